import Alignment
import Facts

/// One side of a bead's linked words, read against the other: where each token's counterpart stands, and which words have none.
struct LinkView {
  let own: SegmentText
  let other: SegmentText
  let isEnglish: Bool
  private let ownStrength: [WordLinks.Strength]
  private let otherStrength: [WordLinks.Strength]
  private let ownContent: [Bool]
  private let otherContent: [Bool]
  private let counterparts: [Range<Int>?]

  init(_ links: WordLinks, isEnglish: Bool) {
    self.isEnglish = isEnglish
    (own, other) = isEnglish ? (links.english, links.vietnamese) : (links.vietnamese, links.english)
    (ownStrength, otherStrength) = isEnglish ? (links.englishStrength, links.vietnameseStrength) : (links.vietnameseStrength, links.englishStrength)
    (ownContent, otherContent) = isEnglish ? (links.isEnglishContent, links.isVietnameseContent) : (links.isVietnameseContent, links.isEnglishContent)
    var counterparts = [Range<Int>?](repeating: nil, count: own.tokens.count)
    for link in links.links {
      let (mine, theirs) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
      for i in mine { counterparts[i] = theirs }
    }
    self.counterparts = counterparts
  }

  /// The counterpart of a token, or nil.
  func counterpart(_ index: Int) -> Range<Int>? { index >= 0 && index < counterparts.count ? counterparts[index] : nil }

  /// Whether a token is content that no word of the other side renders.
  func isLoose(_ index: Int) -> Bool { ownContent[index] && ownStrength[index] == .none }

  /// Where what stands behind `end` is told on the other side: at the counterpart of the next linked word of content, no further than `reach` tokens
  /// on, or of any word where none of content is linked.
  func place(after end: Int, reach: Int) -> Range<Int>? {
    let range = end..<max(end, min(own.tokens.count, end + reach))
    let first = range.first { ownContent[$0] && counterparts[$0] != nil } ?? range.first { counterparts[$0] != nil }
    return first.flatMap { counterparts[$0] }
  }

  /// Where each linked word of content behind `end` is told on the other side.
  func places(after end: Int, reach: Int) -> [Range<Int>] {
    (end..<max(end, min(own.tokens.count, end + reach))).compactMap { ownContent[$0] ? counterparts[$0] : nil }
  }

  /// Where what stands before `start` is told on the other side, no further than `reach` tokens back.
  func place(before start: Int, reach: Int) -> Range<Int>? {
    for i in (max(0, start - reach)..<start).reversed() {
      if let found = counterparts[i] { return found }
    }
    return nil
  }

  /// The first word of content behind `end`, before the clause ends.
  func focus(after end: Int, reach: Int) -> Int? {
    for i in end..<max(end, min(own.tokens.count, end + reach)) {
      if own.isClauseEnd(i) { return nil }
      if ownContent[i] { return i }
    }
    return nil
  }

  /// How many words some tokens make: two syllables of Vietnamese are mostly one.
  func words(_ tokens: [Int], isEnglish: Bool) -> Int { isEnglish ? tokens.count : (tokens.count + 1) / 2 }

  /// Words of content of the other side, near a place, that render nothing: any of them may say what is sought.
  func looseOpposite(near place: Range<Int>, before: Int, after: Int) -> [Int] {
    var low = place.lowerBound
    while low > 0, place.lowerBound - low < before, !other.isClauseEnd(low - 1) { low -= 1 }
    var high = place.upperBound
    while high < other.tokens.count, high - place.upperBound < after, !other.isClauseEnd(high) { high += 1 }
    return (low..<max(low, high)).filter { otherContent[$0] && otherStrength[$0] == .none && other.tokens[$0].kind == .word }
  }
}

extension SegmentText {
  /// Whether a token is a mark that ends a clause.
  func isClauseEnd(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    switch tokens[index].scalar {
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x3F, 0x21, 0x2014, 0x2013, 0x28, 0x29, 0x2026: return true
    default: return false
    }
  }
}

extension Range<Int> {
  /// Whether another range lies within this one.
  func covers(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }

  /// How many places lie between two ranges; 0 where they touch or overlap.
  func gap(to other: Range<Int>) -> Int {
    upperBound <= other.lowerBound ? other.lowerBound - upperBound : lowerBound >= other.upperBound ? lowerBound - other.upperBound : 0
  }
}
