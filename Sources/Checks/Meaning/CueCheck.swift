import Alignment
import Articles
import Facts
import Words

/// Hedges, conditions and comparisons told by small words, which one side has and the other has in no form.
struct CueCheck: Check {
  static let rules = [dropped, added]

  static let dropped = Rule(
    "dropped-hedge",
    what: Message(
      "A hedge, condition or limit of the original is gone: may, allegedly, one of the, most.",
      vi: "Bản dịch mất từ rào đón, điều kiện hoặc giới hạn: có thể, bị cáo buộc, một trong những, đa số."),
    why: Message("What was possible is now told as fact.", vi: "Điều mới chỉ có thể đã thành sự thật."),
    quiet: Message("Any word of the same kind stands in the translation.", vi: "Bản dịch có một từ cùng loại."),
    misses: Message("A hedge exchanged for a weaker or stronger one of the same kind.", vi: "Từ rào đón bị thay bằng từ cùng loại nhưng mạnh hoặc yếu hơn."),
    examples: [
      .reports("The company may close its factory.", "Công ty đóng cửa nhà máy."),
      .quiet("The company may close its factory.", "Công ty có thể đóng cửa nhà máy.", because: Message("có thể is may", vi: "có thể là may")),
    ], source: "cues.tsv, written for this project")

  static let added = Rule(
    "added-hedge", what: Message("A hedge, condition or limit stands in the translation only.", vi: "Chỉ bản dịch có từ rào đón, điều kiện hoặc giới hạn."),
    why: Message("What was fact is now told as rumour.", vi: "Sự thật thành tin đồn."),
    quiet: Message("Any word of the same kind stands in the original.", vi: "Bản gốc có một từ cùng loại."),
    misses: Message("A hedge exchanged for another of the same kind.", vi: "Từ rào đón bị thay bằng từ cùng loại."),
    examples: [
      .reports("Công ty đóng cửa nhà máy.", "The company may close its factory."),
      .quiet("Công ty có lẽ đóng cửa nhà máy.", "The company may close its factory.", because: Message("có lẽ is may", vi: "có lẽ là may")),
    ], source: "cues.tsv, written for this project")

  private let cues: CueClasses
  private let than: WordID?

  init(_ analyzer: Analyzer) {
    cues = analyzer.cues
    than = analyzer.id("than")
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let starts = (english: cues.starts(in: links.english), vietnamese: cues.starts(in: links.vietnamese))
      var present = starts.english.classes | starts.vietnamese.classes
      while present != 0 {
        let index = present.trailingZeroBitCount
        let bit = UInt64(1) << UInt64(index)
        present &= ~bit
        if starts.english.classes & bit != 0 { check(index, links, isEnglish: true, starts.english, &state) }
        if starts.vietnamese.classes & bit != 0 { check(index, links, isEnglish: false, starts.vietnamese, &state) }
      }
    }
  }

  private func check(_ index: Int, _ links: WordLinks, isEnglish: Bool, _ starts: CueClasses.Starts, _ state: inout AuditState) {
    let strict = cues.strict(index, in: isEnglish ? links.english : links.vietnamese, starts)
    guard !strict.isEmpty else { return }
    let view = LinkView(links, isEnglish: isEnglish)
    let answers = cues.loose(index, in: view.other)
    let reach = cues.classes[index].reach
    guard answers.isEmpty || reach != nil else { return }
    for place in strict {
      // A glossary name, or a value ("at most", "about 5"), is no hedge.
      if view.own.mentions.contains(where: { $0.tokens.overlaps(place) && $0.tokens.count > place.count }) { continue }
      if !cues.classes[index].readsValues, view.own.facts.contains(where: { $0.tokens.overlaps(place) }) { continue }
      if isMonth(place, view.own) { continue }
      // "Almost 300", "only three", "less than four": what bounds a value is the value's business.
      let isBound = cues.classes[index].rule == "comparison" && !cues.classes[index].readsValues
      if isBound, view.own.facts.contains(where: { $0.tokens.lowerBound == valueStart(behind: place, view.own) }) { continue }
      let session = state.session
      let isMet = cues.isMet(index, by: place, in: view.own) { i in
        isEnglish && view.own.tokens[i].kind == .word && session.words.key(of: view.own.tokens[i].word).suffix(3).elementsEqual("est".utf8)
      }
      guard isMet else { continue }
      let near = view.place(after: place.upperBound, reach: 5) ?? view.place(before: place.lowerBound, reach: 3)
      guard let near else {
        if answers.isEmpty { report(place, view.other.tokens.count..<view.other.tokens.count, 0.35, links, isEnglish, &state) }
        continue
      }
      // "6% fewer than" – *giảm 6% so với*: what renders the cue answers it, wherever it stands.
      if place.count == 1, place.contains(where: { i in view.counterpart(i).map { there in answers.contains { $0.overlaps(there) } } ?? false }) { continue }
      if let reach {
        let around = view.places(after: place.upperBound, reach: 5) + [near]
        if answers.contains(where: { answer in around.contains { answer.gap(to: $0) <= reach } }) { continue }
        // An adverb at the edge of a clause may stand anywhere: "…, at the very least".
        if cues.classes[index].rule == "comparison", !answers.isEmpty, view.own.isAtEdge(place) || answers.contains(where: view.other.isAtEdge) { continue }
      }
      let focus = view.focus(after: place.upperBound, reach: 5)
      let opposite = view.looseOpposite(near: near, before: 4, after: 2)
      let left = (max(0, place.lowerBound - 2)..<min(view.own.tokens.count, (focus ?? place.upperBound) + 4)).filter {
        view.isLoose($0) && !place.contains($0)
      }
      let isLinked = focus.map { !view.isLoose($0) } ?? false
      let spare = view.words(opposite, isEnglish: !isEnglish) - view.words(left, isEnglish: isEnglish)
      let isClear = isLinked && spare <= 0
      let isHedge = cues.classes[index].rule == "certainty"
      // A rendering elsewhere in the sentence is likely that of this one, moved.
      if !answers.isEmpty, !isClear { continue }
      let isLikely = spare <= 1 && (isLinked || opposite.isEmpty || isHedge)
      report(place, near.lowerBound..<near.lowerBound, isClear ? 0.65 : isLikely ? 0.55 : 0.35, links, isEnglish, &state)
    }
  }

  /// Where a value bound by a cue begins: behind it, and behind its "than".
  private func valueStart(behind place: Range<Int>, _ text: SegmentText) -> Int {
    let next = place.upperBound
    return next < text.tokens.count && text.tokens[next].word == than ? next + 1 : next
  }

  /// "May" with a capital inside a sentence is the month.
  private func isMonth(_ place: Range<Int>, _ text: SegmentText) -> Bool {
    place.count == 1 && text.language != .vietnamese && text.tokens[place.lowerBound].isCapitalized && place.lowerBound > 0
      && text.tokens[place.lowerBound - 1].kind == .word
  }

  private func report(
    _ place: Range<Int>, _ near: Range<Int>, _ confidence: Double, _ links: WordLinks, _ isEnglish: Bool, _ state: inout AuditState
  ) {
    let sides = isEnglish ? state.sides(links, english: place, vietnamese: near) : state.sides(links, english: near, vietnamese: place)
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let range = isOriginal ? sides.original.range : sides.translation.range
    if isOriginal ? state.isSpoken(original: range) : state.isSpoken(translation: range) { return }
    let text = isOriginal ? state.bitext.original.string(range) : state.bitext.translation.string(range)
    state.report(
      Finding(
        isOriginal ? CueCheck.dropped.id : CueCheck.added.id, confidence >= 0.5 ? .warning : .info, confidence,
        isOriginal
          ? Message("“\(text)” has no counterpart in the translation", vi: "bản dịch không có gì ứng với “\(text)”")
          : Message("“\(text)” has no counterpart in the original", vi: "bản gốc không có gì ứng với “\(text)”"),
        original: sides.original, translation: sides.translation))
  }
}

extension SegmentText {
  /// Whether some words open or close a clause.
  fileprivate func isAtEdge(_ place: Range<Int>) -> Bool {
    place.lowerBound == 0 || place.upperBound == tokens.count || isClauseEnd(place.lowerBound - 1) || isClauseEnd(place.upperBound)
  }
}
