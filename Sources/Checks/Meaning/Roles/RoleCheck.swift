import Alignment
import Articles
import Facts
import Glossary
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

  private let actors: ActorFinder
  private let roles: RoleReader
  private let lexicon: Lexicon
  private let turns: Set<WordID>
  private let joints: Set<WordID>
  private let owns: Set<WordID>

  init(_ analyzer: Analyzer) {
    func ids(_ words: String) -> Set<WordID> {
      Set(words.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
    }
    actors = ActorFinder(analyzer)
    roles = RoleReader(analyzer)
    lexicon = analyzer.knowledge.lexicon
    turns = ids("bị được do bởi by")
    owns = ids("của of 's")
    joints = ids("and or và hoặc cùng with với hay")
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let found = actors.actors(links)
      checkVerbs(links, found, &state)
      if found.count >= 2 { checkOrder(links, found.filter { $0.kind != .pronoun }, &state) }
    }
  }

  // MARK: - Around a verb

  private func checkVerbs(_ links: WordLinks, _ actors: [Actor], _ state: inout AuditState) {
    for link in links.links where link.strength == .strong && isVerb(link, links, actors) {
      let key = state.session.words.key(of: links.english.tokens[link.english.lowerBound].word)
      let e = roles.english(link.english, isIng: key.suffix(3).elementsEqual("ing".utf8), actors, links.english)
      let v = roles.vietnamese(link.vietnamese, actors, links.vietnamese)
      if isCompound(link.english, e, actors, links.english) { continue }
      let isSwapped = e.agent != nil && e.patient != nil && e.agent != e.patient && e.agent == v.patient && e.patient == v.agent
      // The verb has its object at hand, and yet the other side's subject suffers: "sued her" – "bị cô kiện".
      let isTurned = !e.isPassive && e.isMarked && v.isMarked && (v.agent == nil || v.agent != e.agent)
      guard isSwapped || isTurned else { continue }
      let english = [e.agent, e.patient].compactMap { $0 }.map { actors[$0].english }.reduce(link.english) { $0.hull($1) }
      let vietnamese = [v.agent, v.patient].compactMap { $0 }.map { actors[$0].vietnamese }.reduce(link.vietnamese) { $0.hull($1) }
      report(state.sides(links, english: english, vietnamese: vietnamese), isSwapped ? 0.7 : 0.6, &state)
    }
  }

  private func isVerb(_ link: WordLinks.Link, _ links: WordLinks, _ actors: [Actor]) -> Bool {
    let at = link.english.lowerBound
    guard links.isEnglishContent[at], !links.english.tokens[at].isCapitalized, !actors.contains(where: { $0.english.overlaps(link.english) }) else {
      return false
    }
    guard !roles.followsDeterminer(at, links.english) else { return false }
    return links.heads.contains { $0.tokens == link.english && lexicon.part(of: $0.id) == .verb }
  }

  /// Whether what looks like a verb between two actors joins them into one noun: "Ohio state treasurer", "US-based group".
  private func isCompound(_ verb: Range<Int>, _ roles: VerbRoles, _ actors: [Actor], _ text: SegmentText) -> Bool {
    let next = verb.upperBound
    if text.tokens[verb.lowerBound].hyphenBefore || (next < text.tokens.count && text.tokens[next].hyphenBefore) { return true }
    guard let agent = roles.agent, let patient = roles.patient else { return false }
    let isInflected = text.lemmas[verb.lowerBound].count > 1
    return !isInflected && actors[agent].english.upperBound == verb.lowerBound && actors[patient].english.lowerBound == next
  }

  // MARK: - Two names in the other order

  private func checkOrder(_ links: WordLinks, _ actors: [Actor], _ state: inout AuditState) {
    for (i, a) in actors.enumerated() {
      for b in actors[(i + 1)...] where a.english.upperBound <= b.english.lowerBound && b.vietnamese.upperBound <= a.vietnamese.lowerBound {
        // Of two nouns neither is a name, and attributes change sides freely.
        guard a.kind == .name || b.kind == .name else { continue }
        let betweenE = a.english.upperBound..<b.english.lowerBound
        let betweenV = b.vietnamese.upperBound..<a.vietnamese.lowerBound
        guard isKept(betweenE, betweenV, links, needed: a.kind == .name && b.kind == .name ? 1 : 2) else { continue }
        if marked(links.english, betweenE, turns) || marked(links.vietnamese, betweenV, turns) { continue }
        // "A's B" is "B của A", and of what is joined as equals either may come first.
        if marked(links.english, betweenE, owns) || marked(links.vietnamese, betweenV, owns) { continue }
        if marked(links.english, betweenE, joints) || marked(links.vietnamese, betweenV, joints) || hasMark(links.english, betweenE)
          || hasMark(links.vietnamese, betweenV)
        {
          continue
        }
        let sides = state.sides(links, english: a.english.hull(b.english), vietnamese: b.vietnamese.hull(a.vietnamese))
        report(sides, 0.6, &state)
      }
    }
  }

  /// Whether most of what stands between two places on one side stands between them on the other too, with words of its own.
  private func isKept(_ e: Range<Int>, _ v: Range<Int>, _ links: WordLinks, needed: Int) -> Bool {
    guard !e.isEmpty, !v.isEmpty else { return false }
    let kept = links.links.filter { e.contains($0.english.lowerBound) && v.contains($0.vietnamese.lowerBound) && $0.strength == .strong }
    let telling = kept.count { link in link.english.contains { links.isEnglishContent[$0] && !links.english.tokens[$0].isCapitalized } }
    let inE = links.links.count { e.contains($0.english.lowerBound) }
    let inV = links.links.count { v.contains($0.vietnamese.lowerBound) }
    return telling >= 1 && kept.count >= needed && kept.count * 5 >= max(inE, inV) * 3
  }

  private func marked(_ text: SegmentText, _ range: Range<Int>, _ words: Set<WordID>) -> Bool {
    range.contains { words.contains(text.tokens[$0].word) }
  }

  private func hasMark(_ text: SegmentText, _ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind == .mark } }

  private func report(_ sides: (original: Side, translation: Side), _ confidence: Double, _ state: inout AuditState) {
    guard !state.isSpoken(sides) else { return }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        RoleCheck.swapped.id, .warning, confidence, Message("“\(from.excerpt)” became “\(to.excerpt)”", vi: "“\(from.excerpt)” thành “\(to.excerpt)”"),
        original: sides.original, translation: sides.translation))
  }
}

extension Range<Int> {
  /// The smallest range that has both.
  fileprivate func hull(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
