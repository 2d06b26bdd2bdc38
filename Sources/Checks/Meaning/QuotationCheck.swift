import Alignment
import Articles
import Facts
import Foundation
import Glossary

/// A word put in the place of another between quotation marks, found by linking what is quoted with what is quoted only.
///
/// Word links of whole sentences let a word of the quotation be explained by one of the sentence around it: "really" outside by *cơ bản* inside. A
/// translator is bound in what he quotes, so what is left over on both sides in one place of the quotation is weighed as a replacement.
struct QuotationCheck: Check {
  /// Reports as `SubstitutionCheck.quotation`.
  static let rules: [Rule] = []

  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) { lexicon = analyzer.knowledge.lexicon }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    let speech = Speech(state.bitext)
    let (english, vietnamese) = state.bitext.isFromEnglish ? (speech.original, speech.translation) : (speech.translation, speech.original)
    guard !english.isEmpty, !vietnamese.isEmpty else { return }
    for (_, links) in state.linkedBeads {
      guard let quoted = quoted(links, english, vietnamese, &state.session) else { continue }
      for slot in Slot.slots(in: quoted) { check(slot, quoted, &state) }
    }
  }

  /// What is quoted on both sides, linked; nil where either has no quotation.
  func quoted(_ links: WordLinks, _ english: [Range<Int>], _ vietnamese: [Range<Int>], _ session: inout Analyzer.Session) -> WordLinks? {
    let mask = (QuotationCheck.mask(links.english, english), QuotationCheck.mask(links.vietnamese, vietnamese))
    guard mask.0.contains(true), mask.1.contains(true) else { return nil }
    return WordLinks(WordLinks(links, within: mask, session: &session), keeping: { $0.strength == .strong || !isFar($0, links) })
  }

  /// Whether a synonym is so distant that it may as well be another word: "phone", *xe*.
  private func isFar(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    let own = links.heads.filter { $0.tokens == link.english }.map(\.id)
    let units = links.renderings.filter { $0.tokens == link.vietnamese }
    return !units.contains { lexicon.likeness(own, $0.id) >= QuotationCheck.nearness } && !lexicon.joinsBySyllable(link.english, link.vietnamese, links)
  }

  private static let nearness = 0.2

  private static func mask(_ text: SegmentText, _ ranges: [Range<Int>]) -> [Bool] {
    let whole = text.bytes(0..<text.tokens.count)
    let near = ranges.filter { $0.overlaps(whole) }
    return text.tokens.map { token in near.contains { $0.contains(Int(token.start)) } }
  }

  private func check(_ slot: Slot, _ links: WordLinks, _ state: inout AuditState) {
    let sides = state.sides(links, english: slot.english, vietnamese: slot.vietnamese)
    guard !state.isSpoken(sides) else { return }
    let odds = zip(evidence(slot, links), QuotationCheck.weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard odds > QuotationCheck.bar else { return }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        SubstitutionCheck.quotation.id, .warning, 0.5,
        Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"), original: sides.original, translation: sides.translation))
  }

  /// Fitted by logistic regression to 132 words replaced in quotations and to the leftovers of 1,100 right translations.
  private static let weights = [-2.46, 0.67, -0.39, -0.72, 0.7, 0.55, 0.36, -0.18, 1.6, -0.73, 0.6, -0.11, -0.47]
  /// Below even odds most are leftovers of right translations, which are many.
  private static let bar = 0.0

  /// What speaks for and against a replacement.
  private func evidence(_ slot: Slot, _ links: WordLinks) -> [Double] {
    let (e, v) = (slot.english, slot.vietnamese)
    let own = links.heads.filter { e.covers($0.tokens) }
    let near = links.heads.filter { $0.tokens.overlaps(e) && $0.tokens.count <= 2 }.map(\.id)
    let units = links.renderings.filter { unit in v.covers(unit.tokens) && unit.tokens.contains { links.isVietnameseContent[$0] } }
    let longest = units.map(\.tokens.count).max() ?? 0
    let whole = units.filter { $0.tokens.count == longest }
    let crosses = links.renderings.contains { hit in
      whole.contains { $0.tokens.overlaps(hit.tokens) } && hit.tokens.contains { !v.contains($0) && links.isVietnameseContent[$0] }
    }
    var kinds: Set<WordKind> = []
    for head in own { if let kind = WordKind(lexicon.part(of: head.id)) { kinds.insert(kind) } }
    var isSameKind = false
    for unit in whole where !isSameKind {
      isSameKind = lexicon.entries(ofRendering: unit.id).contains { WordKind(lexicon.part(of: $0)).map(kinds.contains) ?? false }
    }
    let depth = own.map { lexicon.renderings(of: $0.id).count }.max() ?? 0
    func flag(_ isTrue: Bool) -> Double { isTrue ? 1 : 0 }
    return [
      1, flag(slot.agreement == 2), flag(lexicon.joinsBySyllable(e, v, links)), flag(units.contains { lexicon.likeness(near, $0.id) > 0.01 }),
      flag(longest >= 2),
      flag(longest >= 2 && slot.vietnameseWords.count == longest), flag(slot.englishWords.count >= 2), flag(crosses), flag(isSameKind), links.distance(e, v),
      flag(kinds == [.noun]), log(1 + Double(depth)), flag(depth >= 30),
    ]
  }
}
