import ArgumentParser

@main
struct Doichieu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doichieu",
    abstract: "Hold a Vietnamese text against its English translation, or the reverse.",
    subcommands: [GlossaryCommand.self])
}
