import Foundation
import TestKit
import Testing

/// The promises of the command line: 0 nothing found, 1 findings, 2 the tool could not do its job, with one clear message.
@Suite struct ExitStatusTests {
  private let folder: TemporaryFolder
  private let vietnamese: String
  private let english: String
  private let faulty: String

  init() throws {
    folder = try TemporaryFolder()
    vietnamese = try folder.write("Hơn 42.600 người thiệt mạng trong trận động đất.\n", as: "goc.vi.txt")
    english = try folder.write("More than 42,600 people were killed in the earthquake.\n", as: "dich.en.txt")
    faulty = try folder.write("More than 42,060 people were killed in the earthquake.\n", as: "sai.en.txt")
  }

  @Test func aFaithfulTranslationIsZero() throws {
    let run = try Program.run(["audit", vietnamese, english])
    #expect(run.status == 0 && run.complaint.isEmpty)
    #expect(run.output.contains("nothing to report"))
  }

  @Test func aFaultIsOne() throws {
    let run = try Program.run(["audit", vietnamese, faulty])
    #expect(run.status == 1 && run.complaint.isEmpty)
    #expect(run.output.contains("42.600 became 42,060") && run.output.contains("[changed-number]"))
  }

  @Test func anIgnoredFaultIsZero() throws {
    #expect(try Program.run(["audit", vietnamese, faulty, "--ignore", "changed-number"]).status == 0)
  }

  @Test func theThresholdDecides() throws {
    let dropped = try folder.write("Some people were killed in the earthquake.\n", as: "thieu.en.txt")
    #expect(try Program.run(["audit", vietnamese, dropped]).status == 0, "a warning is below the default threshold")
    #expect(try Program.run(["audit", vietnamese, dropped, "--fail-on", "warning"]).status == 1)
  }

  /// Misuse and unreadable input: each with a piece of the one message that must stand on standard error.
  @Test(arguments: [
    Case(["audit"], "name the original and the translation", "no files"),
    Case(["audit", "a.txt"], "name the original and the translation", "one file"),
    Case(["frobnicate"], "Unexpected argument", "no such command"),
    Case(["audit", "a", "b", "--format", "xml"], "format", "no such format"),
    Case(["audit", "a", "b", "--ignore", "no-rule"], "no rule is called \"no-rule\"", "no such rule"),
    Case(["audit", "a", "b", "--language", "fr"], "--language takes en or vi", "no such language"),
    Case(["explain", "no-rule"], "no rule is called \"no-rule\"", "nothing to explain"),
    Case(["audit", "/nowhere/a.txt", "/nowhere/b.txt"], "/nowhere/a.txt: no such file", "a missing file"),
    Case(["facts", "/nowhere/a.txt"], "/nowhere/a.txt: no such file", "a missing file, for facts"),
    Case(["ingest", "/nowhere/a.txt"], "/nowhere/a.txt: no such file", "a missing file, for ingest"),
    Case(["align", "/nowhere/a.txt", "/nowhere/b.txt"], "/nowhere/a.txt: no such file", "a missing file, for align"),
  ])
  func misuseIsTwoAndSaysWhy(_ row: Case<[String], String>) throws {
    let run = try Program.run(row.input)
    #expect(run.status == 2 && run.signal == nil)
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains(row.expected), "\(run.complaint)")
  }

  /// Files that hold no article, and what is said about each.
  private static let noArticles: [Case<[UInt8], String>] = [
    Case([], "is empty", "an empty file"),
    Case(Array(" \n\n\t".utf8), "is empty", "white space"),
    Case(Array(0...255), "is not text", "a binary"),
    Case(Array("Tin ".utf8) + [0xE1, 0xBB, 0x20], ":1: not UTF-8 at byte 4", "UTF-8 cut in a letter"),
    Case([0xC3, 0x28], ":1: not UTF-8 at byte 0", "no UTF-8 at all"),
    Case(
      Array("Le premier ministre a rencontré les ministres dans la matinée.".utf8), "found vi and und",
      "an article in French"),
    Case(Array("Премьер-министр встретился с министрами.".utf8), "found vi and und", "an article in Russian"),
  ]

  @Test(arguments: noArticles)
  func inputThatIsNoArticleIsTwoAndSaysWhy(_ row: Case<[UInt8], String>) throws {
    let path = try folder.write(row.input, as: "b.txt")
    let run = try Program.run(["audit", vietnamese, path])
    #expect(run.status == 2 && run.output.isEmpty && run.signal == nil)
    #expect(run.complaint.contains(row.expected), "\(run.complaint)")
  }

  @Test func aFolderIsTwo() throws {
    let run = try Program.run(["audit", vietnamese, folder.url.path])
    #expect(run.status == 2 && run.complaint.contains("is a directory; name a file"))
  }

  /// Input that is odd but can be read.
  private static let odd: [Case<[UInt8], Int32>] = {
    let sentence = "More than 42,600 people were killed in the earthquake."
    let units = sentence.utf16.flatMap { unit in
      [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    return [
      Case(Array("More than 42,600 people\u{0} were killed in the earthquake.\n".utf8), 0, "a NUL byte"),
      Case([0xEF, 0xBB, 0xBF] + Array(sentence.utf8), 0, "a byte order mark"),
      Case([0xFF, 0xFE] + units, 0, "UTF-16 with a mark"),
      Case(units, 0, "UTF-16 without one"),
      Case(Array("More than 42,600 people\r\nwere killed in the earthquake.\r\n".utf8), 0, "Windows line ends"),
    ]
  }()

  @Test(arguments: odd)
  func oddInputIsRead(_ row: Case<[UInt8], Int32>) throws {
    let path = try folder.write(row.input, as: "b.txt")
    let run = try Program.run(["audit", vietnamese, path])
    #expect(run.status == row.expected && run.complaint.isEmpty, "\(run.output)\(run.complaint)")
  }

  @Test func theSameFileTwiceHasNothingToReport() throws {
    for path in [vietnamese, english] {
      let run = try Program.run(["audit", path, path])
      #expect(run.status == 0)
      #expect(run.output.contains("both texts are in one language"))
    }
  }

  @Test func standardInputIsAFileToo() throws {
    let run = try Program.run(["ingest", "-"], input: Array("Tin nóng\n\nThủ tướng đã họp với các bộ.\n".utf8))
    #expect(run.status == 0 && run.output.contains("\"title\":\"Tin nóng\""))
  }

  @Test func oneUnreadableFileDoesNotHideTheOthers() throws {
    let run = try Program.run(["ingest", vietnamese, "/nowhere/a.txt", english])
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.complaint == "doichieu: /nowhere/a.txt: no such file\n")
  }
}
