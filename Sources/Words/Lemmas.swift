/// For each token of a text the words it may stand for, all in one array.
///
/// An array of arrays would be an allocation a word.
public struct Lemmas: Sendable {
  @usableFromInline var words: [WordID] = []
  /// Behind the last word of each token.
  @usableFromInline var ends: [Int32] = []

  public init() {}

  public mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count * 2)
    ends.reserveCapacity(count)
  }

  /// The words of all tokens, one behind the other; `span` says whose each is.
  @inlinable public var all: [WordID] { words }

  /// Adds a token that is no word.
  @inlinable public mutating func appendNone() { ends.append(Int32(words.count)) }

  @inlinable public mutating func append(_ word: WordID) {
    words.append(word)
    ends.append(Int32(words.count))
  }

  /// Adds a token with all it may stand for: one word or two, so that one at a time is the quickest.
  @inlinable public mutating func append(_ all: some Sequence<WordID>) {
    for word in all { words.append(word) }
    ends.append(Int32(words.count))
  }

  public mutating func append(contentsOf other: Lemmas) {
    let start = Int32(words.count)
    words += other.words
    ends += other.ends.map { $0 + start }
  }

  /// Those of some tokens, as if they were a text.
  public subscript(_ tokens: Range<Int>) -> Lemmas {
    var result = Lemmas()
    for i in tokens { result.append(self[i]) }
    return result
  }

  /// Whether any word that a token may stand for passes a test.
  @inline(__always) @inlinable public func anyWord(of token: Int, where test: (WordID) -> Bool) -> Bool {
    words.withUnsafeBufferPointer { words in
      for i in span(token) where test(words[i]) { return true }
      return false
    }
  }

  /// Where the words of a token stand among all words.
  @inlinable public func span(_ token: Int) -> Range<Int> { (token == 0 ? 0 : Int(ends[token - 1]))..<Int(ends[token]) }

  @inlinable public func withUnsafeWords<Result>(_ body: (UnsafeBufferPointer<WordID>) -> Result) -> Result { words.withUnsafeBufferPointer(body) }
}

extension Lemmas: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { ends.count }
  @inlinable public subscript(_ token: Int) -> OfToken { OfToken(words: words, span: span(token)) }

  /// The words one token may stand for, counted from 0.
  public struct OfToken: RandomAccessCollection, Sendable {
    @usableFromInline let words: [WordID]
    @usableFromInline let span: Range<Int>

    @inlinable init(words: [WordID], span: Range<Int>) {
      self.words = words
      self.span = span
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { span.count }
    @inlinable public subscript(_ index: Int) -> WordID {
      precondition(index >= 0 && index < span.count, "a token has no such lemma")
      return words[span.lowerBound + index]
    }
  }
}
