import Foundation
import Glossary
import Testing
import TestKit

/// Vietnamese spellings of foreign names against the English ones.
@Suite struct SoundTests {
  private static let pairs: [(vietnamese: String, english: String)] = {
    let text = (try? Repository.text("Tests/GlossaryTests/Cases/phonetic-names.tsv")) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells[0], cells[1])
    }
  }()

  private static let names: [(name: String, sounds: SoundName)] = Set(pairs.map(\.english)).sorted().map {
    ($0, SoundName(english: $0))
  }

  static let telling: [Case<[String], Void>] = [
    ["Vla-đi-mia Pu-tin", "Vladimir Putin"], ["Oa-sinh-tơn", "Washington"], ["Nê-ta-ni-a-hu", "Netanyahu"],
    ["Xan Phran-xi-xcô", "San Francisco"], ["Giôn Ke-ri", "John Kerry"], ["Mác-cơ Dắc-cơ-bớc", "Mark Zuckerberg"],
    ["Ô-ba-ma", "Obama"], ["Bai-đơn", "Biden"], ["Giê-ru-xa-lem", "Jerusalem"], ["Mát-xcơ-va", "Moscow"],
    ["Tê-hê-ran", "Tehran"],
  ].map { Case($0, (), $0[0]) }

  @Test(arguments: telling) func soundsLike(_ row: Case<[String], Void>) {
    #expect(SoundMatch.score(vietnamese: row.input[0], english: row.input[1]) >= SoundMatch.threshold)
  }

  /// Floors, not goals: one pair of 316 is 0.3 points.
  @Test func theRightNameComesFirst() {
    #expect(SoundTests.pairs.count >= 200 && SoundTests.names.count >= 200)
    var missed: [String] = []
    for (spelling, name) in SoundTests.pairs {
      let heard = SoundName(vietnamese: spelling)
      let best = SoundTests.names.max { SoundMatch.score(heard, $0.sounds) < SoundMatch.score(heard, $1.sounds) }
      // A list with "Netanyahu" and "Benjamin Netanyahu" names one man twice.
      if let best, best.name != name, !best.name.contains(name), !name.contains(best.name) { missed.append("\(spelling) → \(best.name)") }
    }
    #expect(Double(missed.count) <= 0.03 * Double(SoundTests.pairs.count), "\(missed)")
  }

  /// Newspapers lose hyphens both ways: "Xéc gây La vrốp", "Xécgây Lavrốp".
  @Test(arguments: [Case(" ", 0.1, "spaces for hyphens"), Case("", 0.1, "run together")])
  func lostHyphensMatterLittle(_ row: Case<String, Double>) {
    var missed: [String] = []
    for (spelling, name) in SoundTests.pairs {
      let words = spelling.split(separator: " ").map { word in
        let joined = word.replacing("-", with: row.input)
        return row.input.isEmpty ? joined.prefix(1).uppercased() + joined.dropFirst().lowercased() : String(joined)
      }
      let heard = SoundName(vietnamese: words.joined(separator: " "))
      let best = SoundTests.names.max { SoundMatch.score(heard, $0.sounds) < SoundMatch.score(heard, $1.sounds) }
      if let best, best.name != name, !best.name.contains(name), !name.contains(best.name) { missed.append("\(spelling) → \(best.name)") }
    }
    #expect(Double(missed.count) <= row.expected * Double(SoundTests.pairs.count), "\(missed)")
  }

  @Test func ordinaryWordsAreNoNames() throws {
    let words = try Repository.text("Tests/GlossaryTests/Cases/ordinary-words.txt").split(separator: "\n").map(String.init)
    let taken = words.filter { word in
      let heard = SoundName(vietnamese: word)
      return SoundTests.names.contains { SoundMatch.score(heard, $0.sounds) >= SoundMatch.threshold }
    }
    #expect(Double(taken.count) <= 0.01 * Double(words.count), "\(taken)")
  }

  @Test func scoresStayBetweenZeroAndOne() {
    for text in ["", "-", "Pu-tin", "ắ", "🙂", "Vla-đi-mia Vla-đi-mia Vla-đi-mia Vla-đi-mia"] {
      for name in ["", "'", "Putin", "x", "Xi"] {
        let score = SoundMatch.score(vietnamese: text, english: name)
        #expect((0...1).contains(score), "\(text) \(name)")
      }
    }
  }
}
