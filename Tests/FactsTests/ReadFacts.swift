import Articles
import DoiChieu
import Facts
import TestKit

/// The facts of one sentence, drawn into it the way the tables write them.
///
/// Inside the brackets stands the text, then the likeliest value; ` or ` parts further readings; `weak` goes before a value too common to
/// insist on.
func factsDrawn(_ text: String, _ language: Language, withReadings: Bool = false) throws -> String {
  let read = try reading(text, language)
  let marks = read.facts.map { fact in
    let values = withReadings ? fact.values.map(\.description).joined(separator: " or ") : fact.value.description
    return MarkedText.Mark(range: read.bytes(fact.tokens), label: (fact.isWeak ? "weak " : "") + values)
  }
  return MarkedText.draw(marks, in: text)
}

/// One sentence, read.
func reading(_ text: String, _ language: Language) throws -> SegmentText {
  var session = try SharedAuditor.auditor.analyzer.session()
  let bytes = Array(text.utf8)
  return session.read(Segment(index: 0, block: 0, role: .body, range: 0..<bytes.count), of: bytes, language: language)
}
