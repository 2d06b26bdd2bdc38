/// Where lines begin in a text, to say "line 12, column 8" of a byte offset.
public struct LineIndex: Sendable {
  private let starts: [Int]

  /// - Parameter text: UTF-8. A line ends at LF, CRLF or a lone CR.
  public init(_ text: [UInt8]) {
    var starts = [0]
    text.withUnsafeBufferPointer { bytes in
      for i in bytes.indices {
        if bytes[i] == 0x0A {
          starts.append(i + 1)
        } else if bytes[i] == 0x0D, i + 1 >= bytes.count || bytes[i + 1] != 0x0A {
          starts.append(i + 1)
        }
      }
    }
    self.starts = starts
  }

  /// The 1-based line of a byte offset.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The byte offset at which a 1-based line begins.
  public func start(ofLine line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// The 1-based line and column of a byte offset; columns count Unicode scalars.
  public func position(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    let line = line(of: offset)
    let start = starts[line - 1]
    let column = text[start..<min(max(start, offset), text.count)].count { $0 & 0xC0 != 0x80 }
    return (line, column + 1)
  }
}
