import Alignment
import Facts

/// First, second, third of the same thing: weak values, since a translator says "again" or "kế tiếp" for them, but sure when what they rank is linked.
enum PlaceInRow {
  /// The differences, where a rank that is gone and one that is new belong to words that are linked, as one change.
  static func paired(_ differences: [FactComparison.Difference], _ state: AuditState) -> [FactComparison.Difference] {
    var result = differences.map { difference in
      var difference = difference
      if let original = difference.original, let translation = difference.translation, isRanked(original, translation) {
        difference.isBound = isBound(original, translation, difference.bead, state)
      }
      return difference
    }
    for (i, lost) in differences.enumerated() where lost.translation == nil {
      guard let original = lost.original,
        let j = differences.indices.first(where: { j in
          let new = differences[j]
          guard new.original == nil, new.bead == lost.bead, result[j].bead >= 0, let translation = new.translation, isRanked(original, translation) else {
            return false
          }
          return isBound(original, translation, lost.bead, state)
        })
      else { continue }
      result[i] = FactComparison.Difference(bead: lost.bead, original: original, translation: differences[j].translation, isElsewhere: false, isBound: true)
      result[j] = FactComparison.Difference(bead: -1, original: nil, translation: nil, isElsewhere: false)
    }
    return result.filter { $0.bead >= 0 }
  }

  /// Whether both tell a place in a row, not the same; or one side tells it by a count: "third defeat", *hai trận thua*.
  private static func isRanked(_ a: FactComparison.Located, _ b: FactComparison.Located) -> Bool {
    let (x, y) = (rank(a), rank(b))
    if let x, let y { return x != y }
    guard let rank = x ?? y, let count = count(x == nil ? a : b) else { return false }
    return Double(rank) != count
  }

  /// A small number that counts or ranks.
  private static func count(_ located: FactComparison.Located) -> Double? {
    for value in located.fact.values { if case .quantity(let n, nil) = value, n >= 1, n <= 10, n == n.rounded() { return n } }
    return nil
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
      let end = v.tokens.firstIndex(where: { Int($0.start) >= vietnamese.range.upperBound }) ?? Optional(v.tokens.count),
      let ranked = (behind..<min(behind + 3, e.tokens.count)).prefix(while: { e.tokens[$0].kind == .word }).first(where: { links.isEnglishContent[$0] })
    else { return false }
    // What Vietnamese ranks stands before, up to four syllables; what it counts behind.
    let isRank = rank(vietnamese) != nil
    let before = (max(0, first - (isRank ? 4 : 2))..<first).reversed().prefix(while: { v.tokens[$0].kind == .word })
    let after = isRank ? [] : Array((end..<min(end + 2, v.tokens.count)).prefix { v.tokens[$0].kind == .word })
    // Of "a second meeting after their first meeting" either may be linked.
    let alike = e.tokens.indices.filter { $0 == ranked || !Set(e.lemmas[$0]).isDisjoint(with: e.lemmas[ranked]) }
    return links.links.contains { link in
      link.strength == .strong && alike.contains(where: link.english.contains)
        && (before.contains(where: link.vietnamese.contains) || after.contains(where: link.vietnamese.contains))
    }
  }
}
