import Alignment
import Articles
import Facts
import Words

/// Two values of a sentence that changed places: "5.6 points and 2.6 rebounds" became *2,6 điểm và 5,6 lần bật bảng*.
///
/// Both values are there, so that comparing them finds nothing. What counts is the word that each of them measures, or the name in front of it.
struct ValueExchangeCheck: Check {
  /// Reports as the number's rule.
  static let rules: [Rule] = []

  init(_ analyzer: Analyzer) {}

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads where links.english.facts.count >= 2 && links.vietnamese.facts.count >= 2 { check(links, &state) }
  }

  /// A value that stands on both sides.
  private struct Shared {
    let english: Range<Int>
    let vietnamese: Range<Int>
    let value: FactValue
    /// Only what is measured alike is exchanged.
    var unit: Unit? { if case .quantity(_, let unit) = value { unit } else { nil } }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let values = shared(links)
    for (i, a) in values.enumerated() {
      for b in values.dropFirst(i + 1) where a.value.number != b.value.number && a.unit == b.unit {
        guard isExchanged(a, b, links, isBehind: true) || isExchanged(a, b, links, isBehind: false) else { continue }
        let low = min(a.vietnamese.lowerBound, b.vietnamese.lowerBound)
        let high = max(a.vietnamese.upperBound, b.vietnamese.upperBound)
        let sides = state.sides(links, english: a.english.lowerBound..<b.english.upperBound, vietnamese: low..<high)
        guard !state.isSpoken(sides) else { return }
        let first = state.bitext.original.string(state.sides(links, english: a.english, vietnamese: a.vietnamese).original.range)
        let second = state.bitext.original.string(state.sides(links, english: b.english, vietnamese: b.vietnamese).original.range)
        state.report(
          Finding(
            Topic.number.changed.id, .warning, 0.65, Message("\(first) and \(second) changed places", vi: "\(first) và \(second) đổi chỗ cho nhau"),
            original: sides.original, translation: sides.translation))
        return
      }
    }
  }

  /// The values that both sides state once.
  private func shared(_ links: WordLinks) -> [Shared] {
    var result: [Shared] = []
    for fact in links.english.facts where fact.value.number != nil {
      let same = links.vietnamese.facts.filter { $0.value.number == fact.value.number }
      guard same.count == 1, links.english.facts.count(where: { $0.value.number == fact.value.number }) == 1 else { continue }
      result.append(Shared(english: fact.tokens, vietnamese: same[0].tokens, value: fact.value))
    }
    return result
  }

  /// Whether the company of each value is the other's on the other side, or that of one of them, where the other's has no counterpart.
  private func isExchanged(_ a: Shared, _ b: Shared, _ links: WordLinks, isBehind: Bool) -> Bool {
    guard let ownA = company(a.english, links.english, links.isEnglishContent, isBehind),
      let ownB = company(b.english, links.english, links.isEnglishContent, isBehind),
      let newA = company(a.vietnamese, links.vietnamese, links.isVietnameseContent, isBehind),
      let newB = company(b.vietnamese, links.vietnamese, links.isVietnameseContent, isBehind), ownA != ownB, newA != newB
    else { return false }
    let (toA, toB) = (counterpart(ownA, links), counterpart(ownB, links))
    func meets(_ place: Range<Int>?, _ token: Int) -> Bool { place?.contains(token) ?? false }
    if meets(toA, newB), meets(toB, newA) { return true }
    // One of the two may be told in words that the lexicon does not know.
    if meets(toA, newB), toB == nil, links.vietnameseStrength[newA] == .none { return isBehind }
    return meets(toB, newA) && toA == nil && links.vietnameseStrength[newB] == .none && isBehind
  }

  private func counterpart(_ token: Int, _ links: WordLinks) -> Range<Int>? {
    links.links.first { $0.strength == .strong && $0.english.contains(token) }?.vietnamese
  }

  /// The word that a value measures, right behind it, or the name in front, up to a mark or another value.
  private func company(_ value: Range<Int>, _ text: SegmentText, _ isContent: [Bool], _ isBehind: Bool) -> Int? {
    let range =
      isBehind ? Array(value.upperBound..<min(text.tokens.count, value.upperBound + 2)) : Array((max(0, value.lowerBound - 3)..<value.lowerBound).reversed())
    for i in range {
      guard text.tokens[i].kind == .word, !text.facts.contains(where: { $0.tokens.contains(i) }) else { return nil }
      if isBehind ? isContent[i] : text.tokens[i].isCapitalized { return i }
    }
    return nil
  }
}
