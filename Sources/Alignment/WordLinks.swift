import Facts
import Glossary
import Words

/// Which words of a sentence and of its translation render each other.
///
/// Built for one bead. Links are one to one and greedy: the longest and surest first, so that a word of the translation explains one word of the original and
/// no second. What stays unlinked on either side is what omission, addition and substitution are found by.
public struct WordLinks: Sendable {
  public enum Strength: UInt8, Sendable, Comparable {
    case none
    /// A synonym of a rendering, or a part of a compound.
    case weak
    case strong

    public static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  public struct Link: Sendable {
    public let english: Range<Int>
    public let vietnamese: Range<Int>
    public let strength: Strength
  }

  public let english: SegmentText
  public let vietnamese: SegmentText
  public private(set) var links: [Link] = []
  /// For each token how well it is linked.
  public private(set) var englishStrength: [Strength]
  public private(set) var vietnameseStrength: [Strength]
  /// Tokens that carry meaning of their own: no marks, no function words.
  public let isEnglishContent: [Bool]
  public let isVietnameseContent: [Bool]
  /// Headwords and renderings of the lexicon that stand in the texts, all that match at each place.
  public let heads: [Lexicon.Hit]
  public let renderings: [Lexicon.Hit]

  private struct Candidate {
    let english: Range<Int>
    let vietnamese: Range<Int>
    let score: Double
  }

  public init(english: SegmentText, vietnamese: SegmentText, session: inout Analyzer.Session) {
    self.english = english
    self.vietnamese = vietnamese
    let analyzer = session.analyzer
    englishStrength = Array(repeating: .none, count: english.tokens.count)
    vietnameseStrength = Array(repeating: .none, count: vietnamese.tokens.count)
    isEnglishContent = english.tokens.indices.map { i in
      english.tokens[i].kind != .mark && !english.lemmas[i].contains(where: analyzer.functionWords.contains)
    }
    isVietnameseContent = vietnamese.tokens.indices.map { i in
      vietnamese.tokens[i].kind != .mark && !analyzer.functionWords.contains(vietnamese.tokens[i].word)
    }
    let lexicon = analyzer.knowledge.lexicon
    heads = english.lexiconHits ?? lexicon.headHits(english.tokens, lemmas: english.lemmas)
    renderings = vietnamese.lexiconHits ?? lexicon.renderingHits(vietnamese.tokens)
    accept(candidates(heads, renderings, lexicon, &session), as: .strong)
    accept(synonyms(heads, renderings, lexicon), as: .weak)
  }

  /// The linked words of a bead; nil unless it has an English and a Vietnamese side.
  public init?(_ bitext: Bitext, _ bead: Bead, session: inout Analyzer.Session) {
    guard !bead.original.isEmpty, !bead.translation.isEmpty else { return nil }
    let original = SegmentText.joined(bead.original.map { bitext.originalSegments[$0] })
    let translation = SegmentText.joined(bead.translation.map { bitext.translationSegments[$0] })
    let (english, vietnamese) = bitext.isFromEnglish ? (original, translation) : (translation, original)
    guard english.language != .vietnamese, vietnamese.language == .vietnamese else { return nil }
    self.init(english: english, vietnamese: vietnamese, session: &session)
  }

  /// How far apart two places are, each as a share of its sentence: 0 for the same place, 1 for opposite ends.
  public func distance(_ e: Range<Int>, _ v: Range<Int>) -> Double {
    let x = Double(e.lowerBound + e.upperBound) / 2 / Double(max(1, english.tokens.count))
    let y = Double(v.lowerBound + v.upperBound) / 2 / Double(max(1, vietnamese.tokens.count))
    return abs(x - y)
  }

  private func candidates(
    _ heads: [Lexicon.Hit], _ renderings: [Lexicon.Hit], _ lexicon: Lexicon, _ session: inout Analyzer.Session
  ) -> [Candidate] {
    var result: [Candidate] = []
    var places: [UInt32: [Range<Int>]] = [:]
    for hit in renderings { places[hit.id, default: []].append(hit.tokens) }
    let present = RenderingFilter(places.keys)
    // The longest unit that begins or ends around each syllable: a syllable inside a longer word is not a word of its own (*nhận*, to admit,
    // inside *phủ nhận*, to deny).
    let units = renderings.filter { $0.tokens.count >= 2 }
    for head in heads {
      for rendering in lexicon.renderings(of: head.id) where present.mayContain(rendering) {
        for place in places[rendering] ?? [] {
          if place.count == 1, let unit = units.first(where: { $0.tokens.contains(place.lowerBound) }), !isRelated(head, to: unit, units, place, lexicon) {
            continue
          }
          let content = place.contains { isVietnameseContent[$0] } && head.tokens.contains { isEnglishContent[$0] }
          let length = Double(head.tokens.count) + Double(place.count)
          result.append(Candidate(english: head.tokens, vietnamese: place, score: length + (content ? 1 : 0) - distance(head.tokens, place)))
        }
      }
    }
    for mention in english.mentions {
      for other in vietnamese.mentions where mention.concepts.contains(where: other.concepts.contains) {
        let length = Double(mention.tokens.count + other.tokens.count)
        result.append(
          Candidate(english: mention.tokens, vietnamese: other.tokens, score: length + 3 - distance(mention.tokens, other.tokens)))
      }
    }
    for fact in english.facts {
      for other in vietnamese.facts where fact.values.contains(where: { x in other.values.contains { $0 == x || ($0.number != nil && $0.number == x.number) } })
      {
        result.append(
          Candidate(
            english: fact.tokens, vietnamese: other.tokens, score: Double(fact.tokens.count + other.tokens.count) + 3 - distance(fact.tokens, other.tokens)))
      }
    }
    var words: [WordID: [Int]] = [:]
    for (j, token) in vietnamese.tokens.enumerated() where token.kind == .word { words[session.bare(token.word), default: []].append(j) }
    for (i, token) in english.tokens.enumerated() where token.kind == .word {
      for j in words[session.bare(token.word)] ?? [] where token.isCapitalized || !vietnamese.tokens[j].isMarked {
        result.append(Candidate(english: i..<(i + 1), vietnamese: j..<(j + 1), score: 4 - distance(i..<(i + 1), j..<(j + 1))))
      }
    }
    return result
  }

  /// Whether some longer unit around a syllable may mean the same as the headword: they share a rendering, or the unit renders a synonym.
  private func isRelated(_ head: Lexicon.Hit, to first: Lexicon.Hit, _ units: [Lexicon.Hit], _ place: Range<Int>, _ lexicon: Lexicon) -> Bool {
    let own = lexicon.renderings(of: head.id)
    for unit in units where unit.tokens.contains(place.lowerBound) {
      if own.contains(unit.id) { return true }
      for entry in lexicon.entries(ofRendering: unit.id) where lexicon.renderings(of: entry).contains(where: own.contains) { return true }
    }
    return false
  }

  /// Words that share a rendering with a word of the other side (increase – climb – tăng), or a syllable of a compound.
  private func synonyms(_ heads: [Lexicon.Hit], _ renderings: [Lexicon.Hit], _ lexicon: Lexicon) -> [Candidate] {
    var result: [Candidate] = []
    let freeV = renderings.filter { hit in hit.tokens.allSatisfy { vietnameseStrength[$0] == .none } && hit.tokens.contains { isVietnameseContent[$0] } }
    guard !freeV.isEmpty else { return [] }
    var wanted: [UInt32: [Int]] = [:]
    for (index, head) in heads.enumerated()
    where head.tokens.allSatisfy({ englishStrength[$0] == .none }) && head.tokens.contains(where: { isEnglishContent[$0] }) {
      for rendering in lexicon.renderings(of: head.id) { wanted[rendering, default: []].append(index) }
    }
    guard !wanted.isEmpty else { return [] }
    let filter = RenderingFilter(wanted.keys)
    // Renderings of words that have a rendering in common: a second step.
    var seenBy = [Int](repeating: -1, count: heads.count)
    for (number, hit) in freeV.enumerated() {
      lexicon.forEachSibling(of: hit.id, among: filter) { sibling, part in
        guard let indices = wanted[sibling] else { return }
        for index in indices where seenBy[index] != number && lexicon.part(of: heads[index].id) == part {
          seenBy[index] = number
          let head = heads[index]
          result.append(Candidate(english: head.tokens, vietnamese: hit.tokens, score: Double(hit.tokens.count) - distance(head.tokens, hit.tokens)))
        }
      }
    }
    return result
  }

  private mutating func accept(_ candidates: [Candidate], as strength: Strength) {
    let order = candidates.indices.sorted {
      let (a, b) = (candidates[$0], candidates[$1])
      return (a.score, -a.english.lowerBound, -a.vietnamese.lowerBound, -$0) > (b.score, -b.english.lowerBound, -b.vietnamese.lowerBound, -$1)
    }
    for index in order {
      let candidate = candidates[index]
      guard candidate.english.allSatisfy({ englishStrength[$0] == .none }), candidate.vietnamese.allSatisfy({ vietnameseStrength[$0] == .none }) else {
        continue
      }
      for i in candidate.english { englishStrength[i] = strength }
      for j in candidate.vietnamese { vietnameseStrength[j] = strength }
      links.append(Link(english: candidate.english, vietnamese: candidate.vietnamese, strength: strength))
    }
  }

  /// The share of both sides' content words that are surely linked to a content word.
  public var meaningCoverage: Double {
    let sure = links.filter { link in
      link.strength == .strong && link.english.contains { isEnglishContent[$0] } && link.vietnamese.contains { isVietnameseContent[$0] }
    }
    let linked = sure.reduce(0) { sum, link in
      sum + link.english.count { isEnglishContent[$0] } + link.vietnamese.count { isVietnameseContent[$0] }
    }
    let all = isEnglishContent.count { $0 } + isVietnameseContent.count { $0 }
    return all == 0 ? 1 : Double(linked) / Double(all)
  }

  /// The share of content words that are linked, on each side.
  public var coverage: (english: Double, vietnamese: Double) {
    func share(_ strength: [Strength], _ isContent: [Bool]) -> Double {
      let total = isContent.count { $0 }
      let linked = zip(strength, isContent).count { $0 > .none && $1 }
      return total == 0 ? 1 : Double(linked) / Double(total)
    }
    return (share(englishStrength, isEnglishContent), share(vietnameseStrength, isVietnameseContent))
  }

  /// The Vietnamese tokens linked to any of the English ones.
  public func vietnamese(of tokens: Range<Int>) -> [Range<Int>] {
    links.filter { $0.english.overlaps(tokens) }.map(\.vietnamese)
  }

  /// The English tokens linked to any of the Vietnamese ones.
  public func english(of tokens: Range<Int>) -> [Range<Int>] {
    links.filter { $0.vietnamese.overlaps(tokens) }.map(\.english)
  }
}
