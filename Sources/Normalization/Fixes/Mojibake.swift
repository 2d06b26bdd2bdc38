/// `mojibake`: UTF-8 that was read as another encoding, once or several times: Tiáº¿ng Viá»‡t → Tiếng Việt, â€œquotedâ€\u{9D} → “quoted”.
///
/// Looks for characters that, put back into the bytes they were read from, make one letter of UTF-8, and believes them when no natural text
/// would have them so: three in a row, a capital behind a small letter, a sign inside a word, or several of the kind side by side. Works on spans, so that a line half
/// right is repaired by half. C1 controls that windows-1252 uses for punctuation become that punctuation. Sources: the Encoding Standard's tables;
/// cases described by Robyn Speer for ftfy.
///
/// Can destroy: text that shows mojibake on purpose.
enum Mojibake: TextFix {
  static let fix = Fix.mojibake
  static let triggers: Features = [
    .c2, .c3, .latinExtended, .modifier, .mark, .greekOrCyrillic, .e1, .e2, .otherThree, .ef,
  ]

  static func find(in text: LineText, into replacements: inout Replacements) {
    var line = MisreadLine(text)
    if line.high < 1 { return }
    for encoding in line.holdsControls ? MisreadEncoding.withControls : MisreadEncoding.all {
      if line.find(encoding, &replacements) { return }
    }
    line.findControls(&replacements)
  }
}

/// An encoding that UTF-8 may have been read as.
struct MisreadEncoding: Sendable {
  let name: String
  /// Whether single sequences are judged by themselves. In the other encodings all of a word must be explained.
  let isWestern: Bool
  let reason: String
  private let bytes: [UInt32: UInt8]

  func byte(_ scalar: UInt32) -> UInt8? { bytes[scalar] }

  private init(_ name: String, isWestern: Bool, _ bytes: [UInt32: UInt8]) {
    self.name = name
    self.isWestern = isWestern
    self.bytes = bytes
    reason = "UTF-8 read as \(name)"
  }

  private init(_ name: String, _ table: [UInt32]) {
    var bytes: [UInt32: UInt8] = [:]
    for (index, scalar) in table.enumerated() { bytes[scalar] = UInt8(0x80 + index) }
    // Programs that take windows-… for ISO 8859-… leave C1 controls; both are read.
    if name.hasPrefix("windows") || name.hasPrefix("iso") {
      for byte in UInt8(0x80)...0x9F where bytes[UInt32(byte)] == nil { bytes[UInt32(byte)] = byte }
    }
    self.init(name, isWestern: false, bytes)
  }

  static let all: [MisreadEncoding] = [
    MisreadEncoding(
      "windows-1252", isWestern: true,
      {
        var bytes: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
          bytes[UInt32(byte)] = byte
          bytes[Windows1252.scalar(byte)] = byte
        }
        return bytes
      }()),
    MisreadEncoding("windows-1258", isWestern: true, Windows1258.bytes.filter { $0.value >= 0x80 }),
    MisreadEncoding("windows-1250", CodePages.windows1250), MisreadEncoding("iso-8859-2", CodePages.iso88592),
    MisreadEncoding("windows-1257", CodePages.windows1257), MisreadEncoding("windows-1251", CodePages.windows1251),
    MisreadEncoding("macintosh", CodePages.macRoman), MisreadEncoding("cp437", CodePages.codePage437),
    MisreadEncoding("koi8-r", CodePages.koi8R),
  ]

  /// With C1 controls in the line, ISO 8859-2 is likelier than windows-1250, which has letters there.
  static let withControls: [MisreadEncoding] = {
    var list = all
    list.swapAt(2, 3)
    return list
  }()
}
