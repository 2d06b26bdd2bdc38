import Facts
import Words

/// Lists of one side of a bead ("A, B and C"), and their items that the other side's list lacks.
///
/// Counting settles what words cannot: where two items have counterparts that stand side by side in the other list, and a third stands between them here,
/// the third is gone, however freely the rest is translated.
struct ListItems {
  struct Item {
    let tokens: Range<Int>
    /// Where it would stand on the other side.
    let place: Int
    let confidence: Double
  }

  private let side: StretchFinder
  private let and: Set<WordID>
  /// Separators of the side that is read, as ranges of tokens: a comma, a conjunction, or both together.
  private let separators: [Range<Int>]

  /// Tokens that an item may have.
  private static let longest = 9

  init(_ side: StretchFinder, and: Set<WordID>) {
    self.side = side
    self.and = and
    separators = ListItems.separators(side.own, 0..<side.own.tokens.count, and)
  }

  private static func separators(_ text: SegmentText, _ range: Range<Int>, _ and: Set<WordID>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for i in range {
      let token = text.tokens[i]
      guard token.isMark(",") || token.isMark(";") || token.kind == .word && and.contains(token.word) else { continue }
      if let last = result.last, last.upperBound == i { result[result.count - 1] = last.lowerBound..<(i + 1) } else { result.append(i..<(i + 1)) }
    }
    return result
  }

  private func hasAnd(_ separator: Range<Int>, _ text: SegmentText) -> Bool {
    separator.contains { text.tokens[$0].kind == .word && and.contains(text.tokens[$0].word) }
  }

  func dropped() -> [Item] {
    var result: [Item] = []
    for k in separators.indices {
      if k + 1 < separators.count, let item = inner(k) { result.append(item) }
      if k > 0, let item = last(k) { result.append(item) }
    }
    return result
  }

  /// The item between separator `k` and the next one.
  private func inner(_ k: Int) -> Item? {
    let item = separators[k].upperBound..<separators[k + 1].lowerBound
    guard isLost(item) else { return nil }
    // A list has a conjunction before its last item; commas alone bound clauses and appositions too.
    guard (k + 1..<min(k + 4, separators.count)).contains(where: { hasAnd(separators[$0], side.own) }) || hasAnd(separators[k], side.own) else { return nil }
    let start = k > 0 ? separators[k - 1].upperBound : max(0, separators[k].lowerBound - ListItems.longest)
    let end = k + 2 < separators.count ? separators[k + 2].lowerBound : min(side.own.tokens.count, separators[k + 1].upperBound + ListItems.longest)
    guard let before = anchor((start..<separators[k].lowerBound).reversed()), let after = anchor(separators[k + 1].upperBound..<end),
      before.upperBound <= after.lowerBound, after.lowerBound - before.upperBound <= ListItems.longest
    else { return nil }
    let region = before.upperBound..<after.lowerBound
    guard unlinked(region) == 0, !isFound(item, near: before.lowerBound..<after.upperBound) else { return nil }
    let count = ListItems.separators(side.other, region, and).count
    guard count <= 1 else { return nil }
    return Item(tokens: contents(item), place: region.upperBound, confidence: count == 1 ? 0.7 : 0.6)
  }

  /// The item behind separator `k`, which is the list's last: the other side's conjunction stands one item earlier.
  private func last(_ k: Int) -> Item? {
    guard hasAnd(separators[k], side.own), !hasAnd(separators[k - 1], side.own) else { return nil }
    let middle = separators[k - 1].upperBound..<separators[k].lowerBound
    guard middle.count <= ListItems.longest, !middle.isEmpty else { return nil }
    let start = k > 1 ? separators[k - 2].upperBound : max(0, separators[k - 1].lowerBound - ListItems.longest)
    guard let before = anchor((start..<separators[k - 1].lowerBound).reversed()), let after = anchor(middle), before.upperBound <= after.lowerBound,
      after.lowerBound - before.upperBound <= ListItems.longest
    else { return nil }
    let found = ListItems.separators(side.other, before.upperBound..<after.lowerBound, and)
    guard found.count == 1, hasAnd(found[0], side.other) else { return nil }
    // The item goes as far as its words are unlinked.
    var end = separators[k].upperBound
    var at = end
    while at < side.own.tokens.count, at < separators[k].upperBound + ListItems.longest, side.own.tokens[at].kind != .mark {
      if side.content[at] {
        guard side.strength[at] == .none else { break }
        end = at + 1
      }
      at += 1
    }
    let item = separators[k].upperBound..<end
    guard !item.isEmpty, isLost(item) else { return nil }
    let region = after.upperBound..<min(side.other.tokens.count, after.upperBound + 4)
    guard unlinked(region) == 0 else { return nil }
    return Item(tokens: contents(item), place: after.upperBound, confidence: 0.7)
  }

  /// Whether an item has content, and none of it is surely linked.
  private func isLost(_ item: Range<Int>) -> Bool {
    guard !item.isEmpty, item.count <= ListItems.longest else { return false }
    let words = item.filter { side.content[$0] }
    return !words.isEmpty && words.count { side.strength[$0] == .none } * 3 >= words.count * 2
  }

  /// Whether a word of the item is linked to a place in the other list or around it.
  private func isFound(_ item: Range<Int>, near place: Range<Int>) -> Bool {
    item.contains { i in
      guard side.content[i], let found = side.counterpart[i] else { return false }
      return found.lowerBound < place.upperBound + 10 && found.upperBound > place.lowerBound - 10
    }
  }

  private func contents(_ item: Range<Int>) -> Range<Int> {
    let words = item.filter { side.content[$0] }
    return (words.first ?? item.lowerBound)..<((words.last ?? item.lowerBound) + 1)
  }

  /// The counterpart of the first linked content word.
  private func anchor(_ tokens: some Sequence<Int>) -> Range<Int>? {
    tokens.first { side.content[$0] && side.counterpart[$0] != nil }.flatMap { side.counterpart[$0] }
  }

  private func unlinked(_ region: Range<Int>) -> Int { region.count { side.otherContent[$0] && side.otherStrength[$0] == .none } }
}
