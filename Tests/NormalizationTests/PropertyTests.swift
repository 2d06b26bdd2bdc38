import Articles
import TestKit
import Testing
import Words

@testable import Normalization

@Suite struct PropertyTests {
  /// Pieces that, thrown together, make every fix work.
  private static let pieces: [String] = [
    "Tiếng", "Việt", "môn tóan", "qúa", "hoà", "thủy", "nghịêng", "e\u{302}\u{301}", "á\u{302}", "nha\u{300}\u{300}",
    "Ðà Nẵng", "ðường", "V\u{456}ệt", "Москва", "α", "ViÖt Nam", "tr­êng", "â†’", "CÆ¡", "CĂ´", "ng߶i", "th× ®ã", "nghŒ",
    "Vieät", "tröôøng", "Viêòt", "Tiáº¿ng", "Viá»‡t", "â€œ", "â€\u{9D}", "Ã", "Â", "\u{85}", "\u{93}", "&amp",
    "&eacute;", "&#432;", "ＡＢＣ", "，", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{202E}",
    "👩\u{200D}👩", "می\u{200C}خ", "\u{0}", "\u{1B}[31m", "a,b", " ,", "...", "…", "“”", "–", "!!!!!", "  ", "\u{A0}",
    "\r\n", "\n", "-\n", "x", "the", "Ruíz", "Chloé", "jalapeño", "£", "m²", "½", "𝒜", "한", "ﾊ",
    "e\u{301}\u{302}", "ữ\u{323}", "Ü", "ß", "ö", "ô", "\u{FFFD}",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in
      pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
    }.joined()
  }

  private static let plans: [(String, Plan)] =
    Plan.profiles.map { ($0.name, $0.plan) }
    + Fix.switchable.map { ($0.rawValue, Plan(fixes: [$0], toneStyle: $0 == .toneStyle ? .second : .leave)) }

  @Test func twiceIsOnce() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let given = Array(Self.text(&generator).utf8)
      for (name, plan) in Self.plans {
        let once = Normalizer(plan: plan).normalize(given).text
        let twice = Normalizer(plan: plan).normalize(once).text
        #expect(
          once == twice,
          "\(name): \(String(decoding: given, as: UTF8.self).debugDescription) → \(String(decoding: once, as: UTF8.self).debugDescription)"
        )
      }
    }
  }

  @Test func theLedgerUndoesAndReplays() throws {
    var generator = SeededGenerator(seed: 2)
    for round in 0..<400 {
      var given = Array(Self.text(&generator).utf8)
      if round % 2 == 0 {
        for _ in 0..<3 {
          given.insert(
            UInt8.random(in: 0...255, using: &generator), at: Int.random(in: 0...given.count, using: &generator))
        }
      }
      for (name, plan) in Self.plans.prefix(4) {
        let result = Normalizer(plan: plan).normalize(given)
        #expect(try Ledger.undo(result.text, result.ledger) == given, "\(name)")
        #expect(try Ledger.replay(given, result.ledger) == result.text, "\(name)")
        #expect(try Normalizer(plan: plan).text(given) == result.text, "\(name): the ledger changes nothing")
        #expect(String(validating: result.text, as: UTF8.self) != nil, "\(name)")
        for edit in result.ledger {
          let given = result.map.given(edit.after)
          // What was deleted right behind may come along.
          #expect(
            edit.after.isEmpty
              || (given.lowerBound == edit.before.lowerBound && given.upperBound >= edit.before.upperBound))
          let line = Ledger.line(edit, file: "a.txt")
          #expect(try Ledger.edit(from: line)?.edit == edit)
        }
      }
    }
  }

  @Test func anyBytesBecomeUTF8() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<600 {
      let given = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0xC3, 0xA1, 0xE1, 0xBA, 0xBB, 0x61, 0x20, 0xCC, 0x81, 0x0A].randomElement(using: &generator)!
      }
      let result = Normalizer().normalize(given)
      #expect(String(validating: result.text, as: UTF8.self) != nil)
      #expect(try Ledger.undo(result.text, result.ledger) == given)
      var keep = Plan.default
      keep.invalidBytes = .keep
      let kept = Normalizer(plan: keep).normalize(given)
      #expect(try Ledger.undo(kept.text, kept.ledger) == given)
    }
  }

  @Test func linesDoNotDependOnEachOther() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      let lines = (0..<4).map { _ in Self.text(&generator).replacing("\n", with: " ").replacing("\r", with: " ") + "\n"
      }
      let together = Normalizer().normalize(Array(lines.joined().utf8)).text
      let apart = lines.flatMap { Normalizer().normalize(Array($0.utf8)).text }
      #expect(together == apart)
    }
  }

  @Test func theQuickPassMissesNothing() throws {
    var generator = SeededGenerator(seed: 5)
    for plan in [Plan.default, Plan(fixes: [.nfc])] {
      for _ in 0..<400 {
        let given = Array(Self.text(&generator).utf8)
        var quick = PlainSink()
        var slow = PlainSink()
        try given.withUnsafeBufferPointer { bytes in
          _ = try Pipeline(plan: plan).run(bytes, offset: 0, isRecording: false, into: &quick)
          _ = try Pipeline(plan: plan, usesQuickPass: false).run(bytes, offset: 0, isRecording: false, into: &slow)
        }
        #expect(quick.text == slow.text, "\(String(decoding: given, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func piecesOfAStreamMakeTheWhole() throws {
    var generator = SeededGenerator(seed: 6)
    for isOneLine in [false, true] {
      var text: [UInt8] = []
      while text.count < 220_000 {
        text += Array(
          (isOneLine
            ? Self.text(&generator).replacing("\n", with: " ").replacing("\r", with: " ") + " x"
            : Self.text(&generator)).utf8)
      }
      let normalizer = Normalizer()
      let whole = try normalizer.text(text)
      var pieces: [UInt8] = []
      var edits: [Edit]? = []
      try text.withUnsafeBufferPointer { bytes in
        var at = 0
        while at < bytes.count {
          let window = UnsafeBufferPointer(rebasing: bytes[at..<min(bytes.count, at + 150_000)])
          let length = at + window.count == bytes.count ? window.count : normalizer.completePrefix(window)
          _ = try normalizer.normalize(
            UnsafeBufferPointer(rebasing: window[..<length]), offset: at, into: &pieces, edits: &edits)
          at += length
        }
      }
      #expect(pieces == whole)
      #expect(try Ledger.undo(pieces, edits ?? []) == text)
    }
  }

  @Test func everySyllableStays() {
    let tones: [UInt8] = [0, 1, 2, 3, 4, 5]
    var text = ""
    var count = 0
    for (key, form) in VietnameseSyllables.shared.all {
      var letters: [UInt8] = []
      var rest = key
      while rest > 0 {
        letters.insert(UInt8(rest & 0x3F), at: 0)
        rest >>= 6
      }
      for tone in tones where !form.isStopped || tone == 4 || tone == 5 {
        for place in Set([form.first, form.second]) {
          for isUpper in [false, true] {
            let scalars = letters.enumerated().map { index, code in
              VietnameseLetter(code: code, tone: index == Int(place) ? tone : 0, isUpper: isUpper).scalar
            }
            for scalar in scalars { text.unicodeScalars.append(Unicode.Scalar(scalar)!) }
            text += "\n"
            count += 1
          }
        }
      }
    }
    #expect(count > 30_000)
    let given = Array(text.utf8)
    let result = Normalizer().normalize(given)
    #expect(result.ledger.prefix(5).map { String(decoding: $0.textBefore, as: UTF8.self) } == [])
    #expect(result.text == given)
  }

  @Test func asciiStays() {
    let given = Array((0x20...0x7E).map { String(UnicodeScalar($0)) }.joined().utf8) + [0x0A, 0x09, 0x0D, 0x0A]
    #expect(Normalizer().normalize(given).ledger == [])
  }

  @Test func theMapPointsIntoTheGivenText() {
    let (text, map, ledger) = Normalizer().normalize(Array("e\u{302}\u{301} môn tóan".utf8))
    #expect(String(decoding: text, as: UTF8.self) == "ế môn toán")
    #expect(ledger.map(\.fixes) == [[.nfc], [.toneRepair]])
    #expect(map.given(4..<8) == 6..<10)
    #expect(map.normalized(6..<10) == 4..<8)
  }
}
