import Foundation
import TestKit
import Testing

/// Unicode's own test of normalization, where Debian's package `unicode-data` is installed.
@Suite struct ConformanceTests {
  static let path = "/usr/share/unicode/NormalizationTest.txt.bz2"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: path) && FileManager.default.fileExists(atPath: "/usr/bin/bzcat")))
  func everyLineOfNormalizationTest() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/bzcat")
    process.arguments = [Self.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var given = ""
    var expected = ""
    var count = 0
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") && !line.hasPrefix("@") {
      let columns = line.split(separator: ";").prefix(5).map { column in
        column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      }
      // Columns 1 to 3 become column 2; columns 4 and 5 become column 4 (UAX #15, conformance).
      for (from, to) in [(0, 1), (1, 1), (2, 1), (3, 3), (4, 3)] {
        given.unicodeScalars.append(contentsOf: columns[from])
        given += "\n"
        expected.unicodeScalars.append(contentsOf: columns[to])
        expected += "\n"
        count += 1
      }
    }
    let result = try Program.run(["normalize", "--only", "nfc"], input: Array(given.utf8))
    #expect(Array(result.output.utf8) == Array(expected.utf8))
    #expect(count > 90_000)
  }
}
