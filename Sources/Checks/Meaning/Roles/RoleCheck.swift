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

  private let finder: ActorFinder
  private let englishFrames: EnglishFrames
  private let vietnameseFrames: VietnameseFrames
  private let owners: OwnerReader
  private let governors: GovernorReader
  private let crossings: CrossingReader
  private let lexicon: Lexicon
  private let saying: Set<WordID>
  private let empty: Set<WordID>
  /// Verbs that say the same of both.
  private let mutual: Set<WordID>
  /// Verbs whose subject has something done to it.
  private let yielding: Set<WordID>
  private let owning: Set<WordID>
  private let own: WordID?
  private let turns: Set<WordID>
  private let joints: Set<WordID>
  /// Verbs whose "to" names where something comes from.
  private let tracing: Set<WordID>
  private let owns: Set<WordID>

  init(_ analyzer: Analyzer) {
    finder = ActorFinder(analyzer)
    englishFrames = EnglishFrames(analyzer)
    vietnameseFrames = VietnameseFrames(analyzer)
    owners = OwnerReader(analyzer)
    governors = GovernorReader(analyzer)
    crossings = CrossingReader(analyzer)
    lexicon = analyzer.knowledge.lexicon
    saying = analyzer.ids(
      "say think believe know hope expect note add claim argue insist explain see be have do make include feel want get become appear remain seem happen occur")
    empty = analyzer.ids("get go come")
    mutual = analyzer.ids("meet marry divorce wed talk agree clash negotiate date border")
    yielding = analyzer.ids("trail lose suffer receive undergo sustain concede pass survive face draw")
    owning = analyzer.ids("has have had")
    own = analyzer.id("có")
    turns = analyzer.ids("bị được do bởi by")
    tracing = analyzer.ids("trace attribute owe ascribe credit date")
    owns = analyzer.ids("của of 's")
    joints = analyzer.ids("and or và hoặc cùng with với hay")
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      for clash in owners.clashes(links) { report(state.sides(links, english: clash.english, vietnamese: clash.vietnamese), 0.61, &state) }
      let cast = finder.cast(links, &state)
      if cast.actors.isEmpty { continue }
      let verbs = links.links.filter { $0.strength == .strong && isVerb($0, links, cast) }
      for verb in verbs { check(verb, links, cast, &state) }
      guard cast.actors.count >= 2 else { continue }
      checkOrder(links, cast.actors.filter { $0.kind != .pronoun && ($0.kind != .thing || $0.isUnique) }, &state)
      let session = state.session
      let sure = verbs.filter { verb in
        form(of: verb.english.lowerBound, links.english, session).map { !isNoun(verb.english, $0, cast, links) } ?? false
      }
      checkGovernors(links, cast, sure, &state)
      if let crossing = crossings.best(cast, links), crossing.odds > RoleCheck.crossingBar {
        let (english, vietnamese) = (crossing.first.english.hull(crossing.second.english), crossing.first.vietnamese.hull(crossing.second.vietnamese))
        report(state.sides(links, english: english, vietnamese: vietnamese), crossing.odds > RoleCheck.crossingSure ? 0.65 : 0.5, &state)
      }
    }
  }

  private static let crossingBar = 0.6
  private static let crossingSure = 1.6

  // MARK: - Around a verb

  private func check(_ verb: WordLinks.Link, _ links: WordLinks, _ cast: Cast, _ state: inout AuditState) {
    guard let form = form(of: verb.english.lowerBound, links.english, state.session), !isNoun(verb.english, form, cast, links) else { return }
    let session = state.session
    let e = englishFrames.read(verb.english, form, cast, links.english) { i in
      session.words.key(of: links.english.tokens[i].word).suffix(2).elementsEqual("ly".utf8)
    }
    let v = vietnameseFrames.read(verb.vietnamese, cast, links.vietnamese) { i in
      links.links.contains { $0.vietnamese.lowerBound < i && $0.vietnamese.contains(i) }
    }
    guard let confidence = judge(verb, e, v, links, cast) else { return }
    let places = [e.agent, e.patient, v.agent, v.patient].compactMap { $0?.actors.first }
    let english = places.filter { e.agent?.actors.first == $0 || e.patient?.actors.first == $0 }.map { cast.actors[$0].english }
    let vietnamese = places.filter { v.agent?.actors.first == $0 || v.patient?.actors.first == $0 }.map { cast.actors[$0].vietnamese }
    report(
      state.sides(links, english: english.reduce(verb.english) { $0.hull($1) }, vietnamese: vietnamese.reduce(verb.vietnamese) { $0.hull($1) }), confidence,
      &state)
  }

  /// How sure it is that the actors around a verb changed places; nil where they may not have.
  private func judge(_ verb: WordLinks.Link, _ e: Frame, _ v: Frame, _ links: WordLinks, _ cast: Cast) -> Double? {
    let lemmas = links.english.lemmas[verb.english.lowerBound]
    if lemmas.contains(where: mutual.contains) || (v.isPassive && lemmas.contains(where: yielding.contains)) { return nil }
    if let ea = e.agent, let ep = e.patient, let va = v.agent, let vp = v.patient, ea.overlaps(vp), ep.overlaps(va), !ea.overlaps(va) {
      // "His counterpart B" may have one of its words on the other side.
      let (crossed, kept) = (ea.common(vp) + ep.common(va), ep.common(vp))
      if kept == 0 { return 0.71 }
      if kept == 1, crossed >= 3 { return 0.74 }
    }
    // The verb has its object at hand, and yet the other side's subject suffers: "sued her" – "bị cô kiện".
    if !e.isPassive, e.patient?.isSure ?? false, v.suffers, overlap(e.agent, v.patient) || overlap(e.patient, v.agent), !overlap(e.agent, v.agent),
      !overlap(e.patient, v.patient)
    {
      return 0.62
    }
    if !lemmas.contains(where: empty.contains), farExchange(verb, e, v, cast) { return 0.66 }
    if lemmas.contains(where: saying.contains) { return nil }
    if let ea = e.agent, ea.isSure, let vp = v.patient, vp.isSure, !v.isPassive, isClash(ea, vp, v.agent, cast) { return 0.63 }
    if let ep = e.patient, ep.isSure, !e.isPassive, let va = v.agent, va.isSure, !v.isPassive, v.patient != nil || v.hasObject, isClash(ep, va, e.agent, cast) {
      return 0.64
    }
    if let ea = e.agent, ea.isSure, !e.isPassive, e.patient == nil, v.suffers, v.agent == nil, let vp = v.patient, vp.isSure, isClash(ea, vp, nil, cast) {
      return 0.76
    }
    if let confidence = otherVoice(e, v, cast) { return confidence }
    if let target = e.target, let va = v.agent, va.isSure, !v.isPassive, e.agent.map({ !$0.overlaps(va) }) ?? e.hasOtherSubject, isClash(va, target, nil, cast)
    {
      return 0.75
    }
    if e.hasMarkedAgent, v.hasMarkedAgent, let va = v.agent, let other = va.actors.first, cast.actors[other].isAnimate,
      e.agent.map({ !$0.overlaps(va) }) ?? true
    {
      if cast.actors[other].english.upperBound <= verb.english.lowerBound { return 0.65 }
      if let own = e.agent?.actors.first, cast.actors[own].kind == .name, cast.actors[other].kind == .name, cast.actors[own].isUnique,
        cast.actors[other].isUnique
      {
        return 0.69
      }
    }
    return nil
  }

  /// How sure it is that who acts on one side suffers the same on the other; nil where nobody does.
  private func otherVoice(_ e: Frame, _ v: Frame, _ cast: Cast) -> Double? {
    // "The boy beat the group": *nam sinh bị nhóm bạn đánh*.
    if !e.isPassive, let ea = e.agent, ea.isSure, v.isPassive, v.hasMarkedAgent, let vp = v.patient, isClash(ea, vp, v.agent, cast) { return 0.77 }
    // "The truck was hit by a coach": *xe tải tông xe khách*.
    if e.isPassive, let ep = e.patient, ep.isSure, !v.isPassive, let va = v.agent, let vp = v.patient, vp.isSure, cast.actors[vp.actors[0]].isAnimate,
      !vp.overlaps(ep), isClash(ep, va, e.agent, cast)
    {
      return 0.78
    }
    if e.isPassive, e.hasMarkedAgent, let ep = e.patient, ep.isSure, !v.isPassive, let va = v.agent, va.isSure, isClash(va, ep, e.agent, cast) { return 0.79 }
    return nil
  }

  private func overlap(_ a: Frame.Place?, _ b: Frame.Place?) -> Bool {
    guard let a, let b else { return false }
    return a.overlaps(b)
  }

  /// Whether one side's agent is the other's patient, and takes no part in what the first calls the other place.
  private func isClash(_ own: Frame.Place, _ other: Frame.Place, _ rival: Frame.Place?, _ cast: Cast) -> Bool {
    guard other.actors.contains(own.actors[0]), cast.actors[own.actors[0]].isAnimate, cast.actors[own.actors[0]].isUnique else {
      return false
    }
    return rival.map { !$0.actors.contains(own.actors[0]) } ?? true
  }

  /// Whether each side's subject stands somewhere behind the verb on the other, and the voice is the same.
  private func farExchange(_ verb: WordLinks.Link, _ e: Frame, _ v: Frame, _ cast: Cast) -> Bool {
    guard e.isPassive == v.isPassive, let a = e.isPassive ? e.patient : e.agent, let b = v.isPassive ? v.patient : v.agent, a.isSure, b.isSure, !a.overlaps(b)
    else {
      return false
    }
    let (x, y) = (cast.actors[a.actors[0]], cast.actors[b.actors[0]])
    guard x.isAnimate, y.isAnimate, x.isUnique, y.isUnique else { return false }
    return (0...24).contains(x.vietnamese.lowerBound - verb.vietnamese.upperBound) && (0...18).contains(y.english.lowerBound - verb.english.upperBound)
  }

  private func form(of index: Int, _ text: SegmentText, _ session: Analyzer.Session) -> VerbForm? {
    let key = session.words.key(of: text.tokens[index].word)
    if text.lemmas[index].count < 2 { return .base }
    if key.suffix(3).elementsEqual("ing".utf8) { return .ing }
    if key.suffix(1).elementsEqual("s".utf8) { return .third }
    // "Leader" and "faster" are no forms of a verb.
    return key.suffix(2).elementsEqual("er".utf8) || key.suffix(2).elementsEqual("or".utf8) || key.suffix(3).elementsEqual("est".utf8) ? nil : .past
  }

  private func isVerb(_ link: WordLinks.Link, _ links: WordLinks, _ cast: Cast) -> Bool {
    let at = link.english.lowerBound
    guard links.isEnglishContent[link.english.upperBound - 1] || links.isEnglishContent[at] || isOwning(link, links),
      !links.english.tokens[at].isCapitalized || at == 0
    else { return false }
    guard !link.english.contains(where: { cast.english($0) != nil }), !link.vietnamese.contains(where: { cast.vietnamese($0) != nil }) else { return false }
    guard !englishFrames.followsDeterminer(link.english, links.english) else { return false }
    return links.heads.contains { $0.tokens == link.english && lexicon.part(of: $0.id) == .verb }
  }

  /// "Has a stake", *có cổ phần*: no helper.
  private func isOwning(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    let next = link.english.upperBound
    return owning.contains(links.english.tokens[link.english.lowerBound].word) && link.vietnamese.count == 1
      && links.vietnamese.tokens[link.vietnamese.lowerBound].word == own && next < links.english.tokens.count
      && (englishFrames.isDeterminer(links.english.tokens[next].word) || links.english.tokens[next].kind == .number)
  }

  /// Whether what looks like a verb belongs to a noun: "Ohio state treasurer", "US-based group", "TSMC shares".
  private func isNoun(_ verb: Range<Int>, _ form: VerbForm, _ cast: Cast, _ links: WordLinks) -> Bool {
    let text = links.english
    let next = verb.upperBound
    if (verb.lowerBound..<min(text.tokens.count, next + 1)).contains(where: { text.tokens[$0].hyphenBefore }) { return true }
    guard form == .base || form == .third, links.heads.contains(where: { $0.tokens == verb && lexicon.part(of: $0.id) == .noun }) else { return false }
    if form == .base, englishFrames.isHelped(verb.lowerBound, text) { return false }
    // A verb, then, only where an object of its own begins behind it.
    guard next < text.tokens.count, text.tokens[next].kind == .word else { return true }
    if englishFrames.isDeterminer(text.tokens[next].word) { return false }
    guard form == .third, let actor = cast.english(next) else { return true }
    return cast.actors[actor].kind != .name && cast.actors[actor].kind != .pronoun
  }

  // MARK: - Behind small words

  private func checkGovernors(_ links: WordLinks, _ cast: Cast, _ verbs: [WordLinks.Link], _ state: inout AuditState) {
    let e = cast.actors.map { governors.english($0, links.english) { i in verbs.contains { $0.english.contains(i) } } }
    let v = cast.actors.map { governors.vietnamese($0, links.vietnamese) { i in verbs.contains { $0.vietnamese.contains(i) } } }
    for (i, a) in cast.actors.enumerated() where !e[i].told.isEmpty {
      let isTraced = (max(0, a.english.lowerBound - 8)..<a.english.lowerBound).contains { links.english.lemmas[$0].contains(where: tracing.contains) }
      if !isTraced, e[i].told == .origin && v[i].told == .goal || e[i].told == .goal && v[i].told == .origin {
        report(state.sides(links, english: a.english, vietnamese: a.vietnamese), 0.67, &state)
      }
      if e[i].told == .opponent && v[i].told == .doer || e[i].told == .doer && v[i].told == .opponent {
        report(state.sides(links, english: a.english, vietnamese: a.vietnamese), 0.68, &state)
      }
      guard a.isAnimate, a.isUnique || a.kind == .name, e[i].told.isDisjoint(with: v[i].possible) else { continue }
      // Each is governed on one side as the other is on the other side.
      for (j, b) in cast.actors.enumerated()
      where i != j && b.isAnimate && (b.isUnique || b.kind == .name) && !v[j].told.isDisjoint(with: e[i].told) && v[j].told.isDisjoint(with: e[j].possible) {
        let isTelling = e[i].told == .opponent || e[i].told == .standard
        guard isTelling || (e[j].told.isEmpty ? v[i].told.isEmpty : !e[j].told.isDisjoint(with: v[i].told)) else { continue }
        report(state.sides(links, english: a.english.hull(b.english), vietnamese: a.vietnamese.hull(b.vietnamese)), e[i].told == .owner ? 0.73 : 0.72, &state)
      }
    }
  }

  // MARK: - Two names in the other order

  private func checkOrder(_ links: WordLinks, _ actors: [Actor], _ state: inout AuditState) {
    for (i, a) in actors.enumerated() {
      for b in actors[(i + 1)...] where a.english.upperBound <= b.english.lowerBound && b.vietnamese.upperBound <= a.vietnamese.lowerBound {
        // Of two nouns neither is a name, and attributes change sides freely.
        guard a.kind == .name || b.kind == .name else { continue }
        let betweenE = a.english.upperBound..<b.english.lowerBound
        let betweenV = b.vietnamese.upperBound..<a.vietnamese.lowerBound
        guard hasVerb(betweenE, links) else { continue }
        guard isKept(betweenE, betweenV, links, needed: a.kind == .name && b.kind == .name ? 1 : 2) else { continue }
        if betweenE.lowerBound > 0,
          betweenE.contains(where: { links.english.tokens[$0].hyphenBefore }) || links.english.tokens[b.english.lowerBound].hyphenBefore
        {
          continue
        }
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

  /// Whether more than nouns stands between: "Wake County school lockdown" is one name of a thing, told from its end in Vietnamese.
  private func hasVerb(_ range: Range<Int>, _ links: WordLinks) -> Bool {
    range.contains { links.english.tokens[$0].kind == .word && !links.isEnglishContent[$0] }
      || links.heads.contains { range.covers($0.tokens) && lexicon.part(of: $0.id) == .verb && !links.english.tokens[$0.tokens.lowerBound].isCapitalized }
  }

  private func marked(_ text: SegmentText, _ range: Range<Int>, _ words: Set<WordID>) -> Bool {
    range.contains { words.contains(text.tokens[$0].word) }
  }

  private func hasMark(_ text: SegmentText, _ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind == .mark } }

  private func report(_ sides: (original: Side, translation: Side), _ confidence: Double, _ state: inout AuditState) {
    guard !state.isSpoken(original: sides.original.range, from: .warning), !state.isSpoken(translation: sides.translation.range, from: .warning) else { return }
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
