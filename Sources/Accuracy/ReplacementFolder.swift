/// A folder whose faulty translations are described rather than stored: `NNN.vi.txt`, `NNN.en.txt` and `faults.jsonl`.
///
/// Each fault names a text in the clean translation, which occurrence of it, and what to put in its place.
struct ReplacementFolder {
  private struct Row: Decodable {
    let id: String
    let pair: String
    let direction: Corpus.Direction
    let category: String
    let original: String
    let corrupted: String
    let occurrence: Int?
  }

  private let folder: String

  init(_ folder: String) { self.folder = folder }

  func corpus(every: Int) throws(Corpus.Failure) -> Corpus {
    var hash = CorpusHash()
    var pairs: [Corpus.Pair] = []
    var texts: [String: [UInt8]] = [:]
    for stem in try CorpusFile.stems(folder, suffix: ".en.txt") {
      let pair = Corpus.Pair(
        name: stem, english: "\(folder)/\(stem).en.txt", vietnamese: "\(folder)/\(stem).vi.txt",
        englishWordCount: CorpusFile.wordCount(try CorpusFile.bytes("\(folder)/\(stem).en.txt")))
      for path in [pair.english, pair.vietnamese] {
        texts[path] = try CorpusFile.bytes(path)
        hash.mix(texts[path]!)
      }
      pairs.append(pair)
    }
    let path = folder + "/faults.jsonl"
    hash.mix(try CorpusFile.bytes(path))
    var faults: [Corpus.Fault] = []
    for (index, (line, row)) in try CorpusFile.rows(path, as: Row.self).enumerated() where index % every == 0 {
      guard let pair = pairs.firstIndex(where: { $0.name == row.pair }) else {
        throw .malformed(path: path, line: line, reason: "there is no pair \"\(row.pair)\"")
      }
      let clean = texts[row.direction == .fromEnglish ? pairs[pair].vietnamese : pairs[pair].english]!
      let occurrence = row.occurrence ?? 1
      guard ReplacementFolder.range(of: row.original, occurrence, in: clean) != nil else {
        throw .malformed(
          path: path, line: line,
          reason: "\"\(row.original)\" does not stand \(occurrence) times in the clean translation")
      }
      faults.append(
        Corpus.Fault(
          id: row.id, pair: pair, direction: row.direction, category: row.category, original: row.original,
          corrupted: row.corrupted,
          plant: .replacement(occurrence: occurrence)))
    }
    return Corpus(
      name: folder.lastPathComponent, unit: .sentence, pairs: pairs, faults: faults, knownErrors: [],
      fingerprint: hash.text)
  }

  /// Where the n-th occurrence (from 1) of a text stands.
  static func range(of text: String, _ occurrence: Int, in bytes: [UInt8]) -> Range<Int>? {
    let needle = Array(text.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    var left = occurrence
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      if bytes[start..<(start + needle.count)].elementsEqual(needle) {
        left -= 1
        if left == 0 { return start..<(start + needle.count) }
      }
    }
    return nil
  }
}

extension String {
  /// The name behind the last slash.
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
