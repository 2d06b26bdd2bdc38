import Foundation
import Words

/// Compiled glossaries in a file of their own, so that a program that audits one pair does not read 13,000 entries first.
struct CompiledGlossaries {
  /// Stands for the state that loading the files leaves, and for nothing else.
  let hash: UInt64
  /// Where the file may be, best place first.
  private let places: [URL]

  /// Changes whenever the layout of what is written does.
  private static let version = 6

  /// - Parameters:
  ///   - after: the hash of what was loaded before.
  ///   - files: what is loaded now, in order.
  ///   - beside: the place preferred; the user's cache directory is the other.
  init(after: UInt64, files: [(path: String, bytes: [UInt8])], beside place: URL) {
    var hash = ContentHash()
    hash.add(
      "doichieu \(Self.version) \(after) \(MemoryLayout<Form>.stride) \(MemoryLayout<Row>.stride) \(MemoryLayout<WordTrie.Edge>.stride)")
    for file in files {
      hash.add(URL(fileURLWithPath: file.path).lastPathComponent)
      file.bytes.withUnsafeBytes { hash.add($0) }
    }
    self.hash = hash.value
    var places = [place]
    let environment = ProcessInfo.processInfo.environment
    let caches = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? environment["HOME"].map { $0 + "/.cache" }
    if let caches {
      // Named by what it is the cache of, so that a newer one takes the older one's place.
      var name = ContentHash()
      name.add(place.standardizedFileURL.path)
      places.append(URL(fileURLWithPath: "\(caches)/doichieu/\(String(name.value, radix: 16)).glossary-cache"))
    }
    self.places = places
  }

  /// What was compiled from the very same bytes, or nil.
  func read(files: [(path: String, bytes: [UInt8])]) -> (words: Vocabulary, lexicon: Lexicon, terms: TermBase)? {
    for place in places {
      guard let data = try? Data(contentsOf: place, options: .alwaysMapped) else { continue }
      let found: (Vocabulary, Lexicon, TermBase)? = data.withUnsafeBytes { bytes in
        guard bytes.count > 16, bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self) == hash else { return nil }
        let payload = UnsafeRawBufferPointer(rebasing: bytes[16...])
        var check = ContentHash()
        check.add(payload)
        guard bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == check.value else { return nil }
        var reader = SnapshotReader(payload)
        guard let words = Vocabulary(&reader), let lexicon = Lexicon(&reader),
          let terms = TermBase(&reader, files: files)
        else { return nil }
        return (words, lexicon, terms)
      }
      if let found { return found }
    }
    return nil
  }

  /// Keeps what was compiled. A place that cannot be written is no failure: the next run compiles again.
  func write(words: Vocabulary, lexicon: Lexicon, terms: TermBase) {
    var writer = SnapshotWriter()
    words.write(&writer)
    lexicon.write(&writer)
    terms.write(&writer)
    var check = ContentHash()
    writer.bytes.withUnsafeBytes { check.add($0) }
    var data = Data(capacity: writer.bytes.count + 16)
    withUnsafeBytes(of: hash) { data.append(contentsOf: $0) }
    withUnsafeBytes(of: check.value) { data.append(contentsOf: $0) }
    data.append(contentsOf: writer.bytes)
    for place in places {
      try? FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Atomic: another process may be reading or writing the same file.
      if (try? data.write(to: place, options: .atomic)) != nil { return }
    }
  }
}
