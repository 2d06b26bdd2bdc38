import Articles
import Foundation
import TestKit
import Testing

@testable import Reporting

@Suite struct TextReportTests {
  private func lines(
    _ original: String, _ translation: String, color: Bool = false, language: Language = .english, width: Int = 80
  ) throws -> [String] {
    TextReport(language: language, usesColor: color, width: width).text(try audit(original, translation)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func marksStandUnderWhatTheySpeakOf() throws {
    let report = try lines("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed.")
    for text in ["42.600", "42,060"] {
      let row = try #require(report.firstIndex { $0.contains(text) && $0.contains("│") })
      let column = try #require(report[row].range(of: text)).lowerBound
      let indent = report[row].distance(from: report[row].startIndex, to: column)
      #expect(report[row + 1].prefix(while: { $0 != "^" }).count == indent)
      #expect(report[row + 1].count { $0 == "^" } == text.count)
    }
  }

  @Test func colorIsOnlyForTerminals() throws {
    #expect(
      try !lines("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed.").joined().contains("\u{1B}"))
    #expect(
      try lines("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed.", color: true).joined().contains(
        "\u{1B}[31;1m"))
  }

  @Test func speaksVietnameseWhenAsked() throws {
    let report = try lines(
      "Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed.", language: .vietnamese
    ).joined(separator: "\n")
    #expect(report.contains("lỗi 42.600 thành 42,060"))
    #expect(report.contains("bản gốc 1:5") && report.contains("bản dịch 1:11") && report.contains("đề nghị: 42,600"))
    #expect(!report.contains("suggestion") && !report.contains("facts"))
  }

  @Test func aCleanPairIsOneLine() throws {
    let report = try lines("Hơn 42.600 người thiệt mạng.", "More than 42,600 people were killed.")
    #expect(report.contains("nothing to report; 1 of 1 facts carried over"))
  }

  @Test func controlCharactersOfAnArticleDoNotReachTheTerminal() throws {
    let report = try lines("Hơn 42.600 người \u{1B}[31mthiệt\u{202E} mạng.", "More than 42,060 people were killed.")
      .joined()
    #expect(!report.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test(arguments: [
    Case("Hà Nội", 6), Case("ti\u{E2}\u{301}ng", 5, "a loose mark takes no column"),
    Case("東京", 4, "wide letters take two"), Case("", 0),
  ])
  func columnsAreThoseOfTheTerminal(_ row: Case<String, Int>) {
    #expect(TextWidth.columns(row.input) == row.expected)
  }

  @Test func aLongLineIsCutAroundTheSpan() {
    let long = String(repeating: "trước ", count: 50)
    let window = TextWindow(before: long, span: "42.600", after: long, room: 60)
    #expect(TextWidth.columns(window.line) <= 60)
    #expect(window.line.contains("42.600") && window.line.hasPrefix("…") && window.line.hasSuffix("…"))
    #expect(window.marks == 6)
  }
}
