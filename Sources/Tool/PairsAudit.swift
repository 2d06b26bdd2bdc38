import ArgumentParser
import Articles
import Batch
import Checks
import DoiChieu
import Foundation
import Reporting

/// Audits the pairs of a list, in parallel, and writes the answers in the list's order. A pair that cannot be audited is an answer too.
struct PairsAudit {
  let list: String
  let jobs: Int?
  let resume: String?
  let outputs: ReportOutputs
  let options: AuditOptions
  let verbose: Bool
  let quiet: Bool

  private struct Outcome: Sendable {
    let answer: BatchOutputs.Answer
    let failure: FailureReport?
    let worst: Severity?
    let record: SuppressionRecord
  }

  func run() throws {
    let tongue = options.tongue
    do {
      let pairs = try PairList(list).pairs
      let settings = try AuditSettings(options, for: list == "-" ? "list" : list)
      var tally = BatchTally(language: tongue)
      var done = 0
      var outputs = outputs
      if let resume {
        let earlier = try ResumedOutput(resume, pairs: pairs, signature: Signature.current)
        done = earlier.count
        tally.add(earlier)
        outputs = ReportOutputs(jsonLines: resume)
      }
      let auditor = try settings.auditor()
      let batch = BatchOutputs(outputs, settings: settings, verbose: verbose, quiet: quiet, title: list)
      let writer = try BatchOutputs.Writer(batch, appending: resume != nil)
      var record = SuppressionRecord()
      let feed = OrderedWork(workers: jobs, perWorker: 8).feed { (pair: PairList.Pair) in
        Self.audit(pair, auditor, settings, batch)
      } take: { outcome in
        let outcome = try outcome.get()
        try writer.write(outcome.answer, failure: outcome.failure)
        tally.add(worst: outcome.worst, failed: outcome.failure != nil)
        record.add(outcome.record)
      }
      for pair in pairs.dropFirst(done) { try feed.push(pair) }
      try feed.finish()
      try writer.finish()
      try settings.finish(record)
      Console.complain(tally.pairsText)
      if let status = tally.status(failOn: settings.failOn) { throw ExitCode(status) }
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain(BatchFailureText.text(error, in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private static func audit(
    _ pair: PairList.Pair, _ auditor: Auditor, _ settings: AuditSettings, _ batch: BatchOutputs
  ) -> Result<Outcome, any Error> {
    Result {
      do throws(Auditor.Failure) {
        let audit = try auditor.audit(original: pair.original, translation: pair.translation)
        let judgment = settings.judge(audit, id: pair.id)
        var record = SuppressionRecord()
        record.note(judgment)
        do {
          return Outcome(answer: try batch.answer(judgment), failure: nil, worst: judgment.worst, record: record)
        } catch {
          throw Auditor.Failure.input(.unreadable(path: pair.translation, reason: "\(error)"))
        }
      } catch {
        let failure = FailureReport(
          id: pair.id, original: pair.original, translation: pair.translation, error: error.text(in: settings.language),
          signature: Signature.current)
        return Outcome(answer: try batch.answer(failure), failure: failure, worst: nil, record: SuppressionRecord())
      }
    }
  }
}

/// One message for whatever stops a batch as a whole.
enum BatchFailureText {
  static func text(_ error: any Error, in language: Language) -> String {
    switch error {
    case let error as Auditor.Failure: error.text(in: language)
    case let error as AuditSettings.Failure: error.text
    case let error as PairList.Failure: error.text(in: language)
    case let error as BitextFailure: error.text(in: language)
    case let error as OutputFailure: error.text(in: language)
    case let error as ResumedOutput.Failure: error.text(in: language)
    default: "\(error)"
    }
  }
}

/// What a batch came to.
struct BatchTally {
  let language: Language
  private(set) var answers = 0
  private(set) var failed = 0
  private(set) var withErrors = 0
  private(set) var withWarnings = 0
  private(set) var worst: Severity?

  init(language: Language) { self.language = language }

  mutating func add(worst: Severity?, failed isFailed: Bool) {
    answers += 1
    if isFailed { failed += 1 }
    if worst == .error { withErrors += 1 }
    if worst == .warning { withWarnings += 1 }
    if let worst, worst > self.worst ?? .info { self.worst = worst } else if self.worst == nil { self.worst = worst }
  }

  mutating func add(_ earlier: ResumedOutput) {
    for answer in earlier.answers { add(worst: answer.worst, failed: answer.isFailed) }
  }

  /// The exit status: failure before findings, because what was not looked at may be worse.
  func status(failOn: Severity) -> Int32? {
    if failed > 0 { return ExitStatus.failure }
    if let worst, worst >= failOn { return ExitStatus.findings }
    return nil
  }

  var pairsText: String {
    language == .vietnamese
      ? "\(answers) cặp: \(withErrors) có lỗi, \(withWarnings) chỉ có cảnh báo, \(failed) không kiểm được"
      : "\(answers) pairs: \(withErrors) with errors, \(withWarnings) with warnings only, \(failed) could not be audited"
  }
}
