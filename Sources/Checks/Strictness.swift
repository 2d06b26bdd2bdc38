/// How sure doichieu must be before it calls something wrong.
///
/// Checks give each finding a severity for the normal case. A strictness moves the confidence that a severity asks for; leads, whose confidence
/// is low, stay leads in every case.
public enum Strictness: String, Sendable, CaseIterable, Codable {
  /// Only what is nearly certain: for texts that were edited freely.
  case low
  case normal
  /// Everything that is more likely wrong than right: for texts that must be exact.
  case high

  /// The severity of a finding under this strictness.
  public func severity(of finding: Finding) -> Severity {
    switch (self, finding.severity) {
    case (.low, .error): finding.confidence >= 0.9 ? .error : finding.confidence >= 0.8 ? .warning : .info
    case (.low, .warning): finding.confidence >= 0.8 ? .warning : .info
    case (.high, .warning): finding.confidence >= 0.75 ? .error : .warning
    case (.high, .info): finding.confidence >= 0.5 ? .warning : .info
    default: finding.severity
    }
  }
}
