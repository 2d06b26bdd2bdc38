import Alignment
import Articles
import Facts

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

  init(_ analyzer: Analyzer) { cues = analyzer.cues }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      for index in cues.classes.indices {
        check(index, links, isEnglish: true, &state)
        check(index, links, isEnglish: false, &state)
      }
    }
  }

  private func check(_ index: Int, _ links: WordLinks, isEnglish: Bool, _ state: inout AuditState) {
    let (own, other) = isEnglish ? (links.english, links.vietnamese) : (links.vietnamese, links.english)
    guard let place = cues.strict(index, in: own).first, cues.loose(index, in: other).isEmpty else { return }
    // A glossary name, or a value ("at most", "about 5"), is no hedge.
    if own.mentions.contains(where: { $0.tokens.overlaps(place) && $0.tokens.count > place.count }) { return }
    if own.facts.contains(where: { $0.tokens.overlaps(place) }) { return }
    let sides =
      isEnglish
      ? state.sides(links, english: place, vietnamese: counterpart(place, links, isEnglish))
      : state.sides(links, english: counterpart(place, links, isEnglish), vietnamese: place)
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let range = isOriginal ? sides.original.range : sides.translation.range
    if isOriginal ? state.isSpoken(original: range) : state.isSpoken(translation: range) { return }
    let text = isOriginal ? state.bitext.original.string(range) : state.bitext.translation.string(range)
    let coverage = links.coverage
    let isClear = min(coverage.english, coverage.vietnamese) >= 0.6
    state.report(
      Finding(
        isOriginal ? CueCheck.dropped.id : CueCheck.added.id, isClear ? .warning : .info, isClear ? 0.55 : 0.35,
        isOriginal
          ? Message("“\(text)” has no counterpart in the translation", vi: "bản dịch không có gì ứng với “\(text)”")
          : Message("“\(text)” has no counterpart in the original", vi: "bản gốc không có gì ứng với “\(text)”"),
        original: sides.original, translation: sides.translation))
  }

  /// Where the cue would stand on the other side: at the counterpart of the next linked word.
  private func counterpart(_ place: Range<Int>, _ links: WordLinks, _ isEnglish: Bool) -> Range<Int> {
    let count = isEnglish ? links.english.tokens.count : links.vietnamese.tokens.count
    for i in place.upperBound..<max(place.upperBound, min(count, place.upperBound + 5)) {
      let found = isEnglish ? links.vietnamese(of: i..<(i + 1)) : links.english(of: i..<(i + 1))
      if let first = found.first { return first.lowerBound..<first.lowerBound }
    }
    let end = isEnglish ? links.vietnamese.tokens.count : links.english.tokens.count
    return end..<end
  }
}
