import ArgumentParser
import Foundation
import Glossary
import Ingestion

/// `doichieu glossary add`: one more entry in a glossary file.
struct GlossaryAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("Add an entry to a glossary file.", "Thêm một mục vào tệp bảng thuật ngữ."),
      discussion: say(
        """
        The entry is checked first; nothing is written when lint finds an error in it.

          doichieu glossary add --to desk.tsv --type person --en "Jane Doe" --vi "Jane Doe" --source "official name"

        What people let pass in an audit becomes proposed entries, one for each pair of names or terms that a report marks as let pass:

          doichieu audit original.txt translation.txt --baseline passed.json --format json > report.json
          doichieu glossary add --to desk.tsv --from-dismissals report.json
        """,
        """
        Mục được kiểm trước; không ghi gì nếu có lỗi.

          doichieu glossary add --to desk.tsv --type person --en "Jane Doe" --vi "Jane Doe" --source "tên chính thức"

        Những gì đã được cho qua khi soát trở thành mục đề xuất, mỗi cặp tên hay thuật ngữ mà báo cáo ghi là cho qua thành một mục:

          doichieu audit goc.txt dich.txt --baseline cho-qua.json --format json > bao-cao.json
          doichieu glossary add --to desk.tsv --from-dismissals bao-cao.json
        """))
  }

  @Option(help: ArgumentHelp(say("The file to add to; it is made when it is not there.", "Tệp cần thêm vào; sẽ được tạo nếu chưa có."), valueName: "file"))
  var to: String
  @Option(help: ArgumentHelp(say("The id; made from the English form by default.", "Id; mặc định tạo từ dạng tiếng Anh."))) var id: String?
  @Option(help: ArgumentHelp(say("The type.", "Loại."))) var type: ConceptType = .term
  @Option(help: ArgumentHelp(say("The domain.", "Lĩnh vực."))) var domain = "general"
  @Option(help: ArgumentHelp(say("The preferred English form.", "Dạng tiếng Anh ưu tiên."))) var en: String?
  @Option(help: ArgumentHelp(say("The preferred Vietnamese form.", "Dạng tiếng Việt ưu tiên."))) var vi: String?
  @Option(help: ArgumentHelp(say("Where the fact stands.", "Nguồn của dữ kiện."))) var source: String?
  @Option(help: ArgumentHelp(say("approved or proposed.", "approved hoặc proposed."))) var status: ConceptStatus = .proposed
  @Option(
    help: ArgumentHelp(
      say("Any other cell, e.g. en.admitted=\"A | B\"; may be repeated.", "Ô khác, ví dụ en.admitted=\"A | B\"; có thể lặp lại."),
      valueName: "column=value"))
  var set: [String] = []
  @Option(
    help: ArgumentHelp(
      say("A JSON report of an audit; what it marks as let pass is proposed.", "Báo cáo JSON của một lần soát; những gì được cho qua thành mục đề xuất."),
      valueName: "file"))
  var fromDismissals: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if fromDismissals != nil {
      if id != nil || en != nil || vi != nil {
        throw ValidationError(
          say("--from-dismissals gives the forms; leave out --id, --en and --vi", "--from-dismissals đã có các dạng; bỏ --id, --en và --vi"))
      }
    } else if en == nil || vi == nil || source == nil {
      throw ValidationError(
        say("give --en, --vi and --source, or --from-dismissals", "hãy nêu --en, --vi và --source, hoặc --from-dismissals"))
    }
  }

  /// An entry to be made.
  private struct Wanted {
    let english: String
    let vietnamese: String
    let source: String
    let note: String
  }

  private func wanted() throws -> [Wanted] {
    if let fromDismissals {
      let name = URL(fileURLWithPath: fromDismissals).lastPathComponent
      return try GlossaryDismissals(path: fromDismissals, bytes: try TextFile.read(fromDismissals, limit: 1 << 30).text).pairs.map {
        Wanted(english: $0.english, vietnamese: $0.vietnamese, source: source ?? "let pass in \(name)", note: $0.reason)
      }
    }
    guard let en, let vi, let source else { return [] }
    return [Wanted(english: en, vietnamese: vi, source: source, note: "")]
  }

  func run() throws {
    try reportingFaults {
      let wanted = try wanted()
      var table =
        FileManager.default.fileExists(atPath: to) ? try GlossaryFiles.table(to) : GlossaryTable(path: to)
      var known: Set<String> = []
      var places: [String: String] = [:]
      for path in try GlossaryFiles.bundled() where URL(fileURLWithPath: path).path != URL(fileURLWithPath: to).path {
        for concept in try GlossaryFiles.table(path).concepts {
          known.insert(concept.id)
          places[GlossaryAdd.key(concept)] = "\(path): \(concept.id)"
        }
      }
      var added: [String] = []
      for entry in wanted {
        let concept = try concept(entry, table, known)
        // A report audited twice gives no entry twice.
        if fromDismissals != nil, table.concepts.contains(where: { GlossaryAdd.key($0) == GlossaryAdd.key(concept) }) { continue }
        table.concepts.append(concept)
        added.append(concept.id)
        if let place = places[GlossaryAdd.key(concept)] {
          Console.complain(say("warning: the same pair stands in \(place)", "cảnh báo: cặp này đã có ở \(place)"))
        }
      }
      let faults = Lint([table], known: known).findings.filter { added.contains($0.concept) }
      for finding in faults {
        Console.complain("\(finding.severity.rawValue): \(say(finding.english, finding.vietnamese)) [\(finding.rule)]")
      }
      if faults.contains(where: { $0.severity == .error }) { throw ExitCode(ExitStatus.findings) }
      if !added.isEmpty { try GlossaryFiles.write(table.text, to: to) }
      for id in added { Console.write("\(id)\n") }
      if fromDismissals != nil, added.isEmpty {
        Console.complain(say("nothing new was let pass", "không có gì mới được cho qua"))
      }
    }
  }

  private func concept(_ entry: Wanted, _ table: GlossaryTable, _ known: Set<String>) throws -> GlossaryConcept {
    let taken = known.union(table.concepts.map(\.id))
    var concept = GlossaryConcept(
      id: id ?? Exchange.identifier(entry.english, prefix: GlossaryAdd.prefix(type), taken), typeName: type.rawValue, domain: domain,
      line: table.concepts.count + 2)
    concept.setCell("en", entry.english)
    concept.setCell("vi", entry.vietnamese)
    concept.setCell("status", (fromDismissals == nil ? status : .proposed).rawValue)
    concept.setCell("source", entry.source)
    concept.setCell("note", entry.note)
    for cell in set {
      guard let equals = cell.firstIndex(of: "="), equals != cell.startIndex else {
        throw Fault(say("--set takes COLUMN=VALUE, not \"\(cell)\"", "--set nhận CỘT=GIÁ TRỊ, không phải \"\(cell)\""))
      }
      let column = String(cell[..<equals])
      guard GlossaryTable.standardColumns.contains(column) || table.columns.contains(column) else {
        throw Fault(say("no column is called \(column)", "không có cột \(column)"))
      }
      concept.setCell(column, String(cell[cell.index(after: equals)...]))
    }
    return concept
  }

  private static func key(_ concept: GlossaryConcept) -> String {
    "\(concept.preferred(.english) ?? "")\t\(concept.preferred(.vietnamese) ?? "")"
  }

  private static func prefix(_ type: ConceptType) -> String { type == .organisation ? "org" : type.rawValue }
}

extension ConceptStatus: ExpressibleByArgument {}
