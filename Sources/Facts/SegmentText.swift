import Articles
import Glossary
import Words

/// A segment cut into tokens, with what each token may stand for and what is read in it.
///
/// A class, because every check takes it up and it holds a dozen tables.
public final class SegmentText: Sendable {
  public let segment: Segment
  public let language: Language
  public let tokens: [Token]
  /// For each token the words it may stand for: itself first, then (in English) its lemmas.
  public let lemmas: Lemmas
  /// For each token its text as a word: numbers too, so that "G20" and "Covid-19" can be glossary forms.
  public let numbers: [WordID]
  public let mentions: [Mention]
  public let facts: [Fact]
  public let quotations: [Quotation]
  /// The lexicon's headwords in an English text; nil where nobody looked for them.
  public let heads: [Lexicon.Hit]?
  /// The lexicon's renderings in a Vietnamese text; nil where nobody looked for them.
  public let renderings: [Lexicon.Hit]?

  public init(
    segment: Segment, language: Language, tokens: [Token], lemmas: Lemmas, numbers: [WordID], mentions: [Mention] = [], facts: [Fact] = [],
    quotations: [Quotation] = [], heads: [Lexicon.Hit]? = nil, renderings: [Lexicon.Hit]? = nil
  ) {
    self.segment = segment
    self.language = language
    self.tokens = tokens
    self.lemmas = lemmas
    self.numbers = numbers
    self.mentions = mentions
    self.facts = facts
    self.quotations = quotations
    self.heads = heads
    self.renderings = renderings
  }

  /// The same segment with other mentions.
  public func with(mentions: [Mention]) -> SegmentText {
    SegmentText(
      segment: segment, language: language, tokens: tokens, lemmas: lemmas, numbers: numbers, mentions: mentions, facts: facts, quotations: quotations,
      heads: heads, renderings: renderings)
  }

  /// The bytes a range of tokens covers, from the first's beginning to the last's end.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < tokens.count ? Int(tokens[range.lowerBound].start) : segment.range.upperBound
      return at..<at
    }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether the token at `index` is the word `id`, in this form.
  @inline(__always)
  public func isWord(_ index: Int, _ id: WordID) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].word == id && tokens[index].kind == .word
  }
}

/// What stands between quotation marks.
public struct Quotation: Sendable {
  /// Tokens between the marks.
  public let tokens: Range<Int>

  public init(tokens: Range<Int>) { self.tokens = tokens }
}
