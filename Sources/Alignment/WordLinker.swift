import Facts
import Glossary
import Words

/// Finds which words of two sentences render each other, and picks the links.
struct WordLinker {
  private let english: SegmentText
  private let vietnamese: SegmentText
  private let heads: [Lexicon.Hit]
  private let renderings: [Lexicon.Hit]
  private let lexicon: Lexicon
  let isEnglishContent: [Bool]
  let isVietnameseContent: [Bool]
  private(set) var links: [WordLinks.Link] = []
  private(set) var englishStrength: [WordLinks.Strength]
  private(set) var vietnameseStrength: [WordLinks.Strength]

  /// Tokens that may be linked, where not all may.
  private let mask: (english: [Bool], vietnamese: [Bool])?

  private struct Candidate {
    let english: Range<Int>
    let vietnamese: Range<Int>
    let score: Double
  }

  init(
    english: SegmentText, vietnamese: SegmentText, heads: [Lexicon.Hit], renderings: [Lexicon.Hit], within mask: (english: [Bool], vietnamese: [Bool])? = nil,
    _ analyzer: Analyzer
  ) {
    self.mask = mask
    self.english = english
    self.vietnamese = vietnamese
    self.heads = heads
    self.renderings = renderings
    lexicon = analyzer.knowledge.lexicon
    let functionWords = analyzer.functionWords
    englishStrength = Array(repeating: .none, count: english.tokens.count)
    vietnameseStrength = Array(repeating: .none, count: vietnamese.tokens.count)
    isEnglishContent = english.tokens.indices.map { i in
      english.tokens[i].kind != .mark && mask?.english[i] != false && !english.lemmas[i].contains(where: functionWords.contains)
    }
    isVietnameseContent = vietnamese.tokens.indices.map { i in
      vietnamese.tokens[i].kind != .mark && mask?.vietnamese[i] != false && !functionWords.contains(vietnamese.tokens[i].word)
    }
  }

  mutating func link(_ session: inout Analyzer.Session) {
    accept(candidates(&session), as: .strong)
    accept(synonyms(), as: .weak)
  }

  /// The first hit with an id, in hits sorted by it; the count where there is none.
  private static func first(_ id: UInt32, in hits: [Lexicon.Hit]) -> Int {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How far apart two places are, each as a share of its sentence.
  private func distance(_ e: Range<Int>, _ v: Range<Int>) -> Double {
    WordLinks.distance(e, of: english.tokens.count, v, of: vietnamese.tokens.count)
  }

  private func candidates(_ session: inout Analyzer.Session) -> [Candidate] {
    var result: [Candidate] = []
    // The places of one rendering stand side by side, from left to right.
    let sorted = renderings.indices.sorted { (renderings[$0].id, $0) < (renderings[$1].id, $1) }.map { renderings[$0] }
    let present = RenderingFilter(renderings.lazy.map(\.id))
    // The longest unit that begins or ends around each syllable: a syllable inside a longer word is not a word of its own (*nhận*, to admit,
    // inside *phủ nhận*, to deny).
    let units = renderings.filter { $0.tokens.count >= 2 }
    for head in heads {
      for rendering in lexicon.renderings(of: head.id) where present.mayContain(rendering) {
        var at = WordLinker.first(rendering, in: sorted)
        while at < sorted.count, sorted[at].id == rendering {
          let place = sorted[at].tokens
          at += 1
          if place.count == 1, let unit = units.first(where: { $0.tokens.contains(place.lowerBound) }), !isRelated(head, to: unit, units, place) {
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
    // Where each word stands first, and for each place the next one of the same word.
    var first: [WordID: Int] = [:]
    var next = [Int](repeating: -1, count: vietnamese.tokens.count)
    for j in vietnamese.tokens.indices.reversed() where vietnamese.tokens[j].kind == .word {
      next[j] = first.updateValue(j, forKey: session.bare(vietnamese.tokens[j].word)) ?? -1
    }
    for (i, token) in english.tokens.enumerated() where token.kind == .word {
      var j = first[session.bare(token.word)] ?? -1
      while j >= 0 {
        if token.isCapitalized || !vietnamese.tokens[j].isMarked {
          result.append(Candidate(english: i..<(i + 1), vietnamese: j..<(j + 1), score: 4 - distance(i..<(i + 1), j..<(j + 1))))
        }
        j = next[j]
      }
    }
    return result
  }

  /// Whether some longer unit around a syllable may mean the same as the headword: they share a rendering, or the unit renders a synonym.
  private func isRelated(_ head: Lexicon.Hit, to first: Lexicon.Hit, _ units: [Lexicon.Hit], _ place: Range<Int>) -> Bool {
    let own = lexicon.renderings(of: head.id)
    for unit in units where unit.tokens.contains(place.lowerBound) {
      if own.contains(unit.id) { return true }
      for entry in lexicon.entries(ofRendering: unit.id) where lexicon.renderings(of: entry).contains(where: own.contains) { return true }
    }
    return false
  }

  /// Words that share a rendering with a word of the other side (increase – climb – tăng), or a syllable of a compound.
  private func synonyms() -> [Candidate] {
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

  private mutating func accept(_ candidates: [Candidate], as strength: WordLinks.Strength) {
    let order = candidates.indices.sorted {
      let (a, b) = (candidates[$0], candidates[$1])
      return (a.score, -a.english.lowerBound, -a.vietnamese.lowerBound, -$0) > (b.score, -b.english.lowerBound, -b.vietnamese.lowerBound, -$1)
    }
    for index in order {
      let candidate = candidates[index]
      guard candidate.english.allSatisfy({ englishStrength[$0] == .none }), candidate.vietnamese.allSatisfy({ vietnameseStrength[$0] == .none }) else {
        continue
      }
      if let mask, !candidate.english.allSatisfy({ mask.english[$0] }) || !candidate.vietnamese.allSatisfy({ mask.vietnamese[$0] }) { continue }
      for i in candidate.english { englishStrength[i] = strength }
      for j in candidate.vietnamese { vietnameseStrength[j] = strength }
      links.append(WordLinks.Link(english: candidate.english, vietnamese: candidate.vietnamese, strength: strength))
    }
  }
}
