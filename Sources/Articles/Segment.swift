/// A sentence of an article's story, or a headline or caption taken whole.
public struct Segment: Sendable, Equatable {
  /// Its place among the article's segments.
  public let index: Int
  /// The block it belongs to, as an index into the article's blocks.
  public let block: Int
  public let role: Role
  /// Bytes of the article's normalized text, without surrounding white space.
  public let range: Range<Int>

  public init(index: Int, block: Int, role: Role, range: Range<Int>) {
    self.index = index
    self.block = block
    self.role = role
    self.range = range
  }
}
