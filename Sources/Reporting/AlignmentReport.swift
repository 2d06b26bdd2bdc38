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
    let words: Words?
  }

  /// The words of a bead in both languages, and which of them render each other.
  struct Words: Encodable, Sendable {
    struct Link: Encodable, Sendable {
      /// Places in `english` and `vietnamese`: from, and up to.
      let english: [Int]
      let vietnamese: [Int]
      let strength: String
    }
    let english: [String]
    let vietnamese: [String]
    /// Content words without counterpart.
    let englishAlone: [Int]
    let vietnameseAlone: [Int]
    let links: [Link]

    init(_ links: WordLinks, _ bitext: Bitext) {
      let (english, vietnamese) = bitext.isFromEnglish ? (bitext.original, bitext.translation) : (bitext.translation, bitext.original)
      self.english = links.english.tokens.map { english.string($0.range) }
      self.vietnamese = links.vietnamese.tokens.map { vietnamese.string($0.range) }
      englishAlone = links.english.tokens.indices.filter { links.isEnglishContent[$0] && links.englishStrength[$0] == .none }
      vietnameseAlone = links.vietnamese.tokens.indices.filter { links.isVietnameseContent[$0] && links.vietnameseStrength[$0] == .none }
      self.links = links.links.sorted { $0.english.lowerBound < $1.english.lowerBound }.map {
        Link(
          english: [$0.english.lowerBound, $0.english.upperBound], vietnamese: [$0.vietnamese.lowerBound, $0.vietnamese.upperBound],
          strength: $0.strength == .strong ? "strong" : "weak")
      }
    }

    var text: String {
      var out = ""
      for link in links {
        let e = english[link.english[0]..<link.english[1]].joined(separator: " ")
        let v = vietnamese[link.vietnamese[0]..<link.vietnamese[1]].joined(separator: " ")
        out += "    \(e) \(link.strength == "strong" ? "=" : "~") \(v)\n"
      }
      func alone(_ words: [String], _ indices: [Int]) -> String { indices.map { words[$0] }.joined(separator: " · ") }
      if !englishAlone.isEmpty { out += "    en? \(alone(english, englishAlone))\n" }
      if !vietnameseAlone.isEmpty { out += "    vi? \(alone(vietnamese, vietnameseAlone))\n" }
      return out
    }
  }

  let rows: [Row]

  /// - Parameter links: the words of each bead that render each other, to print them too.
  public init(_ bitext: Bitext, links: [WordLinks?] = []) {
    let linesO = LineIndex(bitext.original.given)
    let linesT = LineIndex(bitext.translation.given)
    func part(_ segment: SegmentText, _ article: Article, _ lines: LineIndex) -> Row.Part {
      let given = article.map.given(segment.segment.range)
      return Row.Part(
        line: lines.line(of: given.lowerBound), utf8: [given.lowerBound, given.upperBound],
        text: String(decoding: article.given[given], as: UTF8.self))
    }
    rows = bitext.beads.enumerated().map { index, bead in
      Row(
        shape: "\(bead.original.count)-\(bead.translation.count)",
        coverage: (Double(bead.coverage) * 100).rounded() / 100,
        original: bead.original.map { part(bitext.originalSegments[$0], bitext.original, linesO) },
        translation: bead.translation.map { part(bitext.translationSegments[$0], bitext.translation, linesT) },
        words: links.isEmpty ? nil : links[index].map { Words($0, bitext) })
    }
  }

  /// A block a bead: its shape and coverage, the original's sentences, the translation's, and its words where they were asked for: `=` where the
  /// lexicon gives the one for the other, `~` where a synonym does.
  public var text: String {
    rows.map { row in
      var out = "\(row.shape)  \(row.coverage)\n"
      for part in row.original { out += "  < \(part.line)  \(part.text)\n" }
      for part in row.translation { out += "  > \(part.line)  \(part.text)\n" }
      if let words = row.words { out += words.text }
      return out
    }.joined(separator: "\n")
  }

  /// One JSON object a line; what rows hold, strings and finite numbers, always encodes.
  public var lines: String { rows.map { (try? JSONText.line($0)).map { $0 + "\n" } ?? "" }.joined() }
}
