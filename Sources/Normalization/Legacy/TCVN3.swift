import Words

/// TCVN3, the "ABC" fonts (.VnTime): the small letters of TCVN 5712:1993, capitals drawn by fonts of their own (.VnTimeH).
///
/// Source: TCVN 5712:1993, tables VN1 and VN3; the bytes 0xA1–0xFF checked against glibc's TCVN5712-1. VN1's capitals at 0x80–0x9F and in place of control characters are
/// read too. Capitals with tones had no codes in VN3: a document in a font for capitals holds the codes of small letters, and some
/// converters wrote the bare capital before the small letter (Aµ for À). Both are put right here.
enum TCVN3 {
  static let table: [UInt32] = {
    var table = CodeTable.make(
      0x80,
      "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
      [
        (0x01, "Ú"), (0x02, "Ụ"), (0x04, "Ừ"), (0x05, "Ử"), (0x06, "Ữ"), (0x11, "Ứ"), (0x12, "Ự"), (0x13, "Ỳ"),
        (0x14, "Ỷ"), (0x15, "Ỹ"),
        (0x16, "Ý"), (0x17, "Ỵ"),
      ])
    table[0xA0] = 0xA0
    return table
  }()

  static func decode(_ bytes: [UInt8]) -> [DecodedUnit] {
    var units: [DecodedUnit] = []
    units.reserveCapacity(bytes.count)
    for (i, byte) in bytes.enumerated() {
      let scalar = table[Int(byte)]
      if let last = units.last, last.range.upperBound == i,
        let before = last.scalars.last.flatMap({ VietnameseLetter($0) })
      {
        if byte >= 0xB0, byte <= 0xB4, before.isVowel, before.tone == 0 {
          let tone: UInt8 = [1, 2, 3, 4, 5][Int(byte - 0xB0)]
          units[units.count - 1] = DecodedUnit(
            range: last.range.lowerBound..<(i + 1), scalars: [before.withTone(tone).scalar])
          continue
        }
        // Aµ: the capital, then the small letter that shows its tone.
        if byte >= 0x80, before.isUpper, before.tone == 0, let small = VietnameseLetter(scalar), !small.isUpper,
          small.tone != 0,
          small.code == before.code
        {
          units[units.count - 1] = DecodedUnit(
            range: last.range.lowerBound..<(i + 1), scalars: [before.withTone(small.tone).scalar])
          continue
        }
      }
      units.append(DecodedUnit(range: i..<(i + 1), scalars: [scalar]))
    }
    raiseCapitals(&units, bytes)
    return units
  }

  /// Makes capitals of the small letters of a font for capitals: in words whose ASCII letters are all capitals, two at least, and
  /// throughout a line that has no small ASCII letter but such a word.
  private static func raiseCapitals(_ units: inout [DecodedUnit], _ bytes: [UInt8]) {
    var lineStart = 0
    while lineStart < units.count {
      var lineEnd = lineStart
      while lineEnd < units.count, units[lineEnd].scalars != [0x0A] { lineEnd += 1 }
      var words: [(range: Range<Int>, capitals: Int, small: Int, decoded: Int)] = []
      var i = lineStart
      while i < lineEnd {
        guard let scalar = units[i].scalars.first, Letter.isLetter(scalar) else {
          i += 1
          continue
        }
        let start = i
        var capitals = 0
        var small = 0
        var decoded = 0
        while i < lineEnd, let scalar = units[i].scalars.first, Letter.isLetter(scalar) {
          if scalar >= 0x80 {
            if Letter.isLower(scalar) { decoded += 1 }
          } else if scalar < 0x60 {
            capitals += 1
          } else {
            small += 1
          }
          i += 1
        }
        words.append((start..<i, capitals, small, decoded))
      }
      let isCapitalLine = !words.contains { $0.small > 0 } && words.contains { $0.capitals >= 2 }
      for word in words where word.decoded > 0 && word.small == 0 && (word.capitals >= 2 || isCapitalLine) {
        for at in word.range {
          if let scalar = units[at].scalars.first, let letter = VietnameseLetter(scalar), scalar >= 0x80 {
            units[at].scalars = [VietnameseLetter(code: letter.code, tone: letter.tone, isUpper: true).scalar]
          }
        }
      }
      lineStart = lineEnd + 1
    }
  }
}
