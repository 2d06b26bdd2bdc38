/// Reads XML as a stream of tags and text, as much of XML as translation memories use.
///
/// Well-formedness is checked as far as a reader could be misled: tags must match, references must be known, the end must be there. A document type
/// may name its DTD, which is never read; one that declares entities is refused, because they serve to exhaust memory or to read other files.
struct XMLScanner {
  /// What the scanner comes upon.
  protocol Handler {
    /// - Parameter line: the 1-based line of the tag.
    mutating func open(_ element: String, _ attributes: [String: String], line: Int)
    mutating func text(_ text: String)
    mutating func close(_ element: String) throws
  }

  /// Tags within tags, at most.
  private static let depthLimit = 1_000
  /// Bytes of one text, tag or declaration, at most.
  private static let lengthLimit = 16 << 20

  private var source: DecodedBytes
  private let path: String
  private var open: [[UInt8]] = []
  private var hasRoot = false

  init(_ path: String) throws(BitextFailure) {
    self.path = path
    source = try DecodedBytes(path)
  }

  private func fault(_ reason: String) -> BitextFailure {
    .malformed(path: path, line: source.line, reason: "not well-formed XML: \(reason)")
  }

  /// Reads to the end.
  mutating func run(_ handler: inout some Handler) throws {
    var text: [UInt8] = []
    while let byte = try source.next() {
      switch byte {
      case UInt8(ascii: "<"):
        try give(&text, to: &handler)
        try markup(&handler)
      case UInt8(ascii: "&"): try reference(into: &text)
      case 0x0D:
        // XML reads every line end as one LF.
        if try source.peek() != 0x0A { text.append(0x0A) }
      default: text.append(byte)
      }
      if text.count > Self.lengthLimit { throw fault("a text of more than \(Self.lengthLimit >> 20) MB") }
    }
    try give(&text, to: &handler)
    if let last = open.last { throw fault("it ends within <\(String(decoding: last, as: UTF8.self))>") }
    if !hasRoot { throw fault("there is no element") }
  }

  private mutating func give(_ text: inout [UInt8], to handler: inout some Handler) throws {
    if text.isEmpty { return }
    if open.isEmpty {
      if text.contains(where: { $0 > 0x20 }) { throw fault("text outside all elements") }
    } else {
      handler.text(try string(text))
    }
    text.removeAll(keepingCapacity: true)
  }

  private func string(_ bytes: some Sequence<UInt8>) throws(BitextFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("text that is not UTF-8") }
    return text
  }

  // MARK: - Markup

  private mutating func markup(_ handler: inout some Handler) throws {
    let line = source.line
    switch try need() {
    case UInt8(ascii: "?"):
      let text = try until("?>")
      if text.starts(with: Array("xml ".utf8)) { try checkEncoding(text) }
    case UInt8(ascii: "!"):
      if try skip("--") {
        _ = try until("-->")
      } else if try skip("[CDATA[") {
        let text = try until("]]>")
        if open.isEmpty { throw fault("text outside all elements") }
        handler.text(try string(text))
      } else if try skip("DOCTYPE") {
        try documentType()
      } else {
        throw fault("a declaration where none belongs")
      }
    case UInt8(ascii: "/"):
      var name = try until(">")
      while let last = name.last, last <= 0x20 { name.removeLast() }
      guard let opened = open.popLast() else { throw fault("</\(String(decoding: name, as: UTF8.self))> ends nothing") }
      guard opened == name else {
        throw fault(
          "</\(String(decoding: name, as: UTF8.self))> where <\(String(decoding: opened, as: UTF8.self))> is open")
      }
      try handler.close(Self.local(try string(name)))
    case let first: try element(first, line, &handler)
    }
  }

  private mutating func element(_ first: UInt8, _ line: Int, _ handler: inout some Handler) throws {
    if open.isEmpty, hasRoot { throw fault("a second root element") }
    guard Self.beginsName(first) else { throw fault("< that begins no tag") }
    hasRoot = true
    var name = [first]
    var byte = try need()
    while Self.isName(byte) {
      name.append(byte)
      byte = try need()
      if name.count > 1_000 { throw fault("a name without end") }
    }
    var attributes: [String: String] = [:]
    while true {
      while byte <= 0x20 { byte = try need() }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      var key: [UInt8] = []
      while Self.isName(byte) {
        key.append(byte)
        byte = try need()
        if key.count > 1_000 { throw fault("a name without end") }
      }
      while byte <= 0x20 { byte = try need() }
      guard !key.isEmpty, byte == UInt8(ascii: "=") else { throw fault("an attribute without a value") }
      byte = try need()
      while byte <= 0x20 { byte = try need() }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else {
        throw fault("a value without quotation marks")
      }
      let quote = byte
      var value: [UInt8] = []
      while true {
        byte = try need()
        if byte == quote { break }
        if byte == UInt8(ascii: "<") { throw fault("< in a value") }
        if byte == UInt8(ascii: "&") { try reference(into: &value) } else { value.append(byte) }
        if value.count > Self.lengthLimit { throw fault("a value without end") }
      }
      guard attributes.updateValue(try string(value), forKey: try string(key)) == nil else {
        throw fault("an attribute said twice")
      }
      byte = try need()
    }
    let element = Self.local(try string(name))
    handler.open(element, attributes, line: line)
    if byte == UInt8(ascii: "/") {
      guard try need() == UInt8(ascii: ">") else { throw fault("/ within a tag") }
      try handler.close(element)
    } else {
      open.append(name)
      if open.count > Self.depthLimit { throw fault("more than \(Self.depthLimit) elements within one another") }
    }
  }

  /// A document type: its names are skipped, its declarations looked through for entities.
  private mutating func documentType() throws {
    if hasRoot { throw fault("a document type behind the root") }
    var depth = 0
    var recent: [UInt8] = []
    var length = 0
    while true {
      let byte = try need()
      length += 1
      if length > 1 << 20 { throw fault("a document type without end") }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while try need() != byte {
          length += 1
          if length > 1 << 20 { throw fault("a document type without end") }
        }
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"): if depth == 0 { return }
      case UInt8(ascii: "%"): if depth > 0 { throw BitextFailure.declaresEntities(path: path, line: source.line) }
      default: break
      }
      recent.append(byte)
      if recent.count > 8 { recent.removeFirst() }
      if recent == Array("<!ENTITY".utf8) { throw BitextFailure.declaresEntities(path: path, line: source.line) }
    }
  }

  /// The text that the reference after an "&" stands for.
  private mutating func reference(into text: inout [UInt8]) throws {
    var name: [UInt8] = []
    while true {
      let byte = try need()
      if byte == UInt8(ascii: ";") { break }
      name.append(byte)
      if name.count > 16 { throw fault("& that begins no reference") }
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    case let reference where reference.hasPrefix("#"):
      let digits = reference.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number, number > 0, let scalar = Unicode.Scalar(number) else {
        throw fault("&\(reference); is no character")
      }
      text += Array(String(Character(scalar)).utf8)
    case let unknown: throw fault("&\(unknown); is not declared")
    }
  }

  // MARK: - Bytes

  private mutating func need() throws -> UInt8 {
    guard let byte = try source.next() else { throw fault("it ends within markup") }
    return byte
  }

  /// What stands before `end`, which is read too.
  private mutating func until(_ end: String) throws -> [UInt8] {
    let end = Array(end.utf8)
    var text: [UInt8] = []
    while true {
      text.append(try need())
      if text.last == end.last, text.count >= end.count, text.suffix(end.count).elementsEqual(end) {
        text.removeLast(end.count)
        return text
      }
      if text.count > Self.lengthLimit { throw fault("markup without end") }
    }
  }

  private mutating func skip(_ text: String) throws -> Bool { try source.skip(Array(text.utf8)) }

  private func checkEncoding(_ declaration: [UInt8]) throws {
    let text = String(decoding: declaration, as: UTF8.self)
    guard let range = text.firstRange(of: "encoding") else { return }
    let rest = text[range.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return }
    let name = rest.dropFirst().prefix { $0 != quote }.lowercased()
    guard ["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be"].contains(name) else {
      throw BitextFailure.malformed(
        path: path, line: source.line, reason: "the encoding \(name) is not read; convert the file to UTF-8 first")
    }
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    beginsName(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A name without its namespace prefix.
  private static func local(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
