import Articles
import Checks
import DoiChieu
import Foundation
import Ingestion

/// Reads a text as if it were a file's content.
public func article(_ text: String, path: String = "test.txt") -> Article {
  ArticleReader().article(TextFile(path: path, text: Array(text.utf8)))
}

/// Audits two texts.
public func audit(_ original: String, _ translation: String) throws -> Audit {
  try SharedAuditor.auditor.audit(
    original: article(original, path: "original.txt"), translation: article(translation, path: "translation.txt"))
}

/// The files of the repository, for tests that read its corpora.
public enum Repository {
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  public static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The numbers of the clean article pairs: "001" …
  public static let newsPairs: [String] = {
    let names =
      FileManager.default.enumerator(atPath: root.appendingPathComponent("corpora/news").path)?.compactMap {
        $0 as? String
      } ?? []
    return names.filter { $0.hasSuffix(".vi.txt") }.map { String($0.dropLast(7)) }.sorted()
  }()
}
