import ArgumentParser
import DoiChieu
import Foundation
import BundledGlossaries
import Glossary
import Words

/// `doichieu glossary`: what people do with term bases.
struct GlossaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glossary",
      abstract: say("Find, check, merge, exchange and grow glossaries.", "Tìm, kiểm, trộn, trao đổi và bồi đắp bảng thuật ngữ."),
      subcommands: [GlossaryFind.self])
  }
}

/// Which glossaries a command works with.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      say(
        "A glossary to use beside the bundled ones; its entries win over theirs. May be given several times.",
        "Bảng thuật ngữ dùng thêm bên cạnh các bảng kèm sẵn; mục trong đó được ưu tiên. Có thể lặp lại."),
      valueName: "file"))
  var glossaries: [String] = []

  @Flag(
    name: .customLong("no-default-glossary"),
    help: ArgumentHelp(say("Leave the bundled glossaries out.", "Không dùng các bảng thuật ngữ kèm sẵn.")))
  var withoutBundled = false

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      say("Language of messages: en or vi.", "Ngôn ngữ của thông báo: en hoặc vi."), valueName: "en|vi"))
  var language: String?

  /// The knowledge asked for, and the vocabulary it numbers words with.
  func load() throws -> (knowledge: Knowledge, words: Vocabulary) {
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    if !withoutBundled {
      guard let directory = BundledGlossaries.directory else {
        throw Fault(
          say(
            "the bundled glossaries are not where this program looks for them; set DOICHIEU_GLOSSARIES",
            "không tìm thấy bảng thuật ngữ kèm sẵn; hãy đặt biến DOICHIEU_GLOSSARIES"))
      }
      try knowledge.load(directory: directory, &words)
    }
    for path in glossaries { try knowledge.load(glossary: path, &words) }
    return (knowledge, words.met)
  }
}

/// Why a command cannot do its job: one message on standard error, exit code 2.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
