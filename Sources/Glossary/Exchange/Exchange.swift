import Articles
import Foundation

/// The formats that glossaries are exchanged in with other tools.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// TBX-Basic, data categories as attributes (ISO 30042:2019, style dca).
  case tbxDCA = "tbx-dca"
  /// TBX-Basic, data categories as elements (style dct).
  case tbxDCT = "tbx-dct"
  /// Translation Memory eXchange 1.4.
  case tmx
  /// XLIFF 2.1 with the glossary module.
  case xliff
  /// DeepL: two columns, no header, CSV.
  case deepl
  /// Google Cloud Translation: an equivalent-term set, CSV with a header of language codes.
  case google
  /// Microsoft Translator's phrase dictionary: two columns with a header, TSV.
  case microsoft
  /// This project's own JSON, which loses nothing.
  case json
  /// This project's own table.
  case tsv

  /// The format a file name stands for, or nil: ".csv" may be anyone's.
  public init?(path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "tbx": self = .tbxDCA
    case "tmx": self = .tmx
    case "xlf", "xliff": self = .xliff
    case "json": self = .json
    case "tsv": self = .tsv
    default: return nil
    }
  }
}

/// What an export or import could not carry over.
public struct Loss: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// The format has no place for it.
    case dropped
    /// The format has only a place for remarks; other tools will not act on it.
    case remark
    /// It was given a value that the format cannot express better.
    case changed
  }

  public let kind: Kind
  /// The column concerned, or what else was lost.
  public let what: String
  /// The concepts concerned.
  public let concepts: [String]
}

/// Why a file of another format cannot be read.
public enum ExchangeFailure: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// The XML declares entities, or refers to ones that it does not define.
  case entities(path: String)
  case malformed(path: String, line: Int, reason: String, vi: String)

  public var description: String { text(in: .english) }

  public func text(in language: Language) -> String {
    let message: (en: String, vi: String) =
      switch self {
      case .unreadable(let path): ("\(path): cannot be read", "\(path): không đọc được")
      case .tooLarge(let path, let bytes, let limit):
        (
          "\(path): \(bytes >> 20) MB is more than the \(limit >> 20) MB a glossary may have; split it",
          "\(path): \(bytes >> 20) MB, quá \(limit >> 20) MB mà một bảng thuật ngữ được có; hãy chia nhỏ"
        )
      case .entities(let path):
        (
          "\(path): refused: its document type declares or includes entities; remove the internal DTD, which glossaries do not need",
          "\(path): từ chối: DOCTYPE khai báo thực thể (entity); hãy bỏ DTD bên trong, bảng thuật ngữ không cần đến"
        )
      case .malformed(let path, let line, let reason, let vietnamese): ("\(path):\(line): \(reason)", "\(path):\(line): \(vietnamese)")
      }
    return language == .vietnamese ? message.vi : message.en
  }
}

/// A glossary on its way to or from another format, with a record of what is lost.
public struct Exchange: Sendable {
  /// The most a file may have. A term base of 100,000 concepts has 60 MB as TBX.
  public static let limit = 128 << 20

  private var lost: [(kind: Loss.Kind, what: String)] = []
  private var concepts: [String: [String]] = [:]

  public init() {}

  public var losses: [Loss] {
    lost.map { Loss(kind: $0.kind, what: $0.what, concepts: concepts[$0.what] ?? []) }.sorted { $0.what < $1.what }
  }

  mutating func lose(_ kind: Loss.Kind, _ what: String, _ concept: String) {
    if concepts[what] == nil { lost.append((kind, what)) }
    concepts[what, default: []].append(concept)
  }

  /// The table in another format.
  ///
  /// - Parameter source: the language that one-way formats translate from.
  public mutating func export(
    _ table: GlossaryTable, to format: ExchangeFormat, from source: Language = .english
  ) -> String {
    switch format {
    case .tsv: table.text
    case .json: GlossaryJSON.text(table)
    case .tbxDCA, .tbxDCT: exportTBX(table, isDCT: format == .tbxDCT)
    case .tmx: exportTMX(table)
    case .xliff: exportXLIFF(table)
    case .deepl, .google, .microsoft: exportPairs(table, format, from: source)
    }
  }

  /// Reads a file of another format. Concepts without an id are given one from their English form, and are proposed.
  public mutating func read(
    _ path: String, as format: ExchangeFormat, from source: Language = .english
  ) throws -> GlossaryTable {
    var size = stat()
    guard stat(path, &size) == 0 else { throw Knowledge.Failure.missing(path: path) }
    if size.st_mode & S_IFMT == S_IFDIR { throw Knowledge.Failure.directory(path: path) }
    if Int(size.st_size) > Exchange.limit {
      throw ExchangeFailure.tooLarge(path: path, bytes: Int(size.st_size), limit: Exchange.limit)
    }
    switch format {
    case .tsv: return try GlossaryTable(try Knowledge.read(path))
    case .json: return try GlossaryJSON.read(path)
    case .tbxDCA, .tbxDCT: return try readTBX(path)
    case .tmx: return try readTMX(path)
    case .xliff: return try readXLIFF(path)
    case .deepl, .google, .microsoft: return try readPairs(path, format, from: source)
    }
  }

  /// A concept that came without the columns of ours.
  mutating func imported(
    id: String?, english: [GlossaryForm], vietnamese: [GlossaryForm], path: String, taken: inout Set<String>
  ) -> GlossaryConcept {
    var concept = GlossaryConcept(id: id ?? "", typeName: "term", domain: "general", forms: english + vietnamese)
    if concept.id.isEmpty {
      let name = concept.preferred(.english) ?? concept.preferred(.vietnamese) ?? "entry"
      concept.id = Exchange.identifier(name, taken)
    }
    taken.insert(concept.id)
    concept.fields["status"] = "proposed"
    concept.fields["source"] = URL(fileURLWithPath: path).lastPathComponent
    return concept
  }

  /// An id from a name: "term/" and its ASCII letters; a number where that is taken.
  public static func identifier(_ name: String, prefix: String = "term", _ taken: Set<String>) -> String {
    let folded = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0x300...0x36F: nil
      case 0x111: "d"
      case 0x61...0x7A, 0x30...0x39: Character(scalar)
      default: "-"
      }
    }
    let slug = String(folded).split(separator: "-").joined(separator: "-")
    let base = "\(prefix)/\(slug.isEmpty ? "entry" : slug)"
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }
}
