import Alignment
import Articles

/// Content words of aligned sentences, and how many of them have their rendering in the sentence opposite: by lexicon, glossary, value or spelling.
public struct WordCoverage: Sendable, Equatable, Codable {
  public struct Side: Sendable, Equatable, Codable {
    public var words = 0
    public var rendered = 0
    public var share: Double { words == 0 ? 0 : Double(rendered) / Double(words) }
  }

  public var english = Side()
  public var vietnamese = Side()

  public init() {}

  init(_ links: some Sequence<WordLinks>) {
    for pair in links {
      english.words += pair.isEnglishContent.count { $0 }
      english.rendered += zip(pair.englishStrength, pair.isEnglishContent).count { $0 == .strong && $1 }
      vietnamese.words += pair.isVietnameseContent.count { $0 }
      vietnamese.rendered += zip(pair.vietnameseStrength, pair.isVietnameseContent).count { $0 == .strong && $1 }
    }
  }

  public mutating func add(_ other: WordCoverage) {
    english.words += other.english.words
    english.rendered += other.english.rendered
    vietnamese.words += other.vietnamese.words
    vietnamese.rendered += other.vietnamese.rendered
  }
}

/// The result of holding one translation against its original.
public struct Audit: Sendable {
  public let bitext: Bitext
  /// In the order in which they stand in the translation.
  public let findings: [Finding]
  /// Facts of the original, and how many of them the translation carries.
  public let factCount: Int
  public let carriedCount: Int
  /// Byte ranges, in both articles' normalized texts, of facts that agree.
  public let carried: [(original: Range<Int>, translation: Range<Int>, isConverted: Bool)]

  /// How many content words have a counterpart.
  public let words: WordCoverage

  /// The gravest severity found, or nil when there is nothing.
  public var worst: Severity? { findings.map(\.severity).max() }

  /// The audit without the findings of some rules.
  public func without(_ rules: Set<RuleID>) -> Audit { filtered { !rules.contains($0.rule) } }

  /// The audit with findings of at least a severity.
  public func atLeast(_ severity: Severity) -> Audit { filtered { $0.severity >= severity } }

  /// The audit with other severities; findings for which `severity` is nil are left out.
  public func adjusted(_ severity: (Finding) -> Severity?) -> Audit {
    Audit(
      bitext: bitext, findings: findings.compactMap { finding in severity(finding).map(finding.with(severity:)) }, factCount: factCount,
      carriedCount: carriedCount, carried: carried, words: words)
  }

  /// The audit with the findings at some places of the list.
  public func keeping(_ keep: (Int) -> Bool) -> Audit {
    Audit(
      bitext: bitext, findings: findings.indices.filter(keep).map { findings[$0] }, factCount: factCount, carriedCount: carriedCount, carried: carried,
      words: words)
  }

  private func filtered(_ keep: (Finding) -> Bool) -> Audit {
    Audit(bitext: bitext, findings: findings.filter(keep), factCount: factCount, carriedCount: carriedCount, carried: carried, words: words)
  }
}
