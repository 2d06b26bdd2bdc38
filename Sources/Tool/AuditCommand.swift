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
      Exit status: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the tool could not do its job.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The original article.") var original: String
  @Argument(help: "Its translation.") var translation: String
  @Option(help: "text or json.") var format: Format = .text
  @Option(help: "The least severity that makes the exit status 1: error, warning or info.") var failOn: Severity = .error
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?
  @Option(help: "A glossary file to use besides the bundled ones; may be repeated.") var glossary: [String] = []
  @Flag(help: "Do not load the bundled glossaries.") var noDefaultGlossary = false
  @Option(help: "Leave out the findings of a rule; may be repeated.") var ignore: [String] = []
  @Flag(help: "Show weak leads too (text format).") var verbose = false
  @Flag(help: "Print only the summary line (text format).") var quiet = false

  func validate() throws {
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
    switch format {
    case .json:
      Console.write(try JSONText.pretty(AuditReport(audit, signature: Signature.current, language: tongue)) + "\n")
    case .text:
      let shown = verbose ? audit : audit.atLeast(.warning)
      let report = TextReport(language: tongue, usesColor: Console.usesColor, width: Console.width)
      Console.write(quiet ? report.summaryLine(audit) : report.text(shown, hiding: audit.findings.count - shown.findings.count))
    }
    if let worst = audit.worst, worst >= failOn { throw ExitCode(ExitStatus.findings) }
  }
}

extension Severity: ExpressibleByArgument {}
