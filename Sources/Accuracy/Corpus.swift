import Foundation

/// Article pairs with faults planted in their translations, and where each fault is.
public struct Corpus: Sendable {
  public enum Direction: String, Sendable, CaseIterable, Codable {
    case fromEnglish = "en-vi"
    case fromVietnamese = "vi-en"

    public var description: String { self == .fromEnglish ? "en→vi" : "vi→en" }
  }

  /// What a place in a text is counted by.
  enum Unit { case line, sentence }

  /// A correct translation, audited in both directions: what is reported there is a false alarm.
  struct Pair: Sendable {
    let name: String
    let english: String
    let vietnamese: String
    let englishWordCount: Int
  }

  /// How to come by a faulty translation, and where in it the fault is.
  enum Plant: Sendable {
    /// Files of their own; lines (1-based) that the fault is on.
    case files(original: String, translation: String, lineOfOriginal: Int?, lineOfTranslation: Int?)
    /// One occurrence of a text in the clean translation, to be replaced.
    case replacement(occurrence: Int)
  }

  struct Fault: Sendable {
    let id: String
    /// Index of the clean pair.
    let pair: Int
    let direction: Direction
    let category: String
    let original: String
    let corrupted: String
    let plant: Plant
  }

  /// The folder's last component.
  public let name: String
  let unit: Unit
  let pairs: [Pair]
  let faults: [Fault]
  /// Lines of clean pairs where the human translation itself is wrong, so that a finding there is no false alarm.
  let knownErrors: Set<KnownError>
  /// A hash of everything the scores depend on.
  let fingerprint: String

  struct KnownError: Hashable, Sendable {
    let pair: Int
    let line: Int
  }

  /// A corpus that cannot be used.
  public enum Failure: Error, CustomStringConvertible, Equatable {
    case unreadable(path: String)
    case notACorpus(path: String)
    case malformed(path: String, line: Int, reason: String)

    public var description: String {
      switch self {
      case .unreadable(let path): "\(path): cannot be read"
      case .notACorpus(let path): "\(path): holds neither faults.jsonl nor gold.jsonl, so it is no corpus of faults"
      case .malformed(let path, let line, let reason): "\(path):\(line): \(reason)"
      }
    }
  }

  /// Opens a folder of either format: pairs with `faults.jsonl`, or `clean/`, `planted/` and `gold.jsonl`.
  ///
  /// - Parameter every: take only every n-th fault, for a quick look.
  public static func open(_ folder: String, every: Int = 1) throws(Failure) -> Corpus {
    let files = FileManager.default
    if files.fileExists(atPath: folder + "/faults.jsonl") { return try ReplacementFolder(folder).corpus(every: every) }
    if files.fileExists(atPath: folder + "/gold.jsonl") { return try PlantedFolder(folder).corpus(every: every) }
    throw .notACorpus(path: folder)
  }

  /// The corpus that comes with doichieu: `corpora/news` beside or above the working folder, or above the program.
  public static func bundledFolder() -> String? {
    let files = FileManager.default
    var starts = [files.currentDirectoryPath]
    if let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") { starts.append(program) }
    for start in starts {
      var folder = URL(fileURLWithPath: start).standardizedFileURL
      while true {
        let candidate = folder.appendingPathComponent("corpora/news").path
        if files.fileExists(atPath: candidate + "/faults.jsonl") { return candidate }
        if folder.path == "/" { break }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }
}

/// What both folder formats are read with.
enum CorpusFile {
  static func bytes(_ path: String) throws(Corpus.Failure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    return Array(data)
  }

  /// The objects of a JSON Lines file, with their lines.
  static func rows<Row: Decodable>(_ path: String, as type: Row.Type) throws(Corpus.Failure) -> [(line: Int, row: Row)] {
    let bytes = try bytes(path)
    let decoder = JSONDecoder()
    var rows: [(Int, Row)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      do {
        rows.append((index + 1, try decoder.decode(Row.self, from: Data(line))))
      } catch {
        throw .malformed(path: path, line: index + 1, reason: "not the JSON object expected here (\(error))")
      }
    }
    return rows
  }

  /// Names in a folder, in order, that end in `suffix`; without it.
  static func stems(_ folder: String, suffix: String) throws(Corpus.Failure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.map {
        String($0.dropLast(suffix.count))
      }.sorted()
    } catch {
      throw .unreadable(path: folder)
    }
  }

  /// Words as white space parts them, the unit in which false alarms are counted.
  static func wordCount(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).count
  }
}

/// A running hash of a corpus's files.
struct CorpusHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func mix(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0xFF) &* 0x100_0000_01b3
  }

  var text: String { String(state >> 16, radix: 16) }
}
