import Alignment
import Facts
import Foundation
import Glossary
import Words

/// A stretch of one sentence that seems to have no counterpart: most of its content words are unlinked, and what links it has stand alone.
///
/// Found as the stretch with the greatest sum, where each unlinked word adds and each linked one takes away. Links between words that happen to mean the
/// same in other clauses ("their … their", "year … year") take away little, for no link beside them points the same way.
struct Stretch {
  /// Tokens of the side that is being read.
  let tokens: Range<Int>
  /// Its unlinked content words.
  let words: [Int]
  /// Its content words that are linked.
  let linkedCount: Int
  /// Unlinked words less linked ones, weighed.
  let score: Double
  /// The region of the other side between the counterparts of the stretch's neighbours.
  let opposite: Range<Int>
  /// Unlinked content words in that region.
  let oppositeWords: [Int]
}

/// One side of a bead, as stretches are sought in it.
///
/// A class, because it holds a dozen tables that its closures would take up one by one.
final class StretchFinder {
  let isEnglish: Bool
  let own: SegmentText
  let other: SegmentText
  let strength: [WordLinks.Strength]
  let content: [Bool]
  let otherStrength: [WordLinks.Strength]
  let otherContent: [Bool]
  /// For each token the place of its counterpart.
  let counterpart: [Range<Int>?]
  /// For each token what it adds to a stretch.
  private let worth: [Double]
  /// Tokens that belong to a value, and to a name.
  let isValue: [Bool]
  private let isName: [Bool]
  /// Where one clause may end and another begin.
  private let isJoint: (WordID) -> Bool

  init(_ links: WordLinks, isEnglish: Bool, isKnown: (WordID) -> Bool, isNamed: (Mention) -> Bool, isJoint: @escaping (WordID) -> Bool) {
    self.isJoint = isJoint
    self.isEnglish = isEnglish
    let own = isEnglish ? links.english : links.vietnamese
    let strength = isEnglish ? links.englishStrength : links.vietnameseStrength
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    self.own = own
    self.strength = strength
    self.content = content
    other = isEnglish ? links.vietnamese : links.english
    otherStrength = isEnglish ? links.vietnameseStrength : links.englishStrength
    otherContent = isEnglish ? links.isVietnameseContent : links.isEnglishContent
    let tokens = own.tokens
    var counterpart = tokens.map { _ -> Range<Int>? in nil }
    for link in links.links {
      let (mine, theirs) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
      for i in mine { counterpart[i] = theirs }
    }
    self.counterpart = counterpart
    var isValue = tokens.map { _ in false }
    for fact in own.facts { for i in fact.tokens { isValue[i] = true } }
    self.isValue = isValue
    var isName = tokens.indices.map { $0 > 0 && tokens[$0].isCapitalized }
    // *Cảnh sát* is in the glossary, and no name.
    for mention in own.mentions where mention.tokens.contains(where: { tokens[$0].isCapitalized }) && isNamed(mention) {
      for i in mention.tokens { isName[i] = true }
    }
    self.isName = isName
    worth = tokens.indices.map { i in
      guard content[i] else { return 0 }
      if strength[i] == .none {
        // Values and names have checks of their own; here they only add to the words around them.
        return isValue[i] ? 0.3 : isName[i] ? 0.5 : own.lemmas.anyWord(of: i, where: isKnown) ? 1 : 0.7
      }
      return StretchFinder.isSupported(i, tokens, content, counterpart) ? -2.5 : strength[i] == .strong ? -1 : -0.4
    }
  }

  /// Whether a neighbouring content word is linked to words near this one's counterpart.
  private static func isSupported(_ i: Int, _ tokens: [Token], _ content: [Bool], _ counterpart: [Range<Int>?]) -> Bool {
    guard let place = counterpart[i] else { return false }
    if tokens[i].kind == .number || tokens[i].isCapitalized && i > 0 { return true }
    for step in [-1, 1] {
      var j = i + step
      var seen = 0
      while j >= 0, j < tokens.count, seen < 2 {
        if content[j] {
          if let near = counterpart[j] {
            if near == place { j += step; continue }
            let gap = near.lowerBound >= place.upperBound ? near.lowerBound - place.upperBound : place.lowerBound - near.upperBound
            if gap <= 3 { return true }
          }
          seen += 1
        }
        j += step
      }
    }
    return false
  }

  /// Whether most of a stretch is names: those have a check of their own, and their short forms and acronyms stand for many words.
  func isMostlyNames(_ stretch: Stretch) -> Bool { stretch.words.count { isName[$0] } * 5 >= stretch.words.count * 3 }

  /// How well one side of a clause is bounded: 1 at a mark, the sentence's edge or a conjunction.
  private func isBoundary(_ i: Int) -> Bool {
    i < 0 || i >= own.tokens.count || own.tokens[i].kind == .mark || isJoint(own.tokens[i].word)
  }

  /// A stretch with the function words around it, up to the marks or conjunctions that bound its clause.
  func clause(_ stretch: Stretch) -> (tokens: Range<Int>, begins: Bool, ends: Bool) {
    var start = stretch.tokens.lowerBound - 1
    while start >= 0, !content[start], !isBoundary(start) { start -= 1 }
    var end = stretch.tokens.upperBound
    while end < own.tokens.count, !content[end], !isBoundary(end) { end += 1 }
    return ((start + 1)..<end, isBoundary(start), isBoundary(end))
  }

  /// How much more likely it is that a stretch was dropped than that it is translated freely, as the logarithm of the odds; nil where the stretch says too
  /// little to tell.
  func logOdds(_ stretch: Stretch) -> Double? {
    let rest = content.count { $0 } - stretch.words.count - stretch.linkedCount
    guard rest >= 3, stretch.words.count >= (isEnglish ? 2 : 3), !isMostlyNames(stretch) else { return nil }
    let weights = isEnglish ? StretchFinder.englishWeights : StretchFinder.vietnameseWeights
    return zip(evidence(stretch), weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Fitted by logistic regression to 2,300 clauses cut from translated sentences and to the stretches of 2,600 whole ones.
  private static let englishWeights = [-2.06, 3.25, 2.82, -1.13, -0.36, 1.11, 1.21, 0.32, -4.40, -4.87, 0.85, -1.80, 0.37]
  private static let vietnameseWeights = [-0.83, 3.14, 0.47, -0.65, -1.47, 0.70, 0.82, 0.28, -4.11, -5.30, 0.98, -1.77, 0.24]

  /// What speaks for and against a stretch having been dropped.
  private func evidence(_ stretch: Stretch) -> [Double] {
    let unlinked = content.indices.count { content[$0] && strength[$0] == .none }
    let contents = content.count { $0 }
    let otherUnlinked = otherContent.indices.count { otherContent[$0] && otherStrength[$0] == .none }
    let clause = clause(stretch)
    // News English is shorter than its Vietnamese by a quarter in bytes of UTF-8.
    let ratio = isEnglish ? 1.26 : 1 / 1.26
    let length = Double(max(1, own.segment.range.count)) * ratio
    let rest = max(10, length - Double(own.bytes(clause.tokens).count) * ratio)
    let otherLength = Double(max(1, other.segment.range.count))
    let whole = max(-1, min(1, log(otherLength / length)))
    let without = max(-1, min(1, log(otherLength / rest)))
    let others = Double(max(1, contents - stretch.words.count - stretch.linkedCount))
    return [
      1, log(1 + max(0, stretch.score)), log(1 + Double(stretch.words.count)), log(1 + Double(stretch.oppositeWords.count)), log(1 + Double(otherUnlinked)),
      clause.begins ? 1 : 0, clause.ends ? 1 : 0, max(-4, min(4, (whole * whole - without * without) / 0.08)), whole,
      max(0, 1 - Double(unlinked - stretch.words.count) / others), 1 - Double(otherUnlinked) / Double(max(1, otherContent.count { $0 })),
      Double(stretch.words.count) / Double(max(1, stretch.words.count + stretch.linkedCount)), log(1 + Double(stretch.opposite.count)),
    ]
  }

  /// The stretches, best first, none overlapping.
  func stretches() -> [Stretch] {
    var result: [Stretch] = []
    seek(0..<own.tokens.count, &result)
    return result.sorted { ($0.score, $1.tokens.lowerBound) > ($1.score, $0.tokens.lowerBound) }
  }

  private func seek(_ range: Range<Int>, _ result: inout [Stretch]) {
    var best = 0.5
    var found: Range<Int>?
    var sum = 0.0
    var start = range.lowerBound
    for i in range where content[i] {
      if sum <= 0 {
        sum = 0
        start = i
      }
      sum += worth[i]
      if sum > best {
        best = sum
        found = start..<(i + 1)
      }
    }
    guard let found else { return }
    let before = (0..<found.lowerBound).last { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
    let after = (found.upperBound..<own.tokens.count).first { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
    let region = Gap.region(before, after, count: other.tokens.count)
    result.append(
      Stretch(
        tokens: found, words: found.filter { content[$0] && strength[$0] == .none && !isValue[$0] },
        linkedCount: found.count { content[$0] && strength[$0] != .none },
        score: best, opposite: region, oppositeWords: region.filter { otherContent[$0] && otherStrength[$0] == .none }))
    if found.lowerBound > range.lowerBound { seek(range.lowerBound..<found.lowerBound, &result) }
    if found.upperBound < range.upperBound { seek(found.upperBound..<range.upperBound, &result) }
  }
}
