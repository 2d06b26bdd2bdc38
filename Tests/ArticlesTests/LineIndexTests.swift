import Articles
import TestKit
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    Case("a⟦b⟧c", (1, 2), "within the first line"), Case("a\n⟦b⟧", (2, 1), "behind LF"),
    Case("a\r\n⟦b⟧", (2, 1), "behind CRLF"),
    Case("a\r⟦b⟧", (2, 1), "behind a lone CR"), Case("\n\n⟦b⟧", (3, 1), "behind empty lines"),
    Case("Hà Nội ⟦b⟧", (1, 8), "columns count letters, not bytes"),
    Case("tie\u{302}\u{301}ng ⟦b⟧", (1, 9), "columns count scalars: a loose mark has one of its own"),
    Case("a\n⟦⟧", (2, 1), "at the end of the text"),
    Case("⟦⟧", (1, 1), "in an empty text"),
  ])
  func saysLineAndColumn(_ row: Case<String, (Int, Int)>) {
    let sample = MarkedText(row.input)
    let text = Array(sample.text.utf8)
    let position = LineIndex(text).position(of: sample.marks[0].range.lowerBound, in: text)
    #expect(position == row.expected)
  }

  @Test func everyOffsetLiesBetweenItsLinesStartAndTheNext() {
    let text = Array("một\r\nhai\n\n\rba bốn\n".utf8)
    let index = LineIndex(text)
    for offset in 0...text.count {
      let line = index.line(of: offset)
      #expect(index.start(ofLine: line) <= offset)
      if line < index.line(of: text.count) { #expect(offset < index.start(ofLine: line + 1)) }
    }
  }
}
