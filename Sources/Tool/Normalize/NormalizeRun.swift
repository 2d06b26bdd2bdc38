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

  private mutating func normalize(_ path: String, _ progress: inout ProgressLine) throws -> FixCounts {
    let source = try ByteSource(path: path, blockSize: jobs > 1 ? NormalizeRun.parallelBlock * 2 : NormalizeRun.block)
    let encoding = try detectedEncoding(source)
    let worker = PieceWorker(
      normalizer: Normalizer(plan: plan, encoding: encoding),
      records: form.map { RecordNormalizer(form: $0, plan: plan, encoding: encoding) },
      isRecording: explains || ledger != nil)
    var atomic: AtomicFile?
    if inPlace, !checks { atomic = try AtomicFile(replacing: path) }
    let output = PieceOutput(
      path: path, sink: checks ? nil : atomic?.sink ?? .standardOutput, ledger: ledger, explains: explains,
      countsLines: form != nil, progress: progress)
    do {
      if jobs > 1 {
        try runInParallel(source, worker, output)
      } else {
        try runAlone(source, worker, output)
      }
    } catch let error as NormalizationError {
      guard case .invalidByte(let at) = error else { throw error }
      throw NormalizeFailure(
        text: say(
          "\(path): byte \(at) is no UTF-8 (\(linePlace(path, at)))",
          "\(path): byte \(at) không phải UTF-8 (\(linePlace(path, at)))"))
    } catch let error as RecordError {
      let line = error.line + output.lines
      throw NormalizeFailure(
        text: say("\(path): record \(line) is no JSON object", "\(path): bản ghi \(line) không phải đối tượng JSON"))
    }
    progress = output.progress
    bytes += source.offset
    if output.total.total > 0 { try atomic?.commit() }
    return output.total
  }

  /// Piece by piece, each worked on where it was read; clean pieces are written from there too.
  private func runAlone(_ source: ByteSource, _ worker: PieceWorker, _ output: PieceOutput) throws {
    var text: [UInt8] = []
    text.reserveCapacity(NormalizeRun.block * 2)
    while let (given, offset) = try source.next(atLeast: 1, complete: worker.completePrefix) {
      text.removeAll(keepingCapacity: true)
      var edits: [Edit]?
      if let counts = try worker.work(given, offset: offset, into: &text, edits: &edits) {
        try text.withUnsafeBufferPointer { text in
          try output.take(given: given, text: text, edits: edits ?? [], counts: counts, offset: offset)
        }
      } else {
        try output.take(given: given, text: given, edits: [], counts: FixCounts(), offset: offset)
      }
    }
  }

  /// What one piece became. Without counts it was clean, and `text` is empty.
  private struct Done {
    var offset: Int
    var given: [UInt8]
    var text: [UInt8]
    var edits: [Edit]?
    var counts: FixCounts?
  }

  private func runInParallel(_ source: ByteSource, _ worker: PieceWorker, _ output: PieceOutput) throws {
    let spare = SpareBuffers()
    let ordered = OrderedPieces<Done>(
      take: {
        var given = spare.take()
        guard
          let offset = try source.next(
            into: &given, atLeast: NormalizeRun.parallelBlock, complete: worker.completePrefix)
        else { return nil }
        return Done(offset: offset, given: given, text: spare.take(), edits: nil, counts: nil)
      },
      work: { done in
        done.counts = try done.given.withUnsafeBufferPointer { given in
          try worker.work(given, offset: done.offset, into: &done.text, edits: &done.edits)
        }
      },
      hand: { done in
        try done.given.withUnsafeBufferPointer { given in
          try done.text.withUnsafeBufferPointer { text in
            try output.take(
              given: given, text: done.counts == nil ? given : text, edits: done.edits ?? [],
              counts: done.counts ?? FixCounts(), offset: done.offset)
          }
        }
        spare.give(done.given)
        spare.give(done.text)
      })
    try ordered.run(jobs: jobs)
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
