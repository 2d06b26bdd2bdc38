import Foundation
import Normalization

/// Works on one piece of a file at a time; without state, for many threads.
struct PieceWorker: Sendable {
  let normalizer: Normalizer
  let records: RecordNormalizer?
  let isRecording: Bool

  /// How much of a buffer can be worked on before more is read.
  func completePrefix(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
    records == nil ? normalizer.completePrefix(buffer) : (buffer.lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// Appends the text that a piece becomes; nil, with nothing appended, where the piece is plainly clean.
  func work(
    _ given: UnsafeBufferPointer<UInt8>, offset: Int, into text: inout [UInt8], edits: inout [Edit]?
  ) throws -> FixCounts? {
    if records == nil, normalizer.isPlainlyClean(given) { return nil }
    // Room for what composing and decoding may add.
    text.reserveCapacity(given.count + given.count / 8)
    edits = isRecording ? [] : nil
    if let records { return try records.normalize(given, offset: offset, into: &text, edits: &edits) }
    return try normalizer.normalize(given, offset: offset, into: &text, edits: &edits)
  }
}

/// Takes the pieces of a file in order: writes their text, their edits and their explanations, and counts.
final class PieceOutput {
  private(set) var total = FixCounts()
  private(set) var progress: ProgressLine
  /// Lines of the pieces taken so far; counted only where something may have to be named by its line.
  private(set) var lines = 0
  private let path: String
  private let sink: ByteSink?
  private let ledger: LedgerFile?
  private let explains: Bool
  private let countsLines: Bool
  private var position = LinePosition()
  private var written = 0

  init(
    path: String, sink: ByteSink?, ledger: LedgerFile?, explains: Bool, countsLines: Bool, progress: ProgressLine
  ) {
    self.path = path
    self.sink = sink
    self.ledger = ledger
    self.explains = explains
    self.countsLines = countsLines
    self.progress = progress
  }

  func take(
    given: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, edits: [Edit], counts: FixCounts, offset: Int
  ) throws {
    total += counts
    for edit in edits {
      let placed = Edit(
        fixes: edit.fixes, reason: edit.reason, before: edit.before,
        after: (edit.after.lowerBound + written)..<(edit.after.upperBound + written), textBefore: edit.textBefore,
        textAfter: edit.textAfter)
      try ledger?.append(placed, file: path)
      if explains {
        position.advance(in: given, to: edit.before.lowerBound - offset)
        FileHandle.standardError.write(
          Data(NormalizeReport.explanation(edit, file: path, line: position.line, column: position.column).utf8))
      }
    }
    if explains { position.finish(given) }
    if countsLines { lines += given.count { $0 == 0x0A } }
    written += text.count
    try sink?.write(text)
    progress.update(offset + given.count)
  }
}

/// Buffers that were worked with, for the next pieces: a fresh one costs its pages anew.
final class SpareBuffers: @unchecked Sendable {
  // Guarded by `lock`.
  private var buffers: [[UInt8]] = []
  private let lock = NSLock()

  func take() -> [UInt8] {
    lock.lock()
    var buffer = buffers.popLast() ?? []
    lock.unlock()
    buffer.removeAll(keepingCapacity: true)
    return buffer
  }

  func give(_ buffer: [UInt8]) {
    lock.lock()
    defer { lock.unlock() }
    buffers.append(buffer)
  }
}

/// Line and column of places visited in order, counted from 1; columns in scalars.
private struct LinePosition {
  var line = 1
  var column = 1
  private var at = 0

  mutating func advance(in bytes: UnsafeBufferPointer<UInt8>, to target: Int) {
    while at < target {
      if bytes[at] == 0x0A {
        line += 1
        column = 1
      } else if bytes[at] & 0xC0 != 0x80 {
        column += 1
      }
      at += 1
    }
  }

  mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) {
    advance(in: bytes, to: bytes.count)
    at = 0
  }
}
