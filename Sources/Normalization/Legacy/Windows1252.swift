/// windows-1252, as the WHATWG Encoding Standard has it: the five undefined bytes stand for the C1 control of the same number.
enum Windows1252 {
  private static let c1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]

  @inline(__always)
  static func scalar(_ byte: UInt8) -> UInt32 { byte >= 0x80 && byte < 0xA0 ? c1[Int(byte - 0x80)] : UInt32(byte) }

  private static let bytes: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (index, scalar) in c1.enumerated() { table[scalar] = UInt8(0x80 + index) }
    return table
  }()

  /// The byte that would be read as a scalar, in windows-1252 or in ISO 8859-1, whose C1 controls windows-1252 lacks.
  @inline(__always)
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    return bytes[scalar]
  }
}
