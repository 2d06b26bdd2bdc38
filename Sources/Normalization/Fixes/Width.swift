/// `width`: full-width forms of ASCII, as East Asian keyboards write them: ＡＢＣ１２３ → ABC123, and the ideographic space.
///
/// Source: Unicode's Halfwidth and Fullwidth Forms block and its compatibility mappings. Superscripts and fractions (m², ½) are other characters and stay. In a line
/// of Chinese, Japanese or Korean only letters and digits change, since full-width punctuation is right there.
enum Width: TextFix {
  static let fix = Fix.width
  static let triggers: Features = [.ef, .otherThree]

  static func find(in text: LineText, into replacements: inout Replacements) {
    var i = 0
    var isEastAsian: Bool?
    while i < text.count {
      let b = text.bytes[i]
      guard b == 0xEF || b == 0xE3 else {
        i += 1
        continue
      }
      let (scalar, length) = text.scalar(i)
      if let narrow = narrow(scalar) {
        if !(Letter.isASCIILetter(narrow) || Letter.isDigit(narrow)) {
          let known = isEastAsian ?? holdsEastAsian(text)
          isEastAsian = known
          if known {
            i += length
            continue
          }
        }
        replacements.add(i..<(i + length), narrow, "full-width form")
      }
      i += length
    }
  }

  private static func narrow(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0xFFE0: 0xA2
    case 0xFFE1: 0xA3
    case 0xFFE2: 0xAC
    case 0xFFE5: 0xA5
    case 0xFFE6: 0x20A9
    default: nil
    }
  }

  private static func holdsEastAsian(_ text: LineText) -> Bool {
    var i = 0
    while i < text.count {
      let (scalar, length) = text.scalar(i)
      switch scalar {
      case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FF, 0x3105...0x318E, 0x3400...0x9FFF,
        0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFF66...0xFFDC, 0x20000...0x3FFFF:
        return true
      default: i += length
      }
    }
    return false
  }
}
