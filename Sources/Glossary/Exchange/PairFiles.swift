import Articles
import Foundation

/// The two-column files of machine translation services.
extension Exchange {
  mutating func exportPairs(_ table: GlossaryTable, _ format: ExchangeFormat, from source: Language) -> String {
    let target: Language = source == .english ? .vietnamese : .english
    var rows: [[String]] = []
    switch format {
    case .google: rows.append([source.rawValue, target.rawValue, "description"])
    case .microsoft: rows.append([source.rawValue, target.rawValue])
    default: break
    }
    var seen: Set<String> = []
    for concept in table.concepts {
      guard let from = concept.preferred(source), let to = concept.preferred(target) else {
        lose(.dropped, "concept without a form in both languages", concept.id)
        continue
      }
      // Services refuse a source term that stands twice.
      guard seen.insert(from).inserted else {
        lose(.dropped, "concept whose \(source.rawValue) form another has", concept.id)
        continue
      }
      rows.append(format == .google ? [from, to, concept.fields["note"] ?? ""] : [from, to])
      var kept: Set<String> = ["en", "vi"]
      if format == .google { kept.insert("note") }
      for column in table.columnsNeeded where !kept.contains(column) && !concept.cell(column).isEmpty {
        lose(.dropped, column, concept.id)
      }
      if concept.forms.contains(where: { $0.role == .preferred && $0.context != nil }) { lose(.dropped, "context", concept.id) }
    }
    return Delimited(separator: format == .microsoft ? "\t" : ",").text(rows)
  }

  mutating func readPairs(_ path: String, _ format: ExchangeFormat, from source: Language) throws -> GlossaryTable {
    let bytes = try Knowledge.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "not UTF-8 text", vi: "không phải văn bản UTF-8")
    }
    // DeepL and Google take TSV as well as CSV.
    let isTSV = format == .microsoft || URL(fileURLWithPath: path).pathExtension.lowercased() == "tsv"
    let rows = try Delimited(separator: isTSV ? "\t" : ",").rows(text, path: path)
    if rows.isEmpty { throw ExchangeFailure.malformed(path: path, line: 1, reason: "is empty", vi: "tệp rỗng") }
    var columns: (source: Int, target: Int, note: Int?) = (0, 1, nil)
    var from = source
    var body = rows[...]
    if let header = rows.first?.cells.map({ $0.lowercased().prefix(2) }), Set(header.prefix(2)) == ["en", "vi"],
      rows[0].cells.prefix(2).allSatisfy({ $0.count == 2 || $0.contains("-") })
    {
      from = header[0] == "en" ? .english : .vietnamese
      columns.note = rows[0].cells.firstIndex { $0.lowercased() == "description" }
      body = body.dropFirst()
    }
    let to: Language = from == .english ? .vietnamese : .english
    var table = GlossaryTable(path: path)
    var taken: Set<String> = []
    for row in body {
      guard row.cells.count >= 2, !row.cells[0].isEmpty, !row.cells[1].isEmpty else {
        throw ExchangeFailure.malformed(path: path, line: row.line, reason: "a row needs two columns with content", vi: "mỗi dòng cần hai cột có nội dung")
      }
      let forms = [
        GlossaryForm(language: from, role: .preferred, text: row.cells[columns.source]),
        GlossaryForm(language: to, role: .preferred, text: row.cells[columns.target]),
      ]
      var concept = imported(
        id: nil, english: forms.filter { $0.language == .english }, vietnamese: forms.filter { $0.language == .vietnamese },
        path: path, taken: &taken)
      if let note = columns.note, note < row.cells.count, !row.cells[note].isEmpty { concept.fields["note"] = row.cells[note] }
      table.concepts.append(concept)
    }
    return table
  }
}

/// Rows of cells with a separator, quoted as RFC 4180 has it.
struct Delimited {
  let separator: Character

  func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(quoted).joined(separator: String(separator)) + "\n" }.joined()
  }

  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  func rows(_ text: String, path: String) throws -> [(cells: [String], line: Int)] {
    var rows: [(cells: [String], line: Int)] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var line = 1
    var start = 1
    var wasQuoted = false
    let characters = Array(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    var i = 0
    func close() {
      cells.append(wasQuoted ? cell : cell.trimmingCharacters(in: .whitespaces))
      cell = ""
      wasQuoted = false
    }
    while i < characters.count {
      let character = characters[i]
      if isQuoted {
        if character == "\"" {
          if i + 1 < characters.count, characters[i + 1] == "\"" {
            cell.append("\"")
            i += 1
          } else {
            isQuoted = false
          }
        } else {
          if character.isNewline { line += 1 }
          cell.append(character)
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
        wasQuoted = true
      } else if character == separator {
        close()
      } else if character.isNewline {
        close()
        if cells != [""] { rows.append((cells, start)) }
        cells = []
        line += 1
        start = line
      } else {
        cell.append(character)
      }
      i += 1
    }
    if isQuoted { throw ExchangeFailure.malformed(path: path, line: start, reason: "a quotation mark is not closed", vi: "thiếu dấu ngoặc kép đóng") }
    if !cell.isEmpty || !cells.isEmpty {
      close()
      rows.append((cells, start))
    }
    return rows
  }
}
