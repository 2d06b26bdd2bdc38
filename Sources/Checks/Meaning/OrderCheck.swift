import Alignment
import Articles
import Facts
import Words

/// Before and after, held against what they speak of: the event or the hour behind them, the years in front.
///
/// As words alone they prove little (a text has many), but of one event only one of them can be true.
struct OrderCheck: Check {
  /// Reports as `ContrastCheck.direction`.
  static let rules: [Rule] = []

  private let words: OrderWords

  init(_ analyzer: Analyzer) { words = OrderWords(analyzer.words) }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let english = words.places(in: links.english, links.isEnglishContent)
      guard !english.isEmpty else { continue }
      let vietnamese = words.places(in: links.vietnamese, links.isVietnameseContent)
      guard !vietnamese.isEmpty else { continue }
      check(english, vietnamese, links, &state)
    }
  }

  private func check(_ english: [OrderWords.Place], _ vietnamese: [OrderWords.Place], _ links: WordLinks, _ state: inout AuditState) {
    var counterpart = [Range<Int>?](repeating: nil, count: links.english.tokens.count)
    for link in links.links {
      for i in link.english { counterpart[i] = link.vietnamese }
    }
    var freeE = Set(english.indices)
    var freeV = Set(vietnamese.indices)
    // What says the same of the same explains each other first.
    for (i, a) in english.enumerated() {
      let j = vietnamese.indices.first { freeV.contains($0) && vietnamese[$0].order == a.order && isBound(a, vietnamese[$0], counterpart, loosely: true) }
      guard let j else { continue }
      freeE.remove(i)
      freeV.remove(j)
    }
    for i in freeE.sorted() {
      for j in freeV.sorted() where vietnamese[j].order != english[i].order {
        let (a, b) = (english[i], vietnamese[j])
        guard isBound(a, b, counterpart, loosely: false) else { continue }
        // Another word of the same order close by may be meant.
        let isAnswered =
          freeV.contains { vietnamese[$0].order == a.order && links.distance(a.tokens, vietnamese[$0].tokens) < 0.15 }
          || freeE.contains { english[$0].order == b.order && links.distance(english[$0].tokens, b.tokens) < 0.15 }
        guard !isAnswered else { continue }
        report(a, b, links, &state)
        freeV.remove(j)
        break
      }
    }
  }

  /// Whether both speak of the same.
  private func isBound(_ a: OrderWords.Place, _ b: OrderWords.Place, _ counterpart: [Range<Int>?], loosely: Bool) -> Bool {
    func meets(_ e: [Int], _ v: [Int]) -> Bool { e.contains { i in counterpart[i].map { found in v.contains(where: found.contains) } ?? false } }
    if a.isBare, b.isBare { return a.opensClause && b.opensClause || loosely }
    if meets(a.ahead, b.ahead) { return true }
    // "Three weeks after he was charged, he lost his seat" is "he lost his seat; three weeks *before*, he was charged".
    if meets(a.behind, b.behind) { return loosely || a.ahead.isEmpty == b.ahead.isEmpty }
    return loosely && (meets(a.ahead, b.behind) || meets(a.behind, b.ahead))
  }

  private func report(_ a: OrderWords.Place, _ b: OrderWords.Place, _ links: WordLinks, _ state: inout AuditState) {
    let sides = state.sides(links, english: a.tokens, vietnamese: b.tokens)
    guard !state.isSpoken(sides) else { return }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    let (original, translation) = state.bitext.isFromEnglish ? (a.order, b.order) : (b.order, a.order)
    state.report(
      Finding(
        ContrastCheck.direction.id, .warning, 0.8, Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        original: Side(sides.original.range, value: original.rawValue), translation: Side(sides.translation.range, value: translation.rawValue)))
  }
}
