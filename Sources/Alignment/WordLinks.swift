import Facts
import Glossary
import Words

/// Which words of a sentence and of its translation render each other.
///
/// Built for one bead. Links are one to one and greedy: the longest and surest first, so that a word of the translation explains one word of the original and
/// no second. What stays unlinked on either side is what omission, addition and substitution are found by.
///
/// A class, because it holds a dozen tables and every check takes it up.
public final class WordLinks: Sendable {
  public enum Strength: UInt8, Sendable, Comparable {
    case none
    /// A synonym of a rendering, or a part of a compound.
    case weak
    case strong

    public static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  public struct Link: Sendable {
    public let english: Range<Int>
    public let vietnamese: Range<Int>
    public let strength: Strength
  }

  public let english: SegmentText
  public let vietnamese: SegmentText
  public let links: [Link]
  /// For each token how well it is linked.
  public let englishStrength: [Strength]
  public let vietnameseStrength: [Strength]
  /// Tokens that carry meaning of their own: no marks, no function words.
  public let isEnglishContent: [Bool]
  public let isVietnameseContent: [Bool]
  /// Headwords and renderings of the lexicon that stand in the texts, all that match at each place.
  public let heads: [Lexicon.Hit]
  public let renderings: [Lexicon.Hit]

  public convenience init(english: SegmentText, vietnamese: SegmentText, session: inout Analyzer.Session) {
    let lexicon = session.analyzer.knowledge.lexicon
    self.init(
      english, vietnamese, heads: english.heads ?? lexicon.headHits(english.tokens, lemmas: english.lemmas),
      renderings: vietnamese.renderings ?? lexicon.renderingHits(vietnamese.tokens), within: nil, &session)
  }

  /// The same sentences linked anew, only some of their tokens with each other: what is quoted with what is quoted.
  public convenience init(_ whole: WordLinks, within mask: (english: [Bool], vietnamese: [Bool]), session: inout Analyzer.Session) {
    self.init(whole.english, whole.vietnamese, heads: whole.heads, renderings: whole.renderings, within: mask, &session)
  }

  /// The same links without some.
  public init(_ whole: WordLinks, keeping isKept: (Link) -> Bool) {
    (english, vietnamese, heads, renderings) = (whole.english, whole.vietnamese, whole.heads, whole.renderings)
    (isEnglishContent, isVietnameseContent) = (whole.isEnglishContent, whole.isVietnameseContent)
    var (e, v) = (whole.englishStrength, whole.vietnameseStrength)
    links = whole.links.filter { link in
      if isKept(link) { return true }
      for i in link.english { e[i] = .none }
      for i in link.vietnamese { v[i] = .none }
      return false
    }
    (englishStrength, vietnameseStrength) = (e, v)
  }

  private init(
    _ english: SegmentText, _ vietnamese: SegmentText, heads: [Lexicon.Hit], renderings: [Lexicon.Hit], within mask: (english: [Bool], vietnamese: [Bool])?,
    _ session: inout Analyzer.Session
  ) {
    self.english = english
    self.vietnamese = vietnamese
    self.heads = heads
    self.renderings = renderings
    let linker = WordLinker(english: english, vietnamese: vietnamese, heads: heads, renderings: renderings, within: mask, session.analyzer)
    let picked = linker.link(&session)
    links = picked.links
    englishStrength = picked.english
    vietnameseStrength = picked.vietnamese
    isEnglishContent = linker.isEnglishContent
    isVietnameseContent = linker.isVietnameseContent
  }

  /// The linked words of a bead; nil unless it has an English and a Vietnamese side.
  public convenience init?(_ bitext: Bitext, _ bead: Bead, session: inout Analyzer.Session) {
    guard !bead.original.isEmpty, !bead.translation.isEmpty else { return nil }
    let original = SegmentText.joined(bead.original.map { bitext.originalSegments[$0] })
    let translation = SegmentText.joined(bead.translation.map { bitext.translationSegments[$0] })
    let (english, vietnamese) = bitext.isFromEnglish ? (original, translation) : (translation, original)
    guard english.language != .vietnamese, vietnamese.language == .vietnamese else { return nil }
    self.init(english: english, vietnamese: vietnamese, session: &session)
  }

  /// How far apart two places are, each as a share of its sentence: 0 for the same place, 1 for opposite ends.
  public func distance(_ e: Range<Int>, _ v: Range<Int>) -> Double {
    WordLinks.distance(e, of: english.tokens.count, v, of: vietnamese.tokens.count)
  }

  static func distance(_ e: Range<Int>, of englishCount: Int, _ v: Range<Int>, of vietnameseCount: Int) -> Double {
    let x = Double(e.lowerBound + e.upperBound) / 2 / Double(max(1, englishCount))
    let y = Double(v.lowerBound + v.upperBound) / 2 / Double(max(1, vietnameseCount))
    return abs(x - y)
  }

  /// The share of both sides' content words that are surely linked to a content word.
  public var meaningCoverage: Double {
    let sure = links.filter { link in
      link.strength == .strong && link.english.contains { isEnglishContent[$0] } && link.vietnamese.contains { isVietnameseContent[$0] }
    }
    let linked = sure.reduce(0) { sum, link in
      sum + link.english.count { isEnglishContent[$0] } + link.vietnamese.count { isVietnameseContent[$0] }
    }
    let all = isEnglishContent.count { $0 } + isVietnameseContent.count { $0 }
    return all == 0 ? 1 : Double(linked) / Double(all)
  }

  /// How many words of content have no counterpart, on both sides together; a Vietnamese word counts by its syllables.
  public var unlinkedCount: Int {
    isEnglishContent.indices.count { isEnglishContent[$0] && englishStrength[$0] == .none }
      + isVietnameseContent.indices.count { isVietnameseContent[$0] && vietnameseStrength[$0] == .none }
  }

  /// The share of content words that are linked, on each side.
  public var coverage: (english: Double, vietnamese: Double) {
    func share(_ strength: [Strength], _ isContent: [Bool]) -> Double {
      let total = isContent.count { $0 }
      let linked = zip(strength, isContent).count { $0 > .none && $1 }
      return total == 0 ? 1 : Double(linked) / Double(total)
    }
    return (share(englishStrength, isEnglishContent), share(vietnameseStrength, isVietnameseContent))
  }

  /// The Vietnamese tokens linked to any of the English ones.
  public func vietnamese(of tokens: Range<Int>) -> [Range<Int>] {
    links.filter { $0.english.overlaps(tokens) }.map(\.vietnamese)
  }

  /// The English tokens linked to any of the Vietnamese ones.
  public func english(of tokens: Range<Int>) -> [Range<Int>] {
    links.filter { $0.vietnamese.overlaps(tokens) }.map(\.english)
  }
}
