/// `entities`: HTML character references in plain text: Gi&aacute; &amp; l&#432;&#7907;ng → Giá & lượng.
///
/// Only complete ones, with their semicolon, and each once: what comes out is not read again, so &amp;lt; becomes &lt;. In a line
/// that holds a tag, &lt; &gt; &amp; and &quot; stay, because there they are markup. Source: HTML 4.01, section 24; the HTML Standard, section 13.5, on the numbers 128–159.
///
/// Can destroy: text that speaks about HTML. Run twice it may read twice-escaped text twice; every other fix is idempotent.
enum Entities: TextFix {
  static let fix = Fix.entities
  static let triggers: Features = [.ampersand]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var hasTag: Bool?
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x26 else {
        i += 1
        continue
      }
      var end = i + 1
      while end < bytes.count, end - i < 12,
        bytes[end] == 0x23 || Letter.isASCIILetter(UInt32(bytes[end])) || Letter.isDigit(UInt32(bytes[end]))
      {
        end += 1
      }
      guard end < bytes.count, bytes[end] == 0x3B, end > i + 1, let scalar = scalar(bytes, (i + 1)..<end) else {
        i += 1
        continue
      }
      if scalar == 0x3C || scalar == 0x3E || scalar == 0x26 || scalar == 0x22 {
        let known = hasTag ?? holdsTag(bytes)
        hasTag = known
        if known {
          i = end + 1
          continue
        }
      }
      replacements.add(i..<(end + 1), scalar, "HTML entity")
      i = end + 1
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32? {
    let name = String(decoding: bytes[range], as: UTF8.self)
    if name.hasPrefix("#") {
      let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
      guard let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return nil }
      let value = number >= 0x80 && number < 0xA0 ? Windows1252.scalar(UInt8(number)) : number
      guard Unicode.Scalar(value) != nil, value == 0x09 || value == 0x0A || value >= 0x20,
        !(0x7F...0x9F).contains(value), value & 0xFFFE != 0xFFFE
      else { return nil }
      return value
    }
    if let scalar = EntityNames.scalars[name] { return scalar }
    // &NTILDE; and the like: an entity shouted.
    if name.count > 2, name == name.uppercased(),
      let scalar = EntityNames.scalars[String(name.prefix(1)) + name.dropFirst().lowercased()],
      Letter.isLatin(scalar)
    {
      return scalar
    }
    return nil
  }

  /// Whether a tag stands in the line: < and a letter, or </, or <!.
  private static func holdsTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i + 1 < bytes.count {
      if bytes[i] == 0x3C, Letter.isASCIILetter(UInt32(bytes[i + 1])) || bytes[i + 1] == 0x2F || bytes[i + 1] == 0x21 {
        return true
      }
      i += 1
    }
    return false
  }
}
