import ArgumentParser
import Glossary

/// `doichieu glossary stats`: how many of what.
struct GlossaryStats: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: say("Count a glossary's concepts and forms.", "Đếm số mục và số dạng của bảng thuật ngữ."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp(say("Files or folders to count; the bundled ones when none is named.", "Tệp hoặc thư mục cần đếm; bảng kèm sẵn nếu không nêu.")))
  var files: [String] = []
  @Option(help: ArgumentHelp(say("text or json.", "text hoặc json."))) var format = Format.text
  @OptionGroup var language: LanguageOption

  func run() throws {
    try reportingFaults {
      var concepts = 0
      var counts: [(name: String, vietnamese: String, values: [String: Int])] = [
        ("type", "loại", [:]), ("status", "trạng thái", [:]), ("domain", "lĩnh vực", [:]), ("forms", "dạng", [:]), ("source", "nguồn", [:]),
        ("policy", "chính sách", [:]),
      ]
      for path in files.isEmpty ? try GlossaryFiles.bundled() : try GlossaryFiles.expanded(files) {
        for concept in try GlossaryFiles.table(path).concepts {
          concepts += 1
          counts[0].values[concept.typeName, default: 0] += 1
          counts[1].values[concept.fields["status"] ?? "", default: 0] += 1
          counts[2].values[concept.domain, default: 0] += 1
          for form in concept.forms { counts[3].values[GlossaryTable.column(form.language, form.role), default: 0] += 1 }
          counts[4].values[concept.fields["source"] ?? "", default: 0] += 1
          counts[5].values[concept.fields["policy"] ?? "accept", default: 0] += 1
        }
      }
      func sorted(_ values: [String: Int]) -> [(key: String, value: Int)] {
        values.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      }
      switch format {
      case .json:
        var object = JSONLine().add("concepts", concepts)
        for (name, _, values) in counts {
          object = object.add(name, sorted(values).reduce(JSONLine()) { $0.add($1.key, $1.value) })
        }
        Console.write(object.text + "\n")
      case .text:
        var output = say("\(concepts) concepts\n", "\(concepts) mục\n")
        for (name, vietnamese, values) in counts {
          output += "\n\(say(name, vietnamese)):\n"
          for (key, value) in sorted(values).prefix(25) { output += "  \(value)\t\(key)\n" }
          if values.count > 25 { output += say("  … \(values.count - 25) more\n", "  … thêm \(values.count - 25)\n") }
        }
        Console.write(output)
      }
    }
  }
}
