/// How byte offsets of a normalized text stand to those of the text it was made from.
///
/// A map is a list of replacements, in order and not overlapping: between them both texts are the same. An offset inside a
/// replacement has no exact counterpart; a range that touches one is widened to all of it, so that nothing quoted is cut.
public struct OffsetMap: Sendable, Equatable {
  /// One replacement: `old` bytes of the text as given became `new` bytes of the normalized text.
  public struct Replacement: Sendable, Equatable {
    public let old: Range<Int>
    public let new: Range<Int>

    public init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  public let replacements: [Replacement]

  /// - Parameter replacements: ascending, not overlapping.
  public init(_ replacements: [Replacement] = []) {
    self.replacements = replacements
  }

  /// The map of a text that nothing changed.
  public static let identity = OffsetMap()

  /// The range of the text as given from which `range` of the normalized text came. O(log replacements).
  public func given(_ range: Range<Int>) -> Range<Int> {
    if replacements.isEmpty { return range }
    let lower = given(offset: range.lowerBound, end: false)
    return lower..<max(lower, given(offset: range.upperBound, end: !range.isEmpty))
  }

  /// The range of the normalized text that `range` of the text as given became. O(log replacements).
  public func normalized(_ range: Range<Int>) -> Range<Int> {
    if replacements.isEmpty { return range }
    let lower = normalized(offset: range.lowerBound, end: false)
    return lower..<max(lower, normalized(offset: range.upperBound, end: !range.isEmpty))
  }

  private func given(offset: Int, end: Bool) -> Int {
    var low = 0
    var high = replacements.count
    while low < high {
      let middle = (low + high) / 2
      if replacements[middle].new.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return offset }
    let before = replacements[low - 1]
    if offset < before.new.upperBound || (offset == before.new.lowerBound && before.new.isEmpty) {
      if end && offset == before.new.lowerBound { return before.old.lowerBound }
      return end ? before.old.upperBound : before.old.lowerBound
    }
    return offset - before.new.upperBound + before.old.upperBound
  }

  private func normalized(offset: Int, end: Bool) -> Int {
    var low = 0
    var high = replacements.count
    while low < high {
      let middle = (low + high) / 2
      if replacements[middle].old.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return offset }
    let before = replacements[low - 1]
    if offset < before.old.upperBound || (offset == before.old.lowerBound && before.old.isEmpty) {
      if end && offset == before.old.lowerBound { return before.new.lowerBound }
      return end ? before.new.upperBound : before.new.lowerBound
    }
    return offset - before.old.upperBound + before.new.upperBound
  }
}
