import Checks

/// The rows of an HTML report and how high they will be, near enough for the scroll bar and the strip.
struct PairRows {
  let html: String
  private let rows: [ReportRows.Row]
  private let tops: [Int]
  private let total: Int

  /// Characters in a line and pixels of a line at the width most reports are read at.
  private static let lineLength = 56
  private static let lineHeight = 28

  init(_ audit: Audit, _ report: AuditReport) {
    rows = ReportRows(audit.bitext).rows
    let original = ArticleSide(audit, report, isOriginal: true)
    let translation = ArticleSide(audit, report, isOriginal: false)
    let given = (audit.bitext.original.given, audit.bitext.translation.given)
    var html = ""
    var tops: [Int] = []
    var top = 0
    for row in rows {
      let height = max(PairRows.height(given.0[row.original]), PairRows.height(given.1[row.translation])) + 24
      html +=
        "<section class=\"row\" style=\"--h:\(height)px\"><div class=\"side o\">\(original.html(row.original))</div>"
        + "<div class=\"side t\">\(translation.html(row.translation))</div></section>\n"
      tops.append(top)
      top += height
    }
    self.html = html
    self.tops = tops
    total = max(1, top)
  }

  private static func height(_ text: ArraySlice<UInt8>) -> Int {
    var height = 0
    for paragraph in text.split(separator: 0x0A) {
      let characters = paragraph.count { $0 & 0xC0 != 0x80 }
      height += (characters + lineLength - 1) / lineLength * lineHeight + 14
    }
    return height
  }

  /// How far down the page a byte of the translation (or of the original) stands, 0…100.
  func percent(original offset: Int) -> Double { percent(offset) { $0.original } }
  func percent(translation offset: Int) -> Double { percent(offset) { $0.translation } }

  private func percent(_ offset: Int, _ side: (ReportRows.Row) -> Range<Int>) -> Double {
    guard let index = rows.lastIndex(where: { side($0).lowerBound <= offset }) else { return 0 }
    let range = side(rows[index])
    let height = (index + 1 < tops.count ? tops[index + 1] : total) - tops[index]
    let within = range.isEmpty ? 0 : min(1, Double(offset - range.lowerBound) / Double(range.count))
    return (Double(tops[index]) + within * Double(height)) / Double(total) * 100
  }
}
