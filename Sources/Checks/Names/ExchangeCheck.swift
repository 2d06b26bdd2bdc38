import Alignment
import Articles
import Facts
import Glossary
import Words

/// Two names that changed places, so that what belonged to one is now the other's: from Đà Nẵng to Huế became từ Huế đến Đà Nẵng.
///
/// Sentences are reordered in translation all the time. What counts is the company: the words right beside each name, linked to words right
/// beside the other's place.
struct ExchangeCheck: Check {
  static let rules: [Rule] = []

  private let terms: TermBase
  private let joints: Set<WordID>

  init(_ analyzer: Analyzer) {
    terms = analyzer.knowledge.terms
    joints = Set(
      ["and", "or", "the", "a", "an", "và", "hoặc", "hay", "cùng", "với", "with", "'s", "của"].compactMap { analyzer.words.known.find(WordKey($0).bytes) })
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let names = links.links.filter { isName($0, links) }.sorted { $0.english.lowerBound < $1.english.lowerBound }
    for (i, a) in names.enumerated() {
      for b in names[(i + 1)...] where a.english.upperBound <= b.english.lowerBound {
        guard !isOneGroup(a, b, links), isExchanged(a, b, links), isExchanged(b, a, links) else { continue }
        let low = min(a.vietnamese.lowerBound, b.vietnamese.lowerBound)
        let high = max(a.vietnamese.upperBound, b.vietnamese.upperBound)
        let sides = state.sides(links, english: a.english.lowerBound..<b.english.upperBound, vietnamese: low..<high)
        guard !state.isSpoken(sides) else { return }
        let first = state.bitext.original.string(state.sides(links, english: a.english, vietnamese: a.vietnamese).original.range)
        let second = state.bitext.original.string(state.sides(links, english: b.english, vietnamese: b.vietnamese).original.range)
        state.report(
          Finding(
            NameCheck.changed.id, .warning, 0.6,
            Message("\(first) and \(second) changed places", vi: "\(first) và \(second) đổi chỗ cho nhau"), original: sides.original,
            translation: sides.translation))
        return
      }
    }
  }

  /// Whether two names make one: "Labour's Sian Beddoe", "Nottingham Crown Court". Vietnamese always turns them round.
  private func isOneGroup(_ a: WordLinks.Link, _ b: WordLinks.Link, _ links: WordLinks) -> Bool {
    let between = a.english.upperBound..<b.english.lowerBound
    return between.isEmpty || between.count == 1 && !links.english.tokens[between.lowerBound].spaceBefore
  }

  /// Whether words beside a name are linked to words beside the other's place and none to its own.
  private func isExchanged(_ name: WordLinks.Link, _ other: WordLinks.Link, _ links: WordLinks) -> Bool {
    var isBesideOther = false
    for i in beside(name.english, links.english) {
      for link in links.links where link.english.contains(i) && link.strength == .strong && !isName(link, links) {
        let place = beside(link.vietnamese, links.vietnamese, reach: 2)
        if place.contains(where: name.vietnamese.contains) { return false }
        if place.contains(where: other.vietnamese.contains) { isBesideOther = true }
      }
    }
    return isBesideOther
  }

  /// The words beside some tokens, on either side up to the next mark.
  private func beside(_ tokens: Range<Int>, _ text: SegmentText, reach: Int = 2) -> [Int] {
    var result: [Int] = []
    var i = tokens.lowerBound - 1
    while i >= 0, tokens.lowerBound - i <= reach, text.tokens[i].kind != .mark {
      if joints.contains(text.tokens[i].word) { break }
      result.append(i)
      i -= 1
    }
    i = tokens.upperBound
    while i < text.tokens.count, i - tokens.upperBound < reach, text.tokens[i].kind != .mark {
      if joints.contains(text.tokens[i].word) { break }
      result.append(i)
      i += 1
    }
    return result
  }

  private func isName(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    let (e, v) = (links.english.tokens[link.english.lowerBound], links.vietnamese.tokens[link.vietnamese.lowerBound])
    guard link.strength == .strong, e.kind == .word, e.isCapitalized, v.isCapitalized else { return false }
    if links.english.facts.contains(where: { $0.tokens.overlaps(link.english) }) { return false }
    return links.english.mentions.contains { $0.tokens == link.english && $0.concepts.contains { terms.type(of: $0).isName } }
      || (link.english.count == 1 && e.word == v.word)
  }
}
