import Articles
import Checks
import Foundation
import Reporting
import TestKit
import Testing

/// `docs/audit.schema.json` describes what the program writes.
@Suite struct SchemaTests {
  private static func json(_ report: AuditReport) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try JSONText.line(report).utf8))
  }

  @Test(arguments: Repository.newsPairs)
  func auditsOfTheCorpusAreValid(_ number: String) throws {
    let schema = try JSONSchema(Repository.text("docs/audit.schema.json"))
    let vi = try Repository.text("corpora/news/\(number).vi.txt")
    // One article against another's translation: findings of every kind.
    let other = try #require(Repository.newsPairs.last { $0 != number })
    for en in [
      try Repository.text("corpora/news/\(number).en.txt"), try Repository.text("corpora/news/\(other).en.txt"),
    ] {
      let report = AuditReport(try audit(vi, en), signature: "test", language: .vietnamese, id: number)
      #expect(schema.faults(try Self.json(report)) == [])
    }
  }

  @Test func whatThePromiseForbidsIsFound() throws {
    let schema = try JSONSchema(Repository.text("docs/audit.schema.json"))
    var report = AuditReport(
      try audit("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed."), signature: "test",
      language: .english)
    report.findings[0].suppression = Suppression(.external, justification: "known")
    report.findings[0].baseline = .unchanged
    #expect(schema.faults(try Self.json(report)) == [])
    var broken = try #require(Self.json(report) as? [String: Any])
    broken["schema"] = "doichieu.audit/2"
    broken["summary"] = ["facts": -1]
    let faults = schema.faults(broken)
    #expect(faults.contains("$.schema: is not doichieu.audit/1"))
    #expect(faults.contains("$.summary: lacks errors") && faults.contains { $0.hasPrefix("$.summary.facts: is less") })
  }

  @Test func everyPropertyTheProgramWritesIsDescribed() throws {
    let schema = try JSONSchema(Repository.text("docs/audit.schema.json"))
    var report = AuditReport(
      try audit("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed."), signature: "test",
      language: .english, id: "x")
    report.findings[0].suppression = Suppression(.external, justification: "known")
    report.findings[0].baseline = .new
    let definitions = try #require(schema.root["$defs"] as? [String: [String: Any]])
    func described(_ schema: [String: Any]?) -> Set<String> {
      Set((schema?["properties"] as? [String: Any] ?? [:]).keys)
    }
    let object = try #require(Self.json(report) as? [String: Any])
    #expect(described(schema.root).isSuperset(of: object.keys))
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(described(definitions["finding"]).isSuperset(of: finding.keys))
    #expect(described(definitions["place"]).isSuperset(of: try #require(finding["original"] as? [String: Any]).keys))
  }
}
