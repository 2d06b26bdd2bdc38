import Alignment
import Articles
import Facts
import Words

/// Two actors that changed places, so that what belonged to one is now the other's: from Đà Nẵng to Huế became từ Huế đến Đà Nẵng.
///
/// Sentences are reordered in translation all the time. What counts is the company: the words right beside each actor, linked to words right
/// beside the other's place.
struct ExchangeCheck: Check {
  static let rules: [Rule] = []

  private let joints: Set<WordID>
  private let finder: ActorFinder

  init(_ analyzer: Analyzer) {
    joints = analyzer.ids("and or the a an và hoặc hay cùng với with 's của còn")
    finder = ActorFinder(analyzer)
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let cast = finder.cast(links, &state)
    let actors = cast.actors.filter { $0.kind == .name }
    guard actors.count >= 2 else { return }
    let company = actors.map { beside($0.english, links.english) }
    for (i, a) in actors.enumerated() {
      for j in actors.indices.dropFirst(i + 1) {
        let b = actors[j]
        // "A's B" is "B của A", and other neighbours of one noun turn round as well.
        guard hasContent(between: a.english, b.english, links.english, links.isEnglishContent, links),
          hasContent(between: a.vietnamese, b.vietnamese, links.vietnamese, links.isVietnameseContent, links)
        else { continue }
        // What stands beside both tells nothing.
        let (ownA, ownB) = (company[i].filter { !company[j].contains($0) }, company[j].filter { !company[i].contains($0) })
        guard isExchanged(a, b, ownA, links, cast), isExchanged(b, a, ownB, links, cast) else { continue }
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

  /// Whether two actors are parted by a word of content that is no name.
  private func hasContent(between a: Range<Int>, _ b: Range<Int>, _ text: SegmentText, _ isContent: [Bool], _ links: WordLinks) -> Bool {
    let low = min(a.upperBound, b.upperBound)
    return (low..<max(low, max(a.lowerBound, b.lowerBound))).contains { isContent[$0] && !text.tokens[$0].isCapitalized }
  }

  /// Whether words beside an actor are linked to words beside the other's place and none to its own.
  private func isExchanged(_ actor: Actor, _ other: Actor, _ company: [Int], _ links: WordLinks, _ cast: Cast) -> Bool {
    var isBesideOther = false
    for i in company {
      for link in links.links where link.english.contains(i) && link.strength == .strong && (cast.english(i).map { cast.actors[$0].kind != .name } ?? true) {
        let place = beside(link.vietnamese, links.vietnamese)
        if place.contains(where: actor.vietnamese.contains) { return false }
        if place.contains(where: other.vietnamese.contains) { isBesideOther = true }
      }
    }
    return isBesideOther
  }

  /// The words beside some tokens, on either side up to the next mark; quotation marks, and the comma before an age, are no bounds.
  private func beside(_ tokens: Range<Int>, _ text: SegmentText, reach: Int = 2) -> [Int] {
    var result: [Int] = []
    func walk(_ start: Int, _ step: Int) {
      var i = start
      var left = reach
      while left > 0, text.tokens.indices.contains(i) {
        let token = text.tokens[i]
        if token.kind == .mark {
          let isQuote = token.scalar == 0x22 || token.scalar == 0x27 || (0x2018...0x201F).contains(token.scalar)
          let isAge =
            token.isMark(",")
            && (text.tokens[tokens.lowerBound].kind == .number || (text.tokens.indices.contains(i + step) && text.tokens[i + step].kind == .number))
          guard isQuote || isAge else { return }
        } else {
          if joints.contains(token.word) { return }
          result.append(i)
          left -= 1
        }
        i += step
      }
    }
    walk(tokens.lowerBound - 1, -1)
    walk(tokens.upperBound, 1)
    return result
  }
}
