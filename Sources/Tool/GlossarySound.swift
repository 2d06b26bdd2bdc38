import ArgumentParser
import Foundation
import Glossary
import Ingestion

/// `doichieu glossary sound`: which English name a Vietnamese spelling sounds like.
struct GlossarySound: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sound",
      abstract: say(
        "Rank English names by how well they sound like a Vietnamese spelling.",
        "Xếp các tên tiếng Anh theo mức giống âm với cách viết tiếng Việt."),
      discussion: say(
        """
        Prints one name a line, best first: its score from 0 to 1, a tab, the name. Names below --at-least are left out; \
        exit code 1 says that none is left.

          doichieu glossary sound "Vla-đi-mia Pu-tin" --among names.txt
        """,
        """
        In mỗi dòng một tên, giống nhất trước: điểm từ 0 đến 1, dấu tab, tên. Tên dưới mức --at-least bị bỏ; \
        mã thoát 1 nghĩa là không còn tên nào.

          doichieu glossary sound "Vla-đi-mia Pu-tin" --among names.txt
        """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: ArgumentHelp(say("A foreign name as Vietnamese spells it.", "Tên nước ngoài theo cách viết tiếng Việt.")))
  var name: String

  @Option(
    help: ArgumentHelp(
      say("A file of English names, one a line; - is standard input.", "Tệp tên tiếng Anh, mỗi dòng một tên; - là đầu vào chuẩn."),
      valueName: "file"))
  var among: String

  @Option(
    name: .customLong("at-least"),
    help: ArgumentHelp(say("The least score to print.", "Điểm thấp nhất được in."), valueName: "score"))
  var least = SoundMatch.threshold

  @Option(help: ArgumentHelp(say("The most names to print.", "Số tên in nhiều nhất."), valueName: "n"))
  var top = 10

  @Option(help: ArgumentHelp(say("text or jsonl.", "text hoặc jsonl.")))
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    try reportingFaults {
      let text = String(decoding: try TextFile.read(among).text, as: UTF8.self)
      let heard = SoundName(vietnamese: name)
      var seen: Set<String> = []
      var ranked: [(score: Double, name: String)] = []
      for line in text.split(whereSeparator: \.isNewline) {
        let name = line.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, seen.insert(name).inserted else { continue }
        let score = SoundMatch.score(heard, SoundName(english: name))
        if score >= least { ranked.append((score, name)) }
      }
      ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.name < $1.name }
      for (score, name) in ranked.prefix(max(0, top)) {
        switch format {
        case .text: print("\(score.formatted(2))\t\(name)")
        case .jsonl: print(JSONLine().add("name", name).add("score", score).text)
        }
      }
      if ranked.isEmpty { throw ExitCode(1) }
    }
  }
}
