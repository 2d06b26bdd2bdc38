import ArgumentParser
import Articles
import Checks
import Foundation
import Reporting

/// Where a batch's reports go: some formats are written as answers come, others when all are there.
struct BatchOutputs {
  /// What a worker makes of one answer, ready to be written.
  struct Answer: Sendable {
    /// One text a target; empty where the target waits for all.
    var texts: [String]
    /// For targets that wait for all.
    var report: AuditReport?
  }

  private let targets: [ReportOutputs.Target]
  private let language: Language
  private let threshold: Severity
  private let verbose: Bool
  private let quiet: Bool
  private let title: String

  init(_ outputs: ReportOutputs, settings: AuditSettings, verbose: Bool, quiet: Bool, title: String) {
    targets = outputs.targets
    language = settings.language
    threshold = settings.failOn
    self.verbose = verbose
    self.quiet = quiet
    self.title = title
  }

  /// Whether all targets can hold many audits.
  static func validate(_ outputs: ReportOutputs, isBitext: Bool) throws {
    for target in outputs.targets {
      switch target.format {
      case .text, .json, .jsonl, .github, .csv, .sarif, .junit: break
      case .html:
        if isBitext { throw ValidationError("--format html is for --pairs; take text or jsonl") }
        if target.path == nil { throw ValidationError("--format html needs a folder here: --format html=FOLDER") }
      case .xliff: throw ValidationError("--format xliff holds one pair; take jsonl")
      }
    }
  }

  private static func waits(_ format: ReportFormat) -> Bool { [.csv, .sarif, .junit].contains(format) }

  /// Renders one audit; called by many threads.
  func answer(_ judgment: AuditSettings.Judgment) throws -> Answer {
    let texts = try targets.map { target in
      if Self.waits(target.format) { return "" }
      if target.format == .json { return try JSONText.pretty(judgment.report) }
      return try PairWriter(
        audit: judgment.audit, report: judgment.report, language: language, threshold: threshold, verbose: verbose,
        quiet: quiet
      ).text(target.format, isForTerminal: target.path == nil)
    }
    let needsReport = targets.contains { Self.waits($0.format) || $0.format == .html }
    return Answer(texts: texts, report: needsReport ? judgment.report : nil)
  }

  /// Renders a pair that could not be audited.
  func answer(_ failure: FailureReport) throws -> Answer {
    Answer(
      texts: try targets.map { target in
        switch target.format {
        case .json: try JSONText.pretty(failure)
        case .jsonl: try JSONText.line(failure) + "\n"
        case .text: "\(failure.id): \(failure.error)\n\n"
        default: ""
        }
      }, report: nil)
  }

  /// Writes answers in the order in which they are given.
  final class Writer {
    private let outputs: BatchOutputs
    private var handles: [FileHandle?] = []
    private var reports: [AuditReport] = []
    private var rows: [HTMLIndex.Row] = []
    private var count = 0

    /// - Parameter appending: whether files go on where they end.
    init(_ outputs: BatchOutputs, appending: Bool = false) throws(OutputFailure) {
      self.outputs = outputs
      for target in outputs.targets {
        guard let path = target.path else {
          handles.append(FileHandle.standardOutput)
          continue
        }
        do {
          if target.format == .html {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            handles.append(nil)
          } else if BatchOutputs.waits(target.format) {
            handles.append(nil)
          } else {
            let isThere = FileManager.default.fileExists(atPath: path)
            if !(appending && isThere) { try Data().write(to: URL(fileURLWithPath: path)) }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            if appending { try handle.seekToEnd() }
            handles.append(handle)
          }
        } catch {
          throw OutputFailure(path: path, reason: (error as NSError).localizedDescription)
        }
      }
    }

    func write(_ answer: Answer, failure: FailureReport?) throws(OutputFailure) {
      defer { count += 1 }
      for (index, target) in outputs.targets.enumerated() where !BatchOutputs.waits(target.format) {
        if target.format == .html {
          try writePage(answer, index, failure)
          continue
        }
        var text = answer.texts[index]
        if target.format == .json { text = (count == 0 ? "[\n" : ",\n") + text }
        try write(text, index)
      }
      if let report = answer.report { reports.append(report) }
    }

    /// Writes what waited for all answers.
    func finish() throws(OutputFailure) {
      for (index, target) in outputs.targets.enumerated() {
        switch target.format {
        case .json: try write(count == 0 ? "[]\n" : "\n]\n", index)
        case .html:
          let page = HTMLIndex(rows, title: outputs.title, signature: Signature.current, language: outputs.language)
            .text
          try OutputFile.write(page, to: "\(target.path!)/index.html")
        case .csv: try writeWhole(CSVReport(reports).text, target)
        case .junit: try writeWhole(JUnitReport(reports, threshold: outputs.threshold).text, target)
        case .sarif:
          let text: String
          do { text = try JSONText.pretty(SARIFReport(reports, language: outputs.language)) + "\n" } catch {
            throw OutputFailure(path: target.path ?? "-", reason: "\(error)")
          }
          try writeWhole(text, target)
        default: break
        }
      }
    }

    private func writeWhole(_ text: String, _ target: ReportOutputs.Target) throws(OutputFailure) {
      if let path = target.path { try OutputFile.write(text, to: path) } else { Console.write(text) }
    }

    private func write(_ text: String, _ index: Int) throws(OutputFailure) {
      if text.isEmpty { return }
      do { try handles[index]?.write(contentsOf: Data(text.utf8)) } catch {
        throw OutputFailure(path: outputs.targets[index].path ?? "-", reason: (error as NSError).localizedDescription)
      }
    }

    private func writePage(_ answer: Answer, _ index: Int, _ failure: FailureReport?) throws(OutputFailure) {
      if let failure {
        rows.append(HTMLIndex.Row(id: failure.id, failure: Message(failure.error, vi: failure.error)))
      } else if let report = answer.report {
        let number = String(count + 1)
        let name = String(repeating: "0", count: max(0, 4 - number.count)) + number + ".html"
        try OutputFile.write(answer.texts[index], to: "\(outputs.targets[index].path!)/\(name)")
        rows.append(HTMLIndex.Row(report, link: name))
      }
    }
  }
}
