import ArgumentParser
import Articles
import Foundation
import Glossary
import Ingestion

/// `doichieu glossary find`: the mentions in texts, with their concepts.
struct GlossaryFind: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "find",
      abstract: say("Show where a text names a concept of the glossary.", "Cho biết văn bản nhắc đến mục nào của bảng thuật ngữ."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  enum TextLanguage: String, ExpressibleByArgument, CaseIterable { case auto, vi, en }

  @Argument(help: ArgumentHelp(say("Texts to read; - is standard input.", "Văn bản cần đọc; - là đầu vào chuẩn.")))
  var files: [String]

  @Option(help: ArgumentHelp(say("text, or jsonl: one object a mention.", "text, hoặc jsonl: mỗi lượt nhắc một đối tượng.")))
  var format = Format.text

  @Option(
    name: .customLong("text-language"),
    help: ArgumentHelp(say("The texts' language: auto, vi or en.", "Ngôn ngữ của văn bản: auto, vi hoặc en.")))
  var textLanguage = TextLanguage.auto

  @Option(
    help: ArgumentHelp(
      say("Only concepts of a type, e.g. person; may be repeated.", "Chỉ lấy mục thuộc một loại, ví dụ person; có thể lặp lại.")))
  var type: [ConceptType] = []

  @Flag(help: ArgumentHelp(say("Print only how many mentions each file has.", "Chỉ in số lượt nhắc trong mỗi tệp.")))
  var count = false

  @OptionGroup var options: GlossaryOptions

  /// The most that is read at once. A corpus larger than this is many articles and is better searched file by file.
  private static let limit = 1 << 30

  func run() throws {
    try reportingFaults {
      let (knowledge, words) = try options.load()
      let finder = TextMentions(knowledge.terms, words: words)
      let language: Language? = textLanguage == .auto ? nil : textLanguage == .vi ? .vietnamese : .english
      for path in files {
        let file = try TextFile.read(path, limit: GlossaryFind.limit)
        if count, type.isEmpty {
          let number = try finder.count(in: file.text, language: language)
          Console.write(files.count > 1 ? "\(path): \(number)\n" : "\(number)\n")
          continue
        }
        var mentions = try finder.mentions(in: file.text, language: language)
        if !type.isEmpty {
          mentions.removeAll { mention in !mention.mention.concepts.contains { type.contains(knowledge.terms.type(of: $0)) } }
        }
        if count {
          Console.write(files.count > 1 ? "\(path): \(mentions.count)\n" : "\(mentions.count)\n")
        } else {
          write(mentions, of: file, knowledge.terms)
        }
      }
    }
  }

  private func write(_ mentions: [PlacedMention], of file: TextFile, _ terms: TermBase) {
    let lines = LineIndex(file.text)
    var output = ""
    for placed in mentions {
      let (line, column) = lines.position(of: placed.range.lowerBound, in: file.text)
      let text = String(decoding: file.text[placed.range], as: UTF8.self)
      let mention = placed.mention
      let concept = mention.concepts[0]
      switch format {
      case .text:
        let ids = mention.concepts.map { terms.id(of: $0) }.joined(separator: ", ")
        let forms = [Language.english, .vietnamese].compactMap { terms.preferredForm(of: concept, in: $0) }
        let role = mention.role == .deprecated || mention.role == .forbidden ? " (\(mention.role.rawValue))" : ""
        output += "\(file.path):\(line):\(column): \(text) → \(ids) [\(mention.means.rawValue)]\(role) \(forms.joined(separator: " = "))\n"
      case .jsonl:
        var object = JSONLine().add("file", file.path).add("line", line).add("column", column)
          .add("utf8", placed.range).add("text", text).add("concept", terms.id(of: concept))
          .add("type", terms.type(of: concept).rawValue)
          .add(
            "forms",
            JSONLine().add("en", terms.forms(of: concept, in: .english).map(\.text))
              .add("vi", terms.forms(of: concept, in: .vietnamese).map(\.text))
          )
          .add("by", mention.means.rawValue)
        if !mention.role.rawValue.isEmpty { object = object.add("role", mention.role.rawValue) }
        if let score = placed.score { object = object.add("score", score) }
        if mention.concepts.count > 1 { object = object.add("concepts", mention.concepts.map { terms.id(of: $0) }) }
        output += object.text + "\n"
      }
      if output.utf8.count > 1 << 16 {
        Console.write(output)
        output = ""
      }
    }
    Console.write(output)
  }
}

extension ConceptType: ExpressibleByArgument {}
