import Facts

/// What the paragraphs of two articles say about which segments belong together.
///
/// Where both articles have about as many paragraphs, translators kept them: a sentence then hardly ever joins one of another paragraph. Where one
/// article lost its paragraphs, or has one a line, nothing is said.
struct Paragraphs {
  /// What joining two segments of different paragraphs costs, in words' weight.
  private static let crossing: Float = 4
  /// What it costs that one side begins a paragraph and the other does not.
  private static let start: Float = 0.7

  /// Whether a segment is the first of its paragraph.
  private let beginsEnglish: [Bool]
  private let beginsVietnamese: [Bool]
  private let areKept: Bool

  init(_ evidence: Evidence) {
    func begins(_ segments: [SegmentText]) -> [Bool] {
      segments.indices.map { $0 == 0 || segments[$0].segment.block != segments[$0 - 1].segment.block }
    }
    beginsEnglish = begins(evidence.english)
    beginsVietnamese = begins(evidence.vietnamese)
    let (e, v) = (beginsEnglish.count { $0 }, beginsVietnamese.count { $0 })
    areKept = min(e, v) >= 2 && min(e, v) * 5 >= max(e, v) * 4
  }

  /// What a bead of these segments costs.
  func cost(_ english: Range<Int>, _ vietnamese: Range<Int>) -> Float {
    guard areKept else { return 0 }
    let inner = english.dropFirst().count { beginsEnglish[$0] } + vietnamese.dropFirst().count { beginsVietnamese[$0] }
    let startsTogether = beginsEnglish[english.lowerBound] == beginsVietnamese[vietnamese.lowerBound]
    return Float(inner) * Self.crossing + (startsTogether ? 0 : Self.start)
  }
}
