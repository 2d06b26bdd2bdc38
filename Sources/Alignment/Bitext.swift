import Articles
import Facts

/// Two articles held against each other: their segments, read, and which of them tell the same.
///
/// A class, because every check takes it up and it holds both texts.
public final class Bitext: Sendable {
  public let original: Article
  public let translation: Article
  public let originalSegments: [SegmentText]
  public let translationSegments: [SegmentText]
  public let beads: [Bead]
  /// The direction: true when the original is the English side.
  public let isFromEnglish: Bool

  /// Whether both articles are in one language: two versions of a text rather than a translation.
  public let isMonolingual: Bool
  private let originalWeights: [[Float]]
  private let translationWeights: [[Float]]

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
    let (english, vietnamese) = isFromEnglish ? (originalSegments, translationSegments) : (translationSegments, originalSegments)
    var beads: [Bead] = []
    var weights: (english: [[Float]], vietnamese: [[Float]]) = ([], [])
    for part in Sections(english: english, vietnamese: vietnamese, session: &session).parts {
      let evidence = Evidence(english: Array(english[part.english]), vietnamese: Array(vietnamese[part.vietnamese]), session: &session)
      weights.english += evidence.englishWeights
      weights.vietnamese += evidence.vietnameseWeights
      let aligned = Aligner().align(evidence).map { shape in
        isFromEnglish
          ? Bead(original: shape.english, translation: shape.vietnamese, coverage: shape.coverage)
          : Bead(original: shape.vietnamese, translation: shape.english, coverage: shape.coverage)
      }
      let (o, t) = isFromEnglish ? (part.english, part.vietnamese) : (part.vietnamese, part.english)
      for bead in Bitext.joinMoved(aligned, evidence, isFromEnglish) {
        beads.append(
          Bead(
            original: (bead.original.lowerBound + o.lowerBound)..<(bead.original.upperBound + o.lowerBound),
            translation: (bead.translation.lowerBound + t.lowerBound)..<(bead.translation.upperBound + t.lowerBound), coverage: bead.coverage))
      }
    }
    self.beads = beads
    (originalWeights, translationWeights) = isFromEnglish ? (weights.english, weights.vietnamese) : (weights.vietnamese, weights.english)
  }

  /// How much each token of a segment says.
  public func weights(ofOriginal index: Int) -> [Float] { originalWeights[index] }

  public func weights(ofTranslation index: Int) -> [Float] { translationWeights[index] }

  /// A translation may be left so unfinished that most of it is still in the original's language. Where this much of it is not, the rest was meant
  /// to be translated too.
  private static let translatedShare = 0.2

  private static func shareRead(in language: Language, _ segments: [SegmentText]) -> Double {
    let all = segments.reduce(0) { $0 + $1.tokens.count }
    let own = segments.reduce(0) { $0 + ($1.language == language ? $1.tokens.count : 0) }
    return all > 0 ? Double(own) / Double(all) : 1
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
