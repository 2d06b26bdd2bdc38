/// Audits as workflow commands that GitHub Actions shows beside the lines of a change.
///
/// See "Workflow commands for GitHub Actions": `::error file=…,line=…,col=…::message`, with percent escapes for what would end a part.
public struct GitHubAnnotations: Sendable {
  /// One command a line; suppressed findings become notices that say so.
  public let text: String

  public init(_ reports: [AuditReport]) {
    text = reports.flatMap { report in report.findings.map { GitHubAnnotations.line($0, report) } }.joined()
  }

  private static func line(_ item: AuditReport.Item, _ report: AuditReport) -> String {
    let command: String
    switch item.severity {
    case _ where item.suppression != nil: command = "notice"
    case .error: command = "error"
    case .warning: command = "warning"
    case .info: command = "notice"
    }
    let place = item.translation
    var parts = ["file=\(property(report.translation.path))", "line=\(place.line)"]
    if place.end.line == place.line {
      parts += ["col=\(place.column)", "endColumn=\(max(place.column, place.end.column - 1))"]
    } else {
      parts.append("endLine=\(place.end.line)")
    }
    parts.append("title=\(property(item.rule))")
    var message = item.message
    if let suggestion = item.suggestion { message += " → \(suggestion)" }
    message += " (\(report.original.path):\(item.original.line):\(item.original.column))"
    if let suppression = item.suppression {
      message += " [suppressed\(suppression.justification.map { ": \($0)" } ?? "")]"
    }
    return "::\(command) \(parts.joined(separator: ","))::\(data(message))\n"
  }

  private static func data(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      default:
        if scalar.isInvisibleControl { out += "[\(scalar.visibleName)]" } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
