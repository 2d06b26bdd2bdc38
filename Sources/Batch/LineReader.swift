import Glibc

/// Reads a file line by line through one buffer.
struct LineReader: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  private let path: String
  private(set) var line = 0

  init(_ path: String) throws(BitextFailure) {
    guard let file = fopen(path, "re") else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    self.file = file
    self.path = path
  }

  deinit {
    free(buffer)
    fclose(file)
  }

  /// The next line, without LF or CRLF; nil at the end.
  ///
  /// - Throws: `BitextFailure` for what is not UTF-8, or a directory.
  mutating func next() throws(BitextFailure) -> [UInt8]? {
    errno = 0
    let count = getline(&buffer, &capacity, file)
    guard count >= 0, let buffer else {
      if errno != 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      return nil
    }
    line += 1
    var bytes = UnsafeRawBufferPointer(start: buffer, count: count)
    if bytes.last == 0x0A { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast()) }
    if bytes.last == 0x0D { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast()) }
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3))
    }
    let text = Array(bytes)
    guard LineReader.isUTF8(text) else { throw .malformed(path: path, line: line, reason: "not UTF-8") }
    return text
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
  }
}
