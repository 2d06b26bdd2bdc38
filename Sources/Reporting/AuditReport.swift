import Alignment
import Articles
import Checks
import Facts

/// An audit as others read it: the JSON contract `doichieu.audit/1`.
///
/// All offsets are those of the files as given. `line` and `column` are 1-based, columns count Unicode scalars; `utf8` is a half-open byte range.
public struct AuditReport: Encodable, Sendable {
  public struct Document: Encodable, Sendable {
    public let path: String
    public let language: String
    public let title: String?
    public let date: String?
    public let source: String?
  }

  public struct Summary: Encodable, Sendable {
    public var facts = 0
    public var carried = 0
    public var changed = 0
    public var dropped = 0
    public var added = 0
    public var errors = 0
    public var warnings = 0
    public var infos = 0
  }

  public struct Place: Encodable, Sendable {
    public let line: Int
    public let column: Int
    public let utf8: [Int]
    public let text: String
    public let value: String?
    /// Where the place ends, as `line` and `column` say where it begins. For formats that mark ranges; not part of the JSON contract.
    public let end: (line: Int, column: Int)

    enum CodingKeys: CodingKey { case line, column, utf8, text, value }
  }

  public struct Item: Encodable, Sendable {
    public let rule: String
    public let severity: Severity
    public let confidence: Double
    public let fingerprint: String
    public let message: String
    public let suggestion: String?
    public let original: Place
    public let translation: Place
    /// How the finding stands to a baseline; absent where none was given.
    public var baseline: BaselineState?
    /// Who said that this finding is to be let pass; absent where nobody did.
    public var suppression: Suppression?
  }

  public let schema = "doichieu.audit/1"
  public let version = Version.current
  public let signature: String
  public var id: String?
  public let original: Document
  public let translation: Document
  public let summary: Summary
  /// In the order in which they stand in the translation.
  public var findings: [Item]

  /// - Parameters:
  ///   - signature: what the findings depend on besides the texts: version, data, settings.
  ///   - language: the language of messages.
  public init(_ audit: Audit, signature: String, language: Language, id: String? = nil) {
    let bitext = audit.bitext
    self.signature = signature
    self.id = id
    original = Document(bitext.original)
    translation = Document(bitext.translation)
    let linesO = LineIndex(bitext.original.given)
    let linesT = LineIndex(bitext.translation.given)
    var seen: [String: Int] = [:]
    findings = audit.findings.map { finding in
      let o = Place(finding.original, in: bitext.original, linesO)
      let t = Place(finding.translation, in: bitext.translation, linesT)
      let key = Fingerprint.of(finding, bitext)
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return Item(
        rule: finding.rule.rawValue, severity: finding.severity, confidence: finding.confidence,
        fingerprint: count == 0 ? key : "\(key)-\(count + 1)", message: finding.message.text(in: language), suggestion: finding.suggestion,
        original: o, translation: t)
    }
    var summary = Summary(facts: audit.factCount, carried: audit.carriedCount)
    for finding in audit.findings {
      let rule = finding.rule.rawValue
      if rule.hasPrefix("dropped-") { summary.dropped += 1 } else if rule.hasPrefix("added-") { summary.added += 1 } else { summary.changed += 1 }
      switch finding.severity {
      case .error: summary.errors += 1
      case .warning: summary.warnings += 1
      case .info: summary.infos += 1
      }
    }
    self.summary = summary
  }
}

extension AuditReport.Document {
  init(_ article: Article) {
    path = article.path
    language = article.language.rawValue
    title = article.title
    date = article.date?.description
    source = article.sourceURL
  }
}

extension AuditReport.Place {
  init(_ side: Side, in article: Article, _ lines: LineIndex) {
    let given = article.map.given(side.range)
    let position = lines.position(of: given.lowerBound, in: article.given)
    line = position.line
    column = position.column
    utf8 = [given.lowerBound, given.upperBound]
    text = String(decoding: article.given[given], as: UTF8.self)
    value = side.value
    end = lines.position(of: given.upperBound, in: article.given)
  }
}

/// A name for a finding that survives edits elsewhere in the articles: made of the rule and the words, not of positions.
enum Fingerprint {
  static func of(_ finding: Finding, _ bitext: Bitext) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    mix(finding.rule.rawValue.utf8)
    mix(bitext.original.text[finding.original.range])
    mix(bitext.translation.text[finding.translation.range])
    mix(sentence(around: finding.original.range, bitext.originalSegments, bitext.original.text))
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func sentence(around range: Range<Int>, _ segments: [SegmentText], _ text: [UInt8]) -> ArraySlice<UInt8> {
    let index = segments.lastIndex { $0.segment.range.lowerBound <= range.lowerBound }
    return index.map { text[segments[$0].segment.range] } ?? []
  }
}
