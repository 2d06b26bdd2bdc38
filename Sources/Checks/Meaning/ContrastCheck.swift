import Alignment
import Articles
import Facts
import Glossary
import Words

/// Words turned into their opposite, or into another member of a set of meanings that exclude one another.
struct ContrastCheck: Check {
  static let rules = [direction, comparison, certainty, state]

  static let direction = Rule(
    "changed-direction",
    what: Message(
      "A word was turned into its opposite: rise for fall, before for after.", vi: "Từ bị đổi thành nghĩa trái ngược: tăng thành giảm, trước thành sau."),
    why: Message("The sentence reads well and says the contrary.", vi: "Câu đọc vẫn trôi nhưng nói ngược lại."),
    quiet: Message(
      "The opposite is negated (\"did not fall\"), or both words stand on both sides.",
      vi: "Từ trái nghĩa đi với phủ định (\"không giảm\"), hoặc cả hai từ có ở hai bên."),
    misses: Message("Opposites that stand in no set of contrasts.tsv.", vi: "Cặp trái nghĩa không có trong contrasts.tsv."),
    examples: [
      .reports("Giá xăng tăng mạnh trong tháng này.", "Petrol prices fell sharply this month."),
      .quiet("Giá xăng tăng mạnh trong tháng này.", "Petrol prices climbed sharply this month.", because: Message("climb is a rise", vi: "climb là tăng")),
      .reports("The opposition supports the bill.", "Phe đối lập phản đối dự luật."),
      .quiet("The opposition supports the bill.", "Phe đối lập ủng hộ dự luật.", because: Message("support on both sides", vi: "hai bên đều ủng hộ")),
    ], source: "contrasts.tsv, written for this project")

  static let comparison = Rule(
    "changed-comparison",
    what: Message(
      "A comparison or quantifier changed: most for some, only for one of, more for less.",
      vi: "So sánh hoặc lượng từ bị đổi: đa số thành một số, duy nhất thành một trong những, hơn thành kém."),
    why: Message("\"Most\" and \"some\" are different news.", vi: "\"Đa số\" và \"một số\" là hai tin khác nhau."),
    quiet: Message("Another word on the same side renders it.", vi: "Một từ khác cùng bên đã dịch ý đó."),
    misses: Message(
      "The two sides of a comparison exchanged: more A than B, more B than A.", vi: "Hai vế so sánh bị đổi chỗ: A nhiều hơn B, B nhiều hơn A."),
    examples: [
      .reports("Đây là cách duy nhất để giảm nợ.", "This is one of the ways to cut debt."),
      .quiet("Đây là cách duy nhất để giảm nợ.", "This is the only way to cut debt.", because: Message("only on both sides", vi: "hai bên đều là duy nhất")),
    ], source: "contrasts.tsv, written for this project")

  static let certainty = Rule(
    "changed-certainty",
    what: Message(
      "Something alleged, possible or expected became certain, or the reverse.", vi: "Điều bị cáo buộc, có thể hay dự kiến trở thành chắc chắn, hoặc ngược lại."
    ),
    why: Message("A suspect is not a culprit; \"may\" is not \"will\".", vi: "Nghi phạm chưa phải thủ phạm; \"có thể\" không phải \"sẽ\"."),
    quiet: Message("Another hedge of the same strength stands there.", vi: "Có từ rào đón khác cùng mức độ."),
    misses: Message("Hedges told by tense alone.", vi: "Mức độ chỉ thể hiện bằng thì của động từ."),
    examples: [
      .reports("Nghi phạm bị bắt tại nhà.", "The culprit was arrested at home."),
      .quiet("Nghi phạm bị bắt tại nhà.", "The suspect was arrested at home.", because: Message("suspect on both sides", vi: "hai bên đều là nghi phạm")),
    ], source: "contrasts.tsv and certainty.tsv, written for this project")

  static let state = Rule(
    "changed-meaning",
    what: Message(
      "A word was replaced by another of its kind: son for daughter, army for navy, red for blue.",
      vi: "Từ bị thay bằng từ cùng loại khác: con trai thành con gái, lục quân thành hải quân, đỏ thành xanh."),
    why: Message("The kind fits, so nobody notices.", vi: "Vì cùng loại nên khó nhận ra."),
    quiet: Message("Another word on the same side renders it.", vi: "Một từ khác cùng bên đã dịch ý đó."),
    misses: Message("Words that stand in no set of contrasts.tsv.", vi: "Từ không có trong contrasts.tsv."),
    examples: [
      .reports("Con gái ông làm việc tại bệnh viện.", "His son works at the hospital."),
      .quiet(
        "Con gái ông làm việc tại bệnh viện.", "His daughter works at the hospital.", because: Message("daughter on both sides", vi: "hai bên đều là con gái")),
    ], source: "contrasts.tsv, written for this project")

  private let contrasts: ContrastSets
  private let lexicon: Lexicon
  private let negators: NegationWords
  private let inversion: Inversion
  private let denials: Set<WordID>

  init(_ analyzer: Analyzer) {
    contrasts = analyzer.knowledge.contrasts
    lexicon = analyzer.knowledge.lexicon
    negators = analyzer.negation
    inversion = Inversion(analyzer)
    denials = analyzer.ids("không chưa chẳng")
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private struct Pair {
    let english: ContrastSets.Hit
    let vietnamese: ContrastSets.Hit
    let anchors: Int
    let score: Double
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    var e = contrasts.hits(links.english.tokens, lemmas: links.english.lemmas, isEnglish: true).map { sure($0, before: links.english.facts) }
    let units = links.renderings
    var v = contrasts.hits(links.vietnamese.tokens, lemmas: links.vietnamese.lemmas, isEnglish: false).map { sure($0, before: links.vietnamese.facts) }
    e.removeAll { inversion.isConditional($0.tokens.lowerBound, in: links.english) }
    // *Các hãng hàng không gồm*: airlines include, and exclude nothing.
    if v.contains(where: { denials.contains(links.vietnamese.tokens[$0.tokens.lowerBound].word) }) {
      let denied = negators.places(in: links.vietnamese)
      v.removeAll { hit in
        denials.contains(links.vietnamese.tokens[hit.tokens.lowerBound].word) && !denied.contains { $0.tokens.contains(hit.tokens.lowerBound) }
      }
    }
    // In a wide field only what nothing explains is of interest.
    e.removeAll { hit in contrasts.isField(hit.set) && hit.tokens.contains { links.englishStrength[$0] != .none } }
    v.removeAll { hit in contrasts.isField(hit.set) && hit.tokens.contains { links.vietnameseStrength[$0] != .none } }
    // Only sets that both sides may speak of are looked into further.
    let spoken = NumberSet(v.lazy.map(\.set), below: contrasts.setCount)
    let own = e
    e += derived(e, spoken, links)
    let asked = NumberSet(e.lazy.map(\.set), below: contrasts.setCount)
    v.removeAll { !asked.contains($0.set) }
    let parts = v.filter { isPart($0, of: units, links) }
    if !parts.isEmpty { v.removeAll { hit in parts.contains(hit) } }
    // A piece of a longer word does not make the other side's word one of its set.
    if !parts.isEmpty, e.count > own.count {
      let said = NumberSet(v.lazy.map(\.set), below: contrasts.setCount)
      e = own + e[own.count...].filter { said.contains($0.set) }
    }
    v += rendered(units, v, asked, links)
    guard !e.isEmpty, !v.isEmpty else { return }
    let answered = NumberSet(v.lazy.map(\.set), below: contrasts.setCount)
    e.removeAll { !answered.contains($0.set) }
    var pairs: [Pair] = []
    var sets: [Int] = []
    for hit in e where !sets.contains(hit.set) { sets.append(hit.set) }
    sets.sort()
    for set in sets where !isAnswered(set, e, v, parts) {
      pairs += contrary(e.filter { $0.set == set }, v.filter { $0.set == set }, parts.filter { $0.set == set }, links)
    }
    pairs.sort {
      ($0.score, -$0.english.tokens.lowerBound, -$0.vietnamese.tokens.lowerBound) > ($1.score, -$1.english.tokens.lowerBound, -$1.vietnamese.tokens.lowerBound)
    }
    for pair in pairs {
      let sides = state.sides(links, english: pair.english.tokens, vietnamese: pair.vietnamese.tokens)
      guard !state.isSpoken(sides) else { continue }
      report(pair, sides, links, &state)
    }
  }

  /// Whether the English side says one member of a set, once, and the other side says it too: nearly every set of nearly every sentence.
  private func isAnswered(_ set: Int, _ e: [ContrastSets.Hit], _ v: [ContrastSets.Hit], _ parts: [ContrastSets.Hit]) -> Bool {
    var only: Int?
    for hit in e where hit.set == set {
      if only != nil { return false }
      only = hit.member
    }
    guard let only else { return true }
    return v.contains { $0.member == only } || parts.contains { $0.member == only }
  }

  /// *Hơn* is "more" of anything, and before a value surely "more than" it.
  private func sure(_ hit: ContrastSets.Hit, before facts: [Fact]) -> ContrastSets.Hit {
    guard hit.isRisky, contrasts.kind(of: hit.member) == "bound", facts.contains(where: { $0.tokens.lowerBound == hit.tokens.upperBound }) else { return hit }
    return ContrastSets.Hit(tokens: hit.tokens, member: hit.member, set: hit.set, isRisky: false, isDerived: hit.isDerived)
  }

  /// What is left of a set on both sides when each member of one side has taken the nearest same member of the other.
  private func contrary(_ e: [ContrastSets.Hit], _ whole: [ContrastSets.Hit], _ parts: [ContrastSets.Hit], _ links: WordLinks) -> [Pair] {
    // One word whose member the other side has is explained, whichever of several takes it.
    if whole.count == 1, parts.isEmpty, e.contains(where: { $0.member == whole[0].member }) { return [] }
    let v = whole + parts
    var equals: [(Int, Int, Double)] = []
    for (i, a) in e.enumerated() {
      for (j, b) in v.enumerated() where a.member == b.member {
        // What renders what is known where the two are linked; else the neighbours and the place tell.
        let isLinked = links.links.contains { $0.strength == .strong && $0.english.overlaps(a.tokens) && $0.vietnamese.overlaps(b.tokens) }
        equals.append((i, j, Double(links.anchors(a.tokens, b.tokens)) - links.distance(a.tokens, b.tokens) + (isLinked ? 4 : 0)))
      }
    }
    equals.sort { ($0.2, -$0.0, -$0.1) > ($1.2, -$1.0, -$1.1) }
    // A word may stand in several members; what one of them explains is explained.
    var usedE: [Range<Int>] = []
    var usedV: [Range<Int>] = []
    for (i, j, _) in equals {
      let (a, b) = (e[i].tokens, v[j].tokens)
      guard !usedE.contains(where: a.overlaps), !usedV.contains(where: b.overlaps) else { continue }
      usedE.append(a)
      usedV.append(b)
    }
    var pairs: [Pair] = []
    for a in e where !usedE.contains(where: a.tokens.overlaps) {
      for b in whole where !usedV.contains(where: b.tokens.overlaps) && a.member != b.member {
        if e.contains(where: { $0.member == b.member && $0.tokens.overlaps(a.tokens) })
          || v.contains(where: { $0.member == a.member && $0.tokens.overlaps(b.tokens) })
        {
          continue
        }
        guard isFree(a, b, links) else { continue }
        if isCompared(a, b, links) { continue }
        if negators.stands(before: a.tokens.lowerBound, in: links.english) != negators.stands(before: b.tokens.lowerBound, in: links.vietnamese) { continue }
        if isTurned(a, b, links) { continue }
        let anchors = links.anchors(a.tokens, b.tokens)
        var score = Double(a.tokens.count + b.tokens.count) + 2 * Double(anchors) - 2 * links.distance(a.tokens, b.tokens)
        if a.isRisky { score -= 1 }
        if b.isRisky { score -= 1 }
        pairs.append(Pair(english: a, vietnamese: b, anchors: anchors, score: score))
      }
    }
    return pairs
  }

  /// Whether both sides count, so that the values are compared elsewhere: "two decades" may be *20 năm*. Shares and multiples (twice, *một nửa*) are words
  /// too weak for that, and say different things where their numbers differ.
  private func isCompared(_ a: ContrastSets.Hit, _ b: ContrastSets.Hit, _ links: WordLinks) -> Bool {
    let counts = links.english.facts.filter { $0.tokens.overlaps(a.tokens) }
    let others = links.vietnamese.facts.filter { $0.tokens.overlaps(b.tokens) }
    if counts.isEmpty || others.isEmpty { return false }
    guard ["comparison", "quantity"].contains(contrasts.kind(of: a.member)), (counts + others).allSatisfy(\.isWeak) else { return true }
    let numbers = counts.flatMap(\.values).compactMap(\.number)
    return others.flatMap(\.values).compactMap(\.number).contains(where: numbers.contains)
  }

  /// Whether one form denies by itself and the other is denied by a word beside it: *thiếu minh bạch*, "lack of transparency"; *nếu không*, "unless".
  private func isTurned(_ a: ContrastSets.Hit, _ b: ContrastSets.Hit, _ links: WordLinks) -> Bool {
    let (e, v) = (negators.places(in: links.english), negators.places(in: links.vietnamese))
    let insideE = e.first { $0.tokens.overlaps(a.tokens) }
    let insideV = v.first { $0.tokens.overlaps(b.tokens) }
    guard (insideE == nil) != (insideV == nil), let inside = insideE ?? insideV else { return false }
    let (places, range) = insideE == nil ? (e, a.tokens) : (v, b.tokens)
    return places.contains { place in
      guard !place.tokens.overlaps(range) else { return false }
      // *Không thể* is "cannot", "no one can", "hardly can", wherever the denial stands.
      if inside.isExplicit, place.isExplicit || place.tokens.gap(to: range) < 5 { return true }
      return place.isExplicit ? place.tokens.gap(to: range) < 4 : place.tokens.upperBound <= range.lowerBound && place.tokens.gap(to: range) < 2
    }
  }

  /// Whether a form is only a piece of a longer word that means something else: *khoảng*, about, in *khoảng cách*, distance.
  private func isPart(_ hit: ContrastSets.Hit, of units: [Lexicon.Hit], _ links: WordLinks) -> Bool {
    // *sự suy giảm* is no other word than *suy giảm*.
    var longest: Lexicon.Hit?
    // Units stand in the order of their beginnings.
    for unit in units {
      if unit.tokens.lowerBound > hit.tokens.lowerBound { break }
      guard unit.tokens.upperBound >= hit.tokens.upperBound, unit.tokens.count > max(hit.tokens.count, longest?.tokens.count ?? 0),
        unit.tokens.contains(where: { !hit.tokens.contains($0) && links.isVietnameseContent[$0] })
      else { continue }
      longest = unit
    }
    guard let unit = longest else { return false }
    // *Xảy ra sau* is *xảy ra* and *sau*: beside a whole word the form keeps its meaning.
    let rest = [unit.tokens.lowerBound..<hit.tokens.lowerBound, hit.tokens.upperBound..<unit.tokens.upperBound]
    if rest.contains(where: { side in side.count >= 2 && units.contains { $0.tokens == side } }) && rest.contains(where: \.isEmpty) { return false }
    var isNamed = false
    lexicon.forEachEntry(ofRendering: unit.id) { entry in contrasts.forEachMember(ofEntry: entry) { member, _ in if member == hit.member { isNamed = true } } }
    return !isNamed
  }

  /// Members said by words that the file does not list, but the lexicon gives as renderings of a form: only words with no counterpart, of sets that the
  /// other side speaks of.
  private func rendered(_ units: [Lexicon.Hit], _ known: [ContrastSets.Hit], _ asked: NumberSet, _ links: WordLinks) -> [ContrastSets.Hit] {
    var hits: [ContrastSets.Hit] = []
    if asked.isEmpty { return hits }
    for unit in units where unit.tokens.allSatisfy({ links.vietnameseStrength[$0] == .none }) && unit.tokens.contains(where: { links.isVietnameseContent[$0] })
    {
      if units.contains(where: { $0.tokens.count > unit.tokens.count && $0.tokens.overlaps(unit.tokens) }) { continue }
      lexicon.forEachEntry(ofRendering: unit.id) { entry in
        contrasts.forEachMember(ofEntry: entry) { member, isRisky in
          let set = contrasts.set(of: member)
          guard !isRisky, asked.contains(set), !known.contains(where: { $0.set == set && $0.tokens.overlaps(unit.tokens) }),
            !hits.contains(where: { $0.tokens == unit.tokens && $0.member == member })
          else { return }
          hits.append(ContrastSets.Hit(tokens: unit.tokens, member: member, set: set, isRisky: false, isDerived: true))
        }
      }
    }
    return hits
  }

  /// Members said by English words that the file does not list, but whose renderings it does: only words with no counterpart, of sets that the
  /// other side speaks of.
  private func derived(_ known: [ContrastSets.Hit], _ spoken: NumberSet, _ links: WordLinks) -> [ContrastSets.Hit] {
    var hits: [ContrastSets.Hit] = []
    if spoken.isEmpty { return hits }
    for head in links.heads
    where head.tokens.allSatisfy({ links.englishStrength[$0] == .none }) && head.tokens.contains(where: { links.isEnglishContent[$0] }) {
      for rendering in lexicon.renderings(of: head.id) {
        contrasts.forEachMember(ofRendering: rendering) { member in
          let set = contrasts.set(of: member)
          guard spoken.contains(set), !known.contains(where: { $0.set == set && $0.tokens.overlaps(head.tokens) }),
            !hits.contains(where: { $0.tokens == head.tokens && $0.member == member })
          else { return }
          hits.append(ContrastSets.Hit(tokens: head.tokens, member: member, set: set, isRisky: false, isDerived: true))
        }
      }
    }
    return hits
  }

  /// Whether neither word is explained by a link to something else, and the lexicon does not give the one for the other.
  private func isFree(_ a: ContrastSets.Hit, _ b: ContrastSets.Hit, _ links: WordLinks) -> Bool {
    if isRendering(a, b, links) { return false }
    for link in links.links where link.strength == .strong {
      let (touchesA, touchesB) = (link.english.overlaps(a.tokens), link.vietnamese.overlaps(b.tokens))
      let coversA = a.tokens.clamped(to: link.english) == a.tokens
      let coversB = b.tokens.clamped(to: link.vietnamese) == b.tokens
      if touchesA && touchesB {
        if coversA && coversB { return false }
      } else if touchesA && coversA || touchesB && coversB {
        // Small words link to anything.
        let isContent = link.english.contains { links.isEnglishContent[$0] } && link.vietnamese.contains { links.isVietnameseContent[$0] }
        if isContent { return false }
      }
    }
    return true
  }

  /// Whether the lexicon gives the one form for the other, linked or not.
  private func isRendering(_ a: ContrastSets.Hit, _ b: ContrastSets.Hit, _ links: WordLinks) -> Bool {
    let heads = links.heads.filter { $0.tokens == a.tokens }
    return links.renderings.contains { unit in
      unit.tokens == b.tokens && heads.contains { lexicon.renderings(of: $0.id).contains(unit.id) }
    }
  }

  /// Whether a form of several meanings likely says another thing than the form it is set against.
  private func isElsewhere(_ pair: Pair, _ kind: String, _ distance: Double, _ links: WordLinks) -> Bool {
    func counts(_ text: SegmentText, _ form: Range<Int>) -> Bool { text.facts.contains { (0...1).contains($0.tokens.lowerBound - form.upperBound) } }
    let (e, v) = (counts(links.english, pair.english.tokens), counts(links.vietnamese, pair.vietnamese.tokens))
    switch kind {
    // "About", "over", *trên*: with a value the values are compared, without one they are prepositions.
    case "bound": return true
    case "quantity": return e || v || distance > 0.1
    // "80 years ago", *sau 80 năm*.
    case "time": return e && v || (e || v) && distance > 0.1
    case "direction": return distance > 0.2
    default: return false
    }
  }

  /// Whether two things of a wide field stand in each other's place, in a sentence that is otherwise accounted for: "doctor" for *giáo viên*.
  private func isExchange(_ pair: Pair, _ links: WordLinks) -> Bool {
    guard !pair.english.isRisky, !pair.vietnamese.isRisky, !pair.english.isDerived, !pair.vietnamese.isDerived, pair.anchors > 0,
      links.distance(pair.english.tokens, pair.vietnamese.tokens) <= 0.12
    else { return false }
    let coverage = links.coverage
    guard min(coverage.english, coverage.vietnamese) >= 0.85 else { return false }
    func loose(_ content: [Bool], _ strength: [WordLinks.Strength], except own: Range<Int>) -> Int {
      content.indices.count { content[$0] && strength[$0] == .none && !own.contains($0) }
    }
    return loose(links.isEnglishContent, links.englishStrength, except: pair.english.tokens) <= 1
      && loose(links.isVietnameseContent, links.vietnameseStrength, except: pair.vietnamese.tokens) <= 2
  }

  private func report(_ pair: Pair, _ sides: (original: Side, translation: Side), _ links: WordLinks, _ state: inout AuditState) {
    if contrasts.isField(pair.english.set), !isExchange(pair, links) { return }
    let kind = contrasts.kind(of: pair.english.member)
    let rule: Rule =
      switch kind {
      case "comparison", "quantity", "bound": ContrastCheck.comparison
      case "certainty": ContrastCheck.certainty
      case "direction", "polarity", "time", "place", "evaluation": ContrastCheck.direction
      default: ContrastCheck.state
      }
    let risky = (pair.english.isRisky ? 1 : 0) + (pair.vietnamese.isRisky ? 1 : 0)
    let coverage = links.coverage
    let least = min(coverage.english, coverage.vietnamese)
    let distance = links.distance(pair.english.tokens, pair.vietnamese.tokens)
    // Forms of many meanings prove something only where they stand in the same place, and all else of the sentence is accounted for.
    let isNearby =
      switch kind {
      // Opposites are opposites wherever they stand; of two things of a kind both may be spoken of.
      case "direction", "polarity", "time", "place", "comparison", "quantity", "bound", "certainty", "evaluation": distance <= 0.3
      default: distance <= 0.12
      }
    let isFree =
      !pair.english.tokens.contains { links.englishStrength[$0] != .none } && !pair.vietnamese.tokens.contains { links.vietnameseStrength[$0] != .none }
    let isDerived = pair.english.isDerived || pair.vietnamese.isDerived
    let isLead: Bool
    if isDerived {
      // What only the lexicon makes opposites of may be said for it in other ways, unless nothing else explains either word.
      let isOpposite = ["direction", "polarity", "comparison", "bound", "certainty", "evaluation", "place"].contains(kind)
      isLead = risky > 0 || !isOpposite || !isFree || pair.anchors == 0 && (distance > 0.1 || least < 0.7)
    } else {
      switch risky {
      case 0: isLead = pair.anchors == 0 && !isNearby
      case 1:
        let reach = kind == "direction" || kind == "evaluation" ? 0.3 : 0.2
        isLead =
          rule.id == ContrastCheck.state.id || isElsewhere(pair, kind, distance, links)
          || pair.anchors == 0 && (distance > reach || least < 0.7 || kind == "quantity")
      default: isLead = pair.anchors < 2 || least < 0.7 || kind != "certainty" && kind != "direction" && kind != "polarity"
      }
    }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    let (originalMember, translationMember) =
      state.bitext.isFromEnglish ? (pair.english.member, pair.vietnamese.member) : (pair.vietnamese.member, pair.english.member)
    state.report(
      Finding(
        rule.id, isLead ? .info : .warning, isLead ? 0.3 : risky == 0 ? 0.75 : 0.55, Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        original: Side(sides.original.range, value: contrasts.name(of: originalMember)),
        translation: Side(sides.translation.range, value: contrasts.name(of: translationMember))))
  }
}
