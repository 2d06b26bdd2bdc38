import Articles
import Facts

/// A family of values that one set of rules speaks about: numbers, dates, amounts …
public struct Topic: Sendable {
  /// The noun in rule ids: "changed-number".
  let name: String
  let noun: Message
  /// Whether a fact belongs here; the first topic in `Topic.all` that claims a fact has it.
  let claims: @Sendable (Fact) -> Bool
  /// How sure a change, a drop and an addition are, measured on the bundled corpora.
  let confidence: (changed: Double, dropped: Double, added: Double)
  let changed: Rule
  let dropped: Rule
  let added: Rule

  /// All topics, the most particular first.
  public static let all: [Topic] = [code, score, time, date, percentage, amount, measure, number]

  static func of(_ fact: Fact) -> Topic { all.first { $0.claims(fact) } ?? number }

  /// A topic whose three rules differ in their examples only.
  init(
    _ name: String, noun: Message, why: Message, quiet: Message, misses: Message, source: String,
    confidence: (changed: Double, dropped: Double, added: Double), changed: [Rule.Example], dropped: [Rule.Example], added: [Rule.Example],
    claims: @escaping @Sendable (Fact) -> Bool
  ) {
    self.name = name
    self.noun = noun
    self.claims = claims
    self.confidence = confidence
    let (en, vi) = (noun.english, noun.vietnamese)
    self.changed = Rule(
      "changed-\(name)",
      what: Message("\(en.capitalizedFirst) differs between original and translation.", vi: "\(vi.capitalizedFirst) trong bản dịch khác bản gốc."),
      why: why, quiet: quiet, misses: misses, examples: changed, source: source)
    self.dropped = Rule(
      "dropped-\(name)",
      what: Message("\(en.capitalizedFirst) of the original is nowhere in the translation.", vi: "\(vi.capitalizedFirst) của bản gốc không có trong bản dịch."),
      why: why, quiet: quiet, misses: misses, examples: dropped, source: source)
    self.added = Rule(
      "added-\(name)",
      what: Message(
        "\(en.capitalizedFirst) of the translation is nowhere in the original.", vi: "\(vi.capitalizedFirst) trong bản dịch không có trong bản gốc."),
      why: why, quiet: quiet, misses: misses, examples: added, source: source)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
