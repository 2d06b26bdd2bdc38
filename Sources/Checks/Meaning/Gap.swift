import Alignment
import Facts
import Words

/// A stretch of one sentence in which no content word has a counterpart, and what stands in its place on the other side.
struct Gap {
  /// Tokens of the side that is being read, from the first to the last unlinked content word.
  let tokens: Range<Int>
  /// Its unlinked content words.
  let words: [Int]
  /// The region of the other side between the counterparts of the gap's neighbours.
  let opposite: Range<Int>
  /// Unlinked content words in that region.
  let oppositeWords: [Int]

  /// The gaps of one side of a bead, in order.
  ///
  /// - Parameter isEnglish: which side to read.
  static func gaps(in links: WordLinks, isEnglish: Bool) -> [Gap] {
    let own = isEnglish ? links.english : links.vietnamese
    let other = isEnglish ? links.vietnamese : links.english
    let strength = isEnglish ? links.englishStrength : links.vietnameseStrength
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    let otherStrength = isEnglish ? links.vietnameseStrength : links.englishStrength
    let otherContent = isEnglish ? links.isVietnameseContent : links.isEnglishContent
    // For each token the place of its counterpart on the other side.
    var counterpart = [Range<Int>?](repeating: nil, count: own.tokens.count)
    for link in links.links {
      let (mine, theirs) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
      for i in mine { counterpart[i] = theirs }
    }
    var gaps: [Gap] = []
    var i = 0
    while i < own.tokens.count {
      guard content[i], strength[i] == .none else {
        i += 1
        continue
      }
      var words: [Int] = []
      var end = i
      var j = i
      while j < own.tokens.count {
        if content[j] {
          guard strength[j] == .none else { break }
          words.append(j)
          end = j + 1
        }
        j += 1
      }
      let before = (0..<i).last { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
      let after = (end..<own.tokens.count).first { content[$0] && counterpart[$0] != nil }.flatMap { counterpart[$0] }
      let region = Gap.region(before, after, count: other.tokens.count)
      gaps.append(
        Gap(
          tokens: i..<end, words: words, opposite: region, oppositeWords: region.filter { otherContent[$0] && otherStrength[$0] == .none }))
      i = j
    }
    return gaps
  }

  /// What lies between the counterparts of two neighbours; where they crossed, a few words around both.
  static func region(_ before: Range<Int>?, _ after: Range<Int>?, count: Int) -> Range<Int> {
    let low = before?.upperBound ?? 0
    let high = after?.lowerBound ?? count
    if low <= high { return low..<high }
    let start = max(0, min(before!.lowerBound, after!.lowerBound) - 4)
    return start..<min(count, max(before!.upperBound, after!.upperBound) + 4)
  }
}
