import Foundation
import Glossary
import Testing
import TestKit

@Suite struct ExchangeTests {
  private func sample() throws -> GlossaryTable {
    try table(
      [
        "US\tplace\tgeography\tUnited States\tAmerica | the States\tUS\tAmerican | Americans\tHoa Kỳ\tMỹ\tHợp chủng quốc\tA-mê-ri-ca\tkeep\tapproved\tCLDR\t\"quoted\" & <odd>",
        "title/secretary\ttitle\tpolitics\tSecretary of State {US}\t\t\t\tngoại trưởng {US}\t\t\t\t\tproposed\tusage\t",
      ],
      header:
        "id\ttype\tdomain\ten\ten.admitted\ten.acronym\ten.demonym\tvi\tvi.admitted\tvi.forbidden\tvi.phonetic\tpolicy\tstatus\tsource\tnote"
    )
  }

  @Test(arguments: [ExchangeFormat.tbxDCA, .tbxDCT, .tmx, .json, .tsv])
  func nothingIsLostOnTheWayAndBack(_ format: ExchangeFormat) throws {
    let folder = try TemporaryFolder()
    let original = try sample()
    var exchange = Exchange()
    let path = try folder.write(exchange.export(original, to: format), as: "terms.\(format.rawValue)")
    #expect(!exchange.losses.contains { $0.kind == .dropped })
    var back = Exchange()
    let read = try back.read(path, as: format)
    #expect(GlossaryDiff(original, read).changes == [])
  }

  @Test(arguments: [ExchangeFormat.deepl, .google, .microsoft, .xliff])
  func pairsComeBackAndTheRestIsReported(_ format: ExchangeFormat) throws {
    let folder = try TemporaryFolder()
    var exchange = Exchange()
    let path = try folder.write(exchange.export(try sample(), to: format), as: "terms.\(format.rawValue)")
    let lost = Set(exchange.losses.map(\.what))
    #expect(lost.isSuperset(of: ["id", "type", "en.acronym", "vi.phonetic", "status"]))
    var back = Exchange()
    let read = try back.read(path, as: format)
    #expect(read.concepts.map { $0.preferred(.english) } == ["United States", "Secretary of State"])
    #expect(read.concepts.map { $0.preferred(.vietnamese) } == ["Hoa Kỳ", "ngoại trưởng"])
    #expect(read.concepts.allSatisfy { $0.fields["status"] == "proposed" })
  }

  @Test func aSourceTermThatStandsTwiceIsNamed() throws {
    let double = try table(["t/a\tterm\tx\tbank\t\tngân hàng\t\tapproved\ts", "t/b\tterm\tx\tbank\t\tbờ sông\t\tapproved\ts"])
    var exchange = Exchange()
    #expect(exchange.export(double, to: .deepl) == "bank,ngân hàng\n")
    #expect(exchange.losses.contains { $0.concepts == ["t/b"] && $0.what.contains("form another has") })
  }

  static let bombs: [Case<String, Void>] = [
    Case(
      "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>&b;</seg></tuv></tu></body></tmx>",
      (), "billion laughs"),
    Case(
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>&x;</seg></tuv></tu></body></tmx>",
      (), "external entity"),
    Case("<!DOCTYPE tmx [<!ENTITY % p SYSTEM \"http://example.com/x.dtd\"> %p;]><tmx/>", (), "parameter entity"),
    Case("<!-- a --> <!DOCTYPE tmx \n SYSTEM 'a>b' \n [ ]><tmx/>", (), "an internal subset behind a system id"),
  ]

  @Test(arguments: bombs) func entitiesAreRefused(_ row: Case<String, Void>) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(row.input, as: "bomb.tmx")
    var exchange = Exchange()
    #expect(throws: ExchangeFailure.entities(path: path)) { try exchange.read(path, as: .tmx) }
  }

  @Test func undefinedEntitiesAndHalfFilesAreMalformed() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("entity", "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>&who;</seg></tuv></tu></body></tmx>"),
      ("half", "<tmx version=\"1.4\"><body><tu>"), ("empty", ""), ("other", "<html/>"), ("text", "hello"),
    ] {
      let path = try folder.write(text, as: name)
      var exchange = Exchange()
      #expect(throws: ExchangeFailure.self, "\(name)") { try exchange.read(path, as: .tmx) }
    }
  }

  @Test func aDocumentTypeThatOnlyNamesADTDIsPassedOver() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n<martif type=\"TBX-Basic\" xml:lang=\"en\"><text><body><termEntry id=\"c1\"><langSet xml:lang=\"en-US\"><tig><term>flood</term></tig></langSet><langSet xml:lang=\"vi\"><tig><term>lũ lụt</term></tig></langSet></termEntry></body></text></martif>",
      as: "old.tbx")
    var exchange = Exchange()
    let read = try exchange.read(path, as: .tbxDCA)
    #expect(read.concepts.map { $0.preferred(.vietnamese) } == ["lũ lụt"])
  }

  @Test func aFileBeyondTheLimitIsRefusedBeforeItIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", as: "large.tmx")
    // A hole of 200 MB: its size is what counts.
    #expect(truncate(path, 200 << 20) == 0)
    var exchange = Exchange()
    #expect(throws: ExchangeFailure.tooLarge(path: path, bytes: 200 << 20, limit: Exchange.limit)) { try exchange.read(path, as: .tmx) }
  }

  @Test func aTextLongerThanABookIsRefused() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 3 << 20)
    let path = try folder.write("<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>\(long)</seg></tuv></tu></body></tmx>", as: "long.tmx")
    var exchange = Exchange()
    #expect(throws: ExchangeFailure.self) { try exchange.read(path, as: .tmx) }
  }

  @Test func quotedCellsMayHoldSeparatorsAndLines() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\u{FEFF}\"a, b\",\"x \"\"y\"\"\"\r\nc,d\r\n", as: "g.csv")
    var exchange = Exchange()
    let read = try exchange.read(path, as: .deepl)
    #expect(read.concepts.map { $0.preferred(.english) } == ["a, b", "c"])
    #expect(read.concepts.map { $0.preferred(.vietnamese) } == ["x \"y\"", "d"])
  }
}
