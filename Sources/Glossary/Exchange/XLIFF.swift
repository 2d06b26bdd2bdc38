import Articles

/// XLIFF 2.1 with the glossary module: an English term, its Vietnamese translations, a definition.
extension Exchange {
  mutating func exportXLIFF(_ table: GlossaryTable) -> String {
    let escape = XMLText.escaped
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out +=
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"vi\">\n"
    out += "  <file id=\"f1\">\n    <unit id=\"u1\">\n      <gls:glossary>\n"
    // The module binds entries to a unit's text; the unit's one segment names them all.
    for (number, concept) in table.concepts.enumerated() {
      guard let english = concept.preferred(.english) else {
        lose(.dropped, "concept without English form", concept.id)
        continue
      }
      out += "        <gls:glossEntry id=\"g\(number + 1)\">\n"
      let source = concept.fields["source"].map { " source=\"\(escape($0))\"" } ?? ""
      out += "          <gls:term\(source)>\(escape(english))</gls:term>\n"
      for form in concept.forms where form.language == .vietnamese && (form.role == .preferred || form.role == .admitted) {
        out += "          <gls:translation>\(escape(form.text))</gls:translation>\n"
        if form.context != nil { lose(.dropped, "context", concept.id) }
      }
      if let note = concept.fields["note"] { out += "          <gls:definition>\(escape(note))</gls:definition>\n" }
      out += "        </gls:glossEntry>\n"
      for column in table.columnsNeeded where !["en", "vi", "vi.admitted", "source", "note"].contains(column) && !concept.cell(column).isEmpty {
        lose(.dropped, column, concept.id)
      }
    }
    out += "      </gls:glossary>\n      <segment>\n        <source/>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n"
    return out
  }

  mutating func readXLIFF(_ path: String) throws -> GlossaryTable {
    var entries: [XMLNode] = []
    let root = try XMLRecords.read(path, records: ["gls:glossEntry", "glossEntry"]) { entries.append($0) }
    guard let root, root.name == "xliff" else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "the root element is not xliff", vi: "phần tử gốc không phải xliff")
    }
    let source = String((root.attributes["srcLang"] ?? "en").prefix(2)).lowercased()
    let target = String((root.attributes["trgLang"] ?? "vi").prefix(2)).lowercased()
    guard let from = Language(rawValue: source), let to = Language(rawValue: target) else {
      throw ExchangeFailure.malformed(
        path: path, line: 1, reason: "languages \(source) and \(target) are not en and vi", vi: "ngôn ngữ \(source) và \(target) không phải en và vi")
    }
    var table = GlossaryTable(path: path)
    var taken: Set<String> = []
    for entry in entries {
      func local(_ node: XMLNode) -> String { node.name.split(separator: ":").last.map(String.init) ?? node.name }
      var forms: [GlossaryForm] = []
      for child in entry.children where !child.content.isEmpty {
        switch local(child) {
        case "term": forms.append(GlossaryForm(language: from, role: .preferred, text: child.content))
        case "translation":
          let isFirst = !forms.contains { $0.language == to }
          forms.append(GlossaryForm(language: to, role: isFirst ? .preferred : .admitted, text: child.content))
        default: break
        }
      }
      if forms.isEmpty { continue }
      var concept = imported(
        id: nil, english: forms.filter { $0.language == .english }, vietnamese: forms.filter { $0.language == .vietnamese },
        path: path, taken: &taken)
      if let source = entry.children.first(where: { local($0) == "term" })?.attributes["source"] { concept.fields["source"] = source }
      if let note = entry.children.first(where: { local($0) == "definition" })?.content { concept.fields["note"] = note }
      table.concepts.append(concept)
    }
    return table
  }
}
