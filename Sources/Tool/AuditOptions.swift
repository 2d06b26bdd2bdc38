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
  @Option(help: "A configuration file (default: the nearest .doichieu.yml from the original's folder upward).") var config: String?
  @Flag(help: "Use no configuration file.") var noConfig = false
  @Option(help: "A file of findings to let pass.") var baseline: String?
  @Option(help: "Write what is found now as a baseline; what an older one says about the same findings is kept.") var writeBaseline: String?
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
struct AuditSettings {
  let configuration: Configuration
  let failOn: Severity
  let language: Language
  private let strictness: Strictness?
  private let ignored: Set<RuleID>
  private let baseline: BaselineIndex?
  private let options: AuditOptions

  /// - Parameter file: the file from whose folder the configuration is looked for.
  init(_ options: AuditOptions, for file: String) throws(Failure) {
    self.options = options
    language = options.tongue
    strictness = options.strictness
    ignored = Set(options.ignore.map { RuleID($0) })
    do throws(ConfigurationFile.Malformed) {
      let path = options.noConfig ? nil : options.config ?? ConfigurationFile.find(for: file)
      configuration = try path.map { (path) throws(ConfigurationFile.Malformed) in try ConfigurationFile.read(path) } ?? Configuration()
    } catch {
      throw Failure(text: error.text(in: options.tongue))
    }
    failOn = options.failOn ?? configuration.failOn ?? .error
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
    try Auditor(
      glossaries: configuration.glossaries + options.glossary, useBundled: configuration.usesBundledGlossaries && !options.noDefaultGlossary)
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

  func judge(_ audit: Audit, id: String? = nil, original: String? = nil, translation: String? = nil) -> Judgment {
    let paths = (original ?? audit.bitext.original.path, translation ?? audit.bitext.translation.path)
    var policy = configuration.policy(original: paths.0, translation: paths.1)
    policy.strictness = strictness ?? policy.strictness
    let judged = policy.judge(audit)
    let kept = judged.without(ignored)
    let entries = baseline?.entries(for: kept) ?? [:]
    let suppressions = baseline.map { _ in
      entries.mapValues { Suppression(.external, justification: $0.reason.isEmpty ? nil : $0.reason) }
    }
    let report = AuditReport(kept, signature: Signature.current, language: language, id: id, suppressions: suppressions)
    let writer = options.writeBaseline.map { baseline ?? BaselineIndex(Baseline(), path: $0) }
    return Judgment(
      audit: kept, report: report, worst: report.findings.lazy.filter { $0.suppression == nil }.map(\.severity).max(),
      ignored: ignored.intersection(judged.findings.map(\.rule)),
      newEntries: writer?.renewed(kept, atLeast: min(.warning, failOn), reason: options.reason, reviewer: options.reviewer) ?? [],
      usedEntries: Set(entries.keys))
  }

  /// What is done once after all audits: the new baseline is written, useless suppressions are told.
  func finish(audited: Set<String>, ignored used: Set<RuleID>, entries: [Baseline.Entry], usedEntries: Set<String>) throws(Failure) {
    if let path = options.writeBaseline {
      let old = baseline?.untouched(audited: audited) ?? []
      do throws(Baseline.Unusable) { try Baseline(old + entries).write(to: path) } catch {
        throw Failure(text: error.text(in: language))
      }
    }
    for rule in ignored.subtracting(used).sorted() {
      Console.complain(
        language == .vietnamese ? "lưu ý: --ignore \(rule) không bỏ đi phát hiện nào" : "note: --ignore \(rule) leaves nothing out")
    }
    guard let baseline, options.writeBaseline == nil else { return }
    for entry in baseline.useless(audited: audited, used: usedEntries) {
      Console.complain(
        language == .vietnamese
          ? "lưu ý: mục baseline \(entry.fingerprint) (\(entry.rule), \(entry.translation)) không còn khớp với phát hiện nào"
          : "note: baseline entry \(entry.fingerprint) (\(entry.rule), \(entry.translation)) lets nothing pass any more")
    }
  }
}
