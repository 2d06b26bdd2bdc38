import Glossary
import Words

/// The concepts named inside longer wordings: "UN" in "UN General Assembly", the foreign ministry in "người phát ngôn Bộ Ngoại giao".
///
/// A glossary's mention is the longest wording, but another language may say the same in parts. Remembers what it has looked up.
public struct InnerMentions: Sendable {
  public struct Inner: Sendable {
    /// Offsets from the mention's first token.
    public let tokens: Range<Int>
    public let concepts: [ConceptIndex]
  }

  private var known: [[WordID]: [Inner]] = [:]

  /// What is named inside a mention, besides itself.
  mutating func inside(_ mention: Mention, of text: SegmentText, _ terms: TermBase) -> [Inner] {
    guard mention.tokens.count >= 2, !mention.concepts.contains(where: { terms.type(of: $0) == .person }) else { return [] }
    let key = mention.tokens.map { text.tokens[$0].kind == .word ? text.tokens[$0].word : text.numbers[$0] }
    if let found = known[key] { return found }
    var result: [Inner] = []
    var seen: Set<Range<Int>> = [mention.tokens]
    var open = [mention.tokens]
    while let range = open.popLast(), seen.count < 24 {
      guard range.count >= 2 else { continue }
      for part in [(range.lowerBound + 1)..<range.upperBound, range.lowerBound..<(range.upperBound - 1)] where seen.insert(part).inserted {
        let found = terms.mentions(
          in: Array(text.tokens[part]), lemmas: text.lemmas[part], numbers: Array(text.numbers[part]), language: text.language)
        for inner in found
        where text.tokens[part.lowerBound + inner.tokens.lowerBound].isCapitalized && inner.role != .short
          && inner.concepts.contains(where: { terms.type(of: $0).isName })
        {
          let tokens = inner.shifted(by: part.lowerBound - mention.tokens.lowerBound).tokens
          if !result.contains(where: { $0.tokens == tokens }) { result.append(Inner(tokens: tokens, concepts: inner.concepts)) }
        }
        open.append(part)
      }
    }
    let all = result
    result.removeAll { one in
      all.contains {
        $0.tokens.count > one.tokens.count && $0.tokens.lowerBound <= one.tokens.lowerBound && one.tokens.upperBound <= $0.tokens.upperBound
          && $0.concepts.contains { terms.type(of: $0) == .place }
      }
    }
    // "New Mexico" does not name Mexico; "phố cổ Hà Nội" names Hà Nội, which it is part of.
    if mention.concepts.contains(where: { terms.type(of: $0) == .place }) {
      let wholes = mention.concepts.compactMap { terms.concept(id: terms.cell("part", of: $0)) }
      result.removeAll { $0.concepts.allSatisfy { !wholes.contains($0) } }
    }
    known[key] = result
    return result
  }
}
