import Articles
import Checks
import DoiChieu
import Foundation
import Ingestion

/// Exit codes every command keeps to.
enum ExitStatus {
  /// Nothing at or above the threshold.
  static let clean: Int32 = 0
  /// Findings at or above the threshold.
  static let findings: Int32 = 1
  /// The tool could not do its job.
  static let failure: Int32 = 2
}

/// What commands share: the language of messages, output, one clear line for what went wrong.
enum Console {
  /// The interface language: the option's, else the environment's locale (LC_ALL, LC_MESSAGES, LANG).
  static func language(_ option: String?) -> Language {
    if let option { return option == "vi" ? .vietnamese : .english }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("vi") ? .vietnamese : .english
  }

  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  static func complain(_ text: String) { FileHandle.standardError.write(Data("doichieu: \(text)\n".utf8)) }

  /// A message that carries its own heading, as the argument parser's do.
  static func complainVerbatim(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether to color: on a terminal, unless NO_COLOR is set (no-color.org).
  static var usesColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
  }
}
