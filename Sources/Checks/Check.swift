import Alignment
import Articles
import Facts

/// What checks share while a pair is audited: the bitext, what was found so far, and which beads are settled.
///
/// One fault gives one finding: a check that explains a bead whole (a dropped sentence) settles it, and later checks leave it alone.
public struct AuditState {
  public let bitext: Bitext
  public var session: Analyzer.Session
  public internal(set) var findings: [Finding] = []
  /// Beads that a finding explains whole.
  public internal(set) var settled: Set<Int> = []
  /// The linked words of beads, by bead; made once, by `linkBeads`.
  var beadLinks: [Int: WordLinks] = [:]
  /// The same in order, as `linkedBeads` gives them.
  var orderedLinks: [(index: Int, links: WordLinks)] = []
  /// The actors of beads, by their links; made once, by whoever asks first.
  var casts: [ObjectIdentifier: Cast] = [:]
  /// Tokens that a finding speaks about already, by segment: bytes of each article's text.
  var spoken: (original: [Range<Int>], translation: [Range<Int>]) = ([], [])
  /// Counts for the summary: facts of the original, and how many were carried over.
  public internal(set) var factCount = 0
  public internal(set) var carriedCount = 0
  /// Byte ranges of facts that agree, for reports that show them.
  public internal(set) var carriedPairs: [(original: Range<Int>, translation: Range<Int>, isConverted: Bool)] = []

  public init(bitext: Bitext, session: Analyzer.Session) {
    self.bitext = bitext
    self.session = session
  }

  mutating func report(_ finding: Finding) {
    findings.append(finding)
    // A lead keeps no later check from finding more.
    guard finding.severity > .info else { return }
    if !finding.original.range.isEmpty { spoken.original.append(finding.original.range) }
    if !finding.translation.range.isEmpty { spoken.translation.append(finding.translation.range) }
  }

  /// The findings without the leads that speak about what a surer finding, or an earlier lead, speaks about.
  var distinct: [Finding] {
    var spoken = spoken
    return findings.filter { finding in
      guard finding.severity == .info else { return true }
      if spoken.original.contains(where: { $0.overlaps(finding.original.range) })
        || spoken.translation.contains(where: { $0.overlaps(finding.translation.range) })
      {
        return false
      }
      if !finding.original.range.isEmpty { spoken.original.append(finding.original.range) }
      if !finding.translation.range.isEmpty { spoken.translation.append(finding.translation.range) }
      return true
    }
  }

  /// Where, in the translation, what stands at `index` of the original's segments would stand.
  func place(ofOriginalBead index: Int) -> Int {
    for bead in bitext.beads[..<index].reversed() where !bead.translation.isEmpty {
      return bitext.translationSegments[bead.translation.upperBound - 1].segment.range.upperBound
    }
    return bitext.translationSegments.first?.segment.range.lowerBound ?? 0
  }

  /// Where, in the original, what stands at `index` of the beads would stand.
  func place(ofTranslationBead index: Int) -> Int {
    for bead in bitext.beads[..<index].reversed() where !bead.original.isEmpty {
      return bitext.originalSegments[bead.original.upperBound - 1].segment.range.upperBound
    }
    return bitext.originalSegments.first?.segment.range.lowerBound ?? 0
  }

  /// The bytes of the original a bead covers.
  func originalRange(_ bead: Bead) -> Range<Int> {
    bitext.originalSegments[bead.original.lowerBound].segment.range.lowerBound..<bitext.originalSegments[bead.original.upperBound - 1].segment.range.upperBound
  }

  /// The bytes of the translation a bead covers.
  func translationRange(_ bead: Bead) -> Range<Int> {
    bitext.translationSegments[bead.translation.lowerBound].segment.range
      .lowerBound..<bitext.translationSegments[bead.translation.upperBound - 1].segment.range.upperBound
  }
}

/// A judgment on a bitext.
public protocol Check: Sendable {
  /// The rules it may report.
  static var rules: [Rule] { get }

  init(_ analyzer: Analyzer)

  /// Adds its findings to the state.
  func run(_ state: inout AuditState)
}
