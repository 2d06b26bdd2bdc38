import ArgumentParser
import Foundation
import Glossary
import Ingestion

/// `doichieu glossary agree`: how human translators used the entries.
struct GlossaryAgree: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agree",
      abstract: say("Hold a glossary against trusted translations.", "Đối chiếu bảng thuật ngữ với bản dịch đáng tin."),
      discussion: say(
        """
        Reads tab-separated sentence pairs, one column in each language, perhaps one with the article's name. Prints what part of the mentions         on one side have their counterpart on the other, in the pair and in the article, and the entries that translators seldom followed.
        """,
        """
        Đọc các cặp câu phân cách bằng tab, mỗi ngôn ngữ một cột, có thể thêm cột tên bài. In tỷ lệ lượt nhắc ở một bên có đối ứng ở bên kia,         trong cặp câu và trong bài, cùng các mục mà người dịch ít theo.
        """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: ArgumentHelp(say("The sentence pairs.", "Tệp cặp câu."))) var bitext: String
  @Option(help: ArgumentHelp(say("text, or jsonl: one object a rendering.", "text, hoặc jsonl: mỗi cách dịch một đối tượng."))) var format = Format.text
  @Option(help: ArgumentHelp(say("How many seldom followed entries to list.", "Số mục ít được theo cần liệt kê."))) var top = 20
  @OptionGroup var options: GlossaryOptions

  func run() throws {
    try reportingFaults {
      let (knowledge, words) = try options.load()
      let terms = knowledge.terms
      let pairs = try TrustedBitext(path: bitext, bytes: try TextFile.read(bitext, limit: 1 << 30).text)
      let agreement = Agreement(pairs, terms, words: words)
      if format == .jsonl {
        Console.write(
          agreement.uses.map {
            JSONLine().add("concept", terms.id(of: $0.concept)).add("en", $0.english).add("vi", $0.vietnamese).add("count", $0.count).text + "\n"
          }.joined())
        return
      }
      var output = say("\(pairs.pairs.count) pairs\n", "\(pairs.pairs.count) cặp câu\n")
      output += say(
        "kind          side  mentions  in pair  in article\n", "loại          phía  lượt nhắc trong cặp trong bài\n")
      var total = (Agreement.Count(), Agreement.Count())
      for kind in Agreement.Kind.allCases {
        guard let counts = agreement.counts[kind] else { continue }
        output += line(kind.rawValue, "en", counts.english) + line(kind.rawValue, "vi", counts.vietnamese)
        if kind != .person {
          total.0.add(counts.english)
          total.1.add(counts.vietnamese)
        }
      }
      output += line(say("names+offices", "tên+chức vụ"), "en", total.0) + line(say("names+offices", "tên+chức vụ"), "vi", total.1)
      let seldom = agreement.agreement.filter { $0.value.mentions >= 2 && $0.value.agreed * 2 < $0.value.mentions }
        .sorted { ($1.value.mentions - $1.value.agreed, $0.key) < ($0.value.mentions - $0.value.agreed, $1.key) }
      if !seldom.isEmpty {
        output += say("\nseldom followed (agreed of mentions):\n", "\nít được theo (khớp trên số lượt nhắc):\n")
        for (concept, count) in seldom.prefix(top) {
          let forms = [terms.preferredForm(of: concept, in: .english), terms.preferredForm(of: concept, in: .vietnamese)]
          output += "  \(count.agreed)/\(count.mentions)\t\(terms.id(of: concept))\t\(forms.compactMap(\.self).joined(separator: " = "))\n"
        }
      }
      Console.write(output)
    }
  }

  private func line(_ kind: String, _ side: String, _ count: Agreement.Count) -> String {
    func share(_ part: Int) -> String { count.mentions == 0 ? "–" : (100 * Double(part) / Double(count.mentions)).formatted(1) + "%" }
    func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
    return padded(kind, 14) + padded(side, 6) + padded("\(count.mentions)", 10) + padded(share(count.inPair), 9) + share(count.inArticle) + "\n"
  }
}

extension Agreement.Count {
  fileprivate mutating func add(_ other: Agreement.Count) {
    mentions += other.mentions
    inPair += other.inPair
    inArticle += other.inArticle
  }
}

/// `doichieu glossary mine`: names that translations pair and the glossary lacks.
struct GlossaryMine: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mine",
      abstract: say("Propose new entries from trusted translations.", "Đề xuất mục mới từ bản dịch đáng tin."),
      discussion: say(
        "Writes a glossary whose entries are all proposed, with counts, scores and contexts in the note; a person approves.",
        "Ghi một bảng thuật ngữ gồm toàn mục đề xuất, kèm số lần, điểm và ngữ cảnh trong ghi chú; con người duyệt."))
  }

  @Argument(help: ArgumentHelp(say("The sentence pairs.", "Tệp cặp câu."))) var bitext: String
  @Option(help: ArgumentHelp(say("The fewest pairs that must have both.", "Số cặp câu ít nhất có cả hai."))) var least = 2
  @Option(help: ArgumentHelp(say("The least score, from 0 to 1.", "Điểm thấp nhất, từ 0 đến 1."))) var score = 0.5
  @Option(help: ArgumentHelp(say("Where to write; - is standard output.", "Nơi ghi; - là đầu ra chuẩn."), valueName: "file")) var output = "-"
  @OptionGroup var options: GlossaryOptions

  func run() throws {
    try reportingFaults {
      let (knowledge, words) = try options.load()
      let pairs = try TrustedBitext(path: bitext, bytes: try TextFile.read(bitext, limit: 1 << 30).text)
      let mining = Mining(pairs, knowledge.terms, words: words, least: least, score: score)
      try GlossaryFiles.write(mining.table(source: URL(fileURLWithPath: bitext).lastPathComponent).text, to: output)
      Console.complain(say("\(mining.proposals.count) entries proposed", "đề xuất \(mining.proposals.count) mục"))
    }
  }
}
