import Checks
import TestKit
import Testing

@testable import Settings

@Suite struct ConfigurationFileTests {
  @Test func readsEverySetting() throws {
    let configuration = try ConfigurationFile.parse(
      """
      strictness: high
      fail-on: warning
      baseline: known.json
      glossaries: [terms.tsv, /abs/more.tsv]
      bundled-glossaries: false
      rules:
        dropped-name: off
        changed-number: warning
      paths:
        - match: "sport/**"
          strictness: low
          rules: { dropped-name: on }
      """, path: "news/.doichieu.yml")
    #expect(configuration.strictness == .high)
    #expect(configuration.failOn == .warning)
    #expect(configuration.baseline == "news/known.json")
    #expect(configuration.glossaries == ["news/terms.tsv", "/abs/more.tsv"])
    #expect(configuration.usesBundledGlossaries == false)
    let politics = configuration.policy(original: "news/politics/a.vi.txt", translation: "news/politics/a.en.txt")
    #expect(
      politics == Policy(strictness: .high, rules: ["dropped-name": .off, "changed-number": .severity(.warning)]))
    let sport = configuration.policy(original: "news/sport/a.vi.txt", translation: "elsewhere/a.en.txt")
    #expect(sport == Policy(strictness: .low, rules: ["dropped-name": .on, "changed-number": .severity(.warning)]))
  }

  @Test func anEmptyFileSettlesNothing() throws {
    #expect(try ConfigurationFile.parse("# nothing yet\n", path: ".doichieu.yml") == Configuration(folder: "."))
  }

  static let faults: [Case<String, String>] = [
    Case("strictnes: high\n", "c.yml:1: unknown key \"strictnes\"", "a misspelt key"),
    Case("rules:\n  dropped-nam: off\n", "c.yml:2: no rule is called \"dropped-nam\"", "a misspelt rule"),
    Case("rules:\n  dropped-name: loud\n", "c.yml:2: \"loud\" is no setting", "a misspelt setting"),
    Case("rules: [dropped-name]\n", "c.yml:1: expected settings", "a list where settings belong"),
    Case("strictness: very\n", "c.yml:1: strictness is low, normal or high", "no such strictness"),
    Case("fail-on: [error]\n", "c.yml:1: expected a single value", "a list where a value belongs"),
    Case("glossaries: terms.tsv\n", "c.yml:1: expected a list", "a value where a list belongs"),
    Case("paths:\n  - strictness: low\n", "c.yml:2: say which paths", "an override for no path"),
    Case("paths:\n  - match: a\n    only: b\n", "c.yml:3: unknown key \"only\"", "a misspelt key in an override"),
    Case("rules: {\n", "c.yml:2: not YAML", "no YAML"),
    Case("strictness: low\nstrictness: high\n", "c.yml:", "a key said twice"),
  ]

  @Test(arguments: faults) func saysWhereTheFaultIs(_ row: Case<String, String>) {
    do throws(ConfigurationFile.Malformed) {
      _ = try ConfigurationFile.parse(row.input, path: "c.yml")
      Issue.record("accepted")
    } catch {
      #expect(error.text(in: .english).hasPrefix(row.expected), "\(error.text(in: .english))")
      #expect(error.text(in: .vietnamese).hasPrefix("c.yml:"))
    }
  }

  @Test func theNearestFileCounts() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("strictness: low\n", as: ".doichieu.yml")
    let text = try folder.write("x", as: "a.txt")
    #expect(ConfigurationFile.find(for: text) == folder.url.path + "/.doichieu.yml")
  }
}

extension RuleID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
