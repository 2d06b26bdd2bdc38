import Articles
import Facts
import Glossary

/// The facts of an article as `doichieu facts` prints them.
public struct FactReport: Sendable {
  struct Row: Encodable, Sendable {
    let file: String
    let line: Int
    let column: Int
    let utf8: [Int]
    let kind: String
    let text: String
    let value: String
    let readings: [String]?
    let bound: String?
  }

  let rows: [Row]

  public init(_ article: Article, _ segments: [SegmentText], terms: TermBase) {
    let lines = LineIndex(article.given)
    var rows: [Row] = []
    func add(_ range: Range<Int>, _ kind: String, _ value: String, readings: [String]? = nil, bound: String? = nil) {
      let given = article.map.given(range)
      let position = lines.position(of: given.lowerBound, in: article.given)
      rows.append(
        Row(
          file: article.path, line: position.line, column: position.column, utf8: [given.lowerBound, given.upperBound],
          kind: kind,
          text: String(decoding: article.given[given], as: UTF8.self), value: value, readings: readings, bound: bound))
    }
    for segment in segments {
      for fact in segment.facts {
        add(
          segment.bytes(fact.tokens), fact.value.kind, "\(fact.value)",
          readings: fact.values.count > 1 ? fact.values.map { "\($0)" } : nil,
          bound: fact.bound == .exact ? nil : fact.bound.rawValue)
      }
      for mention in segment.mentions {
        // Common words that a glossary has an entry for are no facts.
        let concepts = mention.concepts.filter { terms.type(of: $0) != .term }
        guard let concept = concepts.first else { continue }
        add(segment.bytes(mention.tokens), terms.type(of: concept).rawValue, concepts.map(terms.id(of:)).joined(separator: " | "))
      }
      for quotation in segment.quotations {
        let range = segment.bytes(quotation.tokens)
        add(range, "quotation", article.string(range))
      }
    }
    self.rows = rows.sorted { ($0.utf8[0], $0.utf8[1]) < ($1.utf8[0], $1.utf8[1]) }
  }

  /// One fact a line: place, kind, text, value.
  public var text: String {
    rows.map { row in
      let bound = row.bound.map { " [\($0)]" } ?? ""
      let value = row.kind == "quotation" ? "" : "  = \(row.value)\(bound)"
      return "\(row.file):\(row.line):\(row.column)  \(row.kind)  \(row.text)\(value)\n"
    }.joined()
  }

  /// One JSON object a line; what rows hold, strings and finite numbers, always encodes.
  public var lines: String {
    rows.map { (try? JSONText.line($0)).map { $0 + "\n" } ?? "" }.joined()
  }
}

extension FactValue {
  var kind: String {
    switch self {
    case .quantity(_, .none): "number"
    case .quantity(_, .some(let unit)):
      switch unit.dimension {
      case .money: "money"
      case .share: "percent"
      default: "quantity"
      }
    case .ordinal: "ordinal"
    case .vague: "magnitude"
    case .date: "date"
    case .time: "time"
    case .pair: "score"
    case .decade: "decade"
    case .century: "century"
    case .quarter: "quarter"
    case .code: "code"
    case .relative: "relative-date"
    case .span: "span"
    }
  }
}
