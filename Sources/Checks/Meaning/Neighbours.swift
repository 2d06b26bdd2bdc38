import Alignment
import Articles
import Facts

extension AuditState {
  /// Whether a neighbouring bead of the other side says what words of a bead say: the clause moved to the sentence before or behind.
  ///
  /// Words of the neighbour that render its own original explain nothing; only what is left over there does.
  ///
  /// - Parameters:
  ///   - tokens: of the bead's English or Vietnamese text, as its `WordLinks` count them.
  ///   - isEnglish: which of the two.
  ///   - bead: the bead's index.
  mutating func isExplainedNearby(_ tokens: Range<Int>, isEnglish: Bool, bead: Int) -> Bool {
    guard let links = beadLinks[bead] else { return false }
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    let wanted = tokens.count { content[$0] }
    guard wanted > 0 else { return false }
    for near in [bead - 1, bead + 1] where bitext.beads.indices.contains(near) && !settled.contains(near) {
      guard let there = beadLinks[near] else { continue }
      let across =
        isEnglish
        ? WordLinks(english: links.english, vietnamese: there.vietnamese, session: &session)
        : WordLinks(english: there.english, vietnamese: links.vietnamese, session: &session)
      var explained: Set<Int> = []
      for link in across.links {
        let (own, other) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
        let taken = isEnglish ? there.vietnameseStrength : there.englishStrength
        guard own.overlaps(tokens), other.contains(where: { taken[$0] == .none }) else { continue }
        explained.formUnion(own.filter { tokens.contains($0) && content[$0] })
      }
      if explained.count * 2 >= wanted { return true }
    }
    return false
  }
}
