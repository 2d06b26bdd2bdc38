import ArgumentParser
import Articles
import Foundation
import Glossary

/// `doichieu glossary export`: a glossary in another tool's format.
struct GlossaryExport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say("Write a glossary in another format, and say what that loses.", "Ghi bảng thuật ngữ sang định dạng khác và nêu phần bị mất."),
      discussion: ExchangeText.formats)
  }

  @Argument(help: ArgumentHelp(say("Glossaries to export; the bundled ones when none is named.", "Bảng cần xuất; bảng kèm sẵn nếu không nêu.")))
  var files: [String] = []

  @Option(help: ArgumentHelp(say("The format; by the output's name where that says it.", "Định dạng; theo tên tệp ra nếu suy được.")))
  var format: ExchangeFormat?

  @Option(help: ArgumentHelp(say("Where to write; - is standard output.", "Nơi ghi; - là đầu ra chuẩn."), valueName: "file"))
  var output = "-"

  @Option(help: ArgumentHelp(say("The language that two-column formats translate from.", "Ngôn ngữ nguồn của định dạng hai cột."), valueName: "en|vi"))
  var from = "en"

  @Flag(help: ArgumentHelp(say("Leave proposed entries out.", "Bỏ các mục mới đề xuất."))) var approved = false
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if !["en", "vi"].contains(from) { throw ValidationError(say("--from is en or vi", "--from là en hoặc vi")) }
  }

  func run() throws {
    try reportingFaults {
      guard let format = format ?? ExchangeFormat(path: output) else {
        throw Fault(say("name the format: --format \(ExchangeText.names)", "hãy nêu định dạng: --format \(ExchangeText.names)"))
      }
      var table = GlossaryTable(path: output)
      for path in files.isEmpty ? try GlossaryFiles.bundled() : files {
        let part = try GlossaryFiles.table(path)
        table.columns = table.columns.isEmpty ? part.columns : table.columns + part.columns.filter { !table.columns.contains($0) }
        table.concepts += part.concepts
      }
      if approved { table.concepts.removeAll { $0.fields["status"] != ConceptStatus.approved.rawValue } }
      var exchange = Exchange()
      try GlossaryFiles.write(
        exchange.export(table, to: format, from: from == "en" ? .english : .vietnamese), to: output)
      ExchangeText.report(exchange.losses, format)
    }
  }
}

/// `doichieu glossary import`: another tool's terms as a glossary.
struct GlossaryImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say("Read another format as a glossary, and say what was lost.", "Đọc định dạng khác thành bảng thuật ngữ và nêu phần bị mất."),
      discussion: ExchangeText.formats)
  }

  @Argument(help: ArgumentHelp(say("The file to read.", "Tệp cần đọc."))) var file: String

  @Option(help: ArgumentHelp(say("The format; by the file's name where that says it.", "Định dạng; theo tên tệp nếu suy được.")))
  var format: ExchangeFormat?

  @Option(help: ArgumentHelp(say("Where to write; - is standard output.", "Nơi ghi; - là đầu ra chuẩn."), valueName: "file"))
  var output = "-"

  @Option(help: ArgumentHelp(say("The language of a two-column file's first column.", "Ngôn ngữ cột đầu của tệp hai cột."), valueName: "en|vi"))
  var from = "en"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if !["en", "vi"].contains(from) { throw ValidationError(say("--from is en or vi", "--from là en hoặc vi")) }
  }

  func run() throws {
    try reportingFaults {
      guard let format = format ?? ExchangeFormat(path: file) else {
        throw Fault(say("name the format: --format \(ExchangeText.names)", "hãy nêu định dạng: --format \(ExchangeText.names)"))
      }
      var exchange = Exchange()
      let table = try exchange.read(file, as: format, from: from == "en" ? .english : .vietnamese)
      try GlossaryFiles.write(table.text, to: output)
      Console.complain(say("\(table.concepts.count) concepts read", "đã đọc \(table.concepts.count) mục"))
      ExchangeText.report(exchange.losses, format)
    }
  }
}

enum ExchangeText {
  static var names: String { ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ") }
  static var formats: String { say("Formats: ", "Định dạng: ") + names + "." }

  /// Says on standard error what was lost: the column, how, and the first concepts concerned.
  static func report(_ losses: [Loss], _ format: ExchangeFormat) {
    for loss in losses {
      let some = loss.concepts.prefix(3).joined(separator: ", ") + (loss.concepts.count > 3 ? ", …" : "")
      let count = loss.concepts.count
      let text =
        switch loss.kind {
        case .dropped:
          say("\(format.rawValue) loses \(loss.what) of \(count) concepts: \(some)", "\(format.rawValue) làm mất \(loss.what) của \(count) mục: \(some)")
        case .remark:
          say(
            "\(format.rawValue) keeps \(loss.what) of \(count) concepts as a remark, which other tools will not act on",
            "\(format.rawValue) chỉ giữ \(loss.what) của \(count) mục như ghi chú, công cụ khác sẽ không hiểu")
        case .changed:
          say("\(format.rawValue) changes \(loss.what) of \(count) concepts: \(some)", "\(format.rawValue) đổi \(loss.what) của \(count) mục: \(some)")
        }
      Console.complain(text)
    }
  }
}

extension ExchangeFormat: ExpressibleByArgument {}
