import ArgumentParser
import Articles
import Batch
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

      Many pairs are audited with --pairs LIST (original, translation and, if wanted, an id a line, separated by tabs), sentence pairs that are
      aligned already with --bitext FILE (TSV, TMX, XLIFF, PO).

      Exit status: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the tool could not do its job.
      """)

  @Argument(help: "The original article.") var original: String?
  @Argument(help: "Its translation.") var translation: String?
  @Option(help: "A list of pairs to audit; - is standard input.") var pairs: String?
  @Option(help: "A file of aligned sentence pairs to audit.") var bitext: String?
  @Option(help: "The format of --bitext: tsv, tmx, xliff or po (default: by its name).") var bitextFormat: BitextFormat?
  @Option(help: "The original's language in --bitext, en or vi (default: as the file or its words say).") var from: String?
  @Option(help: "Threads for --pairs and --bitext (default: as many as cores).") var jobs: Int?
  @Option(help: "With --pairs: a JSON Lines file to go on with where an earlier run stopped.") var resume: String?
  @Option(help: ArgumentHelp("\(ReportOutputs.names) (default: text); may be repeated.", valueName: "format[=file]"))
  var format: [String] = []
  @Option(help: "File for a --format that names none, else for the format its extension says; may be repeated.")
  var output: [String] = []
  @OptionGroup var options: AuditOptions
  @Flag(help: "Show weak leads too (text format).") var verbose = false
  @Flag(help: "Print only the summary line (text format).") var quiet = false

  func validate() throws {
    let outputs = try ReportOutputs(formats: format, outputs: output)
    switch (pairs, bitext) {
    case (nil, nil):
      if original == nil || translation == nil {
        throw ValidationError("name the original and the translation, or --pairs, or --bitext")
      }
    case (_?, _?): throw ValidationError("--pairs and --bitext exclude each other")
    default:
      if original != nil { throw ValidationError("--pairs and --bitext name the texts; leave out \(original!)") }
      try BatchOutputs.validate(outputs, isBitext: bitext != nil)
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if resume != nil, pairs == nil || !format.isEmpty || !output.isEmpty {
      throw ValidationError("--resume goes with --pairs, and is the only output")
    }
    if let from, !["en", "vi"].contains(from) { throw ValidationError("--from takes en or vi") }
  }

  func run() throws {
    let outputs = try ReportOutputs(formats: format, outputs: output)
    if let pairs {
      try PairsAudit(
        list: pairs, jobs: jobs, resume: resume, outputs: outputs, options: options, verbose: verbose, quiet: quiet
      ).run()
    } else if let bitext {
      try BitextAudit(
        file: BitextFile(bitext, format: bitextFormat), isFromEnglish: from.map { $0 == "en" }, jobs: jobs,
        outputs: outputs, options: options,
        verbose: verbose, quiet: quiet
      ).run()
    } else if let original, let translation {
      try audit(original, translation, outputs)
    }
  }

  private func audit(_ original: String, _ translation: String, _ outputs: ReportOutputs) throws {
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
      audit: judgment.audit, report: judgment.report, language: settings.language, threshold: settings.failOn,
      verbose: verbose, quiet: quiet)
    do throws(OutputFailure) { try writer.write(outputs) } catch { throw failure(error.text(in: settings.language)) }
    do throws(AuditSettings.Failure) {
      var record = SuppressionRecord()
      record.note(judgment)
      try settings.finish(record)
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
extension BitextFormat: ExpressibleByArgument {}
