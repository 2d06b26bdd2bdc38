/// `controls`: control characters that no text needs: C0 without tab, line feed, form feed and carriage return, DEL, C1, and terminal colours.
///
/// Source: ISO/IEC 6429 for the escape sequences. Runs after `mojibake`, which knows what C1 characters were meant to be.
///
/// Can destroy: the markup of formats that use control characters on purpose (MARC, terminal recordings).
enum Controls: TextFix {
  static let fix = Fix.controls
  static let triggers: Features = [.control, .c2]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == 0x1B, i + 1 < bytes.count, bytes[i + 1] == 0x5B {
        // ESC [ parameters final
        var end = i + 2
        while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
        if end < bytes.count, (0x40...0x7E).contains(bytes[end]) {
          replacements.remove(i..<(end + 1), "terminal escape sequence")
          i = end + 1
          continue
        }
      }
      if b < 0x20, b != 0x09, b != 0x0A, b != 0x0C, b != 0x0D {
        replacements.remove(i..<(i + 1), "control character")
      } else if b == 0x7F {
        replacements.remove(i..<(i + 1), "control character")
      } else if b == 0xC2, bytes[i + 1] < 0xA0 {
        if bytes[i + 1] != 0x85 { replacements.remove(i..<(i + 2), "control character") }
        i += 1
      }
      i += 1
    }
  }
}
