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
    var renderings = Places<UInt32>()
    var concepts = Places<Int>()
    var values = Places<Double>()
    var bareWords = Places<WordID>()
    var markedWords = Places<WordID>()
    for (v, text) in vietnamese.enumerated() {
      for hit in text.renderings ?? lexicon.renderingHits(text.tokens) { renderings.add(hit.id, v, hit.tokens) }
      for mention in text.mentions { for concept in mention.concepts { concepts.add(concept, v, mention.tokens) } }
      for fact in text.facts { Evidence.forEachNumber(fact) { values.add($0, v, fact.tokens) } }
      for (i, token) in text.tokens.enumerated() where token.kind == .word {
        if token.isCapitalized || !token.isMarked {
          bareWords.add(session.bare(token.word), v, i..<(i + 1))
        } else {
          markedWords.add(token.word, v, i..<(i + 1))
        }
      }
    }
    // In a whole article nearly every filter would be full.
    let isPlain = vietnamese.count > 4
    let present = isPlain ? RenderingFilter(EmptyCollection()) : RenderingFilter(renderings.first.keys)
    for (e, text) in english.enumerated() {
      let row = e * vietnamese.count
      func link<Key>(_ tokens: Range<Int>, _ key: Key, _ places: borrowing Places<Key>) {
        var at = places.first[key] ?? -1
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
        for rendering in lexicon.renderings(of: hit.id) where isPlain || present.mayContain(rendering) { link(hit.tokens, rendering, renderings) }
      }
      for mention in text.mentions { for concept in mention.concepts { link(mention.tokens, concept, concepts) } }
      for fact in text.facts { Evidence.forEachNumber(fact) { link(fact.tokens, $0, values) } }
      for (i, token) in text.tokens.enumerated() where token.kind == .word {
        link(i..<(i + 1), session.bare(token.word), bareWords)
        // A sentence left in Vietnamese on the English side, or two Vietnamese texts: every word is its own counterpart.
        if text.language == .vietnamese { link(i..<(i + 1), token.word, markedWords) }
      }
    }
  }

  /// Places in the Vietnamese text by what stands there: those of one key are a chain.
  private struct Places<Key: Hashable> {
    struct Place {
      let segment: Int32
      let start: Int16
      let end: Int16
      /// The place before it with the same key; -1 for the first.
      let next: Int32
    }

    /// The last place of each key.
    private(set) var first: [Key: Int32] = [:]
    private(set) var all: [Place] = []

    mutating func add(_ key: Key, _ segment: Int, _ range: Range<Int>) {
      let number = Int32(all.count)
      let before = first.updateValue(number, forKey: key) ?? -1
      all.append(Place(segment: Int32(segment), start: Int16(clamping: range.lowerBound), end: Int16(clamping: range.upperBound), next: before))
    }
  }

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
      if functionWords.contains(token.word) || text.lemmas[index].contains(where: functionWords.contains) { return 0.1 }
      return token.isCapitalized && index > 0 ? 1.5 : 1
    }
  }
}
