import Glibc

/// Records in a row: an array's while they are being made, a mapped file's once they were compiled.
///
/// What is mapped costs neither copying nor memory of its own: pages come from the system's file cache when they are looked at. The first
/// change makes an array of it.
struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private var own: [Element] = []
  /// Points into `file`, which never changes and lives as long as this. Apart from it, so that looking at a record counts no reference.
  private var mapped: UnsafeBufferPointer<Element>?
  private var file: MappedFile?

  init(_ array: [Element] = []) { own = array }

  /// Records that stand in a mapped file; nil when they are not aligned or reach over its end.
  init?(_ file: MappedFile, at offset: Int, count: Int) {
    guard count >= 0, count <= file.bytes.count / MemoryLayout<Element>.stride, offset >= 0,
      offset + count * MemoryLayout<Element>.stride <= file.bytes.count, let base = file.bytes.baseAddress
    else { return nil }
    let start = base + offset
    guard Int(bitPattern: start) % MemoryLayout<Element>.alignment == 0 else { return nil }
    mapped = UnsafeBufferPointer(start: start.bindMemory(to: Element.self, capacity: count), count: count)
    self.file = file
  }

  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
    if let mapped { return try body(mapped) }
    return try own.withUnsafeBufferPointer(body)
  }

  mutating func withUnsafeMutableBufferPointer<Result>(
    _ body: (inout UnsafeMutableBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    makeOwn()
    return try own.withUnsafeMutableBufferPointer(body)
  }

  mutating func append(_ element: Element) {
    makeOwn()
    own.append(element)
  }

  mutating func append(contentsOf elements: some Sequence<Element>) {
    makeOwn()
    own.append(contentsOf: elements)
  }

  mutating func reserveCapacity(_ count: Int) {
    makeOwn()
    own.reserveCapacity(count)
  }

  private mutating func makeOwn() {
    guard let mapped else { return }
    own = Array(mapped)
    self.mapped = nil
    file = nil
  }
}

extension Table: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { mapped?.count ?? own.count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      if let mapped {
        precondition(index >= 0 && index < mapped.count, "no such record")
        return mapped[index]
      }
      return own[index]
    }
    set {
      makeOwn()
      own[index] = newValue
    }
  }
}

/// A file's bytes, read by looking at them.
final class MappedFile: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Nil when there is no such file, or nothing in it.
  init?(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // All of it is looked at at once, to see whether it is whole: mapping page by page would take longer.
    guard let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE | Int32(MAP_POPULATE), file, 0),
      base != MAP_FAILED
    else {
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }
}
