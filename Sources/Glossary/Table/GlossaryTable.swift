import Articles

/// A glossary file as people edit it: columns, concepts in order, and the way back to the same bytes.
public struct GlossaryTable: Sendable {
  public var path: String
  /// Columns in the file's order.
  public var columns: [String]
  public var concepts: [GlossaryConcept]

  public init(path: String, columns: [String] = [], concepts: [GlossaryConcept] = []) {
    self.path = path
    self.columns = columns
    self.concepts = concepts
  }

  /// Reads a glossary, without judging what it says; `Lint` does.
  ///
  /// - Throws: `TSVFile.Malformed` when there is no column id or type, or a column of a language has an unknown role.
  public init(_ file: TSVFile) throws(TSVFile.Malformed) {
    guard file.column("id") != nil, file.column("type") != nil else {
      throw TSVFile.Malformed(path: file.path, line: 1, reason: "a glossary needs the columns id and type", vi: "bảng thuật ngữ cần có cột id và type")
    }
    for column in file.columns {
      let parts = column.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      if Language(rawValue: String(parts[0])) != nil, GlossaryTable.formColumn(column) == nil {
        throw TSVFile.Malformed(path: file.path, line: 1, reason: "unknown column \(column)", vi: "không có cột nào tên \(column)")
      }
    }
    path = file.path
    columns = file.columns
    let kinds = columns.map { ($0, GlossaryTable.formColumn($0)) }
    concepts = []
    concepts.reserveCapacity(file.rowCount)
    var cells: [Range<Int>] = []
    for row in 0..<file.rowCount {
      file.cells(ofRow: row, &cells)
      var concept = GlossaryConcept(id: "", typeName: "", domain: "", line: file.line(ofRow: row))
      for (index, (column, form)) in kinds.enumerated() where !cells[index].isEmpty {
        if let (language, role) = form {
          file.forEachForm(in: cells[index]) { range in
            concept.forms.append(
              GlossaryForm(cell: Substring(decoding: file.bytes[range], as: UTF8.self), language: language, role: role))
          }
          continue
        }
        let value = String(decoding: file.bytes[cells[index]], as: UTF8.self)
        switch column {
        case "id": concept.id = value
        case "type": concept.typeName = value
        case "domain": concept.domain = value
        default: concept.fields[column] = value
        }
      }
      concepts.append(concept)
    }
  }

  /// The language and role of a column such as "vi.phonetic"; nil for other columns.
  public static func formColumn(_ column: String) -> (language: Language, role: FormRole)? {
    formColumns[column]
  }

  private static let formColumns: [String: (language: Language, role: FormRole)] = {
    var result: [String: (language: Language, role: FormRole)] = [:]
    for language in [Language.english, .vietnamese] {
      for role in FormRole.allCases {
        result[role == .preferred ? language.rawValue : "\(language.rawValue).\(role.rawValue)"] = (language, role)
      }
    }
    return result
  }()

  /// The column of a form.
  public static func column(_ language: Language, _ role: FormRole) -> String {
    role == .preferred ? language.rawValue : "\(language.rawValue).\(role.rawValue)"
  }

  static func forms(inCell cell: String, _ language: Language, _ role: FormRole) -> [GlossaryForm] {
    cell.split(separator: "|").compactMap { part in
      let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      return trimmed.isEmpty ? nil : GlossaryForm(cell: Substring(String(trimmed)), language: language, role: role)
    }
  }

  /// The columns every new file is written with, in this order; those without content are left out.
  public static let standardColumns: [String] = {
    let roles: [FormRole] = [.preferred, .admitted, .short, .acronym, .phonetic, .demonym, .deprecated, .forbidden]
    let forms = [Language.english, .vietnamese].flatMap { language in roles.map { column(language, $0) } }
    return ["id", "type", "domain"] + forms + ["policy", "from", "to", "title", "part", "status", "reviewer", "source", "note"]
  }()

  /// The columns to write: the file's own, and those that its concepts need beyond.
  public var columnsNeeded: [String] {
    var needed: Set<String> = columns.isEmpty ? ["id", "type", "domain", "en", "vi", "status", "source"] : []
    for concept in concepts {
      for form in concept.forms { needed.insert(GlossaryTable.column(form.language, form.role)) }
      needed.formUnion(concept.fields.keys)
    }
    var result = columns
    let missing = GlossaryTable.standardColumns.filter { needed.contains($0) && !result.contains($0) }
    for column in missing {
      // A new column goes where the standard order has it.
      let before = GlossaryTable.standardColumns.prefix { $0 != column }
      let place = result.lastIndex { before.contains($0) }.map { $0 + 1 } ?? 0
      result.insert(column, at: place)
    }
    return result + needed.subtracting(result).sorted()
  }

  /// The file's text: tab-separated, lines ended by LF, no trailing tabs cut.
  public var text: String { columnsNeeded.joined(separator: "\t") + "\n" + rows }

  /// The text without the header.
  var rows: String {
    let columns = columnsNeeded
    var text = ""
    for concept in concepts {
      text += columns.map { GlossaryTable.plain(concept.cell($0)) }.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// A cell without what would break the table.
  private static func plain(_ cell: String) -> String {
    cell.contains(where: { $0 == "\t" || $0.isNewline })
      ? String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : cell
  }
}
