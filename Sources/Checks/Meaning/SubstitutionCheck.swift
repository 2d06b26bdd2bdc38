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
    for (_, links) in state.linkedBeads {
      let coverage = links.coverage
      let gapsV = Gap.gaps(in: links, isEnglish: false)
      for gap in Gap.gaps(in: links, isEnglish: true) where gap.words.count <= 2 && !gap.oppositeWords.isEmpty {
        // The gap opposite must be opposite to this one, and small.
        guard let partner = gapsV.first(where: { $0.tokens.overlaps(gap.opposite) }), partner.words.count <= 4,
          partner.opposite.overlaps(gap.tokens) || partner.opposite.isEmpty
        else { continue }
        check(gap, partner, links, coverage, &state)
      }
    }
  }

  private func check(_ e: Gap, _ v: Gap, _ links: WordLinks, _ coverage: (english: Double, vietnamese: Double), _ state: inout AuditState) {
    guard e.words.allSatisfy({ i in links.english.lemmas[i].contains { lexicon.isHeadword($0) } }),
      v.words.allSatisfy({ lexicon.isRenderingWord(links.vietnamese.tokens[$0].word) })
    else { return }
    let sides = state.sides(links, english: e.tokens, vietnamese: v.tokens)
    guard !state.isSpoken(sides) else { return }
    let isQuoted = links.english.quotations.contains { $0.tokens.overlaps(e.tokens) } && links.vietnamese.quotations.contains { $0.tokens.overlaps(v.tokens) }
    let isName =
      e.words.contains { links.english.tokens[$0].isCapitalized && $0 > 0 } && v.words.contains { links.vietnamese.tokens[$0].isCapitalized && $0 > 0 }
    let least = min(coverage.english, coverage.vietnamese)
    let isWarning = (isQuoted && least >= 0.88 && e.words.count == 1) || (isName && least >= 0.75)
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        isName ? NameCheck.changed.id : isQuoted ? SubstitutionCheck.quotation.id : SubstitutionCheck.word.id, isWarning ? .warning : .info,
        isWarning ? 0.5 : 0.25,
        Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"), original: sides.original, translation: sides.translation))
  }
}
