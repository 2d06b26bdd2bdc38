import Articles
import Checks
import Foundation
import TestKit
import Testing

@testable import Reporting

/// The same finding through every format.
@Suite struct FormatTests {
  static let original =
    "Tàu đi 100 dặm.\n\nHơn 42.600 người thiệt mạng & mất tích. Bộ đội đã sơ tán hai ngôi làng ven sông trong đêm qua.\n"
  static let translation = "The ship went 100 miles.\n\nMore than 42,060 people were killed or missing.\n"

  static func pair() throws -> (audit: Audit, report: AuditReport) {
    let audit = try audit(original, translation)
    return (audit, AuditReport(audit, signature: "test", language: .english))
  }

  @Test func everyFormatTellsEveryFinding() throws {
    let (audit, report) = try Self.pair()
    #expect(
      report.findings.contains { $0.rule == "changed-number" }
        && report.findings.contains { $0.rule == "dropped-sentence" })
    let texts = [
      ("sarif", try JSONText.pretty(SARIFReport([report], language: .english))),
      ("github", GitHubAnnotations([report]).text),
      ("junit", JUnitReport([report], threshold: .error).text), ("csv", CSVReport([report]).text),
      ("xliff", XLIFFReport(audit, report).text),
      ("html", HTMLReport(audit, report, language: .english).text),
      ("text", TextReport(language: .english, usesColor: false).text(audit)),
    ]
    for (format, text) in texts {
      for finding in report.findings {
        #expect(text.contains(finding.rule), "\(format): \(finding.rule)")
        #expect(
          text.contains(finding.message) || text.contains(Markup.attribute(finding.message)),
          "\(format): \(finding.message)")
      }
    }
    let number = try #require(report.findings.first { $0.rule == "changed-number" })
    for (format, text) in texts where ["sarif", "junit", "csv"].contains(format) {
      #expect(text.contains(number.fingerprint), "\(format)")
    }
  }

  @Test func sarifHasBothPlacesAndTheFix() throws {
    let (_, report) = try Self.pair()
    let text = try JSONText.line(SARIFReport([report], language: .english))
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == "changed-number" })
    let rules = try #require(
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == "changed-number")
    func region(_ location: Any?) throws -> [String: Any] {
      let physical = try #require(((location as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
      return try #require(physical["region"] as? [String: Any])
    }
    let place = try region(result["locations"])
    #expect(
      place["startLine"] as? Int == 3 && place["startColumn"] as? Int == 11 && place["endLine"] as? Int == 3
        && place["endColumn"] as? Int == 17)
    #expect(try region(result["relatedLocations"])["startColumn"] as? Int == 5)
    #expect(text.contains("\"insertedContent\":{\"text\":\"42,600\"}"))
    // What is missing has no words that a fix could replace.
    let dropped = try #require(results.first { $0["ruleId"] as? String == "dropped-sentence" })
    #expect(dropped["fixes"] == nil)
  }

  @Test func suppressedFindingsAreMarkedEverywhere() throws {
    let (audit, found) = try Self.pair()
    var report = found
    for index in report.findings.indices {
      report.findings[index].suppression = Suppression(.external, justification: "checked by the desk")
      report.findings[index].baseline = .unchanged
    }
    let sarif = try JSONText.line(SARIFReport([report], language: .english))
    #expect(sarif.contains("\"suppressions\":[{\"justification\":\"checked by the desk\",\"kind\":\"external\"}]"))
    #expect(sarif.contains("\"baselineState\":\"unchanged\""))
    #expect(HTMLReport(audit, report, language: .english).text.contains("checked by the desk"))
    #expect(CSVReport([report]).text.contains("unchanged,checked by the desk"))
    #expect(XLIFFReport(audit, report).text.contains("locQualityIssueEnabled=\"no\""))
    let annotations = GitHubAnnotations([report]).text
    #expect(
      annotations.hasPrefix("::notice ") && !annotations.contains("::error ")
        && annotations.contains("[suppressed: checked by the desk]"))
    let junit = JUnitReport([report], threshold: .error).text
    #expect(
      junit.contains("failures=\"0\"") && !junit.contains("<failure")
        && junit.contains("[suppressed: checked by the desk]"))
  }

  @Test func csvIsQuotedAndRunsNoFormula() throws {
    let report = AuditReport(
      try audit("Ông nói “=1+1” và 42.600 người chết.", "He said \"=1+1\", and 42,060 people died."), signature: "test",
      language: .english, id: "=cmd()")
    let rows = CSVReport([report]).text.components(separatedBy: "\r\n")
    #expect(rows[0] == CSVReport.header.joined(separator: ",") && rows.last == "")
    #expect(
      rows[1].hasPrefix("'=cmd(),changed-number,error,") && rows[1].contains("\"42,060\"")
        && rows[1].contains("\"42,600\""))
  }

  @Test func annotationsAreOneLineEach() throws {
    let report = AuditReport(
      try audit(
        "Hơn 42.600 người thiệt mạng.\n\nBộ đội đã sơ tán 100% dân hai ngôi làng ven sông.",
        "More than 42,060 people were killed."), signature: "test", language: .english)
    let lines = GitHubAnnotations([report]).text.split(separator: "\n")
    #expect(lines.count == report.findings.count && lines.allSatisfy { $0.hasPrefix("::") })
    #expect(
      lines.contains {
        $0.hasPrefix(
          "::error file=translation.txt,line=1,col=11,endColumn=16,title=changed-number::42.600 became 42,060")
      })
    #expect(lines.contains { $0.contains("100%25 dân") })
  }

  @Test func junitCountsARuleOnce() throws {
    let (_, report) = try Self.pair()
    let text = JUnitReport([report, report], threshold: .error).text
    #expect(text.contains("tests=\"\(2 * Checks.rules.count)\" failures=\"4\""))
    #expect(
      JUnitReport([], threshold: .error).text.contains("<testsuites name=\"doichieu\" tests=\"0\" failures=\"0\""))
  }

  @Test func xliffMarksTheWordsOnBothSides() throws {
    let (audit, report) = try Self.pair()
    let text = XLIFFReport(audit, report).text
    #expect(text.contains(">42.600</mrk> người thiệt mạng &amp; mất tích.</source>"))
    #expect(text.contains("its:locQualityIssueType=\"numbers\" its:locQualityIssueSeverity=\"100\""))
    #expect(text.contains(">42,060</mrk> people were killed or missing.</target>"))
    #expect(text.contains("its:locQualityIssueType=\"omission\"") && text.contains("<target></target>"))
    #expect(text.contains("srcLang=\"vi\" trgLang=\"en\""))
  }

  @Test(arguments: [
    Case([0..<4, 1..<2], "<mrk id=\"0\" >a<mrk id=\"1\" >b</mrk>cd</mrk>ef", "nested"),
    Case([0..<3, 2..<5], "<mrk id=\"0\" >ab<sm id=\"1\" />c</mrk>de<em startRef=\"1\"/>f", "crossing"),
    Case([0..<2, 2..<4], "<mrk id=\"0\" >ab</mrk><mrk id=\"1\" >cd</mrk>ef", "side by side"),
    Case([0..<6], "<mrk id=\"0\" >abcdef</mrk>", "whole"),
  ])
  func annotationsNestOrCross(_ row: Case<[Range<Int>], String>) {
    let annotations = row.input.enumerated().map { AnnotatedText.Annotation(range: $1, id: "\($0)", attributes: "") }
    #expect(AnnotatedText.xliff(Array("abcdef".utf8), 0..<6, annotations) == row.expected)
  }

  @Test func xmlHoldsNoForbiddenCharacter() {
    #expect(AnnotatedText.escape("a\u{1}b]]>\u{FFFE}") == "a<cp hex=\"0001\"/>b]]&gt;<cp hex=\"FFFE\"/>")
    #expect(Markup.attribute("a\u{1}\"\n") == "a[U+0001]&quot;&#10;")
  }

  @Test(arguments: [
    Case("report.html", ReportFormat.html), Case("a.b.SARIF", .sarif), Case("x.xlf", .xliff), Case("x.xml", .junit),
    Case("x.csv", .csv),
    Case("x.json", .json), Case("x.txt", .text),
  ])
  func aFilesNameSaysItsFormat(_ row: Case<String, ReportFormat>) {
    #expect(ReportFormat(fileName: row.input) == row.expected)
  }

  @Test(arguments: ["report", "report.pdf", ""])
  func aNameThatSaysNothing(_ name: String) { #expect(ReportFormat(fileName: name) == nil) }
}
