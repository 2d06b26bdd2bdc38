import Checks
import TestKit
import Testing

/// What every rule promises in its own examples, which `doichieu explain` shows to users.
@Suite struct RuleExamplesTests {
  struct Promise: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Rule.Example
    var testDescription: String {
      "\(rule.id) \(example.reports ? "reports" : "is quiet on"): \(example.original) / \(example.translation)"
    }
  }

  static let promises = Checks.rules.flatMap { rule in rule.examples.map { Promise(rule: rule, example: $0) } }

  /// Promises not kept yet, as rule and original. Whoever keeps one takes it out.
  private static let unkept: Set<String> = [
    "replaced-sentence: The dam burst before dawn. Soldiers evacuated two villages near the river. Schools will stay closed this week.",
    "changed-name: The report was written by Karen Whitfield.",
    "changed-comparison: Đây là cách duy nhất để giảm nợ.",
    "changed-certainty: Nghi phạm bị bắt tại nhà.",
    "changed-word: The main hazard for drivers tonight is thick fog on the mountain road.",
  ]

  @Test(arguments: promises)
  func isKept(_ promise: Promise) throws {
    try withKnownIssue("the rule is quiet on its own example, or another rule speaks in its place") {
      try keep(promise)
    } when: {
      promise.example.reports && Self.unkept.contains("\(promise.rule.id): \(promise.example.original)")
    }
  }

  private func keep(_ promise: Promise) throws {
    let audit = try audit(promise.example.original, promise.example.translation)
    // A promise to report is kept by a lead too; one to be quiet is broken only by what readers see without asking.
    let least: Severity = promise.example.reports ? .info : .warning
    let speaks = audit.findings.contains { $0.rule == promise.rule.id && $0.severity >= least }
    #expect(
      speaks == promise.example.reports,
      "found: \(audit.findings.map { "\($0.rule) \($0.severity): \($0.message.english)" })")
  }

  @Test(arguments: Checks.rules)
  func everyRuleThatReportsHasAQuietTwin(_ rule: Rule) {
    #expect(rule.examples.contains { $0.reports })
    #expect(rule.examples.contains { !$0.reports })
    #expect(rule.examples.filter { !$0.reports }.allSatisfy { $0.because != nil })
  }

  @Test func rulesHaveNamesOfTheirOwnThatSayTheDefect() {
    #expect(Set(Checks.rules.map(\.id)).count == Checks.rules.count)
    for rule in Checks.rules {
      #expect(rule.id.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(Checks.rule(rule.id)?.id == rule.id)
    }
  }

  @Test(arguments: Checks.rules)
  func everyRuleSpeaksBothLanguages(_ rule: Rule) {
    for message in [rule.what, rule.why, rule.quiet, rule.misses] + rule.examples.compactMap(\.because) {
      #expect(!message.english.isEmpty && !message.vietnamese.isEmpty)
      #expect(message.english != message.vietnamese)
    }
  }
}
