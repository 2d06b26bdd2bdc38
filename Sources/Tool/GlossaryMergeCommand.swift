import ArgumentParser
import Glossary

/// `doichieu glossary merge`: two people's changes to one glossary, taken together.
struct GlossaryMergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say("Merge two changed copies of a glossary, concept by concept.", "Trộn hai bản đã sửa của một bảng thuật ngữ, theo từng mục."),
      discussion: say(
        """
        Forms merge as sets; single values that both sides changed are conflicts, listed on standard error and marked in the output as git does.
        As git's merge driver: git config merge.glossary.driver "doichieu glossary merge %O %A %B --output %A"
        Exit status: 0 merged, 1 with conflicts, 2 not done.
        """,
        """
        Các dạng được gộp như tập hợp; giá trị đơn mà cả hai bên cùng sửa là xung đột, được liệt kê ở đầu ra lỗi và đánh dấu như git.
        Làm trình trộn của git: git config merge.glossary.driver "doichieu glossary merge %O %A %B --output %A"
        Mã thoát: 0 đã trộn, 1 còn xung đột, 2 không làm được.
        """))
  }

  @Argument(help: ArgumentHelp(say("The copy both started from.", "Bản gốc chung."))) var base: String
  @Argument(help: ArgumentHelp(say("Our copy.", "Bản của ta."))) var ours: String
  @Argument(help: ArgumentHelp(say("Their copy.", "Bản của họ."))) var theirs: String
  @Option(help: ArgumentHelp(say("Where to write; - is standard output.", "Nơi ghi; - là đầu ra chuẩn."), valueName: "file"))
  var output = "-"
  @OptionGroup var language: LanguageOption

  func run() throws {
    try reportingFaults {
      let merge = GlossaryMerge(
        base: try GlossaryFiles.table(base), ours: try GlossaryFiles.table(ours), theirs: try GlossaryFiles.table(theirs))
      try GlossaryFiles.write(merge.text(ours: ours, base: base, theirs: theirs), to: output)
      let conflicts = merge.conflicts
      for conflict in conflicts {
        if conflict.columns.isEmpty {
          let removed = conflict.ours == nil ? ours : theirs
          Console.complain(
            say(
              "conflict: \(conflict.concept): removed in \(removed), changed in the other",
              "xung đột: \(conflict.concept): bị xóa trong \(removed), bị sửa ở bản kia"))
        }
        for column in conflict.columns {
          let cell = { (concept: GlossaryConcept?) in concept?.cell(column) ?? "" }
          Console.complain(
            say(
              "conflict: \(conflict.concept): \(column): base \"\(cell(conflict.base))\", ours \"\(cell(conflict.ours))\", theirs \"\(cell(conflict.theirs))\"",
              "xung đột: \(conflict.concept): \(column): gốc \"\(cell(conflict.base))\", ta \"\(cell(conflict.ours))\", họ \"\(cell(conflict.theirs))\""))
        }
      }
      if !conflicts.isEmpty {
        Console.complain(say("\(conflicts.count) concepts in conflict", "\(conflicts.count) mục xung đột"))
        throw ExitCode(ExitStatus.findings)
      }
    }
  }
}
