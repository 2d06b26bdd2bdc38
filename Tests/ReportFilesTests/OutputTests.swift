import Foundation
import Reporting
import TestKit
import Testing

/// `doichieu audit` writing its reports, as a process.
@Suite struct OutputTests {
  private let folder: TemporaryFolder
  private let original: String
  private let translation: String

  init() throws {
    folder = try TemporaryFolder()
    original = try folder.write(FormatTests.original, as: "goc.txt")
    translation = try folder.write(FormatTests.translation, as: "dich.txt")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }
  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  @Test func severalFormatsInOneRun() throws {
    let outcome = try Program.run([
      "audit", original, translation, "--format", "html=\(path("a.html"))", "--format", "sarif", "--output",
      path("b.sarif"), "--output", path("c.csv"),
      "--format", "json",
    ])
    #expect(outcome.status == 1)
    #expect(try text("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try text("b.sarif").contains("\"version\" : \"2.1.0\""))
    // The second file went to the second format that named none.
    #expect(outcome.output.isEmpty)
    #expect(try text("c.csv").contains("\"schema\" : \"doichieu.audit/1\""))
  }

  @Test func aFileSaysItsFormat() throws {
    let outcome = try Program.run([
      "audit", original, translation, "--output", path("a.xlf"), "--output", path("b.csv"),
    ])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(try text("a.xlf").contains("urn:oasis:names:tc:xliff:document:2.0"))
    #expect(try text("b.csv").hasPrefix("pair,rule,"))
  }

  @Test func everyFormatGoesToStandardOutput() throws {
    for format in ReportFormat.allCases {
      let outcome = try Program.run(["audit", original, translation, "--format", format.rawValue])
      #expect(outcome.status == 1 && !outcome.output.isEmpty && outcome.complaint.isEmpty, "\(format)")
      #expect(outcome.output.utf8.last == 0x0A, "\(format)")
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    for format in ReportFormat.allCases {
      let arguments = ["audit", original, translation, "--format", format.rawValue]
      let (first, second) = (try Program.run(arguments), try Program.run(arguments))
      #expect(first.output == second.output, "\(format)")
    }
  }

  @Test(arguments: [
    Case(["--format", "pdf"], "no format is called \"pdf\""),
    Case(["--format", "json", "--format", "csv"], "only one format can go to standard output"),
    Case(["--output", "report"], "say which format with --format"), Case(["--format", "json="], "names no file"),
    Case(["--format", "json=x", "--format", "csv=x"], "same file"),
  ])
  func misuseIsTold(_ row: Case<[String], String>) throws {
    let outcome = try Program.run(["audit", original, translation] + row.input)
    #expect(
      outcome.status == 2 && outcome.output.isEmpty && outcome.complaint.contains(row.expected), "\(outcome.complaint)")
  }

  @Test func aFileThatCannotBeWrittenIsAFailure() throws {
    let outcome = try Program.run([
      "audit", original, translation, "--output", path("no/such/folder/a.html"), "--language", "vi",
    ])
    #expect(outcome.status == 2 && outcome.complaint.contains("không ghi được"), "\(outcome.complaint)")
  }
}
