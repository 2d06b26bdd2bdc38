import Alignment
import Facts
import Glossary

/// A word of one sentence and a word of its translation that stand in the same place and do not render each other.
struct Slot {
  /// From the first to the last unlinked content word.
  let english: Range<Int>
  let vietnamese: Range<Int>
  let englishWords: [Int]
  let vietnameseWords: [Int]
  /// How many of the neighbours on either side are linked to each other: 1 or 2.
  let agreement: Int

  /// A run of content words without counterpart, and the nearest linked ones around it.
  private struct Run {
    let tokens: Range<Int>
    let words: [Int]
    /// Links of the neighbours; -1 for the sentence's beginning, -2 for its end, nil for none.
    let before: Int
    let after: Int
  }

  static func slots(in links: WordLinks) -> [Slot] {
    let e = runs(links, isEnglish: true)
    let v = runs(links, isEnglish: false)
    var pairs: [(Int, Int, Int, Double)] = []
    for (i, a) in e.enumerated() {
      for (j, b) in v.enumerated() {
        // Either order of the neighbours counts: a Vietnamese attribute follows its noun.
        let same = (a.before == b.before ? 1 : 0) + (a.after == b.after ? 1 : 0)
        let crossed = (a.before == b.after ? 1 : 0) + (a.after == b.before ? 1 : 0)
        let agreement = max(same, crossed)
        guard agreement > 0 else { continue }
        pairs.append((i, j, agreement, Double(agreement) - links.distance(a.tokens, b.tokens) * 2 - (same == 0 ? 0.1 : 0)))
      }
    }
    pairs.sort { ($0.3, -$0.0, -$0.1) > ($1.3, -$1.0, -$1.1) }
    var usedE = Set<Int>()
    var usedV = Set<Int>()
    var slots: [Slot] = []
    for (i, j, agreement, _) in pairs where !usedE.contains(i) && !usedV.contains(j) {
      usedE.insert(i)
      usedV.insert(j)
      slots.append(
        Slot(english: e[i].tokens, vietnamese: v[j].tokens, englishWords: e[i].words, vietnameseWords: v[j].words, agreement: agreement))
    }
    return slots.sorted { $0.english.lowerBound < $1.english.lowerBound }
  }

  private static func runs(_ links: WordLinks, isEnglish: Bool) -> [Run] {
    let text = isEnglish ? links.english : links.vietnamese
    let strength = isEnglish ? links.englishStrength : links.vietnameseStrength
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    var linkOf = [Int?](repeating: nil, count: text.tokens.count)
    for (index, link) in links.links.enumerated() {
      for i in isEnglish ? link.english : link.vietnamese where content[i] { linkOf[i] = index }
    }
    var runs: [Run] = []
    var i = 0
    while i < text.tokens.count {
      guard content[i], strength[i] == .none else {
        i += 1
        continue
      }
      var words: [Int] = []
      var j = i
      while j < text.tokens.count, text.tokens[j].kind != .mark {
        if content[j] {
          guard strength[j] == .none else { break }
          words.append(j)
        }
        j += 1
      }
      let end = words.last! + 1
      let before = (0..<i).last { linkOf[$0] != nil }.map { linkOf[$0]! } ?? -1
      let after = (end..<text.tokens.count).first { linkOf[$0] != nil }.map { linkOf[$0]! } ?? -2
      runs.append(Run(tokens: i..<end, words: words, before: before, after: after))
      i = j
    }
    return runs
  }
}
