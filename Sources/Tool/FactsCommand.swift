import ArgumentParser
import Articles
import DoiChieu
import Facts
import Ingestion
import Reporting

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List the values, names and quotations that a text states.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: "Files to read; - is standard input.") var files: [String]
  @Option(help: "text or jsonl.") var format: Format = .text
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func run() throws {
    let tongue = Console.language(language)
    var failed = false
    do throws(Auditor.Failure) {
      let auditor = try Auditor()
      for path in files {
        do throws(InputError) {
          let article = try ArticleReader().read(path)
          let report = FactReport(article, try segments(auditor, article), terms: auditor.analyzer.knowledge.terms)
          Console.write(format == .text ? report.text : report.lines)
        } catch {
          Console.complain(error.text(in: tongue))
          failed = true
        }
      }
    } catch {
      Console.complain(error.text(in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
    if failed { throw ExitCode(ExitStatus.failure) }
  }

  private func segments(_ auditor: Auditor, _ article: Article) throws(InputError) -> [SegmentText] {
    do throws(Auditor.Failure) { return try auditor.segments(of: article) } catch {
      throw .unreadable(path: article.path, reason: "\(error)")
    }
  }
}
