import Articles

/// One way to name a concept, as a glossary file has it.
public struct GlossaryForm: Hashable, Sendable {
  public var language: Language
  public var role: FormRole
  public var text: String
  /// The id in braces that the form is bound to: "Secretary of State {US}".
  public var context: String?

  public init(language: Language, role: FormRole, text: String, context: String? = nil) {
    self.language = language
    self.role = role
    self.text = text
    self.context = context
  }

  /// The form as a cell writes it.
  public var cell: String { context.map { "\(text) {\($0)}" } ?? text }

  /// Reads a form as a cell writes it.
  init(cell: Substring, language: Language, role: FormRole) {
    self.language = language
    self.role = role
    if cell.hasSuffix("}"), let brace = cell.lastIndex(of: "{") {
      context = String(cell[cell.index(after: brace)...].dropLast())
      text = String(cell[..<brace].reversed().drop { $0 == " " }.reversed())
    } else {
      context = nil
      text = String(cell)
    }
  }
}

/// A glossary entry as people edit it: what matching compiles away is still there.
public struct GlossaryConcept: Equatable, Sendable {
  public var id: String
  /// The type's name as written; `type` reads it.
  public var typeName: String
  public var domain: String
  public var forms: [GlossaryForm]
  /// The other cells that are not empty, by column: policy, from, to, title, part, status, source, reviewer, note, and what a file adds of its own.
  public var fields: [String: String]
  /// The 1-based line it was read from; 0 for one that was made.
  public var line = 0

  public init(
    id: String, typeName: String, domain: String, forms: [GlossaryForm] = [], fields: [String: String] = [:],
    line: Int = 0
  ) {
    self.id = id
    self.typeName = typeName
    self.domain = domain
    self.forms = forms
    self.fields = fields
    self.line = line
  }

  public var type: ConceptType? { ConceptType(rawValue: typeName) }

  public func forms(_ language: Language, _ role: FormRole) -> [GlossaryForm] {
    forms.filter { $0.language == language && $0.role == role }
  }

  public func preferred(_ language: Language) -> String? { forms(language, .preferred).first?.text }

  /// A column's cell, as a file has it.
  public func cell(_ column: String) -> String {
    switch column {
    case "id": return id
    case "type": return typeName
    case "domain": return domain
    default:
      if let (language, role) = GlossaryTable.formColumn(column) {
        return forms(language, role).map(\.cell).joined(separator: " | ")
      }
      return fields[column] ?? ""
    }
  }

  /// Sets a column's cell, as a file has it.
  public mutating func setCell(_ column: String, _ value: String) {
    switch column {
    case "id": id = value
    case "type": typeName = value
    case "domain": domain = value
    default:
      if let (language, role) = GlossaryTable.formColumn(column) {
        forms.removeAll { $0.language == language && $0.role == role }
        forms += GlossaryTable.forms(inCell: value, language, role)
      } else {
        fields[column] = value.isEmpty ? nil : value
      }
    }
  }
}
