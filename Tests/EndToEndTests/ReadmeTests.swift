import Foundation
import TestKit
import Testing

/// What the READMEs show is what the program prints.
@Suite struct ReadmeTests {
  @Test(arguments: ["README.md", "README.vi.md"])
  func theFindingOnTheFirstScreenIsReal(_ name: String) throws {
    let readme = try Repository.text(name)
    let block = try #require(
      readme.components(separatedBy: "```console\n").dropFirst().first?.components(separatedBy: "```").first)
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let command = try #require(lines.first).split(separator: " ").map(String.init)
    #expect(command.prefix(2) == ["$", "doichieu"])
    let run = try Program.run(Array(command.dropFirst(2)), in: Repository.root)
    #expect(
      run.output.contains(lines.dropFirst().joined(separator: "\n")),
      "\(name) shows what \(command.dropFirst()) does not print")
  }

  @Test func theRepositoryHasEveryFileItsPagesLinkTo() throws {
    for page in ["README.md", "README.vi.md", "CONTRIBUTING.md", "DESIGN.md", "corpora/README.md"] {
      let folder = Repository.root.appendingPathComponent(page).deletingLastPathComponent()
      for link in try Repository.text(page).matches(of: /\]\(([^)#:]+)/) {
        #expect(
          FileManager.default.fileExists(atPath: folder.appendingPathComponent(String(link.1)).path),
          "\(page) links to \(link.1)")
      }
    }
  }
}
