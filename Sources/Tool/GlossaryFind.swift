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

  @Argument(help: ArgumentHelp(say("Texts to read; - is standard input.", "Văn bản cần đọc; - là đầu vào chuẩn.")))
  var files: [String]

  @Option(help: ArgumentHelp(say("text, or jsonl: one object a mention.", "text, hoặc jsonl: mỗi lượt nhắc một đối tượng.")))
  var format = Format.text

  @Flag(help: ArgumentHelp(say("Print only how many mentions each file has.", "Chỉ in số lượt nhắc trong mỗi tệp.")))
  var count = false

  @OptionGroup var options: GlossaryOptions

  func run() throws {
    let start = ContinuousClock.now
    let (knowledge, words) = try options.load()
    let loaded = ContinuousClock.now
    let finder = TextMentions(knowledge.terms, words: words)
    for path in files {
      let file = try TextFile.read(path, limit: 1 << 30)
      let read = ContinuousClock.now
      if count {
        print(try finder.count(in: file.text))
        FileHandle.standardError.write(Data("load \(loaded - start) read \(read - loaded) count \(ContinuousClock.now - read)\n".utf8))
        continue
      }
      for mention in try finder.mentions(in: file.text) {
        let text = String(decoding: file.text[mention.range], as: UTF8.self)
        print(text, mention.mention.concepts.map { knowledge.terms.id(of: $0) }, mention.mention.means.rawValue, mention.mention.role.rawValue)
      }
    }
  }
}
