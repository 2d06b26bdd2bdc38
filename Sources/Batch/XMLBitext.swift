import Foundation

/// What a format makes of XML: it is told of elements and text, and gives units.
protocol XMLUnitReader {
  mutating func open(_ element: String, _ attributes: [String: String], line: Int)
  mutating func text(_ text: String)
  /// The unit that this end completes.
  mutating func close(_ element: String) -> XMLUnit?
  /// Whether an element of the format's name was met.
  var isRecognized: Bool { get }
}

/// What a reader says of one unit.
enum XMLUnit {
  case unit(BitextUnit)
  case untranslated
  case skipped
}

/// Streams an XML file through a reader.
struct XMLBitext<Reader: XMLUnitReader> {
  let path: String
  let reader: Reader

  func forEachUnit(_ take: (BitextUnit) throws -> Void) throws -> BitextCounts {
    var scanner = try XMLScanner(path)
    return try withoutActuallyEscaping(take) { take in
      var counter = Counter(reader: reader, take: take)
      try scanner.run(&counter)
      guard counter.reader.isRecognized else {
        throw BitextFailure.malformed(path: path, line: 1, reason: "XML, but not of the format its name says")
      }
      return counter.counts
    }
  }

  private struct Counter: XMLScanner.Handler {
    var reader: Reader
    let take: (BitextUnit) throws -> Void
    var counts = BitextCounts()

    mutating func open(_ element: String, _ attributes: [String: String], line: Int) {
      reader.open(element, attributes, line: line)
    }

    mutating func text(_ text: String) { reader.text(text) }

    mutating func close(_ element: String) throws {
      guard let unit = reader.close(element) else { return }
      counts.units += 1
      switch unit {
      case .unit(let unit): try take(unit)
      case .untranslated: counts.untranslated += 1
      case .skipped: counts.skipped += 1
      }
    }
  }
}

extension String {
  /// The text as bytes, white space at both ends taken off.
  var trimmedUTF8: [UInt8] { Array(trimmingCharacters(in: .whitespacesAndNewlines).utf8) }
}
