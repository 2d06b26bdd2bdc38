import Foundation
import Normalization

/// A ledger being written: a heading, then one line an edit.
final class LedgerFile {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  init(path: String, plan: Plan) throws(StreamError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw StreamError(path: path, code: errno, isWriting: true) }
    let fixes = plan.fixes.fixes.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    buffer.append(
      contentsOf:
        "{\"schema\":\"\(Ledger.schema)\",\"fixes\":[\(fixes)],\"tone_style\":\"\(plan.toneStyle.rawValue)\"}\n".utf8)
  }

  func append(_ edit: Edit, file: String) throws(StreamError) {
    buffer.append(contentsOf: Ledger.line(edit, file: file))
    if buffer.count > 1 << 16 { try flush() }
  }

  func flush() throws(StreamError) {
    try ByteSink(path: path, descriptor: descriptor).write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  deinit { close(descriptor) }
}

/// Takes back the edits of a ledger, reading text and ledger side by side.
struct LedgerUndo {
  let ledger: String
  let files: [String]
  let inPlace: Bool

  func run() throws {
    var byFile: [(file: String, edits: [Edit])] = []
    let source = try ByteSource(path: ledger, blockSize: 1 << 16)
    var piece: [UInt8] = []
    var number = 0
    while try source.next(into: &piece, atLeast: 1, complete: { ($0.lastIndex(of: 0x0A) ?? -1) + 1 }) != nil {
      for line in piece.split(separator: 0x0A) {
        number += 1
        let read: (file: String?, edit: Edit)?
        do { read = try Ledger.edit(from: Array(line), number: number) } catch {
          throw NormalizeFailure(
            text: say("\(ledger):\(number): not a line of a ledger", "\(ledger):\(number): không phải dòng của sổ sửa"))
        }
        guard let read else { continue }
        let file = read.file ?? ByteSource.standardInput
        if byFile.last?.file != file { byFile.append((file, [])) }
        byFile[byFile.count - 1].edits.append(read.edit)
      }
    }
    let targets = files.isEmpty ? (inPlace ? byFile.map(\.file) : [ByteSource.standardInput]) : files
    for target in targets {
      // One file's ledger fits whatever its copy is called.
      let edits =
        byFile.first { $0.file == target }?.edits ?? (byFile.count == 1 && targets.count == 1 ? byFile[0].edits : [])
      if inPlace {
        if edits.isEmpty { continue }
        let file = try AtomicFile(replacing: target)
        try undo(target, edits, file.sink)
        try file.commit()
      } else {
        try undo(target, edits, .standardOutput)
      }
    }
  }

  private func undo(_ path: String, _ edits: [Edit], _ sink: ByteSink) throws {
    let source = try ByteSource(path: path, blockSize: 1 << 18)
    var pending: [UInt8] = []
    var base = 0  // where `pending` begins in the normalized text
    var next = 0
    var piece: [UInt8] = []
    var output: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd {
      if try source.next(into: &piece, atLeast: 1, complete: { $0.count }) != nil {
        pending.append(contentsOf: piece)
      } else {
        isAtEnd = true
      }
      var at = 0
      while next < edits.count {
        let edit = edits[next]
        let range = (edit.after.lowerBound - base)..<(edit.after.upperBound - base)
        if range.upperBound > pending.count || (range.upperBound == pending.count && !isAtEnd && range.isEmpty) {
          break
        }
        guard range.lowerBound >= at, pending[range].elementsEqual(edit.textAfter) else { throw mismatch(path, edit) }
        output.append(contentsOf: pending[at..<range.lowerBound])
        output.append(contentsOf: edit.textBefore)
        at = range.upperBound
        next += 1
      }
      // Bytes before the next edit are done with; those of an edit cut in two wait.
      let limit = next < edits.count ? max(at, min(pending.count, edits[next].after.lowerBound - base)) : pending.count
      output.append(contentsOf: pending[at..<limit])
      pending.removeFirst(limit)
      base += limit
      try sink.write(output)
      output.removeAll(keepingCapacity: true)
    }
    if next < edits.count { throw mismatch(path, edits[next]) }
  }

  private func mismatch(_ path: String, _ edit: Edit) -> NormalizeFailure {
    NormalizeFailure(
      text: say(
        "\(path): is not the text that \(ledger) was written for (byte \(edit.after.lowerBound))",
        "\(path): không phải văn bản mà \(ledger) ghi lại (byte \(edit.after.lowerBound))"))
  }
}
