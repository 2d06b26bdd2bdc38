import Articles
import Checks
import Foundation
import Yams

/// Reads `.doichieu.yml`.
///
/// ```yaml
/// strictness: normal            # low, normal or high
/// fail-on: error                # error, warning or info
/// baseline: .doichieu-baseline.json
/// glossaries: [terms.tsv]
/// bundled-glossaries: true
/// rules:
///   dropped-name: off           # off, on, info, warning or error
///   changed-number: error
/// paths:
///   - match: "sport/**"
///     strictness: low
///     rules: { swapped-roles: off }
/// ```
///
/// A key that means nothing is an error: a misspelt setting must not pass for one that works.
public struct ConfigurationFile {
  /// What is wrong with a file, and where.
  public struct Malformed: Error, Equatable, Sendable {
    public let path: String
    /// 1-based.
    public let line: Int
    public let reason: Message

    public func text(in language: Language) -> String { "\(path):\(line): \(reason.text(in: language))" }
  }

  public static let name = ".doichieu.yml"

  private let path: String
  private let folder: String

  /// The nearest configuration file, from the folder of `file` upward, or nil.
  public static func find(for file: String) -> String? {
    var folder = AbsolutePath.components(of: file).dropLast()
    while true {
      let candidate = "/" + (folder + [Substring(name)]).joined(separator: "/")
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      if folder.isEmpty { return nil }
      folder.removeLast()
    }
  }

  /// Reads a configuration file.
  public static func read(_ path: String) throws(Malformed) -> Configuration {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Malformed(path: path, line: 1, reason: Message("cannot be read", vi: "không đọc được"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Malformed(path: path, line: 1, reason: Message("is not UTF-8", vi: "không phải UTF-8"))
    }
    return try parse(text, path: path)
  }

  static func parse(_ text: String, path: String) throws(Malformed) -> Configuration {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let root: Node?
    do { root = try compose(yaml: text) } catch { throw malformed(error, path) }
    guard let root else { return Configuration(folder: folder) }
    return try ConfigurationFile(path: path, folder: folder).configuration(root)
  }

  private func configuration(_ root: Node) throws(Malformed) -> Configuration {
    var result = Configuration(folder: folder)
    for (key, value) in try entries(root) {
      switch try string(key) {
      case "strictness": result.strictness = try strictness(value)
      case "fail-on": result.failOn = try severity(value)
      case "baseline": result.baseline = AbsolutePath.resolve(try string(value), from: folder)
      case "glossaries":
        for item in try items(value) { result.glossaries.append(AbsolutePath.resolve(try string(item), from: folder)) }
      case "bundled-glossaries": result.usesBundledGlossaries = try flag(value)
      case "rules": result.rules = try rules(value)
      case "paths":
        for item in try items(value) { result.overrides.append(try override(item)) }
      case let unknown:
        throw fault(
          key,
          unknownKey(
            unknown, ["strictness", "fail-on", "baseline", "glossaries", "bundled-glossaries", "rules", "paths"]))
      }
    }
    return result
  }

  private func override(_ node: Node) throws(Malformed) -> Configuration.Override {
    var match: PathPattern?
    var strictness: Strictness?
    var rules: [RuleID: Configuration.RuleSetting] = [:]
    for (key, value) in try entries(node) {
      switch try string(key) {
      case "match":
        guard let pattern = PathPattern(try string(value)) else {
          throw fault(value, Message("an empty pattern matches nothing", vi: "mẫu rỗng không khớp với gì"))
        }
        match = pattern
      case "strictness": strictness = try self.strictness(value)
      case "rules": rules = try self.rules(value)
      case let unknown: throw fault(key, unknownKey(unknown, ["match", "strictness", "rules"]))
      }
    }
    guard let match else {
      throw fault(node, Message("say which paths, with match", vi: "thiếu match để nêu đường dẫn"))
    }
    return Configuration.Override(match: match, strictness: strictness, rules: rules)
  }

  private func rules(_ node: Node) throws(Malformed) -> [RuleID: Configuration.RuleSetting] {
    var rules: [RuleID: Configuration.RuleSetting] = [:]
    for (key, value) in try entries(node) {
      let id = RuleID(try string(key))
      guard Checks.rule(id) != nil else {
        throw fault(
          key,
          Message(
            "no rule is called \"\(id)\"; doichieu rules lists them",
            vi: "không có quy tắc \"\(id)\"; doichieu rules liệt kê tất cả"))
      }
      switch try string(value) {
      case "off", "false": rules[id] = .off
      case "on", "true": rules[id] = .on
      case let name:
        guard let severity = Severity(rawValue: name) else {
          throw fault(
            value,
            Message(
              "\"\(name)\" is no setting of a rule; off, on, info, warning or error",
              vi: "\"\(name)\" không phải giá trị của quy tắc; dùng off, on, info, warning hoặc error"
            ))
        }
        rules[id] = .severity(severity)
      }
    }
    return rules
  }

  // MARK: - Values

  private func strictness(_ node: Node) throws(Malformed) -> Strictness {
    guard let value = Strictness(rawValue: try string(node)) else {
      throw fault(node, Message("strictness is low, normal or high", vi: "strictness là low, normal hoặc high"))
    }
    return value
  }

  private func severity(_ node: Node) throws(Malformed) -> Severity {
    guard let value = Severity(rawValue: try string(node)) else {
      throw fault(node, Message("a severity is error, warning or info", vi: "mức độ là error, warning hoặc info"))
    }
    return value
  }

  private func flag(_ node: Node) throws(Malformed) -> Bool {
    switch try string(node) {
    case "true", "on", "yes": return true
    case "false", "off", "no": return false
    default: throw fault(node, Message("expected true or false", vi: "cần true hoặc false"))
    }
  }

  private func string(_ node: Node) throws(Malformed) -> String {
    guard case .scalar(let scalar) = node else {
      throw fault(node, Message("expected a single value here", vi: "ở đây cần một giá trị đơn"))
    }
    return scalar.string
  }

  private func items(_ node: Node) throws(Malformed) -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw fault(node, Message("expected a list here", vi: "ở đây cần một danh sách"))
    }
    return Array(sequence)
  }

  private func entries(_ node: Node) throws(Malformed) -> [(key: Node, value: Node)] {
    guard case .mapping(let mapping) = node else {
      throw fault(
        node, Message("expected settings as \"key: value\" here", vi: "ở đây cần các mục dạng \"khóa: giá trị\""))
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private func unknownKey(_ key: String, _ known: [String]) -> Message {
    Message(
      "unknown key \"\(key)\"; known are \(known.joined(separator: ", "))",
      vi: "không có khóa \"\(key)\"; có các khóa \(known.joined(separator: ", "))")
  }

  private func fault(_ node: Node, _ reason: Message) -> Malformed {
    Malformed(path: path, line: node.mark?.line ?? 1, reason: reason)
  }

  private static func malformed(_ error: any Error, _ path: String) -> Malformed {
    func fault(_ line: Int, _ problem: String) -> Malformed {
      Malformed(path: path, line: line, reason: Message("not YAML: \(problem)", vi: "không phải YAML: \(problem)"))
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault(mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return fault(context.mark.line, "said twice: \(duplicates.sorted().joined(separator: ", "))")
    default: return fault(1, "\(error)")
    }
  }
}

extension String {
  fileprivate init?(validating data: Data, as encoding: UTF8.Type) {
    guard let text = String(data: data, encoding: .utf8) else { return nil }
    self = text
  }
}
