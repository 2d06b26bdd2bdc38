import Alignment
import Facts
import Glossary
import Words

/// A stretch of one sentence that seems to have no counterpart: most of its content words are unlinked, and what links it has stand alone.
///
/// Found as the stretch with the greatest sum, where each unlinked word adds and each linked one takes away. Links between words that happen to mean the
/// same in other clauses ("their … their", "year … year") take away little, for no link beside them points the same way.
struct Stretch {
  /// Tokens of the side that is being read.
  let tokens: Range<Int>
  /// Its unlinked content words.
  let words: [Int]
  /// Its content words that are linked.
  let linkedCount: Int
  /// Unlinked words less linked ones, weighed.
  let score: Double
  /// The region of the other side between the counterparts of the stretch's neighbours.
  let opposite: Range<Int>
  /// Unlinked content words in that region.
  let oppositeWords: [Int]
}

/// One side of a bead, as stretches are sought in it.
struct StretchFinder {
  let own: SegmentText
  let other: SegmentText
  let strength: [WordLinks.Strength]
  let content: [Bool]
  let otherStrength: [WordLinks.Strength]
  let otherContent: [Bool]
  /// For each token the place of its counterpart.
  private var counterpart: [Range<Int>?]
  /// For each token what it adds to a stretch.
  private var worth: [Double]

  init(_ links: WordLinks, isEnglish: Bool, isKnown: (WordID) -> Bool) {
    own = isEnglish ? links.english : links.vietnamese
    other = isEnglish ? links.vietnamese : links.english
    strength = isEnglish ? links.englishStrength : links.vietnameseStrength
    content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    otherStrength = isEnglish ? links.vietnameseStrength : links.englishStrength
    otherContent = isEnglish ? links.isVietnameseContent : links.isEnglishContent
    counterpart = [Range<Int>?](repeating: nil, count: own.tokens.count)
    for link in links.links {
      let (mine, theirs) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
      for i in mine { counterpart[i] = theirs }
    }
    worth = [Double](repeating: 0, count: own.tokens.count)
    for i in own.tokens.indices where content[i] {
      if strength[i] == .none {
        worth[i] = own.lemmas[i].contains(where: isKnown) ? 1 : 0.7
      } else {
        worth[i] = isSupported(i) ? -2.5 : strength[i] == .strong ? -1 : -0.4
      }
    }
  }

  /// Whether a neighbouring content word is linked to words near this one's counterpart.
  private func isSupported(_ i: Int) -> Bool {
    guard let place = counterpart[i] else { return false }
    if own.tokens[i].kind == .number || own.tokens[i].isCapitalized && i > 0 { return true }
    for step in [-1, 1] {
      var j = i + step
      var seen = 0
      while j >= 0, j < own.tokens.count, seen < 2 {
        if content[j] {
          if let near = counterpart[j] {
            if near == place { j += step; continue }
            let gap = near.lowerBound >= place.upperBound ? near.lowerBound - place.upperBound : place.lowerBound - near.upperBound
            if gap <= 3 { return true }
          }
          seen += 1
        }
        j += step
      }
    }
    return false
  }

  /// The stretches, best first, none overlapping.
  func stretches() -> [Stretch] {
    var result: [Stretch] = []
    seek(0..<own.tokens.count, &result)
    return result.sorted { ($0.score, $1.tokens.lowerBound) > ($1.score, $0.tokens.lowerBound) }
  }

  private func seek(_ range: Range<Int>, _ result: inout [Stretch]) {
    var best = 0.5
    var found: Range<Int>?
    var sum = 0.0
    var start = range.lowerBound
    for i in range where content[i] {
      if sum <= 0 {
        sum = 0
        start = i
      }
      sum += worth[i]
      if sum > best {
        best = sum
        found = start..<(i + 1)
      }
    }
    guard let found else { return }
    let before = (0..<found.lowerBound).last { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
    let after = (found.upperBound..<own.tokens.count).first { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
    let region = Gap.region(before, after, count: other.tokens.count)
    result.append(
      Stretch(
        tokens: found, words: found.filter { content[$0] && strength[$0] == .none }, linkedCount: found.count { content[$0] && strength[$0] != .none },
        score: best, opposite: region, oppositeWords: region.filter { otherContent[$0] && otherStrength[$0] == .none }))
    if found.lowerBound > range.lowerBound { seek(range.lowerBound..<found.lowerBound, &result) }
    if found.upperBound < range.upperBound { seek(found.upperBound..<range.upperBound, &result) }
  }
}
