/// How a finding stands to the findings of an earlier run. Raw values are those of SARIF's `baselineState`.
public enum BaselineState: String, Codable, Sendable {
  /// Not among the earlier findings.
  case new
  /// Known from the earlier run.
  case unchanged
}

/// A person's decision to let a finding pass. It is marked in every report, and never hides the finding.
public struct Suppression: Codable, Sendable, Equatable {
  /// Where the decision is written. Raw values are those of SARIF.
  public enum Kind: String, Codable, Sendable {
    /// In the article itself.
    case inSource
    /// In a baseline or a configuration file.
    case external
  }

  public let kind: Kind
  /// Why, in the words of whoever decided; nil where no reason was given.
  public let justification: String?

  public init(_ kind: Kind, justification: String? = nil) {
    self.kind = kind
    self.justification = justification
  }
}
