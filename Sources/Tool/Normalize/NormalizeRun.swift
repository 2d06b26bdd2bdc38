import Foundation
import Normalization

/// One run over all files: read, normalize, write, in order.
struct NormalizeRun {
  let files: [String]
  let plan: Plan
  /// What `--from` says, or nil to find out.
  let encoding: TextEncoding?
  let form: RecordForm?
  let explains: Bool
  let inPlace: Bool
  let checks: Bool
  let jobs: Int
  var showsProgress: Bool
  var ledger: LedgerFile?
  private(set) var counts = FixCounts()
  private(set) var bytes = 0

  init(
    files: [String], plan: Plan, encoding: TextEncoding?, form: RecordForm?, explains: Bool, inPlace: Bool,
    checks: Bool, jobs: Int, showsProgress: Bool
  ) {
    self.files = files
    self.plan = plan
    self.encoding = encoding
    self.form = form
    self.explains = explains
    self.inPlace = inPlace
    self.checks = checks
    self.jobs = jobs
    self.showsProgress = showsProgress
  }

  /// Bytes read at a time. Small enough for the processor's cache where one thread works.
  private static let block = 1 << 18
  private static let parallelBlock = 1 << 20

  /// Runs; returns whether anything changed (or, with `checks`, would).
  mutating func run() throws -> Bool {
    var changed = false
    var sizes = 0
    for file in files where file != ByteSource.standardInput {
      var status = stat()
      if stat(file, &status) == 0 { sizes += Int(status.st_size) }
    }
    var progress = ProgressLine(
      total: files.contains(ByteSource.standardInput) ? 0 : sizes, isOn: showsProgress && isatty(STDOUT_FILENO) == 0)
    for file in files {
      let made = try normalize(file, &progress)
      counts += made
      guard made.total > 0 else { continue }
      changed = true
      if checks { Console.write("\(file): \(NormalizeReport.edits(made.total)) (\(NormalizeReport.counts(made)))\n") }
    }
    progress.clear()
    try ledger?.flush()
    return changed
  }

  /// What one piece became.
  private struct Done {
    var offset: Int
    var given: [UInt8]
    var text: [UInt8]
    var edits: [Edit]?
    var counts: FixCounts
  }

  private mutating func normalize(_ path: String, _ progress: inout ProgressLine) throws -> FixCounts {
    let source = try ByteSource(path: path, blockSize: jobs > 1 ? NormalizeRun.parallelBlock * 2 : NormalizeRun.block)
    let encoding = try detectedEncoding(source)
    let normalizer = Normalizer(plan: plan, encoding: encoding)
    let records = form.map { RecordNormalizer(form: $0, plan: plan, encoding: encoding) }
    let recording = explains || ledger != nil
    var atomic: AtomicFile?
    if inPlace, !checks { atomic = try AtomicFile(replacing: path) }
    let sink = atomic?.sink ?? .standardOutput
    let atLeast = jobs > 1 ? NormalizeRun.parallelBlock : 1

    let isRecords = form != nil
    let complete: (UnsafeBufferPointer<UInt8>) -> Int = { buffer in
      isRecords ? (buffer.lastIndex(of: 0x0A) ?? -1) + 1 : normalizer.completePrefix(buffer)
    }
    let work: @Sendable (Done) throws -> Done = { piece in
      var done = piece
      done.edits = recording ? [] : nil
      // Room for what composing and decoding may add.
      done.text.reserveCapacity(piece.given.count + piece.given.count / 8)
      try piece.given.withUnsafeBufferPointer { buffer in
        if let records {
          done.counts = try records.normalize(buffer, offset: piece.offset, into: &done.text, edits: &done.edits)
        } else {
          done.counts = try normalizer.normalize(buffer, offset: piece.offset, into: &done.text, edits: &done.edits)
        }
      }
      return done
    }

    var total = FixCounts()
    var written = 0
    var position = LinePosition()
    let checks = checks
    let explains = explains
    let ledger = ledger
    var spare: [[UInt8]] = []
    var shown = progress
    do {
      let ordered = OrderedPieces<Done, Done>(
        take: {
          var given = spare.popLast() ?? []
          guard let offset = try source.next(into: &given, atLeast: atLeast, complete: complete) else { return nil }
          return Done(offset: offset, given: given, text: [], edits: nil, counts: FixCounts())
        },
        work: work,
        hand: { done in
          total += done.counts
          for edit in done.edits ?? [] {
            let placed = Edit(
              fixes: edit.fixes, reason: edit.reason, before: edit.before,
              after: (edit.after.lowerBound + written)..<(edit.after.upperBound + written), textBefore: edit.textBefore,
              textAfter: edit.textAfter)
            try ledger?.append(placed, file: path)
            if explains {
              position.advance(in: done.given, to: edit.before.lowerBound - done.offset)
              FileHandle.standardError.write(
                Data(NormalizeReport.explanation(edit, file: path, line: position.line, column: position.column).utf8))
            }
          }
          if explains { position.finish(done.given) }
          written += done.text.count
          if !checks { try sink.write(done.text) }
          shown.update(done.offset + done.given.count)
        })
      try ordered.run(jobs: jobs)
    } catch let error as NormalizationError {
      guard case .invalidByte(let at) = error else { throw error }
      throw NormalizeFailure(
        text: say(
          "\(path): byte \(at) is no UTF-8 (\(linePlace(path, at)))",
          "\(path): byte \(at) không phải UTF-8 (\(linePlace(path, at)))"))
    } catch let error as RecordError {
      throw NormalizeFailure(
        text: say(
          "\(path): record \(error.line) is no JSON object", "\(path): bản ghi \(error.line) không phải đối tượng JSON")
      )
    }
    progress = shown
    bytes += source.offset
    if total.total > 0 { try atomic?.commit() }
    return total
  }

  private func linePlace(_ path: String, _ offset: Int) -> String {
    guard path != ByteSource.standardInput, let source = try? ByteSource(path: path, blockSize: 1 << 16) else {
      return say("standard input", "đầu vào chuẩn")
    }
    var line = 1
    var piece: [UInt8] = []
    while let start = try? source.next(into: &piece, atLeast: 1, complete: { $0.count }), start <= offset {
      line += piece.prefix(offset - start).count { $0 == 0x0A }
    }
    return say("line \(line)", "dòng \(line)")
  }

  /// What the input is in: as `--from` says, or as its first 64 KiB show.
  private func detectedEncoding(_ source: ByteSource) throws -> TextEncoding {
    if let encoding, encoding != .utf16 { return encoding }
    if encoding == nil, !plan.fixes.contains(.legacy) { return .utf8 }
    let sample = Array(try source.peek(1 << 16))
    let found = TextDecoding.detect(sample)
    if encoding == .utf16 { return found == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian }
    return found ?? .utf8
  }
}

/// Line and column of places visited in order, counted from 1; columns in scalars.
private struct LinePosition {
  var line = 1
  var column = 1
  private var at = 0

  mutating func advance(in bytes: [UInt8], to target: Int) {
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

  mutating func finish(_ bytes: [UInt8]) {
    advance(in: bytes, to: bytes.count)
    at = 0
  }
}
