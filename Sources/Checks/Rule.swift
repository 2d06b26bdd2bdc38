import Articles

/// A rule's stable name: it says the defect, and never changes its meaning.
public struct RuleID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

/// What a rule looks for, why, and when it keeps quiet: the one source of tests, documentation and `doichieu explain`.
public struct Rule: Sendable {
  /// A pair of sentences and whether the rule speaks on it.
  public struct Example: Sendable {
    public let original: String
    public let translation: String
    public let reports: Bool
    /// Why the rule is quiet here, for a pair that looks wrong and is not.
    public let because: Message?

    public static func reports(_ original: String, _ translation: String) -> Example {
      Example(original: original, translation: translation, reports: true, because: nil)
    }

    public static func quiet(_ original: String, _ translation: String, because: Message) -> Example {
      Example(original: original, translation: translation, reports: false, because: because)
    }
  }

  public let id: RuleID
  public let what: Message
  public let why: Message
  public let quiet: Message
  public let misses: Message
  public let examples: [Example]
  /// Where the language knowledge comes from.
  public let source: String

  public init(
    _ id: String, what: Message, why: Message, quiet: Message, misses: Message, examples: [Example], source: String
  ) {
    self.id = RuleID(id)
    self.what = what
    self.why = why
    self.quiet = quiet
    self.misses = misses
    self.examples = examples
    self.source = source
  }
}
