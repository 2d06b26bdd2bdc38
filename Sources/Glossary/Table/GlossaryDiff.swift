import Articles

/// What differs between two glossaries, concept by concept.
public struct GlossaryDiff: Sendable {
  public enum Change: Sendable, Equatable {
    case added(GlossaryConcept)
    case removed(GlossaryConcept)
    /// The columns that differ, with the cells before and after.
    case changed(id: String, cells: [(column: String, old: String, new: String)])

    public static func == (a: Change, b: Change) -> Bool {
      switch (a, b) {
      case (.added(let x), .added(let y)), (.removed(let x), .removed(let y)): x == y
      case (.changed(let x, let p), .changed(let y, let q)):
        x == y && p.count == q.count && zip(p, q).allSatisfy { $0 == $1 }
      default: false
      }
    }
  }

  /// In the new glossary's order; what was removed comes last, in the old one's.
  public let changes: [Change]

  public init(_ old: GlossaryTable, _ new: GlossaryTable) {
    let before = Dictionary(old.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.concepts.map(\.id))
    let columns = GlossaryTable.union(old.columnsNeeded, new.columnsNeeded)
    var changes: [Change] = []
    for concept in new.concepts {
      guard let earlier = before[concept.id] else {
        changes.append(.added(concept))
        continue
      }
      let cells = columns.compactMap { column -> (column: String, old: String, new: String)? in
        let (a, b) = (earlier.cell(column), concept.cell(column))
        return a == b ? nil : (column, a, b)
      }
      if !cells.isEmpty { changes.append(.changed(id: concept.id, cells: cells)) }
    }
    for concept in old.concepts where !after.contains(concept.id) { changes.append(.removed(concept)) }
    self.changes = changes
  }
}

extension GlossaryTable {
  /// The columns of both, the second's additions in their standard place.
  static func union(_ a: [String], _ b: [String]) -> [String] {
    var table = GlossaryTable(path: "", columns: a)
    var concept = GlossaryConcept(id: "", typeName: "", domain: "")
    for column in b where !a.contains(column) {
      if let (language, role) = formColumn(column) {
        concept.forms.append(GlossaryForm(language: language, role: role, text: "x"))
      } else {
        concept.fields[column] = "x"
      }
    }
    table.concepts = [concept]
    return table.columnsNeeded
  }
}
