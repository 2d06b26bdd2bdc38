import Articles
import Batch
import Checks
import Foundation

/// The answers that an earlier run left in a JSON Lines file, as far as they are whole and belong to the list.
///
/// The file is cut behind the last good answer, so that the rest can be written after it. Pairs that could not be audited count as answered:
/// whoever has mended them takes their lines out, and the run goes on from there.
struct ResumedOutput {
  struct Answer {
    let worst: Severity?
    let isFailed: Bool
  }

  enum Failure: Error {
    case unreadable(path: String, reason: String)
    /// The earlier answers came from another version or other data.
    case otherSignature(path: String, line: Int)

    func text(in language: Language) -> String {
      let message: (en: String, vi: String) =
        switch self {
        case .unreadable(let path, let reason):
          ("\(path): cannot be gone on with: \(reason)", "\(path): không thể làm tiếp: \(reason)")
        case .otherSignature(let path, let line):
          (
            "\(path):\(line): was written by another version or with other data; start anew without --resume",
            "\(path):\(line): do phiên bản khác hoặc dữ liệu khác viết ra; hãy chạy lại từ đầu, không dùng --resume"
          )
        }
      return language == .vietnamese ? message.vi : message.en
    }
  }

  private struct Row: Decodable {
    struct Summary: Decodable {
      let errors: Int
      let warnings: Int
      let infos: Int
    }
    let id: String?
    let signature: String
    let error: String?
    let summary: Summary?
  }

  private(set) var answers: [Answer] = []
  var count: Int { answers.count }

  init(_ path: String, pairs: [PairList.Pair], signature: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) } catch {
      throw .unreadable(path: path, reason: (error as NSError).localizedDescription)
    }
    var end = 0
    while answers.count < pairs.count, let newline = data[end...].firstIndex(of: 0x0A) {
      // A line that is no answer, or another pair's, was cut off or mended: all from there is done again.
      guard let row = try? JSONDecoder().decode(Row.self, from: data[end..<newline]), row.id == pairs[answers.count].id
      else { break }
      if row.signature != signature { throw .otherSignature(path: path, line: answers.count + 1) }
      let summary = row.summary
      let worst: Severity? =
        (summary?.errors ?? 0) > 0
        ? .error : (summary?.warnings ?? 0) > 0 ? .warning : (summary?.infos ?? 0) > 0 ? .info : nil
      answers.append(Answer(worst: worst, isFailed: row.error != nil))
      end = newline + 1
    }
    if end < data.count {
      do {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: UInt64(end))
        try handle.close()
      } catch {
        throw .unreadable(path: path, reason: (error as NSError).localizedDescription)
      }
    }
  }
}
