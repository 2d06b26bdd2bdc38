/// `line-hyphenation`: words broken at the end of a line are joined: "infor-⏎mation" → "information".
///
/// Joins where a small letter stands before the hyphen (or soft hyphen) and a small letter begins the next line. Looks across lines, alone of all fixes. Off by default. Vietnamese is not
/// hyphenated, so a hyphen between two of its syllables stays.
///
/// Can destroy: a compound whose own hyphen fell on the end of a line (well-⏎known).
enum LineHyphenation: TextFix {
  static let fix = Fix.lineHyphenation
  static let triggers: Features = [.hyphen, .c2]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 1
    while i < bytes.count {
      guard bytes[i] == 0x0A, i + 1 < bytes.count else {
        i += 1
        continue
      }
      var end = i
      if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
      var start = end
      if start > 0, bytes[start - 1] == 0x2D {
        start -= 1
      } else if start > 1, bytes[start - 1] == 0xAD, bytes[start - 2] == 0xC2 {
        start -= 2
      }
      if start < end, Letter.isLower(UTF8Bytes.before(bytes, start)), Letter.isLower(UTF8Bytes.at(bytes, i + 1)),
        bytes[start - 1] < 0x80, bytes[i + 1] < 0x80
      {
        replacements.remove(start..<(i + 1), "word broken at the end of a line")
      }
      i += 1
    }
  }
}
