/// An encoding that a file may be in. Raw values are the names on the command line.
public enum TextEncoding: String, Sendable, CaseIterable, Codable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case tcvn3
  case vni
  case viscii
  case vps
  case viqr
  case windows1258 = "windows-1258"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"

  /// The encoding of a name or of one of its usual aliases, in any case.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    let aliases: [String: TextEncoding] = [
      "utf8": .utf8, "unicode": .utf8, "utf16": .utf16, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
      "ucs2": .utf16,
      "tcvn3": .tcvn3, "tcvn": .tcvn3, "abc": .tcvn3, "tcvn3(abc)": .tcvn3, "tcvn5712": .tcvn3, "tcvn57121": .tcvn3,
      "xviettcvn5712": .tcvn3,
      "vni": .vni, "vniwin": .vni, "vniwindows": .vni, "xvietvni": .vni, "viscii": .viscii, "vps": .vps,
      "xvietvps": .vps, "viqr": .viqr,
      "windows1258": .windows1258, "cp1258": .windows1258, "windows1252": .windows1252, "cp1252": .windows1252,
      "ansi": .windows1252,
      "iso88591": .latin1, "latin1": .latin1,
    ]
    guard let found = aliases[plain] else { return nil }
    self = found
  }

  /// The encodings of Vietnamese that may be guessed, likelier first. VIQR is plain ASCII and never guessed.
  static let guessable: [TextEncoding] = [.tcvn3, .vni, .windows1258, .viscii, .vps]
}

/// A piece of bytes and the scalars it stands for.
struct DecodedUnit {
  var range: Range<Int>
  var scalars: [UInt32]
}

extension TextEncoding {
  /// Decodes bytes of a single-byte Vietnamese encoding; nil for the encodings that are no such.
  ///
  /// Units cover the bytes in order. A byte the encoding does not define becomes U+FFFD.
  func decode(_ bytes: [UInt8]) -> [DecodedUnit]? {
    switch self {
    case .tcvn3: TCVN3.decode(bytes)
    case .vni: VNI.decode(bytes)
    case .viscii: bytes.indices.map { DecodedUnit(range: $0..<($0 + 1), scalars: [VISCII.table[Int(bytes[$0])]]) }
    case .vps: bytes.indices.map { DecodedUnit(range: $0..<($0 + 1), scalars: [VPS.table[Int(bytes[$0])]]) }
    case .viqr: VIQR.decode(bytes)
    case .windows1258: Windows1258.decode(bytes)
    case .windows1252:
      bytes.indices.map { DecodedUnit(range: $0..<($0 + 1), scalars: [Windows1252.scalar(bytes[$0])]) }
    case .latin1: bytes.indices.map { DecodedUnit(range: $0..<($0 + 1), scalars: [UInt32(bytes[$0])]) }
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }
}

enum CodeTable {
  /// A table of 256 scalars: ASCII, then the letters of `high` from byte `first` on; elsewhere U+FFFD. A space in `high` leaves a byte undefined.
  static func make(_ first: Int, _ high: String, _ others: [(Int, Unicode.Scalar)] = []) -> [UInt32] {
    var table = (0..<256).map { $0 < 0x80 ? UInt32($0) : 0xFFFD }
    for (index, scalar) in high.unicodeScalars.enumerated() where scalar != " " { table[first + index] = scalar.value }
    for (byte, scalar) in others { table[byte] = scalar.value }
    return table
  }
}
