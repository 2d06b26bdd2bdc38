import Alignment
import Articles
import Facts
import Words

/// Who did what to whom, when two names changed places around the words between them.
struct RoleCheck: Check {
  static let rules = [swapped]

  static let swapped = Rule(
    "swapped-roles", what: Message("Two names changed places: A sues B became B sues A.", vi: "Hai tên đổi chỗ: A kiện B thành B kiện A."),
    why: Message("Every word is there, and the news is reversed.", vi: "Đủ từng từ mà tin thì ngược lại."),
    quiet: Message(
      "The voice changed with the order: A was sued by B, B sued A; A bị B kiện.", vi: "Đổi trật tự cùng với thể câu: A was sued by B, B sued A; A bị B kiện."),
    misses: Message("Roles of pronouns and of people without names.", vi: "Vai của đại từ và của người không nêu tên."),
    examples: [
      .reports("Liverpool đánh bại Chelsea ở vòng hai.", "Chelsea beat Liverpool in the second round."),
      .quiet(
        "Liverpool bị Chelsea đánh bại ở vòng hai.", "Chelsea beat Liverpool in the second round.",
        because: Message("the Vietnamese is passive", vi: "câu tiếng Việt ở thể bị động")),
    ], source: "order of linked names; bị, được, do, bởi and by mark the passive")

  private let passives: Set<WordID>
  private let joints: Set<WordID>

  init(_ analyzer: Analyzer) {
    func ids(_ words: [String]) -> Set<WordID> { Set(words.compactMap { analyzer.words.known.find(WordKey($0).bytes) }) }
    passives = ids(["bị", "được", "do", "bởi", "by", "của", "of", "'s"])
    joints = ids(["and", "or", "và", "hoặc", "cùng", "with", "với", "hay"])
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  /// A name that both sides have, once.
  private struct Anchor {
    let english: Range<Int>
    let vietnamese: Range<Int>
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let anchors = names(links)
    guard anchors.count >= 2 else { return }
    for (i, a) in anchors.enumerated() {
      for b in anchors[(i + 1)...] where a.english.upperBound <= b.english.lowerBound && b.vietnamese.upperBound <= a.vietnamese.lowerBound {
        let betweenE = a.english.upperBound..<b.english.lowerBound
        let betweenV = b.vietnamese.upperBound..<a.vietnamese.lowerBound
        guard betweenE.count <= 8, betweenV.count <= 12, !betweenE.isEmpty, !betweenV.isEmpty else { continue }
        // Words between them that stayed between them, and nothing that turns the voice or joins the two as equals.
        let kept = links.links.filter { link in
          betweenE.contains(link.english.lowerBound) && betweenV.contains(link.vietnamese.lowerBound)
            && link.english.contains { links.isEnglishContent[$0] && !links.english.tokens[$0].isCapitalized }
        }
        guard !kept.isEmpty else { continue }
        let marks = marked(links.english, betweenE, passives) || marked(links.vietnamese, betweenV, passives)
        let joined =
          marked(links.english, betweenE, joints) || marked(links.vietnamese, betweenV, joints) || hasComma(links.english, betweenE)
          || hasComma(links.vietnamese, betweenV)
        if marks || joined { continue }
        let sides = state.sides(links, english: a.english.lowerBound..<b.english.upperBound, vietnamese: b.vietnamese.lowerBound..<a.vietnamese.upperBound)
        guard !state.isSpoken(sides) else { continue }
        let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
        state.report(
          Finding(
            RoleCheck.swapped.id, .warning, 0.6, Message("“\(from.excerpt)” became “\(to.excerpt)”", vi: "“\(from.excerpt)” thành “\(to.excerpt)”"),
            original: sides.original, translation: sides.translation))
        return
      }
    }
  }

  private func names(_ links: WordLinks) -> [Anchor] {
    links.links.filter { link in
      link.strength == .strong && links.english.tokens[link.english.lowerBound].isCapitalized
        && links.vietnamese.tokens[link.vietnamese.lowerBound].isCapitalized
        && links.english.tokens[link.english.lowerBound].kind == .word && isName(link, links)
    }.map { Anchor(english: $0.english, vietnamese: $0.vietnamese) }.sorted { $0.english.lowerBound < $1.english.lowerBound }
  }

  /// A glossary name, or a word both texts write alike.
  private func isName(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    if links.english.facts.contains(where: { $0.tokens.overlaps(link.english) }) { return false }
    if links.english.mentions.contains(where: { $0.tokens == link.english }) { return true }
    return link.english.count == 1 && link.vietnamese.count == 1
      && links.english.tokens[link.english.lowerBound].word == links.vietnamese.tokens[link.vietnamese.lowerBound].word
  }

  private func marked(_ text: SegmentText, _ range: Range<Int>, _ words: Set<WordID>) -> Bool {
    range.contains { words.contains(text.tokens[$0].word) }
  }

  private func hasComma(_ text: SegmentText, _ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].isMark(",") } }
}
