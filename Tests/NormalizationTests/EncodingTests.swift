import Glibc
import Normalization
import TestKit
import Testing

@Suite struct EncodingTests {
  static let sentence = "Tiếng Việt: đường phố Hà Nội rất đẹp, người dân sẽ được nghỉ lễ; ơ kìa, ngã ngửa!"

  @Test(arguments: [
    Case(TextEncoding.tcvn3, "Ti\u{D5}ng Vi\u{D6}t, tr\u{AD}\u{EA}ng h\u{E4}c", "TCVN3"),
    Case(.vni, "Ti\u{65}\u{E1}ng Vie\u{E4}t, tr\u{F6}\u{F4}\u{F8}ng ho\u{EF}c", "VNI"),
    Case(.viscii, "Ti\u{AA}ng Vi\u{AE}t, tr\u{DF}\u{B6}ng h\u{F7}c", "VISCII"),
    Case(.vps, "Ti\u{89}ng Vi\u{8C}t, tr\u{DC}\u{A9}ng h\u{86}c", "VPS"),
    Case(.windows1258, "Ti\u{EA}\u{EC}ng Vi\u{EA}\u{F2}t, tr\u{FD}\u{F5}\u{CC}ng ho\u{F2}c", "windows-1258"),
    Case(.viqr, "Tie^'ng Vie^.t, tru+o+`ng ho.c", "VIQR"),
  ])
  func readsEachEncodingByName(_ row: Case<TextEncoding, String>) throws {
    let bytes = row.expected.unicodeScalars.map { UInt8($0.value) }
    let (text, encoding) = try TextDecoding.decode(bytes, as: row.input)
    #expect(String(decoding: text, as: UTF8.self) == "Tiếng Việt, trường học")
    #expect(encoding == row.input)
    if row.input == .viqr {
      #expect(TextDecoding.detect(bytes) == .utf8, "VIQR is never guessed")
    } else {
      #expect(TextDecoding.detect(bytes) == row.input)
      #expect(Normalizer().normalize(bytes).text == Array("Tiếng Việt, trường học".utf8))
    }
  }

  @Test(arguments: [
    Row("TCVN3", "ViÖt Nam, tr­êng häc", "Việt Nam, trường học"),
    Row("VNI", "Vieät Nam, tröôøng hoïc", "Việt Nam, trường học"),
    Row("windows-1258", "Viêòt Nam, trýõÌng hoòc", "Việt Nam, trường học"),
    Row("one word of TCVN3", "tr­êng", "trường"), Row("one word of VNI", "tröôøng", "trường"),
    Row("capitals of TCVN3", "§¹I HäC QUèC GIA Hµ NéI", "ĐẠI HỌC QUỐC GIA HÀ NỘI"),
    Row("capital before small", "TiÕng Aµ ViÖt", "Tiếng À Việt"),
    Row("one word of VPS", "nghŒ", "nghệ"), Row("two words of VPS", "trong nghŒ", "trong nghệ"),
    Row("signs of TCVN3", "trong ®ã cã", "trong đó có"), Row("ô of TCVN3", "«ng Adams nãi", "ông Adams nói"),
    Row("capitals of VISCII", "CHÚNG TA LÀ M“T QU\u{8F}C GIA", "CHÚNG TA LÀ MỘT QUỐC GIA"),
    Row("ư is a soft hyphen", "n­íc", "nước"), Row("soft hyphen in English", "co\u{AD}operate", "cooperate"),
  ]) func readsWhatWasMisreadAsWindows1252(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    "Zürich, Köln und Düsseldorf", "über", "Malmö", "Ångström", "Curaçao", "Côte d'Ivoire", "São Paulo", "Beyoncé",
    "naïve", "où", "Noël", "Loïc", "Thaï", "Haïti",
    "Jag är på väg", "på", "få", "Škoda", "£5 and €6", "5µm", "m², m³", "20°C", "© 2024 ACME®", "§5", "1½", "Gesù",
    "più", "ciò", "señor", "El Niño", "Pokémon", "résumé",
    "Hà Nội", "là", "mét", "có", "ý", "ở", "à", "được", "Võ Nguyên Giáp", "Đắk Lắk", "Y Moan Ênuôl", "AT&T", "R&D",
    "a·b", "l·l", "Æ", "Þór", "straße", "ÿ", "Loïc Thaï", "så gå", "më së", "nán guì", "guò huò", "Seán Ó Briain",
    "«ouvert", "®", "§5", "3×4", "hoá", "soá",
  ]) func leavesGoodTextAlone(_ text: String) { Row(text).check(.default) }

  @Test(arguments: [("VISCII", TextEncoding.viscii), ("TCVN5712-1", .tcvn3), ("CP1258", .windows1258)])
  func tablesAgreeWithTheSystems(_ name: String, _ encoding: TextEncoding) throws {
    let converter = try #require(iconv_open("UTF-8", name))
    defer { iconv_close(converter) }
    for byte in UInt8(0x80)...0xFF {
      var input = [CChar(bitPattern: byte)]
      var output = [CChar](repeating: 0, count: 16)
      var left = 1
      var room = output.count
      let status = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress
          var to = output.baseAddress
          let status = iconv(converter, &from, &left, &to, &room)
          // The converter keeps a letter back, in case a tone follows.
          return status == -1 ? -1 : iconv(converter, nil, nil, &to, &room)
        }
      }
      if status == -1 {
        iconv(converter, nil, nil, nil, nil)
        continue
      }
      let expected = output.prefix(16 - room).map { UInt8(bitPattern: $0) }
      let decoded = try? TextDecoding.decode([byte], as: encoding).text
      #expect(decoded == Array(expected), "byte \(String(byte, radix: 16))")
    }
  }

  /// One word is little to go by, and yet most of the time enough.
  @Test(
    arguments: [
      Case([0x6E, 0x67, 0xDF, 0xB6, 0x69], "người", "VISCII that happens to be UTF-8"),
      Case([0x74, 0x65, 0xE2, 0x6E], "tên", "VNI"), Case([0x74, 0xE1, 0x6D], "tám", "one byte for á"),
      Case([0x56, 0x69, 0xD6, 0x74], "Việt", "TCVN3"),
      Case([0x4E, 0x67, 0x75, 0xE5, 0x6E, 0x3A, 0x20, 0x77, 0x77, 0x77], "Nguồn: www", "TCVN3 beside an address"),
      Case([0x11, 0x01, 0xD5, 0x1E, 0x69, 0x00], "đổi", "UTF-16 without a mark and hardly a letter of ASCII"),
      Case([0x61, 0xFF, 0x62], "a\u{FFFD}b", "a bad byte"), Case([0x56, 0x69, 0xE1], "Vi\u{FFFD}", "a letter cut off"),
      Case(Array("ߒߞߏ".utf8), "ߒߞߏ", "N’Ko"),
    ] as [Case<[UInt8], String>])
  func detectsTheEncodingOfAWord(_ row: Case<[UInt8], String>) throws {
    #expect(try Program.run(["normalize"], input: row.input).output == row.expected, "\(row.label)")
  }

  @Test func utf16WithAndWithoutMark() throws {
    let text = "Tiếng Việt 😀\n"
    for (isBig, encoding) in [(false, TextEncoding.utf16LittleEndian), (true, .utf16BigEndian)] {
      let units = Array(text.utf16).flatMap {
        isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      }
      let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
      #expect(try TextDecoding.decode(mark + units).text == Array(text.utf8))
      #expect(try TextDecoding.decode(units).text == Array(text.utf8))
      #expect(try TextDecoding.decode(units).encoding == encoding)
      let odd = mark + units + [0x41]
      #expect(throws: TextDecodingError.invalidUTF16(position: odd.count - 1)) { try TextDecoding.decode(odd) }
    }
  }

  @Test func aBadByteIsNamedByItsPlace() {
    #expect(throws: TextDecodingError.invalidByte(position: 7)) {
      try TextDecoding.decode(Array("Việt ".utf8) + [0xFF, 0x20])
    }
  }

  @Test(arguments: [
    Case("Nha` tru+o+`ng da.y ho.c.", "Nhà trường dạy học.", "a full stop"),
    Case("la` cu?a chu'ng ta.", "là của chúng ta.", "a full stop behind a commoner syllable"),
    Case("ddi dda^u?", "đi đâu?", "a question mark is none where no tone fits"),
    Case("di.ch vu.", "dịch vụ", "a dot is a tone where it makes a syllable"),
    Case("DDa(.ng Tha^'t", "Đặng Thất", "capitals"),
    Case("email: a@b.com, Add it.", "email: a@b.com, Add it.", "English"),
    Case("Co\\. \\^", "Co. ^", "escapes"),
  ])
  func viqrLeavesProseReadable(_ row: Case<String, String>) throws {
    #expect(
      String(decoding: try TextDecoding.decode(Array(row.input.utf8), as: .viqr).text, as: UTF8.self) == row.expected)
  }
}
