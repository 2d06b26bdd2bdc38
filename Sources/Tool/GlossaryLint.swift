import ArgumentParser
import BundledGlossaries
import Foundation
import Glossary

/// `doichieu glossary lint`: what is wrong with glossary files.
struct GlossaryLint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: say("Report what is wrong with glossary files.", "Báo lỗi trong các tệp bảng thuật ngữ."),
      discussion: say("Rules:", "Các luật:") + "\n"
        + Lint.rules.map { "  \($0.name): " + say($0.english, $0.vietnamese) }.joined(separator: "\n"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(
    help: ArgumentHelp(say("Files or folders to check; the bundled ones when none is named.", "Tệp hoặc thư mục cần kiểm; bảng kèm sẵn nếu không nêu.")))
  var files: [String] = []

  @Option(help: ArgumentHelp(say("text or jsonl.", "text hoặc jsonl.")))
  var format = Format.text

  @Option(help: ArgumentHelp(say("Leave a rule out; may be repeated.", "Bỏ qua một luật; có thể lặp lại."), valueName: "rule"))
  var ignore: [String] = []

  @Flag(help: ArgumentHelp(say("Let warnings make the exit status 1, as errors do.", "Cảnh báo cũng cho mã thoát 1 như lỗi.")))
  var strict = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    for rule in ignore where !Lint.rules.contains(where: { $0.name == rule }) {
      throw ValidationError(say("no rule is called \"\(rule)\"", "không có luật \"\(rule)\""))
    }
  }

  func run() throws {
    try reportingFaults {
      let bundled = try GlossaryFiles.bundled()
      var tables: [GlossaryTable] = []
      var known: Set<String> = []
      let files = try GlossaryFiles.expanded(files)
      for path in files.isEmpty ? bundled : files { tables.append(try GlossaryFiles.table(path)) }
      if !files.isEmpty {
        // Entries may refer to countries and titles of the bundled files.
        // Not to a second copy of what is checked.
        let names = Set(files.map { URL(fileURLWithPath: $0).lastPathComponent })
        for path in bundled where !files.contains(path) && !names.contains(URL(fileURLWithPath: path).lastPathComponent) {
          let file = try Knowledge.read(path)
          if let id = file.column("id") { for row in 0..<file.rowCount { known.insert(file.string(row, id)) } }
        }
      }
      let findings = Lint(tables, known: known).findings.filter { !ignore.contains($0.rule) }
      var output = ""
      for finding in findings {
        let message = say(finding.english, finding.vietnamese)
        switch format {
        case .text:
          output += "\(finding.path):\(finding.line): \(finding.severity.rawValue): \(finding.concept): \(message) [\(finding.rule)]\n"
        case .jsonl:
          output +=
            JSONLine().add("file", finding.path).add("line", finding.line).add("severity", finding.severity.rawValue)
            .add("rule", finding.rule).add("concept", finding.concept).add("message", message).text + "\n"
        }
      }
      let errors = findings.count { $0.severity == .error }
      if format == .text {
        let concepts = tables.reduce(0) { $0 + $1.concepts.count }
        output += say(
          "\(tables.count) files, \(concepts) concepts: \(errors) errors, \(findings.count - errors) warnings\n",
          "\(tables.count) tệp, \(concepts) mục: \(errors) lỗi, \(findings.count - errors) cảnh báo\n")
      }
      Console.write(output)
      if errors > 0 || (strict && !findings.isEmpty) { throw ExitCode(ExitStatus.findings) }
    }
  }
}
