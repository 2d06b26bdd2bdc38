import ArgumentParser
import Articles
import Checks
import Reporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules, one a line.")

  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?
  @Flag(help: "Print the reference of all rules as Markdown (docs/rules.md).") var markdown = false

  func run() {
    let tongue = Console.language(language)
    if markdown { return Console.write(RuleReference(tongue).markdown()) }
    let width = Checks.rules.map { $0.id.rawValue.count }.max() ?? 0
    for rule in Checks.rules {
      let id = rule.id.rawValue
      Console.write("\(id)\(String(repeating: " ", count: width - id.count))  \(rule.what.text(in: tongue))\n")
    }
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule looks for, why, and when it keeps quiet.")

  @Argument(help: "The rule's id.") var rule: String
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func run() throws {
    let tongue = Console.language(language)
    guard let rule = Checks.rule(RuleID(rule)) else {
      Console.complain(
        tongue == .vietnamese
          ? "không có quy tắc \"\(rule)\"; doichieu rules liệt kê tất cả"
          : "no rule is called \"\(rule)\"; doichieu rules lists them")
      throw ExitCode(ExitStatus.failure)
    }
    Console.write(RuleReference(tongue).plain(rule))
  }
}
