import Alignment
import ArgumentParser
import Articles
import DoiChieu
import Ingestion
import Reporting

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "Show which sentences of two articles tell the same.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: "The original article.") var original: String
  @Argument(help: "Its translation.") var translation: String
  @Option(help: "text or jsonl.") var format: Format = .text
  @Flag(help: "Show too which words render each other, and which have no counterpart.") var words = false
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func run() throws {
    let tongue = Console.language(language)
    do throws(Auditor.Failure) {
      let auditor = try Auditor()
      let (bitext, links) = try auditor.align(original: original, translation: translation)
      let report = AlignmentReport(bitext, links: words ? links : [])
      Console.write(format == .text ? report.text : report.lines)
    } catch {
      Console.complain(error.text(in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
  }
}
