import Foundation

/// A folder in the form of the project's benchmark: `clean/`, `planted/` with one sentence a line, `gold.jsonl`, `known-clean-errors.jsonl`.
struct PlantedFolder {
  private struct Gold: Decodable {
    let id: String
    let pair: String
    let clean: String
    let direction: Corpus.Direction
    let category: String
    let line_source: Int?
    let line_target: Int?
    let original: String?
    let corrupted: String?
  }

  private struct Known: Decodable {
    let pair: String
    let line_source: Int?
  }

  private let folder: String

  init(_ folder: String) { self.folder = folder }

  func corpus(every: Int) throws(Corpus.Failure) -> Corpus {
    var hash = CorpusHash()
    var pairs: [Corpus.Pair] = []
    for stem in try CorpusFile.stems(folder + "/clean", suffix: ".en.txt") {
      let (english, vietnamese) = ("\(folder)/clean/\(stem).en.txt", "\(folder)/clean/\(stem).vi.txt")
      let bytes = try CorpusFile.bytes(english)
      hash.mix(bytes)
      hash.mix(try CorpusFile.bytes(vietnamese))
      pairs.append(
        Corpus.Pair(name: stem, english: english, vietnamese: vietnamese, englishWordCount: CorpusFile.wordCount(bytes))
      )
    }
    let path = folder + "/gold.jsonl"
    hash.mix(try CorpusFile.bytes(path))
    var faults: [Corpus.Fault] = []
    for (index, (line, row)) in try CorpusFile.rows(path, as: Gold.self).enumerated() where index % every == 0 {
      guard let pair = pairs.firstIndex(where: { $0.name == row.clean }) else {
        throw .malformed(path: path, line: line, reason: "there is no clean pair \"\(row.clean)\"")
      }
      let (english, vietnamese) = ("\(folder)/planted/\(row.pair).en.txt", "\(folder)/planted/\(row.pair).vi.txt")
      let isFromEnglish = row.direction == .fromEnglish
      faults.append(
        Corpus.Fault(
          id: row.id, pair: pair, direction: row.direction, category: row.category, original: row.original ?? "",
          corrupted: row.corrupted ?? "",
          plant: .files(
            original: isFromEnglish ? english : vietnamese, translation: isFromEnglish ? vietnamese : english,
            lineOfOriginal: row.line_source, lineOfTranslation: row.line_target)))
    }
    var known: Set<Corpus.KnownError> = []
    let knownPath = folder + "/known-clean-errors.jsonl"
    if FileManager.default.fileExists(atPath: knownPath) {
      hash.mix(try CorpusFile.bytes(knownPath))
      for (_, row) in try CorpusFile.rows(knownPath, as: Known.self) {
        if let pair = pairs.firstIndex(where: { $0.name == row.pair }), let line = row.line_source {
          known.insert(Corpus.KnownError(pair: pair, line: line))
        }
      }
    }
    return Corpus(
      name: folder.lastPathComponent, unit: .line, pairs: pairs, faults: faults, knownErrors: known,
      fingerprint: hash.text)
  }
}
