import Alignment
import Articles

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
      carriedCount: carriedCount, carried: carried)
  }

  /// The audit with the findings at some places of the list.
  public func keeping(_ keep: (Int) -> Bool) -> Audit {
    Audit(
      bitext: bitext, findings: findings.indices.filter(keep).map { findings[$0] }, factCount: factCount, carriedCount: carriedCount, carried: carried)
  }

  private func filtered(_ keep: (Finding) -> Bool) -> Audit {
    Audit(bitext: bitext, findings: findings.filter(keep), factCount: factCount, carriedCount: carriedCount, carried: carried)
  }
}
