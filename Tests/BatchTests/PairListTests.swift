import TestKit
import Testing

@testable import Batch

@Suite struct PairListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func list(_ text: String) throws -> [PairList.Pair] {
    try PairList(try folder.write(text, as: "pairs.tsv")).pairs
  }

  @Test func readsPathsFromTheListsFolderAndIDs() throws {
    let root = folder.url.path + "/"
    let pairs = try list(
      "original\ttranslation\tid\na.vi.txt\ta.en.txt\tfirst\n\n# later\n/abs/b.vi.txt\tsub/b.en.txt\r\n")
    #expect(
      pairs == [
        PairList.Pair(id: "first", original: root + "a.vi.txt", translation: root + "a.en.txt", line: 2),
        PairList.Pair(id: "sub/b.en.txt", original: "/abs/b.vi.txt", translation: root + "sub/b.en.txt", line: 5),
      ])
  }

  @Test func aListWithoutHeaderBeginsAtOnce() throws { #expect(try list("a\tb\n").count == 1) }

  @Test func aLineWithOneNameIsAFault() throws {
    #expect(throws: PairList.Failure.malformed(path: folder.url.path + "/pairs.tsv", line: 2)) {
      try list("a\tb\nonly\n")
    }
  }

  @Test func idsAreOnce() throws {
    #expect(throws: PairList.Failure.repeatedID(path: folder.url.path + "/pairs.tsv", line: 2, id: "x")) {
      try list("a\tb\tx\nc\td\tx\n")
    }
  }
}
