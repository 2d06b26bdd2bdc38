import Articles
import Glossary
import Words

/// A segment cut into tokens, with what each token may stand for.
public struct SegmentText: Sendable {
  public let segment: Segment
  public let language: Language
  public let tokens: [Token]
  /// For each token the words it may stand for: itself first, then (in English) its lemmas.
  public let lemmas: Lemmas
  /// For each token its text as a word: numbers too, so that "G20" and "Covid-19" can be glossary forms.
  public let numbers: [WordID]
  public var facts: [Fact] = []
  public var mentions: [Mention] = []
  public var names: [NameSpan] = []
  public var quotations: [Quotation] = []
  /// The lexicon's headwords in an English text; nil where nobody looked for them.
  public var heads: [Lexicon.Hit]?
  /// The lexicon's renderings in a Vietnamese text; nil where nobody looked for them.
  public var renderings: [Lexicon.Hit]?

  public init(segment: Segment, language: Language, tokens: [Token], lemmas: Lemmas, numbers: [WordID]) {
    self.segment = segment
    self.language = language
    self.tokens = tokens
    self.lemmas = lemmas
    self.numbers = numbers
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

/// A name found by its form: a run of capitalised words.
public struct NameSpan: Sendable {
  public let tokens: Range<Int>
  /// Whether it stands where any word would be capitalised, so that the capital proves nothing.
  public let isSentenceInitial: Bool

  public init(tokens: Range<Int>, isSentenceInitial: Bool) {
    self.tokens = tokens
    self.isSentenceInitial = isSentenceInitial
  }
}

/// What stands between quotation marks.
public struct Quotation: Sendable {
  /// Tokens between the marks.
  public let tokens: Range<Int>

  public init(tokens: Range<Int>) { self.tokens = tokens }
}
