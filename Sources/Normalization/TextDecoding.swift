import Words

/// A file whose bytes are no text in any encoding that could be told.
public enum TextDecodingError: Error, Equatable, Sendable {
  /// The byte at this offset fits neither UTF-8 nor a Vietnamese encoding.
  case invalidByte(position: Int)
  /// UTF-16 that ends in the middle of a code unit, or holds half a surrogate pair, at this offset.
  case invalidUTF16(position: Int)
}

/// From the bytes of a file to UTF-8.
///
/// ```swift
/// let (text, encoding) = try TextDecoding.decode([0x56, 0x69, 0xD6, 0x74])  // "Việt", .tcvn3
/// ```
public enum TextDecoding {
  /// The encoding of a text, judged by its first bytes and by what it reads as.
  ///
  /// A byte order mark decides; else zero bytes in every second place mean UTF-16; valid UTF-8 is UTF-8; else the Vietnamese encoding whose reading
  /// is made of Vietnamese syllables. Nil when nothing fits.
  ///
  /// - Parameter sample: the text or its beginning. A sequence cut off by the end does not count as a fault.
  public static func detect(_ sample: [UInt8]) -> TextEncoding? {
    sample.withUnsafeBufferPointer { detect($0) }
  }

  static func detect(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if let unicode = UTF16Text.detect(sample) { return unicode }
    guard let fault = UTF8Bytes.firstFault(sample) else {
      return LegacyText.holdsAccidents(sample) ? LegacyText.detect(sample) ?? .utf8 : .utf8
    }
    // A sample may end within a letter.
    if fault.upperBound == sample.count, sample.count - fault.lowerBound < 4, sample[fault.lowerBound] >= 0xC2 {
      return .utf8
    }
    return LegacyText.detect(sample)
  }

  /// Decodes a whole file. The byte order mark, where there is one, is no part of the text.
  ///
  /// - Parameter encoding: the encoding, where it is known; else it is detected.
  public static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> (text: [UInt8], encoding: TextEncoding) {
    let known = encoding ?? detect(bytes) ?? .utf8
    switch known {
    case .utf8:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let fault = bytes.withUnsafeBufferPointer { UTF8Bytes.firstFault($0, from: start) }
      if let fault { throw .invalidByte(position: fault.lowerBound) }
      return (start == 0 ? bytes : Array(bytes[start...]), .utf8)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      let (text, fault, found) = bytes.withUnsafeBufferPointer { UTF16Text.decode($0, known) }
      if let fault { throw .invalidUTF16(position: fault) }
      return (text, found)
    default:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 4)
      for unit in known.decode(bytes) ?? [] {
        for scalar in unit.scalars {
          if scalar == 0xFFFD { throw .invalidByte(position: unit.range.lowerBound) }
          UTF8Bytes.append(scalar, to: &text)
        }
      }
      return (text, known)
    }
  }
}

/// UTF-16 with or without a byte order mark.
enum UTF16Text {
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if bytes.count >= 2 {
      if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
      if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
    }
    if let short = detectShort(bytes) { return short }
    // Text of either language is ASCII for more than the half: of every second byte many are zero, of the others next to none.
    guard bytes.count >= 4 else { return nil }
    let pairs = min(bytes.count, 1 << 16) / 2
    var even = 0
    var odd = 0
    for i in 0..<pairs {
      if bytes[i * 2] == 0 { even += 1 }
      if bytes[i * 2 + 1] == 0 { odd += 1 }
    }
    if odd * 10 >= pairs * 4, even * 8 <= odd { return .utf16LittleEndian }
    if even * 10 >= pairs * 4, odd * 8 <= even { return .utf16BigEndian }
    return nil
  }

  /// A few words without a space or another ASCII letter to go by: all code units are letters and signs of Vietnamese, of which UTF-8 has none with these bytes.
  private static func detectShort(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.count % 2 == 0, bytes.count <= 256 else { return nil }
    for (encoding, high) in [(TextEncoding.utf16LittleEndian, 1), (.utf16BigEndian, 0)] {
      var telling = 0
      let fits = stride(from: 0, to: bytes.count, by: 2).allSatisfy { i in
        let unit = UInt32(bytes[i + high]) << 8 | UInt32(bytes[i + 1 - high])
        if unit > 0x7F, VietnameseLetter(unit) != nil { telling += 1 }
        return (0x20...0x7E).contains(unit) || unit == 0x0A || unit == 0x0D || VietnameseLetter(unit) != nil
          || (0x2010...0x2026).contains(unit)
      }
      if fits, telling > 0 { return encoding }
    }
    return nil
  }

  /// Decodes; halves of surrogate pairs and a last odd byte become U+FFFD, and the first of them is reported.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, keepsMark: Bool = false
  ) -> (text: [UInt8], fault: Int?, encoding: TextEncoding) {
    var start = 0
    var isBig = encoding == .utf16BigEndian
    if bytes.count >= 2 {
      let mark = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      if mark == 0xFEFF || mark == 0xFFFE {
        if encoding == .utf16 { isBig = mark == 0xFEFF }
        if !keepsMark, mark == (isBig ? 0xFEFF : 0xFFFE) { start = 2 }
      }
    }
    func unit(_ i: Int) -> UInt32 {
      isBig ? UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1]) : UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var fault: Int?
    var i = start
    while i + 1 < bytes.count {
      let a = unit(i)
      if a >= 0xD800, a < 0xDC00, i + 3 < bytes.count, unit(i + 2) >= 0xDC00, unit(i + 2) < 0xE000 {
        UTF8Bytes.append(0x10000 + (a - 0xD800) << 10 + (unit(i + 2) - 0xDC00), to: &text)
        i += 4
      } else if a >= 0xD800, a < 0xE000 {
        fault = fault ?? i
        UTF8Bytes.append(0xFFFD, to: &text)
        i += 2
      } else {
        UTF8Bytes.append(a, to: &text)
        i += 2
      }
    }
    if i < bytes.count {
      fault = fault ?? i
      UTF8Bytes.append(0xFFFD, to: &text)
    }
    return (text, fault, isBig ? .utf16BigEndian : .utf16LittleEndian)
  }
}
