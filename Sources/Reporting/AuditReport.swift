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

  public struct Unit: Encodable, Sendable {
    /// 1-based.
    public let line: Int
    /// The unit's own name in the file.
    public let id: String?

    public init(line: Int, id: String?) {
      self.line = line
      self.id = id
    }
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
    /// Findings that a person decided to let pass; they count nowhere else.
    public var suppressed = 0
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
  /// Where in its file the unit stands, when the texts are a unit of a bitext; places in findings are then those within the unit.
  public var unit: Unit?
  public let original: Document
  public let translation: Document
  public let summary: Summary
  /// In the order in which they stand in the translation.
  public var findings: [Item]

  /// - Parameters:
  ///   - signature: what the findings depend on besides the texts: version, data, settings.
  ///   - language: the language of messages.
  ///   - suppressions: by fingerprint, the findings that are let pass.
  public init(
    _ audit: Audit, signature: String, language: Language, id: String? = nil, suppressions: [String: Suppression]? = nil
  ) {
    let bitext = audit.bitext
    self.signature = signature
    self.id = id
    original = Document(bitext.original)
    translation = Document(bitext.translation)
    let linesO = LineIndex(bitext.original.given)
    let linesT = LineIndex(bitext.translation.given)
    let fingerprints = Fingerprint.all(of: audit)
    findings = zip(audit.findings, fingerprints).map { finding, fingerprint in
      let suppression = suppressions?[fingerprint]
      return Item(
        rule: finding.rule.rawValue, severity: finding.severity, confidence: finding.confidence,
        fingerprint: fingerprint, message: finding.message.text(in: language), suggestion: finding.suggestion,
        original: Place(finding.original, in: bitext.original, linesO), translation: Place(finding.translation, in: bitext.translation, linesT),
        baseline: suppressions == nil ? nil : suppression == nil ? .new : .unchanged, suppression: suppression)
    }
    var summary = Summary(facts: audit.factCount, carried: audit.carriedCount)
    for (finding, fingerprint) in zip(audit.findings, fingerprints) {
      if suppressions?[fingerprint] != nil {
        summary.suppressed += 1
        continue
      }
      let rule = finding.rule.rawValue
      if rule.hasPrefix("dropped-") {
        summary.dropped += 1
      } else if rule.hasPrefix("added-") {
        summary.added += 1
      } else {
        summary.changed += 1
      }
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
