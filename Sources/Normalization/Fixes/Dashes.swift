/// `dashes`: hyphens, dashes and minus signs of other codes become the hyphen-minus of ASCII: ‐ ‑ ‒ – — ― − → -.
///
/// Off by default.
///
/// Can destroy: the difference between a hyphen, a range and a break in thought.
enum Dashes: TextFix {
  static let fix = Fix.dashes
  static let triggers: Features = [.e2]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == 0xE2,
        (bytes[i + 1] == 0x80 && (0x90...0x95).contains(bytes[i + 2])) || (bytes[i + 1] == 0x88 && bytes[i + 2] == 0x92)
      {
        replacements.add(i..<(i + 3), 0x2D, "dash")
        i += 3
      } else {
        i += 1
      }
    }
  }
}
