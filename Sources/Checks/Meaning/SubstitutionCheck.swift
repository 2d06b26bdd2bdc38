import Alignment
import Articles
import Facts
import Glossary

/// A word put in the place of another, found by what nothing else in the sentence explains.
struct SubstitutionCheck: Check {
  static let rules = [quotation, word]

  static let quotation = Rule(
    "changed-quotation", what: Message("Words inside quotation marks say something else in the translation.", vi: "Lời trong ngoặc kép bị dịch thành ý khác."),
    why: Message("A quotation is someone's word; readers will hold them to it.", vi: "Trích dẫn là lời của một người; người đọc sẽ quy cho họ."),
    quiet: Message(
      "The words are synonyms, or the rest of the quotation is translated freely too.", vi: "Các từ đồng nghĩa, hoặc phần còn lại cũng dịch thoáng."),
    misses: Message("Words the lexicon does not know.", vi: "Từ không có trong từ điển đi kèm."),
    examples: [
      .reports("“I have to be happy with the result,” the coach said.", "“Tôi phải cẩn thận với kết quả”, huấn luyện viên nói."),
      .quiet(
        "“I have to be happy with the result,” the coach said.", "“Tôi phải hài lòng với kết quả”, huấn luyện viên nói.",
        because: Message("hài lòng is pleased", vi: "hài lòng là happy")),
    ], source: "the bundled lexicon")

  static let word = Rule(
    "changed-word", what: Message("A word seems to have been replaced by an unrelated one.", vi: "Một từ dường như bị thay bằng từ không liên quan."),
    why: Message("One wrong word in a sentence that is otherwise right is the error nobody sees.", vi: "Một từ sai trong câu dịch đúng là lỗi khó thấy nhất."),
    quiet: Message("Much of the sentence is translated freely.", vi: "Phần lớn câu được dịch thoáng."),
    misses: Message("Words the lexicon does not know.", vi: "Từ không có trong từ điển đi kèm."),
    examples: [
      .reports(
        "The main hazard for drivers tonight is thick fog on the mountain road.",
        "Điều may mắn chính cho các tài xế tối nay là sương mù dày đặc trên đường núi."),
      .quiet(
        "The main hazard for drivers tonight is thick fog on the mountain road.", "Mối nguy chính cho các tài xế tối nay là sương mù dày đặc trên đường núi.",
        because: Message("mối nguy is a hazard", vi: "mối nguy là hazard")),
    ], source: "the bundled lexicon")

  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) { lexicon = analyzer.knowledge.lexicon }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    let speech = Speech(state.bitext)
    for (_, links) in state.linkedBeads {
      for slot in Slot.slots(in: links) {
        check(slot, links, speech, &state)
      }
      for link in links.links where link.strength == .weak { check(link, links, speech, &state) }
    }
  }

  private func check(_ slot: Slot, _ links: WordLinks, _ speech: Speech, _ state: inout AuditState) {
    guard slot.englishWords.count <= 2, slot.vietnameseWords.count <= 4 else { return }
    let sides = state.sides(links, english: slot.english, vietnamese: slot.vietnamese)
    guard !state.isSpoken(sides) else { return }
    let isKnown =
      slot.englishWords.allSatisfy { i in links.english.lemmas[i].contains { lexicon.isHeadword($0) } }
      && slot.vietnameseWords.allSatisfy { lexicon.isRenderingWord(links.vietnamese.tokens[$0].word) }
    let isName =
      slot.englishWords.contains { links.english.tokens[$0].isCapitalized && $0 > 0 }
      && slot.vietnameseWords.contains { links.vietnamese.tokens[$0].isCapitalized && $0 > 0 }
    guard isKnown else { return }
    let coverage = links.coverage
    let isQuoted = speech.isQuoted(sides, links, state.bitext)
    // A translator is free in what he tells, and bound in what he quotes.
    let least = min(coverage.english, coverage.vietnamese)
    let isWarning =
      isName
      ? least >= 0.75
      : (isQuoted || least >= 0.9 && isAlone(slot.english, slot.vietnamese, links)) && isWord(slot.english, slot.vietnamese, links, spare: isQuoted ? 2 : 0)
        && !lexicon.joinsBySyllable(slot.english, slot.vietnamese, links) && mayReplace(slot.english, slot.vietnamese, links)
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        isName ? NameCheck.changed.id : isQuoted ? SubstitutionCheck.quotation.id : SubstitutionCheck.word.id, isWarning ? .warning : .info,
        isWarning ? 0.55 : 0.25,
        Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"), original: sides.original, translation: sides.translation))
  }

  /// A link over a distant synonym, which in a quotation may as well be a replacement.
  private func check(_ link: WordLinks.Link, _ links: WordLinks, _ speech: Speech, _ state: inout AuditState) {
    guard link.english.count == 1, link.english.contains(where: { links.isEnglishContent[$0] }) else { return }
    let sides = state.sides(links, english: link.english, vietnamese: link.vietnamese)
    guard speech.isQuoted(sides, links, state.bitext), !state.isSpoken(sides) else { return }
    let coverage = links.coverage
    let isName =
      links.english.tokens[link.english.lowerBound].isCapitalized && link.english.lowerBound > 0
      || links.vietnamese.tokens[link.vietnamese.lowerBound].isCapitalized && link.vietnamese.lowerBound > 0
    guard !isName, min(coverage.english, coverage.vietnamese) >= 0.7, loose(links.isEnglishContent, links.englishStrength) <= 1 else { return }
    guard isWord(link.english, link.vietnamese, links, mayCross: true), !lexicon.joinsBySyllable(link.english, link.vietnamese, links),
      !isLike(link.english, link.vietnamese, links, 0.05)
    else { return }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        SubstitutionCheck.quotation.id, .warning, 0.5, Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"), original: sides.original,
        translation: sides.translation))
  }

  private func loose(_ isContent: [Bool], _ strength: [WordLinks.Strength]) -> Int { isContent.indices.count { isContent[$0] && strength[$0] == .none } }

  /// Whether hardly anything else in the sentence lacks a counterpart.
  private func isAlone(_ e: Range<Int>, _ v: Range<Int>, _ links: WordLinks) -> Bool {
    links.isEnglishContent.indices.count { links.isEnglishContent[$0] && links.englishStrength[$0] == .none && !e.contains($0) } <= 1
      && links.isVietnameseContent.indices.count { links.isVietnameseContent[$0] && links.vietnameseStrength[$0] == .none && !v.contains($0) } <= 2
  }

  /// Whether one word may have been put in the place of the other, rather than both say the same in their own way.
  ///
  /// Who replaces a word leaves the sentence as it was: a noun follows a noun. Who paraphrases says *cư xử*, to behave, where the other says "had
  /// better manners". A word of very many meanings has some that no lexicon lists.
  private func mayReplace(_ e: Range<Int>, _ v: Range<Int>, _ links: WordLinks) -> Bool {
    let words = e.filter { links.isEnglishContent[$0] }
    let units = links.renderings.filter { unit in v.covers(unit.tokens) && unit.tokens.contains { links.isVietnameseContent[$0] } }
    guard let longest = units.map(\.tokens.count).max() else { return true }
    let whole = units.filter { $0.tokens.count == longest }
    // What is left over beside the word makes a phrase of it: *đừng hòng khi có tôi ở đây*, "not on my watch".
    if v.count > longest + 2 { return false }
    if isLike(e, v, links, 0.01) { return false }
    guard words.count == 1, let word = words.first else { return true }
    let own = links.heads.filter { $0.tokens == word..<(word + 1) }.map(\.id)
    let kinds = Set(own.compactMap { WordKind(lexicon.part(of: $0)) })
    if kinds != [.noun], own.map({ lexicon.renderings(of: $0).count }).max() ?? 0 > SubstitutionCheck.manyMeanings { return false }
    return kinds.isEmpty
      || whole.contains { unit in lexicon.entries(ofRendering: unit.id).contains { WordKind(lexicon.part(of: $0)).map(kinds.contains) ?? false } }
  }

  /// Whether the two words have much in common: both render, or are rendered by, words that share their first meanings.
  private func isLike(_ e: Range<Int>, _ v: Range<Int>, _ links: WordLinks, _ bar: Double) -> Bool {
    let entries = links.heads.filter { $0.tokens.overlaps(e) && $0.tokens.count <= 2 }.map(\.id)
    return links.renderings.contains { unit in
      v.covers(unit.tokens) && unit.tokens.contains { links.isVietnameseContent[$0] } && lexicon.likeness(entries, unit.id) >= bar
    }
  }

  /// Renderings from which on a verb or an adjective is one of those that go with anything: get, come, good.
  private static let manyMeanings = 30

  /// Whether both words are whole words that the lexicon knows well: the Vietnamese of two syllables or more and no piece of a longer word, the English
  /// with several renderings.
  private func isWord(_ e: Range<Int>, _ v: Range<Int>, _ links: WordLinks, mayCross: Bool = false, spare: Int = 0) -> Bool {
    let inside = links.renderings.filter { v.covers($0.tokens) }
    guard let unit = inside.max(by: { $0.tokens.count < $1.tokens.count }), unit.tokens.count >= 2,
      // *Mang tính bao hàm*, "to be of an inclusive nature", is *bao hàm*.
      v.count(where: { !unit.tokens.contains($0) && links.isVietnameseContent[$0] }) <= spare
    else { return false }
    let crosses =
      !mayCross
      && links.renderings.contains { hit in
        hit.tokens.overlaps(unit.tokens) && hit.tokens.contains { !v.contains($0) && links.isVietnameseContent[$0] }
      }
    return !crosses && depth(e, links) >= 3
  }

  /// How many renderings the lexicon has for some English words at most.
  private func depth(_ e: Range<Int>, _ links: WordLinks) -> Int {
    links.heads.filter { $0.tokens.overlaps(e) }.map { lexicon.renderings(of: $0.id).count }.max() ?? 0
  }
}
