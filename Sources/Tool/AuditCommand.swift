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
  @Option(help: "The least severity that makes the exit status 1: error, warning or info.") var failOn: Severity = .error
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?
  @Option(help: "A glossary file to use besides the bundled ones; may be repeated.") var glossary: [String] = []
  @Flag(help: "Do not load the bundled glossaries.") var noDefaultGlossary = false
  @Option(help: "Leave out the findings of a rule; may be repeated.") var ignore: [String] = []
  @Flag(help: "Show weak leads too (text format).") var verbose = false
  @Flag(help: "Print only the summary line (text format).") var quiet = false

  func validate() throws {
    _ = try ReportOutputs(formats: format, outputs: output)
    for rule in ignore where Checks.rule(RuleID(rule)) == nil {
      throw ValidationError("no rule is called \"\(rule)\"; doichieu rules lists them")
    }
    if let language, !["en", "vi"].contains(language) { throw ValidationError("--language takes en or vi") }
  }

  func run() throws {
    let tongue = Console.language(language)
    let audit: Audit
    do throws(Auditor.Failure) {
      let auditor = try Auditor(glossaries: glossary, useBundled: !noDefaultGlossary)
      audit = try auditor.audit(original: original, translation: translation).without(Set(ignore.map { RuleID($0) }))
    } catch {
      Console.complain(error.text(in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
    let report = AuditReport(audit, signature: Signature.current, language: tongue)
    let writer = PairWriter(audit: audit, report: report, language: tongue, threshold: failOn, verbose: verbose, quiet: quiet)
    let outputs = try ReportOutputs(formats: format, outputs: output)
    do throws(OutputFailure) { try writer.write(outputs) } catch {
      Console.complain(error.text(in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
    if let worst = audit.worst, worst >= failOn { throw ExitCode(ExitStatus.findings) }
  }
}

extension Severity: ExpressibleByArgument {}
