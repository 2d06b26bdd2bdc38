import Articles
import Checks
import Foundation

/// Audits as SARIF 2.1.0 (OASIS), one run for any number of pairs.
///
/// A result stands where the translation is wrong; the original's place is its related location. Suppressed findings are marked, not left out.
public struct SARIFReport: Encodable, Sendable {
  private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// - Parameter language: the language of the rules' texts; the same as that of the reports' messages.
  public init(_ reports: [AuditReport], language: Language) {
    var artifacts = ArtifactList()
    let rules = Checks.rules
    let index = Dictionary(rules.enumerated().map { ($1.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let results = reports.flatMap { report in
      report.findings.map { Result($0, report, ruleIndex: index[$0.rule], language, &artifacts) }
    }
    for report in reports {
      _ = artifacts.index(of: report.original)
      _ = artifacts.index(of: report.translation)
    }
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: rules.map { Descriptor($0, language) }, language: language.rawValue)),
        artifacts: artifacts.list, results: results,
        properties: RunProperties(signature: reports.first?.signature))
    ]
  }
}

extension SARIFReport {
  struct Run: Encodable, Sendable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let defaultEncoding = "utf-8"
    let artifacts: [Artifact]
    let results: [Result]
    let properties: RunProperties
  }

  struct RunProperties: Encodable, Sendable { let signature: String? }

  struct Tool: Encodable, Sendable { let driver: Driver }

  struct Driver: Encodable, Sendable {
    let name = "doichieu"
    let version = Version.current
    let semanticVersion = Version.current
    let rules: [Descriptor]
    let language: String
  }

  struct Text: Encodable, Sendable { let text: String }

  struct Help: Encodable, Sendable {
    let text: String
    let markdown: String
  }

  /// What SARIF calls a reporting descriptor: a rule and its help.
  struct Descriptor: Encodable, Sendable {
    struct Properties: Encodable, Sendable { let tags: [String] }
    struct Configuration: Encodable, Sendable { let level: String }

    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Help
    let defaultConfiguration = Configuration(level: "warning")
    let properties = Properties(tags: ["translation", "accuracy"])

    init(_ rule: Rule, _ language: Language) {
      id = rule.id.rawValue
      shortDescription = Text(text: rule.what.text(in: language))
      fullDescription = Text(text: "\(rule.what.text(in: language)) \(rule.why.text(in: language))")
      let reference = RuleReference(language)
      help = Help(text: reference.plain(rule), markdown: reference.markdown(rule, heading: 2))
    }
  }

  struct ArtifactLocation: Encodable, Sendable {
    let uri: String
    let index: Int?
  }

  struct Artifact: Encodable, Sendable {
    struct Properties: Encodable, Sendable { let language: String }
    let location: ArtifactLocation
    let encoding = "utf-8"
    let mimeType = "text/plain"
    let properties: Properties
  }

  /// Each file once, in the order first met.
  struct ArtifactList {
    private(set) var list: [Artifact] = []
    private var known: [String: Int] = [:]

    mutating func index(of document: AuditReport.Document) -> Int {
      if let index = known[document.path] { return index }
      known[document.path] = list.count
      list.append(
        Artifact(
          location: ArtifactLocation(uri: SARIFReport.uri(document.path), index: list.count),
          properties: .init(language: document.language)))
      return list.count - 1
    }
  }

  struct Region: Encodable, Sendable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let byteOffset: Int
    let byteLength: Int
    let snippet: Text?

    init(_ place: AuditReport.Place) {
      startLine = place.line
      startColumn = place.column
      endLine = place.end.line
      endColumn = place.end.column
      byteOffset = place.utf8[0]
      byteLength = place.utf8[1] - place.utf8[0]
      snippet = place.text.isEmpty ? nil : Text(text: place.text)
    }
  }

  struct Location: Encodable, Sendable {
    struct Physical: Encodable, Sendable {
      let artifactLocation: ArtifactLocation
      let region: Region
    }
    let id: Int?
    let physicalLocation: Physical
    let message: Text?
  }

  struct Fix: Encodable, Sendable {
    struct Change: Encodable, Sendable {
      let artifactLocation: ArtifactLocation
      let replacements: [Replacement]
    }
    struct Replacement: Encodable, Sendable {
      let deletedRegion: Region
      let insertedContent: Text
    }
    let description: Text
    let artifactChanges: [Change]
  }

  struct SuppressionMark: Encodable, Sendable {
    let kind: String
    let justification: String?
  }

  struct Properties: Encodable, Sendable {
    let confidence: Double
    let originalValue: String?
    let translationValue: String?
    let pair: String?
  }

  struct Result: Encodable, Sendable {
    let ruleId: String
    let ruleIndex: Int?
    let kind = "fail"
    let level: String
    let rank: Double
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]
    let partialFingerprints: [String: String]
    let baselineState: String?
    let suppressions: [SuppressionMark]?
    let fixes: [Fix]?
    let properties: Properties

    init(
      _ item: AuditReport.Item, _ report: AuditReport, ruleIndex: Int?, _ language: Language,
      _ artifacts: inout ArtifactList
    ) {
      ruleId = item.rule
      self.ruleIndex = ruleIndex
      level =
        switch item.severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
      rank = (item.confidence * 1000).rounded() / 10
      message = Text(text: item.message)
      let translation = ArtifactLocation(
        uri: SARIFReport.uri(report.translation.path), index: artifacts.index(of: report.translation))
      let original = ArtifactLocation(
        uri: SARIFReport.uri(report.original.path), index: artifacts.index(of: report.original))
      let isVietnamese = language == .vietnamese
      locations = [
        Location(
          id: nil, physicalLocation: .init(artifactLocation: translation, region: Region(item.translation)),
          message: nil)
      ]
      relatedLocations = [
        Location(
          id: 1, physicalLocation: .init(artifactLocation: original, region: Region(item.original)),
          message: Text(text: isVietnamese ? "chỗ tương ứng trong bản gốc" : "the place in the original"))
      ]
      partialFingerprints = ["doichieu/v1": item.fingerprint]
      baselineState = item.baseline?.rawValue
      suppressions = item.suppression.map { [SuppressionMark(kind: $0.kind.rawValue, justification: $0.justification)] }
      // A value can be replaced by another; where something is missing, only a person can say how to put it in.
      if let suggestion = item.suggestion, !item.translation.text.isEmpty, !item.original.text.isEmpty {
        fixes = [
          Fix(
            description: Text(text: isVietnamese ? "Viết “\(suggestion)”" : "Write “\(suggestion)”"),
            artifactChanges: [
              .init(
                artifactLocation: translation,
                replacements: [.init(deletedRegion: Region(item.translation), insertedContent: Text(text: suggestion))])
            ])
        ]
      } else {
        fixes = nil
      }
      properties = Properties(
        confidence: item.confidence, originalValue: item.original.value, translationValue: item.translation.value,
        pair: report.id)
    }
  }

  /// A path as a URI reference: relative stays relative.
  static func uri(_ path: String) -> String {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ":")
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
