import Articles
import Facts

/// Two articles held against each other: their segments, read, and which of them tell the same.
public struct Bitext: Sendable {
  public let original: Article
  public let translation: Article
  public let originalSegments: [SegmentText]
  public let translationSegments: [SegmentText]
  public let beads: [Bead]
  public let evidence: Evidence
  /// The direction: true when the original is the English side.
  public let isFromEnglish: Bool

  /// Whether both articles are in one language: two versions of a text rather than a translation.
  public let isMonolingual: Bool

  /// Aligns two articles that were read in one session.
  public init(
    original: Article, translation: Article, originalSegments: [SegmentText], translationSegments: [SegmentText], isFromEnglish: Bool,
    session: inout Analyzer.Session
  ) {
    self.original = original
    self.translation = translation
    self.originalSegments = originalSegments
    self.translationSegments = translationSegments
    self.isFromEnglish = isFromEnglish
    isMonolingual =
      original.language == translation.language
      && Bitext.shareRead(in: original.language, translationSegments) > Bitext.shareRead(in: original.language, originalSegments) - Bitext.translatedShare
    evidence = Evidence(
      english: isFromEnglish ? originalSegments : translationSegments, vietnamese: isFromEnglish ? translationSegments : originalSegments,
      session: &session)
    let shapes = Aligner().align(evidence)
    let beads = shapes.map { shape in
      isFromEnglish
        ? Bead(original: shape.english, translation: shape.vietnamese, coverage: shape.coverage)
        : Bead(original: shape.vietnamese, translation: shape.english, coverage: shape.coverage)
    }
    self.beads = Bitext.joinMoved(beads, evidence, isFromEnglish)
  }

  /// A translation may be left so unfinished that most of it is still in the original's language. Where this much of it is not, the rest was meant
  /// to be translated too.
  private static let translatedShare = 0.2

  private static func shareRead(in language: Language, _ segments: [SegmentText]) -> Double {
    let all = segments.reduce(0) { $0 + $1.tokens.count }
    let own = segments.reduce(0) { $0 + ($1.language == language ? $1.tokens.count : 0) }
    return all > 0 ? Double(own) / Double(all) : 1
  }

  /// What one original segment and one translated segment have in common, by side.
  public func common(_ original: Int, _ translation: Int) -> (original: TokenSet, translation: TokenSet) {
    let cell = isFromEnglish ? evidence.cell(original, translation) : evidence.cell(translation, original)
    return isFromEnglish ? (cell.english, cell.vietnamese) : (cell.vietnamese, cell.english)
  }

  public func weights(ofOriginal index: Int) -> [Float] {
    isFromEnglish ? evidence.englishWeights[index] : evidence.vietnameseWeights[index]
  }

  public func weights(ofTranslation index: Int) -> [Float] {
    isFromEnglish ? evidence.vietnameseWeights[index] : evidence.englishWeights[index]
  }

  /// The covered share of two segments taken alone.
  static func coverage(_ evidence: Evidence, english: Int, vietnamese: Int) -> Float {
    let cell = evidence.cell(english, vietnamese)
    let weightsE = evidence.englishWeights[english]
    let weightsV = evidence.vietnameseWeights[vietnamese]
    let size = weightsE.reduce(0, +) + weightsV.reduce(0, +)
    return size > 0 ? (cell.english.weight(weightsE) + cell.vietnamese.weight(weightsV)) / size : 0
  }

  /// Segments that stand alone on both sides but tell the same were moved, not dropped and added: join them.
  private static func joinMoved(_ beads: [Bead], _ evidence: Evidence, _ isFromEnglish: Bool) -> [Bead] {
    let dropped = beads.indices.filter { beads[$0].translation.isEmpty }
    let added = beads.indices.filter { beads[$0].original.isEmpty }
    guard !dropped.isEmpty, !added.isEmpty, dropped.count * added.count <= 10_000 else { return beads }
    var candidates: [(coverage: Float, dropped: Int, added: Int)] = []
    for d in dropped {
      for a in added {
        let (o, t) = (beads[d].original.lowerBound, beads[a].translation.lowerBound)
        let coverage = isFromEnglish ? coverage(evidence, english: o, vietnamese: t) : coverage(evidence, english: t, vietnamese: o)
        if coverage >= 0.5 { candidates.append((coverage, d, a)) }
      }
    }
    candidates.sort { ($0.coverage, $1.dropped, $1.added) > ($1.coverage, $0.dropped, $0.added) }
    var result = beads
    var gone: Set<Int> = []
    var used: Set<Int> = []
    for (coverage, d, a) in candidates where !used.contains(d) && !gone.contains(a) {
      result[d] = Bead(original: beads[d].original, translation: beads[a].translation, coverage: coverage)
      used.insert(d)
      gone.insert(a)
    }
    return result.indices.filter { !gone.contains($0) }.map { result[$0] }
  }
}
