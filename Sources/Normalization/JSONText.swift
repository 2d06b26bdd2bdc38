/// As much of JSON (RFC 8259) as ledgers and records need, by the byte, so that what is not understood stays untouched.
package enum JSONText {
  /// A value; strings decoded, numbers as written.
  package enum Value: Equatable, Sendable {
    case object([(String, Value)])
    case array([Value])
    case string([UInt8])
    case number(String)
    case literal(String)

    package static func == (a: Value, b: Value) -> Bool {
      switch (a, b) {
      case (.object(let x), .object(let y)): x.count == y.count && zip(x, y).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
      case (.array(let x), .array(let y)): x == y
      case (.string(let x), .string(let y)): x == y
      case (.number(let x), .number(let y)): x == y
      case (.literal(let x), .literal(let y)): x == y
      default: false
      }
    }
  }

  /// Parses one value; nil when the bytes are no JSON.
  package static func parse(_ bytes: [UInt8]) -> Value? {
    var reader = Reader(bytes)
    reader.skipSpace()
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.at == bytes.count ? value : nil
  }

  /// Where the strings stand that are the values of `fields` (names of the outermost object's members, or paths with full stops), quotes included.
  ///
  /// Nil when the line is no JSON object.
  package static func strings(in line: [UInt8], fields: Set<String>) -> [Range<Int>]? {
    var reader = Reader(line)
    var found: [Range<Int>] = []
    reader.skipSpace()
    guard reader.peek == 0x7B, reader.walk(path: "", fields: fields, found: &found, depth: 0) else { return nil }
    reader.skipSpace()
    return reader.at == line.count ? found : nil
  }

  /// The bytes a string token (with its quotes) stands for. Half surrogate pairs become U+FFFD.
  package static func decodeString(_ token: ArraySlice<UInt8>) -> [UInt8]? {
    var reader = Reader(Array(token))
    return reader.string()
  }

  package static func appendString(_ text: [UInt8], to output: inout [UInt8]) {
    output.append(0x22)
    for byte in text {
      switch byte {
      case 0x22: output.append(contentsOf: [0x5C, 0x22])
      case 0x5C: output.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: output.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: output.append(contentsOf: [0x5C, 0x72])
      case 0x09: output.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        output.append(contentsOf: "\\u00".utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipSpace() {
      while let b = peek, b == 0x20 || b == 0x09 || b == 0x0A || b == 0x0D { at += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      skipSpace()
      guard peek == byte else { return false }
      at += 1
      return true
    }

    mutating func value(depth: Int) -> Value? {
      guard depth < 512 else { return nil }
      skipSpace()
      switch peek {
      case 0x7B:
        at += 1
        var members: [(String, Value)] = []
        if take(0x7D) { return .object(members) }
        repeat {
          skipSpace()
          guard let name = string(), take(0x3A), let value = value(depth: depth + 1) else { return nil }
          members.append((String(decoding: name, as: UTF8.self), value))
        } while take(0x2C)
        return take(0x7D) ? .object(members) : nil
      case 0x5B:
        at += 1
        var items: [Value] = []
        if take(0x5D) { return .array(items) }
        repeat {
          guard let item = value(depth: depth + 1) else { return nil }
          items.append(item)
        } while take(0x2C)
        return take(0x5D) ? .array(items) : nil
      case 0x22: return string().map { .string($0) }
      default:
        let start = at
        while let b = peek, b != 0x2C, b != 0x7D, b != 0x5D, b != 0x20, b != 0x0A, b != 0x0D, b != 0x09 { at += 1 }
        if start == at { return nil }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        if ["true", "false", "null"].contains(word) { return .literal(word) }
        return Double(word) == nil ? nil : .number(word)
      }
    }

    /// Walks a value and notes the strings of the fields asked for.
    mutating func walk(path: String, fields: Set<String>, found: inout [Range<Int>], depth: Int) -> Bool {
      guard depth < 512 else { return false }
      skipSpace()
      switch peek {
      case 0x7B:
        at += 1
        if take(0x7D) { return true }
        repeat {
          skipSpace()
          guard let name = string(), take(0x3A) else { return false }
          let key = String(decoding: name, as: UTF8.self)
          guard walk(path: path.isEmpty ? key : path + "." + key, fields: fields, found: &found, depth: depth + 1)
          else { return false }
        } while take(0x2C)
        return take(0x7D)
      case 0x5B:
        at += 1
        if take(0x5D) { return true }
        repeat {
          guard walk(path: path, fields: fields, found: &found, depth: depth + 1) else { return false }
        } while take(0x2C)
        return take(0x5D)
      case 0x22:
        let start = at
        guard skipString() else { return false }
        if fields.contains(path) { found.append(start..<at) }
        return true
      default: return value(depth: depth) != nil
      }
    }

    mutating func skipString() -> Bool {
      at += 1
      while at < bytes.count {
        if bytes[at] == 0x22 {
          at += 1
          return true
        }
        at += bytes[at] == 0x5C ? 2 : 1
      }
      return false
    }

    mutating func string() -> [UInt8]? {
      guard peek == 0x22 else { return nil }
      at += 1
      var result: [UInt8] = []
      while let b = peek {
        at += 1
        if b == 0x22 { return result }
        guard b == 0x5C else {
          result.append(b)
          continue
        }
        guard let escape = peek else { return nil }
        at += 1
        switch escape {
        case 0x22, 0x5C, 0x2F: result.append(escape)
        case 0x62: result.append(0x08)
        case 0x66: result.append(0x0C)
        case 0x6E: result.append(0x0A)
        case 0x72: result.append(0x0D)
        case 0x74: result.append(0x09)
        case 0x75:
          guard let unit = hex() else { return nil }
          if unit >= 0xD800, unit < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
            let mark = at
            at += 2
            guard let low = hex() else { return nil }
            if low >= 0xDC00, low < 0xE000 {
              UTF8Bytes.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &result)
            } else {
              at = mark
              UTF8Bytes.append(0xFFFD, to: &result)
            }
          } else {
            UTF8Bytes.append(unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit, to: &result)
          }
        default: return nil
        }
      }
      return nil
    }

    private mutating func hex() -> UInt32? {
      guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
      else { return nil }
      at += 4
      return value
    }
  }
}
