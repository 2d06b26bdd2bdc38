/// `invisibles`: characters that nobody sees and every search stumbles over: zero-width space, word joiner, soft hyphen, byte order marks inside a text,
/// controls of writing direction.
///
/// Joiners (U+200C, U+200D) stay between letters of the scripts that need them and in emoji; direction controls stay in lines with right-to-left
/// letters; variation selectors stay. Source: the Unicode Standard, chapter 23.
///
/// Can destroy: line-break hints (soft hyphen, zero-width space) in text meant for typesetting.
enum Invisibles: TextFix {
  static let fix = Fix.invisibles
  static let triggers: Features = [.c2, .mark, .e1, .e2, .ef, .four]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    var isRightToLeft: Bool?
    while i < bytes.count {
      let b = bytes[i]
      guard b == 0xC2 || b == 0xE1 || b == 0xE2 || b == 0xEF || b == 0xF3 || b == 0xCD else {
        i += 1
        continue
      }
      let (scalar, length) = text.scalar(i)
      let range = i..<(i + length)
      i += length
      switch scalar {
      case 0xAD: replacements.remove(range, "soft hyphen")
      case 0x200B, 0x180E: replacements.remove(range, "zero-width space")
      case 0x2060...0x2064: replacements.remove(range, "invisible operator or joiner")
      case 0xFEFF: replacements.remove(range, "byte order mark")
      case 0x34F: replacements.remove(range, "combining grapheme joiner")
      case 0xFFF9...0xFFFB: replacements.remove(range, "annotation mark")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F:
        let known = isRightToLeft ?? holdsRightToLeft(text)
        isRightToLeft = known
        if !known { replacements.remove(range, "control of writing direction") }
      case 0x200C, 0x200D:
        let before = UTF8Bytes.before(bytes, range.lowerBound)
        let after = UTF8Bytes.at(bytes, range.upperBound)
        if !needsJoiner(before) || !(needsJoiner(after) || isSpaceOrEnd(after) && isJoiningLetter(before)) {
          replacements.remove(range, "joiner where nothing joins")
        }
      case 0xE0001, 0xE0020...0xE007F:
        // Tags spell out a flag behind U+1F3F4; elsewhere they mean nothing.
        if !followsFlag(text, range.lowerBound) { replacements.remove(range, "stray tag character") }
      default: break
      }
    }
  }

  private static func isSpaceOrEnd(_ scalar: UInt32) -> Bool { scalar == 0 || scalar == 0x20 || scalar == 0x0A }

  /// Letters of Arabic, Syriac, the Indic scripts, Mongolian, Khmer.
  private static func isJoiningLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x600...0x7FF, 0x840...0xDFF, 0x1000...0x109F, 0x1780...0x18AA, 0x1900...0x1AFF, 0x1B00...0x1CFF,
      0xA800...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0x10A00...0x11FFF:
      true
    default: false
    }
  }

  private static func needsJoiner(_ scalar: UInt32) -> Bool {
    if isJoiningLetter(scalar) { return true }
    switch scalar {
    // Emoji, their modifiers and selectors.
    case 0x2190...0x2BFF, 0x3030, 0x303D, 0xFE0E, 0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F: return true
    default: return false
    }
  }

  private static func holdsRightToLeft(_ text: LineText) -> Bool {
    var i = 0
    while i < text.count {
      let (scalar, length) = text.scalar(i)
      switch scalar {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
      default: i += length
      }
    }
    return false
  }

  private static func followsFlag(_ text: LineText, _ i: Int) -> Bool {
    var at = i
    while at > 0 {
      let before = UTF8Bytes.before(text.bytes, at)
      if before == 0x1F3F4 { return true }
      guard (0xE0020...0xE007F).contains(before) else { return false }
      at -= 4
    }
    return false
  }
}
