/// `spaces`: odd spaces become common ones, runs of them one, none at the end of a line: U+00A0, U+2000–200A, U+202F, U+205F, U+3000.
///
/// Indentation at the beginning of a line stays, and so do tabs. Off by default, since a no-break space may be meant: 5 km. Source: the Unicode Standard, chapter 6, table 6-2.
///
/// Can destroy: no-break spaces that keep a number and its unit on one line; columns made with spaces.
enum Spaces: TextFix {
  static let fix = Fix.spaces
  static let triggers: Features = [.space, .c2, .e1, .e2, .otherThree, .tab]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    // Indentation.
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    let indent = i
    while i < bytes.count {
      guard let length = spaceLength(text, i) else {
        i += bytes[i] < 0x80 ? 1 : text.scalar(i).length
        continue
      }
      let start = i
      i += length
      var hasTab = bytes[start] == 0x09
      while i < bytes.count, let more = spaceLength(text, i) {
        if bytes[i] == 0x09 { hasTab = true }
        i += more
      }
      let isEnd = i == bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D
      if isEnd {
        replacements.remove(start..<i, "space at the end of a line")
      } else if !hasTab, i - start != 1 || bytes[start] != 0x20 {
        replacements.add(start..<i, 0x20, i - start == length ? "odd space" : "several spaces")
      }
    }
    // A line of nothing but indentation.
    if indent > 0, indent == bytes.count || bytes[indent] == 0x0A || bytes[indent] == 0x0D {
      replacements.remove(0..<indent, "space at the end of a line")
    }
  }

  private static func spaceLength(_ text: LineText, _ i: Int) -> Int? {
    let b = text.bytes[i]
    if b == 0x20 || b == 0x09 { return 1 }
    guard b == 0xC2 || b == 0xE1 || b == 0xE2 || b == 0xE3 else { return nil }
    let (scalar, length) = text.scalar(i)
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return length
    default: return nil
    }
  }
}
