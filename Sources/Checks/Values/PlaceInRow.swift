import Alignment
import Facts

/// First, second, third of the same thing: weak values, since a translator says "again" or "kế tiếp" for them, but sure when what they rank is linked.
enum PlaceInRow {
  /// The differences, where a rank that is gone and one that is new belong to words that are linked, as one change.
  static func paired(_ differences: [FactComparison.Difference], _ state: AuditState) -> [FactComparison.Difference] {
    var result = differences.map { difference in
      var difference = difference
      if let original = difference.original, let translation = difference.translation, rank(original) != nil, rank(translation) != nil {
        difference.isBound = isBound(original, translation, difference.bead, state)
      }
      return difference
    }
    for (i, lost) in differences.enumerated() where lost.translation == nil {
      guard let original = lost.original, let from = rank(original),
        let j = differences.indices.first(where: { j in
          let new = differences[j]
          guard new.original == nil, new.bead == lost.bead, result[j].bead >= 0, let translation = new.translation, let to = rank(translation) else {
            return false
          }
          return from != to && isBound(original, translation, lost.bead, state)
        })
      else { continue }
      result[i] = FactComparison.Difference(bead: lost.bead, original: original, translation: differences[j].translation, isElsewhere: false, isBound: true)
      result[j] = FactComparison.Difference(bead: -1, original: nil, translation: nil, isElsewhere: false)
    }
    return result.filter { $0.bead >= 0 }
  }

  private static func rank(_ located: FactComparison.Located) -> Int? {
    for value in located.fact.values { if case .ordinal(let n) = value { return n } }
    return nil
  }

  /// Whether the word that one side ranks is linked to the word that the other ranks: "second meeting", "cuộc họp thứ ba".
  private static func isBound(
    _ original: FactComparison.Located, _ translation: FactComparison.Located, _ bead: Int, _ state: AuditState
  ) -> Bool {
    guard let links = state.beadLinks[bead] else { return false }
    let (english, vietnamese) = state.bitext.isFromEnglish ? (original, translation) : (translation, original)
    let (e, v) = (links.english, links.vietnamese)
    guard let behind = e.tokens.firstIndex(where: { Int($0.start) >= english.range.upperBound }),
      let first = v.tokens.firstIndex(where: { Int($0.start) == vietnamese.range.lowerBound }),
      let ranked = (behind..<min(behind + 3, e.tokens.count)).prefix(while: { e.tokens[$0].kind == .word }).first(where: { links.isEnglishContent[$0] })
    else { return false }
    // What Vietnamese ranks stands before: up to four syllables.
    let before = (max(0, first - 4)..<first).reversed().prefix(while: { v.tokens[$0].kind == .word })
    return links.links.contains { link in link.english.contains(ranked) && link.strength == .strong && before.contains(where: link.vietnamese.contains) }
  }
}
