import Articles

/// TBX-Basic, ISO 30042:2019. Both styles say the same: DCA names data categories in attributes, DCT in elements.
extension Exchange {
  /// What of ours TBX-Basic has no category for is kept in notes of this form, which we read again and others show as remarks.
  private static let remark = "doichieu:"

  private static let statuses: [(role: FormRole, status: String)] = [
    (.preferred, "preferredTerm-admn-sts"), (.admitted, "admittedTerm-admn-sts"), (.deprecated, "deprecatedTerm-admn-sts"),
  ]
  private static let kinds: [(role: FormRole, kind: String)] = [(.acronym, "acronym"), (.short, "shortForm")]

  mutating func exportTBX(_ table: GlossaryTable, isDCT: Bool) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out +=
      isDCT
      ? "<tbx style=\"dct\" type=\"TBX-Basic\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">\n"
      : "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
    out += "  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>doichieu glossary</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n"
    out += "  <text>\n    <body>\n"
    for concept in table.concepts { out += entry(concept, isDCT) }
    return out + "    </body>\n  </text>\n</tbx>\n"
  }

  private mutating func entry(_ concept: GlossaryConcept, _ isDCT: Bool) -> String {
    let escape = XMLText.escaped
    var out = "      <conceptEntry id=\"\(escape(Exchange.xmlID(concept.id)))\">\n"
    if !concept.domain.isEmpty {
      out +=
        isDCT
        ? "        <min:subjectField>\(escape(concept.domain))</min:subjectField>\n"
        : "        <descrip type=\"subjectField\">\(escape(concept.domain))</descrip>\n"
    }
    if let source = concept.fields["source"] {
      out += isDCT ? "        <basic:source>\(escape(source))</basic:source>\n" : "        <admin type=\"source\">\(escape(source))</admin>\n"
    }
    // XML ids know no slash, so the id itself is a remark, too.
    out += note("id", concept.id, 8)
    lose(.remark, "id", concept.id)
    out += note("type", concept.typeName, 8)
    lose(.remark, "type", concept.id)
    for (column, value) in concept.fields.sorted(by: { $0.key < $1.key }) where column != "source" {
      if column == "note" {
        out += "        <note>\(escape(value))</note>\n"
      } else {
        out += note(column, value, 8)
        lose(.remark, column, concept.id)
      }
    }
    for language in [Language.english, .vietnamese] {
      let forms = concept.forms.filter { $0.language == language }
      if forms.isEmpty { continue }
      out += "        <langSec xml:lang=\"\(language.rawValue)\">\n"
      for form in forms { out += section(form, concept, isDCT) }
      out += "        </langSec>\n"
    }
    return out + "      </conceptEntry>\n"
  }

  private mutating func section(_ form: GlossaryForm, _ concept: GlossaryConcept, _ isDCT: Bool) -> String {
    var out = "          <termSec>\n            <term>\(XMLText.escaped(form.text))</term>\n"
    func category(_ name: String, _ value: String) -> String {
      if isDCT {
        return
          "            <\(name == "administrativeStatus" ? "min" : "basic"):\(name)>\(value)</\(name == "administrativeStatus" ? "min" : "basic"):\(name)>\n"
      }
      return "            <termNote type=\"\(name)\">\(value)</termNote>\n"
    }
    if let kind = Exchange.kinds.first(where: { $0.role == form.role }) {
      out += category("termType", kind.kind)
    }
    let status = Exchange.statuses.first { $0.role == form.role }?.status
    switch form.role {
    case .forbidden: out += category("administrativeStatus", "deprecatedTerm-admn-sts")
    default: out += category("administrativeStatus", status ?? "admittedTerm-admn-sts")
    }
    if [.phonetic, .demonym, .forbidden].contains(form.role) {
      out += note("role", form.role.rawValue, 12)
      lose(.remark, GlossaryTable.column(form.language, form.role), concept.id)
    }
    if let context = form.context {
      out += note("context", context, 12)
      lose(.remark, "context {\(context)}", concept.id)
    }
    return out + "          </termSec>\n"
  }

  private func note(_ name: String, _ value: String, _ indent: Int) -> String {
    String(repeating: " ", count: indent) + "<note>\(Exchange.remark) \(XMLText.escaped(name))=\(XMLText.escaped(value))</note>\n"
  }

  /// An id that XML allows: a letter or underscore first, no slash.
  private static func xmlID(_ id: String) -> String {
    "c_" + String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "_" })
  }

  /// Reads TBX of either style, and its predecessors TBX 2008 (`martif`, `termEntry`, `langSet`, `tig`, `ntig`).
  mutating func readTBX(_ path: String) throws -> GlossaryTable {
    var table = GlossaryTable(path: path)
    var taken: Set<String> = []
    var exchange = self
    let root = try XMLRecords.read(path, records: ["conceptEntry", "termEntry"]) { entry in
      table.concepts.append(exchange.concept(entry, path, &taken))
    }
    self = exchange
    guard let root, ["tbx", "martif"].contains(root.name) else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "the root element is neither tbx nor martif", vi: "phần tử gốc không phải tbx hay martif")
    }
    return table
  }

  private mutating func concept(_ entry: XMLNode, _ path: String, _ taken: inout Set<String>) -> GlossaryConcept {
    var forms: [GlossaryForm] = []
    var others: [String] = []
    for section in entry.children where section.name == "langSec" || section.name == "langSet" {
      let code = String((section.attributes["xml:lang"] ?? "").prefix { $0 != "-" && $0 != "_" }).lowercased()
      guard let language = Language(rawValue: code) else {
        others.append(code)
        continue
      }
      for term in section.children where ["termSec", "tig", "ntig"].contains(term.name) {
        if let form = Exchange.form(term.name == "ntig" ? term.first("termGrp") ?? term : term, language) { forms.append(form) }
      }
    }
    // Without a status the first term of a language is the one to use.
    for language in [Language.english, .vietnamese]
    where !forms.contains(where: { $0.language == language && $0.role == .preferred }) {
      if let first = forms.firstIndex(where: { $0.language == language && $0.role == .admitted }) { forms[first].role = .preferred }
    }
    var fields: [String: String] = [:]
    var notes: [String] = []
    var domain = ""
    for child in entry.children {
      switch Exchange.category(child) {
      case "subjectField": domain = child.content
      case "source": fields["source"] = child.content
      case "note":
        if let (name, value) = Exchange.remark(child.content) { fields[name] = value } else { notes.append(child.content) }
      default: break
      }
    }
    var concept = imported(
      id: fields["id"] ?? entry.attributes["id"], english: forms.filter { $0.language == .english },
      vietnamese: forms.filter { $0.language == .vietnamese }, path: path, taken: &taken)
    for language in others { lose(.dropped, "language \(language)", concept.id) }
    if let type = fields["type"] { concept.typeName = type }
    concept.domain = domain.isEmpty ? "general" : domain
    for (name, value) in fields where name != "id" && name != "type" { concept.fields[name] = value }
    if !notes.isEmpty { concept.fields["note"] = notes.joined(separator: "; ") }
    return concept
  }

  private static func form(_ section: XMLNode, _ language: Language) -> GlossaryForm? {
    guard let term = section.first("term")?.content, !term.isEmpty else { return nil }
    var form = GlossaryForm(language: language, role: .admitted, text: term)
    var kind = ""
    for child in section.children {
      switch category(child) {
      case "administrativeStatus":
        form.role =
          switch child.content {
          case "preferredTerm-admn-sts", "preferredTerm", "preferred": .preferred
          case "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm": .deprecated
          default: .admitted
          }
      case "termType": kind = child.content
      case "note":
        guard let (name, value) = remark(child.content) else { continue }
        if name == "role", let role = FormRole(rawValue: value) { kind = role.rawValue }
        if name == "context" { form.context = value }
      default: break
      }
    }
    if let role = kinds.first(where: { $0.kind == kind })?.role {
      form.role = role
    } else if let role = FormRole(rawValue: kind), role != .preferred {
      form.role = role
    }
    return form
  }

  /// The data category of an element in either style.
  private static func category(_ node: XMLNode) -> String {
    if ["descrip", "termNote", "admin"].contains(node.name) { return node.attributes["type"] ?? "" }
    return node.name.split(separator: ":").last.map(String.init) ?? node.name
  }

  private static func remark(_ text: String) -> (name: String, value: String)? {
    guard text.hasPrefix(remark), let equals = text.firstIndex(of: "=") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: remark.count)..<equals].trimmingPrefix(" ")
    return (String(name), String(text[text.index(after: equals)...]))
  }
}
