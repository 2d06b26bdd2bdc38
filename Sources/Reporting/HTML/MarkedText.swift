import Articles

/// A stretch of an article with elements laid over it that may nest or cross, written as well-formed HTML.
///
/// Where elements cross, the later one is closed and opened again, so that each keeps to its words.
struct MarkedText {
  /// An element over bytes of the article as given.
  struct Element {
    let range: Range<Int>
    /// The start tag where the element begins, and where it goes on after a break.
    let open: String
    let reopen: String
    let close: String
  }

  /// Markup at a point: where something would stand that is not there.
  struct Point {
    let offset: Int
    let html: String
  }

  let bytes: [UInt8]

  /// - Parameters:
  ///   - elements: sorted by beginning, longer before shorter, as `order` puts them.
  ///   - points: sorted by offset.
  func html(_ range: Range<Int>, elements: some Sequence<Element>, points: some Sequence<Point>) -> String {
    var out = ""
    var at = range.lowerBound
    var open: [Element] = []
    var pending = Array(points)[...]

    func text(upTo end: Int) {
      while let point = pending.first, point.offset <= end {
        if point.offset > at { write(at..<point.offset) }
        out += point.html
        pending.removeFirst()
      }
      if end > at { write(at..<end) }
    }
    func write(_ part: Range<Int>) {
      out += Markup.html(String(decoding: bytes[part], as: UTF8.self))
      at = part.upperBound
    }
    func closeEnded(at offset: Int) {
      while let end = open.map(\.range.upperBound).min(), end <= offset {
        text(upTo: end)
        let first = open.firstIndex { $0.range.upperBound <= end } ?? 0
        let above = open[first...]
        for element in above.reversed() { out += element.close }
        open.removeSubrange(first...)
        for element in above where element.range.upperBound > end {
          out += element.reopen
          open.append(element)
        }
      }
    }
    for element in elements {
      let start = max(element.range.lowerBound, range.lowerBound)
      let end = min(element.range.upperBound, range.upperBound)
      guard start < end else { continue }
      closeEnded(at: start)
      text(upTo: start)
      out += element.range.lowerBound >= range.lowerBound ? element.open : element.reopen
      open.append(Element(range: start..<end, open: element.open, reopen: element.reopen, close: element.close))
    }
    closeEnded(at: range.upperBound)
    text(upTo: range.upperBound)
    return out
  }

  /// Outer before inner.
  static func order(_ a: Element, _ b: Element) -> Bool {
    (a.range.lowerBound, -a.range.upperBound) < (b.range.lowerBound, -b.range.upperBound)
  }
}
