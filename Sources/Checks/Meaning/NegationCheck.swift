import Alignment
import Articles
import Facts
import Glossary
import Words

/// A "not" that vanished, or appeared.
struct NegationCheck: Check {
  static let rules = [dropped, added]

  static let dropped = Rule(
    "dropped-negation", what: Message("The original denies something, the translation affirms it.", vi: "Bản gốc phủ định, bản dịch lại khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message(
      "The translation denies by another word: fail, lack, without, illegal; từ chối, thiếu, trái phép.",
      vi: "Bản dịch phủ định bằng từ khác: fail, lack, without, illegal; từ chối, thiếu, trái phép."),
    misses: Message("One of two negations in a sentence that has several.", vi: "Một trong hai từ phủ định khi câu có nhiều từ."),
    examples: [
      .reports("Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry commented on the incident."),
      .quiet(
        "Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry declined to comment on the incident.",
        because: Message("to decline is to say no", vi: "decline là từ chối")),
      .reports("He did not attend the hearing.", "Ông đã tham dự phiên điều trần."),
      .quiet("He did not attend the hearing.", "Ông vắng mặt tại phiên điều trần.", because: Message("vắng mặt is absent", vi: "vắng mặt là không dự")),
    ], source: "negation.tsv, written for this project")

  static let added = Rule(
    "added-negation", what: Message("The translation denies what the original affirms.", vi: "Bản dịch phủ định điều bản gốc khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message("The original denies by another word.", vi: "Bản gốc phủ định bằng từ khác."),
    misses: Message("A negation added where the sentence has others.", vi: "Từ phủ định thêm vào câu vốn có phủ định khác."),
    examples: [
      .reports("The player will join the team on Sunday.", "Cầu thủ sẽ không gia nhập đội vào Chủ nhật."),
      .quiet("Few people know the village.", "Không nhiều người biết ngôi làng.", because: Message("few is not many", vi: "few là không nhiều")),
    ], source: "negation.tsv, written for this project")

  private let words: NegationWords
  private let prefixes: HiddenNegations

  /// Words that say too little to deny by themselves.
  private let lightWords: Set<WordID>
  /// Syllables by which renderings deny: *bất động*, *mất tích*, *ngừng*, *khó*.
  private let denying: Set<WordID>
  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) {
    words = analyzer.negation
    lexicon = analyzer.knowledge.lexicon
    denying = analyzer.ids(
      "không chưa chẳng chả chớ đừng vô bất phi mất thiếu hết trái ngừng dừng thôi chối khó hiếm cấm tránh miễn bỏ hủy xóa kém ít tắt trượt lỡ hụt trống rỗng ngoài trừ nghịch sai lạ ngăn cản khỏi"
    )
    prefixes = HiddenNegations(analyzer)
    let light =
      "make made take took taken give gave given get got go went come came keep kept become became let use used way thing things people time year years day days man men"
      + " some many several lot much well really even yet already now today still about around like back say says said tell told think know"
      + " đưa ra làm thực hiện tiến hành gặp đạt vài số nhiều điều cách thêm tiếp tục vẫn đó đây hiện nay giờ lúc ngày năm nói biết cho rằng gì nhau lên đến xảy diễn"
    lightWords = Set(light.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let english = words.places(in: links.english)
      let vietnamese = words.places(in: links.vietnamese)
      for lost in prefixes.lost(links, english: english, vietnamese: vietnamese, state.session) {
        report(lost.place, near: lost.region, in: links, isEnglish: lost.isEnglish, lost.confidence, &state)
      }
      guard !english.isEmpty || !vietnamese.isEmpty else { continue }
      let lost = Match(english, vietnamese, links, tellsDelay: words.tellsDelay).lost
      for place in lost.english { judge(place.place, isFar: place.isFar, LinkView(links, isEnglish: true), links, &state) }
      for place in lost.vietnamese { judge(place.place, isFar: place.isFar, LinkView(links, isEnglish: false), links, &state) }
    }
  }

  /// Reports a negation that nothing on the other side answers.
  ///
  /// It is likely lost only where the word it denies has a counterpart, and no other word near that counterpart is left that may deny in its place:
  /// "had not moved" is *nằm yên*, "wasted no time" *lập tức*.
  private func judge(
    _ place: NegationWords.Place, isFar: Bool, _ view: LinkView, _ links: WordLinks, _ state: inout AuditState
  ) {
    let near = view.place(after: place.tokens.upperBound, reach: 5)
    let end = view.other.tokens.count
    let region = near ?? end..<end
    var confidence = 0.4
    if let near, let focus = view.focus(after: place.tokens.upperBound, reach: 5) {
      let opposite = view.looseOpposite(near: near, before: 4, after: 3).filter { mayDeny($0, view.other, links, &state) }
      // What is left on this side around the denied word may be what the other side's left words render.
      let left = (max(0, place.tokens.lowerBound - 2)..<min(view.own.tokens.count, focus + 5)).filter { view.isLoose($0) }
      let spare = view.words(opposite, isEnglish: !view.isEnglish) - view.words(left, isEnglish: view.isEnglish)
      if view.isLoose(focus) ? opposite.isEmpty : spare <= 0 { confidence = 0.75 } else if !view.isLoose(focus), spare <= 1 { confidence = 0.55 }
      // "Không trái luật" may be "legal": two negations are none.
      let isDouble = words.places(in: view.own).contains {
        $0.kind == .implicit && $0.tokens.lowerBound == place.tokens.upperBound && view.isLoose($0.tokens.lowerBound)
      }
      if isDouble { confidence = 0.4 }
      if !view.isEnglish, hasNegativeForm(links, state.session) { confidence = 0.4 }
    }
    if isFar || place.traits.contains(.refusal), confidence < 0.7 { return }
    report(place.tokens, near: region, in: links, isEnglish: view.isEnglish, confidence, &state)
  }

  /// Whether a word that renders nothing of the other side may be what denies there. Names and values do not, nor do words that the lexicon knows and
  /// never renders by a denial.
  private func mayDeny(_ index: Int, _ text: SegmentText, _ links: WordLinks, _ state: inout AuditState) -> Bool {
    let token = text.tokens[index]
    if token.isCapitalized || lightWords.contains(token.word) || text.mentions.contains(where: { $0.tokens.contains(index) })
      || text.facts.contains(where: { $0.tokens.contains(index) })
    {
      return false
    }
    if text.language == .vietnamese {
      let units = links.renderings.filter { $0.tokens.count >= 2 && $0.tokens.contains(index) }
      return units.isEmpty || units.contains { unit in unit.tokens.contains { denying.contains(text.tokens[$0].word) } }
    }
    let heads = links.heads.filter { $0.tokens == index..<(index + 1) }
    return heads.isEmpty || words.isNegativeForm(String(decoding: state.session.words.key(of: token.word), as: UTF8.self))
      || heads.contains { head in
        lexicon.renderings(of: head.id).contains { lexicon.words(ofRendering: $0).contains(where: denying.contains) }
      }
  }

  /// Whether an English word that nothing renders denies by its form: unprintable, moonless.
  private func hasNegativeForm(_ links: WordLinks, _ session: Analyzer.Session) -> Bool {
    links.english.tokens.indices.contains { i in
      let token = links.english.tokens[i]
      guard token.kind == .word, links.englishStrength[i] < .strong else { return false }
      return words.isNegativeForm(String(decoding: session.words.key(of: token.word), as: UTF8.self))
    }
  }

  private func report(
    _ place: Range<Int>, near: Range<Int>, in links: WordLinks, isEnglish: Bool, _ confidence: Double, _ state: inout AuditState
  ) {
    let english = isEnglish ? place : near
    let vietnamese = isEnglish ? near : place
    let sides = state.sides(links, english: english, vietnamese: vietnamese)
    let isDropped = isEnglish == state.bitext.isFromEnglish
    let side = isDropped ? sides.original.range : sides.translation.range
    let text = isDropped ? state.bitext.original.string(side) : state.bitext.translation.string(side)
    if isDropped ? state.isSpoken(original: side) : state.isSpoken(translation: side) { return }
    state.report(
      Finding(
        isDropped ? NegationCheck.dropped.id : NegationCheck.added.id, confidence >= 0.5 ? .warning : .info, confidence,
        isDropped
          ? Message("“\(text)” of the original is gone: the translation affirms", vi: "bản dịch mất từ phủ định “\(text)”: câu thành khẳng định")
          : Message("“\(text)” is not in the original: the translation denies", vi: "bản gốc không có từ phủ định “\(text)”: câu thành phủ định"),
        original: sides.original, translation: sides.translation))
  }
}
