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
      if let item = inner(k) ?? paired(k) ?? first(k) { result.append(item) }
    }
    return result
  }

  /// The item between separator `k` and the next one.
  private func inner(_ k: Int) -> Item? {
    guard k + 1 < separators.count, !hasAnd(separators[k], side.own) || hasAnd(separators[k + 1], side.own) else { return nil }
    let item = separators[k].upperBound..<separators[k + 1].lowerBound
    guard isPlain(item), isLost(item) else { return nil }
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

  /// In "A, B and C" whose A is followed by a conjunction on the other side: B or C is gone, whichever has no counterpart.
  private func paired(_ k: Int) -> Item? {
    guard k + 1 < separators.count, !hasAnd(separators[k], side.own), hasAnd(separators[k + 1], side.own) else { return nil }
    let middle = separators[k].upperBound..<separators[k + 1].lowerBound
    let start = max(k > 0 ? separators[k - 1].upperBound : 0, separators[k].lowerBound - 3)
    guard isPlain(middle), let before = anchor((start..<separators[k].lowerBound).reversed()) else { return nil }
    let found = ListItems.separators(side.other, before.upperBound..<min(side.other.tokens.count, before.upperBound + 5), and)
    guard let first = found.first, hasAnd(first, side.other), (before.upperBound..<first.lowerBound).allSatisfy({ side.other.tokens[$0].kind != .mark }),
      unlinked(before.upperBound..<first.lowerBound) == 0
    else { return nil }
    // The last item goes as far as its words are unlinked.
    let from = separators[k + 1].upperBound
    let limit = min(k + 2 < separators.count ? separators[k + 2].lowerBound : side.own.tokens.count, from + ListItems.longest)
    var end = from
    for at in from..<max(from, limit) {
      if side.own.tokens[at].kind == .mark { break }
      if side.content[at] {
        guard side.strength[at] == .none else { break }
        end = at + 1
      }
    }
    // The words behind the other side's conjunction are one of the two; only what is left of them can render the other.
    let behind = first.upperBound..<min(side.other.tokens.count, first.upperBound + 4)
    let last = from..<end
    if isLost(middle) {
      guard unlinked(behind) <= (isLost(last) ? 4 : 0), !isFound(middle, near: before.lowerBound..<first.upperBound) else { return nil }
      return Item(tokens: contents(middle), place: first.lowerBound, confidence: 0.65)
    }
    guard isLost(last), unlinked(behind) == 0 else { return nil }
    return Item(tokens: contents(last), place: behind.lowerBound, confidence: 0.7)
  }

  /// The first item of a list whose second and third stand together on the other side.
  private func first(_ k: Int) -> Item? {
    guard k + 1 < separators.count, !hasAnd(separators[k], side.own), hasAnd(separators[k + 1], side.own) else { return nil }
    let middle = separators[k].upperBound..<separators[k + 1].lowerBound
    guard isPlain(middle) else { return nil }
    var start = separators[k].lowerBound
    while start > 0, separators[k].lowerBound - start < 4, side.own.tokens[start - 1].kind == .word, side.content[start - 1], side.strength[start - 1] == .none
    {
      start -= 1
    }
    let item = start..<separators[k].lowerBound
    guard isLost(item), !(k > 0 && separators[k - 1].upperBound == start) else { return nil }
    // An item follows a word that opens the list ("with", "gồm"), not the verb or subject that a clause begins with.
    if start > 0, side.own.tokens[start - 1].kind == .word, side.content[start - 1] { return nil }
    // At the head of a sentence a word before a comma may be an adverb; a name is none.
    if start == 0 || side.own.tokens[start - 1].kind == .mark {
      guard item.allSatisfy({ side.own.tokens[$0].isCapitalized }), side.own.tokens[middle.lowerBound].isCapitalized else { return nil }
    }
    let after = separators[k + 1].upperBound..<min(side.own.tokens.count, separators[k + 1].upperBound + ListItems.longest)
    guard let second = anchor(middle), let third = anchor(after), second.upperBound <= third.lowerBound,
      third.lowerBound - second.upperBound <= ListItems.longest
    else { return nil }
    let found = ListItems.separators(side.other, second.upperBound..<third.lowerBound, and)
    guard found.count == 1, hasAnd(found[0], side.other) else { return nil }
    let before = max(0, second.lowerBound - 4)..<second.lowerBound
    guard unlinked(before) == 0, ListItems.separators(side.other, max(0, second.lowerBound - 2)..<second.lowerBound, and).isEmpty else { return nil }
    return Item(tokens: contents(item), place: second.lowerBound, confidence: 0.6)
  }

  /// Whether an item has no marks inside but those of names and abbreviations.
  private func isPlain(_ item: Range<Int>) -> Bool {
    !item.isEmpty && item.count <= ListItems.longest
      && item.allSatisfy { i in
        let token = side.own.tokens[i]
        return token.kind != .mark || token.isMark(".") || token.isMark("-") || token.isMark("'") || token.isMark("’") || token.isMark("&") || token.isMark("/")
      }
  }

  /// Whether an item has content, and none of it is surely linked.
  private func isLost(_ item: Range<Int>) -> Bool {
    guard !item.isEmpty, item.count <= ListItems.longest else { return false }
    let words = item.filter { side.content[$0] }
    // "aged 44" between commas is no item; values have checks of their own.
    return words.contains { !side.isValue[$0] } && words.count { side.strength[$0] == .none } * 3 >= words.count * 2
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
