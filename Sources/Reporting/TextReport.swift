import Alignment
import Articles
import Checks

/// An audit as a person reads it on a terminal.
public struct TextReport: Sendable {
  public let language: Language
  public let usesColor: Bool
  /// Columns of the terminal.
  public let width: Int

  public init(language: Language, usesColor: Bool, width: Int = 100) {
    self.language = language
    self.usesColor = usesColor
    self.width = max(40, width)
  }

  /// The whole report, ending in a newline.
  ///
  /// - Parameters:
  ///   - hidden: findings that are too weak to show.
  ///   - suppressed: findings that a person let pass.
  public func text(_ audit: Audit, hiding hidden: Int = 0, suppressed: Int = 0) -> String {
    var out = ""
    let bitext = audit.bitext
    let linesO = LineIndex(bitext.original.given)
    let linesT = LineIndex(bitext.translation.given)
    let arrow =
      "\(bitext.original.path) (\(bitext.original.language.rawValue)) → \(bitext.translation.path) (\(bitext.translation.language.rawValue))"
    out += bold(TextWindow.visible(arrow)) + "\n"
    if bitext.isMonolingual {
      out +=
        say(
          "both texts are in one language: compared as two versions",
          vi: "hai văn bản cùng ngôn ngữ: so sánh như hai phiên bản") + "\n"
    }
    out += "\n"
    for finding in audit.findings {
      out +=
        "\(severity(finding.severity)) \(bold(TextWindow.visible(finding.message.text(in: language))))  \(dim("[\(finding.rule)]"))\n"
      out += lines(finding.original, bitext.original, linesO, label: say("original", vi: "bản gốc"))
      out += lines(finding.translation, bitext.translation, linesT, label: say("translation", vi: "bản dịch"))
      if let a = finding.original.value, let b = finding.translation.value, a != b {
        out += "  \(dim(TextWindow.visible("\(a) ≠ \(b)")))\n"
      }
      if let suggestion = finding.suggestion {
        out += "  \(say("suggestion", vi: "đề nghị")): \(TextWindow.visible(suggestion))\n"
      }
      out += "\n"
    }
    out += summary(audit) + "\n"
    if hidden > 0 {
      out +=
        dim(
          say(
            "\(hidden) weaker leads not shown; --verbose shows them",
            vi: "còn \(hidden) gợi ý yếu hơn không hiện; thêm --verbose để xem")) + "\n"
    }
    if suppressed > 0 {
      out += dim(say("\(suppressed) let pass by the baseline", vi: "\(suppressed) phát hiện đã được cho qua trong baseline")) + "\n"
    }
    return out
  }

  /// Only the summary, ending in a newline.
  public func summaryLine(_ audit: Audit) -> String { summary(audit) + "\n" }

  private func summary(_ audit: Audit) -> String {
    let errors = audit.findings.count { $0.severity == .error }
    let warnings = audit.findings.count { $0.severity == .warning }
    let infos = audit.findings.count { $0.severity == .info }
    func count(_ n: Int, _ one: String, _ many: String, vi: String) -> String {
      language == .vietnamese ? "\(n) \(vi)" : "\(n) \(n == 1 ? one : many)"
    }
    let facts = say(
      "\(audit.carriedCount) of \(audit.factCount) facts carried over",
      vi: "\(audit.carriedCount)/\(audit.factCount) dữ kiện được giữ nguyên")
    if audit.findings.isEmpty { return say("nothing to report", vi: "không có gì phải báo") + "; \(facts)" }
    return [
      count(errors, "error", "errors", vi: "lỗi"), count(warnings, "warning", "warnings", vi: "cảnh báo"),
      count(infos, "lead", "leads", vi: "gợi ý"),
    ].joined(separator: ", ") + "; \(facts)"
  }

  /// The line a side stands on, with marks under the span.
  private func lines(_ side: Side, _ article: Article, _ index: LineIndex, label: String) -> String {
    let given = article.map.given(side.range)
    let position = index.position(of: given.lowerBound, in: article.given)
    let head = "  \(dim("\(label) \(position.line):\(position.column)"))\n"
    if given.isEmpty {
      return
        "  \(dim("\(label) \(position.line):\(position.column)  \(say("(nothing here)", vi: "(không có gì ở đây)"))"))\n"
    }
    let start = index.start(ofLine: position.line)
    var end = given.upperBound
    while end < article.given.count, article.given[end] != 0x0A, article.given[end] != 0x0D { end += 1 }
    let before = String(decoding: article.given[start..<given.lowerBound], as: UTF8.self)
    let spanEnd = article.given[given].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? given.upperBound
    let span = String(decoding: article.given[given.lowerBound..<spanEnd], as: UTF8.self)
    let after = String(decoding: article.given[spanEnd..<max(spanEnd, end)], as: UTF8.self)
    let room = width - 6
    let window = TextWindow(before: before, span: span, after: after, room: room)
    return head
      + "  │ \(window.line)\n  │ \(String(repeating: " ", count: window.indent))\(mark(String(repeating: "^", count: window.marks)))\n"
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: paint(say("error", vi: "lỗi"), "31;1")
    case .warning: paint(say("warning", vi: "cảnh báo"), "33;1")
    case .info: paint(say("lead", vi: "gợi ý"), "36")
    }
  }

  private func bold(_ text: String) -> String { paint(text, "1") }
  private func dim(_ text: String) -> String { paint(text, "2") }
  private func mark(_ text: String) -> String { paint(text, "31") }
  private func paint(_ text: String, _ code: String) -> String { usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

/// As much of a line as fits, with the span in it.
struct TextWindow {
  let line: String
  /// Columns before the span, and under it.
  let indent: Int
  let marks: Int

  init(before: String, span: String, after: String, room: Int) {
    var before = TextWindow.visible(before)
    var span = TextWindow.visible(span)
    let after = TextWindow.visible(after)
    if TextWidth.columns(span) > room - 2 { span = TextWidth.prefix(span, columns: room - 3) + "…" }
    let space = room - TextWidth.columns(span)
    if TextWidth.columns(before) > space * 2 / 3 {
      before = "…" + TextWidth.suffix(before, columns: max(0, space * 2 / 3 - 1))
    }
    let left = max(0, room - TextWidth.columns(before) - TextWidth.columns(span))
    let tail = TextWidth.columns(after) > left ? TextWidth.prefix(after, columns: max(0, left - 1)) + "…" : after
    line = before + span + tail
    indent = TextWidth.columns(before)
    marks = max(1, TextWidth.columns(span))
  }

  /// Text from an article that moves no cursor and paints nothing: one space for each character that cannot be seen.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isInvisibleControl) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(scalar.isInvisibleControl ? " " : scalar) }
    return String(out)
  }
}
