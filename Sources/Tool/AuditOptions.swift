import ArgumentParser
import Articles
import Checks
import DoiChieu
import Reporting
import Settings

/// The options that every kind of audit takes: what to judge by, and what to let pass.
struct AuditOptions: ParsableArguments {
  @Option(help: "The least severity that makes the exit status 1: error, warning or info (default: error).") var failOn: Severity?
  @Option(help: "How sure to be before calling something wrong: low, normal or high (default: normal).") var strictness: Strictness?
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?
  @Option(help: "A glossary file to use besides the bundled ones; may be repeated.") var glossary: [String] = []
  @Flag(help: "Do not load the bundled glossaries.") var noDefaultGlossary = false
  @Option(help: "Leave out the findings of a rule; may be repeated.") var ignore: [String] = []
  @Option(help: "A configuration file (default: the nearest .doichieu.yml from the original's folder upward).")
  var config: String?
  @Flag(help: "Use no configuration file.") var noConfig = false
  @Option(help: "A file of findings to let pass.") var baseline: String?
  @Option(help: "Write what is found now as a baseline; what an older one says about the same findings is kept.")
  var writeBaseline: String?
  @Option(help: "Why the findings of --write-baseline may pass.") var reason: String = ""
  @Option(help: "Who says so.") var reviewer: String = ""

  func validate() throws {
    for rule in ignore where Checks.rule(RuleID(rule)) == nil {
      throw ValidationError("no rule is called \"\(rule)\"; doichieu rules lists them")
    }
    if let language, !["en", "vi"].contains(language) { throw ValidationError("--language takes en or vi") }
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other") }
  }

  var tongue: Language { Console.language(language) }
}

extension Strictness: ExpressibleByArgument {}

/// What an audit is judged by, read from options, configuration and baseline.
struct AuditSettings: Sendable {
  let configuration: Configuration
  let failOn: Severity
  let language: Language
  private let strictness: Strictness?
  private let ignored: Set<RuleID>
  private let baseline: BaselineIndex?
  private let glossaries: [String]
  private let usesBundledGlossaries: Bool
  /// The baseline to write, and what its new entries say.
  private let newBaseline: (path: String, reason: String, reviewer: String)?

  /// - Parameter file: the file from whose folder the configuration is looked for.
  init(_ options: AuditOptions, for file: String) throws(Failure) {
    language = options.tongue
    strictness = options.strictness
    ignored = Set(options.ignore.map { RuleID($0) })
    do throws(ConfigurationFile.Malformed) {
      let path = options.noConfig ? nil : options.config ?? ConfigurationFile.find(for: file)
      configuration =
        try path.map { (path) throws(ConfigurationFile.Malformed) in try ConfigurationFile.read(path) }
        ?? Configuration()
    } catch {
      throw Failure(text: error.text(in: options.tongue))
    }
    failOn = options.failOn ?? configuration.failOn ?? .error
    glossaries = configuration.glossaries + options.glossary
    usesBundledGlossaries = configuration.usesBundledGlossaries && !options.noDefaultGlossary
    newBaseline = options.writeBaseline.map { ($0, options.reason, options.reviewer) }
    do throws(Baseline.Unusable) {
      let path = options.baseline ?? configuration.baseline
      baseline = try path.map { (path) throws(Baseline.Unusable) in BaselineIndex(try Baseline.read(path), path: path) }
    } catch {
      throw Failure(text: error.text(in: options.tongue))
    }
  }

  /// Settings that cannot be used, said in the language of messages.
  struct Failure: Error {
    let text: String
  }

  func auditor() throws(Auditor.Failure) -> Auditor {
    try Auditor(glossaries: glossaries, useBundled: usesBundledGlossaries)
  }

  /// An audit as these settings see it.
  struct Judgment {
    let audit: Audit
    let report: AuditReport
    /// The gravest severity of what was not let pass.
    let worst: Severity?
    /// Rules of `--ignore` that left something out.
    let ignored: Set<RuleID>
    let newEntries: [Baseline.Entry]
    let usedEntries: Set<String>
  }

  func judge(_ audit: Audit, id: String? = nil, unit: AuditReport.Unit? = nil) -> Judgment {
    var policy = configuration.policy(original: audit.bitext.original.path, translation: audit.bitext.translation.path)
    policy.strictness = strictness ?? policy.strictness
    let judged = policy.judge(audit)
    let kept = judged.without(ignored)
    let entries = baseline?.entries(for: kept) ?? [:]
    let suppressions = baseline.map { _ in
      entries.mapValues { Suppression(.external, justification: $0.reason.isEmpty ? nil : $0.reason) }
    }
    var report = AuditReport(kept, signature: Signature.current, language: language, id: id, suppressions: suppressions)
    report.unit = unit
    let newEntries = newBaseline.map { new in
      (baseline ?? BaselineIndex(Baseline(), path: new.path)).renewed(
        kept, atLeast: min(.warning, failOn), reason: new.reason, reviewer: new.reviewer)
    }
    return Judgment(
      audit: kept, report: report, worst: report.findings.lazy.filter { $0.suppression == nil }.map(\.severity).max(),
      ignored: ignored.intersection(judged.findings.map(\.rule)), newEntries: newEntries ?? [],
      usedEntries: Set(entries.keys))
  }

  /// What is done once after all audits: the new baseline is written, useless suppressions are told.
  func finish(_ record: SuppressionRecord) throws(Failure) {
    if let newBaseline {
      let old = baseline?.untouched(audited: record.audited) ?? []
      do throws(Baseline.Unusable) { try Baseline(old + record.newEntries).write(to: newBaseline.path) } catch {
        throw Failure(text: error.text(in: language))
      }
    }
    for rule in ignored.subtracting(record.ignored).sorted() {
      Console.complain(
        language == .vietnamese
          ? "lưu ý: --ignore \(rule) không bỏ đi phát hiện nào" : "note: --ignore \(rule) leaves nothing out")
    }
    guard let baseline, newBaseline == nil else { return }
    for entry in baseline.useless(audited: record.audited, used: record.usedEntries) {
      Console.complain(
        language == .vietnamese
          ? "lưu ý: mục baseline \(entry.fingerprint) (\(entry.rule), \(entry.translation)) không còn khớp với phát hiện nào"
          : "note: baseline entry \(entry.fingerprint) (\(entry.rule), \(entry.translation)) lets nothing pass any more"
      )
    }
  }
}

/// Which suppressions were of use in the audits of one run.
struct SuppressionRecord: Sendable {
  var audited: Set<String> = []
  /// Rules of `--ignore` that left something out.
  var ignored: Set<RuleID> = []
  var newEntries: [Baseline.Entry] = []
  var usedEntries: Set<String> = []

  mutating func note(_ judgment: AuditSettings.Judgment) {
    audited.insert(judgment.audit.bitext.translation.path)
    ignored.formUnion(judgment.ignored)
    newEntries += judgment.newEntries
    usedEntries.formUnion(judgment.usedEntries)
  }

  mutating func add(_ other: SuppressionRecord) {
    audited.formUnion(other.audited)
    ignored.formUnion(other.ignored)
    newEntries += other.newEntries
    usedEntries.formUnion(other.usedEntries)
  }
}
