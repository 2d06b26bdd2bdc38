import Foundation

/// JSON as doichieu writes it: keys sorted, slashes bare, one line, so that the same report is the same bytes.
public enum JSONText {
  public static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// An audit's report, written without the general encoder.
  public static func line(_ report: AuditReport) throws -> String { try AuditReportLine.text(report) }

  public static func pretty(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
