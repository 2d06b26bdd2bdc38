/// `quotes`: typographic quotation marks and apostrophes become the plain ones of ASCII: “ ” „ ‟ → ", ‘ ’ ‚ ‛ → '.
///
/// Guillemets stay. Off by default: newspapers set typographic marks on purpose.
///
/// Can destroy: which mark opened and which closed.
enum Quotes: TextFix {
  static let fix = Fix.quotes
  static let triggers: Features = [.e2]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i + 2 < bytes.count {
      guard bytes[i] == 0xE2, bytes[i + 1] == 0x80 else {
        i += 1
        continue
      }
      switch bytes[i + 2] {
      case 0x98...0x9B: replacements.add(i..<(i + 3), 0x27, "typographic quotation mark")
      case 0x9C...0x9F: replacements.add(i..<(i + 3), 0x22, "typographic quotation mark")
      default: break
      }
      i += 3
    }
  }
}
