import ArgumentParser
import Articles
import DoiChieu
import Ingestion
import Reporting

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Print each file as one JSON article a line: blocks with roles, language, date, title, source.")

  @Argument(help: "Files to read; - is standard input.") var files: [String]
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func run() throws {
    var failed = false
    for path in files {
      do throws(InputError) {
        let article = try ArticleReader().read(path)
        Console.write(try! JSONText.line(ArticleReport(article)) + "\n")
      } catch {
        Console.complain(error.text(in: Console.language(language)))
        failed = true
      }
    }
    if failed { throw ExitCode(ExitStatus.failure) }
  }
}
