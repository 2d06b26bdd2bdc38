import Articles
import Checks
import Foundation
import Reporting
import TestKit
import Testing

@Suite struct HTMLIndexTests {
  private static func rows(_ count: Int) throws -> [HTMLIndex.Row] {
    let texts = [
      (
        "Khoản vay trị giá 5 tỷ USD. Hơn 42.600 người thiệt mạng.",
        "The loan is worth $5 million. More than 42,060 people were killed."
      ),
      ("Khoản vay trị giá 5 tỷ USD.", "The loan is worth $5 billion."),
      ("Thủ tướng Nhật Bản thăm Paris hôm 22/10.", "The Japanese prime minister visited Milan on October 23."),
    ]
    let reports = try texts.enumerated().map { index, pair in
      AuditReport(try audit(pair.0, pair.1), signature: "test", language: .english, id: "pair-\(index)")
    }
    return (0..<count).map { index in
      var report = reports[index % reports.count]
      report.id = "pair-\(index)"
      return HTMLIndex.Row(report, link: "pages/pair-\(index).html")
    }
  }

  @Test func theWorstPairIsOnTop() throws {
    let page = HTMLIndex(try Self.rows(3), title: "batch", signature: "test", language: .english).text
    let order = [0, 2, 1].map { page.range(of: "href=\"./pages/pair-\($0).html\"")?.lowerBound }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }

  @Test func aPairThatCouldNotBeAuditedIsTold() throws {
    let failed = HTMLIndex.Row(id: "<b>gone</b>", failure: Message("no such file", vi: "không có tệp này"))
    let page = HTMLIndex(try Self.rows(1) + [failed], title: "batch", signature: "test", language: .vietnamese).text
    #expect(page.contains("&lt;b&gt;gone&lt;/b&gt;") && page.contains("không có tệp này"))
    #expect(page.contains("<html lang=\"vi\""))
  }

  @Test(arguments: ["javascript:alert(1)", "a b&c\".html", "đường/dẫn.html"])
  func linksStayPaths(_ link: String) throws {
    let report = AuditReport(try audit("Năm 2024.", "In 2024."), signature: "test", language: .english, id: "x")
    let page = HTMLIndex([HTMLIndex.Row(report, link: link)], title: "batch", signature: "test", language: .english)
      .text
    #expect(page.contains("href=\"./") && !page.contains("href=\"javascript:"))
  }

  @Test func anEmptyBatchIsAPage() {
    let page = HTMLIndex([], title: "batch", signature: "test", language: .english).text
    #expect(page.contains("0 pairs") && page.hasSuffix("</html>\n"))
  }

  @Test func fiveHundredPairsTakeOneRowEach() throws {
    let page = HTMLIndex(try Self.rows(500), title: "batch", signature: "test", language: .english).text
    #expect(page.components(separatedBy: "<tr><th scope=\"row\">").count == 501)
    if let folder = ProcessInfo.processInfo.environment["DOICHIEU_KEEP_PAGES"] {
      try Data(page.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent("index.html"))
    }
  }
}
