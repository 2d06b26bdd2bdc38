import Articles
import CText
import Words

/// A failure to normalize at all.
public enum NormalizationError: Error, Equatable, Sendable {
  /// The plan says `InvalidBytes.error`, and the byte at this offset of the text as given is no UTF-8.
  case invalidByte(position: Int)
}

/// What came of normalizing a text.
public struct Normalized: Sendable, Equatable {
  /// The text in UTF-8.
  public let text: [UInt8]
  /// From places in `text` to places in the text as given, and back.
  public let map: OffsetMap
  /// Every replacement, in order.
  public let edits: [Edit]
  /// How many replacements each fix made.
  public let counts: FixCounts
}

/// Puts Vietnamese and English text right, line by line, and says what it did.
///
/// ```swift
/// let (text, map, ledger) = Normalizer().normalize(Array("môn tóan".utf8))
/// // text: môn toán; map.given(5..<10): 5..<10; ledger[0].fixes: [.toneRepair]
/// ```
///
/// A value without state: one may serve many threads.
public struct Normalizer: Sendable {
  public let plan: Plan
  /// What the bytes are. With `.utf8`, lines in another encoding are still found where the plan has `legacy`.
  public let encoding: TextEncoding
  private let pipeline: Pipeline

  public init(plan: Plan = .default, encoding: TextEncoding = .utf8) {
    self.plan = plan
    self.encoding = encoding
    pipeline = Pipeline(plan: plan, encoding: encoding)
  }

  /// Normalizes a text and returns it with the map of offsets and the ledger of edits.
  ///
  /// Bytes that are no UTF-8 are taken as `plan.invalidBytes` says; `.error` is treated as `.replace` here (see `normalized`).
  /// Complexity: linear in the text.
  public func normalize(_ bytes: [UInt8]) -> (text: [UInt8], map: OffsetMap, ledger: [Edit]) {
    var lenient = plan
    if lenient.invalidBytes == .error { lenient.invalidBytes = .replace }
    // With bad bytes replaced nothing can be thrown.
    guard let result = try? Normalizer(plan: lenient, encoding: encoding).normalized(bytes) else {
      return (bytes, .identity, [])
    }
    return (result.text, result.map, result.edits)
  }

  /// Normalizes a text; throws at the first bad byte when the plan says so.
  public func normalized(_ bytes: [UInt8]) throws(NormalizationError) -> Normalized {
    var sink = RecordingSink()
    var counts = FixCounts()
    try bytes.withUnsafeBufferPointer { buffer throws(NormalizationError) in
      counts = try pipeline.run(buffer, offset: 0, isRecording: true, into: &sink)
    }
    return Normalized(
      text: sink.text, map: OffsetMap(sink.edits.map { OffsetMap.Replacement(old: $0.before, new: $0.after) }),
      edits: sink.edits, counts: counts)
  }

  /// The text as it would be, without map or ledger; faster.
  public func text(_ bytes: [UInt8]) throws(NormalizationError) -> [UInt8] {
    var sink = PlainSink()
    try bytes.withUnsafeBufferPointer { buffer throws(NormalizationError) in
      _ = try pipeline.run(buffer, offset: 0, isRecording: false, into: &sink)
    }
    return sink.text
  }
}

extension Normalizer {
  /// How many bytes of a buffer can be normalized before more is read: all that its lines, or the pieces of a very long line, complete.
  ///
  /// Normalizing such prefixes one after the other gives the same text as normalizing the whole.
  public func completePrefix(_ buffer: UnsafeBufferPointer<UInt8>) -> Int { pipeline.completePrefix(buffer) }

  /// Normalizes a piece of a stream, as `completePrefix` cut it.
  ///
  /// - Parameters:
  ///   - offset: where in the stream the piece begins; edits count their `before` from there. Their `after` counts from the beginning of `output`.
  ///   - output: what the text is appended to.
  ///   - edits: what the edits are appended to, or nil when nobody wants them.
  /// - Returns: how many replacements each fix made.
  public func normalize(
    _ piece: UnsafeBufferPointer<UInt8>, offset: Int, into output: inout [UInt8], edits: inout [Edit]?
  ) throws(NormalizationError) -> FixCounts {
    if edits == nil {
      var sink = PlainSink(text: output)
      output = []
      defer { output = sink.text }
      return try pipeline.run(piece, offset: offset, isRecording: false, into: &sink)
    }
    var sink = RecordingSink(text: output, edits: edits ?? [])
    output = []
    edits = []
    defer {
      output = sink.text
      edits = sink.edits
    }
    return try pipeline.run(piece, offset: offset, isRecording: true, into: &sink)
  }

  /// Whether the quick first pass finds nothing in a piece that the plan's fixes would look at. False says nothing.
  public func isPlainlyClean(_ piece: UnsafeBufferPointer<UInt8>) -> Bool { pipeline.isPlainlyClean(piece) }
}

/// Where the pipeline puts what it made.
protocol NormalizedSink {
  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int)
  mutating func changed(_ text: EditedText, given: UnsafeBufferPointer<UInt8>, at offset: Int)
}

struct PlainSink: NormalizedSink {
  var text: [UInt8] = []

  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) { text.append(contentsOf: bytes) }

  mutating func changed(_ changed: EditedText, given: UnsafeBufferPointer<UInt8>, at offset: Int) {
    text.append(contentsOf: changed.bytes)
  }
}

struct RecordingSink: NormalizedSink {
  var text: [UInt8] = []
  var edits: [Edit] = []

  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) { text.append(contentsOf: bytes) }

  mutating func changed(_ changed: EditedText, given: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let base = text.count
    text.append(contentsOf: changed.bytes)
    for change in changed.changes {
      let before = Array(given[change.old])
      let after = Array(changed.bytes[change.new])
      if before == after { continue }
      edits.append(
        Edit(
          fixes: Fix.allCases.filter { change.fixes & $0.bit != 0 }, reason: change.reason,
          before: (change.old.lowerBound + offset)..<(change.old.upperBound + offset),
          after: (change.new.lowerBound + base)..<(change.new.upperBound + base), textBefore: before, textAfter: after))
    }
  }
}
