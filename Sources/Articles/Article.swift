/// A stretch of an article with one purpose.
public struct Block: Sendable, Equatable {
  public let role: Role
  /// Bytes of the article's normalized text.
  public let range: Range<Int>
  public let language: Language

  public init(role: Role, range: Range<Int>, language: Language) {
    self.role = role
    self.range = range
    self.language = language
  }
}

/// A news article read from a file: its text, what each part of it is, and what is known about it.
///
/// Two texts are kept. `given` is the file's content, decoded to UTF-8 where it was not. `text` is what everything works
/// on, in NFC. All ranges in an article are bytes of `text`; `map` leads back to `given`, and so do all reports.
public struct Article: Sendable {
  public let path: String
  public let given: [UInt8]
  public let text: [UInt8]
  public let map: OffsetMap
  /// In text order, not overlapping. With `separators` they cover every byte of `text`.
  public let blocks: [Block]
  public let separators: [Range<Int>]
  /// The language of the story's blocks taken together.
  public let language: Language
  public let title: String?
  public let date: CalendarDate?
  public let sourceURL: String?

  public init(
    path: String, given: [UInt8], text: [UInt8], map: OffsetMap, blocks: [Block], separators: [Range<Int>],
    language: Language, title: String?, date: CalendarDate?, sourceURL: String?
  ) {
    self.path = path
    self.given = given
    self.text = text
    self.map = map
    self.blocks = blocks
    self.separators = separators
    self.language = language
    self.title = title
    self.date = date
    self.sourceURL = sourceURL
  }

  /// The text of a range, as written in `text`.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
