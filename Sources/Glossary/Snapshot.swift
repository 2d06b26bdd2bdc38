import Words

/// The layout of compiled glossaries in a file: arrays of fixed-size records, one behind the other, as they lie in memory.
///
/// A snapshot belongs to the bytes of the files it was made from: it carries their hash, and who finds another one compiles anew. So it is
/// never stale, whatever clocks and copies do to file dates.
struct SnapshotWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put<T: BitwiseCopyable>(_ array: [T]) {
    put(UInt64(array.count))
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func put<T: BitwiseCopyable>(_ table: Table<T>) {
    put(UInt64(table.count))
    table.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeRawBufferPointer($0)) }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func put(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

struct SnapshotReader {
  private let file: MappedFile
  private var bytes: UnsafeRawBufferPointer { file.bytes }
  private var at: Int

  /// - Parameter start: where the records begin, a multiple of 8.
  init(_ file: MappedFile, from start: Int) {
    self.file = file
    at = start
  }

  /// The next records, as they lie in the file.
  mutating func table<T: BitwiseCopyable & Sendable>(of type: T.Type) -> Table<T>? {
    guard let count = takeNumber(), count <= UInt64(bytes.count), let table = Table<T>(file, at: at, count: Int(count)) else { return nil }
    at = min(bytes.count, (at + Int(count) * MemoryLayout<T>.stride + 7) & ~7)
    return table
  }

  mutating func take<T: BitwiseCopyable>(_ type: T.Type) -> [T]? {
    guard let count = takeNumber(), count <= UInt64(bytes.count) else { return nil }
    let size = Int(count) * MemoryLayout<T>.stride
    guard at + size <= bytes.count, let base = bytes.baseAddress else { return nil }
    let source = base + at
    let array = [T](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      if size > 0 { UnsafeMutableRawPointer(buffer.baseAddress!).copyMemory(from: source, byteCount: size) }
      filled = Int(count)
    }
    at = min(bytes.count, (at + size + 7) & ~7)
    return array
  }

  mutating func takeNumber() -> UInt64? {
    guard at + 8 <= bytes.count else { return nil }
    defer { at += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
}

/// A 64-bit hash of much data, for telling versions of files apart; not for adversaries.
struct ContentHash {
  private(set) var value: UInt64 = 0x243F_6A88_85A3_08D3

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (value, ~value, value &+ 0x9E37_79B9_7F4A_7C15, value ^ 0xC2B2_AE3D_27D4_EB4F)
    let prime: UInt64 = 0xD6E8_FEB8_6659_FD93
    var at = 0
    while at + 32 <= bytes.count {
      lanes.0 = (lanes.0 ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* prime
      lanes.1 = (lanes.1 ^ bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)) &* prime
      lanes.2 = (lanes.2 ^ bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)) &* prime
      lanes.3 = (lanes.3 ^ bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self)) &* prime
      lanes.0 ^= lanes.0 >> 29
      lanes.1 ^= lanes.1 >> 31
      lanes.2 ^= lanes.2 >> 27
      lanes.3 ^= lanes.3 >> 30
      at += 32
    }
    var mixed = lanes.0 ^ (lanes.1 << 17 | lanes.1 >> 47) ^ (lanes.2 << 31 | lanes.2 >> 33) ^ (lanes.3 << 47 | lanes.3 >> 17)
    while at < bytes.count {
      mixed = (mixed ^ UInt64(bytes[at])) &* prime
      at += 1
    }
    mixed ^= UInt64(bytes.count)
    mixed = (mixed ^ mixed >> 32) &* prime
    value = mixed ^ mixed >> 29
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }
}

extension WordTrie {
  init?(_ reader: inout SnapshotReader) {
    guard let count = reader.takeNumber(), let edgeCount = reader.takeNumber(), let edges = reader.table(of: Edge.self),
      let starts = reader.table(of: Node.self), edges.count >= 64, edges.count & (edges.count - 1) == 0, edgeCount * 2 <= edges.count,
      let nodes = UInt32(exactly: count)
    else { return nil }
    self.init(edges: edges, starts: starts, nodeCount: nodes, edgeCount: Int(edgeCount))
  }

  func write(_ writer: inout SnapshotWriter) {
    writer.put(UInt64(nodeCount))
    writer.put(UInt64(edgeCount))
    writer.put(edges)
    writer.put(starts)
  }
}

extension Vocabulary {
  init?(_ reader: inout SnapshotReader) {
    guard let slots = reader.take(UInt32.self), let offsets = reader.take(UInt32.self),
      let pool = reader.take(UInt8.self)
    else { return nil }
    self.init(Tables(slots: slots, offsets: offsets, pool: pool))
  }

  func write(_ writer: inout SnapshotWriter) {
    let tables = tables
    writer.put(tables.slots)
    writer.put(tables.offsets)
    writer.put(tables.pool)
  }
}

extension TermBase {
  /// Term bases from where `write` put them; the files' own bytes are not in the snapshot, but given.
  init?(_ reader: inout SnapshotReader, files: [SourceFile]) {
    self.init()
    guard let trie = WordTrie(&reader), let forms = reader.table(of: Form.self), let firstForm = reader.table(of: UInt32.self),
      let rows = reader.table(of: Row.self), let ids = Vocabulary(&reader), let concepts = reader.table(of: UInt32.self)
    else { return nil }
    self.trie = trie
    self.forms = forms
    self.firstForm = firstForm
    self.rows = rows
    self.ids = ids
    conceptOfID = concepts
    for file in files {
      guard let file = TSVFile(&reader, path: file.path, bytes: file.bytes) else { return nil }
      self.files.append(file)
    }
  }

  func write(_ writer: inout SnapshotWriter) {
    trie.write(&writer)
    writer.put(forms)
    writer.put(firstForm)
    writer.put(rows)
    ids.write(&writer)
    writer.put(conceptOfID)
    for file in files { file.write(&writer) }
  }
}

extension TSVFile {
  /// A file whose bytes are given, with the layout that was found when it was compiled.
  init?(_ reader: inout SnapshotReader, path: String, bytes: [UInt8]) {
    guard let columns = reader.take(UInt8.self), let starts = reader.table(of: UInt32.self),
      let lines = reader.table(of: UInt32.self)
    else { return nil }
    self.init(
      path: path, bytes: bytes,
      columns: String(decoding: columns, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init),
      rowStarts: starts, rowLines: lines)
  }

  func write(_ writer: inout SnapshotWriter) {
    writer.put(Array(columns.joined(separator: "\t").utf8))
    writer.put(rowStarts)
    writer.put(rowLines)
  }
}
