import Articles

/// A sentence or paragraph and its translation, aligned by whoever made the file.
public struct BitextUnit: Sendable, Equatable {
  /// The unit's own name: a TMX tuid, an XLIFF id, a PO context, a TSV id; nil where it has none.
  public let id: String?
  /// The line of the file it begins on, 1-based.
  public let line: Int
  public let original: [UInt8]
  public let translation: [UInt8]
  /// What the file says about the original's language; nil where it says nothing.
  public let originalLanguage: Language?

  public init(id: String?, line: Int, original: [UInt8], translation: [UInt8], originalLanguage: Language? = nil) {
    self.id = id
    self.line = line
    self.original = original
    self.translation = translation
    self.originalLanguage = originalLanguage
  }
}

/// A bitext that cannot be read, and where.
public enum BitextFailure: Error, Equatable, Sendable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  /// What the format demands and the line does not hold.
  case malformed(path: String, line: Int, reason: String)
  /// A document type that declares entities: they are never needed in translation memories, and can be used to exhaust memory or read other files.
  case declaresEntities(path: String, line: Int)
  /// Neither side is Vietnamese, or neither English.
  case languages(path: String)
}

/// The formats that hold aligned units.
public enum BitextFormat: String, Sendable, CaseIterable {
  case tsv, tmx, xliff, po

  /// The format that a file's name asks for, or nil when it says nothing.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last.map({ $0.lowercased() }) ?? "" {
    case "tsv", "tab", "txt": self = .tsv
    case "tmx": self = .tmx
    case "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff": self = .xliff
    case "po", "pot": self = .po
    default: return nil
    }
  }
}

/// What was left out of a bitext, for the reader to know.
public struct BitextCounts: Sendable, Equatable {
  public var units = 0
  /// Units that have no translation yet.
  public var untranslated = 0
  /// Units that are marked as not to be trusted (fuzzy) or not to be translated.
  public var skipped = 0

  public init() {}
}
