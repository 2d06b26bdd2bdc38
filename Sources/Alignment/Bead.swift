/// Segments of the original and of the translation that tell the same.
public struct Bead: Sendable, Equatable {
  /// Indices into the original's segments; empty where the translation adds something.
  public let original: Range<Int>
  /// Indices into the translation's segments; empty where something was dropped.
  public let translation: Range<Int>
  /// Share of the words' weight on both sides that finds its counterpart, 0…1.
  public let coverage: Float

  public init(original: Range<Int>, translation: Range<Int>, coverage: Float) {
    self.original = original
    self.translation = translation
    self.coverage = coverage
  }
}
