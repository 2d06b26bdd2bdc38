import Alignment
import Articles
import Facts
import Glossary

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
    misses: Message("Comparisons told by grammar alone.", vi: "So sánh chỉ thể hiện bằng ngữ pháp."),
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
  private let negators: NegationWords

  init(_ analyzer: Analyzer) {
    contrasts = analyzer.knowledge.contrasts
    negators = analyzer.negation
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private struct Pair {
    let english: ContrastSets.Hit
    let vietnamese: ContrastSets.Hit
    let score: Double
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    let e = contrasts.hits(links.english.tokens, lemmas: links.english.lemmas, isEnglish: true)
    let v = contrasts.hits(links.vietnamese.tokens, lemmas: links.vietnamese.lemmas, isEnglish: false)
    guard !e.isEmpty, !v.isEmpty else { return }
    let membersE = Set(e.map(\.member))
    let membersV = Set(v.map(\.member))
    var pairs: [Pair] = []
    for a in e where !membersV.contains(a.member) {
      for b in v where contrasts.set(of: a.member) == contrasts.set(of: b.member) && !membersE.contains(b.member) {
        // Some other member of the set that both sides have, said by the same words, explains either of them.
        if e.contains(where: { $0.tokens == a.tokens && membersV.contains($0.member) && contrasts.set(of: $0.member) == contrasts.set(of: a.member) }) {
          continue
        }
        if v.contains(where: { $0.tokens == b.tokens && membersE.contains($0.member) && contrasts.set(of: $0.member) == contrasts.set(of: a.member) }) {
          continue
        }
        guard isFree(a, b, links) else { continue }
        if negators.stands(before: a.tokens.lowerBound, in: links.english) != negators.stands(before: b.tokens.lowerBound, in: links.vietnamese) { continue }
        var score = Double(a.tokens.count + b.tokens.count)
        if a.isRisky { score -= 1 }
        if b.isRisky { score -= 1 }
        pairs.append(Pair(english: a, vietnamese: b, score: score))
      }
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

  /// Whether neither word is explained by a link to something else.
  private func isFree(_ a: ContrastSets.Hit, _ b: ContrastSets.Hit, _ links: WordLinks) -> Bool {
    for link in links.links where link.strength == .strong {
      if link.english.overlaps(a.tokens), !link.vietnamese.overlaps(b.tokens) { return false }
      if link.vietnamese.overlaps(b.tokens), !link.english.overlaps(a.tokens) { return false }
      // The lexicon itself knows the one as a rendering of the other.
      if link.english.overlaps(a.tokens), link.vietnamese.overlaps(b.tokens) { return false }
    }
    return true
  }

  private func report(_ pair: Pair, _ sides: (original: Side, translation: Side), _ links: WordLinks, _ state: inout AuditState) {
    let kind = contrasts.kind(of: pair.english.member)
    let rule: Rule =
      switch kind {
      case "comparison", "quantity": ContrastCheck.comparison
      case "certainty": ContrastCheck.certainty
      case "direction", "polarity", "time", "place", "evaluation": ContrastCheck.direction
      default: ContrastCheck.state
      }
    let risky = (pair.english.isRisky ? 1 : 0) + (pair.vietnamese.isRisky ? 1 : 0)
    // Two forms of many meanings prove something only where all else of the sentence is accounted for, and they stand in the same place.
    let coverage = links.coverage
    let isLead = risky == 2 && (min(coverage.english, coverage.vietnamese) < 0.7 || links.distance(pair.english.tokens, pair.vietnamese.tokens) > 0.2)
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    let (originalMember, translationMember) =
      state.bitext.isFromEnglish ? (pair.english.member, pair.vietnamese.member) : (pair.vietnamese.member, pair.english.member)
    state.report(
      Finding(
        rule.id, isLead ? .info : .warning, risky == 0 ? 0.75 : isLead ? 0.3 : 0.55, Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        original: Side(sides.original.range, value: contrasts.name(of: originalMember)),
        translation: Side(sides.translation.range, value: contrasts.name(of: translationMember))))
  }
}
