import ArgumentParser
import Articles
import Checks

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules, one a line.")

  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func run() {
    let tongue = Console.language(language)
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
        tongue == .vietnamese ? "không có quy tắc \"\(rule)\"; doichieu rules liệt kê tất cả" : "no rule is called \"\(rule)\"; doichieu rules lists them")
      throw ExitCode(ExitStatus.failure)
    }
    let vi = tongue == .vietnamese
    var out = "\(rule.id)\n\n\(rule.what.text(in: tongue))\n\n"
    out += "\(vi ? "Vì sao" : "Why"): \(rule.why.text(in: tongue))\n"
    out += "\(vi ? "Im lặng khi" : "Quiet when"): \(rule.quiet.text(in: tongue))\n"
    out += "\(vi ? "Bỏ sót" : "Misses"): \(rule.misses.text(in: tongue))\n"
    out += "\(vi ? "Nguồn" : "Source"): \(rule.source)\n"
    for example in rule.examples {
      let label =
        example.reports
        ? (vi ? "Báo" : "Reports") : (vi ? "Im lặng" : "Quiet") + (example.because.map { " (\($0.text(in: tongue)))" } ?? "")
      out += "\n\(label)\n  < \(example.original)\n  > \(example.translation)\n"
    }
    Console.write(out)
  }
}
