import TestKit
import Testing
import Words

@Suite struct EnglishInflectionTests {
  private static func lemmas(_ form: String) -> [String] {
    var result: [String] = []
    EnglishInflection.lemmas(of: Array(form.utf8)[...]) { result.append(String(decoding: $0, as: UTF8.self)) }
    return result
  }

  @Test(arguments: [
    Case("cities", "city"), Case("boxes", "box"), Case("knives", "knife"), Case("wolves", "wolf"),
    Case("houses", "house"), Case("said", "say"), Case("went", "go"),
    Case("stopped", "stop"), Case("agreed", "agree"), Case("tried", "try"), Case("walked", "walk"),
    Case("making", "make"), Case("running", "run"), Case("dying", "die"),
    Case("seeing", "see"), Case("bigger", "big"), Case("happiest", "happy"), Case("larger", "large"),
    Case("children", "child"), Case("people", "person"), Case("crises", "crisis"),
    Case("has", "have"), Case("were", "be"), Case("worse", "bad"), Case("travelled", "travel"),
    Case("struck", "strike"), Case("won", "win"), Case("could", "can"), Case("feet", "foot"),
  ])
  func aFormLeadsToItsLemma(_ row: Case<String, String>) {
    #expect(Self.lemmas(row.input).contains(row.expected))
  }

  @Test(arguments: ["class", "to", "a", "is it", "boss", "go", "glass"])
  func whatIsNoInflectionHasNoLemmaOfThatKind(_ word: String) {
    #expect(!Self.lemmas(word).contains { $0 == word.dropLast() })
  }

  @Test(arguments: ["cities", "said", "a", "", "s", "ing", "ed", "running"])
  func theFormItselfIsNotProposed(_ word: String) {
    #expect(!Self.lemmas(word).contains(word))
  }
}
