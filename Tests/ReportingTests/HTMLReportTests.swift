import Articles
import Checks
import Foundation
import TestKit
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  private static func page(_ original: String, _ translation: String, language: Language = .english) throws -> String {
    let audit = try audit(original, translation)
    return HTMLReport(audit, AuditReport(audit, signature: "test", language: language), language: language).text
  }

  /// What stands between the page's header and its script.
  private static func body(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<body>")).upperBound
    let end = try #require(page.range(of: "<script>", options: .backwards)).lowerBound
    return String(page[start..<end])
  }

  @Test func everyFactHasItsState() throws {
    let page = try Self.page(
      "Hơn 42.600 người thiệt mạng trong 3 ngày. Đoàn xe đi 100 dặm. Khoản vay trị giá 5 tỷ USD.",
      "More than 42,060 people were killed in 3 days. The convoy travelled 160 km. The loan is worth $5 billion.")
    #expect(page.contains(">42.600</mark>") && page.contains(">42,060</mark>"))
    for state in ["carried", "changed"] { #expect(page.contains("<mark class=\"m \(state)"), "\(state)") }
  }

  static let hostile: [Case<String, String>] = [
    Case("<script>alert(1)</script>", "<script>alert"), Case("<img src=x onerror=alert(1)>", "<img"),
    Case("\" onmouseover=\"alert(1)", "\" onmouseover"), Case("' autofocus onfocus='alert(1)", "' autofocus"),
    Case("]]><svg onload=alert(1)>", "<svg onload"), Case("--><!-- x", "-->"),
    Case("</style></main></title>", "</style>"),
    Case("&lt;b&gt;", " &lt;b"), Case("\u{202E}gnp.exe", "\u{202E}"), Case("a\u{2066}b\u{2069}", "\u{2066}"),
    Case("x\u{200B}y", "\u{200B}"),
    Case("\u{E0041}\u{E0042}", "\u{E0041}"), Case("<a href=\"javascript:alert(1)\">x</a>", "<a href=\"javascript"),
  ]

  @Test(arguments: hostile)
  func noMarkupOfAnArticleSurvives(_ row: Case<String, String>) throws {
    let page = try Self.page(
      "Tin \(row.input) nóng\n\nHơn 42.600 người thiệt mạng \(row.input) tại Paris. Trường học sẽ đóng cửa \(row.input) trong tuần này vì bão lớn.\n",
      "News \(row.input) now\n\nMore than 42,060 people were killed \(row.input) in Milan.\n")
    let body = try Self.body(page)
    #expect(
      !body.unicodeScalars.contains {
        $0.value == 0x202E || $0.value == 0x2066 || $0.value == 0x200B || $0.value == 0xE0041
      })
    let title = try #require(page.range(of: "<title>"))
    #expect(!body.contains(row.expected) && !page[title.upperBound...].prefix(200).contains(row.expected))
    // Elements written by the page only: every tag's name is one of those it uses.
    let allowed: Set<Substring> = [
      "header", "h1", "p", "span", "i", "b", "a", "div", "main", "section", "mark", "nav", "aside", "input", "details",
      "summary", "label", "ol", "li",
      "button", "dl", "dt", "dd", "q", "code", "footer", "dialog", "h2", "table", "tr", "th", "td", "kbd", "form",
      "time",
    ]
    for match in body.matches(of: /<\/?([a-zA-Z!?][^\s>\/]*)/) { #expect(allowed.contains(match.1), "<\(match.1)>") }
    for match in body.matches(of: /<[a-z][^<>]*>/) { #expect(!match.0.contains(/\son[a-z]+\s*=/), "\(match.0)") }
  }

  @Test func addressesThatAreNotOfTheWebAreNoLinks() throws {
    #expect(Markup.attribute("\" onclick=\"x") == "&quot; onclick=&quot;x")
    #expect(Markup.html("a\u{202E}b") == "a<span class=\"ctl\" title=\"U+202E\">RLO</span>b")
    #expect(Markup.attribute("a\u{202E}b") == "a[RLO]b")
  }

  @Test func theWholeTextIsThere() throws {
    for number in Repository.newsPairs.prefix(4) {
      let (vi, en) = (
        try Repository.text("corpora/news/\(number).vi.txt"), try Repository.text("corpora/news/\(number).en.txt")
      )
      let audit = try audit(vi, en)
      let page = try Self.body(
        HTMLReport(audit, AuditReport(audit, signature: "test", language: .english), language: .english).text)
      for (side, text) in [("o", vi), ("t", en)] {
        let cells = page.matches(of: try Regex("<div class=\"side \(side)\">(.*?)</div>").dotMatchesNewlines()).map {
          "\($0.output[1].substring!)"
        }
        let shown = cells.joined().replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing(
          "&#39;", with: "'"
        ).replacing("&amp;", with: "&")
        #expect(shown.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, "\(number) \(side)")
      }
    }
  }

  @Test func tagsAreBalanced() throws {
    let page = try Self.body(
      Self.page(
        "Một. Bộ đội đã sơ tán hai ngôi làng ven sông trong đêm 22/10. Hơn 42.600 người thiệt mạng.",
        "One. More than 42,060 people were killed."))
    var open: [Substring] = []
    for match in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
      if ["input", "br"].contains(match.2) { continue }
      if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
    }
    #expect(open.isEmpty)
  }

  @Test func thePolicyNamesThePagesScript() throws {
    let page = try Self.page("Năm 2024.", "In 2024.")
    let start = try #require(page.range(of: "<script>", options: .backwards)).upperBound
    let end = try #require(page.range(of: "</script>", options: .backwards)).lowerBound
    #expect(page.contains("script-src 'sha256-\(SHA256.base64(Array(page[start..<end].utf8)))'"))
    #expect(!page.contains("http://") && !page.contains("src=") && !page.contains("@import") && !page.contains("url("))
  }

  /// Test vectors of FIPS 180-4 and of the NIST examples.
  @Test(arguments: [
    Case("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Case("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Case(
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func hashesAreSHA256(_ row: Case<String, String>) {
    let digits = SHA256.digest(Array(row.input.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(digits == row.expected)
  }
}
