/// One replacement that normalization made, with everything needed to make it again or to take it back.
public struct Edit: Sendable, Equatable {
  /// The fixes that took part, in the order in which they ran; mostly one.
  public let fixes: [Fix]
  /// What was wrong, in English, e.g. "UTF-8 read as windows-1252".
  public let reason: String
  /// Bytes of the text as given.
  public let before: Range<Int>
  /// Bytes of the normalized text.
  public let after: Range<Int>
  public let textBefore: [UInt8]
  public let textAfter: [UInt8]

  public init(
    fixes: [Fix], reason: String, before: Range<Int>, after: Range<Int>, textBefore: [UInt8], textAfter: [UInt8]
  ) {
    self.fixes = fixes
    self.reason = reason
    self.before = before
    self.after = after
    self.textBefore = textBefore
    self.textAfter = textAfter
  }
}
