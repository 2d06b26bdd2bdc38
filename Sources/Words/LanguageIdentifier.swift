import Articles

/// Tells Vietnamese from English by what stands in the text: Vietnamese letters, Vietnamese syllables, the commonest words of both languages.
///
/// Vietnamese whose marks were lost counts as Vietnamese: nearly all its words are then syllables that Vietnamese spelling allows, which holds for a third of
/// English words at most. Sources: the function words of either language's grammar; `VietnameseSyllables`. Words that both write alike ("to", "an", "do",
/// "the" for *thể*) count for English only.
public struct LanguageIdentifier: Sendable {
  /// What was counted, and what follows from it.
  public struct Evidence: Sendable, Equatable {
    /// Vietnamese syllables with marks.
    public var vietnameseLetters = 0
    /// Those among them with a letter that no other common language has (ơ, ế, ộ …).
    public var vietnameseOnly = 0
    /// Words among Vietnamese's commonest, written without marks.
    public var vietnameseWords = 0
    /// Other words without marks that could be Vietnamese syllables.
    public var vietnameseShapes = 0
    /// Words among English's commonest.
    public var englishWords = 0
    /// Other words in ASCII that cannot be Vietnamese: most English words, but also names and other languages.
    public var otherShapes = 0
    /// Such words with an ending of English (-ing, -tion, -ed, -ly …).
    public var englishEndings = 0
    /// Words in letters that neither language uses, or with accents where Vietnamese has none.
    public var foreignWords = 0
    public var words = 0

    public init() {}

    /// The evidence of two texts taken together.
    public static func + (a: Evidence, b: Evidence) -> Evidence {
      var sum = a
      sum.vietnameseLetters += b.vietnameseLetters
      sum.vietnameseOnly += b.vietnameseOnly
      sum.vietnameseWords += b.vietnameseWords
      sum.vietnameseShapes += b.vietnameseShapes
      sum.englishWords += b.englishWords
      sum.englishEndings += b.englishEndings
      sum.otherShapes += b.otherShapes
      sum.foreignWords += b.foreignWords
      sum.words += b.words
      return sum
    }

    public var language: Language {
      if words == 0 || foreignWords * 2 > words { return .other }
      let vietnamese = vietnameseLetters + vietnameseWords
      let english = englishWords + englishEndings
      if vietnameseLetters > 0, vietnamese >= 4, english >= 4, vietnamese <= english * 4, english <= vietnamese * 3,
        vietnamese * 3 >= words
      {
        return .mixed
      }
      let shaped = vietnameseLetters + vietnameseWords + vietnameseShapes
      if vietnameseLetters > 0 {
        // Accented letters that are Vietnamese by chance stand in French and Portuguese too; there other words outnumber them.
        if vietnameseOnly == 0, shaped * 3 <= words * 2 || foreignWords * 2 > vietnameseLetters {
          return isEnglish ? .english : .other
        }
        // Vietnamese has marks on three words of four; an English sentence may hold a name with them.
        if vietnameseLetters * 3 < words, english > 0, english + otherShapes >= vietnameseLetters { return .english }
        return shaped * (vietnameseOnly > 0 ? 3 : 2) >= words ? .vietnamese : isEnglish ? .english : .other
      }
      // Without marks: most words must be syllables, some of them common, and few English.
      if vietnameseWords > englishWords * 2
        || (vietnameseWords > 0 && vietnameseWords >= englishWords && shaped == words - englishWords),
        shaped * 3 >= words * 2
      {
        return .vietnamese
      }
      return isEnglish ? .english : .other
    }

    /// Of an English text's words a third and more are in the list, of a headline's fewer; French and Spanish have one now and then.
    private var isEnglish: Bool {
      // Endings alone (-tion, -ing) are French and German too; accents say which.
      let english = englishWords + (foreignWords == 0 ? englishEndings : 0)
      return english > 0 && english * (words < 20 ? 12 : 6) >= words && foreignWords * 4 <= words
    }
  }

  private let common: CommonWords

  public static let shared = LanguageIdentifier()

  private init() {
    common = CommonWords(
      english: LanguageIdentifier.englishWords.split(separator: " ").map(String.init),
      vietnamese: LanguageIdentifier.unmarkedVietnamese.split(separator: " ").map(String.init))
  }

  private static let englishWords = """
    the of and in to is that was for with as his he by at from it her she were are which this has had have be been not but or an they their its who after \
    said would about into more than will there when all out up one over also two new first people year years other been could no time we what some only if \
    last him them can our you your i my me us so then these those before because while during against between under through most such just like make made many \
    how where why did does do get got good great day days man men woman women world say says told news may might must should any each every both own same too \
    very well back down off still even here never hello yes please thanks thank want wanted know think work part use used take took see seen come came go went
    """

  /// Frequent Vietnamese syllables as written without marks, none of them an English word of the list above.
  private static let unmarkedVietnamese = """
    cua va la nhung duoc trong cho khong voi mot nguoi cac da den nay khi tai ve nam ra co thi cung nhieu theo sau tren vao hon nuoc viet chinh phu dong \
    chi lam phai bi lai hai tuc viec thanh nha quoc gia cong kinh te thang ngay truong ong ba nhat minh toi ban anh em chung rat cang biet muon noi gi nao \
    dau day do dang se roi moi hay vi neu thay tu cach bao nhieu gio hoc sinh tinh huyen xa hoi dan bien mua xin chao cam tieng dep lon nho
    """

  private static let englishEndings: [[UInt8]] = [
    "ing", "tion", "sion", "ness", "ed", "ly", "ity", "ous", "ful", "ers",
  ].map { Array($0.utf8) }

  /// Counts the evidence in tokens of `text`.
  public func evidence(in text: [UInt8], _ range: Range<Int>) -> Evidence {
    var evidence = Evidence()
    let syllables = VietnameseSyllables.shared
    let letters = VietnameseLetterTable.shared
    text.withUnsafeBufferPointer { bytes in
      var i = range.lowerBound
      while i < range.upperBound {
        // Words in ASCII are most of English and a third of Vietnamese: they need no table of letters.
        var end = i
        while end < range.upperBound, LanguageIdentifier.isASCIILetter(bytes[end]) { end += 1 }
        if end > i, end == range.upperBound || bytes[end] < 0x80 {
          count(bytes, i..<end, letters, syllables, &evidence)
          i = end
          continue
        }
        if end == i, bytes[i] < 0x80 {
          i += 1
          continue
        }
        i = countMarked(bytes, i, end: range.upperBound, letters, syllables, &evidence)
      }
    }
    return evidence
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Counts the word that begins at `start` and is not all ASCII; what begins there may also be no word.
  ///
  /// - Returns: where it ends.
  private func countMarked(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, end limit: Int, _ letters: VietnameseLetterTable, _ syllables: VietnameseSyllables,
    _ evidence: inout Evidence
  ) -> Int {
    var end = start
    var word = VietnameseWord()
    var isASCII = true
    var isForeign = false
    while end < limit {
      let (next, size) = decodeScalar(bytes, at: end, end: limit)
      let letter = VietnameseLetter(next, letters)
      if letter == nil {
        guard Tokenizer.classify(next) == .letter else {
          if end == start { return start + size }
          break
        }
        if next >= 0x80, Letters.shared.entry(next) == nil, !(0x300...0x36F).contains(next) { isForeign = true }
      }
      if next >= 0x80 { isASCII = false }
      word.append(next, letter)
      end += size
    }
    // Letters and a mark that is none, such as the quotation mark behind them.
    if isASCII {
      count(bytes, start..<end, letters, syllables, &evidence)
      return end
    }
    evidence.words += 1
    if isForeign {
      evidence.foreignWords += 1
    } else if word.form(in: syllables) != nil || word.isTelling {
      // Text with combining marks or misplaced tones is Vietnamese all the same: the letters tell.
      evidence.vietnameseLetters += 1
      if word.isTelling { evidence.vietnameseOnly += 1 }
    } else {
      evidence.foreignWords += 1
    }
    return end
  }

  /// Counts a word of ASCII letters.
  @inline(__always)
  private func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ letters: VietnameseLetterTable, _ syllables: VietnameseSyllables,
    _ evidence: inout Evidence
  ) {
    evidence.words += 1
    switch common.language(of: bytes, range) {
    case .english?: evidence.englishWords += 1
    case .vietnamese?: evidence.vietnameseWords += 1
    default:
      if range.count < 8, syllables.isBare(VietnameseWord(ascii: bytes, range, letters).key) {
        evidence.vietnameseShapes += 1
      } else {
        evidence.otherShapes += 1
        if LanguageIdentifier.hasEnglishEnding(bytes, range) { evidence.englishEndings += 1 }
      }
    }
  }

  private static func hasEnglishEnding(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let last = bytes[range.upperBound - 1] | 0x20
    return englishEndings.contains { ending in
      guard ending[ending.count - 1] == last, range.count > ending.count + 2 else { return false }
      for i in 0..<ending.count where bytes[range.upperBound - ending.count + i] | 0x20 != ending[i] { return false }
      return true
    }
  }
}
