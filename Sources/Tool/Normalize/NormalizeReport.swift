import Foundation
import Normalization

/// What a person is told about edits, on standard error.
enum NormalizeReport {
  /// "file:12:4: tone-repair: “tóan” → “toán” (tone mark on the wrong letter)"
  static func explanation(_ edit: Edit, file: String, line: Int, column: Int) -> String {
    let fixes = edit.fixes.map(\.rawValue).joined(separator: "+")
    return
      "\(file):\(line):\(column): \(fixes): \(quoted(edit.textBefore)) → \(quoted(edit.textAfter)) (\(EditReasons.text(edit.reason)))\n"
  }

  /// Text with what cannot be seen written as \u{…}, bytes that are no text as \xNN.
  static func quoted(_ bytes: [UInt8]) -> String {
    var text = "“"
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format,
        .spaceSeparator where scalar != " ", .lineSeparator, .paragraphSeparator, .nonspacingMark, .unassigned,
        .privateUse:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      text =
        "“"
        + bytes.map {
          $0 < 0x80 && $0 >= 0x20 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16, uppercase: true)
        }.joined()
    }
    return text + "”"
  }

  /// "nfc 12, tone-repair 3"
  static func counts(_ counts: FixCounts) -> String {
    Fix.allCases.filter { counts[$0] > 0 }.map { "\($0.rawValue) \(counts[$0])" }.joined(separator: ", ")
  }

  static func edits(_ count: Int) -> String { say(count == 1 ? "1 edit" : "\(count) edits", "\(count) chỗ sửa") }

  static func summary(_ counts: FixCounts, files: Int, bytes: Int) -> String {
    let size = String(format: "%.1f", Double(bytes) / 1_000_000)
    let what = counts.total == 0 ? "" : ": " + NormalizeReport.counts(counts)
    return say(
      "\(edits(counts.total)) in \(files) file\(files == 1 ? "" : "s"), \(size) MB\(what)\n",
      "\(edits(counts.total)) trong \(files) tệp, \(size) MB\(what)\n")
  }
}

/// How far the work is, shown on a terminal's standard error ten times a second.
struct ProgressLine {
  private let total: Int
  private let isOn: Bool
  private var shown = Date.distantPast
  private var isShown = false

  init(total: Int, isOn: Bool) {
    self.total = total
    self.isOn = isOn && isatty(STDERR_FILENO) == 1
  }

  mutating func update(_ done: Int) {
    guard isOn, Date().timeIntervalSince(shown) > 0.1 else { return }
    shown = Date()
    isShown = true
    let amount = total > 0 ? "\(min(100, done * 100 / total))%" : "\(done / 1_000_000) MB"
    FileHandle.standardError.write(Data("\r\u{1B}[K\(amount)".utf8))
  }

  mutating func clear() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    isShown = false
  }
}
