import Foundation
import Glossary
import Testing
import TestKit
import Words

/// What was compiled once is used again, and never when a file has changed.
@Suite struct CompiledTests {
  private static let header = "id\ttype\tdomain\ten\tvi\tstatus\tsource\n"

  private func ids(in folder: URL, _ text: String) throws -> [String] {
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    try knowledge.load(directory: folder, &words)
    let terms = knowledge.terms
    return try TextMentions(terms, words: words.met).mentions(in: Array(text.utf8), language: .english).map {
      terms.id(of: $0.mention.concepts[0])
    }
  }

  @Test func theCacheSaysWhatTheFilesSay() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(CompiledTests.header + "t/flood\tterm\tx\tflood\tlũ\tapproved\ts\n", as: "a.tsv")
    let first = try ids(in: folder.url, "the flood and the fire")
    #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("compiled.glossary-cache").path))
    #expect(try ids(in: folder.url, "the flood and the fire") == first)
    #expect(first == ["t/flood"])
  }

  @Test func aChangedFileIsCompiledAnewWhateverItsDate() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(CompiledTests.header + "t/flood\tterm\tx\tflood\tlũ\tapproved\ts\n", as: "a.tsv")
    #expect(try ids(in: folder.url, "the fire") == [])
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    _ = try folder.write(CompiledTests.header + "t/fire9\tterm\tx\tfire \tlửa\tapproved\ts\n", as: "a.tsv")
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    #expect(try ids(in: folder.url, "the fire") == ["t/fire9"])
  }

  @Test func aDamagedCacheIsIgnored() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(CompiledTests.header + "t/flood\tterm\tx\tflood\tlũ\tapproved\ts\n", as: "a.tsv")
    _ = try ids(in: folder.url, "flood")
    let cache = folder.url.appendingPathComponent("compiled.glossary-cache")
    let whole = try Data(contentsOf: cache)
    for length in [0, 7, 16, 40, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: cache)
      #expect(try ids(in: folder.url, "flood") == ["t/flood"], "cut to \(length)")
    }
  }

  @Test func aLaterFileTakesAnEntryOver() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(CompiledTests.header + "t/a\tterm\tx\tflood\tlũ\tapproved\ts\n", as: "a.tsv")
    let second = try folder.write(CompiledTests.header + "t/a\tterm\tx\tflood\tlụt\tapproved\ts\n", as: "b.tsv")
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    try knowledge.load(glossary: first, &words)
    try knowledge.load(glossary: second, &words)
    let concept = try #require(knowledge.terms.concept(id: "t/a"))
    #expect(knowledge.terms.preferredForm(of: concept, in: .vietnamese) == "lụt")
  }

  @Test func brokenFilesAreNamedWithTheirLine() throws {
    let folder = try TemporaryFolder()
    var words = Tokenizer(known: Vocabulary())
    for (text, line) in [
      ("id\ten\n", 1), (CompiledTests.header + "t/a\tterm\tx\ta\tb\tc\td\te\n", 2), (CompiledTests.header + "t/a\tthing\tx\ta\tb\tc\td\n", 2),
      (CompiledTests.header + "\tterm\tx\ta\tb\tc\td\n", 2), ("id\ttype\ten.wrong\n", 1),
    ] {
      let path = try folder.write(text, as: "broken.tsv")
      var knowledge = Knowledge()
      do {
        try knowledge.load(glossary: path, &words)
        Issue.record("accepted: \(text)")
      } catch Knowledge.Failure.malformed(let fault) {
        #expect(fault.line == line, "\(text)")
      }
    }
  }
}
