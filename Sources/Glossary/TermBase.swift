import Articles
import Words

/// A concept's number within a term base.
public typealias ConceptIndex = Int

/// The concepts of glossaries, compiled for matching.
///
/// Texts of forms and notes stay in the files' bytes and become strings when asked for; loading only numbers words and lays out the trie.
public struct TermBase: Sendable {
  var trie = WordTrie()
  var forms = Table<Form>()
  /// The first form of a trie node, or `.max`; indexed by node.
  var firstForm = Table<UInt32>([.max])
  var files: [TSVFile] = []
  var rows = Table<Row>()
  /// Ids in the order they were first met; `conceptOfID` says which concept has one now.
  var ids = Vocabulary()
  var conceptOfID = Table<UInt32>()
  var context = WordContext()

  public init() {}

  public var conceptCount: Int { rows.count }
  /// Forms written in the glossaries, without those made from them by rule.
  public var formCount: Int { forms.count { !$0.traits.contains(.derived) } }

  /// Adds the concepts of a glossary file. An id that an earlier file has is taken over by this one.
  ///
  /// - Throws: `TSVFile.Malformed` for a row without id or with an unknown type.
  mutating func add(_ file: TSVFile, _ words: inout Tokenizer) throws(TSVFile.Malformed) {
    guard let id = file.column("id"), let type = file.column("type") else {
      throw TSVFile.Malformed(path: file.path, line: 1, reason: "a glossary needs the columns id and type", vi: "bảng thuật ngữ cần có cột id và type")
    }
    let status = file.column("status")
    var columns: [(index: Int, language: Language, role: FormRole)] = []
    for (index, name) in file.columns.enumerated() {
      let parts = name.split(separator: ".", maxSplits: 1)
      guard let first = parts.first, let language = Language(rawValue: String(first)) else { continue }
      guard let role = FormRole(rawValue: parts.count > 1 ? String(parts[1]) : "") else {
        throw TSVFile.Malformed(path: file.path, line: 1, reason: "unknown column \(name)", vi: "không có cột nào tên \(name)")
      }
      columns.append((index, language, role))
    }
    context.prepare(&words)
    let number = files.count
    files.append(file)
    rows.reserveCapacity(rows.count + file.rowCount)
    // Measured on the bundled glossaries: an edge to 20 bytes, a form to 25.
    trie.reserve(file.bytes.count / 20)
    forms.reserveCapacity(forms.count + file.bytes.count / 25)
    // The compiler owns the tables while it works, so that nothing is copied on write.
    var compiler = FormCompiler(file: file)
    swap(&compiler.base, &self)
    swap(&compiler.words, &words)
    compiler.prepare()
    defer {
      swap(&compiler.base, &self)
      swap(&compiler.words, &words)
    }
    let types = ConceptType.allCases.map { (Array($0.rawValue.utf8), $0) }
    let measures = Array("units".utf8)
    let domain = file.column("domain")
    let proposed = Array(ConceptStatus.proposed.rawValue.utf8)
    var cells: [Range<Int>] = []
    for row in 0..<file.rowCount {
      file.cells(ofRow: row, &cells)
      if cells[id].isEmpty {
        throw TSVFile.Malformed(path: file.path, line: file.line(ofRow: row), reason: "a concept without an id", vi: "mục không có id")
      }
      if GlossaryMerge.isMarker(file.bytes[cells[id]]) {
        throw TSVFile.Malformed(
          path: file.path, line: file.line(ofRow: row), reason: "a merge conflict that nobody has resolved",
          vi: "xung đột khi trộn chưa được giải quyết")
      }
      guard let kind = types.first(where: { file.bytes[cells[type]].elementsEqual($0.0) })?.1 else {
        throw TSVFile.Malformed(
          path: file.path, line: file.line(ofRow: row),
          reason:
            "unknown type \"\(file.string(row, type))\"; one of \(ConceptType.allCases.map(\.rawValue).joined(separator: ", "))",
          vi: "không có loại \"\(file.string(row, type))\"; chỉ có \(ConceptType.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      let isProposed = status.map { file.bytes[cells[$0]].elementsEqual(proposed) } ?? false
      let start = compiler.base.forms.count
      let concept = compiler.base.rows.count
      compiler.begin(
        concept: concept, type: kind, isProposed: isProposed,
        isMeasure: domain.map { file.bytes[cells[$0]].elementsEqual(measures) } ?? false, cells: cells, columns: columns)
      for (index, language, role) in columns where !cells[index].isEmpty {
        file.forEachForm(in: cells[index]) { compiler.add($0, language, role) }
      }
      compiler.base.register(id: Array(file.bytes[cells[id]]), concept)
      compiler.base.rows.append(
        Row(
          file: number, row: row, type: kind, isProposed: isProposed, forms: start..<compiler.base.forms.count))
    }
  }

  private mutating func register(id: [UInt8], _ concept: ConceptIndex) {
    let number = Int(ids.intern(id).rawValue)
    if number == conceptOfID.count { return conceptOfID.append(UInt32(concept)) }
    rows[Int(conceptOfID[number])].isReplaced = true
    conceptOfID[number] = UInt32(concept)
  }

  /// Adds a form at the end of a sequence, unless the concept has it there already.
  mutating func insert(_ form: Form, at sequence: [WordID]) {
    let node = Int(trie.insert(sequence))
    if node >= firstForm.count {
      firstForm.append(contentsOf: repeatElement(.max, count: max(node + 1, firstForm.count * 2) - firstForm.count))
    }
    var other = firstForm[node]
    if form.traits.contains(.derived) {
      while other != .max {
        if forms[Int(other)].concept == form.concept { return }
        other = forms[Int(other)].next
      }
    }
    var form = form
    form.next = firstForm[node]
    firstForm[node] = UInt32(forms.count)
    forms.append(form)
  }

  // MARK: - What a concept says

  public func id(of concept: ConceptIndex) -> String { cell("id", of: concept) }

  public func type(of concept: ConceptIndex) -> ConceptType { rows[concept].type }

  /// Whether no person has confirmed the entry yet.
  public func isProposed(_ concept: ConceptIndex) -> Bool { rows[concept].isProposed }

  /// The concept with an id, or nil.
  public func concept(id: String) -> ConceptIndex? {
    ids.find(Array(id.utf8)).map { ConceptIndex(conceptOfID[Int($0.rawValue)]) }
  }

  /// How strictly the concept's forms are demanded of a translation.
  public func policy(of concept: ConceptIndex) -> Policy { Policy(rawValue: cell("policy", of: concept)) ?? .accept }

  /// A cell of the concept's row, e.g. "source"; empty where the file has no such column.
  public func cell(_ column: String, of concept: ConceptIndex) -> String {
    let row = rows[concept]
    let file = files[Int(row.file)]
    guard let index = file.column(column) else { return "" }
    return file.string(Int(row.row), index)
  }

  /// Where the concept stands: its file and 1-based line.
  public func place(of concept: ConceptIndex) -> (path: String, line: Int) {
    let row = rows[concept]
    let file = files[Int(row.file)]
    return (file.path, file.line(ofRow: Int(row.row)))
  }

  /// The forms of a concept in a language, preferred first, as written in the glossary.
  public func forms(of concept: ConceptIndex, in language: Language) -> [(text: String, role: FormRole)] {
    let all = forms[rows[concept].forms].filter { $0.language == language && !$0.traits.contains(.derived) }
    return (all.filter { $0.role == .preferred } + all.filter { $0.role != .preferred }).map {
      (text(of: $0), $0.role)
    }
  }

  /// The form a translation into `language` should use.
  public func preferredForm(of concept: ConceptIndex, in language: Language) -> String? {
    forms(of: concept, in: language).first?.text
  }

  func text(of form: Form) -> String {
    String(decoding: files[Int(rows[Int(form.concept)].file)].bytes[form.text], as: UTF8.self)
  }

  /// The id in braces that a form is bound to, or nil.
  func context(of form: Form) -> String? {
    form.contextCount == 0
      ? nil : String(decoding: files[Int(rows[Int(form.concept)].file)].bytes[form.context], as: UTF8.self)
  }
}
