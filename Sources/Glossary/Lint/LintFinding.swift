/// What is wrong with a glossary entry, and where.
public struct LintFinding: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// A rule's name; it names the defect and does not change.
  public let rule: String
  public let severity: Severity
  public let path: String
  /// 1-based.
  public let line: Int
  public let concept: String
  public let english: String
  public let vietnamese: String
}

/// Everything that can be wrong with glossaries, except what their facts say.
public struct Lint: Sendable {
  public private(set) var findings: [LintFinding] = []

  /// Checks glossaries together: ids and forms are compared over all of them.
  ///
  /// - Parameter known: ids that entries may refer to besides those of the tables.
  /// - Complexity: linear in the cells; 13,000 concepts take a tenth of a second.
  public init(_ tables: [GlossaryTable], known: Set<String> = []) {
    let tables = tables.map { withoutConflicts($0) }
    var ids = known
    for table in tables { for concept in table.concepts { ids.insert(concept.id) } }
    checkCells(tables, ids)
    checkIdentity(tables)
    checkForms(tables)
    checkParts(tables)
    let order = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.path, $0) })
    findings.sort {
      ($0.path == $1.path ? 0 : order[$0.path, default: 0] - order[$1.path, default: 0], $0.line, $0.rule)
        < (0, $1.line, $1.rule)
    }
  }

  /// The table as our side of its conflicts has it, once their markers are reported.
  private mutating func withoutConflicts(_ table: GlossaryTable) -> GlossaryTable {
    guard table.concepts.contains(where: { GlossaryMerge.isMarker(Array($0.id.utf8)[...]) }) else { return table }
    var result = table
    var isOurs = true
    result.concepts.removeAll { concept in
      guard GlossaryMerge.isMarker(Array(concept.id.utf8)[...]) else { return !isOurs }
      isOurs = concept.id.hasPrefix("<") || concept.id.hasPrefix(">")
      if concept.id.hasPrefix("<") {
        report(
          "conflict-marker", .error, table, concept, "a merge conflict begins here; keep one of its versions and remove the marker lines",
          "xung đột khi trộn bắt đầu ở đây; hãy giữ một bản và xóa các dòng đánh dấu")
      } else if concept.id.hasPrefix(">") {
        report("conflict-marker", .error, table, concept, "a merge conflict ends here", "xung đột khi trộn kết thúc ở đây")
      }
      return true
    }
    return result
  }

  mutating func report(
    _ rule: String, _ severity: LintFinding.Severity, _ table: GlossaryTable, _ concept: GlossaryConcept,
    _ english: String, _ vietnamese: String
  ) {
    findings.append(
      LintFinding(
        rule: rule, severity: severity, path: table.path, line: concept.line, concept: concept.id, english: english,
        vietnamese: vietnamese))
  }

  /// The rules, with what each reports.
  public static let rules: [(name: String, english: String, vietnamese: String)] = [
    ("conflict-marker", "a merge conflict left unresolved", "xung đột khi trộn còn để lại"),
    ("missing-id", "an entry without id", "mục không có id"),
    ("duplicate-id", "two entries with one id", "hai mục cùng một id"),
    ("unknown-type", "a type that is none of the eight", "loại không thuộc tám loại"),
    ("unknown-status", "a status other than approved and proposed", "trạng thái khác approved và proposed"),
    ("unknown-policy", "a policy that is none of the four", "chính sách không thuộc bốn loại"),
    ("missing-form", "no preferred form in a language", "thiếu dạng ưu tiên ở một ngôn ngữ"),
    ("several-preferred", "more than one preferred form in a language", "nhiều dạng ưu tiên ở một ngôn ngữ"),
    ("missing-status", "an entry without status", "mục không có trạng thái"),
    ("missing-source", "an entry without source", "mục không có nguồn"),
    ("not-nfc", "a cell that is not in Unicode's NFC", "ô không ở dạng NFC của Unicode"),
    ("invisible-character", "an invisible or control character in a cell", "ký tự ẩn hoặc điều khiển trong ô"),
    ("look-alike-letter", "a letter of another script, or Ð for Đ", "chữ cái của hệ chữ khác, hoặc Ð thay cho Đ"),
    ("stray-space", "two spaces in a row, or a space that is none", "hai dấu cách liền nhau, hoặc dấu cách lạ"),
    ("bad-date", "a validity that is no year or date, or ends before it begins", "thời hạn không phải năm hay ngày, hoặc kết thúc trước khi bắt đầu"),
    ("bad-title", "an office that cannot be read or is not in the glossaries", "chức vụ không đọc được hoặc không có trong bảng"),
    ("unknown-context", "a context in braces that no entry has as id", "ngữ cảnh trong ngoặc không phải id của mục nào"),
    ("unknown-part", "a part-of that no entry has as id", "phần thuộc về một id không có"),
    ("cycle", "an entry that is a part of itself, by way of others", "mục là một phần của chính nó, qua các mục khác"),
    ("forbidden-preferred", "a form both forbidden or deprecated and used", "dạng vừa bị cấm hoặc lỗi thời vừa được dùng"),
    ("repeated-form", "a form twice in one entry", "một dạng lặp lại trong một mục"),
    ("tone-twin", "a form that differs from another only in the place of its tone mark", "dạng chỉ khác một dạng khác ở vị trí dấu thanh"),
    ("needless-form", "a form that differs from another only in capitals or hyphens", "dạng chỉ khác một dạng khác ở chữ hoa hay gạch nối"),
    ("shared-form", "one form in two entries of a type, and no note says why", "một dạng ở hai mục cùng loại mà không có ghi chú"),
    ("suspicious-case", "capitals where none belong, or none in a name", "viết hoa không đúng chỗ, hoặc tên riêng không viết hoa"),
    ("substring-trap", "a common word of one syllable or letter as a term", "từ một âm tiết hay một chữ cái thông thường làm thuật ngữ"),
  ]
}
