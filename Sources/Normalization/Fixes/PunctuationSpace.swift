/// `punctuation-space`: no space before , . ; : ! ? ) and one behind , ; where a letter follows: "chào ,bạn" → "chào, bạn".
///
/// Off by default. Leaves numbers (1,5), times and ratios (19:30, 3:2), addresses (a.b, http://…, user@host), code (words with _ / \\ = { } < >) and
/// emoticons alone. Source: Vietnamese typesetting practice, which follows English here.
///
/// Can destroy: spaces that set code or poetry.
enum PunctuationSpace: TextFix {
  static let fix = Fix.punctuationSpace
  static let triggers: Features = [.punctuation, .dot]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    if looksLikeCode(bytes) { return }
    var i = 1
    while i < bytes.count {
      let b = bytes[i]
      if isClosing(b), bytes[i - 1] == 0x20 {
        var start = i - 1
        while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
        // Only behind a word, and not where the mark begins something: " .5", " :)", " ...".
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0x20
        let endsHere =
          next == 0x20 || next == 0x0A || next == 0x0D || next == 0x22
          || Letter.isASCIILetter(UInt32(next)) && (b == 0x2C || b == 0x3B)
        if start > 0, isWordEnd(text, start), endsHere, b != 0x29 || hasOpening(bytes, i) {
          replacements.remove(start..<i, "space before punctuation")
        }
      }
      if b == 0x2C || b == 0x3B, i + 1 < bytes.count, !isAddress(bytes, i) {
        let next = UTF8Bytes.at(text.bytes, i + 1)
        let before = UTF8Bytes.before(text.bytes, i)
        if Letter.isLetter(next), Letter.isLetter(before) || before == 0x20 {
          replacements.add((i + 1)..<(i + 1), 0x20, "no space behind punctuation")
        }
      }
      i += 1
    }
  }

  private static func isClosing(_ b: UInt8) -> Bool {
    b == 0x2C || b == 0x2E || b == 0x3B || b == 0x3A || b == 0x21 || b == 0x3F || b == 0x29
  }

  private static func isWordEnd(_ text: LineText, _ i: Int) -> Bool {
    let before = UTF8Bytes.before(text.bytes, i)
    return Letter.isLetter(before) || Letter.isDigit(before) || before == 0x29 || before == 0x22 || before == 0x201D
      || before == 0x2019
  }

  private static func hasOpening(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var depth = 0
    for b in bytes[..<i] { if b == 0x28 { depth += 1 } else if b == 0x29 { depth -= 1 } }
    return depth > 0
  }

  /// Whether the word around a mark is an address or a piece of code.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var start = i
    while start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x09 { start -= 1 }
    var end = i
    while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x09, bytes[end] != 0x0A { end += 1 }
    return bytes[start..<end].contains {
      $0 == 0x2F || $0 == 0x5C || $0 == 0x3D || $0 == 0x40 || $0 == 0x5F || $0 == 0x7B || $0 == 0x7D || $0 == 0x5B
        || $0 == 0x3C
    }
  }

  /// Indented by a tab or four spaces, or ending in one of { } ; as programs do.
  private static func looksLikeCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.count > 4, bytes[0] == 0x09 || bytes[..<4].allSatisfy({ $0 == 0x20 }) { return true }
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return end > 0 && (bytes[end - 1] == 0x7B || bytes[end - 1] == 0x7D || bytes[end - 1] == 0x3B)
  }
}
