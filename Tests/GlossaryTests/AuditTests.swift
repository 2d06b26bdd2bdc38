import Foundation
import TestKit
import Testing

/// A desk's own glossary in an audit, as a user runs it.
@Suite struct AuditTests {
  private static let glossary = """
    id\ttype\tdomain\ten\tvi\tvi.admitted\tvi.deprecated\tvi.forbidden\tpolicy\tstatus\tsource
    term/fossil-fuel\tterm\tenergy\tfossil fuel\tnhiên liệu hóa thạch\tchất đốt hóa thạch\t\tdầu hóa thạch\tenforce\tapproved\tdesk
    term/heat-pump\tterm\tenergy\theat pump\tbơm nhiệt\tmáy bơm nhiệt\tbơm nóng\t\t\tapproved\tdesk

    """

  static let rows: [Case<[String], [String]>] = [
    Case(["Fossil fuels are still cheap in the country.", "Nhiên liệu hóa thạch vẫn còn rẻ ở nước này."], [], "the preferred form"),
    Case(["Fossil fuels are still cheap in the country.", "Chất đốt hóa thạch vẫn còn rẻ ở nước này."], ["warning"], "an admitted form where one is enforced"),
    Case(["Fossil fuels are still cheap in the country.", "Dầu hóa thạch vẫn còn rẻ ở nước này."], ["warning"], "a forbidden form"),
    Case(["Fossil fuels are still cheap in the country.", "Than đá vẫn còn rẻ ở nước này."], ["warning"], "an unlisted form where one is enforced"),
    Case(["The heat pump is still cheap in the country.", "Máy bơm nhiệt vẫn còn rẻ ở nước này."], [], "an admitted form"),
    Case(["The heat pump is still cheap in the country.", "Bơm nóng vẫn còn rẻ ở nước này."], ["info"], "an outdated form"),
    Case(["The heat pump is still cheap in the country.", "Thiết bị ấy vẫn còn rẻ ở nước này."], [], "an unlisted form where none is enforced"),
  ]

  @Test(arguments: rows) func holdsATranslationToTheDesksWords(_ row: Case<[String], [String]>) throws {
    let folder = try TemporaryFolder()
    let desk = try folder.write(AuditTests.glossary, as: "desk.tsv")
    let original = try folder.write(row.input[0] + "\n", as: "original.txt")
    let translation = try folder.write(row.input[1] + "\n", as: "translation.txt")
    let outcome = try Program.run(["audit", original, translation, "--glossary", desk, "--format", "json", "--no-config"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.filter { $0["rule"] as? String == "glossary-term" }.compactMap { $0["severity"] as? String } == row.expected)
  }
}
