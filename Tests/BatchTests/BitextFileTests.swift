import Articles
import Foundation
import TestKit
import Testing

@testable import Batch

@Suite struct BitextFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Read {
    var units: [(id: String?, line: Int, original: String, translation: String, language: Language?)] = []
    var counts = BitextCounts()
    var texts: [String] { units.map { "\($0.original) | \($0.translation)" } }
  }

  private func read(_ text: some Sequence<UInt8>, as name: String) throws -> Read {
    var result = Read()
    result.counts = try BitextFile(try folder.write(text, as: name)).forEachUnit { unit in
      result.units.append(
        (
          unit.id, unit.line, String(decoding: unit.original, as: UTF8.self),
          String(decoding: unit.translation, as: UTF8.self), unit.originalLanguage
        ))
    }
    return result
  }

  private func read(_ text: String, as name: String) throws -> Read { try read(text.utf8, as: name) }

  // MARK: - TSV

  @Test func tsvColumnsByPositionAndByName() throws {
    let plain = try read("Xin chào\tHello\tgreeting\nCảm ơn\tThanks\n", as: "a.tsv")
    #expect(plain.texts == ["Xin chào | Hello", "Cảm ơn | Thanks"])
    #expect(plain.units.map(\.id) == ["greeting", nil])
    #expect(plain.units.map(\.line) == [1, 2])
    let named = try read("document\ten\tvi\nd1\tHello\tXin chào\nd1\tThanks\t\n", as: "b.tsv")
    #expect(named.texts == ["Hello | Xin chào"])
    #expect(named.units[0].language == .english)
    #expect(named.counts.untranslated == 1)
  }

  @Test func aTSVLineWithOneColumnIsAFaultWithItsLine() throws {
    do { _ = try read("a\tb\nalone\n", as: "a.tsv") } catch {
      guard case .malformed(_, let line, _) = error as? BitextFailure else {
        Issue.record("\(error)")
        return
      }
      #expect(line == 2)
      return
    }
    Issue.record("accepted")
  }

  // MARK: - PO

  @Test func poReadsEscapesPluralsContextsAndLeavesOutFuzzyAndObsolete() throws {
    let read = try read(
      #"""
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\n"

      #: place.c:1
      msgid "Say \"hello\"\n"
      "twice"
      msgstr "Nói \"xin chào\"\n"
      "hai lần"

      #, fuzzy
      msgid "fuzzy"
      msgstr "mờ"

      msgctxt "menu"
      msgid "%d file"
      msgid_plural "%d files"
      msgstr[0] "%d tệp"

      msgid "later"
      msgstr ""

      #~ msgid "old"
      #~ msgstr "cũ"
      """#, as: "a.po")
    #expect(read.texts == ["Say \"hello\"\ntwice | Nói \"xin chào\"\nhai lần", "%d file | %d tệp"])
    #expect(read.units[1].id == "menu")
    #expect(read.units[0].line == 5)
    #expect(read.counts.untranslated == 1 && read.counts.skipped == 1)
  }

  @Test func aPOTextWithoutItsMarkIsAFault() throws {
    #expect(throws: BitextFailure.self) { _ = try read("msgid \"a\nmsgstr \"b\"\n", as: "a.po") }
  }

  // MARK: - TMX

  static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="vi-VN" segtype="sentence"/><body>
    <tu tuid="7"><tuv xml:lang="en-US"><seg>Five <bpt i="1">&lt;b&gt;</bpt>ships<ept i="1">&lt;/b&gt;</ept> &amp; a boat</seg></tuv>
    <tuv xml:lang="vi"><seg>Năm <hi>tàu</hi> và một thuyền</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Only English</seg></tuv><tuv xml:lang="fr"><seg>Français</seg></tuv></tu>
    <tu><tuv xml:lang="vi"><seg>Chưa dịch</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
    </body></tmx>
    """

  @Test func tmxTakesWordsNotMarkupAndTheHeadersDirection() throws {
    let read = try read(Self.tmx, as: "a.tmx")
    #expect(read.texts == ["Năm tàu và một thuyền | Five ships & a boat"])
    #expect(read.units[0].id == "7" && read.units[0].line == 4 && read.units[0].language == .vietnamese)
    #expect(read.counts == BitextCounts(units: 3, untranslated: 1, skipped: 1))
  }

  @Test func tmxInUTF16() throws {
    let text = Self.tmx.replacingOccurrences(of: "UTF-8", with: "UTF-16")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(bytes, as: "a.tmx").texts == ["Năm tàu và một thuyền | Five ships & a boat"])
  }

  // MARK: - XLIFF

  @Test func xliff12LeavesOutProposalsAndCodes() throws {
    let read = try read(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="vi-VN" original="x"><body>
      <trans-unit id="a"><source>Open <g id="1">the <x id="2"/>door</g></source><target>Mở <g id="1">cửa</g></target>
      <alt-trans><source>Close</source><target>Đóng</target></alt-trans></trans-unit>
      <trans-unit id="b"><source>Wait<ph id="1">{0}</ph></source><target/></trans-unit>
      <trans-unit id="c" translate="no"><source>XK-12</source><target>XK-12</target></trans-unit>
      </body></file></xliff>
      """, as: "a.xlf")
    #expect(read.texts == ["Open the door | Mở cửa"])
    #expect(read.units[0].id == "a" && read.units[0].language == .english)
    #expect(read.counts == BitextCounts(units: 3, untranslated: 1, skipped: 1))
  }

  @Test func xliff2ReadsSegmentsOfUnits() throws {
    let read = try read(
      """
      <xliff version="2.1" srcLang="vi" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u1">
      <originalData><data id="d1">&lt;br/&gt;</data></originalData>
      <segment><source>Một <pc id="1">câu</pc><ph id="2" dataRef="d1"/></source><target>One sentence</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>Hai</source><target>Two</target></segment></unit></file></xliff>
      """, as: "a.xliff")
    #expect(read.texts == ["Một câu | One sentence", "Hai | Two"])
    #expect(read.units.map(\.id) == ["u1", "u1"] && read.units[1].language == .vietnamese)
  }

  // MARK: - What XML may not do

  static let hostile: [Case<String, Bool>] = [
    Case("<!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><tmx><body/></tmx>", true, "entities that grow"),
    Case(
      "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>",
      true, "entities from files"),
    Case("<tmx><body>", false, "an end that never comes"),
    Case("<html></html>", false, "another format"),
    Case("", false, "nothing"),
    Case("<tmx><body></tmx></body>", false, "tags that do not match"),
    Case("<tmx></tmx><tmx></tmx>", false, "two roots"),
    Case("<tmx>&nbsp;</tmx>", false, "a reference to nothing"),
    Case("<tmx>&#0;</tmx>", false, "a reference to no character"),
    Case("<tmx a=1></tmx>", false, "a value without marks"),
    Case("<tmx a='1' a='2'></tmx>", false, "an attribute twice"),
    Case("text<tmx></tmx>", false, "text before the root"),
    Case("<!DOCTYPE tmx [ %x; ]><tmx></tmx>", true, "a parameter entity"),
    Case("<?xml version='1.0' encoding='windows-1258'?><tmx></tmx>", false, "an encoding that is not read"),
    Case(String(repeating: "<a>", count: 2000), false, "depth without end"),
  ]

  @Test(arguments: hostile) func refuses(_ row: Case<String, Bool>) throws {
    do {
      _ = try read(row.input, as: "a.tmx")
      Issue.record("accepted")
    } catch let error as BitextFailure {
      if case .declaresEntities = error { #expect(row.expected) } else { #expect(!row.expected, "\(error)") }
    }
  }

  // MARK: - Direction

  @Test func directionByWordsWhereTheFileSaysNothing() {
    func unit(_ o: String, _ t: String) -> BitextUnit {
      BitextUnit(id: nil, line: 1, original: Array(o.utf8), translation: Array(t.utf8))
    }
    let vi = "Chính phủ Việt Nam đã công bố kế hoạch mới vào ngày hôm qua tại Hà Nội."
    let en = "The government of Vietnam announced a new plan yesterday in the capital."
    #expect(BitextDirection.isFromEnglish([unit(vi, en)]) == false)
    #expect(BitextDirection.isFromEnglish([unit(en, vi)]) == true)
    #expect(BitextDirection.isFromEnglish([unit("日本語", "中文")]) == nil)
  }
}

extension BitextCounts {
  init(units: Int, untranslated: Int, skipped: Int) {
    self.init()
    self.units = units
    self.untranslated = untranslated
    self.skipped = skipped
  }
}
