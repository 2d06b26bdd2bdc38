import Foundation
import TestKit
import Testing

/// Batches as a user runs them: the built program, on files.
@Suite struct BatchProgramTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for index in 1...6 {
      _ = try folder.write(
        "Nhà máy số \(index)\n\nNhà máy thép mở cửa vào tháng Ba. Nhà máy sẽ tuyển 4\(index)0 công nhân trong năm nay.\n",
        as: "\(index).vi.txt")
      let count = index == 4 ? "9\(index)0" : "4\(index)0"
      _ = try folder.write(
        "Plant number \(index)\n\nThe steel plant opened in March. The plant will hire \(count) workers this year.\n",
        as: "\(index).en.txt")
    }
  }

  private struct Answer: Decodable {
    struct Summary: Decodable { let errors: Int }
    let id: String
    let error: String?
    let summary: Summary?
  }

  private func answers(_ output: String) throws -> [Answer] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  private func list(_ names: [Int], missing: Int? = nil) throws -> String {
    let lines = names.map { $0 == missing ? "none.vi.txt\t\($0).en.txt\tp\($0)" : "\($0).vi.txt\t\($0).en.txt\tp\($0)" }
    return try folder.write(lines.joined(separator: "\n"), as: "pairs.tsv")
  }

  @Test func answersStandInTheListsOrderAndABadPairStopsNothing() throws {
    let path = try list([3, 1, 4, 2, 6, 5], missing: 2)
    let one = try Program.run(["audit", "--pairs", path, "--format", "jsonl", "--jobs", "1"])
    let two = try Program.run(["audit", "--pairs", path, "--format", "jsonl", "--jobs", "2"])
    #expect(one.output == two.output)
    let answers = try answers(two.output)
    #expect(answers.map(\.id) == ["p3", "p1", "p4", "p2", "p6", "p5"])
    #expect(answers.map { $0.error != nil } == [false, false, false, true, false, false])
    #expect(answers[2].summary?.errors ?? 0 > 0)
    #expect(two.status == 2)
    #expect(two.complaint.contains("6 pairs: 1 with errors"))
  }

  @Test func statusIsThatOfTheWorstPair() throws {
    #expect(try Program.run(["audit", "--pairs", try list([1, 2]), "--format", "jsonl"]).status == 0)
    #expect(try Program.run(["audit", "--pairs", try list([1, 4]), "--format", "jsonl"]).status == 1)
  }

  @Test func jsonIsOneArray() throws {
    let outcome = try Program.run(["audit", "--pairs", try list([1, 4, 2]), "--format", "json"])
    let array = try JSONDecoder().decode([Answer].self, from: Data(outcome.output.utf8))
    #expect(array.map(\.id) == ["p1", "p4", "p2"])
  }

  @Test func aRunGoesOnWhereItStopped() throws {
    let path = try list([1, 2, 3, 4, 5, 6])
    let whole = try Program.run(["audit", "--pairs", path, "--format", "jsonl"]).output
    // Stopped in the middle of the third answer.
    let lines = whole.split(separator: "\n")
    let part = lines[0] + "\n" + lines[1] + "\n" + lines[2].prefix(40)
    let out = try folder.write(String(part), as: "out.jsonl")
    let resumed = try Program.run(["audit", "--pairs", path, "--resume", out])
    #expect(resumed.status == 1)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == whole)
    // A third time there is nothing left to do, and the status is the same.
    #expect(try Program.run(["audit", "--pairs", path, "--resume", out]).status == 1)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == whole)
  }

  @Test func answersOfAnotherVersionAreNotGoneOnWith() throws {
    let path = try list([1, 2])
    let out = try folder.write("{\"id\":\"p1\",\"signature\":\"doichieu 0.0.1\"}\n", as: "out.jsonl")
    let outcome = try Program.run(["audit", "--pairs", path, "--resume", out])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("out.jsonl:1: was written by another version"))
  }

  @Test func unitsOfABitextAreNamedByTheirPlace() throws {
    let path = try folder.write(
      "Nhà máy sẽ tuyển 420 công nhân.\tThe plant will hire 420 workers.\nNhà máy tốn 5 triệu đô la.\tThe plant cost $5 billion.\tcost\n",
      as: "a.tsv")
    let outcome = try Program.run(["audit", "--bitext", path, "--format", "jsonl"])
    #expect(outcome.status == 1)
    #expect(try answers(outcome.output).map(\.id) == ["cost"])
    #expect(outcome.output.contains("\"unit\":{\"id\":\"cost\",\"line\":2}"))
    #expect(outcome.complaint.contains("2 units: 1 with errors"))
    #expect(
      try Program.run(["audit", "--bitext", path, "--format", "jsonl", "--from", "vi", "--jobs", "1"]).output
        == outcome.output)
  }

  static let misuse: [Case<[String], String>] = [
    Case(["audit"], "name the original and the translation", "nothing named"),
    Case(["audit", "a", "--pairs", "b"], "leave out a", "a pair and a list"),
    Case(["audit", "--pairs", "a", "--bitext", "b"], "exclude each other", "a list and a bitext"),
    Case(["audit", "--pairs", "none.tsv"], "none.tsv: no such file", "a list that is not there"),
    Case(["audit", "--bitext", "none.tmx"], "none.tmx: no such file", "a bitext that is not there"),
    Case(["audit", "--pairs", "a", "--format", "xliff"], "holds one pair", "a format for one pair"),
    Case(["audit", "--bitext", "a", "--resume", "b"], "--resume goes with --pairs", "resume without a list"),
    Case(["audit", "--pairs", "a", "--jobs", "0"], "--jobs takes a number from 1", "no threads"),
  ]

  @Test(arguments: misuse) func misuseIsOneClearMessage(_ row: Case<[String], String>) throws {
    let outcome = try Program.run(row.input)
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains(row.expected), "\(outcome.complaint)")
  }
}
