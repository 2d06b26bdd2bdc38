import Checks
import DoiChieu
import Foundation
import Testing

@testable import Accuracy

/// A folder written for one test, removed when the test is done with it.
private final class Folder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("doichieu-accuracy-\(UUID().uuidString)")
    .path

  init(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

private let english = """
  Dam opens early

  The dam opened in March. It cost 42,600 dollars.

  Officials said 15 villages were moved. The mayor thanked the engineers.

  """

private let vietnamese = """
  Đập mở sớm

  Con đập mở cửa vào tháng Ba. Công trình tốn 42.600 đô la.

  Giới chức cho biết 15 ngôi làng được di dời. Thị trưởng cảm ơn các kỹ sư.

  """

private func fault(
  _ id: String, _ category: String, _ original: String, _ corrupted: String, direction: String = "vi-en"
) -> String {
  #"{"id": "\#(id)", "pair": "001", "direction": "\#(direction)", "category": "\#(category)", "original": "\#(original)", "#
    + #""corrupted": "\#(corrupted)", "occurrence": 1}"# + "\n"
}

/// Loading takes seconds in a debug build, so all tests share one.
private let auditor = Result { try Auditor() }

private func run(_ folder: Folder) throws -> AccuracyRun {
  try AccuracyRun(try Corpus.open(folder.path), auditor: try auditor.get(), work: OrderedWork(workers: 2))
}

@Suite struct ReplacementCorpusTests {
  @Test func findsFaultsBySentence() throws {
    let folder = try Folder([
      "001.en.txt": english, "001.vi.txt": vietnamese,
      "faults.jsonl": fault("1", "number", "42,600", "46,200")
        + fault("2", "number", "15 ngôi", "51 ngôi", direction: "en-vi")
        + fault("3", "manner", "thanked", "greeted"),
    ])
    let run = try run(folder)
    let score = AccuracyScore(run)
    #expect(score.all.categories["number"] == AccuracyScore.Recall(faults: 2, found: 2))
    #expect(score.all.categories["manner"] == AccuracyScore.Recall(faults: 1, found: 0))
    #expect(score.byDirection["en-vi"]?.categories["number"]?.found == 1)
    #expect(score.all.micro.found == 2)
    #expect(score.all.macro == 0.5)
    #expect(AccuracyListing(run, threshold: .warning, language: .english).missed(nil).contains("greeted"))
  }

  @Test func aDroppedSentenceTouchesItsCounterpart() throws {
    let folder = try Folder([
      "001.en.txt": english, "001.vi.txt": vietnamese,
      "faults.jsonl": fault("1", "sentence-dropped", "The mayor thanked the engineers.", ""),
    ])
    #expect(AccuracyScore(try run(folder)).all.micro.found == 1)
  }

  @Test func anAlarmThatWasThereBeforeFindsNothing() throws {
    // The clean pair is wrong already; the fault elsewhere in the sentence changes nothing that is reported.
    let folder = try Folder([
      "001.en.txt": english, "001.vi.txt": vietnamese.replacingOccurrences(of: "15 ngôi", with: "51 ngôi"),
      "faults.jsonl": fault("1", "manner", "said", "claimed"),
    ])
    let score = AccuracyScore(try run(folder))
    #expect(score.all.micro.found == 0)
    #expect(score.allAlarms.alarms >= 2)
    #expect(score.allAlarms.silentAtWarning == 0)
  }

  @Test func saysWhichLineOfTheFaultsIsWrong() throws {
    let folder = try Folder([
      "001.en.txt": english, "001.vi.txt": vietnamese, "faults.jsonl": fault("1", "number", "99", "98"),
    ])
    #expect(
      throws: Corpus.Failure.malformed(
        path: folder.path + "/faults.jsonl", line: 1, reason: "\"99\" does not stand 1 times in the clean translation")
    ) {
      try Corpus.open(folder.path)
    }
  }

  @Test func aFolderWithoutFaultsIsNoCorpus() throws {
    let folder = try Folder(["001.en.txt": english])
    #expect(throws: Corpus.Failure.notACorpus(path: folder.path)) { try Corpus.open(folder.path) }
  }
}

@Suite struct PlantedCorpusTests {
  private static let cleanEN =
    "The dam opened in March.\nIt cost 42,600 dollars.\nOfficials said 15 villages were moved.\n"
  private static let cleanVI =
    "Con đập mở cửa vào tháng Ba.\nCông trình tốn 42.600 đô la.\nGiới chức cho biết 15 ngôi làng được di dời.\n"

  private func gold(_ id: String, _ category: String, _ source: Int?, _ target: Int?) -> String {
    let lines =
      "\"line_source\": \(source.map(String.init) ?? "null"), \"line_target\": \(target.map(String.init) ?? "null")"
    return
      #"{"id": "\#(id)", "pair": "\#(id)", "clean": "001", "direction": "vi-en", "category": "\#(category)", \#(lines)}"#
      + "\n"
  }

  @Test func findsFaultsByLine() throws {
    let folder = try Folder([
      "clean/001.en.txt": Self.cleanEN, "clean/001.vi.txt": Self.cleanVI,
      "planted/001-1.en.txt": Self.cleanEN.replacingOccurrences(of: "42,600", with: "46,200"),
      "planted/001-1.vi.txt": Self.cleanVI,
      "planted/001-2.en.txt": Self.cleanEN.replacingOccurrences(of: "It cost 42,600 dollars.\n", with: ""),
      "planted/001-2.vi.txt": Self.cleanVI,
      "gold.jsonl": gold("001-1", "number", 2, 2) + gold("001-2", "sentence-dropped", 2, nil),
    ])
    let score = AccuracyScore(try run(folder))
    #expect(score.all.micro == AccuracyScore.Recall(faults: 2, found: 2))
    #expect(score.alarms["vi-en"]?.articles == 1)
    #expect(score.alarms["vi-en"]?.englishWords == 15)
  }

  @Test func knownErrorsAreNoFalseAlarms() throws {
    let files = [
      "clean/001.en.txt": Self.cleanEN, "clean/001.vi.txt": Self.cleanVI.replacingOccurrences(of: "15", with: "51"),
      "gold.jsonl": "",
    ]
    let alarming = AccuracyScore(try run(try Folder(files))).allAlarms
    #expect(alarming.alarms == 2 && alarming.onKnownErrors == 0)
    let excused = AccuracyScore(
      try run(
        try Folder(files.merging(["known-clean-errors.jsonl": "{\"pair\": \"001\", \"line_source\": 3}\n"]) { $1 }))
    ).allAlarms
    #expect(excused.alarms == 0 && excused.onKnownErrors == 2)
  }
}

@Suite struct FloorTests {
  private func score(_ files: [String: String]) throws -> AccuracyScore {
    AccuracyScore(try run(try Folder(files)))
  }

  @Test func theSameScoreBreaksNothingAndAWorseOneDoes() throws {
    let files = [
      "001.en.txt": english, "001.vi.txt": vietnamese, "faults.jsonl": fault("1", "number", "42,600", "46,200"),
    ]
    let good = try score(files)
    var floors = Floors([good], signature: "test")
    floors.corpora = ["x": floors.corpora[good.corpus]!]
    let folder = try Folder(["floors.json": ""])
    try floors.write(to: folder.path + "/floors.json")
    let read = try Floors(path: folder.path + "/floors.json")
    #expect(read == floors)

    func named(_ score: AccuracyScore) throws -> AccuracyScore {
      // Scores are told apart by the folder's name, which a test's is not.
      let data = try JSONEncoder().encode(score)
      let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: score.corpus, with: "x")
      return try JSONDecoder().decode(AccuracyScore.self, from: Data(text.utf8))
    }
    #expect(read.breaches([try named(good)]).isEmpty)
    // The fault is no longer found, because the number stayed as it was; and the clean pair now has an alarm.
    var worse = files
    worse["faults.jsonl"] = fault("1", "number", "thanked", "greeted")
    worse["001.vi.txt"] = vietnamese.replacingOccurrences(of: "15", with: "51")
    let breaches = read.breaches([try named(try score(worse))])
    #expect(breaches.contains { $0.what == "recall number" && $0.measured == 0 })
    #expect(breaches.contains { $0.isCeiling })
  }

  @Test func aFileThatIsNoFloorsFileSaysSo() throws {
    let folder = try Folder(["floors.json": "[]"])
    #expect(throws: Floors.Unusable.self) { try Floors(path: folder.path + "/floors.json") }
  }
}

@Test(arguments: [(0.5, 1, "0.5"), (16.5, 2, "16.50"), (0.0049, 2, "0.00"), (-1.25, 2, "-1.25"), (3, 0, "3")])
func figuresHaveTheirDecimals(value: Double, decimals: Int, text: String) {
  #expect(fixed(value, decimals) == text)
}
