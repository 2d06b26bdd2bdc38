import Foundation
import FoundationXML

/// An element of a record, with what is in it.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  var children: [XMLNode] = []
  /// The element's own text, without that of its children.
  var text = ""

  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }
  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The text without white space around it.
  var content: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Reads an XML file record by record, so that memory holds one record, not the file.
///
/// Entities are refused, whether inside the file or outside: glossaries need none, and a file of 1 KB can make gigabytes with them. Nothing is
/// fetched. A document type that only names a DTD, as TBX files do, is passed over.
final class XMLRecords: NSObject, XMLParserDelegate {
  private let records: Set<String>
  private let body: (XMLNode) -> Void
  private var open: [XMLNode] = []
  private var refused = false
  private var isTooLong = false
  /// The root element, without its children.
  private(set) var root: XMLNode?

  private init(_ records: Set<String>, _ body: @escaping (XMLNode) -> Void) {
    self.records = records
    self.body = body
  }

  /// Calls `body` with each element of one of the names, wherever it stands.
  @discardableResult
  static func read(_ path: String, records: Set<String>, _ body: @escaping (XMLNode) -> Void) throws -> XMLNode? {
    try checkProlog(path)
    guard let stream = InputStream(fileAtPath: path) else { throw ExchangeFailure.unreadable(path: path) }
    let parser = XMLParser(stream: stream)
    parser.shouldResolveExternalEntities = false
    parser.externalEntityResolvingPolicy = .never
    let reader = XMLRecords(records, body)
    parser.delegate = reader
    let isComplete = parser.parse()
    if reader.refused { throw ExchangeFailure.entities(path: path) }
    if !isComplete || parser.parserError != nil {
      throw ExchangeFailure.malformed(
        path: path, line: max(1, parser.lineNumber),
        reason: reader.isTooLong ? "a text of more than 1 MB" : "not well-formed XML, or an entity that is not defined",
        vi: reader.isTooLong ? "có đoạn văn bản hơn 1 MB" : "XML không đúng chuẩn, hoặc dùng entity không khai báo")
    }
    guard reader.root != nil else { throw ExchangeFailure.malformed(path: path, line: 1, reason: "no XML element", vi: "không có phần tử XML nào") }
    return reader.root
  }

  /// Looks at what stands before the root element: an internal DTD ends the matter before a parser sees it.
  private static func checkProlog(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw ExchangeFailure.unreadable(path: path) }
    defer { try? file.close() }
    // A document type stands in the first lines; comments before it may be long.
    guard let head = try file.read(upToCount: 1 << 20), !head.isEmpty else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "is empty", vi: "tệp rỗng")
    }
    // UTF-16 is the same letters with zeros between them.
    let text = head.filter { $0 != 0 }
    guard let start = text.firstRange(of: Data("<!DOCTYPE".utf8)) else { return }
    var quote: UInt8 = 0
    for byte in text[start.upperBound...] {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B {
        throw ExchangeFailure.entities(path: path)
      } else if byte == 0x3E {
        return
      }
    }
    throw ExchangeFailure.entities(path: path)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if root == nil { root = XMLNode(name: name, attributes: attributes) }
    if !open.isEmpty || records.contains(name) { open.append(XMLNode(name: name, attributes: attributes)) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { add(text, parser) }

  func parser(_ parser: XMLParser, foundCDATA data: Data) { add(String(decoding: data, as: UTF8.self), parser) }

  /// No term or note is longer than a book; whoever sends one wants the memory filled.
  private static let longest = 1 << 20

  private func add(_ text: String, _ parser: XMLParser) {
    if open.isEmpty { return }
    open[open.count - 1].text += text
    if open[open.count - 1].text.utf8.count > XMLRecords.longest {
      isTooLong = true
      parser.abortParsing()
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let node = open.popLast() else { return }
    if open.isEmpty { body(node) } else { open[open.count - 1].children.append(node) }
  }

  func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) { refuse(parser) }

  func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
  ) {
    refuse(parser)
  }

  private func refuse(_ parser: XMLParser) {
    refused = true
    parser.abortParsing()
  }
}

/// Text as XML writes it.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      // XML 1.0 has no place for other control characters.
      case _ where scalar.value < 0x20: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
