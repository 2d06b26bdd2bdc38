import CText

/// Reading and writing UTF-8 by the byte.
enum UTF8Bytes {
  /// The scalar at an offset of valid UTF-8, and how many bytes it takes.
  @inline(__always)
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
    let b = text[i]
    if b < 0x80 { return (UInt32(b), 1) }
    if b < 0xE0 { return (UInt32(b & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F), 2) }
    if b < 0xF0 {
      return (UInt32(b & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F), 3)
    }
    return (
      UInt32(b & 0x07) << 18 | UInt32(text[i + 1] & 0x3F) << 12 | UInt32(text[i + 2] & 0x3F) << 6
        | UInt32(text[i + 3] & 0x3F), 4
    )
  }

  /// The scalar that ends before an offset of valid UTF-8, or 0 at the beginning.
  @inline(__always)
  static func before(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    if i <= 0 { return 0 }
    var start = i - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(text, start).value
  }

  /// The scalar at an offset, or 0 at the end.
  @inline(__always)
  static func at(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    i < text.count ? scalar(text, i).value : 0
  }

  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The first stretch of bytes that is no UTF-8, or nil. A stretch is a maximal subpart, as the Unicode Standard defines it.
  static func firstFault(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
    var i = start
    while i < text.count {
      let b = text[i]
      if b < 0x80 {
        i += 1
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch b {
      case 0xC2...0xDF: length = 2
      case 0xE0:
        length = 3
        low = 0xA0
      case 0xED:
        length = 3
        high = 0x9F
      case 0xE1...0xEF: length = 3
      case 0xF0:
        length = 4
        low = 0x90
      case 0xF4:
        length = 4
        high = 0x8F
      case 0xF1...0xF3: length = 4
      default: return i..<(i + 1)
      }
      var n = 1
      while n < length {
        guard i + n < text.count, text[i + n] >= low, text[i + n] <= high else { return i..<(i + n) }
        low = 0x80
        high = 0xBF
        n += 1
      }
      i += length
    }
    return nil
  }
}
