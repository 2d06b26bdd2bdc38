import Articles
import ICUText
import Words

/// Sentence pairs of trusted translations, in one file: tab-separated lines, one column in each language, perhaps one that names the document.
public struct TrustedBitext: Sendable {
  public struct Pair: Sendable {
    /// The article the pair belongs to; empty where the file does not say.
    public let document: String
    public let english: [UInt8]
    public let vietnamese: [UInt8]
  }

  /// A file without a column in each language.
  public struct NotBilingual: Error, CustomStringConvertible {
    public let path: String
    public var description: String { text(in: .english) }

    public func text(in language: Language) -> String {
      language == .vietnamese
        ? "\(path): cần các dòng cách nhau bằng tab, một cột tiếng Anh và một cột tiếng Việt"
        : "\(path): needs tab-separated lines with one column in English and one in Vietnamese"
    }
  }

  public let path: String
  public let pairs: [Pair]

  /// Finds the columns by their language.
  public init(path: String, bytes: [UInt8]) throws {
    var composed = bytes
    try bytes.withUnsafeBufferPointer { buffer in
      if try !UnicodeNormalization.isNFC(buffer) { composed = try UnicodeNormalization.normalize(buffer, to: .nfc).bytes }
    }
    let lines = composed.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map {
      $0.split(separator: 0x09, omittingEmptySubsequences: false)
    }
    let width = lines.map(\.count).max() ?? 0
    var languages: [LanguageIdentifier.Evidence] = Array(repeating: .init(), count: width)
    for line in lines.prefix(500) {
      for (i, cell) in line.enumerated() {
        languages[i] = languages[i] + LanguageIdentifier.shared.evidence(in: composed, cell.startIndex..<cell.endIndex)
      }
    }
    guard let english = languages.firstIndex(where: { $0.language == .english }),
      let vietnamese = languages.firstIndex(where: { $0.language == .vietnamese })
    else { throw NotBilingual(path: path) }
    let document = width > 2 ? (0..<width).first { $0 != english && $0 != vietnamese } : nil
    self.path = path
    pairs = lines.compactMap { line in
      guard line.count > max(english, vietnamese), !line[english].isEmpty, !line[vietnamese].isEmpty else { return nil }
      return Pair(
        document: document.map { String(decoding: line[$0], as: UTF8.self) } ?? "", english: Array(line[english]),
        vietnamese: Array(line[vietnamese]))
    }
  }
}
