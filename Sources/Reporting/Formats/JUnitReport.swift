import Checks

/// Audits as JUnit XML, the format build servers read: a suite a pair, a case a rule.
///
/// A rule fails when it has a finding at or above the threshold; its weaker findings are told in `system-out`, suppressed ones too.
public struct JUnitReport: Sendable {
  public let text: String

  /// - Parameter threshold: the least severity that fails a case, as `--fail-on`.
  public init(_ reports: [AuditReport], threshold: Severity) {
    let rules = Checks.rules.map(\.id.rawValue)
    var suites = ""
    var failures = 0
    for report in reports {
      let (suite, failed) = JUnitReport.suite(report, rules, threshold)
      suites += suite
      failures += failed
    }
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="doichieu" tests="\(reports.count * rules.count)" failures="\(failures)" errors="0" time="0">
      \(suites)</testsuites>

      """
  }

  private static func suite(_ report: AuditReport, _ rules: [String], _ threshold: Severity) -> (
    text: String, failures: Int
  ) {
    let byRule = Dictionary(grouping: report.findings, by: \.rule)
    var cases = ""
    var failures = 0
    let place = Markup.attribute(report.translation.path)
    for rule in rules {
      let items = byRule[rule] ?? []
      let failing = items.filter { $0.severity >= threshold && $0.suppression == nil }
      let told = items.filter { $0.severity < threshold || $0.suppression != nil }
      var inside = ""
      if let first = failing.first {
        failures += 1
        let lines = failing.map { describe($0, report) }.joined(separator: "\n")
        inside +=
          "      <failure type=\"\(rule)\" message=\"\(Markup.attribute(first.message))\">\(element(lines))</failure>\n"
      }
      if !told.isEmpty {
        inside +=
          "      <system-out>\(element(told.map { describe($0, report) }.joined(separator: "\n")))</system-out>\n"
      }
      let head = "    <testcase name=\"\(rule)\" classname=\"\(place)\" time=\"0\""
      cases += inside.isEmpty ? head + "/>\n" : head + ">\n" + inside + "    </testcase>\n"
    }
    let name = Markup.attribute(report.id ?? "\(report.original.path) → \(report.translation.path)")
    let text =
      "  <testsuite name=\"\(name)\" tests=\"\(rules.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"0\">\n\(cases)  </testsuite>\n"
    return (text, failures)
  }

  private static func describe(_ item: AuditReport.Item, _ report: AuditReport) -> String {
    let place = "\(report.translation.path):\(item.translation.line):\(item.translation.column)"
    let origin = "\(report.original.path):\(item.original.line):\(item.original.column)"
    var text = "\(place): \(item.severity.rawValue): \(item.message) [\(item.rule)] (\(origin)) {\(item.fingerprint)}"
    if let suggestion = item.suggestion { text += " → \(suggestion)" }
    if let suppression = item.suppression {
      text += " [suppressed\(suppression.justification.map { ": \($0)" } ?? "")]"
    }
    return text
  }

  /// Text of an element: as an attribute's, but with line ends left as they are.
  private static func element(_ text: String) -> String { Markup.attribute(text).replacing("&#10;", with: "\n") }
}
