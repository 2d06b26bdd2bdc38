import Glibc

/// A file's bytes as UTF-8, one after the other, whatever of UTF-8 and UTF-16 it is written in.
struct DecodedBytes {
  private enum Encoding {
    case utf8
    case utf16(isBigEndian: Bool)
  }

  private let file: OpenFile
  private let path: String
  private var encoding = Encoding.utf8
  private var buffer: [UInt8] = []
  private var at = 0
  /// A byte or a surrogate that waits for the rest of its character.
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?
  private(set) var line = 1

  private static let chunk = 64 << 10

  init(_ path: String) throws(BitextFailure) {
    self.path = path
    file = try OpenFile(path)
    let head = try file.read(Self.chunk, path)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      buffer = Array(head.dropFirst(3))
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0]) {
      encoding = .utf16(isBigEndian: false)
      decode(head.starts(with: [0xFF, 0xFE]) ? head.dropFirst(2) : head[...])
    } else if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0x3C]) {
      encoding = .utf16(isBigEndian: true)
      decode(head.starts(with: [0xFE, 0xFF]) ? head.dropFirst(2) : head[...])
    } else {
      buffer = head
    }
  }

  mutating func next() throws(BitextFailure) -> UInt8? {
    if at == buffer.count, try !fill() { return nil }
    let byte = buffer[at]
    at += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  mutating func peek() throws(BitextFailure) -> UInt8? {
    if at == buffer.count, try !fill() { return nil }
    return buffer[at]
  }

  /// Reads `text` if it comes next; otherwise nothing is read.
  mutating func skip(_ text: [UInt8]) throws(BitextFailure) -> Bool {
    while buffer.count - at < text.count { if try !fill() { return false } }
    guard buffer[at..<(at + text.count)].elementsEqual(text) else { return false }
    at += text.count
    return true
  }

  /// Puts more bytes behind those not read yet; false at the end.
  private mutating func fill() throws(BitextFailure) -> Bool {
    let more = try file.read(Self.chunk, path)
    if more.isEmpty { return false }
    buffer.removeFirst(at)
    at = 0
    if case .utf8 = encoding { buffer += more } else { decode(more[...]) }
    return true
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>) {
    guard case .utf16(let isBigEndian) = encoding else { return }
    for byte in bytes {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      if let high = pendingSurrogate {
        pendingSurrogate = nil
        if UTF16.isTrailSurrogate(unit) {
          append(0x10000 + (UInt32(high) & 0x3FF) << 10 | UInt32(unit) & 0x3FF)
          continue
        }
        append(0xFFFD)
      }
      if UTF16.isLeadSurrogate(unit) {
        pendingSurrogate = unit
      } else {
        append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit))
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    buffer += UTF8.encode(scalar)!
  }
}

/// A file that is closed when nobody needs it any more.
final class OpenFile {
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws(BitextFailure) {
    guard let file = fopen(path, "re") else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    self.file = file
  }

  deinit { fclose(file) }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int, _ path: String) throws(BitextFailure) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
    if bytes.isEmpty, ferror(file) != 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    return bytes
  }
}
