import Articles
import Checks

/// The rules written out for people: `docs/rules.md`, the help in SARIF, `doichieu explain`.
public struct RuleReference: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The whole reference as Markdown, ending in a newline.
  public func markdown() -> String {
    let rules = Checks.rules
    var out = "# \(say("The rules", vi: "Các quy tắc"))\n\n"
    out += say(
      "Made from the rules themselves by `doichieu rules --markdown`; change the rules, not this file.",
      vi: "Sinh từ chính các quy tắc bằng `doichieu rules --markdown --language vi`; hãy sửa quy tắc, đừng sửa tệp này."
    )
    out += "\n\n| \(say("rule", vi: "quy tắc")) | \(say("what it reports", vi: "báo điều gì")) |\n| --- | --- |\n"
    for rule in rules { out += "| [`\(rule.id)`](#\(rule.id)) | \(inline(rule.what.text(in: language))) |\n" }
    for rule in rules { out += "\n" + markdown(rule, heading: 2) }
    return out
  }

  /// One rule as Markdown, ending in a newline.
  public func markdown(_ rule: Rule, heading: Int) -> String {
    var out = "\(String(repeating: "#", count: heading)) \(rule.id)\n\n\(inline(rule.what.text(in: language)))\n\n"
    for (label, text) in parts(rule) { out += "- **\(label):** \(inline(text))\n" }
    if !rule.examples.isEmpty { out += "\n" }
    for example in rule.examples {
      out += "\(self.label(example)):\n\n"
      out += "> \(inline(example.original))  \n> → \(inline(example.translation))\n\n"
    }
    return out.hasSuffix("\n\n") ? String(out.dropLast()) : out
  }

  /// One rule without markup, ending in a newline.
  public func plain(_ rule: Rule) -> String {
    var out = "\(rule.id)\n\n\(rule.what.text(in: language))\n\n"
    for (label, text) in parts(rule) { out += "\(label): \(text)\n" }
    for example in rule.examples { out += "\n\(label(example))\n  < \(example.original)\n  > \(example.translation)\n" }
    return out
  }

  private func parts(_ rule: Rule) -> [(String, String)] {
    [
      (say("Why", vi: "Vì sao"), rule.why.text(in: language)),
      (say("Quiet when", vi: "Im lặng khi"), rule.quiet.text(in: language)),
      (say("Misses", vi: "Bỏ sót"), rule.misses.text(in: language)), (say("Source", vi: "Nguồn"), rule.source),
    ]
  }

  private func label(_ example: Rule.Example) -> String {
    if example.reports { return say("Reports", vi: "Báo") }
    return say("Quiet", vi: "Im lặng") + (example.because.map { " (\($0.text(in: language)))" } ?? "")
  }

  /// Text in which nothing is markup.
  private func inline(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>|".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out.replacing("\n", with: " ")
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
