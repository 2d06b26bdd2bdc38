import Alignment
import Articles
import Facts
import Foundation
import Glossary

/// One person under two names in one translation.
struct InconsistentNameCheck: Check {
  static let rules = [inconsistent]

  static let inconsistent = Rule(
    "inconsistent-name", what: Message("The translation gives one person two names.", vi: "Bản dịch gọi một người bằng hai tên."),
    why: Message("Readers take them for two people.", vi: "Người đọc tưởng là hai người."),
    quiet: Message(
      "The original has two names as well, or they differ only in marks, hyphens, initials or order.",
      vi: "Bản gốc cũng có hai tên, hoặc chỉ khác dấu, gạch nối, chữ viết tắt hay thứ tự."),
    misses: Message("Persons that are not in the glossaries.", vi: "Người không có trong từ điển."),
    examples: [
      .reports(
        "Xi Jinping arrived on Monday. Xi Jinping left on Tuesday.", "Tập Cận Bình đến hôm thứ Hai. Xi Jinping rời đi hôm thứ Ba."),
      .quiet(
        "Xi Jinping arrived on Monday. Xi Jinping left on Tuesday.", "Tập Cận Bình đến hôm thứ Hai. Ông Tập rời đi hôm thứ Ba.",
        because: Message("a short form is no other name", vi: "dạng rút gọn không phải tên khác")),
    ], source: "the bundled glossaries")

  private let terms: TermBase

  init(_ analyzer: Analyzer) { terms = analyzer.knowledge.terms }

  private struct Naming {
    let text: String
    let key: String
    let range: Range<Int>
  }

  func run(_ state: inout AuditState) {
    let bitext = state.bitext
    let translated = namings(bitext.translationSegments, bitext.translation)
    guard translated.values.contains(where: { Set($0.map(\.key)).count > 1 }) else { return }
    let original = namings(bitext.originalSegments, bitext.original)
    for (person, names) in translated.sorted(by: { $0.key < $1.key }) {
      guard let source = original[person], Set(source.map(\.key)).count == 1,
        let other = names.first(where: { $0.key != names[0].key && !state.isSpoken(translation: $0.range) })
      else { continue }
      state.report(
        Finding(
          InconsistentNameCheck.inconsistent.id, .info, 0.4,
          Message("“\(other.text)” was “\(names[0].text)” before", vi: "“\(other.text)” ở trên là “\(names[0].text)”"),
          suggestion: names[0].text, original: Side(source[min(1, source.count - 1)].range), translation: Side(other.range)))
    }
  }

  /// The persons named in full, and how.
  private func namings(_ segments: [SegmentText], _ article: Article) -> [ConceptIndex: [Naming]] {
    var result: [ConceptIndex: [Naming]] = [:]
    for segment in segments {
      for mention in segment.mentions where mention.concepts.count == 1 && terms.type(of: mention.concepts[0]) == .person {
        guard ![FormRole.short, .acronym, .demonym].contains(mention.role) else { continue }
        let range = segment.bytes(mention.tokens)
        let text = article.string(range)
        result[mention.concepts[0], default: []].append(Naming(text: text, key: InconsistentNameCheck.key(text), range: range))
      }
    }
    return result
  }

  /// A name's words without marks, hyphens and initials, in alphabetical order: "Abe Shinzo" and "Shinzo Abe" are one.
  private static func key(_ name: String) -> String {
    let bare = name.replacing("đ", with: "d").replacing("Đ", with: "D").decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) && $0 != "-" }
    return String(String.UnicodeScalarView(bare)).lowercased().split { !$0.isLetter }.filter { $0.count > 1 }.sorted().joined(separator: " ")
  }
}
