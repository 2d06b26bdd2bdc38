import Alignment
import Articles
import Facts
import Glossary
import Words

/// Clauses and list items that one side has and the other lacks.
struct CoverageCheck: Check {
  static let rules = [droppedClause, addedClause, droppedItem]

  static let droppedClause = Rule(
    "dropped-clause", what: Message("Part of a sentence has no counterpart in the translation.", vi: "Một phần câu gốc không có trong câu dịch."),
    why: Message("The sentence reads whole, so nobody misses the half that is gone.", vi: "Câu dịch vẫn trọn vẹn nên không ai nhận ra phần đã mất."),
    quiet: Message("The words are rendered freely elsewhere in the sentence.", vi: "Ý đó được dịch thoáng ở chỗ khác trong câu."),
    misses: Message("A clause of one or two words.", vi: "Mệnh đề chỉ một hai từ."),
    examples: [
      .reports(
        "The minister resigned on Monday, ending months of speculation about corruption inside the cabinet.", "Bộ trưởng đã từ chức hôm thứ Hai."),
      .quiet(
        "The minister resigned on Monday, ending months of speculation.", "Bộ trưởng từ chức hôm thứ Hai, chấm dứt nhiều tháng đồn đoán.",
        because: Message("both halves are there", vi: "đủ cả hai phần")),
    ], source: "coverage by the bundled lexicon")

  static let addedClause = Rule(
    "added-clause", what: Message("Part of a translated sentence has no counterpart in the original.", vi: "Một phần câu dịch không có trong câu gốc."),
    why: Message("The translation says more than its source.", vi: "Bản dịch nói nhiều hơn bản gốc."),
    quiet: Message("The words render something freely.", vi: "Các từ đó dịch thoáng một ý có sẵn."),
    misses: Message("An addition of one or two words.", vi: "Phần thêm chỉ một hai từ."),
    examples: [
      .reports("Bộ trưởng đã từ chức hôm thứ Hai.", "The minister resigned on Monday, ending months of speculation about corruption inside the cabinet."),
      .quiet(
        "Bộ trưởng từ chức hôm thứ Hai, chấm dứt nhiều tháng đồn đoán.", "The minister resigned on Monday, ending months of speculation.",
        because: Message("both halves are there", vi: "đủ cả hai phần")),
    ], source: "coverage by the bundled lexicon")

  static let droppedItem = Rule(
    "dropped-list-item", what: Message("An item of a list is missing from the translated list.", vi: "Danh sách trong câu dịch thiếu một mục."),
    why: Message("One country, one product, one victim fewer.", vi: "Thiếu một nước, một mặt hàng, một nạn nhân."),
    quiet: Message("The item is rendered by another word.", vi: "Mục đó được dịch bằng từ khác."),
    misses: Message("Items told as a sum.", vi: "Các mục được nói gộp."),
    examples: [
      .reports("The shop sells bread, cheese and olive oil.", "Cửa hàng bán bánh mì và phô mai."),
      .quiet(
        "The shop sells bread, cheese and olive oil.", "Cửa hàng bán bánh mì, phô mai và dầu ô liu.",
        because: Message("three items on both sides", vi: "hai bên đều có ba mục")),
    ], source: "coverage by the bundled lexicon")

  private let and: Set<WordID>
  private let joints: Set<WordID>
  private let lexicon: Lexicon
  private let terms: TermBase

  init(_ analyzer: Analyzer) {
    terms = analyzer.knowledge.terms
    lexicon = analyzer.knowledge.lexicon
    joints = Set(
      """
      and or but nor while when after before because since although though if unless until which who whom whose that where with without to for as by from than despite amid
      và hoặc hay nhưng song còn khi sau trước vì do bởi dù mặc nếu mà để cho với cùng như rằng nơi thay nhằm trong tại ở từ theo cũng đồng
      """.split { $0 == " " || $0 == "\n" }.compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
    and = Set(["and", "or", "và", "hoặc", "hay", "cùng"].compactMap { analyzer.words.known.find(WordKey($0).bytes) })
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (index, links) in state.linkedBeads {
      for isEnglish in [true, false] {
        let finder = StretchFinder(
          links, isEnglish: isEnglish, isKnown: { lexicon.isHeadword($0) || lexicon.isRenderingWord($0) },
          isNamed: { $0.concepts.contains { terms.type(of: $0).isName } }, isJoint: joints.contains)
        if isEnglish == state.bitext.isFromEnglish {
          for item in ListItems(finder, and: and).dropped() {
            report(item.tokens, at: item.place, CoverageCheck.droppedItem, .warning, item.confidence, links, isEnglish, &state)
          }
        }
        for stretch in finder.stretches() { check(stretch, finder, links, isEnglish, bead: index, &state) }
      }
    }
  }

  /// From which odds on a stretch is worth a warning, by side: one in 3,000 words of whole translations reaches them. Explanations of a name or an acronym are
  /// common in free translation, so an addition must be clearer than an omission.
  private static let dropped = (english: 0.9, vietnamese: 1.8)
  private static let added = (english: 2.2, vietnamese: 3.0)

  private func check(_ stretch: Stretch, _ finder: StretchFinder, _ links: WordLinks, _ isEnglish: Bool, bead: Int, _ state: inout AuditState) {
    guard let odds = finder.logOdds(stretch), odds > 0, !state.isExplainedNearby(stretch.tokens, isEnglish: isEnglish, bead: bead) else { return }
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let bar = isOriginal ? CoverageCheck.dropped : CoverageCheck.added
    // Two words are often one idiom.
    let isWarning = odds >= (isEnglish ? bar.english : bar.vietnamese) && stretch.words.count >= 3
    report(
      stretch.tokens, at: stretch.opposite.upperBound, isOriginal ? CoverageCheck.droppedClause : CoverageCheck.addedClause, isWarning ? .warning : .info,
      isWarning ? min(0.9, 0.5 + 0.1 * odds) : 0.3, links, isEnglish, &state)
  }

  private func report(
    _ tokens: Range<Int>, at place: Int, _ rule: Rule, _ severity: Severity, _ confidence: Double, _ links: WordLinks, _ isEnglish: Bool,
    _ state: inout AuditState
  ) {
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let range = (isEnglish ? links.english : links.vietnamese).bytes(tokens)
    if isOriginal ? state.isSpoken(original: range, from: severity) : state.isSpoken(translation: range, from: severity) { return }
    let text = isOriginal ? state.bitext.original.string(range) : state.bitext.translation.string(range)
    let sides = isEnglish ? state.sides(links, english: tokens, vietnamese: place..<place) : state.sides(links, english: place..<place, vietnamese: tokens)
    state.report(
      Finding(
        rule.id, severity, confidence,
        isOriginal
          ? Message("not in the translation: “\(text.excerpt)”", vi: "bản dịch thiếu: “\(text.excerpt)”")
          : Message("not in the original: “\(text.excerpt)”", vi: "bản gốc không có: “\(text.excerpt)”"),
        original: sides.original, translation: sides.translation))
  }
}
