import Foundation
import Ingestion

/// A list of article pairs: original, translation and, if wanted, an id, separated by tabs, one pair a line.
public struct PairList: Sendable {
  public struct Pair: Sendable, Equatable {
    /// The id given, or the translation's path as it stands in the list.
    public let id: String
    /// Paths that can be opened: relative ones start from the list's folder.
    public let original: String
    public let translation: String
    /// 1-based.
    public let line: Int
  }

  /// A list that cannot be used.
  public enum Failure: Error, Equatable, Sendable {
    case input(InputError)
    /// A line that does not name two files.
    case malformed(path: String, line: Int)
    /// The line on which an id stands a second time.
    case repeatedID(path: String, line: Int, id: String)
  }

  public let pairs: [Pair]

  public init(_ path: String) throws(Failure) {
    let file: TextFile
    do throws(InputError) { file = try TextFile.read(path) } catch { throw .input(error) }
    let folder = path == "-" ? "" : path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var pairs: [Pair] = []
    var ids: Set<String> = []
    for (index, line) in TextLines(file.text).enumerated() {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      }
      if cells.allSatisfy(\.isEmpty) || cells[0].hasPrefix("#") { continue }
      if pairs.isEmpty, PairList.isHeader(cells) { continue }
      guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw .malformed(path: path, line: index + 1)
      }
      let id = cells.count > 2 && !cells[2].isEmpty ? cells[2] : cells[1]
      // Answers are told apart by their ids.
      guard ids.insert(id).inserted else { throw .repeatedID(path: path, line: index + 1, id: id) }
      pairs.append(
        Pair(
          id: id, original: PairList.resolve(cells[0], folder), translation: PairList.resolve(cells[1], folder),
          line: index + 1))
    }
    self.pairs = pairs
  }

  /// Whether a first line names columns rather than files.
  private static func isHeader(_ cells: [String]) -> Bool {
    cells.count >= 2 && ["original", "source"].contains(cells[0].lowercased())
      && ["translation", "target"].contains(cells[1].lowercased())
  }

  private static func resolve(_ path: String, _ folder: String) -> String { path.hasPrefix("/") ? path : folder + path }
}

/// The lines of a text, without LF or CRLF.
struct TextLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var at: Int

  init(_ text: [UInt8]) {
    self.text = text
    at = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard at < text.count else { return nil }
    let end = text[at...].firstIndex(of: 0x0A) ?? text.count
    defer { at = end + 1 }
    return text[at..<(end > at && text[end - 1] == 0x0D ? end - 1 : end)]
  }
}
