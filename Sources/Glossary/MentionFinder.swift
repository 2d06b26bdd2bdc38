import Articles
import Words

/// Finds mentions in text as it lies in memory, line by line, without making an article of it first.
///
/// A finder remembers the words it has met; one thread at a time may use it, and copies are independent.
public struct MentionFinder: Sendable {
  public let terms: TermBase
  /// The tokens of the line read last.
  public private(set) var tokens: [Token] = []

  private var words: Tokenizer
  /// For each word its span of `pool`: itself, then the lemmas that the glossary knows. No count: not looked up yet.
  private var lemmas: [LemmaSpan] = []
  private var pool: [WordID] = []
  private var numbers: [[UInt8]: LemmaSpan] = [:]
  private var spans: [LemmaSpan] = []
  private var matches: [Match] = []

  /// - Parameters:
  ///   - terms: the glossary.
  ///   - words: the vocabulary it was compiled with.
  public init(_ terms: TermBase, words: Vocabulary) {
    self.terms = terms
    self.words = Tokenizer(known: words)
  }

  /// The key of a word among the tokens.
  func key(of word: WordID) -> ArraySlice<UInt8> { words.key(of: word) }

  /// The mentions in `range` of `text`, by indices of `tokens`.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 in NFC.
  ///   - language: `.mixed` and `.other` read the range as either language.
  public mutating func mentions(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, language: Language
  ) -> [Mention] {
    match(text, range, language)
    return terms.mentions(of: matches)
  }

  /// How many mentions there are, and the short forms of persons among them, which count only where the text names the person.
  mutating func count(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, language: Language, names: inout NamesRead
  ) -> (sure: Int, short: [Mention]) {
    match(text, range, language)
    var sure = 0
    var short: [Match] = []
    for match in matches {
      let form = terms.forms[match.forms[0]]
      if form.role == .short, form.traits.contains(.person) {
        short.append(match)
      } else {
        sure += 1
        if form.traits.contains(.person) {
          for index in match.forms { terms.note(person: Int(terms.forms[index].concept), in: &names) }
        }
      }
    }
    return (sure, short.isEmpty ? [] : terms.mentions(of: short))
  }

  private mutating func match(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ language: Language) {
    tokens.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    words.append(tokensOf: text, range, to: &tokens)
    let inflects = language != .vietnamese
    for token in tokens {
      switch token.kind {
      case .word:
        var span = span(of: token.word)
        if !inflects { span.count = 1 }
        spans.append(span)
      case .number: spans.append(span(ofNumber: Array(text[token.range])))
      case .mark: spans.append(LemmaSpan(start: 0, count: 0))
      }
    }
    terms.match(tokens, pool, spans, language, &matches)
  }

  @inline(__always)
  private mutating func span(of word: WordID) -> LemmaSpan {
    let index = Int(word.rawValue)
    if index < lemmas.count, lemmas[index].count > 0 { return lemmas[index] }
    return lookUp(word)
  }

  private mutating func lookUp(_ word: WordID) -> LemmaSpan {
    let index = Int(word.rawValue)
    if index >= lemmas.count {
      lemmas.append(
        contentsOf: repeatElement(LemmaSpan(start: 0, count: 0), count: max(index + 1, lemmas.count * 2, 4096) - lemmas.count))
    }
    let start = pool.count
    pool.append(word)
    let key = words.key(of: word)
    if key.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x27 }) {
      EnglishInflection.lemmas(of: key) { lemma in
        if let known = words.known.find(lemma), !pool[start...].contains(known) { pool.append(known) }
      }
    }
    let span = LemmaSpan(start: UInt32(start), count: UInt32(pool.count - start))
    lemmas[index] = span
    return span
  }

  private mutating func span(ofNumber digits: [UInt8]) -> LemmaSpan {
    guard let word = words.known.find(digits) else { return LemmaSpan(start: 0, count: 0) }
    if let known = numbers[digits] { return known }
    pool.append(word)
    let span = LemmaSpan(start: UInt32(pool.count - 1), count: 1)
    numbers[digits] = span
    return span
  }
}
