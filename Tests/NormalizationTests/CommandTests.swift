import Foundation
import TestKit
import Testing

@Suite struct NormalizeCommandTests {
  private func run(_ arguments: [String], _ input: String = "", locale: String = "C.UTF-8") throws -> Program.Outcome {
    try Program.run(["normalize"] + arguments, input: Array(input.utf8), locale: locale)
  }

  @Test func standardInputToStandardOutput() throws {
    let result = try run([], "môn tóan\nhoà\n")
    #expect(result.output == "môn toán\nhoà\n")
    #expect(result.complaint == "")
    #expect(result.status == 0)
  }

  @Test func onlyAndFixAndNoFix() throws {
    #expect(try run(["--only", "nfc"], "tóan e\u{302}").output == "tóan ê")
    #expect(try run(["--no-fix", "tone-repair,nfc"], "tóan").output == "tóan")
    #expect(try run(["--fix", "quotes", "--fix", "ellipsis"], "“a”…").output == "\"a\"...")
    #expect(try run(["--tone-style", "second"], "hòa quý").output == "hoà quý")
    #expect(try run(["--only", "tone-style", "--tone-style", "first"], "hoà tóan").output == "hòa tóan")
  }

  @Test func misuseIsExplainedInBothLanguages() throws {
    let english = try run(["--fix", "tones"])
    #expect(english.status == 2)
    #expect(english.complaint.contains("--fix does not know 'tones'"))
    #expect(try run(["--fix", "tones"], locale: "vi_VN.UTF-8").complaint.contains("--fix không biết 'tones'"))
    let missing = try run(["/nowhere/at/all"])
    #expect(missing.status == 2)
    #expect(missing.complaint == "doichieu: /nowhere/at/all: cannot be read: No such file or directory\n")
  }

  @Test func badBytes() throws {
    #expect(try Program.run(["normalize"], input: [0x61, 0xFF, 0x62]).output == "a\u{FFFD}b")
    let strict = try Program.run(["normalize", "--invalid", "error"], input: Array("a\nb".utf8) + [0xFF, 0x0A])
    #expect(strict.status == 2)
    #expect(strict.complaint.contains("byte 3"))
  }

  @Test func recordsKeepTheirOtherFields() throws {
    let line = #"{"id": 7, "text": "m\u00f4n t\u00f3an", "note": "tóan", "x": [1, 2.50]}"#
    #expect(
      try run(["--field", "text"], line + "\n").output
        == #"{"id": 7, "text": "môn toán", "note": "tóan", "x": [1, 2.50]}"# + "\n")
    #expect(try run(["--format", "jsonl"], "no json\n").status == 2)
    #expect(try run(["--column", "2"], "tóan\ttóan\r\ntóan\n").output == "tóan\ttoán\r\ntóan\n")
  }

  @Test func theLedgerUndoes() throws {
    let folder = try TemporaryFolder()
    let given =
      Array("môn tóan \u{200B}e\u{302}\u{301}\n".utf8) + [
        0x56, 0x69, 0xD6, 0x74, 0x20, 0x4E, 0x61, 0x6D, 0x0A, 0xFF, 0x0A,
      ]
    let file = try folder.write(given, as: "a.txt")
    let ledger = folder.url.appendingPathComponent("ledger.jsonl").path
    let once = try run([file, "--ledger", ledger])
    #expect(once.output == "môn toán ế\nViệt Nam\n\u{FFFD}\n")
    let text = try folder.write(Array(once.output.utf8), as: "b.txt")
    #expect(try run(["--undo", ledger, text, "--in-place"]).status == 0)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: text))) == given)
    // A text it was not written for is refused, and left alone.
    let other = try folder.write("something else altogether", as: "c.txt")
    #expect(try run(["--undo", ledger, other, "--in-place"]).status == 2)
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "something else altogether")
  }

  @Test func inPlaceAndCheck() throws {
    let folder = try TemporaryFolder()
    let clean = try folder.write("toán\n", as: "clean.txt")
    let dirty = try folder.write("tóan\n", as: "dirty.txt")
    chmod(dirty, 0o640)
    let check = try run(["--check", folder.url.path])
    #expect(check.status == 1)
    #expect(check.output == "\(dirty): 1 edit (tone-repair 1)\n")
    #expect(try run(["--in-place", "--quiet", clean, dirty]).status == 0)
    #expect(try String(contentsOfFile: dirty, encoding: .utf8) == "toán\n")
    #expect(try FileManager.default.attributesOfItem(atPath: dirty)[.posixPermissions] as? Int == 0o640)
    #expect(try run(["--check", folder.url.path + "/*.txt"]).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["clean.txt", "dirty.txt"])
  }

  /// Whenever it is killed, the file is the old one or the new one, and nothing lies beside it.
  @Test func aKillLeavesTheOldFileOrTheNew() throws {
    let folder = try TemporaryFolder()
    let old = Array(String(repeating: "môn tóan\n", count: 200_000).utf8)
    let new = Array(String(repeating: "môn toán\n", count: 200_000).utf8)
    let path = try folder.write(old, as: "text.txt")
    for round in 0..<8 {
      _ = try folder.write(old, as: "text.txt")
      let process = Process()
      process.executableURL = Program.url
      process.arguments = ["normalize", "--in-place", "--quiet", path]
      try process.run()
      usleep(UInt32(round) * 40_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let found = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(found == old || found == new, "after \(round * 40) ms")
    }
  }

  @Test func recordsAreNamedByTheirLine() throws {
    let text = String(repeating: #"{"text":"môn tóan"}"# + "\n", count: 30_000) + "no json\n"
    #expect(try run(["--field", "text"], text).complaint == "doichieu: -: record 30001 is no JSON object\n")
    #expect(try run(["--field", "text", "--jobs", "2"], text).complaint == "doichieu: -: record 30001 is no JSON object\n")
  }

  @Test func jobsKeepTheOrder() throws {
    let text = (0..<60_000).map { "dòng \($0) môn tóan, và một câu dài hơn một chút để cho đủ\n" }.joined()
    let one = try run([], text)
    let three = try run(["--jobs", "3"], text)
    #expect(one.output == three.output)
    #expect(one.output.hasSuffix("dòng 59999 môn toán, và một câu dài hơn một chút để cho đủ\n"))
  }

  @Test func explanations() throws {
    #expect(
      try run(["--explain"], "a\nmôn tóan\u{200B}").complaint.split(separator: "\n").map(String.init) == [
        "-:2:5: tone-repair: “tóan” → “toán” (tone mark on the wrong letter)",
        "-:2:9: invisibles: “\\u{200B}” → “” (zero-width space)",
      ])
  }

  @Test func explanationsInVietnamese() throws {
    #expect(
      try run(["--explain"], "môn tóan", locale: "vi_VN.UTF-8").complaint
        == "-:1:5: tone-repair: “tóan” → “toán” (dấu thanh đặt sai chữ)\n")
    #expect(
      try run(["--explain"], "Tiáº¿ng", locale: "vi_VN.UTF-8").complaint
        == "-:1:3: mojibake: “áº¿” → “ế” (UTF-8 bị đọc nhầm thành windows-1252)\n")
  }

  @Test func identify() throws {
    let text =
      "Thủ tướng Chính phủ họp\nThe government met on Monday\nthu tuong chinh phu hop o ha noi\nLe gouvernement s'est réuni\n"
    #expect(try Program.run(["identify"], input: Array(text.utf8)).output == "vi\nen\nvi\nund\n")
  }
}
