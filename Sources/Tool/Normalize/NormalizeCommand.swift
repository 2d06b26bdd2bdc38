import ArgumentParser
import Foundation
import Normalization

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: say("Put Vietnamese and English text right.", "Sửa văn bản tiếng Việt và tiếng Anh về dạng chuẩn."),
    discussion: say(
      """
      Reads files, patterns, folders or standard input, and writes one clean text: letters composed, marks and tones in their places, old encodings and
      misread UTF-8 undone, look-alikes and invisible characters gone. Good text comes out byte for byte. Every edit can be listed (--explain, --ledger)
      and taken back (--undo).

      Fixes: \(Fix.switchable.map(\.rawValue).joined(separator: " ")).
      By default: \(Plan.default.fixes.fixes.map(\.rawValue).joined(separator: " ")).

      Exit status: 0 done; 1 --check found something to change; 2 failure.
      """,
      """
      Đọc tệp, mẫu tên tệp, thư mục hay đầu vào chuẩn rồi ghi ra văn bản sạch: chữ dựng sẵn, dấu đúng chỗ, bảng mã cũ và UTF-8 đọc sai được khôi phục,
      chữ giả dạng và ký tự vô hình bị bỏ. Văn bản tốt giữ nguyên từng byte. Mọi chỗ sửa đều liệt kê được (--explain, --ledger) và hoàn lại được (--undo).

      Phép sửa: \(Fix.switchable.map(\.rawValue).joined(separator: " ")).
      Mặc định: \(Plan.default.fixes.fixes.map(\.rawValue).joined(separator: " ")).

      Mã thoát: 0 xong; 1 --check thấy chỗ cần sửa; 2 lỗi.
      """))

  @Argument(
    help: ArgumentHelp(
      say("Files, patterns, folders; - is standard input.", "Tệp, mẫu tên, thư mục; - là đầu vào chuẩn."),
      valueName: say("file", "tệp")))
  var files: [String] = []

  @OptionGroup var options: PlanOptions

  @Flag(
    help: ArgumentHelp(
      say("List every edit for a person, on standard error.", "Liệt kê mọi chỗ sửa cho người đọc, ra đầu ra lỗi.")))
  var explain = false

  @Option(
    help: ArgumentHelp(
      say("Write every edit to a file, as JSON Lines.", "Ghi mọi chỗ sửa vào tệp, dạng JSON Lines."),
      valueName: say("file", "tệp")))
  var ledger: String?

  @Option(
    help: ArgumentHelp(
      say("Take back the edits of a ledger.", "Hoàn lại các chỗ sửa trong sổ."), valueName: say("ledger", "sổ")))
  var undo: String?

  @Flag(
    name: .customLong("in-place"),
    help: ArgumentHelp(say("Rewrite the files that change.", "Ghi đè những tệp có thay đổi.")))
  var inPlace = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Write nothing; name the files that would change, exit with 1 if any.",
        "Không ghi; nêu tên tệp sẽ đổi, thoát với mã 1 nếu có.")))
  var check = false

  @Option(help: ArgumentHelp(say("Work on several pieces at once.", "Chạy song song nhiều phần."), valueName: "n"))
  var jobs = 1

  @Option(help: ArgumentHelp(say("text, jsonl or tsv.", "text, jsonl hoặc tsv."), valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      say("JSON Lines: the members to normalize.", "JSON Lines: các trường cần sửa."), valueName: say("name,…", "tên,…")
    ))
  var field: [String] = []

  @Option(
    help: ArgumentHelp(
      say("TSV: the columns to normalize, from 1.", "TSV: các cột cần sửa, đếm từ 1."), valueName: "n,…"))
  var column: [String] = []

  @Flag(help: ArgumentHelp(say("Count the edits by fix, on standard error.", "Đếm chỗ sửa theo loại, ra đầu ra lỗi.")))
  var summary = false

  @Flag(help: ArgumentHelp(say("No progress, no summary.", "Không báo tiến độ, không tóm tắt.")))
  var quiet = false

  @Option(
    help: ArgumentHelp(say("Language of messages: en or vi.", "Ngôn ngữ thông báo: en hoặc vi."), valueName: "en|vi"))
  var language: String?

  func run() throws {
    do {
      if let undo {
        try LedgerUndo(ledger: undo, files: files, inPlace: inPlace).run()
        return
      }
      let plan = try options.plan()
      var run = NormalizeRun(
        files: try InputFiles.expand(files), plan: plan, encoding: try options.encoding(), form: try form(),
        explains: explain,
        inPlace: inPlace, checks: check, jobs: jobs, showsProgress: !quiet)
      if inPlace, run.files.contains(ByteSource.standardInput) {
        throw ValidationError(
          say("--in-place needs files, not standard input.", "--in-place cần tệp, không dùng được với đầu vào chuẩn."))
      }
      if jobs < 1 || jobs > 256 { throw ValidationError(say("--jobs takes 1 to 256.", "--jobs nhận từ 1 đến 256.")) }
      if let ledger { run.ledger = try LedgerFile(path: ledger, plan: plan) }
      let changed = try run.run()
      if summary || (inPlace && !quiet) {
        Console.complainVerbatim(
          String(NormalizeReport.summary(run.counts, files: run.files.count, bytes: run.bytes).dropLast()))
      }
      if check, changed { throw ExitCode(ExitStatus.findings) }
    } catch let error as StreamError {
      // A reader who has seen enough (head, a closed pager) is no failure of ours.
      if error.isWriting, error.code == EPIPE { throw ExitCode(ExitStatus.clean) }
      Console.complain(error.text)
      throw ExitCode(ExitStatus.failure)
    } catch let error as NormalizeFailure {
      Console.complain(error.text)
      throw ExitCode(ExitStatus.failure)
    }
  }

  private func form() throws -> RecordForm? {
    let fields = field.flatMap { $0.split(separator: ",").map(String.init) }
    let columns = try column.flatMap { $0.split(separator: ",") }.map { text in
      guard let number = Int(text), number > 0 else {
        throw ValidationError(
          say("--column takes numbers from 1, not '\(text)'.", "--column nhận số từ 1, không nhận '\(text)'."))
      }
      return number
    }
    switch format ?? (fields.isEmpty ? columns.isEmpty ? "text" : "tsv" : "jsonl") {
    case "text": return nil
    case "jsonl": return .jsonLines(fields: fields.isEmpty ? ["text"] : fields)
    case "tsv":
      if columns.isEmpty { throw ValidationError(say("--format tsv needs --column.", "--format tsv cần --column.")) }
      return .tabSeparated(columns: columns)
    default: throw ValidationError(say("--format takes text, jsonl or tsv.", "--format nhận text, jsonl hoặc tsv."))
    }
  }
}

/// What went wrong in the text itself.
struct NormalizeFailure: Error {
  let text: String
}
