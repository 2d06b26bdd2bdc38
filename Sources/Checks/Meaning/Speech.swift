import Alignment
import Articles
import Facts
import Words

/// Which bytes of both articles are somebody's words: between quotation marks, over several sentences of a paragraph where need be.
struct Speech {
  let original: [Range<Int>]
  let translation: [Range<Int>]

  init(_ bitext: Bitext) {
    original = Speech.quoted(bitext.originalSegments)
    translation = Speech.quoted(bitext.translationSegments)
  }

  /// Whether two places of a bead are quoted: both, or either where the other sentence has no quotation at all, for translators drop marks.
  func isQuoted(_ sides: (original: Side, translation: Side), _ links: WordLinks, _ bitext: Bitext) -> Bool {
    let inOriginal = original.contains { $0.overlaps(sides.original.range) }
    let inTranslation = translation.contains { $0.overlaps(sides.translation.range) }
    if inOriginal == inTranslation { return inOriginal }
    let other = inOriginal == bitext.isFromEnglish ? links.vietnamese : links.english
    let all = other.bytes(0..<other.tokens.count)
    return !(inOriginal ? translation : original).contains { $0.overlaps(all) }
  }

  /// Paragraphs that a quotation may run through without marks of its own.
  private static let longest = 8

  private static func quoted(_ segments: [SegmentText]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: (at: Int, block: Int)?
    var block = -1
    var blockStart = 0
    var blockEnd = 0
    for segment in segments {
      if segment.segment.block != block {
        // A quotation that goes on in the next paragraph is opened again there, or closed some paragraphs on.
        if let start = open, segment.segment.block - start.block > longest {
          result.append(start.at..<max(start.at, blockEnd))
          open = nil
        }
        block = segment.segment.block
        blockStart = segment.segment.range.lowerBound
      }
      for (i, token) in segment.tokens.enumerated() where token.kind == .mark {
        guard let opens = opens(token, i, segment.tokens, isOpen: open != nil) else { continue }
        if opens {
          if let start = open, start.block != block { result.append(start.at..<endOfBlock(start, segments)) }
          if open == nil || open!.block != block { open = (Int(token.end), block) }
        } else {
          let start = open?.at ?? blockStart
          if start < Int(token.start) { result.append(start..<Int(token.start)) }
          open = nil
        }
      }
      blockEnd = segment.segment.range.upperBound
    }
    if let open { result.append(open.at..<endOfBlock(open, segments)) }
    return result
  }

  private static func endOfBlock(_ place: (at: Int, block: Int), _ segments: [SegmentText]) -> Int {
    max(place.at, segments.last { $0.segment.block == place.block }?.segment.range.upperBound ?? place.at)
  }

  /// Whether a mark opens a quotation, closes one, or (nil) is none. A straight mark at the end of a word closes.
  private static func opens(_ token: Token, _ index: Int, _ tokens: [Token], isOpen: Bool) -> Bool? {
    switch token.scalar {
    case 0x201C, 0xAB, 0x201E: return true
    case 0x201D, 0xBB: return false
    case 0x22:
      let isBehindWord = index > 0 && !token.spaceBefore
      let isBeforeWord = index + 1 < tokens.count && !tokens[index + 1].spaceBefore
      return isBehindWord == isBeforeWord ? !isOpen : isBeforeWord
    default: return nil
    }
  }
}
