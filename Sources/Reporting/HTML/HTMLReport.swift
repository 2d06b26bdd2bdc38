import Articles
import Checks

/// An audit as a page to open in a browser: self-contained, no network, both articles side by side.
///
/// The page is complete without its script: all text, marks and findings are in the markup. The script adds jumping, filtering, the card that
/// shows a fact's counterpart, and the switches of theme and language. Article text is hostile: it reaches the page through `Markup` only, and
/// a content security policy names the one script and the one style sheet that may run.
public struct HTMLReport: Sendable {
  public let text: String

  /// - Parameters:
  ///   - report: the same audit as others read it, in the same order of findings.
  ///   - language: the interface's language when the page opens; the reader can switch.
  ///   - indexLink: where the batch's index is, relative to this page.
  public init(_ audit: Audit, _ report: AuditReport, language: Language, indexLink: String? = nil) {
    let rows = PairRows(audit, report)
    let list = FindingList(audit, report, heights: rows)
    let page = HTMLPage(
      title: "\(report.original.title ?? report.original.path) · doichieu", language: language, assets: .report)
    text = page.text(
      """
      \(HTMLReport.header(audit, report, indexLink))
      \(HTMLReport.toolbar(report, list, language))
      <div class="layout">
      <main id="text" tabindex="-1">
      \(HTMLReport.heads(report, audit))
      \(rows.html)
      </main>
      \(list.strip)
      \(list.html(language))
      </div>
      <div id="card" role="tooltip" hidden></div>
      \(HTMLReport.phoneBar(language))
      \(HTMLReport.help(language))
      <footer>\(Markup.html(report.signature))</footer>
      """)
  }

  private static func header(_ audit: Audit, _ report: AuditReport, _ indexLink: String?) -> String {
    let title = report.translation.title ?? report.original.title ?? report.translation.path
    let back =
      indexLink.map {
        "<a class=\"back\" href=\"\(Markup.attribute($0))\">← \(Bilingual.html("all pairs", "mọi cặp"))</a>"
      } ?? ""
    let summary = report.summary
    let versions =
      audit.bitext.isMonolingual
      ? "<p class=\"note\">\(Bilingual.html("Both texts are in one language: compared as two versions.", "Hai văn bản cùng ngôn ngữ: so sánh như hai phiên bản."))</p>"
      : ""
    let share = summary.facts > 0 ? summary.carried * 100 / summary.facts : 100
    return """
      <header class="top">
      \(back)<h1>\(Markup.html(title))</h1>
      <p class="carried-bar"><span class="bar" aria-hidden="true"><i style="width:\(min(100, share))%"></i></span>
      \(Bilingual.html("\(summary.carried) of \(summary.facts) facts carried over", "\(summary.carried)/\(summary.facts) dữ kiện được giữ nguyên"))</p>
      \(versions)</header>
      """
  }

  private static func heads(_ report: AuditReport, _ audit: Audit) -> String {
    "<div class=\"row heads\">"
      + head(report.original, "original", "bản gốc", audit.bitext.original.sourceURL)
      + head(report.translation, "translation", "bản dịch", audit.bitext.translation.sourceURL) + "</div>"
  }

  private static func head(_ document: AuditReport.Document, _ english: String, _ vietnamese: String, _ source: String?)
    -> String
  {
    var facts = ["<span class=\"path\">\(Markup.html(document.path))</span>"]
    if let date = document.date {
      facts.append("<time datetime=\"\(Markup.attribute(date))\">\(Markup.html(date))</time>")
    }
    if let source {
      // Only addresses of the web become links: "javascript:" is an address too.
      let isWeb = source.lowercased().hasPrefix("https://") || source.lowercased().hasPrefix("http://")
      facts.append(
        isWeb
          ? "<a href=\"\(Markup.attribute(source))\" rel=\"noopener noreferrer nofollow\">\(Markup.html(source))</a>"
          : Markup.html(source))
    }
    return
      "<div class=\"side\"><b>\(Bilingual.html(english, vietnamese))</b> <span class=\"tag\">\(Markup.html(document.language))</span> "
      + facts.joined(separator: " · ") + "</div>"
  }

  private static func toolbar(_ report: AuditReport, _ list: FindingList, _ language: Language) -> String {
    func severity(_ severity: Severity, _ count: Int, _ english: (String, String), _ vietnamese: String) -> String {
      "<button class=\"chip \(severity.rawValue)\" data-severity=\"\(severity.rawValue)\" aria-pressed=\"true\"\(count == 0 ? " disabled" : "")>"
        + "<b>\(count)</b> \(Bilingual.html(count == 1 ? english.0 : english.1, vietnamese))</button>"
    }
    let states = FactState.allCases.map { state in
      "<button class=\"chip state\" data-state=\"\(state.rawValue)\" aria-pressed=\"true\"><mark class=\"m \(state.rawValue)\">"
        + "\(Bilingual.html(state.name.english, state.name.vietnamese))</mark></button>"
    }.joined()
    let suppressed = report.findings.count { $0.suppression != nil }
    let suppressedChip =
      suppressed == 0
      ? ""
      : "<button class=\"chip\" data-suppressed aria-pressed=\"true\"><b>\(suppressed)</b> \(Bilingual.html("suppressed", "đã cho qua"))</button>"
    return """
      <div class="toolbar" role="toolbar">
      <span class="group">
      \(severity(.error, report.summary.errors, ("error", "errors"), "lỗi"))
      \(severity(.warning, report.summary.warnings, ("warning", "warnings"), "cảnh báo"))
      \(severity(.info, report.summary.infos, ("lead", "leads"), "gợi ý"))
      \(suppressedChip)</span>
      <span class="group legend">\(states)</span>
      <span class="group end">
      <button id="ui" class="chip">VI</button>
      <button id="theme" class="chip" \(Bilingual.attribute("aria-label", "theme", "giao diện sáng tối", language))>◐</button>
      <button id="help-button" class="chip" \(Bilingual.attribute("aria-label", "keys", "phím tắt", language))>?</button>
      </span>
      </div>
      """
  }

  private static func phoneBar(_ language: Language) -> String {
    """
    <nav class="phone">
    <button data-go="-1" \(Bilingual.attribute("aria-label", "previous finding", "phát hiện trước", language))>‹</button>
    <button id="sheet"><span class="now">–</span> <span class="message"></span></button>
    <button data-go="1" \(Bilingual.attribute("aria-label", "next finding", "phát hiện sau", language))>›</button>
    </nav>
    """
  }

  private static func help(_ language: Language) -> String {
    let keys: [(String, String, String)] = [
      ("j", "next finding", "phát hiện sau"), ("k", "previous finding", "phát hiện trước"),
      ("Enter", "show the finding in both texts", "đưa cả hai bản tới chỗ đó"),
      ("/", "search the findings", "tìm trong danh sách"),
      ("← →", "from one fact to the next", "từ dữ kiện này sang dữ kiện kế"), ("t", "light or dark", "sáng hay tối"),
      ("l", "English or Vietnamese", "tiếng Anh hay tiếng Việt"), ("?", "this list", "bảng này"),
      ("Esc", "close, clear", "đóng, xoá"),
    ]
    let rows = keys.map { "<tr><th><kbd>\(Markup.html($0.0))</kbd></th><td>\(Bilingual.html($0.1, $0.2))</td></tr>" }
      .joined()
    return
      "<dialog id=\"help\"><h2>\(Bilingual.html("Keys", "Phím tắt"))</h2><table>\(rows)</table><form method=\"dialog\"><button class=\"chip\">"
      + "\(Bilingual.html("Close", "Đóng"))</button></form></dialog>"
  }
}
