import Foundation

/// A file or pipe that cannot be read or written.
struct StreamError: Error {
  let path: String
  let code: Int32
  let isWriting: Bool

  var text: String {
    let reason = String(cString: strerror(code))
    return isWriting
      ? say("\(path): cannot be written: \(reason)", "\(path): không ghi được: \(reason)")
      : say("\(path): cannot be read: \(reason)", "\(path): không đọc được: \(reason)")
  }
}

/// Reads a file or standard input in pieces that end where a piece of work may end.
final class ByteSource {
  let path: String
  private let descriptor: Int32
  private let owns: Bool
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var filled = 0
  private var used = 0
  private var isAtEnd = false
  /// How many bytes were handed out.
  private(set) var offset = 0
  /// The file's size, where it has one.
  let size: Int?

  static let standardInput = "-"

  init(path: String, blockSize: Int) throws(StreamError) {
    self.path = path
    if path == ByteSource.standardInput {
      descriptor = STDIN_FILENO
      owns = false
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      owns = true
      if descriptor < 0 { throw StreamError(path: path, code: errno, isWriting: false) }
    }
    var status = stat()
    size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    capacity = blockSize
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    if owns { close(descriptor) }
    buffer.deallocate()
  }

  /// The first bytes, without taking them; fewer only where the input ends.
  func peek(_ count: Int) throws(StreamError) -> UnsafeBufferPointer<UInt8> {
    while filled < count, !isAtEnd { try fill() }
    return UnsafeBufferPointer(start: buffer, count: min(count, filled))
  }

  /// Copies the next piece into `piece`; see `next(atLeast:complete:)`.
  ///
  /// Returns where in the input it begins, or nil at the end.
  func next(
    into piece: inout [UInt8], atLeast: Int, complete: (UnsafeBufferPointer<UInt8>) -> Int
  ) throws(StreamError) -> Int? {
    guard let (bytes, start) = try next(atLeast: atLeast, complete: complete) else { return nil }
    piece.removeAll(keepingCapacity: true)
    piece.append(contentsOf: bytes)
    return start
  }

  /// The next piece and where in the input it begins: as many bytes as `complete` says a buffer can be worked on, at the end the rest; nil at the end.
  ///
  /// The bytes stay where they are until the next call.
  func next(
    atLeast: Int, complete: (UnsafeBufferPointer<UInt8>) -> Int
  ) throws(StreamError) -> (bytes: UnsafeBufferPointer<UInt8>, start: Int)? {
    var wanted = atLeast
    while true {
      while filled - used < wanted, !isAtEnd { try fill() }
      let rest = UnsafeBufferPointer(start: buffer + used, count: filled - used)
      if rest.isEmpty { return nil }
      let length = isAtEnd ? rest.count : complete(rest)
      if length > 0 {
        let start = offset
        offset += length
        used += length
        return (UnsafeBufferPointer(rebasing: rest[..<length]), start)
      }
      wanted = rest.count + 1
    }
  }

  private func fill() throws(StreamError) {
    if used > 0 {
      memmove(buffer, buffer + used, filled - used)
      filled -= used
      used = 0
    }
    if filled == capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      memcpy(larger, buffer, filled)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    while true {
      let count = read(descriptor, buffer + filled, capacity - filled)
      if count > 0 {
        filled += count
        return
      }
      if count == 0 {
        isAtEnd = true
        return
      }
      if errno != EINTR { throw StreamError(path: path, code: errno, isWriting: false) }
    }
  }
}

/// Writes bytes to a descriptor, all of them.
struct ByteSink {
  let path: String
  let descriptor: Int32

  static let standardOutput = ByteSink(path: say("standard output", "đầu ra chuẩn"), descriptor: STDOUT_FILENO)

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(StreamError) {
    var at = 0
    while at < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + at, bytes.count - at)
      if count > 0 {
        at += count
      } else if errno != EINTR {
        throw StreamError(path: path, code: errno, isWriting: true)
      }
    }
  }

  func write(_ bytes: [UInt8]) throws(StreamError) {
    try bytes.withUnsafeBufferPointer { buffer throws(StreamError) in try write(buffer) }
  }
}

/// A file that is replaced as a whole or not at all: written beside the old one, then renamed over it.
final class AtomicFile {
  let sink: ByteSink
  private let path: String
  private let temporary: String
  private var isDone = false
  /// Whether the new file has its temporary name already.
  private var isNamed: Bool

  /// `O_TMPFILE`, a macro that Swift does not see.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  init(replacing given: String) throws(StreamError) {
    // A link is followed, so that the file it names is replaced and the link stays.
    let path =
      realpath(given, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? given
    self.path = path
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    // Without a name until it is whole, where the file system can: then a kill leaves nothing behind.
    var descriptor = open(folder.isEmpty ? "." : String(folder), AtomicFile.nameless | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      temporary = "\(folder).\(name).doichieu-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
      isNamed = false
    } else {
      var template = Array("\(folder).\(name).doichieu-XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      isNamed = true
    }
    if descriptor < 0 { throw StreamError(path: path, code: errno, isWriting: true) }
    sink = ByteSink(path: given, descriptor: descriptor)
    var status = stat()
    if stat(path, &status) == 0 {
      fchmod(descriptor, status.st_mode & 0o7777)
      // Only the superuser may give files away; for others it is their own already.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
  }

  /// Puts the new file in the old one's place.
  func commit() throws(StreamError) {
    guard fsync(sink.descriptor) == 0 else { throw StreamError(path: path, code: errno, isWriting: true) }
    if !isNamed {
      guard linkat(AT_FDCWD, "/proc/self/fd/\(sink.descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        throw StreamError(path: path, code: errno, isWriting: true)
      }
      isNamed = true
    }
    guard rename(temporary, path) == 0 else {
      throw StreamError(path: path, code: errno, isWriting: true)
    }
    isDone = true
    // The folder's entry must reach the disk too.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }

  deinit {
    close(sink.descriptor)
    if isNamed, !isDone { unlink(temporary) }
  }
}
