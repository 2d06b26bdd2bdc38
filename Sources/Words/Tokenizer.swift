/// Splits text into tokens.
///
/// Hyphens inside words and numbers are not tokens but a property of the token behind them, so that *Li-băng* and *Li băng* are the same
/// two syllables. English clitics stand alone ("Trump" + "'s"), except the negations ("didn't"), which are words.
///
/// What a word's bytes mean is worked out once: spellings met before are found again by their bytes.
public struct Tokenizer: Sendable {
  /// The words known beforehand.
  public let known: Vocabulary
  /// The words met that were not known, numbered behind the known ones.
  public private(set) var met: Vocabulary
  private var spellings = SpellingTable()

  public init(known: Vocabulary) {
    self.known = known
    met = Vocabulary(base: known.end)
  }

  /// One more than the greatest number given to a word.
  public var end: UInt32 { met.end }

  /// A tokenizer for which every word met so far is a known one.
  ///
  /// Meant for the end of loading: what sessions add afterwards is theirs alone. Only a tokenizer that began empty can be settled.
  public func settled() -> Tokenizer {
    precondition(known.count == 0, "only a tokenizer that began empty can be settled")
    return Tokenizer(known: met)
  }

  /// The key of a word that `known` or `met` numbered.
  public func key(of id: WordID) -> ArraySlice<UInt8> {
    id.rawValue < known.end ? known.key(of: id) : met.key(of: id)
  }

  /// The number of a word's key; new words are remembered.
  public mutating func id(of key: [UInt8]) -> WordID {
    known.find(key) ?? met.intern(key)
  }

  /// Takes over words that were numbered earlier, as a compiled glossary keeps them.
  ///
  /// - Precondition: `vocabulary` numbers the words met so far as this tokenizer did, and all words were met here; otherwise numbers would
  ///   change their meaning.
  public mutating func adopt(_ vocabulary: Vocabulary) {
    precondition(known.count == 0 && met.count <= vocabulary.count, "words were numbered otherwise")
    met = vocabulary
  }

  /// The tokens of `range` of `text`, in order.
  ///
  /// - Parameter text: valid UTF-8 in NFC.
  /// - Complexity: linear in the range.
  public mutating func tokens(in text: [UInt8], _ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5 + 4)
    text.withUnsafeBufferPointer { append(tokensOf: $0, range, to: &tokens) }
    return tokens
  }

  /// Appends the tokens of `range` of `bytes`, in order: for callers that read much and keep one buffer.
  ///
  /// - Parameter bytes: valid UTF-8 in NFC.
  public mutating func append(tokensOf bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to tokens: inout [Token]) {
    let first = tokens.count
    var i = range.lowerBound
    let end = range.upperBound
    var space = true
    var hyphen = false
    while i < end {
      let byte = bytes[i]
      // ASCII letters and spaces are most of every text: they need no table.
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        let wordEnd = Tokenizer.wordEnd(bytes, from: i, to: end)
        append(bytes, i..<wordEnd, space, hyphen, &tokens)
        i = wordEnd
        space = false
        hyphen = false
        continue
      }
      if byte <= 0x20 {
        space = true
        hyphen = false
        i += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: i, end: end)
      switch Tokenizer.classify(scalar) {
      case .space:
        space = true
        hyphen = false
        i += length
      case .letter:
        let wordEnd = Tokenizer.wordEnd(bytes, from: i, to: end)
        append(bytes, i..<wordEnd, space, hyphen, &tokens)
        i = wordEnd
        space = false
        hyphen = false
      case .digit:
        let numberEnd = Tokenizer.numberEnd(bytes, from: i, to: end)
        tokens.append(
          Token(
            start: Int32(i), end: Int32(numberEnd), kind: .number, shape: .none, spaceBefore: space,
            hyphenBefore: hyphen, isMarked: false, word: .none, scalar: 0))
        i = numberEnd
        space = false
        hyphen = false
      case .apostrophe:
        if let cliticEnd = Tokenizer.cliticEnd(bytes, from: i, length: length, to: end), !space {
          append(bytes, i..<cliticEnd, false, false, &tokens)
          i = cliticEnd
        } else {
          tokens.append(Tokenizer.mark(scalar, i, length, space, hyphen))
          i += length
        }
        space = false
        hyphen = false
      case .hyphen:
        let next = i + length
        let joins =
          tokens.count > first && !space && tokens[tokens.count - 1].kind != .mark
          && Int(tokens[tokens.count - 1].end) == i
        if joins, next < end, Tokenizer.isWordOrDigit(decodeScalar(bytes, at: next, end: end).scalar) {
          hyphen = true
        } else {
          tokens.append(Tokenizer.mark(scalar, i, length, space, hyphen))
          hyphen = false
        }
        i = next
        space = false
      case .mark:
        tokens.append(Tokenizer.mark(scalar, i, length, space, hyphen))
        i += length
        space = false
        hyphen = false
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ space: Bool, _ hyphen: Bool, _ tokens: inout [Token]
  ) {
    let spelling = spelling(bytes, range)
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        kind: .word, shape: spelling.shape, spaceBefore: space, hyphenBefore: hyphen, isMarked: spelling.isMarked,
        word: spelling.word, scalar: 0))
  }

  @inline(__always)
  private mutating func spelling(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> SpellingTable.Spelling {
    guard let key = SpellingTable.Key(bytes, range) else { return folded(bytes, range) }
    if let spelling = spellings.find(key) { return spelling }
    let spelling = folded(bytes, range)
    spellings.insert(key, spelling)
    return spelling
  }

  private mutating func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> SpellingTable.Spelling {
    var key = WordKey()
    key.fold(bytes, range)
    let shape: Token.Shape =
      if key.upperCount == 0 {
        .lower
      } else if key.upperCount == key.letterCount && key.letterCount > 1 {
        .upper
      } else if key.firstIsUpper && key.upperCount == 1 {
        .capitalized
      } else {
        .mixed
      }
    return SpellingTable.Spelling(word: id(of: key.bytes), shape: shape, isMarked: key.isMarked)
  }

  private static func mark(_ scalar: UInt32, _ start: Int, _ length: Int, _ space: Bool, _ hyphen: Bool) -> Token {
    Token(
      start: Int32(start), end: Int32(start + length), kind: .mark, shape: .none, spaceBefore: space,
      hyphenBefore: hyphen, isMarked: false, word: .none, scalar: scalar)
  }

  enum Class { case space, letter, digit, apostrophe, hyphen, mark }

  @inline(__always)
  static func classify(_ scalar: UInt32) -> Class {
    if scalar < 0x80 {
      switch UInt8(scalar) {
      case 0x61...0x7A, 0x41...0x5A: return .letter
      case 0x30...0x39: return .digit
      case 0...0x20, 0x7F: return .space
      case 0x27: return .apostrophe
      case 0x2D: return .hyphen
      default: return .mark
      }
    }
    switch scalar {
    case 0x2019, 0x2018: return .apostrophe
    case 0x2010, 0x2011, 0x2013, 0x2212: return .hyphen
    case 0x80...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: return .space
    case 0x300...0x36F: return .letter
    default: break
    }
    if let entry = Letters.shared.entry(scalar) {
      return entry.isLetter && scalar != 0xAA && scalar != 0xBA ? .letter : .mark
    }
    guard let value = Unicode.Scalar(scalar) else { return .mark }
    return value.properties.isAlphabetic ? .letter : .mark
  }

  @inline(__always)
  private static func isWordOrDigit(_ scalar: UInt32) -> Bool {
    let kind = classify(scalar)
    return kind == .letter || kind == .digit
  }

  /// Where the word that begins at `start` ends: letters, digits behind letters ("G7", "MH370"), and n't.
  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    if let codeEnd = currencyEnd(bytes, from: start, to: end) { return codeEnd }
    var i = start
    while i < end {
      let byte = bytes[i]
      if (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
        i += 1
        continue
      }
      if byte <= 0x20 { return i }
      // Latin letters with marks, except the multiplication and division signs (C3 97, C3 B7).
      if byte >= 0xC3, byte <= 0xC8, i + 1 < end, byte != 0xC3 || (bytes[i + 1] != 0x97 && bytes[i + 1] != 0xB7) {
        i += 2
        continue
      }
      if byte == 0xE1, i + 2 < end, bytes[i + 1] >= 0xB8, bytes[i + 1] <= 0xBB {
        i += 3
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: i, end: end)
      let kind = classify(scalar)
      if kind == .letter || kind == .digit {
        i += length
      } else if kind == .apostrophe {
        // "didn't", "O'Neill", "L'Oréal" are one word; "Trump's", "we're" are not.
        guard i + length < end, cliticEnd(bytes, from: i, length: length, to: end) == nil,
          classify(decodeScalar(bytes, at: i + length, end: end).scalar) == .letter
        else { return i }
        i += length
      } else {
        return i
      }
    }
    return i
  }

  /// The end of a currency's code written against its number: "VND800 million", "RM40", "Rs500".
  @inline(__always)
  private static func currencyEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start + 2 < end, bytes[start] < 0x5B, bytes[start] > 0x40 else { return nil }
    for length in 2...3 where start + length < end && (0x30...0x39).contains(bytes[start + length]) {
      let code = UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | (length == 3 ? UInt32(bytes[start + 2]) : 0)
      if currencyCodes.contains(code) { return start + length }
    }
    return nil
  }

  /// ISO 4217 codes and the short forms newspapers write (style guides of the region: RM, Rs, S$ without its sign is SGD).
  private static let currencyCodes: Set<UInt32> = Set(
    [
      "VND", "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "SGD", "AUD", "CAD", "NZD", "HKD", "TWD", "INR", "KRW", "THB", "IDR", "MYR", "PHP", "CHF", "RUB", "RM",
      "Rs", "Rp",
    ]
    .map { code in
      let bytes = Array(code.utf8) + [0]
      return UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    })

  /// Where the clitic that an apostrophe at `start` begins ends ('s 're 've 'll 'd 'm), or nil when there is none.
  private static func cliticEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, length: Int, to end: Int
  ) -> Int? {
    var i = start + length
    var letters: [UInt8] = []
    while i < end, letters.count < 3 {
      let byte = bytes[i] | 0x20
      guard (0x61...0x7A).contains(byte), bytes[i] < 0x80 else { break }
      letters.append(byte)
      i += 1
    }
    if i < end, bytes[i] >= 0x80, classify(decodeScalar(bytes, at: i, end: end).scalar) == .letter { return nil }
    switch letters.count {
    case 1: return letters[0] == 0x73 || letters[0] == 0x64 || letters[0] == 0x6D ? i : nil  // s d m
    case 2:
      let pair = (letters[0], letters[1])
      return pair == (0x72, 0x65) || pair == (0x76, 0x65) || pair == (0x6C, 0x6C) ? i : nil  // re ve ll
    default: return nil
    }
  }

  /// Where the number that begins at `start` ends: digits, and full stops or commas with digits on both sides.
  private static func numberEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while i < end {
      let byte = bytes[i]
      if (0x30...0x39).contains(byte) {
        i += 1
      } else if byte == 0x2E || byte == 0x2C, i + 1 < end, (0x30...0x39).contains(bytes[i + 1]) {
        i += 2
      } else {
        break
      }
    }
    return i
  }
}
