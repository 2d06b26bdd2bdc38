/// Input that cannot be read as text, with the one message a person needs.
public enum InputError: Error, Equatable {
  case missing(path: String)
  case directory(path: String)
  case unreadable(path: String, reason: String)
  case empty(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// Bytes that are no text in any encoding known here: many control characters or NUL bytes.
  case binary(path: String, offset: Int)
  /// The first byte sequence that is not UTF-8, as a byte offset and a 1-based line.
  case invalidUTF8(path: String, offset: Int, line: Int)
}
