import Foundation
import TestKit
import Testing

@Suite struct CommandTests {
  private let folder: TemporaryFolder
  private let vietnamese: String
  private let faulty: String

  init() throws {
    folder = try TemporaryFolder()
    vietnamese = try folder.write("Hơn 42.600 người thiệt mạng trong trận động đất.\n", as: "goc.vi.txt")
    faulty = try folder.write("More than 42,060 people were killed in the earthquake.\n", as: "sai.en.txt")
  }

  @Test(arguments: [
    Case((["--language", "vi"], "C.UTF-8"), "42.600 thành 42,060", "the option"),
    Case(([], "vi_VN.UTF-8"), "42.600 thành 42,060", "the locale"),
    Case(([], "en_US.UTF-8"), "42.600 became 42,060", "an English locale"),
    Case((["--language", "en"], "vi_VN.UTF-8"), "42.600 became 42,060", "the option before the locale"),
  ])
  func messagesComeInTheReadersLanguage(_ row: Case<([String], String), String>) throws {
    let run = try Program.run(["audit", vietnamese, faulty] + row.input.0, locale: row.input.1)
    #expect(run.output.contains(row.expected))
    #expect(run.status == 1)
  }

  @Test func complaintsComeInTheReadersLanguageToo() throws {
    let run = try Program.run(["audit", "/nowhere/a.txt", faulty, "--language", "vi"])
    #expect(run.complaint == "doichieu: /nowhere/a.txt: không có tệp này\n")
  }

  @Test func jsonIsOneObjectWithTheFinding() throws {
    let run = try Program.run(["audit", vietnamese, faulty, "--format", "json"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "changed-number" && finding["suggestion"] as? String == "42,600")
    #expect((report["signature"] as? String)?.hasPrefix("doichieu ") == true)
  }

  @Test func aPipeGetsNoColor() throws {
    #expect(try !Program.run(["audit", vietnamese, faulty]).output.contains("\u{1B}"))
  }

  @Test func quietPrintsOneLine() throws {
    let run = try Program.run(["audit", vietnamese, faulty, "--quiet"])
    #expect(run.output.split(separator: "\n").count == 1 && run.output.hasPrefix("1 error"))
  }

  @Test func factsAreListedWithTheirPlaces() throws {
    let run = try Program.run(["facts", vietnamese])
    #expect(run.output.contains("goc.vi.txt:1:5  number  42.600  = 42600 [moreThan]"))
    let lines = try Program.run(["facts", vietnamese, "--format", "jsonl"]).output.split(separator: "\n")
    let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["utf8"] as? [Int] == [5, 11] && first["value"] as? String == "42600")
  }

  @Test func alignShowsBothSides() throws {
    let run = try Program.run(["align", vietnamese, faulty])
    #expect(run.output.hasPrefix("1-1") && run.output.contains("< 1  Hơn") && run.output.contains("> 1  More"))
  }

  @Test func rulesListsWhatExplainExplains() throws {
    let rules = try Program.run(["rules"]).output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(rules.contains("changed-number") && rules.contains("dropped-sentence"))
    for rule in [rules.first, rules.last].compactMap(\.self) {
      let english = try Program.run(["explain", rule])
      #expect(
        english.status == 0 && english.output.hasPrefix(rule) && english.output.contains("Why:")
          && english.output.contains("Quiet when:"))
      let vietnamese = try Program.run(["explain", rule, "--language", "vi"])
      #expect(vietnamese.output.contains("Vì sao:") && vietnamese.output.contains("Im lặng khi:"))
    }
  }

  @Test(arguments: [["--help"], ["audit", "--help"], ["--version"]])
  func helpIsNoFailure(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0 && !run.output.isEmpty && run.complaint.isEmpty)
  }

  @Test func theBundledDemonstrationFindsItsFaults() throws {
    let demo = Repository.root.appendingPathComponent("corpora/demo")
    let run = try Program.run([
      "audit", demo.appendingPathComponent("original.vi.txt").path,
      demo.appendingPathComponent("translation.en.txt").path,
    ])
    #expect(run.status == 1)
  }
}
