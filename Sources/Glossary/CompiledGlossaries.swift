import Foundation
import Words

/// Compiled glossaries in a file of their own, so that a program that audits one pair does not read 13,000 entries first.
struct CompiledGlossaries {
  /// Stands for the state that loading the files leaves, and for nothing else.
  let hash: UInt64
  /// Where the file may be, best place first.
  private let places: [URL]

  /// Changes whenever the layout of what is written does.
  private static let version = 11

  /// - Parameters:
  ///   - after: the hash of what was loaded before.
  ///   - files: what is loaded now, in order: names and bytes.
  ///   - beside: the place preferred; the user's cache directory is the other.
  init(after: UInt64, files: [SourceFile], beside place: URL) {
    var hash = ContentHash()
    hash.add(
      "doichieu \(Self.version) \(after) \(MemoryLayout<Form>.stride) \(MemoryLayout<Row>.stride) \(MemoryLayout<WordTrie.Edge>.stride)")
    for file in files {
      hash.add(file.name)
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

  /// Everything that glossary files compile to.
  struct Contents {
    let words: Vocabulary
    let lexicon: Lexicon
    let terms: TermBase
    let contrasts: ContrastSets
  }

  /// What was compiled from the very same bytes, or nil.
  ///
  /// - Parameters:
  ///   - files: the glossaries, all that were loaded.
  ///   - contrasts: the file of contrast sets, where one was loaded.
  func read(files: [SourceFile], contrasts: SourceFile?) -> Contents? {
    for place in places {
      let found: Contents? = MappedFile(place.path).flatMap { file in
        guard file.bytes.count > 16, file.bytes.load(fromByteOffset: 0, as: UInt64.self) == hash else { return nil }
        var check = ContentHash()
        check.add(UnsafeRawBufferPointer(rebasing: file.bytes[16...]))
        guard file.bytes.load(fromByteOffset: 8, as: UInt64.self) == check.value else { return nil }
        var reader = SnapshotReader(file, from: 16)
        guard let words = Vocabulary(&reader), let lexicon = Lexicon(&reader),
          let terms = TermBase(&reader, files: files)
        else { return nil }
        guard let contrasts else { return Contents(words: words, lexicon: lexicon, terms: terms, contrasts: ContrastSets()) }
        return ContrastSets(&reader, path: contrasts.path, bytes: contrasts.bytes).map {
          Contents(words: words, lexicon: lexicon, terms: terms, contrasts: $0)
        }
      }
      if let found { return found }
    }
    return nil
  }

  /// Keeps what was compiled. A place that cannot be written is no failure: the next run compiles again.
  func write(_ contents: Contents) {
    var writer = SnapshotWriter()
    contents.words.write(&writer)
    contents.lexicon.write(&writer)
    contents.terms.write(&writer)
    if contents.contrasts.file != nil { contents.contrasts.write(&writer) }
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

/// A file's path and what is in it.
struct SourceFile {
  let path: String
  let bytes: [UInt8]

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
