import Facts
import Glossary
import Words

/// Finds which words of two sentences render each other, and picks the links.
///
/// A class, because it holds two texts and a lexicon, and its loops ask closures that would take up all of a structure.
final class WordLinker {
  private let english: SegmentText
  private let vietnamese: SegmentText
  private let heads: [Lexicon.Hit]
  private let renderings: [Lexicon.Hit]
  private let lexicon: Lexicon
  let isEnglishContent: [Bool]
  let isVietnameseContent: [Bool]
  /// The links picked, and for each token how well it is linked.
  struct Picked {
    var links: [WordLinks.Link] = []
    var english: [WordLinks.Strength]
    var vietnamese: [WordLinks.Strength]
  }

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
    isEnglishContent = english.tokens.indices.map { i in
      english.tokens[i].kind != .mark && mask?.english[i] != false && !english.lemmas.anyWord(of: i) { functionWords.contains($0) }
    }
    isVietnameseContent = vietnamese.tokens.indices.map { i in
      vietnamese.tokens[i].kind != .mark && mask?.vietnamese[i] != false && !functionWords.contains(vietnamese.tokens[i].word)
    }
  }

  func link(_ session: inout Analyzer.Session) -> Picked {
    var picked = Picked(english: english.tokens.map { _ in .none }, vietnamese: vietnamese.tokens.map { _ in .none })
    WordLinker.accept(allowed(candidates(&session)), as: .strong, &picked)
    WordLinker.accept(allowed(synonyms(picked)), as: .weak, &picked)
    return picked
  }

  /// The candidates that link nothing but what may be linked.
  private func allowed(_ candidates: [Candidate]) -> [Candidate] {
    guard let mask else { return candidates }
    return candidates.filter { $0.english.allSatisfy { mask.english[$0] } && $0.vietnamese.allSatisfy { mask.vietnamese[$0] } }
  }

  /// A rendering and the number of a place or a headword, so that the sorted list of them is a table of what belongs to each rendering.
  private static func keyed(_ rendering: UInt32, _ index: Int) -> UInt64 { UInt64(rendering) << 32 | UInt64(index) }

  /// The first entry for a rendering in such a list; the count where there is none.
  private static func first(_ rendering: UInt32, in list: [UInt64]) -> Int {
    list.withUnsafeBufferPointer { list in
      let wanted = UInt64(rendering) << 32
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if list[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// How far apart two places are, each as a share of its sentence.
  private func distance(_ e: Range<Int>, _ v: Range<Int>) -> Double {
    WordLinks.distance(e, of: english.tokens.count, v, of: vietnamese.tokens.count)
  }

  private func candidates(_ session: inout Analyzer.Session) -> [Candidate] {
    var result: [Candidate] = []
    // The places of one rendering stand side by side, from left to right.
    var places: [UInt64] = []
    places.reserveCapacity(renderings.count)
    var present = RenderingFilter()
    for (index, hit) in renderings.enumerated() {
      places.append(WordLinker.keyed(hit.id, index))
      present.insert(hit.id)
    }
    places.sort()
    // The longest unit that begins or ends around each syllable: a syllable inside a longer word is not a word of its own (*nhận*, to admit,
    // inside *phủ nhận*, to deny).
    let units = renderings.filter { $0.tokens.count >= 2 }
    for head in heads {
      let isContent = head.tokens.contains { isEnglishContent[$0] }
      for rendering in lexicon.renderings(of: head.id) where present.mayContain(rendering) {
        var at = WordLinker.first(rendering, in: places)
        while at < places.count, UInt32(truncatingIfNeeded: places[at] >> 32) == rendering {
          let place = renderings[Int(truncatingIfNeeded: places[at] & 0xFFFF_FFFF)].tokens
          at += 1
          if place.count == 1, isInsideOther(place.lowerBound, units, than: head) { continue }
          let content = isContent && place.contains { isVietnameseContent[$0] }
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
    // The same letters on both sides. Most words stand on one side only: the filter says so without a look at the other.
    var bareWords: [WordID] = []
    bareWords.reserveCapacity(vietnamese.tokens.count)
    var written = RenderingFilter()
    for token in vietnamese.tokens {
      let bare = token.kind == .word ? session.bare(token.word) : .none
      bareWords.append(bare)
      if token.kind == .word { written.insert(bare.rawValue) }
    }
    for (i, token) in english.tokens.enumerated() where token.kind == .word {
      let bare = session.bare(token.word)
      guard written.mayContain(bare.rawValue) else { continue }
      for (j, other) in bareWords.enumerated() where other == bare && (token.isCapitalized || !vietnamese.tokens[j].isMarked) {
        result.append(Candidate(english: i..<(i + 1), vietnamese: j..<(j + 1), score: 4 - distance(i..<(i + 1), j..<(j + 1))))
      }
    }
    return result
  }

  /// Whether a syllable stands in longer units, none of which may mean the same as the headword: none shares a rendering with it or renders a synonym.
  private func isInsideOther(_ syllable: Int, _ units: [Lexicon.Hit], than head: Lexicon.Hit) -> Bool {
    var isInside = false
    for unit in units where unit.tokens.contains(syllable) {
      if lexicon.isNear(unit.id, to: head.id) { return false }
      isInside = true
    }
    return isInside
  }

  /// Words that share a rendering with a word of the other side (increase – climb – tăng), or a syllable of a compound.
  private func synonyms(_ picked: Picked) -> [Candidate] {
    var result: [Candidate] = []
    let freeV = renderings.filter { hit in hit.tokens.allSatisfy { picked.vietnamese[$0] == .none } && hit.tokens.contains { isVietnameseContent[$0] } }
    guard !freeV.isEmpty else { return [] }
    // The renderings of unexplained headwords, each with the headword's number.
    var wanted: [UInt64] = []
    var filter = RenderingFilter()
    for (index, head) in heads.enumerated()
    where head.tokens.allSatisfy({ picked.english[$0] == .none }) && head.tokens.contains(where: { isEnglishContent[$0] }) {
      for rendering in lexicon.renderings(of: head.id) {
        wanted.append(WordLinker.keyed(rendering, index))
        filter.insert(rendering)
      }
    }
    guard !wanted.isEmpty else { return [] }
    wanted.sort()
    // Renderings of words that have a rendering in common: a second step.
    var seenBy = heads.map { _ in -1 }
    let parts = heads.map { lexicon.part(of: $0.id) }
    for (number, hit) in freeV.enumerated() {
      lexicon.forEachSibling(of: hit.id, among: filter) { sibling, part in
        var at = WordLinker.first(sibling, in: wanted)
        while at < wanted.count, UInt32(truncatingIfNeeded: wanted[at] >> 32) == sibling {
          let index = Int(truncatingIfNeeded: wanted[at] & 0xFFFF_FFFF)
          at += 1
          guard seenBy[index] != number, parts[index] == part else { continue }
          seenBy[index] = number
          let head = heads[index]
          result.append(Candidate(english: head.tokens, vietnamese: hit.tokens, score: Double(hit.tokens.count) - distance(head.tokens, hit.tokens)))
        }
      }
    }
    return result
  }

  private static func accept(_ candidates: [Candidate], as strength: WordLinks.Strength, _ picked: inout Picked) {
    let order = candidates.indices.sorted {
      let (a, b) = (candidates[$0], candidates[$1])
      if a.score != b.score { return a.score > b.score }
      if a.english.lowerBound != b.english.lowerBound { return a.english.lowerBound < b.english.lowerBound }
      if a.vietnamese.lowerBound != b.vietnamese.lowerBound { return a.vietnamese.lowerBound < b.vietnamese.lowerBound }
      return $0 < $1
    }
    for index in order {
      let candidate = candidates[index]
      guard candidate.english.allSatisfy({ picked.english[$0] == .none }), candidate.vietnamese.allSatisfy({ picked.vietnamese[$0] == .none }) else {
        continue
      }
      for i in candidate.english { picked.english[i] = strength }
      for j in candidate.vietnamese { picked.vietnamese[j] = strength }
      picked.links.append(WordLinks.Link(english: candidate.english, vietnamese: candidate.vietnamese, strength: strength))
    }
  }
}
