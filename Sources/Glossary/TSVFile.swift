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

    public init(path: String, line: Int, reason: String) {
      self.path = path
      self.line = line
      self.reason = reason
    }

    public var description: String { "\(path):\(line): \(reason)" }
  }

  public let path: String
  public let bytes: [UInt8]
  public let columns: [String]
  /// Cell ranges, row after row, `columns.count` a row.
  private let cells: [Range<Int>]
  /// The 1-based line of each row.
  private let lines: [Int]

  public var rowCount: Int { lines.count }

  /// - Throws: `Malformed` when a row has more cells than there are columns, or the bytes are not UTF-8.
  public init(path: String, bytes: [UInt8]) throws(Malformed) {
    self.path = path
    self.bytes = bytes
    var columns: [String] = []
    var cells: [Range<Int>] = []
    var lines: [Int] = []
    var line = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var fault: Malformed?
    bytes.withUnsafeBufferPointer { text in
      while start < text.count {
        line += 1
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        let next = end + 1
        if end > start, text[end - 1] == 0x0D { end -= 1 }
        defer { start = next }
        if start == end || text[start] == 0x23 { continue }
        let first = cells.count
        var from = start
        var i = start
        while i <= end {
          if i == end || text[i] == 0x09 {
            var low = from
            var high = i
            while low < high, text[low] == 0x20 { low += 1 }
            while high > low, text[high - 1] == 0x20 { high -= 1 }
            cells.append(low..<high)
            from = i + 1
          }
          i += 1
        }
        if columns.isEmpty {
          columns = cells.map { String(decoding: text[$0], as: UTF8.self) }
          cells.removeAll()
          continue
        }
        let width = cells.count - first
        if width > columns.count {
          fault = Malformed(
            path: path, line: line, reason: "\(width) cells in a row, but the header names \(columns.count) columns")
          return
        }
        for _ in width..<columns.count { cells.append(end..<end) }
        lines.append(line)
      }
    }
    if let fault { throw fault }
    self.columns = columns
    self.cells = cells
    self.lines = lines
  }

  /// The index of a column, or nil.
  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The bytes of a cell, as a range of `bytes`; empty where the row has none.
  public func cell(_ row: Int, _ column: Int) -> Range<Int> { cells[row * columns.count + column] }

  public func string(_ row: Int, _ column: Int) -> String { String(decoding: bytes[cell(row, column)], as: UTF8.self) }

  /// The 1-based line a row stands on.
  public func line(ofRow row: Int) -> Int { lines[row] }

  /// The forms in a cell, which " | " separates.
  public func forms(_ row: Int, _ column: Int) -> [Range<Int>] {
    let cell = cell(row, column)
    if cell.isEmpty { return [] }
    var result: [Range<Int>] = []
    var from = cell.lowerBound
    var i = cell.lowerBound
    while i <= cell.upperBound {
      if i == cell.upperBound || bytes[i] == 0x7C {
        var low = from
        var high = i
        while low < high, bytes[low] == 0x20 { low += 1 }
        while high > low, bytes[high - 1] == 0x20 { high -= 1 }
        if low < high { result.append(low..<high) }
        from = i + 1
      }
      i += 1
    }
    return result
  }
}
