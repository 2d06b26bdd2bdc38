/// Where the text is in a file whose lines are records.
public enum RecordForm: Sendable, Equatable {
  /// One JSON object a line; the named fields are normalized, the rest of the line stays byte for byte.
  case jsonLines(fields: [String])
  /// Columns parted by tabs, counted from 1.
  case tabSeparated(columns: [Int])
}

/// A record that cannot be read.
public struct RecordError: Error, Equatable, Sendable {
  /// Counted from 1 in the piece that was given.
  public let line: Int
}

/// Normalizes the texts inside records.
public struct RecordNormalizer: Sendable {
  public let form: RecordForm
  private let normalizer: Normalizer
  private let fields: Set<String>
  private let columns: Set<Int>

  public init(form: RecordForm, plan: Plan = .default, encoding: TextEncoding = .utf8) {
    self.form = form
    normalizer = Normalizer(plan: plan, encoding: encoding)
    switch form {
    case .jsonLines(let names):
      fields = Set(names)
      columns = []
    case .tabSeparated(let numbers):
      fields = []
      columns = Set(numbers)
    }
  }

  /// Normalizes whole lines; see `Normalizer.normalize(_:offset:into:edits:)`. An edit covers a whole field, quotes and escapes included.
  public func normalize(
    _ piece: UnsafeBufferPointer<UInt8>, offset: Int, into output: inout [UInt8], edits: inout [Edit]?
  ) throws -> FixCounts {
    var counts = FixCounts()
    var at = 0
    var number = 0
    while at < piece.count {
      var end = at
      while end < piece.count, piece[end] != 0x0A { end += 1 }
      let stop = min(end + 1, piece.count)
      number += 1
      let line = Array(piece[at..<end])
      let ranges: [Range<Int>]
      switch form {
      case .jsonLines:
        guard line.contains(where: { $0 > 0x20 }) else {
          ranges = []
          break
        }
        guard let strings = JSONText.strings(in: line, fields: fields) else { throw RecordError(line: number) }
        ranges = strings
      case .tabSeparated: ranges = cells(line)
      }
      var copied = 0
      for range in ranges {
        guard let (token, made, reason) = try normalized(line[range]) else { continue }
        output.append(contentsOf: line[copied..<range.lowerBound])
        if edits != nil {
          edits?.append(
            Edit(
              fixes: Fix.allCases.filter { made[$0] > 0 }, reason: reason,
              before: (offset + at + range.lowerBound)..<(offset + at + range.upperBound),
              after: output.count..<(output.count + token.count), textBefore: Array(line[range]), textAfter: token))
        }
        output.append(contentsOf: token)
        counts += made
        copied = range.upperBound
      }
      output.append(contentsOf: line[copied...])
      output.append(contentsOf: piece[end..<stop])
      at = stop
    }
    return counts
  }

  /// A field's new token, or nil when it stays.
  private func normalized(_ token: ArraySlice<UInt8>) throws -> (token: [UInt8], counts: FixCounts, reason: String)? {
    switch form {
    case .jsonLines:
      guard let text = JSONText.decodeString(token) else { return nil }
      let result = try normalizer.normalized(text)
      if result.edits.isEmpty { return nil }
      var new: [UInt8] = []
      JSONText.appendString(result.text, to: &new)
      return (new, result.counts, result.edits[0].reason)
    case .tabSeparated:
      let result = try normalizer.normalized(Array(token))
      if result.edits.isEmpty { return nil }
      // A cell must stay one.
      let cell = result.text.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }
      return (cell, result.counts, result.edits[0].reason)
    }
  }

  private func cells(_ line: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var column = 1
    let end = line.last == 0x0D ? line.count - 1 : line.count
    for i in 0...end where i == end || line[i] == 0x09 {
      if columns.contains(column) { ranges.append(start..<i) }
      start = i + 1
      column += 1
    }
    return ranges
  }
}
