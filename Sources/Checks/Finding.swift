import Articles

/// How sure and how grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
  /// A lead: look if you have time.
  case info
  /// Likely wrong.
  case warning
  /// Provably wrong.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A text in both languages of the interface.
public struct Message: Sendable, Equatable {
  public let english: String
  public let vietnamese: String

  public init(_ english: String, vi vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  public func text(in language: Language) -> String { language == .vietnamese ? vietnamese : english }
}

/// One side of a finding.
public struct Side: Sendable, Equatable {
  /// Bytes of the article's normalized text; empty where the side lacks what the other has, at the place where it would have stood.
  public let range: Range<Int>
  /// The value read there, in a spelling that depends on no language; nil where the finding is about no value.
  public let value: String?

  public init(_ range: Range<Int>, value: String? = nil) {
    self.range = range
    self.value = value
  }
}

/// A place where the translation does not say what the original says.
public struct Finding: Sendable {
  public let rule: RuleID
  public let severity: Severity
  /// The share of such findings that are right, 0…1.
  public let confidence: Double
  public let message: Message
  /// What to write in the translation instead, in its language; nil where nothing can be proposed.
  public let suggestion: String?
  public let original: Side
  public let translation: Side

  public init(
    _ rule: RuleID, _ severity: Severity, _ confidence: Double, _ message: Message, suggestion: String? = nil,
    original: Side, translation: Side
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.suggestion = suggestion
    self.original = original
    self.translation = translation
  }

  /// The same finding, graver or less grave.
  public func with(severity: Severity) -> Finding {
    Finding(rule, severity, confidence, message, suggestion: suggestion, original: original, translation: translation)
  }
}
