import Facts
import Words

/// Cuts two long texts into parts that tell the same, so that alignment compares each sentence with hundreds of others and not with all.
///
/// Names and numbers that stand exactly once in either text are anchors; the longest run of anchors in the same order on both sides is trusted, and the
/// texts are cut at some of them. Where a long stretch has no anchor, it is cut in proportion.
struct Sections {
  /// Segments compared with segments, at most: more would take memory that no article needs.
  static let limit = 250_000
  /// Segments that a part should have at least.
  private static let least = 150
  /// Segments that a part without anchors has at most.
  private static let most = 300

  struct Part: Equatable {
    let english: Range<Int>
    let vietnamese: Range<Int>
  }

  let parts: [Part]

  init(english: [SegmentText], vietnamese: [SegmentText], session: inout Analyzer.Session) {
    let (n, m) = (english.count, vietnamese.count)
    guard n * m > Sections.limit else {
      parts = [Part(english: 0..<n, vietnamese: 0..<m)]
      return
    }
    var parts: [Part] = []
    var from = (english: 0, vietnamese: 0)
    func cut(at e: Int, _ v: Int) {
      Sections.append(english: from.english..<e, vietnamese: from.vietnamese..<v, to: &parts)
      from = (e, v)
    }
    for (e, v) in Sections.anchors(english, vietnamese, &session)
    where e - from.english >= Sections.least && v - from.vietnamese >= Sections.least {
      cut(at: e, v)
    }
    cut(at: n, m)
    self.parts = parts
  }

  /// A stretch between two anchors, in pieces where it is too large for one.
  private static func append(english: Range<Int>, vietnamese: Range<Int>, to parts: inout [Part]) {
    let (n, m) = (english.count, vietnamese.count)
    let pieces = n * m <= limit ? 1 : (max(n, m) + most - 1) / most
    for piece in 0..<pieces {
      let e = (english.lowerBound + n * piece / pieces)..<(english.lowerBound + n * (piece + 1) / pieces)
      let v = (vietnamese.lowerBound + m * piece / pieces)..<(vietnamese.lowerBound + m * (piece + 1) / pieces)
      if !e.isEmpty || !v.isEmpty { parts.append(Part(english: e, vietnamese: v)) }
    }
  }

  /// Segments that share something said only once, in an order that holds on both sides.
  private static func anchors(_ english: [SegmentText], _ vietnamese: [SegmentText], _ session: inout Analyzer.Session)
    -> [(Int, Int)]
  {
    let left = once(in: english, &session)
    let right = once(in: vietnamese, &session)
    var pairs: [(Int, Int)] = []
    for (key, e) in left where e >= 0 {
      if let v = right[key], v >= 0 { pairs.append((e, v)) }
    }
    pairs.sort { $0 < $1 }
    return increasing(pairs)
  }

  private enum Key: Hashable {
    case word(WordID)
    case number(Double)
  }

  /// Where names and numbers stand that stand in one segment only; -1 for those of several.
  private static func once(in segments: [SegmentText], _ session: inout Analyzer.Session) -> [Key: Int] {
    var places: [Key: Int] = [:]
    func note(_ key: Key, _ index: Int) {
      let known = places[key]
      if known == nil { places[key] = index } else if known != index { places[key] = -1 }
    }
    for (index, text) in segments.enumerated() {
      for token in text.tokens
      where token.kind == .word && (token.isCapitalized || !token.isMarked) && token.range.count > 2 {
        note(.word(session.bare(token.word)), index)
      }
      for fact in text.facts where !fact.isWeak {
        if let number = fact.value.number { note(.number(number), index) }
      }
    }
    return places
  }

  /// A longest subsequence whose second numbers never fall (patience sorting).
  static func increasing(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 <= pair.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var result: [(Int, Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      result.append(pairs[index])
      index = before[index]
    }
    return result.reversed()
  }
}
