import Foundation

/// As much of JSON Schema (draft 2020-12) as `docs/audit.schema.json` uses. A keyword it does not know is a fault of its own, so that a schema
/// can not ask for more than is checked.
struct JSONSchema {
  let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with its path; empty when it is valid.
  func faults(_ value: Any) -> [String] { faults(value, root, "$") }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in faults(value, keyword, rule, schema, path) }
  }

  private func faults(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ path: String) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "$ref":
      let name = (rule as? String ?? "").replacing("#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      return faults(value, target, path)
    case "type": return isType(value, rule as? String ?? "") ? [] : ["\(path): is not of type \(rule)"]
    case "const": return value as? String == rule as? String ? [] : ["\(path): is not \(rule)"]
    case "enum":
      return (rule as? [String] ?? []).contains(value as? String ?? "") ? [] : ["\(path): is none of \(rule)"]
    case "required":
      let object = value as? [String: Any] ?? [:]
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
    case "properties":
      guard let object = value as? [String: Any], let properties = rule as? [String: [String: Any]] else { return [] }
      return object.sorted { $0.key < $1.key }.flatMap { key, part in
        properties[key].map { faults(part, $0, "\(path).\(key)") } ?? []
      }
    case "items":
      guard let array = value as? [Any], let items = rule as? [String: Any] else { return [] }
      return array.enumerated().flatMap { faults($1, items, "\(path)[\($0)]") }
    case "minItems": return (value as? [Any])?.count ?? 0 >= rule as? Int ?? 0 ? [] : ["\(path): is too short"]
    case "maxItems": return (value as? [Any])?.count ?? 0 <= rule as? Int ?? 0 ? [] : ["\(path): is too long"]
    case "minimum": return number(value) >= number(rule) ? [] : ["\(path): is less than \(rule)"]
    case "maximum": return number(value) <= number(rule) ? [] : ["\(path): is more than \(rule)"]
    case "pattern":
      guard let pattern = rule as? String, let regex = try? Regex(pattern) else {
        return ["\(path): unreadable pattern"]
      }
      return (value as? String ?? "").firstMatch(of: regex) != nil ? [] : ["\(path): does not match \(pattern)"]
    default: return ["\(path): this checker does not know the keyword \(keyword)"]
    }
  }

  private func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    default: false
    }
  }
}
