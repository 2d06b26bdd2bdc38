import Alignment
import Articles
import Facts
import Glossary

/// Terms rendered by a form that the glossary does not allow.
struct GlossaryTermCheck: Check {
  static let rules = [notAllowed]

  static let notAllowed = Rule(
    "glossary-term",
    what: Message(
      "A term is rendered by a form that the glossary forbids, calls outdated, or (policy enforce) does not list.",
      vi: "Thuật ngữ được dịch bằng dạng mà bảng thuật ngữ cấm, coi là lỗi thời, hoặc (chính sách enforce) không có."),
    why: Message("A newsroom agreed on its words.", vi: "Tòa soạn đã thống nhất cách dùng từ."),
    quiet: Message(
      "Another form of the term that the glossary admits stands there; the original uses the outdated form too.",
      vi: "Câu dịch dùng một dạng khác mà bảng chấp nhận; bản gốc cũng dùng dạng lỗi thời."),
    misses: Message("Terms that stand in no glossary.", vi: "Thuật ngữ không có trong bảng nào."),
    examples: [
      .reports("China claims most of the South China Sea.", "Trung Quốc đòi chủ quyền với phần lớn Biển Nam Trung Hoa."),
      .quiet(
        "China claims most of the South China Sea.", "Trung Quốc đòi chủ quyền với phần lớn Biển Đông.",
        because: Message("the preferred form", vi: "dạng được ưu tiên")),
      .reports("Leaders of the European Union met in Brussels.", "Lãnh đạo Liên hiệp châu Âu họp tại Brussels."),
      .quiet(
        "Leaders of the European Union met in Brussels.", "Lãnh đạo EU họp tại Brussels.",
        because: Message("an acronym it admits", vi: "dạng viết tắt được phép")),
    ], source: "the glossaries in use")

  private let terms: TermBase

  init(_ analyzer: Analyzer) { terms = analyzer.knowledge.terms }

  func run(_ state: inout AuditState) {
    let bitext = state.bitext
    // Two versions of a text are no translation: what the first calls something is no order to the second.
    if bitext.isMonolingual { return }
    for (number, bead) in bitext.beads.enumerated() where !state.settled.contains(number) && !bead.original.isEmpty && !bead.translation.isEmpty {
      let translated = bead.translation.flatMap { segment in bitext.translationSegments[segment].mentions.map { (segment, $0) } }
      for segment in bead.original {
        let text = bitext.originalSegments[segment]
        for mention in text.mentions {
          // A wording of several concepts may mean another; a desk's own policy says which it means.
          for concept in mention.concepts where mention.concepts.count == 1 || terms.policy(of: concept) == .enforce {
            check(concept, mention, text, translated.filter { $0.1.concepts.contains(concept) }, bead, &state)
          }
        }
      }
    }
  }

  private func check(
    _ concept: ConceptIndex, _ mention: Mention, _ text: SegmentText, _ renderings: [(segment: Int, mention: Mention)], _ bead: Bead, _ state: inout AuditState
  ) {
    // What is rendered by an allowed form, as nearly everything is, needs no look at the entry.
    if !renderings.isEmpty, !renderings.contains(where: { $0.mention.concepts[0] == concept && GlossaryTermCheck.mayBeWrong($0.mention.role) }) { return }
    let policy = terms.policy(of: concept)
    if renderings.isEmpty, policy != .enforce, policy != .advise { return }
    let original = Side(text.bytes(mention.tokens))
    let language = state.bitext.translationSegments[bead.translation.lowerBound].language
    guard let preferred = terms.preferredForm(of: concept, in: language) else { return }
    // The sentence may name the thing twice; who says it right once has only been careless.
    let isRight = renderings.contains { $0.mention.role != .forbidden && $0.mention.role != .deprecated }
    for (segment, rendering) in renderings where rendering.concepts[0] == concept {
      guard let verdict = verdict(rendering.role, policy, original: mention.role, isRight) else { continue }
      let side = Side(state.bitext.translationSegments[segment].bytes(rendering.tokens))
      if state.isSpoken(translation: side.range) { continue }
      let form = state.bitext.translation.string(side.range)
      state.report(
        Finding(
          GlossaryTermCheck.notAllowed.id, verdict.severity, verdict.confidence,
          Message(
            "“\(form)” is \(verdict.english) in the glossary; write “\(preferred)”", vi: "“\(form)” là dạng \(verdict.vietnamese); hãy viết “\(preferred)”"),
          suggestion: preferred, original: original, translation: side))
    }
    guard renderings.isEmpty, policy == .enforce || policy == .advise, !isNear(concept, bead, state.bitext), !state.isSpoken(original: original.range)
    else { return }
    let end = state.translationRange(bead).upperBound
    state.report(
      Finding(
        GlossaryTermCheck.notAllowed.id, policy == .enforce ? .warning : .info, policy == .enforce ? 0.6 : 0.3,
        Message(
          "“\(state.bitext.original.string(original.range))” is not rendered by “\(preferred)”",
          vi: "“\(state.bitext.original.string(original.range))” không được dịch là “\(preferred)”"), suggestion: preferred, original: original,
        translation: Side(end..<end)))
  }

  private typealias Verdict = (severity: Severity, confidence: Double, english: String, vietnamese: String)

  /// Whether there is anything to say of a form of this role.
  private static func mayBeWrong(_ role: FormRole) -> Bool {
    switch role {
    case .forbidden, .deprecated, .admitted, .phonetic: true
    default: false
    }
  }

  private func verdict(_ role: FormRole, _ policy: Policy, original: FormRole, _ isRight: Bool) -> Verdict? {
    switch role {
    case .forbidden: return (isRight ? .info : .warning, isRight ? 0.4 : 0.8, "forbidden", "bị cấm trong bảng thuật ngữ")
    case .deprecated where original != .deprecated:
      return (policy == .enforce ? .warning : .info, 0.3, "outdated", "lỗi thời trong bảng thuật ngữ")
    case .admitted, .phonetic:
      return switch policy {
      case .enforce: (.warning, 0.7, "not the one to use", "không được ưu tiên trong bảng thuật ngữ")
      case .advise: (.info, 0.3, "not the preferred one", "không được ưu tiên trong bảng thuật ngữ")
      case .accept, .keep: nil
      }
    default: return nil
    }
  }

  /// Whether a neighbouring sentence names the concept: terms move over sentence boundaries.
  private func isNear(_ concept: ConceptIndex, _ bead: Bead, _ bitext: Bitext) -> Bool {
    let near = max(0, bead.translation.lowerBound - 1)..<min(bitext.translationSegments.count, bead.translation.upperBound + 1)
    return near.contains { bitext.translationSegments[$0].mentions.contains { $0.concepts.contains(concept) } }
  }
}
