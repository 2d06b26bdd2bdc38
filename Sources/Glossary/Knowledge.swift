import Articles
import Foundation
import Glibc
import ICUText
import Words

/// Everything known about the two languages that is data: the lexicon and the glossaries, over one vocabulary.
public struct Knowledge: Sendable {
  public private(set) var lexicon = Lexicon()
  public private(set) var terms = TermBase()
  public private(set) var contrasts = ContrastSets()

  /// A file that cannot be used.
  public enum Failure: Error, CustomStringConvertible {
    case missing(path: String)
    case directory(path: String)
    case unreadable(path: String)
    case tooLarge(path: String, bytes: Int)
    /// Not UTF-8, or with control bytes that no text has.
    case notText(path: String, line: Int)
    case malformed(TSVFile.Malformed)

    public var description: String { text(in: .english) }

    public func text(in language: Language) -> String {
      let message: (en: String, vi: String) =
        switch self {
        case .missing(let path): ("\(path): no such file", "\(path): không có tệp này")
        case .directory(let path): ("\(path): is a directory; name a file", "\(path): là thư mục; hãy nêu tên tệp")
        case .unreadable(let path): ("\(path): cannot be read", "\(path): không đọc được")
        case .tooLarge(let path, let bytes):
          (
            "\(path): \(bytes >> 20) MB is more than the \(Exchange.limit >> 20) MB a glossary may have; split it",
            "\(path): \(bytes >> 20) MB, quá \(Exchange.limit >> 20) MB mà một bảng thuật ngữ được có; hãy chia nhỏ"
          )
        case .notText(let path, let line):
          ("\(path):\(line): not UTF-8 text", "\(path):\(line): không phải văn bản UTF-8")
        case .malformed(let fault): (fault.text(in: .english), fault.text(in: .vietnamese))
        }
      return language == .vietnamese ? message.vi : message.en
    }
  }

  public init() {}

  /// Loads `lexicon.tsv` and every glossary of a directory, in the order of their names.
  ///
  /// What was compiled is kept beside the files, or in the user's cache directory where they are read-only, and used again as long as the
  /// files' bytes are the same.
  ///
  /// - Parameter words: numbers the words; its vocabulary is shared by all that is loaded with it.
  /// - Throws: `Failure` for a file that cannot be read or is malformed.
  public mutating func load(directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    } catch {
      throw .unreadable(path: directory.path)
    }
    var files: [SourceFile] = []
    var lexiconFile: SourceFile?
    var contrastFile: SourceFile?
    for name in names.sorted() where name.hasSuffix(".tsv") && !Knowledge.otherFiles.contains(name) {
      let file = try Knowledge.file(directory.path + "/" + name)
      switch name {
      case "lexicon.tsv": lexiconFile = file
      case "contrasts.tsv": contrastFile = file
      default: files.append(file)
      }
    }
    let all = (lexiconFile.map { [$0] } ?? []) + files + (contrastFile.map { [$0] } ?? [])
    let compiled = self.compiled(all, words, beside: directory.appendingPathComponent("compiled.glossary-cache"))
    if let compiled, adopt(compiled, files, contrastFile, &words) { return }
    do throws(TSVFile.Malformed) {
      let general = try lexiconFile.map { file throws(TSVFile.Malformed) in try TSVFile(path: file.path, bytes: file.bytes) }
      if let general { try lexicon.add(general, &words) }
      for file in files { try terms.add(try TSVFile(path: file.path, bytes: file.bytes), &words) }
      if let general { terms.addCompounds(of: general, &words) }
      if let contrastFile { try contrasts.load(try TSVFile(path: contrastFile.path, bytes: contrastFile.bytes), &words, lexicon) }
    } catch {
      throw .malformed(error)
    }
    keep(compiled, words)
  }

  /// Loads one glossary file. A concept whose id is known already is taken over by this file's.
  public mutating func load(glossary path: String, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.file(path)
    try Knowledge.checkText(file.bytes, path: path)
    // A small file is compiled before a snapshot of all is read.
    let compiled =
      file.bytes.count < 256 << 10
      ? nil : self.compiled([file], words, beside: URL(fileURLWithPath: path + ".glossary-cache"))
    if let compiled, adopt(compiled, [file], contrasts.file.map { SourceFile(path: $0.path, bytes: $0.bytes) }, &words) { return }
    do throws(TSVFile.Malformed) { try terms.add(try TSVFile(path: path, bytes: file.bytes), &words) } catch {
      throw .malformed(error)
    }
    keep(compiled, words)
  }

  // MARK: - What was compiled before

  /// The hash of all that was loaded, in order; it stands for the state that loading left.
  private var signature: UInt64 = 0
  /// How many words were numbered when the last load ended; more means that others numbered words in between.
  private var wordCount = 0

  /// Where the result of loading more files is kept, or nil where it depends on more than files.
  private func compiled(
    _ files: [SourceFile], _ words: Tokenizer, beside place: URL
  ) -> CompiledGlossaries? {
    guard words.known.count == 0, words.met.count == wordCount else { return nil }
    return CompiledGlossaries(after: signature, files: files, beside: place)
  }

  private mutating func adopt(
    _ compiled: CompiledGlossaries, _ files: [SourceFile], _ contrastFile: SourceFile?, _ words: inout Tokenizer
  ) -> Bool {
    let all = terms.files.map { SourceFile(path: $0.path, bytes: $0.bytes) } + files
    guard let found = compiled.read(files: all, contrasts: contrastFile), found.words.count >= words.met.count else { return false }
    words.adopt(found.words)
    lexicon = found.lexicon
    terms = found.terms
    contrasts = found.contrasts
    terms.context.prepare(&words)
    signature = compiled.hash
    wordCount = words.met.count
    return true
  }

  private mutating func keep(_ compiled: CompiledGlossaries?, _ words: Tokenizer) {
    guard let compiled else {
      // What was loaded now is in no signature: later loads compile, too.
      wordCount = -1
      return
    }
    compiled.write(CompiledGlossaries.Contents(words: words.met, lexicon: lexicon, terms: terms, contrasts: contrasts))
    signature = compiled.hash
    wordCount = words.met.count
  }

  /// Loads only the lexicon of a directory.
  public mutating func load(lexiconOf directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.read(directory.appendingPathComponent("lexicon.tsv").path)
    do throws(TSVFile.Malformed) { try lexicon.add(file, &words) } catch { throw .malformed(error) }
  }

  /// Loads only the contrast sets of a directory.
  public mutating func load(contrastsOf directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.read(directory.appendingPathComponent("contrasts.tsv").path)
    do throws(TSVFile.Malformed) { try contrasts.load(file, &words, lexicon) } catch { throw .malformed(error) }
  }

  /// Files of the directory that are neither lexicon nor glossary, but lists that checks read.
  private static let otherFiles: Set<String> = ["negation.tsv", "certainty.tsv", "cues.tsv"]

  /// Whether a file of a glossary directory holds concepts, rather than the lexicon or lists that checks read.
  public static func isGlossary(_ name: String) -> Bool {
    name.hasSuffix(".tsv") && name != "lexicon.tsv" && name != "contrasts.tsv" && !otherFiles.contains(name)
  }

  /// Whether bytes that people gave are text at all.
  private static func checkText(_ bytes: [UInt8], path: String) throws(Failure) {
    var end = bytes.firstIndex(of: 0)
    bytes.withUnsafeBufferPointer { text in
      do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: text.span) } catch {
        end = min(end ?? error.byteOffsets.lowerBound, error.byteOffsets.lowerBound)
      }
    }
    if let end { throw .notText(path: path, line: bytes.prefix(end).count { $0 == 0x0A } + 1) }
  }

  /// Reads a TSV file.
  public static func read(_ path: String) throws(Failure) -> TSVFile {
    let bytes = try bytes(of: path)
    try checkText(bytes, path: path)
    do throws(TSVFile.Malformed) { return try TSVFile(path: path, bytes: bytes) } catch {
      throw .malformed(error)
    }
  }

  private static func file(_ path: String) throws(Failure) -> SourceFile { SourceFile(path: path, bytes: try bytes(of: path)) }

  /// The bytes of a file, read in one piece.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory(path: path) }
    if Int(status.st_size) > Exchange.limit { throw .tooLarge(path: path, bytes: Int(status.st_size)) }
    var bytes = [UInt8](unsafeUninitializedCapacity: max(0, Int(status.st_size))) { buffer, count in
      count = 0
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress! + count, buffer.count - count)
        if got <= 0 { break }
        count += got
      }
    }
    if bytes.count < Int(status.st_size) { throw .unreadable(path: path) }
    if status.st_mode & S_IFMT == S_IFREG { return bytes }
    // A pipe has no size to ask for.
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = Glibc.read(file, &chunk, chunk.count)
      if got < 0 { throw .unreadable(path: path) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
    }
  }
}
