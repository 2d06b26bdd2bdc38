import Articles

/// TMX 1.4: one unit a concept, its preferred forms as segments, everything else as properties that we read again.
extension Exchange {
  private static let prefix = "x-doichieu-"

  mutating func exportTMX(_ table: GlossaryTable) -> String {
    let escape = XMLText.escaped
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
    out +=
      "  <header creationtool=\"doichieu\" creationtoolversion=\"1\" segtype=\"phrase\" o-tmf=\"doichieu\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/>\n  <body>\n"
    for concept in table.concepts {
      out += "    <tu tuid=\"\(escape(concept.id))\">\n"
      if let note = concept.fields["note"] { out += "      <note>\(escape(note))</note>\n" }
      for column in table.columnsNeeded where !["id", "en", "vi", "note"].contains(column) {
        let cell = concept.cell(column)
        if cell.isEmpty { continue }
        out += "      <prop type=\"\(Exchange.prefix)\(escape(column))\">\(escape(cell))</prop>\n"
        lose(.remark, column, concept.id)
      }
      for language in [Language.english, .vietnamese] {
        for form in concept.forms(language, .preferred).prefix(1) {
          out += "      <tuv xml:lang=\"\(language.rawValue)\"><seg>\(escape(form.cell))</seg></tuv>\n"
        }
      }
      out += "    </tu>\n"
    }
    return out + "  </body>\n</tmx>\n"
  }

  mutating func readTMX(_ path: String) throws -> GlossaryTable {
    var table = GlossaryTable(path: path)
    var taken: Set<String> = []
    var exchange = self
    let root = try XMLRecords.read(path, records: ["tu"]) { unit in
      if let concept = exchange.concept(ofUnit: unit, path, &taken) { table.concepts.append(concept) }
    }
    self = exchange
    guard root?.name == "tmx" else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "the root element is not tmx", vi: "phần tử gốc không phải tmx")
    }
    return table
  }

  private mutating func concept(ofUnit unit: XMLNode, _ path: String, _ taken: inout Set<String>) -> GlossaryConcept? {
    var forms: [GlossaryForm] = []
    var others: [String] = []
    for variant in unit.all("tuv") {
      let code = String((variant.attributes["xml:lang"] ?? variant.attributes["lang"] ?? "").prefix { $0 != "-" && $0 != "_" })
        .lowercased()
      guard let language = Language(rawValue: code) else {
        others.append(code)
        continue
      }
      guard let text = variant.first("seg")?.content, !text.isEmpty else { continue }
      let isFirst = !forms.contains { $0.language == language }
      forms.append(GlossaryForm(cell: Substring(text), language: language, role: isFirst ? .preferred : .admitted))
    }
    if forms.isEmpty { return nil }
    var concept = imported(
      id: unit.attributes["tuid"], english: forms.filter { $0.language == .english },
      vietnamese: forms.filter { $0.language == .vietnamese }, path: path, taken: &taken)
    for language in others { lose(.dropped, "language \(language)", concept.id) }
    for property in unit.all("prop") {
      guard let type = property.attributes["type"], type.hasPrefix(Exchange.prefix) else { continue }
      concept.setCell(String(type.dropFirst(Exchange.prefix.count)), property.content)
    }
    let notes = unit.all("note").map(\.content)
    if !notes.isEmpty { concept.fields["note"] = notes.joined(separator: "; ") }
    return concept
  }
}
