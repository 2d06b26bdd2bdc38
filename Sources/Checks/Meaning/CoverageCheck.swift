import Alignment
import Articles
import Facts
import Foundation
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

  init(_ analyzer: Analyzer) {
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
    for (_, links) in state.linkedBeads {
      for isEnglish in [true, false] {
        dump(links, isEnglish, state)
        for gap in Gap.gaps(in: links, isEnglish: isEnglish) { check(gap, links, isEnglish, &state) }
      }
    }
  }

  private func check(_ gap: Gap, _ links: WordLinks, _ isEnglish: Bool, _ state: inout AuditState) {
    let own = isEnglish ? links.english : links.vietnamese
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let range = own.bytes(gap.tokens)
    if isOriginal ? state.isSpoken(original: range) : state.isSpoken(translation: range) { return }
    // Vietnamese spells one English word with two syllables, so its gaps must be longer to mean as much. Counted on clean translations
    // with the bundled lexicon: gaps this long with nothing unexplained opposite are about one in 3,000 words.
    let words = gap.words.count
    let opposite = gap.oppositeWords.count
    let long = isEnglish ? (opposite == 0 ? 3 : 4 + opposite / 2) : (opposite == 0 ? 5 : 6 + opposite)
    let isItem = isListItem(gap, own) && opposite == 0
    let itemLength = isEnglish ? 1 : 2
    if words >= long || (isItem && words >= itemLength) {
      let rule = isItem && words < long ? CoverageCheck.droppedItem : isOriginal ? CoverageCheck.droppedClause : CoverageCheck.addedClause
      if rule.id == CoverageCheck.droppedItem.id, !isOriginal { return }
      let clear = words >= long
      let text = isOriginal ? state.bitext.original.string(range) : state.bitext.translation.string(range)
      let at = isEnglish ? gap.opposite.upperBound : gap.opposite.upperBound
      let sides = isEnglish ? state.sides(links, english: gap.tokens, vietnamese: at..<at) : state.sides(links, english: at..<at, vietnamese: gap.tokens)
      state.report(
        Finding(
          rule.id, .warning, clear ? min(0.85, 0.55 + 0.04 * Double(words - long)) : 0.5,
          isOriginal
            ? Message("not in the translation: “\(text.excerpt)”", vi: "bản dịch thiếu: “\(text.excerpt)”")
            : Message("not in the original: “\(text.excerpt)”", vi: "bản gốc không có: “\(text.excerpt)”"),
          original: sides.original, translation: sides.translation))
    }
  }

  private func dump(_ links: WordLinks, _ isEnglish: Bool, _ state: AuditState) {
    guard ProcessInfo.processInfo.environment["DC_DUMP"] != nil else { return }
    let f = StretchFinder(links, isEnglish: isEnglish) { lexicon.isHeadword($0) || lexicon.isRenderingWord($0) }
    let isOriginal = isEnglish == state.bitext.isFromEnglish
    let ownBytes = Double(f.own.segment.range.count), otherBytes = Double(f.other.segment.range.count)
    let contentOther = f.otherContent.count { $0 }
    let unlinkedOther = f.otherContent.indices.count { f.otherContent[$0] && f.otherStrength[$0] == .none }
    let contentOwn = f.content.count { $0 }
    let unlinkedOwn = f.content.indices.count { f.content[$0] && f.strength[$0] == .none }
    for s in f.stretches() {
      let n = f.own.tokens.count
      func delim(_ i: Int) -> Int {
        if i < 0 || i >= n { return 2 }
        let t = f.own.tokens[i]
        if t.kind == .mark { return 2 }
        return joints.contains(t.word) ? 1 : 0
      }
      var b = s.tokens.lowerBound - 1
      while b >= 0, !f.content[b], delim(b) == 0 { b -= 1 }
      var a = s.tokens.upperBound
      while a < n, !f.content[a], delim(a) == 0 { a += 1 }
      let bytes = Double(f.own.bytes(max(0, b + 1)..<min(n, max(a, s.tokens.upperBound))).count)
      let names = s.words.count { f.own.tokens[$0].kind == .number || f.own.tokens[$0].isCapitalized && $0 > 0 }
      let known = s.words.count { i in f.own.lemmas[i].contains { lexicon.isHeadword($0) || lexicon.isRenderingWord($0) } }
      let text = (isOriginal ? state.bitext.original : state.bitext.translation).string(f.own.bytes(s.tokens)).replacing("\n", with: " ").replacing("\t", with: " ")
      let line = f.own.segment.range.lowerBound
      let row: [String] = ["DUMP", state.bitext.translation.path, isEnglish ? "E" : "V", isOriginal ? "O" : "T", "\(line)", "\(s.score)", "\(s.words.count)", "\(s.linkedCount)", "\(s.opposite.count)", "\(s.oppositeWords.count)", "\(unlinkedOther)", "\(contentOther)", "\(unlinkedOwn)", "\(contentOwn)", "\(delim(b))", "\(delim(a))", "\(ownBytes)", "\(otherBytes)", "\(bytes)", "\(names)", "\(known)", "\(s.tokens.count)", text]
      FileHandle.standardError.write(Data((row.joined(separator: "\t") + "\n").utf8))
    }
  }

  /// Whether a gap fills the room between two commas or conjunctions, as an item of a list does.
  private func isListItem(_ gap: Gap, _ text: SegmentText) -> Bool {
    func isDelimiter(_ i: Int) -> Bool {
      guard i >= 0, i < text.tokens.count else { return false }
      return text.tokens[i].isMark(",") || text.tokens[i].isMark(";") || and.contains(text.tokens[i].word)
    }
    func isEnd(_ i: Int) -> Bool { i >= text.tokens.count || text.tokens[i].kind == .mark || and.contains(text.tokens[i].word) }
    var before = gap.tokens.lowerBound - 1
    // An article or classifier may stand between.
    if before >= 0, !isDelimiter(before), text.tokens[before].kind == .word, text.tokens[before].range.count <= 3 { before -= 1 }
    return isDelimiter(before) && isEnd(gap.tokens.upperBound) && text.tokens.count { $0.isMark(",") || and.contains($0.word) } >= 2
  }
}
