import ArgumentParser
import DoiChieu
import Foundation
import BundledGlossaries
import Glossary
import Ingestion
import Words

/// `doichieu glossary`: what people do with term bases.
struct GlossaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glossary",
      abstract: say("Find, check, merge, exchange and grow glossaries.", "Tìm, kiểm, trộn, trao đổi và bồi đắp bảng thuật ngữ."),
      subcommands: [
        GlossaryFind.self, GlossarySound.self, GlossaryLint.self, GlossaryAdd.self, GlossaryMergeCommand.self,
        GlossaryDiffCommand.self, GlossaryImport.self, GlossaryExport.self, GlossaryAgree.self,
        GlossaryMine.self, GlossaryStats.self,
      ])
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

  @OptionGroup var language: LanguageOption

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

/// `--language`, which `MessageLanguage` reads before parsing; here it is only accepted and checked.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      say("Language of messages: en or vi; the environment's locale by default.", "Ngôn ngữ thông báo: en hoặc vi; mặc định theo môi trường."),
      valueName: "en|vi"))
  var language: String?

  func validate() throws {
    if let language, MessageLanguage(rawValue: language) == nil {
      throw ValidationError(say("--language is en or vi, not \(language)", "--language là en hoặc vi, không phải \(language)"))
    }
  }
}

/// Runs a command's work; what goes wrong is one line on standard error and exit code 2.
func reportingFaults(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let code as ExitCode {
    throw code
  } catch let error as InputError {
    Console.complain(error.text(in: Console.language(MessageLanguage.current.rawValue)))
    throw ExitCode(ExitStatus.failure)
  } catch {
    Console.complain(faultText(error))
    throw ExitCode(ExitStatus.failure)
  }
}

/// What an error says, in the language of messages.
private func faultText(_ error: any Error) -> String {
  let language = Console.language(MessageLanguage.current.rawValue)
  return switch error {
  case let error as Knowledge.Failure: error.text(in: language)
  case let error as TSVFile.Malformed: error.text(in: language)
  case let error as ExchangeFailure: error.text(in: language)
  case let error as TrustedBitext.NotBilingual: error.text(in: language)
  default: String(describing: error)
  }
}

extension Double {
  /// With a fixed number of decimals and a full stop, whatever the locale.
  func formatted(_ decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}
