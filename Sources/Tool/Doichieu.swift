import ArgumentParser
import Foundation
import Reporting

@main
struct Doichieu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doichieu",
    abstract: "Hold a Vietnamese text against its English translation, or the reverse.",
    version: Version.current,
    subcommands: [
      AuditCommand.self, AccuracyCommand.self, AlignCommand.self, FactsCommand.self, IngestCommand.self, RulesCommand.self, ExplainCommand.self,
      GlossaryCommand.self, NormalizeCommand.self, IdentifyCommand.self,
    ])

  /// Runs the command named on the command line; misuse exits with status 2, as every failure does.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      let status = exitCode(for: error) == .success ? ExitStatus.clean : ExitStatus.failure
      if status == ExitStatus.clean { Console.write(text + "\n") } else { Console.complainVerbatim(text) }
      Foundation.exit(status)
    }
  }
}
