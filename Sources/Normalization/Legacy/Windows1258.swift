import Words

/// windows-1258: windows-1252 with ă, đ, ơ, ư and five combining tone marks; most letters take two bytes.
///
/// Source: Microsoft's best-fit table for code page 1258; checked against glibc's CP1258.
enum Windows1258 {
  private static let different: [UInt8: UInt32] = [
    0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110, 0xD2: 0x309, 0xD5: 0x1A0, 0xDD: 0x1AF, 0xDE: 0x303, 0xE3: 0x103, 0xEC: 0x301,
    0xF0: 0x111,
    0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0, 0xFE: 0x20AB,
  ]

  /// Bytes of windows-1252 that 1258 leaves undefined.
  private static let holes: Set<UInt8> = [0x8A, 0x8E, 0x9A, 0x9E]

  private static let tones: [UInt32: UInt8] = [0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5]

  static func scalar(_ byte: UInt8) -> UInt32 {
    different[byte] ?? (holes.contains(byte) ? 0xFFFD : Windows1252.scalar(byte))
  }

  /// The byte of a scalar, for text that was wrongly read as windows-1258. The holes stand for themselves.
  static let bytes: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      table[different[byte] ?? (holes.contains(byte) ? UInt32(byte) : Windows1252.scalar(byte))] = byte
    }
    return table
  }()

  static func decode(_ bytes: [UInt8]) -> [DecodedUnit] {
    var units: [DecodedUnit] = []
    units.reserveCapacity(bytes.count)
    for (i, byte) in bytes.enumerated() {
      let scalar = byte < 0x80 ? UInt32(byte) : scalar(byte)
      if let tone = tones[scalar], let last = units.last,
        let letter = last.scalars.last.flatMap({ VietnameseLetter($0) }), letter.isVowel,
        letter.tone == 0
      {
        units[units.count - 1] = DecodedUnit(
          range: last.range.lowerBound..<(i + 1), scalars: [letter.withTone(tone).scalar])
      } else {
        units.append(DecodedUnit(range: i..<(i + 1), scalars: [scalar]))
      }
    }
    return units
  }
}
