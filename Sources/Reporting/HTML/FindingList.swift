import Articles
import Checks

/// The findings of an HTML report: the list, its filters, and the strip that shows where in the article they are.
struct FindingList {
  private let audit: Audit
  private let report: AuditReport
  let strip: String

  init(_ audit: Audit, _ report: AuditReport, heights rows: PairRows) {
    self.audit = audit
    self.report = report
    var ticks = ""
    for (index, item) in report.findings.enumerated() {
      // What is missing from the translation is looked for where the original says it.
      let percent =
        item.translation.text.isEmpty
        ? rows.percent(original: item.original.utf8[0]) : rows.percent(translation: item.translation.utf8[0])
      let top = "\((percent * 100).rounded() / 100)"
      ticks +=
        "<a class=\"tick \(item.severity.rawValue)\" href=\"#f\(index)\" data-k=\"f\(index)\" style=\"top:\(top)%\" tabindex=\"-1\"></a>"
    }
    strip = "<nav class=\"strip\" aria-hidden=\"true\"><i class=\"view\"></i>\(ticks)</nav>"
  }

  func html(_ language: Language) -> String {
    let search = Bilingual.attribute("placeholder", "search findings ( / )", "tìm phát hiện ( / )", language)
    var out = """
      <aside class="findings" \(Bilingual.attribute("aria-label", "findings", "phát hiện", language))>
      <div class="filters">
      <input id="search" type="search" \(search)>
      \(rules)
      </div>
      <ol>

      """
    for (index, item) in report.findings.enumerated() { out += card(index, item) }
    out += "</ol>\n"
    let clean = Bilingual.html(
      "Nothing to report: every fact that was checked is carried over.",
      "Không có gì phải báo: mọi dữ kiện đã kiểm đều được giữ nguyên.")
    if report.findings.isEmpty { out += "<p class=\"empty\">\(clean)</p>" }
    out +=
      "<p class=\"empty none\" hidden>\(Bilingual.html("No finding passes the filters.", "Không có phát hiện nào qua được bộ lọc."))</p>\n"
    return out + "</aside>"
  }

  private var rules: String {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    guard counts.count > 1 else { return "" }
    let boxes = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      let what = Checks.rule(RuleID(rule))?.what
      let title = what.map { " title=\"\(Markup.attribute($0.english))\"" } ?? ""
      return
        "<label\(title)><input type=\"checkbox\" data-rule=\"\(Markup.attribute(rule))\" checked> \(Markup.html(rule)) <b>\(count)</b></label>"
    }.joined()
    return "<details><summary>\(Bilingual.html("rules", "quy tắc")) <b>\(counts.count)</b></summary>\(boxes)</details>"
  }

  private func card(_ index: Int, _ item: AuditReport.Item) -> String {
    let finding = audit.findings[index]
    let state = FactState(rule: item.rule)
    var classes = "finding \(item.severity.rawValue) \(state.rawValue)"
    if item.suppression != nil { classes += " suppressed" }
    let severity: (String, String) =
      switch item.severity {
      case .error: ("error", "lỗi")
      case .warning: ("warning", "cảnh báo")
      case .info: ("lead", "gợi ý")
      }
    var out =
      "<li class=\"\(classes)\" id=\"f\(index)\" data-k=\"f\(index)\" data-rule=\"\(Markup.attribute(item.rule))\" data-severity=\"\(item.severity.rawValue)\">"
    out +=
      "<button class=\"go\"><span class=\"n\">\(index + 1)</span><span class=\"sev\">\(Bilingual.html(severity.0, severity.1))</span> "
    out += "<span class=\"message\">\(Bilingual.html(finding.message))</span></button>\n"
    out += "<dl>" + side("original", "bản gốc", item.original, report.original.language)
    out += side("translation", "bản dịch", item.translation, report.translation.language)
    if let suggestion = item.suggestion {
      out +=
        "<dt>\(Bilingual.html("suggestion", "đề nghị"))</dt><dd class=\"suggestion\">\(Markup.html(suggestion))</dd>"
    }
    if let suppression = item.suppression {
      out +=
        "<dt>\(Bilingual.html("suppressed", "đã cho qua"))</dt><dd>\(Markup.html(suppression.justification ?? suppression.kind.rawValue))</dd>"
    }
    out += "</dl><p class=\"meta\"><code>\(Markup.html(item.rule))</code> · \(Int((item.confidence * 100).rounded()))%"
    if let baseline = item.baseline {
      out += " · " + (baseline == .new ? Bilingual.html("new", "mới") : Bilingual.html("known", "đã biết"))
    }
    return out + "</p></li>\n"
  }

  private func side(_ english: String, _ vietnamese: String, _ place: AuditReport.Place, _ language: String) -> String {
    var text = place.text
    if text.count > 240 { text = text.prefix(240) + "…" }
    let words =
      text.isEmpty
      ? "<i>\(Bilingual.html("nothing here", "không có gì ở đây"))</i>"
      : "<q lang=\"\(Markup.attribute(language))\">\(Markup.html(text))</q>"
    let value = place.value.flatMap { $0 == text ? nil : " <span class=\"value\">= \(Markup.html($0))</span>" } ?? ""
    return
      "<dt>\(Bilingual.html(english, vietnamese)) <span class=\"at\">\(place.line):\(place.column)</span></dt><dd>\(words)\(value)</dd>"
  }
}
