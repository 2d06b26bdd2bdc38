import ArgumentParser
import Glossary

/// `doichieu glossary diff`: what two glossaries say differently.
struct GlossaryDiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: say("Compare two glossaries concept by concept.", "So hai bảng thuật ngữ theo từng mục."),
      discussion: say(
        "Exit status: 0 when they say the same, 1 when they differ.", "Mã thoát: 0 khi giống nhau, 1 khi khác nhau."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: ArgumentHelp(say("The earlier file.", "Tệp trước."))) var old: String
  @Argument(help: ArgumentHelp(say("The later file.", "Tệp sau."))) var new: String
  @Option(help: ArgumentHelp(say("text or jsonl.", "text hoặc jsonl."))) var format = Format.text
  @OptionGroup var language: LanguageOption

  func run() throws {
    try reportingFaults {
      let diff = GlossaryDiff(try GlossaryFiles.table(old), try GlossaryFiles.table(new))
      var output = ""
      for change in diff.changes {
        switch (format, change) {
        case (.text, .added(let concept)): output += "+ \(concept.id)\t\(names(concept))\n"
        case (.text, .removed(let concept)): output += "- \(concept.id)\t\(names(concept))\n"
        case (.text, .changed(let id, let cells)):
          output += "~ \(id)\n" + cells.map { "    \($0.column): \($0.old) → \($0.new)\n" }.joined()
        case (.jsonl, .added(let concept)): output += JSONLine().add("change", "added").add("concept", concept.id).text + "\n"
        case (.jsonl, .removed(let concept)): output += JSONLine().add("change", "removed").add("concept", concept.id).text + "\n"
        case (.jsonl, .changed(let id, let cells)):
          for cell in cells {
            output +=
              JSONLine().add("change", "changed").add("concept", id).add("column", cell.column).add("old", cell.old)
              .add("new", cell.new).text + "\n"
          }
        }
      }
      Console.write(output)
      if !diff.changes.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
  }

  private func names(_ concept: GlossaryConcept) -> String {
    [concept.preferred(.english), concept.preferred(.vietnamese)].compactMap(\.self).joined(separator: " = ")
  }
}
