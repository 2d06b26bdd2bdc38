import ArgumentParser
import Articles
import Checks
import DoiChieu
import Reporting

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Report what a translation dropped, added or changed.",
    discussion: """
      Several reports can be written in one run: --format html=report.html --format sarif=report.sarif, or --output report.html --output
      report.sarif. A format without a file goes to standard output; without any, text does.

      Exit status: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the tool could not do its job.
      """)

  @Argument(help: "The original article.") var original: String
  @Argument(help: "Its translation.") var translation: String
  @Option(help: ArgumentHelp("\(ReportOutputs.names) (default: text); may be repeated.", valueName: "format[=file]")) var format: [String] = []
  @Option(help: "File for a --format that names none, else for the format its extension says; may be repeated.") var output: [String] = []
  @OptionGroup var options: AuditOptions
  @Flag(help: "Show weak leads too (text format).") var verbose = false
  @Flag(help: "Print only the summary line (text format).") var quiet = false

  func validate() throws {
    _ = try ReportOutputs(formats: format, outputs: output)
  }

  func run() throws {
    let settings: AuditSettings
    let judgment: AuditSettings.Judgment
    do {
      settings = try AuditSettings(options, for: original)
      judgment = settings.judge(try settings.auditor().audit(original: original, translation: translation))
    } catch let error as AuditSettings.Failure {
      throw failure(error.text)
    } catch let error as Auditor.Failure {
      throw failure(error.text(in: options.tongue))
    }
    let writer = PairWriter(
      audit: judgment.audit, report: judgment.report, language: settings.language, threshold: settings.failOn, verbose: verbose, quiet: quiet)
    let outputs = try ReportOutputs(formats: format, outputs: output)
    do throws(OutputFailure) { try writer.write(outputs) } catch { throw failure(error.text(in: settings.language)) }
    do throws(AuditSettings.Failure) {
      try settings.finish(
        audited: [translation], ignored: judgment.ignored, entries: judgment.newEntries, usedEntries: judgment.usedEntries)
    } catch {
      throw failure(error.text)
    }
    if let worst = judgment.worst, worst >= settings.failOn { throw ExitCode(ExitStatus.findings) }
  }

  private func failure(_ message: String) -> ExitCode {
    Console.complain(message)
    return ExitCode(ExitStatus.failure)
  }
}

extension Severity: ExpressibleByArgument {}
