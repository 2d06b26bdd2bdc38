/// A format in which an audit can be written. Raw values are those of `--format`.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person at a terminal.
  case text
  /// The contract `doichieu.audit/1`, indented.
  case json
  /// The contract `doichieu.audit/1`, one audit a line.
  case jsonl
  /// A self-contained page with both articles side by side.
  case html
  /// SARIF 2.1.0, for code-scanning services and editors.
  case sarif
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
  /// JUnit XML, for build servers.
  case junit
  /// One finding a row, for spreadsheets.
  case csv
  /// XLIFF 2.1 with ITS 2.0 annotations, for translation editors.
  case xliff

  /// The format that a file's name asks for by its extension, or nil when it says nothing.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "html", "htm": self = .html
    case "sarif": self = .sarif
    case "xml": self = .junit
    case "csv": self = .csv
    case "xlf", "xliff": self = .xliff
    default: return nil
    }
  }
}
