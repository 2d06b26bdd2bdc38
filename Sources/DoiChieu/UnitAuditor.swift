import Alignment
import Articles
import Checks
import Facts
import Ingestion

/// Audits sentence pairs that somebody aligned already, one after the other: no sentences to cut, nothing to search.
///
/// ```swift
/// var units = UnitAuditor(auditor, isFromEnglish: false)
/// let audit = units.audit(original: Array("Giá là 1,5 triệu đồng.".utf8), translation: Array("It costs 1.5 billion dong.".utf8), path: "memory.tmx")
/// ```
///
/// Words met are remembered from unit to unit, so an instance belongs to one thread at a time, and to some thousands of units: `UnitAuditors` lends them.
public struct UnitAuditor: Sendable {
  /// Units audited so far.
  private(set) var count = 0
  private let auditor: Auditor
  let isFromEnglish: Bool
  private var session: Analyzer.Session
  private let reader = ArticleReader()

  public init(_ auditor: Auditor, isFromEnglish: Bool) {
    self.auditor = auditor
    self.isFromEnglish = isFromEnglish
    session = auditor.analyzer.session()
  }

  /// - Parameters:
  ///   - original: valid UTF-8.
  ///   - translation: valid UTF-8.
  ///   - path: what to call the unit in reports.
  public mutating func audit(original: [UInt8], translation: [UInt8], path: String) -> Audit {
    count += 1
    let first = reader.unit(original, path: path, language: isFromEnglish ? .english : .vietnamese)
    let second = reader.unit(translation, path: path, language: isFromEnglish ? .vietnamese : .english)
    let bitext = Bitext(
      original: first, translation: second, originalSegments: read(first), translationSegments: read(second),
      isFromEnglish: isFromEnglish,
      session: &session)
    return auditor.runner.run(bitext, session: &session)
  }

  private mutating func read(_ article: Article) -> [SegmentText] {
    let block = article.blocks[0]
    if block.range.isEmpty { return [] }
    return [
      session.read(
        Segment(index: 0, block: 0, role: .body, range: block.range), of: article.text, language: block.language)
    ]
  }
}
