/// The smallest piece of text that everything above works on: a word, a number, a mark.
///
/// A Vietnamese word of two syllables is two tokens; which tokens belong together is for the lexicon and the glossary to say.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    case word
    /// Digits with the separators between them: "42.600", "1,5".
    case number
    /// Any other visible character.
    case mark
  }

  /// How a word is capitalised.
  public enum Shape: UInt8, Sendable {
    case lower, capitalized, upper, mixed, none
  }

  /// Byte offsets in the text.
  public let start: Int32
  public let end: Int32
  public let kind: Kind
  public let shape: Shape
  /// Whether white space (or the text's beginning) stands before it.
  public let spaceBefore: Bool
  /// Whether a hyphen joins it to the token before ("Vla-đi-mia", "38-17").
  public let hyphenBefore: Bool
  /// Whether the word carries a mark that English does not write.
  public let isMarked: Bool
  /// The number of the word's key; `.none` for numbers and marks.
  public let word: WordID
  /// For a mark, its scalar; else 0.
  public let scalar: UInt32

  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether the word begins with a capital.
  @inlinable public var isCapitalized: Bool { shape == .capitalized || shape == .upper || shape == .mixed }

  @inlinable public func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && self.scalar == scalar.value }
}
