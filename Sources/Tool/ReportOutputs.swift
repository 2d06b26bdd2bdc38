import ArgumentParser
import Articles
import Checks
import DoiChieu
import Foundation
import Reporting

/// The formats of one run and where each goes, from `--format` and `--output`.
///
/// `--format F=FILE` writes a format to a file and may be repeated. The n-th `--output FILE` is the file of the n-th `--format` that names none;
/// one without such a format takes the format its extension asks for. Only one format can go to standard output.
struct ReportOutputs {
  struct Target {
    let format: ReportFormat
    /// Nil for standard output.
    let path: String?
  }

  let targets: [Target]

  init(formats: [String], outputs: [String]) throws {
    var targets: [Target] = []
    var files = outputs[...]
    for text in formats {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let format = ReportFormat(rawValue: parts[0]) else {
        throw ValidationError("no format is called \"\(parts[0])\"; there are \(ReportOutputs.names)")
      }
      if parts.count == 2 {
        guard !parts[1].isEmpty else { throw ValidationError("--format \(text) names no file behind the =") }
        targets.append(Target(format: format, path: parts[1]))
      } else {
        targets.append(Target(format: format, path: files.popFirst()))
      }
    }
    for file in files {
      guard let format = ReportFormat(fileName: file) else {
        throw ValidationError("--output \(file): say which format with --format; its extension names none")
      }
      targets.append(Target(format: format, path: file))
    }
    if targets.isEmpty { targets = [Target(format: .text, path: nil)] }
    let direct = targets.filter { $0.path == nil }
    guard direct.count <= 1 else {
      throw ValidationError(
        "only one format can go to standard output; give the others files: --format \(direct[1].format.rawValue)=FILE")
    }
    let paths = targets.compactMap(\.path)
    guard Set(paths).count == paths.count else { throw ValidationError("two formats cannot go to the same file") }
    self.targets = targets
  }

  /// JSON Lines to one file.
  init(jsonLines path: String) { targets = [Target(format: .jsonl, path: path)] }

  static var names: String { ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") }
}

/// How one pair is written in each format.
struct PairWriter {
  let audit: Audit
  let report: AuditReport
  let language: Language
  let threshold: Severity
  let verbose: Bool
  let quiet: Bool

  func text(_ format: ReportFormat, isForTerminal: Bool) throws -> String {
    switch format {
    case .text:
      let kept = audit.keeping { report.findings[$0].suppression == nil }
      let shown = verbose ? kept : kept.atLeast(.warning)
      let text = TextReport(
        language: language, usesColor: isForTerminal && Console.usesColor, width: isForTerminal ? Console.width : 100)
      return quiet
        ? text.summaryLine(kept)
        : text.text(
          shown, hiding: kept.findings.count - shown.findings.count, suppressed: audit.findings.count - kept.findings.count)
    case .json: return try JSONText.pretty(report) + "\n"
    case .jsonl: return try JSONText.line(report) + "\n"
    case .html: return HTMLReport(audit, report, language: language).text
    case .sarif: return try JSONText.pretty(SARIFReport([report], language: language)) + "\n"
    case .github: return GitHubAnnotations([report]).text
    case .junit: return JUnitReport([report], threshold: threshold).text
    case .csv: return CSVReport([report]).text
    case .xliff: return XLIFFReport(audit, report).text
    }
  }

  /// Writes every target.
  func write(_ outputs: ReportOutputs) throws(OutputFailure) {
    for target in outputs.targets {
      let text: String
      do { text = try self.text(target.format, isForTerminal: target.path == nil) } catch {
        throw OutputFailure(path: target.path ?? "-", reason: "\(error)")
      }
      if let path = target.path { try OutputFile.write(text, to: path) } else { Console.write(text) }
    }
  }
}

/// A report that could not be written.
struct OutputFailure: Error {
  let path: String
  let reason: String

  func text(in language: Language) -> String {
    language == .vietnamese ? "\(path): không ghi được: \(reason)" : "\(path): cannot be written: \(reason)"
  }
}

enum OutputFile {
  /// Writes a file whole: it is put in place only once all of it is there.
  static func write(_ text: String, to path: String) throws(OutputFailure) {
    // A device or a pipe cannot be put in place by renaming.
    let isSpecial = FileManager.default.fileExists(atPath: path) && !isRegular(path)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: isSpecial ? [] : .atomic)
    } catch {
      throw OutputFailure(path: path, reason: (error as NSError).localizedDescription)
    }
  }

  private static func isRegular(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }
}
