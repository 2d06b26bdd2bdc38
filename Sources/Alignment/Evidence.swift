import Articles
import Facts
import Glossary
import Words

/// For every two segments of two articles: which words of each have a counterpart in the other.
///
/// Counterparts are renderings by the lexicon, equal values, names of one concept, and words both texts write alike. Every judgment of alignment and coverage stands
/// on these sets.
public struct Evidence: Sendable {
  public let english: [SegmentText]
  public let vietnamese: [SegmentText]
  /// How much each token of a segment says, in its language's order.
  public let englishWeights: [[Float]]
  public let vietnameseWeights: [[Float]]
  private var cells: [Cell?]

  /// What two segments have in common.
  public struct Cell: Sendable {
    public var english = TokenSet()
    public var vietnamese = TokenSet()
  }

  public init(english: [SegmentText], vietnamese: [SegmentText], session: inout Analyzer.Session) {
    self.english = english
    self.vietnamese = vietnamese
    let analyzer = session.analyzer
    let lexicon = analyzer.knowledge.lexicon
    cells = Array(repeating: nil, count: english.count * vietnamese.count)
    englishWeights = english.map { text in text.tokens.indices.map { Evidence.weight(text, $0, analyzer.functionWords) } }
    vietnameseWeights = vietnamese.map { text in text.tokens.indices.map { Evidence.weight(text, $0, analyzer.functionWords) } }

    // Where each thing stands in the Vietnamese text.
    let words = vietnamese.reduce(0) { $0 + $1.tokens.count }
    var renderings = Places(expecting: words * 2)
    var concepts = Places()
    var values = Places()
    var bareWords = Places(expecting: words)
    var markedWords = Places()
    // In a whole article nearly every filter would be full.
    let isPlain = vietnamese.count > 4
    var present = RenderingFilter()
    let isCopied = english.contains { $0.language == .vietnamese }
    for (v, text) in vietnamese.enumerated() {
      for hit in text.renderings ?? lexicon.renderingHits(text.tokens) {
        renderings.add(UInt64(hit.id), v, hit.tokens)
        if !isPlain { present.insert(hit.id) }
      }
      for mention in text.mentions { for concept in mention.concepts { concepts.add(UInt64(concept), v, mention.tokens) } }
      for fact in text.facts { Evidence.forEachNumber(fact) { values.add(Evidence.key($0), v, fact.tokens) } }
      for (i, token) in text.tokens.enumerated() where token.kind == .word {
        if token.isCapitalized || !token.isMarked {
          bareWords.add(UInt64(session.bare(token.word).rawValue), v, i..<(i + 1))
        } else if isCopied {
          markedWords.add(UInt64(token.word.rawValue), v, i..<(i + 1))
        }
      }
    }
    for (e, text) in english.enumerated() {
      let row = e * vietnamese.count
      func link(_ tokens: Range<Int>, _ key: UInt64, _ places: borrowing Places) {
        var at = places.last(of: key)
        while at >= 0 {
          let place = places.all[Int(at)]
          at = place.next
          let index = row + Int(place.segment)
          if cells[index] == nil { cells[index] = Cell() }
          cells[index]!.english.insert(tokens)
          cells[index]!.vietnamese.insert(Int(place.start)..<Int(place.end))
        }
      }
      for hit in text.heads ?? lexicon.headHits(text.tokens, lemmas: text.lemmas) {
        for rendering in lexicon.renderings(of: hit.id) where isPlain || present.mayContain(rendering) { link(hit.tokens, UInt64(rendering), renderings) }
      }
      for mention in text.mentions { for concept in mention.concepts { link(mention.tokens, UInt64(concept), concepts) } }
      for fact in text.facts { Evidence.forEachNumber(fact) { link(fact.tokens, Evidence.key($0), values) } }
      for (i, token) in text.tokens.enumerated() where token.kind == .word {
        link(i..<(i + 1), UInt64(session.bare(token.word).rawValue), bareWords)
        // A sentence left in Vietnamese on the English side, or two Vietnamese texts: every word is its own counterpart.
        if text.language == .vietnamese { link(i..<(i + 1), UInt64(token.word.rawValue), markedWords) }
      }
    }
  }

  /// A number as a key: equal ones have one, also the zero below zero.
  private static func key(_ number: Double) -> UInt64 { number == 0 ? 0 : number.bitPattern }

  /// What segment `english` and segment `vietnamese` have in common.
  public func cell(_ english: Int, _ vietnamese: Int) -> Cell { cells[english * self.vietnamese.count + vietnamese] ?? Cell() }

  /// Calls `body` with each number by which a fact may be recognized.
  private static func forEachNumber(_ fact: Fact, _ body: (Double) -> Void) {
    if fact.values.count == 1, let number = fact.values[0].number { return body(number) }
    for number in Set(fact.values.flatMap(numbers)) { body(number) }
  }

  /// Numbers by which two facts may be recognized as one.
  private static func numbers(_ value: FactValue) -> [Double] {
    switch value {
    case .pair(let a, let b): [a, b]
    case .date(let date): [date.year, date.day, date.month.map { $0 + 10_000 }, date.weekday.map { $0 + 20_000 }].compactMap { $0.map(Double.init) }
    case .time(let minutes, _): [Double(minutes % 720) + 30_000]
    default: value.number.map { [$0] } ?? []
    }
  }

  /// Function words weigh little, names and numbers much; marks nothing.
  private static func weight(_ text: SegmentText, _ index: Int, _ functionWords: FunctionWords) -> Float {
    let token = text.tokens[index]
    switch token.kind {
    case .mark: return 0
    case .number: return 1.5
    case .word:
      if functionWords.contains(token.word) || text.lemmas.anyWord(of: index, where: { functionWords.contains($0) }) { return 0.1 }
      return token.isCapitalized && index > 0 ? 1.5 : 1
    }
  }
}
