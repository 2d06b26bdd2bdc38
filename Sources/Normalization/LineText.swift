import CText
import Words

/// What a fix may look at: one line (or a piece of a very long one) as it stands, in valid UTF-8.
struct LineText {
  let bytes: UnsafeBufferPointer<UInt8>
  let features: Features
  let plan: Plan

  var count: Int { bytes.count }

  @inline(__always)
  func scalar(_ i: Int) -> (value: UInt32, length: Int) { UTF8Bytes.scalar(bytes, i) }
}

/// Which kinds of bytes stand in a line, so that fixes with nothing to do need not look.
struct Features: OptionSet, Sendable {
  let rawValue: UInt32

  static let ampersand = Features(rawValue: UInt32(CT_HAS_AMPERSAND))
  static let control = Features(rawValue: UInt32(CT_HAS_CONTROL))
  static let c2 = Features(rawValue: UInt32(CT_HAS_C2))
  static let c3 = Features(rawValue: UInt32(CT_HAS_C3))
  static let latinExtended = Features(rawValue: UInt32(CT_HAS_LATIN_EXTENDED))
  static let modifier = Features(rawValue: UInt32(CT_HAS_MODIFIER))
  static let mark = Features(rawValue: UInt32(CT_HAS_MARK))
  static let greekOrCyrillic = Features(rawValue: UInt32(CT_HAS_GREEK_CYRILLIC))
  static let e1 = Features(rawValue: UInt32(CT_HAS_E1))
  static let e2 = Features(rawValue: UInt32(CT_HAS_E2))
  static let otherThree = Features(rawValue: UInt32(CT_HAS_OTHER_3))
  static let ef = Features(rawValue: UInt32(CT_HAS_EF))
  static let four = Features(rawValue: UInt32(CT_HAS_4))
  static let dot = Features(rawValue: UInt32(CT_HAS_DOT))
  static let carriageReturn = Features(rawValue: UInt32(CT_HAS_CR))
  static let quote = Features(rawValue: UInt32(CT_HAS_QUOTE))
  static let space = Features(rawValue: UInt32(CT_HAS_SPACE))
  static let hyphen = Features(rawValue: UInt32(CT_HAS_HYPHEN))
  static let punctuation = Features(rawValue: UInt32(CT_HAS_PUNCTUATION))
  static let tab = Features(rawValue: UInt32(CT_HAS_TAB))
  static let invalid = Features(rawValue: UInt32(CT_HAS_INVALID))
  static let question = Features(rawValue: UInt32(CT_HAS_QUESTION))

  static let highBytes: Features = [
    .c2, .c3, .latinExtended, .modifier, .mark, .greekOrCyrillic, .e1, .e2, .otherThree, .ef, .four,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else {
      self = []
      return
    }
    rawValue = ct_features(base, bytes.count)
  }
}

/// One kind of repair, in a file of its own.
protocol TextFix: SendableMetatype {
  static var fix: Fix { get }
  /// Features without any of which the fix has nothing to do.
  static var triggers: Features { get }
  static func find(in text: LineText, into replacements: inout Replacements)
}

/// A maximal run of letters (and the combining marks among them).
struct LetterRun {
  let range: Range<Int>
  let word: VietnameseWord
}

extension LineText {
  /// Calls `body` for each run of letters, with the run read as a Vietnamese syllable.
  @inline(__always)
  func forEachWord(_ body: (LetterRun) -> Void) {
    var i = 0
    let n = bytes.count
    while i < n {
      let (scalar, length) = scalar(i)
      guard Letter.isLetter(scalar) else {
        i += length
        continue
      }
      var word = VietnameseWord()
      let start = i
      while i < n {
        let (next, size) = self.scalar(i)
        guard Letter.isLetter(next) || Letter.isMark(next) else { break }
        word.append(next)
        i += size
      }
      body(LetterRun(range: start..<i, word: word))
    }
  }

  /// How much of the line reads as Vietnamese: syllables with and without marks, and words that cannot be Vietnamese; `telling` counts those of the first kind
  /// with a letter that only Vietnamese has.
  func census(skipping skipped: Range<Int>? = nil) -> (marked: Int, plain: Int, foreign: Int, telling: Int) {
    let syllables = VietnameseSyllables.shared
    var marked = 0
    var plain = 0
    var foreign = 0
    var telling = 0
    forEachWord { run in
      if run.range == skipped { return }
      if run.word.isWellFormed(in: syllables) {
        if run.word.isTelling { telling += 1 }
        if run.word.toneCount > 0 || run.word.isTelling { marked += 1 } else { plain += 1 }
      } else if run.word.form(in: syllables) != nil {
        // A syllable with its tone in the wrong place speaks for neither side.
      } else if run.word.count > 1 || run.word.upperCount == 0 {
        foreign += 1
      }
    }
    return (marked, plain, foreign, telling)
  }
}

/// Coarse classes of scalars, by ranges; exact enough for deciding where words end.
enum Letter {
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    if scalar < 0x2B0 { return scalar != 0xD7 && scalar != 0xF7 }
    if scalar < 0x370 { return false }
    if scalar < 0x2000 {
      if scalar >= 0x1E00 && scalar < 0x1FBD { return true }
      return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
    if scalar < 0x2C00 { return false }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool { scalar &- 0x300 < 0x70 }

  @inline(__always)
  static func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  @inline(__always)
  static func isLatin(_ scalar: UInt32) -> Bool {
    isASCIILetter(scalar) || (scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7)
      || (scalar >= 0x1E00 && scalar < 0x1F00)
  }

  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  @inline(__always)
  static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }
}
