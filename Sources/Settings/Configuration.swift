import Checks

/// What a project decides once for all its audits: the contents of a `.doichieu.yml`.
public struct Configuration: Sendable, Equatable {
  /// What becomes of a rule's findings.
  public enum RuleSetting: Sendable, Equatable {
    case off
    /// As the check says.
    case on
    case severity(Severity)
  }

  /// Rules and strictness for some files only.
  public struct Override: Sendable, Equatable {
    public var match: PathPattern
    public var strictness: Strictness?
    public var rules: [RuleID: RuleSetting]
  }

  /// The folder of the file; paths in it, and paths matched, are relative to it.
  public var folder: String
  public var strictness: Strictness?
  public var failOn: Severity?
  public var rules: [RuleID: RuleSetting]
  /// Glossary files, as paths that can be opened.
  public var glossaries: [String]
  public var usesBundledGlossaries: Bool
  /// The baseline file, as a path that can be opened.
  public var baseline: String?
  public var overrides: [Override]

  public init(folder: String = ".") {
    self.folder = folder
    rules = [:]
    glossaries = []
    usesBundledGlossaries = true
    overrides = []
  }

  /// Rules and strictness for one pair of files. Later overrides win over earlier ones; an override applies when it matches either file.
  public func policy(original: String, translation: String) -> Policy {
    var policy = Policy(strictness: strictness ?? .normal, rules: rules)
    for override in overrides {
      let applies = [original, translation].contains { path in
        AbsolutePath.relative(path, to: folder).map(override.match.matches) ?? false
      }
      guard applies else { continue }
      if let strictness = override.strictness { policy.strictness = strictness }
      policy.rules.merge(override.rules) { $1 }
    }
    return policy
  }
}

/// The rules and the strictness that one audit is judged by.
public struct Policy: Sendable, Equatable {
  public var strictness: Strictness
  public var rules: [RuleID: Configuration.RuleSetting]

  public init(strictness: Strictness = .normal, rules: [RuleID: Configuration.RuleSetting] = [:]) {
    self.strictness = strictness
    self.rules = rules
  }

  /// The audit as this policy sees it.
  public func judge(_ audit: Audit) -> Audit {
    if strictness == .normal, rules.isEmpty { return audit }
    return audit.adjusted { finding in
      switch rules[finding.rule] {
      case .off: nil
      case .severity(let severity): severity
      case .on, nil: strictness.severity(of: finding)
      }
    }
  }
}
