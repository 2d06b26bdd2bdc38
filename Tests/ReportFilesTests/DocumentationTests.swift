import Articles
import Checks
import Foundation
import Reporting
import TestKit
import Testing

/// Documents made from the program are those in the repository.
@Suite struct DocumentationTests {
  @Test(arguments: [(Language.english, "docs/rules.md"), (.vietnamese, "docs/rules.vi.md")])
  func theRulesReferenceIsFresh(_ language: Language, _ path: String) throws {
    #expect(try Repository.text(path) == RuleReference(language).markdown(), "run scripts/update-docs")
  }

  @Test func theReferenceNamesEveryRuleAndExample() {
    for language in [Language.english, .vietnamese] {
      let text = RuleReference(language).markdown()
      for rule in Checks.rules { #expect(text.contains("\n## \(rule.id)\n")) }
    }
  }

  /// The tutorial's code is the code that this target compiles.
  @Test func theTutorialsCodeCompiles() throws {
    let article = try Repository.text("Sources/DoiChieu/DoiChieu.docc/AuditingATranslation.md")
    let compiled = try Repository.text("Tests/ReportFilesTests/TutorialCode.swift")
    let blocks = article.matches(of: /```swift\n((?:.|\n)*?)```/).map { String($0.1) }
    #expect(blocks.count >= 4)
    // Lines may be broken elsewhere.
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    for block in blocks { #expect(bare(compiled).contains(bare(block)), "not in TutorialCode.swift:\n\(block)") }
  }

  @Test func theTutorialsCodeSaysWhatTheTutorialSays() throws {
    let article = try Repository.text("Sources/DoiChieu/DoiChieu.docc/AuditingATranslation.md")
    for line in try TutorialCode().findingsOfASample() { #expect(article.contains(line), "\(line)") }
  }
}
