import Alignment
import Articles
import Checks
import Facts

/// One article of an HTML report: its sentences, its facts by state, the gaps where something is missing.
struct ArticleSide {
  /// What is laid over the text, sorted as `MarkedText` wants it.
  private let elements: [MarkedText.Element]
  private let points: [MarkedText.Point]
  private let blocks: [(range: Range<Int>, role: Role, language: Language)]
  private let text: MarkedText
  private let lines: LineIndex

  /// - Parameter isOriginal: which of the audit's two sides this is.
  init(_ audit: Audit, _ report: AuditReport, isOriginal: Bool) {
    let bitext = audit.bitext
    let article = isOriginal ? bitext.original : bitext.translation
    let segments = isOriginal ? bitext.originalSegments : bitext.translationSegments
    var elements: [MarkedText.Element] = []
    for (index, bead) in bitext.beads.enumerated() {
      for segment in isOriginal ? bead.original : bead.translation {
        let open = "<span class=\"s\" data-b=\"\(index)\">"
        elements.append(
          .init(range: article.map.given(segments[segment].segment.range), open: open, reopen: open, close: "</span>"))
      }
    }
    let values = ArticleSide.values(segments)
    for (index, pair) in audit.carried.enumerated() {
      let range = isOriginal ? pair.original : pair.translation
      let state = pair.isConverted ? FactState.converted : .carried
      elements.append(
        ArticleSide.mark(
          article.map.given(range), key: "c\(index)", classes: state.rawValue, value: values[range], number: nil,
          isFocusable: false))
    }
    var points: [MarkedText.Point] = []
    for (index, item) in report.findings.enumerated() {
      let place = isOriginal ? item.original : item.translation
      let state = FactState(rule: item.rule)
      let suppressed = item.suppression == nil ? "" : " suppressed"
      let classes = "\(state.rawValue) \(item.severity.rawValue)\(suppressed)"
      if place.text.isEmpty {
        points.append(
          .init(
            offset: place.utf8[0],
            html: "<mark class=\"m gap \(classes)\" data-k=\"f\(index)\" data-n=\"\(index + 1)\" tabindex=\"0\"></mark>"
          ))
      } else {
        elements.append(
          ArticleSide.mark(
            place.utf8[0]..<place.utf8[1], key: "f\(index)", classes: classes, value: place.value, number: index + 1,
            isFocusable: true))
      }
    }
    self.elements = elements.enumerated().sorted {
      MarkedText.order($0.element, $1.element) || (!MarkedText.order($1.element, $0.element) && $0.offset < $1.offset)
    }.map(\.element)
    self.points = points.sorted { $0.offset < $1.offset }
    blocks = article.blocks.map { (article.map.given($0.range), $0.role, $0.language) }
    text = MarkedText(bytes: article.given)
    lines = LineIndex(article.given)
  }

  /// The paragraphs of a row.
  func html(_ range: Range<Int>) -> String {
    var out = ""
    var line = 0
    for block in blocks[firstBlock(endingAfter: range.lowerBound)...] {
      guard block.range.lowerBound < range.upperBound else { break }
      let part = block.range.clamped(to: range)
      guard !part.isEmpty else { continue }
      let number = lines.line(of: part.lowerBound)
      // Blocks that share a line, as a dateline and the sentence behind it, stay in one paragraph.
      if number != line {
        if line != 0 { out += "</p>" }
        out += "<p class=\"\(block.role.rawValue)\" data-l=\"\(number)\" lang=\"\(block.language.rawValue)\">"
      } else {
        out += " "
      }
      line = number
      if !block.role.isStory { out += "<span class=\"aside\">" }
      out += text.html(part, elements: elements(in: part), points: points(in: part))
      if !block.role.isStory { out += "</span>" }
    }
    return out + (line == 0 ? "" : "</p>")
  }

  private func firstBlock(endingAfter offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Elements that touch a range. They are sorted by where they begin, and none is longer than a few sentences, but a search by end is not
  /// possible: walk back from the first that begins behind the range.
  private func elements(in range: Range<Int>) -> [MarkedText.Element] {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    var start = low
    while start > 0, elements[start - 1].range.upperBound > range.lowerBound || start > low - 64 { start -= 1 }
    return elements[start..<low].filter { $0.range.upperBound > range.lowerBound }
  }

  /// Points of a block: those inside it, and the one at its very end.
  private func points(in range: Range<Int>) -> [MarkedText.Point] {
    points.filter {
      $0.offset > range.lowerBound && $0.offset <= range.upperBound
        || $0.offset == range.lowerBound && !isBlockEnd($0.offset)
    }
  }

  private func isBlockEnd(_ offset: Int) -> Bool { blocks.contains { $0.range.upperBound == offset } }

  private static func mark(
    _ range: Range<Int>, key: String, classes: String, value: String?, number: Int?, isFocusable: Bool
  ) -> MarkedText.Element {
    let value = value.map { " data-v=\"\(Markup.attribute($0))\"" } ?? ""
    let number = number.map { " data-n=\"\($0)\"" } ?? ""
    let focus = " tabindex=\"\(isFocusable ? 0 : -1)\""
    return .init(
      range: range, open: "<mark class=\"m \(classes)\" data-k=\"\(key)\"\(value)\(number)\(focus)>",
      reopen: "<mark class=\"m \(classes)\" data-k=\"\(key)\"\(value)>", close: "</mark>")
  }

  /// The values that stand at byte ranges of the article's text.
  private static func values(_ segments: [SegmentText]) -> [Range<Int>: String] {
    var values: [Range<Int>: String] = [:]
    for segment in segments {
      for fact in segment.facts { values[segment.bytes(fact.tokens)] = "\(fact.value)" }
    }
    return values
  }
}
