import Articles

/// A file of tab-separated values whose first line names the columns.
///
/// Lines that begin with "#" are comments, blank lines are skipped. Cells keep their bytes as written, without surrounding spaces.
public struct TSVFile: Sendable {
  /// What is wrong with a file, and where.
  public struct Malformed: Error, Equatable, CustomStringConvertible {
    public let path: String
    /// 1-based.
    public let line: Int
    public let reason: String
    public let vietnamese: String

    public init(path: String, line: Int, reason: String, vi vietnamese: String) {
      self.path = path
      self.line = line
      self.reason = reason
      self.vietnamese = vietnamese
    }

    public var description: String { "\(path):\(line): \(reason)" }

    public func text(in language: Language) -> String { "\(path):\(line): \(language == .vietnamese ? vietnamese : reason)" }
  }

  public let path: String
  public let bytes: [UInt8]
  public let columns: [String]
  /// Where each row begins, and the 1-based line it stands on. Cells are found by counting tabs when they are asked for: most never are.
  let rowStarts: Table<UInt32>
  let rowLines: Table<UInt32>

  public var rowCount: Int { rowStarts.count }

  /// - Throws: `Malformed` when a row has more cells than there are columns, or the file is 4 GB or more.
  public init(path: String, bytes: [UInt8]) throws(Malformed) {
    guard bytes.count < UInt32.max else {
      throw Malformed(path: path, line: 1, reason: "too large for a table: \(bytes.count) bytes", vi: "quá lớn để làm bảng: \(bytes.count) byte")
    }
    var columns: [String] = []
    var starts: [UInt32] = []
    var lines: [UInt32] = []
    starts.reserveCapacity(bytes.count / 96)
    lines.reserveCapacity(bytes.count / 96)
    var fault: Malformed?
    bytes.withUnsafeBufferPointer { text in
      var line = 0
      var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < text.count {
        line += 1
        var end = start
        var tabs = 0
        while end < text.count, text[end] != 0x0A {
          if text[end] == 0x09 { tabs += 1 }
          end += 1
        }
        let next = end + 1
        if end > start, text[end - 1] == 0x0D { end -= 1 }
        defer { start = next }
        if start == end || text[start] == 0x23 { continue }
        if columns.isEmpty {
          columns = text[start..<end].split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: TSVFile.trimmed(text, $0.startIndex..<$0.endIndex).map { text[$0] }, as: UTF8.self)
          }
          continue
        }
        if tabs >= columns.count {
          fault = Malformed(
            path: path, line: line,
            reason: "\(tabs + 1) cells in a row, but the header names \(columns.count) columns",
            vi: "dòng có \(tabs + 1) ô, nhưng dòng đầu chỉ nêu \(columns.count) cột")
          return
        }
        starts.append(UInt32(start))
        lines.append(UInt32(line))
      }
    }
    if let fault { throw fault }
    self.init(path: path, bytes: bytes, columns: columns, rowStarts: Table(starts), rowLines: Table(lines))
  }

  /// A file whose rows were found earlier.
  init(path: String, bytes: [UInt8], columns: [String], rowStarts: Table<UInt32>, rowLines: Table<UInt32>) {
    self.path = path
    self.bytes = bytes
    self.columns = columns
    self.rowStarts = rowStarts
    self.rowLines = rowLines
  }

  /// The index of a column, or nil.
  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The bytes of a cell, as a range of `bytes`; empty where the row has none.
  ///
  /// - Complexity: linear in the row; who needs all its cells asks `cells(ofRow:_:)`.
  public func cell(_ row: Int, _ column: Int) -> Range<Int> {
    bytes.withUnsafeBufferPointer { text in
      var from = Int(rowStarts[row])
      var tabs = 0
      var i = from
      while i < text.count, text[i] != 0x0A {
        if text[i] == 0x09 {
          if tabs == column { return TSVFile.trimmed(text, from..<i) }
          tabs += 1
          from = i + 1
        }
        i += 1
      }
      return tabs == column ? TSVFile.trimmed(text, from..<i) : i..<i
    }
  }

  /// All cells of a row, in the order of the columns, into a buffer that the caller keeps.
  public func cells(ofRow row: Int, _ cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { text in
      var from = Int(rowStarts[row])
      var i = from
      while i < text.count, text[i] != 0x0A {
        if text[i] == 0x09 {
          cells.append(TSVFile.trimmed(text, from..<i))
          from = i + 1
        }
        i += 1
      }
      cells.append(TSVFile.trimmed(text, from..<i))
      while cells.count < columns.count { cells.append(i..<i) }
    }
  }

  public func string(_ row: Int, _ column: Int) -> String { String(decoding: bytes[cell(row, column)], as: UTF8.self) }

  /// The 1-based line a row stands on.
  public func line(ofRow row: Int) -> Int { Int(rowLines[row]) }

  /// The forms in a cell, which " | " separates.
  public func forms(_ row: Int, _ column: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachForm(in: cell(row, column)) { result.append($0) }
    return result
  }

  /// Calls `body` with each of the forms in a cell.
  @inline(__always)
  func forEachForm(in cell: Range<Int>, _ body: (Range<Int>) -> Void) {
    if cell.isEmpty { return }
    bytes.withUnsafeBufferPointer { text in
      var from = cell.lowerBound
      var i = cell.lowerBound
      while i <= cell.upperBound {
        if i == cell.upperBound || text[i] == 0x7C {
          let form = TSVFile.trimmed(text, from..<i)
          if !form.isEmpty { body(form) }
          from = i + 1
        }
        i += 1
      }
    }
  }

  /// A range without the spaces, and the carriage return of a line's end, around it.
  @inline(__always)
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text[low] == 0x20 { low += 1 }
    while high > low, text[high - 1] == 0x20 || text[high - 1] == 0x0D { high -= 1 }
    return low..<high
  }
}
