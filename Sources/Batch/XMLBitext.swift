import Foundation
import FoundationXML

/// What a format makes of XML: it is told of elements and text, and gives units.
protocol XMLUnitReader {
  /// - Parameter line: the 1-based line of the tag.
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

/// Streams an XML file through a reader, and refuses document types that declare entities.
struct XMLBitext<Reader: XMLUnitReader> {
  let path: String
  let reader: Reader

  func forEachUnit(_ take: (BitextUnit) throws -> Void) throws -> BitextCounts {
    guard let stream = InputStream(fileAtPath: path) else { throw BitextFailure.unreadable(path: path, reason: "cannot be opened") }
    let parser = XMLParser(stream: stream)
    parser.shouldResolveExternalEntities = false
    return try withoutActuallyEscaping(take) { take in
      let delegate = Delegate(reader, path: path, take)
      parser.delegate = delegate
      let isWhole = parser.parse()
      if let failure = delegate.failure { throw failure }
      if !isWhole {
        let reason = parser.parserError.map { ($0 as NSError).localizedDescription } ?? "broken"
        throw BitextFailure.malformed(path: path, line: max(1, parser.lineNumber), reason: "not well-formed XML: \(reason)")
      }
      guard delegate.reader.isRecognized else {
        throw BitextFailure.malformed(path: path, line: 1, reason: "XML, but not of the format its name says")
      }
      return delegate.counts
    }
  }

  private final class Delegate: NSObject, XMLParserDelegate {
    var reader: Reader
    var counts = BitextCounts()
    var failure: (any Error)?
    private let path: String
    private let take: (BitextUnit) throws -> Void

    init(_ reader: Reader, path: String, _ take: @escaping (BitextUnit) throws -> Void) {
      self.reader = reader
      self.path = path
      self.take = take
    }

    private func refuse(_ parser: XMLParser) {
      if failure == nil { failure = BitextFailure.declaresEntities(path: path, line: max(1, parser.lineNumber)) }
      parser.abortParsing()
    }

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) { refuse(parser) }

    func parser(
      _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
    ) { refuse(parser) }

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
      guard failure == nil else { return }
      reader.open(localName(element), attributes, line: max(1, parser.lineNumber))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard failure == nil else { return }
      reader.text(string)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      guard failure == nil else { return }
      reader.text(String(decoding: block, as: UTF8.self))
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
      guard failure == nil, let unit = reader.close(localName(element)) else { return }
      counts.units += 1
      switch unit {
      case .unit(let unit):
        do { try take(unit) } catch {
          failure = error
          parser.abortParsing()
        }
      case .untranslated: counts.untranslated += 1
      case .skipped: counts.skipped += 1
      }
    }

    private func localName(_ name: String) -> String { name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name }
  }
}

extension String {
  /// The text as bytes, white space at both ends taken off.
  var trimmedUTF8: [UInt8] { Array(trimmingCharacters(in: .whitespacesAndNewlines).utf8) }
}
