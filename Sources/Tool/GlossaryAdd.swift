import ArgumentParser
import Foundation
import Glossary

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
        """,
        """
        Mục được kiểm trước; không ghi gì nếu có lỗi.

          doichieu glossary add --to desk.tsv --type person --en "Jane Doe" --vi "Jane Doe" --source "tên chính thức"
        """))
  }

  @Option(help: ArgumentHelp(say("The file to add to; it is made when it is not there.", "Tệp cần thêm vào; sẽ được tạo nếu chưa có."), valueName: "file"))
  var to: String
  @Option(help: ArgumentHelp(say("The id; made from the English form by default.", "Id; mặc định tạo từ dạng tiếng Anh."))) var id: String?
  @Option(help: ArgumentHelp(say("The type.", "Loại."))) var type: ConceptType = .term
  @Option(help: ArgumentHelp(say("The domain.", "Lĩnh vực."))) var domain = "general"
  @Option(help: ArgumentHelp(say("The preferred English form.", "Dạng tiếng Anh ưu tiên."))) var en: String
  @Option(help: ArgumentHelp(say("The preferred Vietnamese form.", "Dạng tiếng Việt ưu tiên."))) var vi: String
  @Option(help: ArgumentHelp(say("Where the fact stands.", "Nguồn của dữ kiện."))) var source: String
  @Option(help: ArgumentHelp(say("approved or proposed.", "approved hoặc proposed."))) var status: ConceptStatus = .proposed
  @Option(
    help: ArgumentHelp(
      say("Any other cell, e.g. en.admitted=\"A | B\"; may be repeated.", "Ô khác, ví dụ en.admitted=\"A | B\"; có thể lặp lại."),
      valueName: "column=value"))
  var set: [String] = []
  @OptionGroup var language: LanguageOption

  func run() throws {
    try reportingFaults {
      var table =
        FileManager.default.fileExists(atPath: to) ? try GlossaryFiles.table(to) : GlossaryTable(path: to)
      var taken = Set(table.concepts.map(\.id))
      var known: Set<String> = []
      var existing: [String] = []
      for path in try GlossaryFiles.bundled() where URL(fileURLWithPath: path).path != URL(fileURLWithPath: to).path {
        for concept in try GlossaryFiles.table(path).concepts {
          known.insert(concept.id)
          if concept.preferred(.english) == en && concept.preferred(.vietnamese) == vi { existing.append("\(path): \(concept.id)") }
        }
      }
      taken.formUnion(known)
      var concept = GlossaryConcept(
        id: id ?? Exchange.identifier(en, prefix: GlossaryAdd.prefix(type), taken), typeName: type.rawValue, domain: domain,
        line: table.concepts.count + 2)
      concept.setCell("en", en)
      concept.setCell("vi", vi)
      concept.setCell("status", status.rawValue)
      concept.setCell("source", source)
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
      table.concepts.append(concept)
      let errors = Lint([table], known: known).findings.filter { $0.concept == concept.id }
      for finding in errors {
        Console.complain("\(finding.severity.rawValue): \(say(finding.english, finding.vietnamese)) [\(finding.rule)]")
      }
      for place in existing {
        Console.complain(say("warning: the same pair stands in \(place)", "cảnh báo: cặp này đã có ở \(place)"))
      }
      if errors.contains(where: { $0.severity == .error }) { throw ExitCode(ExitStatus.findings) }
      try GlossaryFiles.write(table.text, to: to)
      Console.write("\(concept.id)\n")
    }
  }

  private static func prefix(_ type: ConceptType) -> String { type == .organisation ? "org" : type.rawValue }
}

extension ConceptStatus: ExpressibleByArgument {}
