import Articles
import Words

/// A concept's number within a term base.
public typealias ConceptIndex = Int

/// The concepts of glossaries, compiled for matching.
///
/// Texts of forms and notes stay in the files' bytes and become strings when asked for; loading only numbers words and lays out the trie.
public struct TermBase: Sendable {
  struct Form: Sendable {
    let concept: UInt32
    let language: Language
    let role: FormRole
    /// Which tokens must be capitals in the text: bit i for token i.
    let capitals: UInt32
    /// Which tokens must be all capitals.
    let uppers: UInt32
    let length: UInt16
    let file: UInt16
    /// Bytes of the file; empty for a form made from another (a name without its marks).
    let range: Range<Int>
    /// The context a form is bound to ("{US}"), as bytes of the file; empty for none.
    let context: Range<Int>
    /// Whether it stands in for a name that lost its Vietnamese marks.
    let isUnmarked: Bool
    /// The next form at the same trie node, or `.max`.
    let next: UInt32
  }

  struct Row: Sendable {
    let file: UInt16
    let row: UInt32
    let type: ConceptType
    let isProposed: Bool
    /// The forms of the concept: a range of `forms`.
    let forms: Range<Int>
  }

  var trie = WordTrie(capacity: 60_000)
  var forms: [Form] = []
  var firstForm: [UInt32] = [.max]
  private(set) var files: [TSVFile] = []
  private(set) var rows: [Row] = []
  private var byID: [String: ConceptIndex] = [:]

  public init() {}

  public var conceptCount: Int { rows.count }
  public var formCount: Int { forms.count }

  /// Adds the concepts of a glossary file.
  ///
  /// - Throws: `TSVFile.Malformed` for a row without id or with an unknown type or status.
  mutating func add(_ file: TSVFile, _ words: inout Tokenizer) throws(TSVFile.Malformed) {
    guard let id = file.column("id"), let type = file.column("type") else {
      throw TSVFile.Malformed(path: file.path, line: 1, reason: "a glossary needs the columns id and type")
    }
    let status = file.column("status")
    let number = UInt16(files.count)
    files.append(file)
    var columns: [(index: Int, language: Language, role: FormRole)] = []
    for (index, name) in file.columns.enumerated() {
      let parts = name.split(separator: ".", maxSplits: 1)
      guard let first = parts.first, let language = Language(rawValue: String(first)) else { continue }
      guard let role = FormRole(rawValue: parts.count > 1 ? String(parts[1]) : "") else {
        throw TSVFile.Malformed(path: file.path, line: 1, reason: "unknown column \(name)")
      }
      columns.append((index, language, role))
    }
    for row in 0..<file.rowCount {
      let identifier = file.string(row, id)
      if identifier.isEmpty {
        throw TSVFile.Malformed(path: file.path, line: file.line(ofRow: row), reason: "a concept without an id")
      }
      guard let kind = ConceptType(rawValue: file.string(row, type)) else {
        throw TSVFile.Malformed(
          path: file.path, line: file.line(ofRow: row),
          reason:
            "unknown type \"\(file.string(row, type))\"; one of \(ConceptType.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      let start = forms.count
      for (index, language, role) in columns {
        for range in file.forms(row, index) {
          add(
            concept: UInt32(rows.count), language, role, file: number, range, isName: kind.isName, &words)
        }
      }
      byID[identifier] = rows.count
      rows.append(
        Row(
          file: number, row: UInt32(row), type: kind,
          isProposed: status.map { file.string(row, $0) == "proposed" } ?? false, forms: start..<forms.count))
    }
  }

  private mutating func add(
    concept: UInt32, _ language: Language, _ role: FormRole, file: UInt16, _ range: Range<Int>, isName: Bool,
    _ words: inout Tokenizer
  ) {
    let bytes = files[Int(file)].bytes
    var text = range
    var context = range.upperBound..<range.upperBound
    if bytes[range.upperBound - 1] == UInt8(ascii: "}"), let brace = bytes[range].lastIndex(of: UInt8(ascii: "{")) {
      context = (brace + 1)..<(range.upperBound - 1)
      var end = brace
      while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
      text = range.lowerBound..<end
    }
    let tokens = words.tokens(in: bytes, text).filter { $0.kind != .mark }
    guard !tokens.isEmpty, tokens.count < 32 else { return }
    var capitals: UInt32 = 0
    var uppers: UInt32 = 0
    for (i, token) in tokens.enumerated() {
      if token.isCapitalized { capitals |= 1 << UInt32(i) }
      if token.shape == .upper, token.range.count > 1 { uppers |= 1 << UInt32(i) }
    }
    var sequence: [WordID] = []
    for token in tokens {
      if token.kind == .word {
        sequence.append(token.word)
      } else {
        sequence.append(words.id(of: Array(bytes[token.range])))
      }
    }
    insert(
      sequence, concept, language, role, capitals, uppers, file, text, context, unmarked: false)
    // A Vietnamese name is written without its marks in English.
    if isName, language == .vietnamese, tokens.contains(where: \.isMarked), capitals != 0, role != .phonetic {
      var key = WordKey()
      var plain: [WordID] = []
      bytes.withUnsafeBufferPointer { text in
        for token in tokens {
          key.fold(text, token.range)
          plain.append(words.id(of: key.bare))
        }
      }
      insert(plain, concept, language, role, capitals, uppers, file, text, context, unmarked: true)
    }
  }

  private mutating func insert(
    _ sequence: [WordID], _ concept: UInt32, _ language: Language, _ role: FormRole, _ capitals: UInt32,
    _ uppers: UInt32, _ file: UInt16, _ range: Range<Int>, _ context: Range<Int>, unmarked: Bool
  ) {
    let node = Int(trie.insert(sequence))
    while firstForm.count <= node { firstForm.append(.max) }
    forms.append(
      Form(
        concept: concept, language: language, role: role, capitals: capitals, uppers: uppers,
        length: UInt16(sequence.count), file: file, range: range, context: context, isUnmarked: unmarked,
        next: firstForm[node]))
    firstForm[node] = UInt32(forms.count - 1)
  }

  // MARK: - What a concept says

  public func id(of concept: ConceptIndex) -> String {
    let row = rows[concept]
    let file = files[Int(row.file)]
    return file.string(Int(row.row), file.column("id")!)
  }

  public func type(of concept: ConceptIndex) -> ConceptType { rows[concept].type }

  /// The concept with an id, or nil.
  public func concept(id: String) -> ConceptIndex? { byID[id] }

  /// A cell of the concept's row, e.g. "source"; empty where the file has no such column.
  public func cell(_ column: String, of concept: ConceptIndex) -> String {
    let row = rows[concept]
    let file = files[Int(row.file)]
    guard let index = file.column(column) else { return "" }
    return file.string(Int(row.row), index)
  }

  /// The forms of a concept in a language, preferred first, as written in the glossary.
  public func forms(of concept: ConceptIndex, in language: Language) -> [(text: String, role: FormRole)] {
    let all = forms[rows[concept].forms].filter { $0.language == language && !$0.isUnmarked }
    return (all.filter { $0.role == .preferred } + all.filter { $0.role != .preferred }).map {
      (String(decoding: files[Int($0.file)].bytes[$0.range], as: UTF8.self), $0.role)
    }
  }

  /// The form a translation into `language` should use.
  public func preferredForm(of concept: ConceptIndex, in language: Language) -> String? {
    forms(of: concept, in: language).first?.text
  }
}
