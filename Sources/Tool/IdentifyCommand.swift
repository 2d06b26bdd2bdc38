import ArgumentParser
import Articles
import Foundation
import Normalization
import Words

struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: say(
      "Tell the language of each line: vi, en, mul (mixed) or und (another).",
      "Cho biết ngôn ngữ từng dòng: vi, en, mul (lẫn) hoặc und (khác)."),
    discussion: say(
      "Writes one line for each line: the language, then with --evidence what was counted. Vietnamese without diacritics counts as Vietnamese.",
      "Ghi một dòng cho mỗi dòng: ngôn ngữ, và với --evidence là các số đếm được. Tiếng Việt không dấu vẫn tính là tiếng Việt."
    ))

  @Argument(
    help: ArgumentHelp(
      say("Files; - is standard input.", "Các tệp; - là đầu vào chuẩn."), valueName: say("file", "tệp")))
  var files: [String] = []

  @Option(help: ArgumentHelp(say("text or jsonl.", "text hoặc jsonl."), valueName: "format"))
  var format = "text"

  @Flag(help: ArgumentHelp(say("Judge each file as a whole.", "Xét cả tệp một lần.")))
  var whole = false

  @Flag(help: ArgumentHelp(say("Say what the judgment rests on.", "Nêu căn cứ.")))
  var evidence = false

  @Option(
    help: ArgumentHelp(say("Language of messages: en or vi.", "Ngôn ngữ thông báo: en hoặc vi."), valueName: "en|vi"))
  var language: String?

  func run() throws {
    guard format == "text" || format == "jsonl" else {
      throw ValidationError(say("--format takes text or jsonl.", "--format nhận text hoặc jsonl."))
    }
    do {
      for file in try InputFiles.expand(files) { try judge(file) }
    } catch let error as StreamError {
      if error.isWriting, error.code == EPIPE { throw ExitCode(ExitStatus.clean) }
      Console.complain(error.text)
      throw ExitCode(ExitStatus.failure)
    }
  }

  private func judge(_ file: String) throws {
    let normalizer = Normalizer(plan: .reading)
    let source = try ByteSource(path: file, blockSize: 1 << 18)
    var piece: [UInt8] = []
    var number = 0
    var all: [UInt8] = []
    while true {
      let start = try source.next(into: &piece, atLeast: 1, complete: { ($0.lastIndex(of: 0x0A) ?? -1) + 1 })
      if start == nil { break }
      if whole {
        all.append(contentsOf: piece)
        continue
      }
      var output = ""
      var lines = piece.split(separator: 0x0A, omittingEmptySubsequences: false)
      if piece.last == 0x0A { lines.removeLast() }
      for line in lines {
        number += 1
        output += report(normalizer.normalize(Array(line)).text, file, number)
      }
      try ByteSink.standardOutput.write(Array(output.utf8))
    }
    if whole { try ByteSink.standardOutput.write(Array(report(normalizer.normalize(all).text, file, nil).utf8)) }
  }

  private func report(_ text: [UInt8], _ file: String, _ line: Int?) -> String {
    let counted = LanguageIdentifier.shared.evidence(in: text, 0..<text.count)
    let tag = counted.language.rawValue
    let numbers: [(String, Int)] = [
      ("words", counted.words), ("vietnamese_marked", counted.vietnameseLetters),
      ("vietnamese_only", counted.vietnameseOnly), ("vietnamese_common", counted.vietnameseWords),
      ("vietnamese_shaped", counted.vietnameseShapes), ("english_common", counted.englishWords),
      ("english_endings", counted.englishEndings),
      ("other_shaped", counted.otherShapes), ("foreign", counted.foreignWords),
    ]
    if format == "jsonl" {
      var name: [UInt8] = []
      JSONText.appendString(Array(file.utf8), to: &name)
      let place = line.map { ",\"line\":\($0)" } ?? ""
      return "{\"file\":\(String(decoding: name, as: UTF8.self))\(place),\"language\":\"\(tag)\",\"evidence\":{"
        + numbers.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}}\n"
    }
    if !evidence { return tag + "\n" }
    return tag + "\t" + numbers.filter { $0.1 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ") + "\n"
  }
}
