/// A JSON object on one line, its members in the order they are added.
struct JSONLine {
  private var members: [String] = []

  var text: String { "{" + members.joined(separator: ", ") + "}" }

  func add(_ name: String, _ value: String) -> JSONLine { adding(name, JSONLine.quoted(value)) }
  func add(_ name: String, _ value: Int) -> JSONLine { adding(name, String(value)) }
  func add(_ name: String, _ value: Double) -> JSONLine { adding(name, value.formatted(4)) }
  func add(_ name: String, _ values: [String]) -> JSONLine {
    adding(name, "[" + values.map(JSONLine.quoted).joined(separator: ", ") + "]")
  }
  func add(_ name: String, _ range: Range<Int>) -> JSONLine { adding(name, "[\(range.lowerBound), \(range.upperBound)]") }
  func add(_ name: String, _ object: JSONLine) -> JSONLine { adding(name, object.text) }

  private func adding(_ name: String, _ value: String) -> JSONLine {
    var line = self
    line.members.append("\(JSONLine.quoted(name)): \(value)")
    return line
  }

  /// A string as JSON writes it: only what must be escaped is.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20: result += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
