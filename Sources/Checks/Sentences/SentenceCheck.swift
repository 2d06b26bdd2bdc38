import Alignment
import Articles
import Facts
import Words

/// Sentences dropped, added, replaced by others, or left in the original's language.
struct SentenceCheck: Check {
  static let rules = [dropped, added, replaced, untranslated]

  static let dropped = Rule(
    "dropped-sentence", what: Message("A sentence of the original has no counterpart.", vi: "Một câu của bản gốc không có trong bản dịch."),
    why: Message("Readers of the translation never learn what it said.", vi: "Người đọc bản dịch không biết điều câu đó nói."),
    quiet: Message("Its content was merged into a neighbouring sentence, or moved.", vi: "Nội dung được gộp vào câu bên cạnh hoặc chuyển chỗ."),
    misses: Message("A sentence that repeats its neighbour's words.", vi: "Câu lặp lại lời của câu bên cạnh."),
    examples: [
      .reports(
        "The dam burst before dawn. Soldiers evacuated two villages. Schools will stay closed this week.",
        "Đập vỡ trước bình minh. Trường học sẽ đóng cửa tuần này."),
      .quiet(
        "The dam burst before dawn. Soldiers evacuated two villages.", "Đập vỡ trước bình minh và binh lính đã sơ tán hai ngôi làng.",
        because: Message("two sentences became one", vi: "hai câu gộp thành một")),
    ], source: "coverage by the bundled lexicon")

  static let added = Rule(
    "added-sentence", what: Message("A sentence of the translation has no counterpart.", vi: "Một câu của bản dịch không có trong bản gốc."),
    why: Message("The translation says what its source never said.", vi: "Bản dịch nói điều bản gốc không nói."),
    quiet: Message("One long sentence was split in two.", vi: "Một câu dài được tách làm hai."),
    misses: Message("An explanation inside a sentence.", vi: "Lời giải thích chen trong câu."),
    examples: [
      .reports(
        "Đập vỡ trước bình minh. Trường học sẽ đóng cửa tuần này.",
        "The dam burst before dawn. Soldiers evacuated two villages. Schools will stay closed this week."),
      .quiet(
        "Đập vỡ trước bình minh và binh lính đã sơ tán hai ngôi làng.", "The dam burst before dawn. Soldiers evacuated two villages.",
        because: Message("one sentence became two", vi: "một câu tách làm hai")),
    ], source: "coverage by the bundled lexicon")

  static let replaced = Rule(
    "replaced-sentence", what: Message("Where a sentence should stand, another one stands.", vi: "Ở chỗ lẽ ra là câu này lại là một câu khác."),
    why: Message("A pasted or misaligned sentence hides an omission.", vi: "Câu dán nhầm che đi chỗ bị bỏ sót."),
    quiet: Message("The translation is free but shares names, numbers or the main words.", vi: "Bản dịch thoáng nhưng còn chung tên, số hoặc từ chính."),
    misses: Message("A sentence on the same matter with the same names.", vi: "Câu khác nhưng cùng chủ đề và cùng tên."),
    examples: [
      .reports(
        "The dam burst before dawn. Soldiers evacuated two villages near the river. Schools will stay closed this week.",
        "Đập vỡ trước bình minh. Giá vàng thế giới lập kỷ lục mới trên thị trường châu Á. Trường học sẽ đóng cửa tuần này."),
      .quiet(
        "The dam burst before dawn. Soldiers evacuated two villages near the river.",
        "Đập vỡ trước bình minh. Bộ đội đưa dân hai làng ven sông đi lánh nạn.", because: Message("a free translation", vi: "dịch thoáng")),
    ], source: "coverage by the bundled lexicon")

  static let untranslated = Rule(
    "untranslated-sentence",
    what: Message("A sentence, or part of one, was left in the original's language.", vi: "Một câu, hoặc phần câu, còn để nguyên ngôn ngữ của bản gốc."),
    why: Message("The reader cannot read it.", vi: "Người đọc không đọc được."),
    quiet: Message("Names, titles of works and addresses stay as they are.", vi: "Tên riêng, tên tác phẩm và địa chỉ giữ nguyên."),
    misses: Message("One or two words left inside a translated sentence.", vi: "Một hai từ sót lại trong câu đã dịch."),
    examples: [
      .reports(
        "Đập vỡ trước bình minh. Binh lính đã sơ tán hai ngôi làng ven sông.", "The dam burst before dawn. Binh lính đã sơ tán hai ngôi làng ven sông."),
      .quiet(
        "Ca khúc \"Nối vòng tay lớn\" được hát vang.", "The song \"Nối vòng tay lớn\" was sung loudly.",
        because: Message("the title of a work", vi: "tên tác phẩm")),
    ], source: "function words of either language")

  init(_ analyzer: Analyzer) {}

  func run(_ state: inout AuditState) {
    if !state.bitext.isMonolingual { untranslated(&state) }
    if !state.bitext.isMonolingual { leftovers(&state) }
    let beads = state.bitext.beads
    // A dropped and an added sentence side by side: one was put in the other's place.
    var index = 0
    while index < beads.count {
      let bead = beads[index]
      if state.settled.contains(index) {
        index += 1
        continue
      }
      if bead.original.isEmpty || bead.translation.isEmpty, index + 1 < beads.count, !state.settled.contains(index + 1) {
        let next = beads[index + 1]
        if bead.translation.isEmpty && next.original.isEmpty || bead.original.isEmpty && next.translation.isEmpty {
          let (o, t) = bead.translation.isEmpty ? (bead, next) : (next, bead)
          replace(o, t, &state)
          state.settled.formUnion([index, index + 1])
          index += 2
          continue
        }
      }
      if bead.translation.isEmpty {
        drop(index, &state)
      } else if bead.original.isEmpty {
        add(index, &state)
      } else if isUnlike(bead, &state) {
        replace(bead, bead, &state)
        state.settled.insert(index)
      }
      index += 1
    }
  }

  private func untranslated(_ state: inout AuditState) {
    let identifier = LanguageIdentifier.shared
    let foreign: Language = state.bitext.isFromEnglish ? .english : .vietnamese
    for (index, bead) in state.bitext.beads.enumerated() where !state.settled.contains(index) {
      for segment in bead.translation {
        let range = state.bitext.translationSegments[segment].segment.range
        let evidence = identifier.evidence(in: state.bitext.translation.text, range)
        guard evidence.words >= 4, evidence.language == foreign else { continue }
        // Vietnamese has Vietnamese letters; a name or two does not make an English sentence Vietnamese.
        if foreign == .vietnamese, evidence.vietnameseLetters * 2 < evidence.words { continue }
        if foreign == .english, evidence.vietnameseLetters * 5 > evidence.words { continue }
        let text = state.bitext.translation.string(range)
        let original = bead.original.isEmpty ? nil : state.originalRange(bead)
        let at = state.place(ofTranslationBead: index)
        state.report(
          Finding(
            SentenceCheck.untranslated.id, .error, 0.97,
            Message("left untranslated: “\(text.excerpt)”", vi: "chưa dịch: “\(text.excerpt)”"), original: Side(original ?? at..<at), translation: Side(range)))
        state.settled.insert(index)
      }
    }
  }

  /// Words of the original that stand in the translation as they are: a quotation or a term that was forgotten.
  private func leftovers(_ state: inout AuditState) {
    let bitext = state.bitext
    for (index, bead) in bitext.beads.enumerated() where !state.settled.contains(index) && !bead.original.isEmpty {
      for t in bead.translation {
        for run in Leftover.runs(of: bead.original.map { bitext.originalSegments[$0] }, in: bitext.translationSegments[t], isEnglish: bitext.isFromEnglish) {
          let range = bitext.translationSegments[t].bytes(run.translation)
          let original = bitext.originalSegments[bead.original.lowerBound + run.segment].bytes(run.original)
          let text = bitext.translation.string(range)
          state.report(
            Finding(
              SentenceCheck.untranslated.id, .warning, run.translation.count >= 5 ? 0.9 : 0.7,
              Message("left untranslated: “\(text.excerpt)”", vi: "chưa dịch: “\(text.excerpt)”"), original: Side(original), translation: Side(range)))
        }
      }
    }
  }

  private func drop(_ index: Int, _ state: inout AuditState) {
    let range = state.originalRange(state.bitext.beads[index])
    let at = state.place(ofOriginalBead: index)
    let (severity, confidence) = SentenceCheck.certainty(state.bitext.originalSegments[state.bitext.beads[index].original.lowerBound])
    let text = state.bitext.original.string(range)
    state.report(
      Finding(
        SentenceCheck.dropped.id, severity, confidence,
        Message("not translated: “\(text.excerpt)”", vi: "bản dịch bỏ câu: “\(text.excerpt)”"), original: Side(range), translation: Side(at..<at)))
    state.settled.insert(index)
  }

  private func add(_ index: Int, _ state: inout AuditState) {
    let range = state.translationRange(state.bitext.beads[index])
    let at = state.place(ofTranslationBead: index)
    let (severity, confidence) = SentenceCheck.certainty(state.bitext.translationSegments[state.bitext.beads[index].translation.lowerBound])
    let text = state.bitext.translation.string(range)
    state.report(
      Finding(
        SentenceCheck.added.id, severity, confidence,
        Message("not in the original: “\(text.excerpt)”", vi: "bản gốc không có câu: “\(text.excerpt)”"), original: Side(at..<at), translation: Side(range)))
    state.settled.insert(index)
  }

  /// Whether two segments that stand in each other's place have too little in common to be translations of each other.
  ///
  /// Counted on the bundled corpora: of 1,300 translated sentences of some length nine in ten share 70% of their words' weight, and four less than
  /// 40%; of sentences put in the place of others nine in ten share less than 30%. A short sentence may be an idiom, which shares nothing.
  private func isUnlike(_ bead: Bead, _ state: inout AuditState) -> Bool {
    guard bead.original.count == 1, bead.translation.count == 1, bead.coverage < 0.55 else { return false }
    let size = SentenceCheck.size(bead, state.bitext)
    let isFar = bead.coverage < 0.34 - 1 / size
    if isFar, size >= 22 || state.bitext.isMonolingual { return true }
    // Two sentences have some words in common by chance; linked one to one they have fewer. Between the bars lies what a free translation of middle
    // length may keep; short ones keep more or, as idioms, nothing.
    guard size >= 9, !state.bitext.isMonolingual else { return isFar }
    let original = state.bitext.originalSegments[bead.original.lowerBound]
    let translation = state.bitext.translationSegments[bead.translation.lowerBound]
    let (english, vietnamese) = state.bitext.isFromEnglish ? (original, translation) : (translation, original)
    guard english.language != .vietnamese, vietnamese.language == .vietnamese else { return isFar }
    let links = WordLinks(english: english, vietnamese: vietnamese, session: &state.session)
    // Of a short sentence that was replaced more is left over than one idiom.
    if size < 22, links.unlinkedCount < 5 { return false }
    return isFar || links.meaningCoverage < (size >= 40 ? 0.33 : size >= 22 ? 0.2 : 0.28)
  }

  /// The weight of all words of a bead.
  private static func size(_ bead: Bead, _ bitext: Bitext) -> Float {
    bead.original.reduce(0) { $0 + bitext.weights(ofOriginal: $1).reduce(0, +) }
      + bead.translation.reduce(0) { $0 + bitext.weights(ofTranslation: $1).reduce(0, +) }
  }

  private func replace(_ original: Bead, _ translation: Bead, _ state: inout AuditState) {
    let (o, t) = (state.originalRange(original), state.translationRange(translation))
    let size = SentenceCheck.size(original, state.bitext) + (original == translation ? 0 : SentenceCheck.size(translation, state.bitext))
    let (severity, confidence): (Severity, Double) = size >= 22 ? (.error, 0.9) : size >= 9 ? (.warning, 0.6) : (.info, 0.3)
    state.report(
      Finding(
        SentenceCheck.replaced.id, severity, confidence,
        Message(
          "“\(state.bitext.translation.string(t).excerpt)” does not translate “\(state.bitext.original.string(o).excerpt)”",
          vi: "“\(state.bitext.translation.string(t).excerpt)” không phải bản dịch của “\(state.bitext.original.string(o).excerpt)”"),
        original: Side(o), translation: Side(t)))
  }

  /// A short sentence has few words to find again, so its absence is less sure.
  private static func certainty(_ text: SegmentText) -> (Severity, Double) {
    let words = text.tokens.count { $0.kind != .mark }
    return words >= 6 ? (.error, 0.9) : words >= 3 ? (.warning, 0.7) : (.info, 0.4)
  }
}

extension String {
  /// The beginning of a long text, for a message.
  var excerpt: String {
    let limit = 90
    guard count > limit else { return self }
    let head = prefix(limit)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + "…"
  }
}
