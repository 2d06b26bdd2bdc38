import Alignment
import Articles
import Facts
import Glossary

/// The office written before a person's name: another one in the translation, or one that the person did not hold at the article's date.
///
/// Speaks only of persons whose offices the glossary has, so that a loose title ("top diplomat", "party chief") is not taken for an error.
struct OfficeCheck: Check {
  static let rules = [changed, outOfTerm]

  static let changed = Rule(
    "changed-title", what: Message("A person was given another's office.", vi: "Một người bị gán chức vụ của người khác."),
    why: Message("A secretary of state is no secretary of defence.", vi: "Ngoại trưởng không phải bộ trưởng quốc phòng."),
    quiet: Message(
      "Both titles may mean one office, or the glossary does not know the person's offices.",
      vi: "Hai chức danh có thể chỉ một chức vụ, hoặc từ điển không có chức vụ của người ấy."),
    misses: Message("Offices written behind the name.", vi: "Chức vụ viết sau tên."),
    examples: [
      .reports("Secretary of State Antony Blinken arrived in Cairo.", "Bộ trưởng Quốc phòng Antony Blinken đến Cairo."),
      .quiet(
        "Secretary of State Antony Blinken arrived in Cairo.", "Ngoại trưởng Antony Blinken đến Cairo.",
        because: Message("the US foreign minister is called secretary of state", vi: "ngoại trưởng Mỹ gọi là secretary of state")),
      .reports("Phó Tổng thống Mỹ Kamala Harris thăm Hà Nội.", "US President Kamala Harris visited Hanoi."),
      .quiet(
        "Phó Tổng thống Mỹ Kamala Harris thăm Hà Nội.", "US Vice President Kamala Harris visited Hanoi.",
        because: Message("the same office", vi: "cùng một chức vụ")),
    ], source: "offices and terms in the bundled glossaries")

  static let outOfTerm = Rule(
    "title-out-of-term",
    what: Message("A person did not hold the office at the article's date.", vi: "Vào ngày của bài, người ấy không giữ chức vụ này."),
    why: Message("Offices change hands; \"former\" may be missing.", vi: "Chức vụ đổi chủ; có thể thiếu chữ \"cựu\"."),
    quiet: Message(
      "\"former\" or \"then\" stands before the title, or the article has no date.", vi: "Trước chức danh có \"cựu\" hay \"khi đó\", hoặc bài không ghi ngày."),
    misses: Message("Persons and terms that are not in the glossaries.", vi: "Người và nhiệm kỳ không có trong từ điển."),
    examples: [
      .reports(
        "Date: 2024-03-03\n\nPresident Barack Obama spoke on Sunday about the economy of the country.",
        "Ngày: 3/3/2024\n\nTổng thống Barack Obama phát biểu hôm Chủ nhật về kinh tế đất nước."),
      .quiet(
        "Date: 2024-03-03\n\nFormer President Barack Obama spoke on Sunday about the economy of the country.",
        "Ngày: 3/3/2024\n\nCựu Tổng thống Barack Obama phát biểu hôm Chủ nhật về kinh tế đất nước.",
        because: Message("he is called former", vi: "đã gọi là cựu")),
    ], source: "offices and terms in the bundled glossaries")

  private let terms: TermBase

  init(_ analyzer: Analyzer) { terms = analyzer.knowledge.terms }

  /// Titles that say too little to tell two offices apart.
  private static let loose: Set<String> = [
    "title/minister", "title/secretary-cabinet", "title/secretary-clerical", "title/president-of-organisation", "title/chairman", "title/director",
    "title/commissioner", "title/leader", "title/politician", "title/lawmaker", "title/official", "title/top-diplomat", "title/mister", "title/missus",
    "title/miss", "title/sir-madam", "title/lord", "title/lady", "title/knight", "title/excellency", "title/your-majesty", "title/royal-highness",
    "title/comrade", "title/former", "title/late", "title/acting", "title/permanent-office", "title/deputy-prefix", "title/spouse",
  ]

  /// Whether a title is an office of state, as opposed to an occupation, a rank or a form of address.
  private func isOffice(_ title: ConceptIndex) -> Bool {
    ["politics", "diplomacy", "royalty"].contains(terms.cell("domain", of: title)) && !OfficeCheck.loose.contains(terms.id(of: title))
  }

  /// A person with the office named before.
  private struct Holder {
    let person: ConceptIndex
    let titles: [ConceptIndex]
    let segment: SegmentText
    let title: Range<Int>
  }

  func run(_ state: inout AuditState) {
    let bitext = state.bitext
    let date = bitext.original.date ?? bitext.translation.date
    for (number, bead) in bitext.beads.enumerated() where !state.settled.contains(number) && !bead.original.isEmpty && !bead.translation.isEmpty {
      let translated = bead.translation.flatMap { holders(in: bitext.translationSegments[$0], bitext.translation) }
      guard !translated.isEmpty else { continue }
      let original = bead.original.flatMap { holders(in: bitext.originalSegments[$0], bitext.original) }
      for holder in translated {
        guard let source = original.first(where: { $0.person == holder.person }) else { continue }
        let sides = (Side(source.segment.bytes(source.title)), Side(holder.segment.bytes(holder.title)))
        if state.isSpoken((original: sides.0, translation: sides.1)) { continue }
        if Set(source.titles).isDisjoint(with: holder.titles) {
          reportChange(source, holder, sides, &state)
        } else if let date, !bitext.isMonolingual {
          reportTerm(source, holder, sides, date, &state)
        }
      }
    }
  }

  private func reportChange(_ source: Holder, _ holder: Holder, _ sides: (Side, Side), _ state: inout AuditState) {
    let held = Set(terms.offices(of: holder.person).map(\.title))
    guard let right = source.titles.first(where: { held.contains(terms.id(of: $0)) }),
      !holder.titles.contains(where: { held.contains(terms.id(of: $0)) }), holder.titles.contains(where: isOffice)
    else { return }
    let (from, to) = (state.bitext.original.string(sides.0.range), state.bitext.translation.string(sides.1.range))
    state.report(
      Finding(
        OfficeCheck.changed.id, .warning, 0.75, Message("“\(from)” became “\(to)”", vi: "“\(from)” thành “\(to)”"),
        suggestion: terms.preferredForm(of: right, in: holder.segment.language), original: sides.0, translation: sides.1))
  }

  private func reportTerm(_ source: Holder, _ holder: Holder, _ sides: (Side, Side), _ date: CalendarDate, _ state: inout AuditState) {
    let titles = Set(holder.titles.map { terms.id(of: $0) })
    let held = terms.offices(of: holder.person).filter { titles.contains($0.title) && ($0.from != nil || $0.to != nil) }
    guard !held.isEmpty, !held.contains(where: { $0.isHeld(on: date) }), !isPast(source, state.bitext.original), !isPast(holder, state.bitext.translation)
    else { return }
    let term = "\(held[held.count - 1].from?.description ?? "")–\(held[held.count - 1].to?.description ?? "")"
    let title = state.bitext.translation.string(sides.1.range)
    state.report(
      Finding(
        OfficeCheck.outOfTerm.id, .info, 0.3,
        Message("“\(title)”: the glossary has this term as \(term)", vi: "“\(title)”: theo từ điển, nhiệm kỳ này là \(term)"), original: sides.0,
        translation: sides.1))
  }

  // MARK: - Finding offices

  /// Words that may stand between an office and its holder's name.
  private static let joints: Set<String> = ["of", "the", "for", "s", "nước", "này", "ông", "bà", "ngài", "của"]
  private static let past: Set<String> = ["former", "ex", "then", "late", "onetime", "cựu", "nguyên", "cố", "thời", "đó", "ấy", "elect", "tiền", "xưa"]

  /// The persons of a segment before whom an office stands: "US Secretary of State Antony Blinken", "Ngoại trưởng Mỹ Antony Blinken".
  private func holders(in text: SegmentText, _ article: Article) -> [Holder] {
    var result: [Holder] = []
    for (index, mention) in text.mentions.enumerated() {
      guard mention.concepts.count == 1, terms.type(of: mention.concepts[0]) == .person else { continue }
      var start = mention.tokens.lowerBound
      for other in text.mentions[..<index].reversed().prefix(3) {
        guard isJoined(other.tokens.upperBound..<start, text, article) else { break }
        let titles = other.concepts.filter { terms.type(of: $0) == .title }
        if titles.contains(where: isOffice) {
          result.append(Holder(person: mention.concepts[0], titles: titles, segment: text, title: other.tokens))
          break
        }
        // A body between ("Bộ trưởng Bộ Tài chính") makes another office of the title.
        guard terms.type(of: other.concepts[0]) == .place || !titles.isEmpty else { break }
        start = other.tokens.lowerBound
      }
    }
    return result
  }

  private func isJoined(_ gap: Range<Int>, _ text: SegmentText, _ article: Article) -> Bool {
    gap.count <= 2 && gap.allSatisfy { text.tokens[$0].kind == .word && OfficeCheck.joints.contains(word($0, text, article)) }
  }

  private func isPast(_ holder: Holder, _ article: Article) -> Bool {
    let near = max(0, holder.title.lowerBound - 3)..<min(holder.segment.tokens.count, holder.title.upperBound + 3)
    return near.contains { OfficeCheck.past.contains(word($0, holder.segment, article)) }
  }

  private func word(_ token: Int, _ text: SegmentText, _ article: Article) -> String {
    article.string(text.bytes(token..<(token + 1))).lowercased()
  }
}
