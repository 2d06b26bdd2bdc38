import Articles
import Glossary
import Words

extension SegmentText {
  /// Several segments read as one, for a bead in which one sentence became two.
  public static func joined(_ parts: [SegmentText]) -> SegmentText {
    guard parts.count > 1 else { return parts[0] }
    let first = parts[0].segment
    let segment = Segment(
      index: first.index, block: first.block, role: first.role,
      range: first.range.lowerBound..<parts[parts.count - 1].segment.range.upperBound)
    var lemmas = Lemmas()
    for part in parts { lemmas.append(contentsOf: part.lemmas) }
    var facts: [Fact] = []
    var mentions: [Mention] = []
    var quotations: [Quotation] = []
    var offset = 0
    func shifted(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + offset)..<(range.upperBound + offset) }
    for part in parts {
      facts += part.facts.map { Fact($0.values, shifted($0.tokens), bound: $0.bound, isWeak: $0.isWeak) }
      mentions += part.mentions.map { $0.shifted(by: offset) }
      quotations += part.quotations.map { Quotation(tokens: shifted($0.tokens)) }
      offset += part.tokens.count
    }
    return SegmentText(
      segment: segment, language: parts[0].language, tokens: parts.flatMap(\.tokens), lemmas: lemmas, numbers: parts.flatMap(\.numbers),
      mentions: mentions, facts: facts, quotations: quotations)
  }
}
