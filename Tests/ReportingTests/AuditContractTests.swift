import Articles
import Checks
import Foundation
import Reporting
import TestKit
import Testing

/// The JSON contract `doichieu.audit/1`, on which other programs build.
@Suite struct AuditContractTests {
  private static let original =
    "Khoản vay trị giá 5 tỷ USD.\n\nHơn 42.600 người thiệt mạng. Bộ đội đã sơ tán hai ngôi làng ven sông trong đêm.\n"
  private static let translation = "The loan is worth $5 million.\n\nMore than 42,600 people were killed.\n"

  private static func report(_ original: String, _ translation: String, language: Language = .english) throws
    -> [String: Any]
  {
    let text = try JSONText.line(AuditReport(try audit(original, translation), signature: "test", language: language))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func hasTheFieldsThatWerePromised() throws {
    let report = try Self.report(Self.original, Self.translation)
    #expect(report["schema"] as? String == "doichieu.audit/1")
    for key in ["version", "signature", "original", "translation", "summary", "findings"] {
      #expect(report[key] != nil, "\(key)")
    }
    let summary = try #require(report["summary"] as? [String: Int])
    #expect(
      Set(summary.keys).isSuperset(of: [
        "facts", "carried", "changed", "dropped", "added", "errors", "warnings", "infos",
      ]))
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    for finding in findings {
      for key in ["rule", "severity", "confidence", "fingerprint", "message", "original", "translation"] {
        #expect(finding[key] != nil, "\(key)")
      }
      for side in ["original", "translation"] {
        let place = try #require(finding[side] as? [String: Any])
        for key in ["line", "column", "utf8", "text"] { #expect(place[key] != nil, "\(side).\(key)") }
      }
    }
  }

  @Test(arguments: [original, original.decomposed, "\u{FEFF}" + original.replacingOccurrences(of: "\n", with: "\r\n")])
  func placesLeadToTheTextInTheFileAsGiven(_ original: String) throws {
    let report = try Self.report(original, Self.translation)
    for finding in try #require(report["findings"] as? [[String: Any]]) {
      for (side, text) in [("original", original), ("translation", Self.translation)] {
        let place = try #require(finding[side] as? [String: Any])
        let range = try #require(place["utf8"] as? [Int])
        let bytes = Array(text.utf8)
        let quoted = try #require(place["text"] as? String)
        #expect(
          String(decoding: bytes[range[0]..<range[1]], as: UTF8.self).unicodeScalars.elementsEqual(
            quoted.unicodeScalars))
        let position = LineIndex(bytes).position(of: range[0], in: bytes)
        #expect(place["line"] as? Int == position.line && place["column"] as? Int == position.column)
      }
    }
  }

  @Test func theSummaryCountsTheFindings() throws {
    let report = try Self.report(Self.original, Self.translation)
    let summary = try #require(report["summary"] as? [String: Int])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let severities = findings.compactMap { $0["severity"] as? String }
    #expect(
      summary["errors"] == severities.count { $0 == "error" }
        && summary["warnings"] == severities.count { $0 == "warning" }
        && summary["infos"] == severities.count { $0 == "info" })
    #expect(summary["changed"]! + summary["dropped"]! + summary["added"]! == findings.count)
    #expect(summary["carried"]! <= summary["facts"]!)
  }

  @Test func aSideWithoutAPlaceIsEmptyWhereItWouldHaveStood() throws {
    let report = try Self.report(Self.original, Self.translation)
    let dropped = try #require(
      (report["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == "dropped-sentence" })
    let place = try #require(dropped["translation"] as? [String: Any])
    #expect(place["text"] as? String == "")
    #expect(place["line"] as? Int == 3)
    let range = try #require(place["utf8"] as? [Int])
    #expect(range[0] == range[1])
  }

  static let lines: [Case<String, String>] = [
    Case("Khoản vay trị giá 5 tỷ USD.", "The loan is worth $5 million."),
    Case("\"Khoản vay\" trị giá 5 tỷ USD \\ năm/tháng.", "The \"loan\" is worth $5 million \\ year/month."),
    Case("Hơn 42.600\tngười thiệt mạng\u{8}, 3\u{7F} người\u{1F} mất tích\r\n", "More than 42,060\tpeople were\u{1} killed, 9\u{7F} are missing\u{C}\n"),
    Case("Giá là 5 tỷ đồng 😀 \u{2028} ở Hà Nội.", "It costs 6 billion dong 😀 \u{2028} in Paris."), Case("Giá xăng tăng.", "Petrol prices rose."),
  ]

  @Test(arguments: lines)
  func lineIsWhatTheGeneralEncoderWrites(_ row: Case<String, String>) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let audit = try audit(row.input, row.expected)
    let plain = AuditReport(audit, signature: "test", language: .vietnamese)
    let first = plain.findings.first.map { [$0.fingerprint: Suppression(.external, justification: "a \"reason\"")] } ?? [:]
    var named = AuditReport(audit, signature: "test/1", language: .english, id: "bài 1", suppressions: first)
    named.unit = AuditReport.Unit(line: 3, id: "u\"1")
    var numbered = plain
    numbered.unit = AuditReport.Unit(line: 12, id: nil)
    for report in [plain, named, numbered] {
      #expect(try JSONText.line(report) == String(decoding: encoder.encode(report), as: UTF8.self))
    }
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let reports = try (0..<3).map { _ in
      try JSONText.pretty(
        AuditReport(try audit(Self.original, Self.translation), signature: "test", language: .english))
    }
    #expect(Set(reports).count == 1)
  }

  @Test func fingerprintsAreEachAFindingsOwnAndSurviveEditsElsewhere() throws {
    func fingerprints(_ report: [String: Any]) -> [String] {
      (report["findings"] as? [[String: Any]])?.compactMap { $0["fingerprint"] as? String } ?? []
    }
    let before = fingerprints(try Self.report(Self.original, Self.translation))
    #expect(Set(before).count == before.count)
    let after = fingerprints(
      try Self.report("Tin thêm vào sáng nay.\n\n" + Self.original, "News added this morning.\n\n" + Self.translation))
    #expect(Set(before).isSubset(of: after))
  }

  @Test func messagesComeInTheLanguageAskedFor() throws {
    let english = try Self.report(Self.original, Self.translation)
    let vietnamese = try Self.report(Self.original, Self.translation, language: .vietnamese)
    func messages(_ report: [String: Any]) -> [String] {
      (report["findings"] as? [[String: Any]])?.compactMap { $0["message"] as? String } ?? []
    }
    #expect(zip(messages(english), messages(vietnamese)).allSatisfy { $0 != $1 })
    func fingerprints(_ report: [String: Any]) -> [String] {
      (report["findings"] as? [[String: Any]])?.compactMap { $0["fingerprint"] as? String } ?? []
    }
    #expect(fingerprints(english) == fingerprints(vietnamese), "a fingerprint does not depend on the reader's language")
  }
}

extension String {
  /// The text with every mark written as a character of its own.
  fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
