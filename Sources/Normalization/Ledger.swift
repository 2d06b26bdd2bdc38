/// Why a ledger does not fit a text.
public enum LedgerError: Error, Equatable, Sendable {
  /// The text at these bytes is not what the edit left (or found) there.
  case mismatch(Range<Int>)
  /// The edits overlap or are out of order.
  case disordered(Int)
  /// A line of a ledger file that is no edit.
  case malformed(line: Int)
}

/// Making edits again, and taking them back.
public enum Ledger {
  /// The text as given, from the normalized one. Exact to the byte, whatever the bytes were.
  public static func undo(_ text: [UInt8], _ edits: [Edit]) throws(LedgerError) -> [UInt8] {
    try apply(text, edits.map { ($0.after, $0.textAfter, $0.textBefore) })
  }

  /// The normalized text, from the text as given.
  public static func replay(_ given: [UInt8], _ edits: [Edit]) throws(LedgerError) -> [UInt8] {
    try apply(given, edits.map { ($0.before, $0.textBefore, $0.textAfter) })
  }

  private static func apply(
    _ text: [UInt8], _ steps: [(range: Range<Int>, expected: [UInt8], new: [UInt8])]
  ) throws(LedgerError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    for step in steps {
      guard step.range.lowerBound >= at else { throw .disordered(step.range.lowerBound) }
      guard step.range.upperBound <= text.count, text[step.range].elementsEqual(step.expected) else {
        throw .mismatch(step.range)
      }
      result.append(contentsOf: text[at..<step.range.lowerBound])
      result.append(contentsOf: step.new)
      at = step.range.upperBound
    }
    result.append(contentsOf: text[at...])
    return result
  }

  /// The name of the form in which ledgers are written.
  public static let schema = "doichieu.ledger/1"

  /// An edit as one line of a ledger file, with its line feed.
  ///
  /// Bytes that are no UTF-8 are written in Base64.
  public static func line(_ edit: Edit, file: String?) -> [UInt8] {
    var line: [UInt8] = []
    line.append(contentsOf: "{".utf8)
    if let file {
      line.append(contentsOf: "\"file\":".utf8)
      JSONText.appendString(Array(file.utf8), to: &line)
      line.append(contentsOf: ",".utf8)
    }
    line.append(contentsOf: "\"fix\":\"\(edit.fixes.first?.rawValue ?? "")\"".utf8)
    if edit.fixes.count > 1 {
      line.append(contentsOf: ",\"fixes\":[\(edit.fixes.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]".utf8)
    }
    line.append(contentsOf: ",\"reason\":".utf8)
    JSONText.appendString(Array(edit.reason.utf8), to: &line)
    for (name, range, text) in [("before", edit.before, edit.textBefore), ("after", edit.after, edit.textAfter)] {
      line.append(contentsOf: ",\"\(name)\":{\"utf8\":[\(range.lowerBound),\(range.upperBound)],".utf8)
      if text.withUnsafeBufferPointer({ UTF8Bytes.firstFault($0) }) == nil {
        line.append(contentsOf: "\"text\":".utf8)
        JSONText.appendString(text, to: &line)
      } else {
        line.append(contentsOf: "\"base64\":\"".utf8)
        line.append(contentsOf: Base64.encode(text))
        line.append(0x22)
      }
      line.append(0x7D)
    }
    line.append(contentsOf: "}\n".utf8)
    return line
  }

  /// The edit a line of a ledger file holds, and the file it belongs to; nil for a line of another kind (the heading).
  public static func edit(from line: [UInt8], number: Int = 0) throws(LedgerError) -> (file: String?, edit: Edit)? {
    guard case .object(let members)? = JSONText.parse(line) else { throw .malformed(line: number) }
    let object = Dictionary(members, uniquingKeysWith: { first, _ in first })
    if object["schema"] != nil { return nil }
    guard case .string(let name)? = object["fix"], case .string(let reason)? = object["reason"],
      let before = side(object["before"]), let after = side(object["after"])
    else { throw .malformed(line: number) }
    var fixes = [Fix(rawValue: String(decoding: name, as: UTF8.self))].compactMap(\.self)
    if case .array(let names)? = object["fixes"] {
      fixes = names.compactMap {
        if case .string(let name) = $0 { Fix(rawValue: String(decoding: name, as: UTF8.self)) } else { nil }
      }
    }
    var file: String?
    if case .string(let path)? = object["file"] { file = String(decoding: path, as: UTF8.self) }
    let edit = Edit(
      fixes: fixes, reason: String(decoding: reason, as: UTF8.self), before: before.range, after: after.range,
      textBefore: before.text,
      textAfter: after.text)
    return (file, edit)
  }

  private static func side(_ value: JSONText.Value?) -> (range: Range<Int>, text: [UInt8])? {
    guard case .object(let members)? = value else { return nil }
    let object = Dictionary(members, uniquingKeysWith: { first, _ in first })
    guard case .array(let bounds)? = object["utf8"], bounds.count == 2, case .number(let low) = bounds[0],
      case .number(let high) = bounds[1],
      let lower = Int(low), let upper = Int(high), lower >= 0, lower <= upper
    else { return nil }
    if case .string(let text)? = object["text"] { return (lower..<upper, text) }
    if case .string(let text)? = object["base64"], let bytes = Base64.decode(text) { return (lower..<upper, bytes) }
    return nil
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for i in stride(from: 0, to: bytes.count, by: 3) {
      let rest = bytes.count - i
      let group =
        UInt32(bytes[i]) << 16 | (rest > 1 ? UInt32(bytes[i + 1]) << 8 : 0) | (rest > 2 ? UInt32(bytes[i + 2]) : 0)
      for k in 0..<4 { result.append(k <= rest ? letters[Int(group >> UInt32(18 - 6 * k) & 63)] : 0x3D) }
    }
    return result
  }

  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte != 0x3D {
      guard let value = letters.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(bits >> UInt32(count) & 0xFF))
      }
    }
    return result
  }
}
