import Articles

/// Tells Vietnamese from English by what stands in the text: Vietnamese letters, and the commonest words of both languages.
///
/// Vietnamese whose marks were lost counts as Vietnamese. Source of the word lists: the function words of either language's grammar;
/// words that both write alike ("to", "an", "do", "the" for *thể*) are left out or weigh nothing.
public struct LanguageIdentifier: Sendable {
  /// What was counted, and what follows from it.
  public struct Evidence: Sendable, Equatable {
    /// Words with letters that only Vietnamese has (ă, ơ, ư, đ, a letter with tone and shape …).
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
      if vietnamese * 4 >= english && english * 4 >= vietnamese && min(vietnamese, english) >= 12 { return .mixed }
      if vietnamese > english { return vietnamese * 4 >= words ? .vietnamese : .other }
      return english * 6 >= words ? .english : .other
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
    the of and in to a is that was for on with as his he by at from it her she were are which this has had have be been not but or an they their its who after \
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
        while end < range.upperBound {
          let (next, size) = decodeScalar(bytes, at: end, end: range.upperBound)
          guard Tokenizer.classify(next) == .letter else { break }
          if Letters.shared.entry(next) == nil, !(0x300...0x36F).contains(next) { foreign = true }
          if LanguageIdentifier.isTelling(next) { telling = true }
          end += size
        }
        evidence.words += 1
        if foreign {
          evidence.foreignWords += 1
        } else if telling {
          evidence.vietnameseLetters += 1
        } else {
          key.fold(bytes, i..<end)
          if english.contains(key.bytes) {
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
    case 0xE0, 0xE1, 0xE3, 0xE2, 0xEA, 0xF4, 0xF2, 0xF3, 0xF5, 0xF9, 0xFA, 0xEC, 0xED, 0xFD, 0xE8, 0xE9: true
    case 0xC0, 0xC1, 0xC3, 0xC2, 0xCA, 0xD4, 0xD2, 0xD3, 0xD5, 0xD9, 0xDA, 0xCC, 0xCD, 0xDD, 0xC8, 0xC9: true
    default: false
    }
  }
}
