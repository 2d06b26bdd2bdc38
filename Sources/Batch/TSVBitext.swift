import Articles

/// Units as lines: original, translation and, if wanted, an id, separated by tabs.
///
/// A first line that names columns may put them in another order: original (or source), translation (or target), id; or en and vi, of which the
/// one named first is the original.
struct TSVBitext {
  let path: String

  private struct Columns {
    var original = 0
    var translation = 1
    var id: Int? = 2
    var language: Language?
  }

  func forEachUnit(_ take: (BitextUnit) throws -> Void) throws -> BitextCounts {
    var counts = BitextCounts()
    var reader = try LineReader(path)
    var columns = Columns()
    var isFirst = true
    while let line = try reader.next() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if isFirst {
        isFirst = false
        if let named = TSVBitext.columns(cells.map { String(decoding: $0, as: UTF8.self).lowercased() }) {
          columns = named
          continue
        }
      }
      guard cells.count > max(columns.original, columns.translation) else {
        throw BitextFailure.malformed(
          path: path, line: reader.line, reason: "\(cells.count) columns, where original and translation are needed")
      }
      let (original, translation) = (Array(cells[columns.original]), Array(cells[columns.translation]))
      let id = columns.id.flatMap {
        $0 < cells.count && !cells[$0].isEmpty ? String(decoding: cells[$0], as: UTF8.self) : nil
      }
      counts.units += 1
      if translation.allSatisfy({ $0 <= 0x20 }) || original.allSatisfy({ $0 <= 0x20 }) {
        counts.untranslated += 1
      } else {
        try take(
          BitextUnit(
            id: id, line: reader.line, original: original, translation: translation, originalLanguage: columns.language)
        )
      }
    }
    return counts
  }

  /// The columns a first line names, or nil when it is a unit.
  private static func columns(_ names: [String]) -> Columns? {
    var result = Columns()
    result.id = names.firstIndex(of: "id")
    func first(_ candidates: [String]) -> Int? { names.firstIndex { candidates.contains($0) } }
    if let original = first(["original", "source"]), let translation = first(["translation", "target"]) {
      result.original = original
      result.translation = translation
      return result
    }
    if let english = first(["en", "english"]), let vietnamese = first(["vi", "vietnamese"]) {
      result.original = min(english, vietnamese)
      result.translation = max(english, vietnamese)
      result.language = english < vietnamese ? .english : .vietnamese
      return result
    }
    return nil
  }
}
