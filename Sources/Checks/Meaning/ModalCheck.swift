import Alignment
import Articles
import Facts
import Glossary
import Words

/// What may be, must be, or will be: the modal verbs before a verb that both sides have.
struct ModalCheck: Check {
  static let rules: [Rule] = []

  private enum Modal { case may, must, should, will }

  private let english: [WordID: Modal]
  private let vietnamese: [WordID: Modal]
  private let possible: (first: WordID?, second: WordID?)
  private let hedges: Set<WordID>
  private let englishHedges: Set<WordID>
  private let skipped: Set<WordID>
  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) {
    func table(_ rows: [(Modal, String)]) -> [WordID: Modal] {
      var result: [WordID: Modal] = [:]
      for (modal, words) in rows { for id in analyzer.ids(words) { result[id] = modal } }
      return result
    }
    english = table([(.may, "may might could"), (.should, "should must ought"), (.will, "will 'll")])
    vietnamese = table([(.should, "nên"), (.must, "phải cần"), (.will, "sẽ")])
    possible = (analyzer.id("có"), analyzer.id("thể"))
    hedges = analyzer.ids("thể lẽ năng biết chừng kiến đoán vẻ hẳn dường nguy")
    englishHedges = analyzer.ids(
      "may might could can possible possibly perhaps likely probably expected should would able potential potentially capable must need needs")
    skipped = analyzer.ids("be have not also then still soon never well only yet been không chưa cũng vẫn được bị đang còn đã lại sớm")
    lexicon = analyzer.knowledge.lexicon
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let (e, v) = (links.english.tokens, links.vietnamese.tokens)
    for i in e.indices {
      guard let own = english[e[i].word], e[i].kind == .word, !(own == .may && e[i].isCapitalized) else { continue }
      // The verb it belongs to.
      var at = i + 1
      while at < e.count, skipped.contains(e[at].word) { at += 1 }
      guard at < e.count, links.isEnglishContent[at], let link = links.links.first(where: { $0.english.contains(at) && $0.strength == .strong }) else {
        continue
      }
      guard let (other, place) = modal(before: link.vietnamese.lowerBound, v), other != own else { continue }
      guard let confidence = confidence(own, other, links) else { continue }
      let sides = state.sides(links, english: i..<link.english.upperBound, vietnamese: place..<link.vietnamese.upperBound)
      guard !state.isSpoken(original: sides.original.range, from: .warning), !state.isSpoken(translation: sides.translation.range, from: .warning) else {
        continue
      }
      let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
      state.report(
        Finding(
          ContrastCheck.certainty.id, .warning, confidence, Message("\(from.excerpt) became \(to.excerpt)", vi: "\(from.excerpt) thành \(to.excerpt)"),
          original: sides.original, translation: sides.translation))
    }
  }

  private func modal(before verb: Int, _ tokens: [Token]) -> (Modal, Int)? {
    var i = verb - 1
    while i >= 0, skipped.contains(tokens[i].word) { i -= 1 }
    guard i >= 0 else { return nil }
    if tokens[i].word == possible.second, i > 0, tokens[i - 1].word == possible.first { return (.may, i - 1) }
    return vietnamese[tokens[i].word].map { ($0, i) }
  }

  private func confidence(_ e: Modal, _ v: Modal, _ links: WordLinks) -> Double? {
    switch (e, v) {
    case (.may, .will): links.vietnamese.tokens.contains { hedges.contains($0.word) } ? nil : 0.65
    case (.should, .may): 0.6
    case (.may, .should): 0.6
    case (.will, .should): 0.6
    case (.will, .may): links.english.tokens.contains { englishHedges.contains($0.word) } ? nil : 0.6
    // "So will" is nên, too, but not before its verb. "Should send a signal" is sẽ; "may resort to" is phải viện đến.
    default: nil
    }
  }
}
