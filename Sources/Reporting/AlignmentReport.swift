import Alignment
import Articles
import Facts

/// An alignment as `doichieu align` prints it.
public struct AlignmentReport: Sendable {
  struct Row: Encodable, Sendable {
    struct Part: Encodable, Sendable {
      let line: Int
      let utf8: [Int]
      let text: String
    }
    let shape: String
    let coverage: Double
    let original: [Part]
    let translation: [Part]
  }

  let rows: [Row]

  public init(_ bitext: Bitext) {
    let linesO = LineIndex(bitext.original.given)
    let linesT = LineIndex(bitext.translation.given)
    func part(_ segment: SegmentText, _ article: Article, _ lines: LineIndex) -> Row.Part {
      let given = article.map.given(segment.segment.range)
      return Row.Part(
        line: lines.line(of: given.lowerBound), utf8: [given.lowerBound, given.upperBound],
        text: String(decoding: article.given[given], as: UTF8.self))
    }
    rows = bitext.beads.map { bead in
      Row(
        shape: "\(bead.original.count)-\(bead.translation.count)",
        coverage: (Double(bead.coverage) * 100).rounded() / 100,
        original: bead.original.map { part(bitext.originalSegments[$0], bitext.original, linesO) },
        translation: bead.translation.map { part(bitext.translationSegments[$0], bitext.translation, linesT) })
    }
  }

  /// A block a bead: its shape and coverage, the original's sentences, the translation's.
  public var text: String {
    rows.map { row in
      var out = "\(row.shape)  \(row.coverage)\n"
      for part in row.original { out += "  < \(part.line)  \(part.text)\n" }
      for part in row.translation { out += "  > \(part.line)  \(part.text)\n" }
      return out
    }.joined(separator: "\n")
  }

  /// One JSON object a line.
  public var lines: String { rows.map { (try? JSONText.line($0)).map { $0 + "\n" } ?? "" }.joined() }
}
