import Articles
import Checks

/// The first page of a batch: a table of pairs with the worst on top, how often each rule spoke, a chart, and a link to each pair's page.
///
/// Self-contained like `HTMLReport`. The table is complete without the script, which adds sorting and searching.
public struct HTMLIndex: Sendable {
  /// One pair of the batch.
  public struct Row: Sendable {
    public let id: String
    public let title: String
    /// "vi → en".
    public let direction: String
    /// Where the pair's page is, relative to the index; nil when none was written.
    public let link: String?
    public let summary: AuditReport.Summary
    /// How often each rule spoke.
    public let rules: [String: Int]
    /// Why the pair could not be audited; nil when it was.
    public let failure: Message?

    /// - Parameter link: where the pair's page is, relative to the index.
    public init(_ report: AuditReport, link: String?) {
      id = report.id ?? report.translation.path
      title = report.translation.title ?? report.original.title ?? report.translation.path
      direction = "\(report.original.language) → \(report.translation.language)"
      self.link = link
      summary = report.summary
      rules = report.findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
      failure = nil
    }

    /// A pair that could not be audited.
    public init(id: String, failure: Message) {
      self.id = id
      title = ""
      direction = ""
      link = nil
      summary = AuditReport.Summary()
      rules = [:]
      self.failure = failure
    }
  }

  public let text: String

  /// - Parameters:
  ///   - rows: in any order; the page sorts them by errors, then warnings, then leads.
  ///   - title: what the batch is called, such as the name of its list.
  ///   - signature: what the findings depend on besides the texts.
  public init(_ rows: [Row], title: String, signature: String, language: Language) {
    let sorted = rows.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      let left = (x.failure == nil ? 1 : 0, -x.summary.errors, -x.summary.warnings, -x.summary.infos, a.offset)
      return left < (y.failure == nil ? 1 : 0, -y.summary.errors, -y.summary.warnings, -y.summary.infos, b.offset)
    }.map(\.element)
    let page = HTMLPage(title: "\(title) · doichieu", language: language, assets: .index)
    text = page.text(
      """
      <header class="top">
      <div class="tools"><button id="ui" class="chip">VI</button> <button id="theme" class="chip" \
      \(Bilingual.attribute("aria-label", "theme", "giao diện sáng tối", language))>◐</button></div>
      <h1>\(Markup.html(title))</h1>
      \(HTMLIndex.totals(rows))
      </header>
      <div class="charts">
      \(HTMLIndex.pairChart(sorted))
      \(HTMLIndex.ruleChart(rows))
      </div>
      <main>
      \(HTMLIndex.table(sorted, language))
      </main>
      <footer>\(Markup.html(signature))</footer>
      """)
  }

  private static func totals(_ rows: [Row]) -> String {
    let clean = rows.count { $0.failure == nil && $0.summary.errors == 0 && $0.summary.warnings == 0 }
    let failed = rows.count { $0.failure != nil }
    let errors = rows.reduce(0) { $0 + $1.summary.errors }
    let warnings = rows.reduce(0) { $0 + $1.summary.warnings }
    let infos = rows.reduce(0) { $0 + $1.summary.infos }
    var parts = [
      Bilingual.html(
        "\(rows.count) \(rows.count == 1 ? "pair" : "pairs"), \(clean) without errors or warnings",
        "\(rows.count) cặp, \(clean) cặp không có lỗi hay cảnh báo"),
      "<span class=\"error\"><b>\(errors)</b> \(Bilingual.html(errors == 1 ? "error" : "errors", "lỗi"))</span>",
      "<span class=\"warning\"><b>\(warnings)</b> \(Bilingual.html(warnings == 1 ? "warning" : "warnings", "cảnh báo"))</span>",
      "<span class=\"info\"><b>\(infos)</b> \(Bilingual.html(infos == 1 ? "lead" : "leads", "gợi ý"))</span>",
    ]
    if failed > 0 {
      parts.append(
        "<span class=\"error\"><b>\(failed)</b> \(Bilingual.html("could not be audited", "không kiểm được"))</span>")
    }
    return "<p class=\"totals\">\(parts.joined(separator: " · "))</p>"
  }

  /// A column a pair, in the table's order: errors below, warnings above them.
  private static func pairChart(_ rows: [Row]) -> String {
    let pairs = rows.filter { $0.failure == nil }
    guard let highest = pairs.map({ $0.summary.errors + $0.summary.warnings }).max(), highest > 0 else { return "" }
    let (width, height) = (600.0, 120.0)
    let step = width / Double(pairs.count)
    // Thousands of columns touch each other; few stand apart.
    let thick = step < 4 ? step : min(28, step - 2)
    var columns = ""
    func column(_ x: Double, _ from: Int, _ count: Int, _ name: String) -> String {
      guard count > 0 else { return "" }
      let unit = height / Double(highest)
      let top = height - Double(from + count) * unit
      return
        "<rect class=\"\(name)\" x=\"\(short(x))\" y=\"\(short(top))\" width=\"\(short(thick))\" height=\"\(short(Double(count) * unit))\"/>"
    }
    for (index, row) in pairs.enumerated() {
      let (errors, warnings) = (row.summary.errors, row.summary.warnings)
      guard errors + warnings > 0 else { continue }
      let x = Double(index) * step + (step - thick) / 2
      let bars = column(x, 0, errors, "error") + column(x, errors, warnings, "warning")
      let tip = "<title>\(Markup.attribute("\(row.id): \(errors) + \(warnings)"))</title>"
      columns += "<g>\(tip)\(bars)</g>"
    }
    return """
      <figure><figcaption>\(Bilingual.html("errors and warnings, pair by pair", "lỗi và cảnh báo từng cặp"))</figcaption>
      <svg viewBox="-34 -8 \(short(width + 40)) \(short(height + 14))" role="img">
      <line class="grid" x1="0" x2="\(short(width))" y1="0" y2="0"/><text x="-6" y="4" text-anchor="end">\(highest)</text>
      <line class="grid" x1="0" x2="\(short(width))" y1="\(short(height))" y2="\(short(height))"/><text x="-6" y="\(short(height + 4))" text-anchor="end">0</text>
      \(columns)</svg></figure>
      """
  }

  /// The rules that spoke most, a bar each.
  private static func ruleChart(_ rows: [Row]) -> String {
    let counts = rows.reduce(into: [String: Int]()) { $0.merge($1.rules, uniquingKeysWith: +) }
    let top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
    guard let highest = top.first?.value else { return "" }
    let bars = top.map { rule, count in
      let share = Double(count) / Double(highest) * 100
      return "<tr><th><button class=\"rule\" data-rule=\"\(Markup.attribute(rule))\">\(Markup.html(rule))</button></th>"
        + "<td><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"\(FactState(rule: rule).rawValue)\" width=\"\(short(share))\" height=\"10\"/></svg></td>"
        + "<td class=\"number\">\(count)</td></tr>"
    }.joined()
    let more =
      counts.count > top.count
      ? "<p class=\"more\">\(Bilingual.html("and \(counts.count - top.count) more rules", "và \(counts.count - top.count) quy tắc khác"))</p>"
      : ""
    return
      "<figure><figcaption>\(Bilingual.html("findings by rule", "phát hiện theo quy tắc"))</figcaption><table class=\"bars\">\(bars)</table>\(more)</figure>"
  }

  private static func table(_ rows: [Row], _ language: Language) -> String {
    func head(_ english: String, _ vietnamese: String, _ kind: String = "") -> String {
      "<th scope=\"col\"\(kind.isEmpty ? "" : " class=\"\(kind)\"")><button>\(Bilingual.html(english, vietnamese))</button></th>"
    }
    let search = Bilingual.attribute("placeholder", "search pairs and rules ( / )", "tìm cặp, quy tắc ( / )", language)
    var out =
      "<p><input id=\"search\" type=\"search\" \(search)> <span id=\"shown\"></span></p>\n<table id=\"pairs\"><thead><tr>"
    out +=
      head("pair", "cặp") + head("title", "tiêu đề") + head("languages", "ngôn ngữ") + head("errors", "lỗi", "number")
    out +=
      head("warnings", "cảnh báo", "number") + head("leads", "gợi ý", "number")
      + head("carried", "giữ nguyên", "number")
    out += head("rules", "quy tắc") + "</tr></thead><tbody>\n"
    for row in rows { out += tableRow(row) }
    return out + "</tbody></table>"
  }

  private static func tableRow(_ row: Row) -> String {
    let id = Markup.html(row.id)
    if let failure = row.failure {
      return
        "<tr class=\"failed\"><th scope=\"row\">\(id)</th><td colspan=\"7\" class=\"error\"><b>\(Bilingual.html(failure))</b></td></tr>\n"
    }
    let name = row.link.map { "<a href=\"\(Markup.attribute(HTMLIndex.relative($0)))\">\(id)</a>" } ?? id
    let rules = row.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      "<span class=\"tagged\">\(Markup.html(rule))\(count > 1 ? " ×\(count)" : "")</span>"
    }.joined(separator: " ")
    let summary = row.summary
    func number(_ count: Int, _ name: String) -> String {
      "<td class=\"number\(count > 0 ? " \(name)" : " zero")\" data-value=\"\(count)\">\(count > 0 ? "<b>\(count)</b>" : "0")</td>"
    }
    let share = summary.facts > 0 ? Double(summary.carried) / Double(summary.facts) : 1
    return
      "<tr><th scope=\"row\">\(name)</th><td>\(Markup.html(row.title))</td><td class=\"direction\">\(Markup.html(row.direction))</td>"
      + number(summary.errors, "error") + number(summary.warnings, "warning") + number(summary.infos, "info")
      + "<td class=\"number\" data-value=\"\(short(share * 1000))\">\(summary.carried)/\(summary.facts)</td><td class=\"rules\">\(rules)</td></tr>\n"
  }

  /// A link that stays a path, whatever the file is called: "javascript:…" is a legal file name.
  private static func relative(_ link: String) -> String {
    let encoded = link.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "~"):
        return String(UnicodeScalar(byte))
      default: return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
    return encoded.hasPrefix("/") || encoded.hasPrefix(".") ? encoded : "./" + encoded
  }

  private static func short(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
