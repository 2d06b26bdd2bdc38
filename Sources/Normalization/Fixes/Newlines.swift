/// `newlines`: every kind of line end becomes one line feed: CR LF, CR, U+0085, U+2028, U+2029.
///
/// Off by default: files keep the line ends of their system. Source: Unicode Standard, chapter 5.8.
///
/// Can destroy: the difference between line and paragraph separators.
enum Newlines: TextFix {
  static let fix = Fix.newlines
  static let triggers: Features = [.carriageReturn, .c2, .e2]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == 0x0D {
        let isPair = i + 1 < bytes.count && bytes[i + 1] == 0x0A
        if isPair {
          replacements.remove(i..<(i + 1), "carriage return")
        } else {
          replacements.add(i..<(i + 1), 0x0A, "carriage return")
        }
        i += isPair ? 2 : 1
      } else if b == 0xC2 || b == 0xE2 {
        let (scalar, length) = text.scalar(i)
        if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 {
          replacements.add(i..<(i + length), 0x0A, "another line separator")
        }
        i += length
      } else {
        i += 1
      }
    }
  }
}
