import Words

/// VIQR: Vietnamese in ASCII, marks typed behind their letters: Vie^.t Nam, nu+o+'c, dda(.c.
///
/// Source: RFC 1456 (1993), section 3. A backslash makes the next mark a plain character. Prose seldom escapes its full stops and question marks, so a
/// mark is read as one only where the word then is a Vietnamese syllable; other words stay as they are.
enum VIQR {
  private static let tones: [UInt8: UInt8] = [0x60: 1, 0x3F: 2, 0x7E: 3, 0x27: 4, 0x2E: 5]

  static func decode(_ bytes: [UInt8]) -> [DecodedUnit] {
    var units: [DecodedUnit] = []
    units.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == 0x5C, i + 1 < bytes.count, isMark(bytes[i + 1]) || bytes[i + 1] == 0x5C || bytes[i + 1] | 0x20 == 0x64 {
        units.append(DecodedUnit(range: i..<(i + 2), scalars: [UInt32(bytes[i + 1])]))
        i += 2
        continue
      }
      guard Letter.isASCIILetter(UInt32(b)) else {
        units.append(DecodedUnit(range: i..<(i + 1), scalars: [UInt32(b < 0x80 ? UInt32(b) : 0xFFFD)]))
        i += 1
        continue
      }
      var end = i
      while end < bytes.count, Letter.isASCIILetter(UInt32(bytes[end])) || isMark(bytes[end]) { end += 1 }
      let word = decodeWord(bytes, i..<end)
      units.append(contentsOf: word)
      i = word.last?.range.upperBound ?? end
    }
    return units
  }

  private static func isMark(_ b: UInt8) -> Bool { tones[b] != nil || b == 0x5E || b == 0x28 || b == 0x2B || b == 0x2A }

  /// Reads a word with as many of its trailing marks as leave it a syllable.
  private static func decodeWord(_ bytes: [UInt8], _ range: Range<Int>) -> [DecodedUnit] {
    var end = range.upperBound
    while true {
      let units = strict(bytes, range.lowerBound..<end)
      var word = VietnameseWord()
      for unit in units { for scalar in unit.scalars { word.append(scalar) } }
      if word.isWellFormed(in: .shared), !isStop(bytes, end, word) { return units }
      guard end > range.lowerBound, isMark(bytes[end - 1]) else { break }
      end -= 1
    }
    // Several syllables run together still carry marks that nothing else explains.
    let units = strict(bytes, range)
    let isTelling = bytes[range].contains { $0 == 0x5E || $0 == 0x60 || $0 == 0x7E || $0 == 0x28 }
    if isTelling, units.contains(where: { $0.scalars[0] >= 0x80 }) { return units }
    return range.map { DecodedUnit(range: $0..<($0 + 1), scalars: [UInt32(bytes[$0])]) }
  }

  /// Whether the dot behind a syllable is rather a full stop: it ends a sentence, and without it the syllable is the commoner.
  private static func isStop(_ bytes: [UInt8], _ end: Int, _ word: VietnameseWord) -> Bool {
    guard end > 0, bytes[end - 1] == 0x2E, word.tone == 5 else { return false }
    var i = end
    while i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 || bytes[i] == 0x29 { i += 1 }
    if i + 1 < bytes.count, bytes[i] == 0x20 {
      guard (0x41...0x5A).contains(bytes[i + 1]) else { return false }
    } else if i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D {
      return false
    }
    return SyllableFrequency.step(of: word.withoutTone) > SyllableFrequency.step(of: word)
  }

  private static func strict(_ bytes: [UInt8], _ range: Range<Int>) -> [DecodedUnit] {
    var units: [DecodedUnit] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let b = bytes[i]
      if b | 0x20 == 0x64, i + 1 < range.upperBound, bytes[i + 1] | 0x20 == 0x64 {
        units.append(DecodedUnit(range: i..<(i + 2), scalars: [b == 0x44 ? 0x110 : 0x111]))
        i += 2
        continue
      }
      guard let letter = VietnameseLetter(UInt32(b)), letter.isVowel else {
        units.append(DecodedUnit(range: i..<(i + 1), scalars: [UInt32(b)]))
        i += 1
        continue
      }
      var end = i + 1
      var shaped = letter
      if end < range.upperBound, let code = shape(b | 0x20, bytes[end]) {
        shaped = VietnameseLetter(code: code, tone: 0, isUpper: letter.isUpper)
        end += 1
      }
      if end < range.upperBound, let tone = tones[bytes[end]] {
        shaped = shaped.withTone(tone)
        end += 1
      }
      units.append(DecodedUnit(range: i..<end, scalars: [shaped.scalar]))
      i = end
    }
    return units
  }

  private static func shape(_ letter: UInt8, _ mark: UInt8) -> UInt8? {
    let shaped: Unicode.Scalar? =
      switch (letter, mark) {
      case (0x61, 0x28): "ă"
      case (0x61, 0x5E): "â"
      case (0x65, 0x5E): "ê"
      case (0x6F, 0x5E): "ô"
      case (0x6F, 0x2B), (0x6F, 0x2A): "ơ"
      case (0x75, 0x2B), (0x75, 0x2A): "ư"
      default: nil
      }
    return shaped.flatMap { VietnameseLetter($0.value)?.code }
  }
}
