import Words

/// VNI for Windows: a letter, then a byte that draws its marks.
///
/// Source: VNI Software's table for VNI-Times, as given by the Vietnamese Unicode Project (vietunicode.sourceforge.net/charset). The bytes of marks are
/// those of accented letters of windows-1252: ù acute, ø grave, û hook, õ tilde, ï dot; â circumflex, ê breve, and one letter more for each with a tone.
enum VNI {
  /// By the mark's byte in its small form: shape (0 none, 1 circumflex, 2 breve) and tone.
  private static let marks: [UInt8: (shape: Int, tone: UInt8)] = [
    0xF9: (0, 4), 0xF8: (0, 1), 0xFB: (0, 2), 0xF5: (0, 3), 0xEF: (0, 5),
    0xE2: (1, 0), 0xE1: (1, 4), 0xE0: (1, 1), 0xE5: (1, 2), 0xE3: (1, 3), 0xE4: (1, 5),
    0xEA: (2, 0), 0xE9: (2, 4), 0xE8: (2, 1), 0xFA: (2, 2), 0xFC: (2, 3), 0xEB: (2, 5),
  ]

  /// Letters that are one byte, by their small form.
  private static let singles: [UInt8: Unicode.Scalar] = [
    0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ", 0xF1: "đ", 0xF4: "ơ", 0xF6: "ư",
  ]

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0xC0 && byte < 0xE0 ? byte + 0x20 : byte }

  static func decode(_ bytes: [UInt8]) -> [DecodedUnit] {
    var units: [DecodedUnit] = []
    units.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      var letter: VietnameseLetter?
      if byte < 0x80 {
        letter = VietnameseLetter(UInt32(byte))
      } else if let single = singles[small(byte)], let base = VietnameseLetter(single.value) {
        letter = VietnameseLetter(code: base.code, tone: base.tone, isUpper: byte < 0xE0)
      }
      if let base = letter, base.isVowel, base.tone == 0, i + 1 < bytes.count, let mark = marks[small(bytes[i + 1])],
        let marked = marked(base, mark.shape, mark.tone)
      {
        units.append(DecodedUnit(range: i..<(i + 2), scalars: [marked.scalar]))
        i += 2
        continue
      }
      let scalar: UInt32
      if let letter {
        scalar = letter.scalar
      } else if byte < 0x80 {
        scalar = UInt32(byte)
      } else {
        // Punctuation is windows-1252's; a mark with no vowel before it stands for nothing.
        scalar = byte >= 0xC0 ? 0xFFFD : Windows1252.scalar(byte)
      }
      units.append(DecodedUnit(range: i..<(i + 1), scalars: [scalar]))
      i += 1
    }
    return units
  }

  private static func marked(_ base: VietnameseLetter, _ shape: Int, _ tone: UInt8) -> VietnameseLetter? {
    let letter = VietnameseLetter.alphabet[Int(base.code) - 1]
    let shaped: Unicode.Scalar? =
      switch (letter, shape) {
      case (_, 0): letter
      case ("a", 1): "â"
      case ("e", 1): "ê"
      case ("o", 1): "ô"
      case ("a", 2): "ă"
      default: nil
      }
    guard let shaped, let code = VietnameseLetter(shaped.value)?.code else { return nil }
    if letter == "i" { return nil }
    return VietnameseLetter(code: code, tone: tone, isUpper: base.isUpper)
  }
}
