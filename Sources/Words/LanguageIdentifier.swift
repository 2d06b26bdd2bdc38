import Articles

/// Tells Vietnamese from English by what stands in the text: Vietnamese letters, and the commonest words of both languages.
///
/// Vietnamese whose marks were lost counts as Vietnamese. Source of the word lists: the function words of either language's grammar;
/// words that other languages write too ("a", "on") are left out.
public struct LanguageIdentifier: Sendable {
  /// What was counted, and what follows from it.
  public struct Evidence: Sendable, Equatable {
    /// Words with letters that only Vietnamese has (ă, ơ, ư, đ, a letter with tone and shape …), and syllables of Vietnamese shape with a
    /// letter that it shares with others (à, é, ô …).
    public var vietnameseLetters = 0
    /// Words among Vietnamese's commonest, with or without marks.
    public var vietnameseWords = 0
    /// Words among English's commonest.
    public var englishWords = 0
    /// Words in letters that neither language uses.
    public var foreignWords = 0
    public var words = 0

    public init() {}

    /// The evidence of two texts taken together.
    public static func + (a: Evidence, b: Evidence) -> Evidence {
      var sum = a
      sum.vietnameseLetters += b.vietnameseLetters
      sum.vietnameseWords += b.vietnameseWords
      sum.englishWords += b.englishWords
      sum.foreignWords += b.foreignWords
      sum.words += b.words
      return sum
    }

    public var language: Language {
      if words == 0 { return .other }
      let vietnamese = vietnameseLetters * 2 + vietnameseWords
      let english = englishWords * 3
      if foreignWords * 2 > words { return .other }
      if vietnamese == 0 && english == 0 { return .other }
      if vietnamese * 2 >= english && english * 2 >= vietnamese && min(vietnamese, english) >= 12 { return .mixed }
      if vietnamese > english { return vietnamese * 4 >= words ? .vietnamese : .other }
      // Of an English text's words a third and more are in the list, of a headline's fewer; French and Spanish have one now and then.
      return englishWords * (words < 20 ? 12 : 6) >= words ? .english : .other
    }
  }

  private let english: Set<[UInt8]>
  private let vietnamese: Set<[UInt8]>

  public static let shared = LanguageIdentifier()

  private init() {
    english = Set(LanguageIdentifier.englishWords.split(separator: " ").map { WordKey(String($0)).bytes })
    vietnamese = Set(LanguageIdentifier.unmarkedVietnamese.split(separator: " ").map { Array($0.utf8) })
  }

  private static let englishWords = """
    the of and in to is that was for with as his he by at from it her she were are which this has had have be been not but or an they their its who after \
    said would about into than more will there when all out up one over also two new first people year years other been could no time we what some only if \
    last him them can our you your i my me us so then these those before because while during against between under through most such
    """

  /// Frequent Vietnamese syllables as written without marks, none of them an English word.
  private static let unmarkedVietnamese = """
    cua va la nhung duoc trong cho khong voi mot nguoi cac da den nay khi tai ve nam ra co thi cung nhieu theo sau tren vao hon nuoc viet chinh phu dong \
    chi lam phai bi lai hai tuc viec thanh nha quoc gia cong kinh te thang ngay truong ong ba nhat minh
    """

  /// Counts the evidence in tokens of `text`.
  public func evidence(in text: [UInt8], _ range: Range<Int>) -> Evidence {
    var evidence = Evidence()
    var key = WordKey()
    text.withUnsafeBufferPointer { bytes in
      var i = range.lowerBound
      while i < range.upperBound {
        let (scalar, length) = decodeScalar(bytes, at: i, end: range.upperBound)
        guard Tokenizer.classify(scalar) == .letter else {
          i += length
          continue
        }
        var end = i
        var foreign = false
        var telling = false
        var shared = false
        while end < range.upperBound {
          let (next, size) = decodeScalar(bytes, at: end, end: range.upperBound)
          guard Tokenizer.classify(next) == .letter else { break }
          if Letters.shared.entry(next) == nil, !(0x300...0x36F).contains(next) { foreign = true }
          if LanguageIdentifier.isTelling(next) { telling = true }
          if LanguageIdentifier.isShared(next) { shared = true }
          end += size
        }
        evidence.words += 1
        if foreign {
          evidence.foreignWords += 1
        } else if telling {
          evidence.vietnameseLetters += 1
        } else {
          key.fold(bytes, i..<end)
          if shared {
            if LanguageIdentifier.isSyllable(key.bare) { evidence.vietnameseLetters += 1 }
          } else if english.contains(key.bytes) {
            evidence.englishWords += 1
          } else if vietnamese.contains(key.bare) {
            evidence.vietnameseWords += 1
          }
        }
        i = end
      }
    }
    return evidence
  }

  /// Whether a letter is one that, of the two languages and their usual loan words, only Vietnamese writes.
  private static func isTelling(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  /// Whether a letter is one that Vietnamese writes and French, Spanish or Portuguese write too.
  private static func isShared(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0xE0...0xE3, 0xE8...0xEA, 0xEC, 0xED, 0xF2...0xF5, 0xF9, 0xFA, 0xFD: scalar < 0x100
    default: false
    }
  }

  /// Whether a word without its marks has the shape of a Vietnamese syllable: an initial, one to three vowels, a final.
  ///
  /// Any grammar of Vietnamese lists the 8 finals and some 30 initials; "très", "más" and "président" end or go on as none of them does.
  private static func isSyllable(_ bare: [UInt8]) -> Bool {
    guard bare.count <= 7, let first = bare.firstIndex(where: vowels.contains) else { return false }
    var end = first
    while end < bare.count, vowels.contains(bare[end]) { end += 1 }
    let initial = String(decoding: bare[..<first], as: UTF8.self)
    let final = String(decoding: bare[end...], as: UTF8.self)
    return end - first <= 4 && initials.contains(initial) && finals.contains(final)
  }

  private static let vowels = Set("aeiouy".utf8)
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}
