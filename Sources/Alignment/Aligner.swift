import Articles
import Facts

/// Aligns the segments of two articles, many to many, in order, then looks for what moved.
///
/// Dynamic programming over beads of up to three segments a side. A bead is worth the weight of the words it covers less a share of all its words, so
/// that segments which have little in common are left alone: those were dropped or added.
public struct Aligner: Sendable {
  /// The share of a bead's weight that must be covered for it to be worth anything.
  ///
  /// Unrelated sentences of one article cover 15–30% of each other by common words; translations 45–90% (counted with the bundled lexicon on
  /// the bundled corpora).
  static let worth: Float = 0.27

  /// Shapes a bead may have, as segments of English × segments of Vietnamese, and what each costs in words' weight: a plain pair is the rule.
  /// Without a cost, words that two neighbouring sentences share would join them.
  private static let shapes: [(Int, Int, Float)] = [
    (1, 1, 0), (1, 2, 2), (2, 1, 2), (1, 3, 5), (3, 1, 5), (2, 2, 9),
  ]

  /// What it costs, in words' weight, to leave a segment alone. A dropped sentence is rarer than one that is translated freely, and a short one has few
  /// words to find again.
  private static let skip: Float = 1.5

  public init() {}

  struct Shape {
    let english: Range<Int>
    let vietnamese: Range<Int>
    let coverage: Float
  }

  /// The beads, in order of the English side; those of what was dropped or added in place.
  func align(_ evidence: Evidence) -> [Shape] {
    let n = evidence.english.count
    let m = evidence.vietnamese.count
    // Far from the diagonal nothing aligns: texts of a hundred and more sentences are searched in a band.
    let band = max(40, abs(n - m) + 40)
    let totalE = evidence.englishWeights.map { $0.reduce(0, +) }
    let totalV = evidence.vietnameseWeights.map { $0.reduce(0, +) }
    let width = m + 1
    var best = [Float](repeating: -.infinity, count: (n + 1) * width)
    var from = [Int8](repeating: -1, count: (n + 1) * width)
    best[0] = 0
    let structure = Paragraphs(evidence)
    for i in 0...n {
      let center = n == 0 ? 0 : i * m / max(n, 1)
      let low = max(0, center - band)
      let high = min(m, center + band)
      guard low <= high else { continue }
      for j in low...high {
        let here = best[i * width + j]
        guard here > -.infinity else { continue }
        for (k, shape) in Self.shapes.enumerated() where i + shape.0 <= n && j + shape.1 <= m && !joinsHeadline(evidence, i..<(i + shape.0), j..<(j + shape.1))
        {
          let (e, v) = (i..<(i + shape.0), j..<(j + shape.1))
          let value = here + gain(evidence, e, v, totalE, totalV) - shape.2 - structure.cost(e, v) - idle(evidence, e, v, totalE, totalV)
          let to = (i + shape.0) * width + j + shape.1
          if value > best[to] {
            best[to] = value
            from[to] = Int8(k)
          }
        }
        let alone = here - Self.skip
        if i < n, alone > best[(i + 1) * width + j] {
          best[(i + 1) * width + j] = alone
          from[(i + 1) * width + j] = 100
        }
        if j < m, alone > best[i * width + j + 1] {
          best[i * width + j + 1] = alone
          from[i * width + j + 1] = 101
        }
      }
    }
    var shapes: [Shape] = []
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      switch from[i * width + j] {
      case 100:
        shapes.append(Shape(english: (i - 1)..<i, vietnamese: j..<j, coverage: 0))
        i -= 1
      case 101:
        shapes.append(Shape(english: i..<i, vietnamese: (j - 1)..<j, coverage: 0))
        j -= 1
      case let k where k >= 0:
        let shape = Self.shapes[Int(k)]
        let (e, v) = ((i - shape.0)..<i, (j - shape.1)..<j)
        shapes.append(Shape(english: e, vietnamese: v, coverage: coverage(evidence, e, v, totalE, totalV)))
        i -= shape.0
        j -= shape.1
      default:
        // Outside the band: nothing led here, so the rest stands alone.
        if i > 0 {
          shapes.append(Shape(english: (i - 1)..<i, vietnamese: j..<j, coverage: 0))
          i -= 1
        } else {
          shapes.append(Shape(english: i..<i, vietnamese: (j - 1)..<j, coverage: 0))
          j -= 1
        }
      }
    }
    return shapes.reversed()
  }

  /// Whether a bead would join a headline to the sentence behind it. The lead says the headline's facts again, so such a bead looks well covered
  /// and hides a fault in either.
  private func joinsHeadline(_ evidence: Evidence, _ e: Range<Int>, _ v: Range<Int>) -> Bool {
    e.count > 1 && evidence.english[e.lowerBound].segment.role == .headline || v.count > 1 && evidence.vietnamese[v.lowerBound].segment.role == .headline
  }

  private func covered(_ evidence: Evidence, _ e: Range<Int>, _ v: Range<Int>) -> (english: Float, vietnamese: Float) {
    var english: Float = 0
    var vietnamese: Float = 0
    for i in e {
      var set = TokenSet()
      for j in v { set.formUnion(evidence.cell(i, j).english) }
      english += set.weight(evidence.englishWeights[i])
    }
    for j in v {
      var set = TokenSet()
      for i in e { set.formUnion(evidence.cell(i, j).vietnamese) }
      vietnamese += set.weight(evidence.vietnameseWeights[j])
    }
    return (english, vietnamese)
  }

  /// What a bead of several segments must pay for a segment that adds little: one whose counterparts are words that its neighbour in the bead explains as
  /// well. Such a segment shares its neighbour's subject, and was dropped or added.
  private func idle(_ evidence: Evidence, _ e: Range<Int>, _ v: Range<Int>, _ totalE: [Float], _ totalV: [Float]) -> Float {
    guard e.count > 1 || v.count > 1 else { return 0 }
    var cost: Float = 0
    if e.count > 1 {
      for i in e {
        var own: Float = 0
        for j in v {
          var others = TokenSet()
          for k in e where k != i { others.formUnion(evidence.cell(k, j).vietnamese) }
          let all = others.union(evidence.cell(i, j).vietnamese)
          own += all.weight(evidence.vietnameseWeights[j]) - others.weight(evidence.vietnameseWeights[j])
        }
        cost += max(0, Self.share * totalE[i] - own)
      }
    }
    if v.count > 1 {
      for j in v {
        var own: Float = 0
        for i in e {
          var others = TokenSet()
          for k in v where k != j { others.formUnion(evidence.cell(i, k).english) }
          let all = others.union(evidence.cell(i, j).english)
          own += all.weight(evidence.englishWeights[i]) - others.weight(evidence.englishWeights[i])
        }
        cost += max(0, Self.share * totalV[j] - own)
      }
    }
    return cost
  }

  /// The share of a segment's weight that its bead's other side must owe to it alone.
  private static let share: Float = 0.3

  private func gain(_ evidence: Evidence, _ e: Range<Int>, _ v: Range<Int>, _ totalE: [Float], _ totalV: [Float]) -> Float {
    let (coveredE, coveredV) = covered(evidence, e, v)
    let sizeE = e.reduce(0) { $0 + totalE[$1] }
    let sizeV = v.reduce(0) { $0 + totalV[$1] }
    return coveredE - Self.worth * sizeE + coveredV - Self.worth * sizeV
  }

  private func coverage(_ evidence: Evidence, _ e: Range<Int>, _ v: Range<Int>, _ totalE: [Float], _ totalV: [Float]) -> Float {
    let (coveredE, coveredV) = covered(evidence, e, v)
    let size = e.reduce(0) { $0 + totalE[$1] } + v.reduce(0) { $0 + totalV[$1] }
    return size > 0 ? (coveredE + coveredV) / size : 0
  }
}
