import ArgumentParser
import Articles
import Batch
import Checks
import DoiChieu
import Foundation
import Reporting

/// Audits the units of a bitext, in parallel, and writes those that have findings, in the file's order.
struct BitextAudit {
  let file: BitextFile
  /// Nil to find out.
  let isFromEnglish: Bool?
  let jobs: Int?
  let outputs: ReportOutputs
  let options: AuditOptions
  let verbose: Bool
  let quiet: Bool

  /// Units a thread takes at a time: few enough that threads stay busy.
  private static let chunk = 64
  /// Units by whose words the direction is told.
  private static let sample = 200

  private struct Outcome: Sendable {
    var answers: [BatchOutputs.Answer] = []
    var worst: [Severity?] = []
    var record = SuppressionRecord()
  }

  func run() throws {
    let tongue = options.tongue
    do {
      let settings = try AuditSettings(options, for: file.path)
      let auditor = try settings.auditor()
      let batch = BatchOutputs(outputs, settings: settings, verbose: verbose, quiet: quiet, title: file.path)
      let writer = try BatchOutputs.Writer(batch)
      var tally = BatchTally(language: tongue)
      var record = SuppressionRecord()
      var direction = isFromEnglish
      var waiting: [BitextUnit] = []
      let path = file.path
      let auditors = UnitAuditors(auditor)
      let feed = OrderedWork(workers: jobs, perWorker: 8).feed { (job: (units: [BitextUnit], isFromEnglish: Bool)) in
        Result { try Self.audit(job.units, job.isFromEnglish, path, auditors, settings, batch) }
      } take: { result in
        let outcome = try result.get()
        for answer in outcome.answers { try writer.write(answer, failure: nil) }
        for worst in outcome.worst { tally.add(worst: worst, failed: false) }
        record.add(outcome.record)
      }
      func flush() throws {
        if direction == nil { direction = BitextDirection.isFromEnglish(waiting) }
        guard let direction else { throw BitextFailure.languages(path: path) }
        while !waiting.isEmpty {
          try feed.push((Array(waiting.prefix(Self.chunk)), direction))
          waiting.removeFirst(min(Self.chunk, waiting.count))
        }
      }
      let counts = try file.forEachUnit { unit in
        waiting.append(unit)
        if waiting.count >= (direction == nil ? Self.sample : Self.chunk) { try flush() }
      }
      if !waiting.isEmpty { try flush() }
      try feed.finish()
      try writer.finish()
      try settings.finish(record)
      Console.complain(text(counts, tally))
      if let status = tally.status(failOn: settings.failOn) { throw ExitCode(status) }
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain(BatchFailureText.text(error, in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private static func audit(
    _ units: [BitextUnit], _ isFromEnglish: Bool, _ path: String, _ auditors: UnitAuditors, _ settings: AuditSettings,
    _ batch: BatchOutputs
  ) throws -> Outcome {
    var outcome = Outcome()
    var auditor = auditors.take(isFromEnglish: isFromEnglish)
    defer { auditors.give(auditor) }
    for unit in units {
      let audit = auditor.audit(original: unit.original, translation: unit.translation, path: path)
      if audit.findings.isEmpty {
        outcome.worst.append(nil)
        continue
      }
      let name = unit.id.map { "\($0)" } ?? "\(path):\(unit.line)"
      let judgment = settings.judge(audit, id: name, unit: AuditReport.Unit(line: unit.line, id: unit.id))
      outcome.worst.append(judgment.worst)
      outcome.record.note(judgment)
      if !judgment.report.findings.isEmpty { outcome.answers.append(try batch.answer(judgment)) }
    }
    return outcome
  }

  private func text(_ counts: BitextCounts, _ tally: BatchTally) -> String {
    options.tongue == .vietnamese
      ? "\(counts.units) đơn vị: \(tally.withErrors) có lỗi, \(tally.withWarnings) chỉ có cảnh báo, \(counts.untranslated) chưa dịch, \(counts.skipped) bỏ qua"
      : "\(counts.units) units: \(tally.withErrors) with errors, \(tally.withWarnings) with warnings only, \(counts.untranslated) untranslated, \(counts.skipped) skipped"
  }
}
