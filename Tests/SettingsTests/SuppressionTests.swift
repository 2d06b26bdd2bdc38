import Foundation
import TestKit
import Testing

/// Suppression as a user meets it: the built program, on files.
@Suite struct SuppressionTests {
  private static let original = """
    Đập mở sớm

    Con đập mở cửa vào tháng Ba. Công trình tốn 42.600 đô la.

    Giới chức cho biết 15 ngôi làng được di dời trong tuần này. Thị trưởng cảm ơn các kỹ sư đã làm việc ngày đêm.

    """

  private static let translation = """
    Dam opens early

    The dam opened in March. It cost 46,200 dollars.

    Officials said 51 villages were moved this week. The mayor thanked the engineers who worked day and night.

    """

  private let folder: TemporaryFolder
  private let pair: [String]

  init() throws {
    folder = try TemporaryFolder()
    pair = [try folder.write(Self.original, as: "a.vi.txt"), try folder.write(Self.translation, as: "a.en.txt")]
  }

  private struct Report: Decodable {
    struct Finding: Decodable {
      struct Suppression: Decodable { let justification: String? }
      let rule: String
      let severity: String
      let fingerprint: String
      let suppression: Suppression?
    }
    struct Summary: Decodable {
      let errors: Int
      let warnings: Int
      let suppressed: Int
    }
    let findings: [Finding]
    let summary: Summary
  }

  private func audit(_ options: String...) throws -> (outcome: Program.Outcome, report: Report?) {
    let outcome = try Program.run(["audit", "--format", "json"] + pair + options)
    return (outcome, try? JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
  }

  @Test func aBaselineLetsFindingsPassAndSurvivesEditsElsewhere() throws {
    let baseline = folder.url.path + "/known.json"
    let first = try audit("--write-baseline", baseline, "--reason", "agreed with the desk", "--reviewer", "Lan")
    #expect(first.outcome.status == 1)
    let errors = try #require(first.report).summary.errors
    #expect(errors >= 2)

    let second = try audit("--baseline", baseline)
    #expect(second.outcome.status == 0, "\(second.outcome.complaint)")
    #expect(second.report?.summary.errors == 0)
    #expect(second.report?.summary.suppressed ?? 0 >= errors)
    #expect(second.report?.findings.compactMap(\.suppression?.justification).contains("agreed with the desk") == true)

    // A sentence elsewhere changes: the decisions stay. A new fault is told.
    _ = try folder.write(Self.translation.replacingOccurrences(of: "in March", with: "in May"), as: "a.en.txt")
    let third = try audit("--baseline", baseline)
    #expect(third.report?.findings.filter { $0.suppression == nil && $0.severity != "info" }.count == 1)
    #expect(!third.outcome.complaint.contains("lets nothing pass"))

    // One fault is mended: its entry is of no use any more, and says so.
    _ = try folder.write(Self.translation.replacingOccurrences(of: "46,200", with: "42,600"), as: "a.en.txt")
    let fourth = try audit("--baseline", baseline)
    #expect(fourth.outcome.status == 0)
    #expect(fourth.outcome.complaint.contains("lets nothing pass any more"))
  }

  @Test func writingAgainKeepsReasonsAndDropsWhatIsMended() throws {
    let baseline = folder.url.path + "/known.json"
    _ = try audit("--write-baseline", baseline, "--reason", "first", "--reviewer", "Lan")
    _ = try folder.write(Self.translation.replacingOccurrences(of: "46,200", with: "42,600"), as: "a.en.txt")
    _ = try audit("--baseline", baseline, "--write-baseline", baseline, "--reason", "second", "--reviewer", "Minh")
    let text = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(text.contains("\"reason\":\"first\"") && !text.contains("second") && !text.contains("46,200"))
  }

  @Test func aConfigurationTurnsRulesOff() throws {
    let rules = try #require(try audit().report).findings.filter { $0.severity == "error" }.map(\.rule)
    let off = Set(rules).map { "  \($0): off\n" }.joined()
    _ = try folder.write("rules:\n\(off)", as: ".doichieu.yml")
    #expect(try audit().outcome.status == 0)
    #expect(try audit("--no-config").outcome.status == 1)
    _ = try folder.write(
      "paths:\n  - match: '*.vi.txt'\n    rules:\n\(off.replacingOccurrences(of: "  ", with: "      "))",
      as: ".doichieu.yml")
    #expect(try audit().outcome.status == 0)
    _ = try folder.write(
      "paths:\n  - match: 'other/**'\n    rules:\n\(off.replacingOccurrences(of: "  ", with: "      "))",
      as: ".doichieu.yml")
    #expect(try audit().outcome.status == 1)
  }

  @Test func aMisspeltConfigurationIsAFailureWithItsPlace() throws {
    let path = try folder.write("rules:\n  dropped-nam: off\n", as: ".doichieu.yml")
    let outcome = try audit().outcome
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("\(path):2: no rule is called"))
  }

  @Test func anIgnoredRuleThatSaysNothingIsToldOf() throws {
    let outcome = try audit("--ignore", "untranslated-sentence").outcome
    #expect(outcome.complaint.contains("--ignore untranslated-sentence leaves nothing out"))
  }

  @Test func aBaselineThatIsNoneIsAFailure() throws {
    let path = try folder.write("[]", as: "known.json")
    #expect(try audit("--baseline", path).outcome.status == 2)
    #expect(try audit("--baseline", folder.url.path + "/missing.json").outcome.status == 2)
  }
}
