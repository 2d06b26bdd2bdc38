import Articles

/// A three-way merge by concept: two people's changes to one glossary, taken together.
///
/// Cells of forms merge as sets: what either added is there, what either took away is gone. A single value conflicts where both changed it
/// otherwise, and a concept where one removed what the other changed. Sources, notes, reviewers and every other column are cells like any other, so
/// what is known about an entry's origin goes with it.
public struct GlossaryMerge: Sendable {
  public struct Conflict: Sendable, Equatable {
    public let concept: String
    /// The columns in conflict; empty where one side removed the concept.
    public let columns: [String]
    public let base: GlossaryConcept?
    public let ours: GlossaryConcept?
    public let theirs: GlossaryConcept?
  }

  private enum Item: Sendable {
    case merged(GlossaryConcept)
    case conflict(Conflict)
  }

  public let columns: [String]
  private let items: [Item]

  public var conflicts: [Conflict] {
    items.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  public init(base: GlossaryTable, ours: GlossaryTable, theirs: GlossaryTable) {
    let columns = GlossaryTable.union(GlossaryTable.union(ours.columnsNeeded, theirs.columnsNeeded), base.columnsNeeded)
    self.columns = columns
    let keep = { (first: GlossaryConcept, _: GlossaryConcept) in first }
    let old = Dictionary(base.concepts.map { ($0.id, $0) }, uniquingKeysWith: keep)
    let left = Dictionary(ours.concepts.map { ($0.id, $0) }, uniquingKeysWith: keep)
    let right = Dictionary(theirs.concepts.map { ($0.id, $0) }, uniquingKeysWith: keep)
    // Our order; what they added stands behind the concept it stands behind in their file.
    var order = ours.concepts.map(\.id)
    var place = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var behind: [String: [String]] = [:]
    var first: [String] = []
    var previous: String?
    for concept in theirs.concepts {
      if left[concept.id] == nil {
        if let previous { behind[previous, default: []].append(concept.id) } else { first.append(concept.id) }
      } else {
        previous = concept.id
      }
    }
    order = first + order.flatMap { [$0] + (behind[$0] ?? []) }
    place.removeAll()
    var items: [Item] = []
    for id in order {
      let (before, mine, yours) = (old[id], left[id], right[id])
      if let item = GlossaryMerge.merge(id, before, mine, yours, columns) { items.append(item) }
    }
    // Removed by us, changed by them, and not added by them: nowhere in the order above.
    let seen = Set(order)
    for concept in base.concepts where !seen.contains(concept.id) {
      if let item = GlossaryMerge.merge(concept.id, concept, nil, right[concept.id], columns) { items.append(item) }
    }
    self.items = items
  }

  private static func merge(
    _ id: String, _ base: GlossaryConcept?, _ ours: GlossaryConcept?, _ theirs: GlossaryConcept?, _ columns: [String]
  ) -> Item? {
    func differs(_ a: GlossaryConcept, _ b: GlossaryConcept) -> Bool { columns.contains { a.cell($0) != b.cell($0) } }
    switch (ours, theirs) {
    case (nil, nil): return nil
    case (let one?, nil), (nil, let one?):
      guard let base else { return .merged(one) }
      // One side removed it; that stands unless the other changed it.
      return differs(base, one)
        ? .conflict(Conflict(concept: id, columns: [], base: base, ours: ours, theirs: theirs)) : nil
    case (let ours?, let theirs?):
      var merged = ours
      var inConflict: [String] = []
      for column in columns {
        let (a, b, o) = (ours.cell(column), theirs.cell(column), base?.cell(column) ?? "")
        if a == b || b == o { continue }
        if a == o {
          merged.setCell(column, b)
        } else if let role = GlossaryTable.formColumn(column)?.role, role != .preferred {
          merged.setCell(column, mergedForms(o, a, b))
        } else {
          inConflict.append(column)
        }
      }
      return inConflict.isEmpty
        ? .merged(merged) : .conflict(Conflict(concept: id, columns: inConflict, base: base, ours: ours, theirs: theirs))
    }
  }

  private static func mergedForms(_ base: String, _ ours: String, _ theirs: String) -> String {
    func list(_ cell: String) -> [String] { cell.isEmpty ? [] : cell.components(separatedBy: " | ") }
    let (old, mine, yours) = (list(base), list(ours), list(theirs))
    let removed = Set(old.filter { !mine.contains($0) || !yours.contains($0) })
    var result = mine.filter { !removed.contains($0) }
    for form in yours where !result.contains(form) && !removed.contains(form) { result.append(form) }
    return result.joined(separator: " | ")
  }

  /// Whether a row is no concept, but a conflict's marker.
  static func isMarker(_ id: ArraySlice<UInt8>) -> Bool {
    guard id.count >= 7, let first = id.first, "<|=>".utf8.contains(first) else { return false }
    return id.prefix(7).allSatisfy { $0 == first }
  }

  /// The merged file. A conflict stands as both rows between the marks that git uses, which is no table until a person has chosen.
  public func text(ours: String = "ours", base: String = "base", theirs: String = "theirs") -> String {
    func row(_ concept: GlossaryConcept) -> String {
      GlossaryTable(path: "", columns: columns, concepts: [concept]).rows
    }
    var text = columns.joined(separator: "\t") + "\n"
    for item in items {
      switch item {
      case .merged(let concept): text += row(concept)
      case .conflict(let conflict):
        text += "<<<<<<< \(ours)\n" + (conflict.ours.map(row) ?? "")
        text += "||||||| \(base)\n" + (conflict.base.map(row) ?? "")
        text += "=======\n" + (conflict.theirs.map(row) ?? "")
        text += ">>>>>>> \(theirs)\n"
      }
    }
    return text
  }
}
