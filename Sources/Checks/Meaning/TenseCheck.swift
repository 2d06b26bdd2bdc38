import Alignment
import Articles
import Facts
import Words

/// Deeds that are done on one side and still to come, or merely possible, on the other: has opened – sẽ mở; đã mở – may open.
struct TenseCheck: Check {
  static let rules = [changed]

  static let changed = Rule(
    "changed-completion",
    what: Message(
      "What is planned or possible in one text is told as done in the other.", vi: "Điều dự định hoặc có thể xảy ra ở một bên thành điều đã xảy ra ở bên kia."),
    why: Message("A plan is not a fact yet.", vi: "Kế hoạch chưa phải là sự thật."),
    quiet: Message(
      "The clause has a hedge besides (may have opened, có thể đã mở), or the verbs do not render each other.",
      vi: "Mệnh đề còn có từ rào đón (may have opened, có thể đã mở), hoặc hai động từ không ứng với nhau."),
    misses: Message("Tense told by the simple past alone.", vi: "Thời chỉ thể hiện bằng quá khứ đơn."),
    examples: [
      .reports("The company will open a factory in Hue.", "Công ty đã mở một nhà máy ở Huế."),
      .quiet(
        "The company may have opened a factory in Hue.", "Công ty có thể đã mở một nhà máy ở Huế.",
        because: Message("both say it is possible", vi: "hai bên đều nói là có thể")),
      .reports("Công ty sẽ mở một nhà máy ở Huế.", "The company has opened a factory in Hue."),
      .quiet("Công ty sẽ mở một nhà máy ở Huế.", "The company is to open a factory in Hue.", because: Message("is to is sẽ", vi: "is to là sẽ")),
    ], source: "auxiliaries of both languages")

  private let done: (english: Set<WordID>, vietnamese: Set<WordID>)
  private let open: (english: Set<WordID>, vietnamese: Set<WordID>)
  /// Words that may stand between an auxiliary and its verb.
  private let fillers: Set<WordID>
  /// Words that hedge a clause or place it in the future.
  private let hedges: Set<WordID>

  init(_ analyzer: Analyzer) {
    func ids(_ words: String) -> Set<WordID> { Set(words.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) }) }
    done = (ids("has have 've"), ids("đã vừa"))
    open = (ids("will 'll may might must should shall"), ids("sẽ sắp"))
    fillers = ids(
      "not be been being also already now soon just never still even only then all both cũng không chưa được bị phải còn vẫn chỉ đều mới tiếp tục cùng")
    hedges = ids(
      "will 'll may might must should shall would could can expected expect plan plans planned due set likely if unless to before once when until soon whether possible reportedly allegedly"
        + " sẽ sắp thể khả lẽ dự nếu khi định nghi ngờ tin rằng liệu chắc trước sau rồi kịp từng hẳn phải nên dường vẻ")
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    for link in links.links where link.strength == .strong && links.isEnglishContent[link.english.lowerBound] {
      let (i, j) = (link.english.lowerBound, link.vietnamese.lowerBound)
      let place: (english: Range<Int>, vietnamese: Range<Int>)? =
        if let e = auxiliary(of: i, in: links.english, open.english), let v = auxiliary(of: j, in: links.vietnamese, done.vietnamese),
          !hasHedge(around: v, links.vietnamese), !hasPerfect(e, links.english)
        {
          (e..<(i + 1), v..<(j + 1))
        } else if let e = auxiliary(of: i, in: links.english, done.english), let v = auxiliary(of: j, in: links.vietnamese, open.vietnamese),
          !hasHedge(around: e, links.english), auxiliary(of: j, in: links.vietnamese, done.vietnamese) == nil
        {
          (e..<(i + 1), v..<(j + 1))
        } else {
          nil
        }
      guard let place else { continue }
      let sides = state.sides(links, english: place.english, vietnamese: place.vietnamese)
      guard !state.isSpoken(sides) else { continue }
      let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
      state.report(
        Finding(
          TenseCheck.changed.id, .warning, 0.6, Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"), original: sides.original,
          translation: sides.translation))
    }
  }

  /// The auxiliary right before a verb, past adverbs.
  private func auxiliary(of index: Int, in text: SegmentText, _ words: Set<WordID>) -> Int? {
    for k in (max(0, index - 3)..<index).reversed() {
      if words.contains(text.tokens[k].word), text.tokens[k].kind == .word { return k }
      guard fillers.contains(text.tokens[k].word) else { return nil }
    }
    return nil
  }

  /// Whether a modal is followed by "have": what may have happened is over.
  private func hasPerfect(_ index: Int, _ text: SegmentText) -> Bool {
    (index + 1..<index + 4).contains { $0 < text.tokens.count && done.english.contains(text.tokens[$0].word) }
  }

  /// Whether the clause around an auxiliary has a word that hedges, or another time.
  private func hasHedge(around index: Int, _ text: SegmentText) -> Bool {
    var low = index
    while low > 0, index - low < 10, !text.isClauseEnd(low - 1) { low -= 1 }
    var high = index + 1
    while high < text.tokens.count, high - index < 6, !text.isClauseEnd(high) { high += 1 }
    return (low..<high).contains { $0 != index && text.tokens[$0].kind == .word && hedges.contains(text.tokens[$0].word) }
  }
}
