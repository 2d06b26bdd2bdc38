import Alignment
import Facts
import Foundation
import Glossary
import Words

/// Two actors that stand in the other order on the other side, while what stands between them has kept its place.
///
/// A frame needs a verb that both sides have with its subject and object at hand. This needs none of them: in a literal translation the words between
/// two nouns hold their order, and so do the nouns. Where the nouns alone have crossed, without a passive, a possessive or a comma to tell why, they were exchanged.
struct CrossingReader: Sendable {
  private let passive: Set<WordID>
  private let be: Set<WordID>
  private let by: WordID?
  private let possessives: Set<WordID>
  private let joints: Set<WordID>
  private let mutual: Set<WordID>
  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) {
    passive = analyzer.ids("bị được do bởi")
    be = analyzer.ids("is are was were be been being gets got get getting")
    by = analyzer.id("by")
    possessives = analyzer.ids("of 's")
    joints = analyzer.ids("and or và hoặc cùng với hay")
    mutual = analyzer.ids("meet marry divorce wed talk agree clash negotiate date border")
    lexicon = analyzer.knowledge.lexicon
  }

  /// Two actors, in English order, and how much more likely an exchange is than a free translation, as the logarithm of the odds.
  struct Crossing {
    let first: Actor
    let second: Actor
    let odds: Double
  }

  /// The likeliest exchange of a bead.
  func best(_ cast: Cast, _ links: WordLinks) -> Crossing? {
    let actors = cast.actors.filter { $0.others.english.isEmpty && $0.others.vietnamese.isEmpty }
    guard actors.count >= 2 else { return nil }
    let pivots = links.links.filter { link in
      link.strength == .strong && link.english.contains { links.isEnglishContent[$0] } && link.vietnamese.contains { links.isVietnameseContent[$0] }
    }.sorted { $0.english.lowerBound < $1.english.lowerBound }
    var best: Crossing?
    for a in actors {
      for b in actors where a.english.upperBound <= b.english.lowerBound && b.vietnamese.upperBound <= a.vietnamese.lowerBound {
        guard let odds = odds(a, b, pivots, links), odds > best?.odds ?? -.infinity else { continue }
        best = Crossing(first: a, second: b, odds: odds)
      }
    }
    return best
  }

  /// Fitted by logistic regression to 108 exchanges and to the crossings of 1,100 right translations.
  private static let weights = [-5.37, 0.95, -1.18, 1.85, 1.53, -0.1, 0.38, 1.55, 1.59, -1.1, -1.43, 0.21, -1.22, -1.77, 0.2, -1.39, 0.45, -0.83]

  private func odds(_ a: Actor, _ b: Actor, _ pivots: [WordLinks.Link], _ links: WordLinks) -> Double? {
    let betweenE = a.english.upperBound..<b.english.lowerBound
    let betweenV = b.vietnamese.upperBound..<a.vietnamese.lowerBound
    guard !betweenE.isEmpty, !betweenV.isEmpty, betweenE.count <= 30, betweenV.count <= 40 else { return nil }
    let kept = pivots.filter { betweenE.covers($0.english) && betweenV.covers($0.vietnamese) }
    guard !kept.isEmpty else { return nil }
    // "Kathmandu-based ICIMOD" is *ICIMOD có trụ sở ở Kathmandu*.
    guard !(betweenE.lowerBound...betweenE.upperBound).contains(where: { links.english.tokens[$0].hyphenBefore }) else { return nil }
    guard !kept.contains(where: { links.english.lemmas[$0.english.lowerBound].contains(where: mutual.contains) }) else { return nil }
    let verbs = kept.filter { pivot in
      !links.english.tokens[pivot.english.lowerBound].isCapitalized
        && links.heads.contains { $0.tokens == pivot.english && lexicon.part(of: $0.id) == .verb }
    }
    let isSureVerb = verbs.contains { pivot in !links.heads.contains { $0.tokens == pivot.english && lexicon.part(of: $0.id) == .noun } }
    let isPassiveE = has(links.english, betweenE) { $0 == by } && has(links.english, betweenE, where: be.contains)
    // "Đưa được một bé gái", managed to bring out a girl, is no passive: the verb stands before.
    let firstVerb = verbs.map(\.vietnamese.lowerBound).min() ?? betweenV.upperBound
    let isPassiveV = has(links.vietnamese, betweenV.lowerBound..<max(betweenV.lowerBound, firstVerb), where: passive.contains)
    // "A was expelled by B" is *B khai trừ A*.
    if isPassiveE, !isPassiveV { return nil }
    let aroundV = max(0, b.vietnamese.lowerBound - 4)..<b.vietnamese.lowerBound
    let behindV = a.vietnamese.upperBound..<min(links.vietnamese.tokens.count, a.vietnamese.upperBound + 4)
    let left = side(pivots.last { $0.english.upperBound <= a.english.lowerBound }, a, b)
    let right = side(pivots.first { $0.english.lowerBound >= b.english.upperBound }, a, b)
    let own = cost(a, at: a.vietnamese, besides: b, pivots) + cost(b, at: b.vietnamese, besides: a, pivots)
    let exchanged = cost(a, at: b.vietnamese, besides: b, pivots) + cost(b, at: a.vietnamese, besides: a, pivots)
    func flag(_ isTrue: Bool) -> Double { isTrue ? 1 : 0 }
    let evidence = [
      1, flag(a.kind == .name && b.kind == .name), flag(a.kind == .thing || b.kind == .thing), flag(a.isUnique && b.isUnique),
      log(1 + Double(betweenE.count)), log(1 + Double(betweenV.count)), monotony(kept), Double(min(verbs.count, 2)), flag(isSureVerb),
      flag(isPassiveE != isPassiveV), flag(has(links.english, betweenE, where: possessives.contains)),
      flag(has(links.english, betweenE, where: joints.contains) || has(links.vietnamese, betweenV, where: joints.contains)),
      Double(min(2, betweenE.count { links.english.isClauseEnd($0) })), Double(min(2, betweenV.count { links.vietnamese.isClauseEnd($0) })),
      (own - exchanged) / 4, flag(has(links.vietnamese, aroundV, where: passive.contains) || has(links.vietnamese, behindV, where: passive.contains)),
      flag(left == .between || right == .between), flag(left == .before && right == .behind),
    ]
    return zip(evidence, CrossingReader.weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func has(_ text: SegmentText, _ range: Range<Int>, where isWanted: (WordID) -> Bool) -> Bool {
    range.contains { isWanted(text.tokens[$0].word) }
  }

  /// The share of what stands between that follows in the same order; a half where nothing can be told.
  private func monotony(_ kept: [WordLinks.Link]) -> Double {
    guard kept.count > 1 else { return 0.5 }
    return Double(zip(kept, kept.dropFirst()).count { $0.vietnamese.lowerBound < $1.vietnamese.lowerBound }) / Double(kept.count - 1)
  }

  private enum Side { case before, between, behind }

  /// Where a neighbour in English stands in Vietnamese.
  private func side(_ link: WordLinks.Link?, _ a: Actor, _ b: Actor) -> Side? {
    guard let link else { return nil }
    return link.vietnamese.upperBound <= b.vietnamese.lowerBound ? .before : link.vietnamese.lowerBound >= a.vietnamese.upperBound ? .behind : .between
  }

  /// How far a place is from where the neighbours of an actor are linked.
  private func cost(_ actor: Actor, at place: Range<Int>, besides other: Actor, _ pivots: [WordLinks.Link]) -> Double {
    func isNeighbour(_ link: WordLinks.Link) -> Bool { link.english != actor.english && link.english != other.english }
    let before = pivots.last { $0.english.upperBound <= actor.english.lowerBound && isNeighbour($0) }
    let behind = pivots.first { $0.english.lowerBound >= actor.english.upperBound && isNeighbour($0) }
    let gaps = [before, behind].compactMap { $0.map { min(12, Double($0.vietnamese.gap(to: place))) } }
    return gaps.isEmpty ? 0 : gaps.reduce(0, +) / Double(gaps.count)
  }
}
