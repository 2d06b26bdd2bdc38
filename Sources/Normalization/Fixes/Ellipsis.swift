/// `ellipsis`: … (U+2026) becomes three full stops, and four or more full stops become three.
///
/// Off by default. Leaders in tables of contents (a run of more than six) stay.
///
/// Can destroy: a full stop behind an ellipsis.
enum Ellipsis: TextFix {
  static let fix = Fix.ellipsis
  static let triggers: Features = [.e2, .dot]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i < bytes.count {
      let start = i
      var dots = 0
      var isPlain = true
      while i < bytes.count {
        if bytes[i] == 0x2E {
          dots += 1
          i += 1
        } else if i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] == 0xA6 {
          dots += 3
          isPlain = false
          i += 3
        } else {
          break
        }
      }
      if dots > 3 && dots <= 6 || !isPlain { replacements.add(start..<i, Array("...".utf8), "ellipsis") }
      if i == start { i += 1 }
    }
  }
}
