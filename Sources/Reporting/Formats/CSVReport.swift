/// Audits as a table, one finding a row (RFC 4180, UTF-8).
///
/// Cells that a spreadsheet would run as a formula begin with an apostrophe, since what they hold comes from articles.
public struct CSVReport: Sendable {
  public let text: String

  static let header = [
    "pair", "rule", "severity", "confidence", "message", "suggestion", "original_path", "original_line",
    "original_column", "original_text",
    "original_value", "translation_path", "translation_line", "translation_column", "translation_text",
    "translation_value", "fingerprint",
    "baseline", "suppressed",
  ]

  public init(_ reports: [AuditReport]) {
    var out = CSVReport.row(CSVReport.header)
    for report in reports {
      for item in report.findings {
        out += CSVReport.row([
          report.id ?? "", item.rule, item.severity.rawValue, "\(item.confidence)", item.message, item.suggestion ?? "",
          report.original.path,
          "\(item.original.line)", "\(item.original.column)", item.original.text, item.original.value ?? "",
          report.translation.path,
          "\(item.translation.line)", "\(item.translation.column)", item.translation.text, item.translation.value ?? "",
          item.fingerprint,
          item.baseline?.rawValue ?? "", item.suppression.map { $0.justification ?? $0.kind.rawValue } ?? "",
        ])
      }
    }
    text = out
  }

  private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  private static func cell(_ text: String) -> String {
    var text = text.replacing("\0", with: "")
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
