import Articles
import Foundation
import Words

/// Reads the units of a bitext one after the other, without holding the file in memory.
public struct BitextFile: Sendable {
  public let path: String
  public let format: BitextFormat

  /// - Parameter format: the format; by the file's name when nil, TSV where that says nothing.
  public init(_ path: String, format: BitextFormat? = nil) {
    self.path = path
    self.format = format ?? BitextFormat(fileName: path) ?? .tsv
  }

  /// Calls `take` with every unit that has both sides, in order.
  public func forEachUnit(_ take: (BitextUnit) throws -> Void) throws -> BitextCounts {
    guard FileManager.default.fileExists(atPath: path) else { throw BitextFailure.missing(path: path) }
    return switch format {
    case .tsv: try TSVBitext(path: path).forEachUnit(take)
    case .po: try POBitext(path: path).forEachUnit(take)
    case .tmx: try XMLBitext(path: path, reader: TMXReader()).forEachUnit(take)
    case .xliff: try XMLBitext(path: path, reader: XLIFFReader()).forEachUnit(take)
    }
  }
}

/// Tells which side of a bitext is the English one.
public enum BitextDirection {
  /// Whether the original is English, by what the units say of themselves, else by their words; nil when neither tells.
  public static func isFromEnglish(_ units: some Sequence<BitextUnit>) -> Bool? {
    let identifier = LanguageIdentifier.shared
    var original = LanguageIdentifier.Evidence()
    var translation = LanguageIdentifier.Evidence()
    for unit in units {
      switch unit.originalLanguage {
      case .english: return true
      case .vietnamese: return false
      default: break
      }
      original = original + identifier.evidence(in: unit.original, unit.original.indices)
      translation = translation + identifier.evidence(in: unit.translation, unit.translation.indices)
    }
    switch (original.language, translation.language) {
    case (.english, .vietnamese), (.english, .mixed), (.english, .other), (.mixed, .vietnamese), (.other, .vietnamese),
      (.english, .english):
      return true
    case (.vietnamese, .english), (.vietnamese, .mixed), (.vietnamese, .other), (.mixed, .english), (.other, .english),
      (.vietnamese, .vietnamese):
      return false
    default: return nil
    }
  }
}
