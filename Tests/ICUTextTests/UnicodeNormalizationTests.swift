import ICUText
import Testing

@Suite struct UnicodeNormalizationTests {
  @Test(arguments: [
    ("e\u{302}\u{301}", "ế"), ("ê\u{301}", "ế"), ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("\u{212B}", "Å"),
    ("abc", "abc"),
  ]) func composes(_ given: String, _ expected: String) throws {
    let result = try Array(given.utf8).withUnsafeBufferPointer { try UnicodeNormalization.normalize($0, to: .nfc) }
    #expect(Array(expected.utf8) == result.bytes)
  }

  @Test func editsNameTheBytesThatChanged() throws {
    let result = try Array("xe\u{302}y".utf8).withUnsafeBufferPointer {
      try UnicodeNormalization.normalize($0, to: .nfc)
    }
    #expect(result.edits.map(\.old) == [1..<4])
    #expect(result.edits.map(\.new) == [1..<3])
  }

  @Test func foundationDoesNotDisturbTheSystemsICU() throws {
    // Swift's own ICU binds one unversioned class of the system's; normalization must not notice.
    #expect(ICU.version.hasPrefix(String(ICU.version.prefix(2))))
    #expect("İI".lowercased() == "i̇i")
  }
}
