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
    let candidates = MisreadEncoding.candidates(text)
    if candidates != 0 {
      var line = MisreadLine(text)
      var encodings = line.holdsControls ? MisreadEncoding.withControls : MisreadEncoding.all
      // The two differ in few letters; what one leaves half done the other cannot finish.
      if candidates & 3 == 3, line.count(encodings[1]) > line.count(encodings[0]) { encodings.swapAt(0, 1) }
      for encoding in encodings
      where candidates & 1 << UInt16(encoding.index) != 0 && line.find(encoding, &replacements) {
        return
      }
    }
    if text.features.contains(.c2) { MisreadLine.findControls(text, &replacements) }
  }
}

/// An encoding that UTF-8 may have been read as.
struct MisreadEncoding: Sendable {
  let name: String
  let index: Int
  /// Whether single sequences are judged by themselves. In the other encodings all of a word must be explained.
  let isWestern: Bool
  let reason: String
  /// The byte of each scalar below `limit`, 0 where there is none.
  private let bytes: [UInt8]
  private static let limit = 0x2600

  @inline(__always)
  func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < MisreadEncoding.limit {
      let byte = bytes[Int(scalar)]
      return byte == 0 ? nil : byte
    }
    // The ligatures of the Macintosh.
    if name == "macintosh", scalar == 0xFB01 || scalar == 0xFB02 { return scalar == 0xFB01 ? 0xDE : 0xDF }
    return nil
  }

  private init(_ index: Int, _ name: String, isWestern: Bool, _ table: [UInt32: UInt8]) {
    self.index = index
    self.name = name
    self.isWestern = isWestern
    var bytes = [UInt8](repeating: 0, count: MisreadEncoding.limit)
    for (scalar, byte) in table where scalar < MisreadEncoding.limit { bytes[Int(scalar)] = byte }
    self.bytes = bytes
    reason = "UTF-8 read as \(name)"
  }

  private init(_ index: Int, _ name: String, _ table: [UInt32]) {
    var bytes: [UInt32: UInt8] = [:]
    for (index, scalar) in table.enumerated() { bytes[scalar] = UInt8(0x80 + index) }
    // Programs that take windows-… for ISO 8859-… leave C1 controls; both are read.
    if name.hasPrefix("windows") || name.hasPrefix("iso") {
      for byte in UInt8(0x80)...0x9F where bytes[UInt32(byte)] == nil { bytes[UInt32(byte)] = byte }
    }
    self.init(index, name, isWestern: false, bytes)
  }

  /// For each scalar below `limit`, the encodings (by index) in which it is a leading byte, in which it continues one, and in which it may lead a space.
  private static let roles: [(lead: UInt16, next: UInt16, spaced: UInt16)] = (0..<limit).map { scalar in
    var roles: (lead: UInt16, next: UInt16, spaced: UInt16) = (0, 0, 0)
    for encoding in all {
      guard let byte = encoding.byte(UInt32(scalar)) else { continue }
      if byte >= 0xC2, byte <= 0xF4 { roles.lead |= 1 << UInt16(encoding.index) }
      if byte < 0xC0 { roles.next |= 1 << UInt16(encoding.index) }
      // A no-break space (A0) behind these is a letter people write, and may have become a common space.
      if [0xC2, 0xC3, 0xC5, 0xCE, 0xD0].contains(byte) { roles.spaced |= 1 << UInt16(encoding.index) }
    }
    return roles
  }

  /// The encodings, as a bit set by index, in which some scalar of the line could lead and the next continue.
  static func candidates(_ text: LineText) -> UInt16 {
    var found: UInt16 = 0
    var lead: UInt16 = 0
    var spaced: UInt16 = 0
    var i = 0
    roles.withUnsafeBufferPointer { roles in
      while i < text.count {
        let b = text.bytes[i]
        if b < 0x80 {
          if b == 0x20 { found |= spaced }
          lead = 0
          spaced = 0
          i += 1
          continue
        }
        let (scalar, length) = text.scalar(i)
        i += length
        guard scalar < limit else {
          if scalar == 0xFFFD { found |= lead }
          // A ligature of the Macintosh may lead.
          lead = scalar == 0xFB01 || scalar == 0xFB02 ? .max : 0
          spaced = 0
          continue
        }
        let role = roles[Int(scalar)]
        found |= lead & role.next
        lead = role.lead
        spaced = role.spaced
      }
    }
    return found
  }

  static let all: [MisreadEncoding] = [
    MisreadEncoding(
      0, "windows-1252", isWestern: true,
      {
        var bytes: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
          bytes[UInt32(byte)] = byte
          bytes[Windows1252.scalar(byte)] = byte
        }
        return bytes
      }()),
    MisreadEncoding(1, "windows-1258", isWestern: true, Windows1258.bytes.filter { $0.value >= 0x80 }),
    MisreadEncoding(2, "windows-1250", CodePages.windows1250), MisreadEncoding(3, "iso-8859-2", CodePages.iso88592),
    MisreadEncoding(4, "windows-1257", CodePages.windows1257),
    MisreadEncoding(5, "windows-1251", CodePages.windows1251),
    MisreadEncoding(6, "macintosh", CodePages.macRoman), MisreadEncoding(7, "cp437", CodePages.codePage437),
    MisreadEncoding(8, "koi8-r", CodePages.koi8R),
  ]

  /// With C1 controls in the line, ISO 8859-2 is likelier than windows-1250, which has letters there.
  static let withControls: [MisreadEncoding] = {
    var list = all
    list.swapAt(2, 3)
    return list
  }()
}
