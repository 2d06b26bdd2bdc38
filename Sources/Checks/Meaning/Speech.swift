import Alignment
import Articles
import Facts

/// Which bytes of both articles are somebody's words: between quotation marks, over several sentences of a paragraph where need be.
struct Speech {
  private let original: [Range<Int>]
  private let translation: [Range<Int>]

  init(_ bitext: Bitext) {
    original = Speech.quoted(bitext.originalSegments)
    translation = Speech.quoted(bitext.translationSegments)
  }

  /// Whether either side stands within a quotation: translators drop marks.
  func isQuoted(_ sides: (original: Side, translation: Side)) -> Bool {
    original.contains { $0.overlaps(sides.original.range) } || translation.contains { $0.overlaps(sides.translation.range) }
  }

  private static func quoted(_ segments: [SegmentText]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    var block = -1
    for segment in segments {
      // A quotation that goes on in the next paragraph is opened again there.
      if segment.segment.block != block, let start = open {
        result.append(start..<max(start, segment.segment.range.lowerBound))
        open = nil
      }
      block = segment.segment.block
      for token in segment.tokens where token.kind == .mark {
        switch token.scalar {
        case 0x201C, 0xAB, 0x201E: open = open ?? Int(token.end)
        case 0x201D, 0xBB:
          if let start = open { result.append(start..<Int(token.start)) }
          open = nil
        case 0x22:
          if let start = open {
            result.append(start..<Int(token.start))
            open = nil
          } else {
            open = Int(token.end)
          }
        default: break
        }
      }
    }
    if let start = open, let last = segments.last { result.append(start..<max(start, last.segment.range.upperBound)) }
    return result
  }
}
