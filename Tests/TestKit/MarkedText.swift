/// A sample with the expected places drawn into it: `"Hơn ⟦42.600|42600⟧ người"`.
///
/// Inside the brackets stands the text, then optionally a bar and a label: the value expected there.
public struct MarkedText: Sendable {
  public struct Mark: Sendable, Equatable {
    /// Bytes of `text`.
    public let range: Range<Int>
    public let label: String

    public init(range: Range<Int>, label: String) {
      self.range = range
      self.label = label
    }
  }

  /// The sample without the marks.
  public let text: String
  public let marks: [Mark]

  public init(_ drawn: String) {
    var text = ""
    var marks: [Mark] = []
    var start: Int?
    var label: String?
    for character in drawn {
      switch character {
      case "⟦":
        precondition(start == nil, "a mark inside a mark: \(drawn)")
        start = text.utf8.count
      case "⟧":
        guard let from = start else { preconditionFailure("a mark that was never opened: \(drawn)") }
        marks.append(Mark(range: from..<text.utf8.count, label: label ?? ""))
        start = nil
        label = nil
      case "|" where start != nil && label == nil: label = ""
      default:
        if label != nil { label!.append(character) } else { text.append(character) }
      }
    }
    precondition(start == nil, "a mark that is never closed: \(drawn)")
    self.text = text
    self.marks = marks
  }

  /// Draws marks into a text, in the notation that `init(_:)` reads, so that a failing test shows what was found the way the case was written.
  public static func draw(_ marks: [Mark], in text: String) -> String {
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where mark.range.lowerBound >= at {
      out += String(decoding: bytes[at..<mark.range.lowerBound], as: UTF8.self)
      out +=
        "⟦" + String(decoding: bytes[mark.range], as: UTF8.self) + (mark.label.isEmpty ? "" : "|\(mark.label)") + "⟧"
      at = mark.range.upperBound
    }
    return out + String(decoding: bytes[at...], as: UTF8.self)
  }
}
