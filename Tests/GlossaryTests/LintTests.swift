import Foundation
import Glossary
import Testing
import TestKit

/// Every rule with a row that it reports and a twin that it leaves alone.
@Suite struct LintTests {
  static let rows: [Case<[String], [String]>] = [
    Case(["\tterm\tx\ta\t\tb\t\tapproved\ts"], ["missing-id"], "no id"),
    Case(["t/a\tterm\tx\ta\t\tb\t\tapproved\ts"], [], "a sound entry"),
    Case(["t/a\tterm\tx\ta\t\tb\t\tapproved\ts", "t/a\tterm\tx\tc\t\td\t\tapproved\ts"], ["duplicate-id"], "an id twice"),
    Case(["t/a\tword\tx\ta\t\tb\t\tapproved\ts"], ["unknown-type"], "a type that is none"),
    Case(["t/a\tterm\tx\ta\t\tb\t\tgood\ts"], ["unknown-status"], "a status that is none"),
    Case(["t/a\tterm\tx\ta\t\t\t\tapproved\ts"], ["missing-form"], "no Vietnamese form"),
    Case(["t/a\tterm\tx\ta | b\t\tc\t\tapproved\ts"], ["several-preferred"], "two preferred forms"),
    Case(["t/a\tterm\tx\ta\t\tb\t\t\ts"], ["missing-status"], "no status"),
    Case(["t/a\tterm\tx\ta\t\tb\t\tapproved\t"], ["missing-source"], "no source"),
    Case(["t/a\tterm\tx\ta\t\te\u{302}m\t\tapproved\ts"], ["not-nfc"], "decomposed"),
    Case(["t/a\tterm\tx\ta\u{200B}b\t\tc\t\tapproved\ts"], ["invisible-character"], "a zero width space"),
    Case(["t/a\tterm\tx\tc\u{430}t\t\tb\t\tapproved\ts"], ["look-alike-letter"], "a Cyrillic a"),
    Case(["t/a\tterm\tx\ta\t\t\u{D0}à Nẵng\t\tapproved\ts"], ["look-alike-letter"], "Eth for Đ"),
    Case(["t/a\tterm\tx\ta  b\t\tc\t\tapproved\ts"], ["stray-space"], "two spaces"),
    Case(["t/a\tterm\tx\ta {nowhere}\t\tc\t\tapproved\ts"], ["unknown-context"], "a context that is no id"),
    Case(["t/a\tterm\tx\ta {t/a}\t\tc\t\tapproved\ts"], [], "a context that is one"),
    Case(["t/a\tterm\tx\tab\tab\tc\t\tapproved\ts"], ["repeated-form"], "a form twice"),
    Case(["t/a\tterm\tx\ta\t\thòa bình\thoà bình\tapproved\ts"], ["tone-twin"], "tone-style twins"),
    Case(["t/a\tterm\tx\ta b\ta-b\tc\t\tapproved\ts"], ["needless-form"], "a hyphen's difference"),
    Case(["p/a\tperson\tx\tjohn\t\tJohn\t\tapproved\ts"], ["suspicious-case"], "a person without a capital"),
    Case(
      ["t/a\tterm\tx\tone\t\tmột\t\tapproved\ts", "t/b\tterm\tx\tsingle\t\tđơn\tmột\tapproved\ts"], ["shared-form"], "a form of two terms"),
    Case(
      ["t/a\tterm\tx\tone\t\tmột\t\tapproved\ts", "p/b\tperson\tx\tMột\t\tMột\t\tapproved\ts"], [], "a form of two types"),
    Case(["t/a\tterm\tx\tcashew\t\thạt điều\tđiều\tapproved\ts"], ["substring-trap"], "a common syllable"),
    Case(["t/a\tterm\tx\tcashew\t\thạt điều\ttrái điều\tapproved\ts"], [], "a syllable in company"),
  ]

  @Test(arguments: rows) func reports(_ row: Case<[String], [String]>) throws {
    #expect(Lint([try table(row.input)]).findings.map(\.rule) == row.expected)
  }

  static let others: [Case<[String], [String]>] = [
    Case(["t/a\tterm\tx\ta\tb\tb\t2020\t2019\t\t\tapproved\ts"], ["bad-date", "forbidden-preferred"], "ends before it begins; used and forbidden"),
    Case(["t/a\tterm\tx\ta\tb\tc\t2019-07\t2020-01-31\t\t\tapproved\ts"], [], "months and days"),
    Case(["t/a\tterm\tx\ta\tb\tc\t2019-13\t\t\t\tapproved\ts"], ["bad-date"], "a thirteenth month"),
    Case(["p/a\tperson\tx\tA\tA\t\t\t\ttitle/king 2019\t\tapproved\ts"], ["bad-title"], "a term without dots"),
    Case(["p/a\tperson\tx\tA\tA\t\t\t\ttitle/king@XX 2019..\t\tapproved\ts"], ["bad-title", "bad-title"], "an office nobody defines"),
    Case(["c/a\tplace\tx\tA\tA\t\t\t\t\tc/b\tapproved\ts", "c/b\tplace\tx\tB\tB\t\t\t\t\tc/a\tapproved\ts"], ["cycle", "cycle"], "a circle of parts"),
    Case(["c/a\tplace\tx\tA\tA\t\t\t\t\tc/z\tapproved\ts"], ["unknown-part"], "a part of nothing"),
  ]

  @Test(arguments: others) func reportsReferences(_ row: Case<[String], [String]>) throws {
    let header = "id\ttype\tdomain\ten\tvi\tvi.forbidden\tfrom\tto\ttitle\tpart\tstatus\tsource"
    #expect(Lint([try table(row.input, header: header)]).findings.map(\.rule) == row.expected)
  }

  @Test func conflictsLeftOverAreNamed() throws {
    let rows = [
      "t/a\tterm\tx\ta\t\tb\t\tapproved\ts", "<<<<<<< ours", "t/b\tterm\tx\tc\t\td\t\tapproved\ts", "||||||| base",
      "t/b\tterm\tx\tc\t\te\t\tapproved\ts", "=======", "t/b\tterm\tx\tc\t\tf\t\tapproved\ts", ">>>>>>> theirs",
    ]
    let findings = Lint([try table(rows)]).findings
    #expect(findings.map(\.rule) == ["conflict-marker", "conflict-marker"])
    #expect(findings.map(\.line) == [3, 9])
    #expect(throws: Knowledge.Failure.self) { try termBase(rows) }
  }

  @Test func everyRuleIsDescribedOnce() {
    let names = Lint.rules.map(\.name)
    #expect(Set(names).count == names.count)
    for row in LintTests.rows + LintTests.others { for rule in row.expected { #expect(names.contains(rule)) } }
  }

  @Test func theBundledGlossariesAreSound() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Bundled.directory.path).sorted().filter { Knowledge.isGlossary($0) }
    let tables = try files.map { try GlossaryTable(try Knowledge.read(Bundled.directory.appendingPathComponent($0).path)) }
    #expect(Lint(tables).findings.map { "\($0.path):\($0.line) \($0.rule) \($0.english)" } == [])
    #expect(tables.flatMap(\.concepts).count { $0.fields["status"] == "approved" } >= 6000)
  }
}
