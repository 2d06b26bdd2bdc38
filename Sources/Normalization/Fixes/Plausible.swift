/// Which characters people write, for judging what a misread text may have been.
enum Plausible {
  /// Assigned, and no private or surrogate code.
  static func isPossible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x250 { return scalar.value != 0x149 && scalar.value != 0x17F }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return false
    default: return true
    }
  }

  /// In a block that whole languages or everyday typography live in.
  static func isCommon(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x218...0x21B: true
    case 0x370...0x4FF, 0x5D0...0x5F2, 0x600...0x6FF, 0x900...0xDFF, 0xE01...0xE5B, 0x10A0...0x10FF, 0x1780...0x17FF:
      true
    case 0x1E00...0x1EFF, 0x1F00...0x1FFF, 0x2000...0x206F, 0x2070...0x209C, 0x20A0...0x20BF, 0x2100...0x2BFF,
      0x2800...0x28FF:
      true
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFB00...0xFB06, 0xFE0F, 0xFEFF, 0xFF00...0xFFEF, 0xFFFD:
      true
    case 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// A letter, a mark on one, a common sign of punctuation or currency.
  static func isWordlike(_ scalar: UInt32) -> Bool {
    guard isCommon(scalar) else { return false }
    if Letter.isLetter(scalar) { return true }
    switch scalar {
    case 0x2010...0x2044, 0x20AC, 0x2100...0x27BF, 0xA0...0xBF, 0xFEFF, 0xFFFD, 0x900...0xDFF, 0xE00...0xE7F,
      0xFB00...0xFB06, 0x1F000...0x1FAFF:
      return true
    default: return false
    }
  }

  /// A letter of a Latin alphabet, or a sign that stands beside such.
  static func isLatinText(_ scalar: UInt32) -> Bool {
    Letter.isLatin(scalar) || (0xA0...0xBF).contains(scalar) || (0x2010...0x27BF).contains(scalar)
      || (0xFB00...0xFB06).contains(scalar)
  }

  /// What may follow a word in good text.
  static func isSentencePunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2013, 0x2014, 0xBB, 0xAB, 0x203A, 0x2039, 0xA0, 0x201E, 0x201A: true
    default: false
    }
  }

  /// What may follow a capital or a name in good text.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2122, 0xAE, 0xA9, 0xB0, 0xAA, 0xBA, 0xB4, 0xBF, 0xA1, 0xA3, 0x20AC, 0x2022, 0xA7, 0xB7: true
    default: false
    }
  }

  enum Script { case latin, greek, cyrillic, hebrew, arabic, indic, eastAsian, other }

  static func script(_ scalar: UInt32) -> Script? {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF: .arabic
    case 0x900...0xE7F: .indic
    case 0x3000...0x9FFF, 0xAC00...0xD7A3: .eastAsian
    default: .other
    }
  }
}
