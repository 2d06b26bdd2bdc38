import Foundation
import Testing
import TestKit

/// The commands as a user runs them.
@Suite struct CommandTests {
  private func run(_ arguments: [String], input: String? = nil, locale: String = "C.UTF-8") throws -> Program.Outcome {
    try Program.run(["glossary"] + arguments, input: input.map { Array($0.utf8) }, locale: locale)
  }

  @Test func findWritesTheContractsObjects() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Ngày ấy,\nHoa Kỳ họp.\n", as: "bai.txt")
    let outcome = try run(["find", path, "--format", "jsonl", "--type", "place"])
    #expect(outcome.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["file"] as? String == path)
    #expect(object["line"] as? Int == 2)
    #expect(object["column"] as? Int == 1)
    #expect(object["utf8"] as? [Int] == [12, 20])
    #expect(object["text"] as? String == "Hoa Kỳ")
    #expect(object["concept"] as? String == "US")
    #expect(object["type"] as? String == "place")
    #expect(object["by"] as? String == "entry")
    let forms = try #require(object["forms"] as? [String: [String]])
    #expect(forms["en"]?.first == "United States")
  }

  @Test func soundRanksNames() throws {
    let folder = try TemporaryFolder()
    let names = try folder.write("Viktor Orban\nVladimir Putin\nPutney\n", as: "names.txt")
    let outcome = try run(["sound", "Vla-đi-mia Pu-tin", "--among", names])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").first?.hasSuffix("\tVladimir Putin") == true)
    #expect(try run(["sound", "nhà trường", "--among", names]).status == 1)
  }

  @Test func lintSaysWhatIsWrongInBothLanguages() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id\ttype\tdomain\ten\tvi\tstatus\tsource\nt/a\tterm\tx\ta\t\tapproved\ts\n", as: "g.tsv")
    let english = try run(["lint", path])
    #expect(english.status == 1)
    #expect(english.output.contains("\(path):2: error: t/a: no preferred form in column vi [missing-form]"))
    #expect(try run(["lint", path], locale: "vi_VN.UTF-8").output.contains("thiếu dạng ưu tiên ở cột vi"))
    #expect(try run(["lint", path, "--language", "vi"]).output.contains("thiếu dạng ưu tiên"))
  }

  @Test func addChecksBeforeItWrites() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("desk.tsv").path
    let outcome = try run(["add", "--to", path, "--type", "person", "--en", "Jane Q. Desk", "--vi", "Jane Q. Desk", "--source", "test"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "person/jane-q-desk\n")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try run(["add", "--to", path, "--id", "person/jane-q-desk", "--type", "person", "--en", "X", "--vi", "X", "--source", "t"]).status == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try run(["lint", path]).status == 0)
    #expect(
      try run(["find", "-", "--glossary", path, "--format", "jsonl"], input: "Then Jane Q. Desk spoke of the people.").output.contains("person/jane-q-desk"))
  }

  @Test func mergeListsConflictsAndExitsWithOne() throws {
    let folder = try TemporaryFolder()
    let header = "id\ttype\tdomain\ten\tvi\tstatus\tsource\n"
    let base = try folder.write(header + "t/a\tterm\tx\ta\tb\tapproved\ts\n", as: "base.tsv")
    let ours = try folder.write(header + "t/a\tterm\tx\ta\tc\tapproved\ts\n", as: "ours.tsv")
    let theirs = try folder.write(header + "t/a\tterm\tx\ta\td\tapproved\ts\n", as: "theirs.tsv")
    let outcome = try run(["merge", base, ours, theirs])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("conflict: t/a: vi: base \"b\", ours \"c\", theirs \"d\""))
    #expect(outcome.output.contains("<<<<<<< "))
    #expect(try run(["merge", base, ours, base]).status == 0)
    #expect(try run(["diff", base, ours]).status == 1)
    #expect(try run(["diff", base, base]).status == 0)
  }

  @Test func exportNamesItsLosses() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "id\ttype\tdomain\ten\tvi\tvi.phonetic\tstatus\tsource\ncity/x\tplace\tg\tMoscow\tMoskva\tMát-xcơ-va\tapproved\ts\n", as: "g.tsv")
    let outcome = try run(["export", path, "--format", "deepl"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "Moscow,Moskva\n")
    #expect(outcome.complaint.contains("deepl loses vi.phonetic of 1 concepts: city/x"))
  }

  @Test func agreeAndMineReadTrustedPairs() throws {
    let folder = try TemporaryFolder()
    let pairs = try folder.write(
      """
      a\tThe president of France met Zyx Qorvath in Paris on the first day of the year.\tTổng thống Pháp đã gặp Zyx Qorvath tại Paris trong ngày đầu tiên của năm.
      a\tThen Zyx Qorvath said that it was not what the people of France had wanted.\tSau đó, Zyx Qorvath nói rằng đây không phải là điều mà người dân Pháp mong muốn.

      """, as: "pairs.tsv")
    let agree = try run(["agree", pairs])
    #expect(agree.status == 0)
    #expect(agree.output.contains("country       en    2         100.0%   100.0%"))
    let mined = try run(["mine", pairs])
    #expect(mined.status == 0)
    let row = try #require(mined.output.split(separator: "\n").first { $0.contains("Zyx Qorvath") })
    #expect(row.contains("proposed") && row.contains("2 pairs"))
  }

  @Test func lintAndStatsTakeFolders() throws {
    let folder = try TemporaryFolder()
    let header = "id\ttype\tdomain\ten\tvi\tstatus\tsource\n"
    _ = try folder.write(header + "t/zzz\tterm\tx\tzzz\tyyy\tapproved\ts\n", as: "a.tsv")
    _ = try folder.write(header + "t/zzx\tterm\tx\tzzx\tyyx\tapproved\ts\n", as: "b.tsv")
    _ = try folder.write("en\tpos\tvi\n", as: "lexicon.tsv")
    let outcome = try run(["lint", folder.url.path])
    #expect(outcome.status == 0)
    #expect(outcome.output == "2 files, 2 concepts: 0 errors, 0 warnings\n")
    #expect(try run(["stats", folder.url.path]).output.hasPrefix("2 concepts\n"))
  }

  @Test func whatWasLetPassBecomesProposedEntries() throws {
    let folder = try TemporaryFolder()
    let desk = folder.url.appendingPathComponent("desk.tsv").path
    let report = try folder.write(
      """
      {"schema": "doichieu.audit/1", "original": {"language": "en"}, "translation": {"language": "vi"}, "findings": [
        {"rule": "changed-name", "original": {"text": "Mateo Kovarik"}, "translation": {"text": "Matteo Kovalik"},
         "suppression": {"kind": "external", "justification": "so the club writes him"}},
        {"rule": "changed-name", "original": {"text": "Zyx"}, "translation": {"text": "Zzyx"}},
        {"rule": "changed-number", "original": {"text": "5"}, "translation": {"text": "6"}, "suppression": {"kind": "external"}}]}
      """, as: "report.json")
    let outcome = try run(["add", "--to", desk, "--type", "person", "--from-dismissals", report])
    #expect(outcome.status == 0)
    #expect(outcome.output == "person/mateo-kovarik\n")
    let text = try String(contentsOfFile: desk, encoding: .utf8)
    #expect(text.contains("\tMateo Kovarik\tMatteo Kovalik\tproposed\tlet pass in report.json\tso the club writes him"))
    #expect(try run(["add", "--to", desk, "--from-dismissals", report]).output == "")
    #expect(try String(contentsOfFile: desk, encoding: .utf8) == text)
    #expect(try run(["add", "--to", desk, "--from-dismissals", desk]).status == 2)
  }

  static let garbage: [Case<[UInt8], String>] = [
    Case(Array("id\ttype\tdomain\ten\tvi\nt/a\tterm\tx\ta\tb".utf8) + [0xFF, 0x0A], "không phải văn bản UTF-8", "invalid UTF-8"),
    Case(Array("id\ttype\tdomain\ten\tvi\nt/a\tterm\tx\ta\u{0}\tb\n".utf8), "không phải văn bản UTF-8", "a NUL"),
    Case(Array("foo\tbar\n1\t2\n".utf8), "cần có cột id và type", "other columns"),
    Case(Array("id\ttype\tvi.phonetisch\n".utf8), "không có cột nào tên vi.phonetisch", "an unknown column"),
    Case(Array("id\ttype\nt/a\tterm\tx\n".utf8), "dòng có 3 ô", "too many cells"), Case([], "cần có cột id và type", "nothing"),
  ]

  @Test(arguments: garbage) func garbageIsOneMessageInEitherLanguage(_ row: Case<[UInt8], String>) throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("g.tsv")
    try Data(row.input).write(to: url)
    for arguments in [
      ["lint", url.path], ["stats", url.path], ["diff", url.path, url.path], ["merge", url.path, url.path, url.path], ["export", url.path, "--format", "tmx"],
      ["find", "-", "--glossary", url.path],
    ] {
      let vietnamese = try run(arguments + ["--language", "vi"], input: "a")
      #expect(vietnamese.status == 2, "\(arguments)")
      #expect(vietnamese.output == "")
      #expect(vietnamese.complaint.contains(row.expected) && vietnamese.complaint.split(separator: "\n").count == 1, "\(arguments): \(vietnamese.complaint)")
      #expect(!(try run(arguments, input: "a").complaint.contains(row.expected)))
    }
  }

  static let failures: [Case<[String], Void>] = [
    Case(["find", "/nowhere/x.txt"], (), "a missing text"), Case(["lint", "/nowhere/x.tsv"], (), "a missing glossary"),
    Case(["import", "/nowhere/x.tmx"], (), "a missing import"), Case(["sound"], (), "no name"),
    Case(["lint", "--ignore", "no-such-rule"], (), "an unknown rule"), Case(["find", "x", "--language", "fr"], (), "an unknown language"),
    Case(["export", "--format", "word"], (), "an unknown format"),
  ]

  @Test(arguments: failures) func whatCannotBeDoneExitsWithTwo(_ row: Case<[String], Void>) throws {
    let outcome = try run(row.input)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.complaint.isEmpty)
  }

  @Test func statsCountConcepts() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id\ttype\tdomain\ten\tvi\tstatus\tsource\nt/a\tterm\tx\ta\tb\tapproved\ts\n", as: "g.tsv")
    #expect(try run(["stats", path, "--format", "json"]).output.contains("\"concepts\": 1, \"type\": {\"term\": 1}"))
  }
}
