import Alignment
import Articles
import Facts
import Glossary

/// Values of one side that the other says in words which state none: "on the hour" and "phút 60", "sophomore" and "học sinh lớp 10"; or that both
/// sides keep as a name, "Channel Nine".
struct LinkedValue {
  private let bitext: Bitext
  private let links: [Int: WordLinks]
  private let terms: TermBase

  init(_ state: AuditState) {
    bitext = state.bitext
    links = state.beadLinks
    terms = state.session.analyzer.knowledge.terms
  }

  /// Whether what a fact says stands in its bead on the other side as well.
  func explains(_ located: FactComparison.Located, _ bead: Int, isOriginal: Bool) -> Bool {
    isRendered(located, bead, isOriginal) || isKept(located, bead, isOriginal) || isNamed(located, isOriginal)
  }

  /// Whether it is part of a name that a glossary knows, which is compared as a name: "No 10", "District 8".
  private func isNamed(_ located: FactComparison.Located, _ isOriginal: Bool) -> Bool {
    // A flight's number in the name of its crash is a code, and told as one.
    guard case .quantity = located.fact.value else { return false }
    let text = (isOriginal ? bitext.originalSegments : bitext.translationSegments)[located.segment]
    return text.mentions.contains { mention in
      mention.tokens.covers(located.fact.tokens) && mention.tokens.count > located.fact.tokens.count && mention.concepts.contains { terms.type(of: $0).isName }
    }
  }

  private func isRendered(_ located: FactComparison.Located, _ bead: Int, _ isOriginal: Bool) -> Bool {
    guard let links = links[bead] else { return false }
    let isEnglish = bitext.isFromEnglish == isOriginal
    let (own, other) = isEnglish ? (links.english, links.vietnamese) : (links.vietnamese, links.english)
    guard let first = own.tokens.firstIndex(where: { Int($0.start) == located.range.lowerBound }) else { return false }
    let tokens = first..<(first + located.fact.tokens.count)
    // "second-degree" is no *cấp độ* where a number stands behind that.
    let isRank = located.fact.values.contains { if case .ordinal = $0 { true } else { false } }
    return links.links.contains { link in
      let (here, there) = isEnglish ? (link.english, link.vietnamese) : (link.vietnamese, link.english)
      return link.strength == .strong && here.lowerBound <= tokens.lowerBound && tokens.upperBound <= here.upperBound
        && !other.facts.contains {
          $0.tokens.overlaps(there) || isRank && ($0.tokens.upperBound == there.lowerBound || $0.tokens.lowerBound == there.upperBound)
        }
    }
  }

  /// Whether a capitalised word stands there letter by letter.
  private func isKept(_ located: FactComparison.Located, _ bead: Int, _ isOriginal: Bool) -> Bool {
    let (own, other) = isOriginal ? (bitext.original, bitext.translation) : (bitext.translation, bitext.original)
    let word = own.string(located.range)
    guard word.first?.isUppercase == true, word.allSatisfy(\.isLetter), word.count >= 3 else { return false }
    let segments = isOriginal ? bitext.translationSegments : bitext.originalSegments
    let range = isOriginal ? bitext.beads[bead].translation : bitext.beads[bead].original
    return range.contains { index in
      segments[index].tokens.contains { $0.kind == .word && $0.isCapitalized && other.string(Int($0.start)..<Int($0.end)) == word }
    }
  }
}
