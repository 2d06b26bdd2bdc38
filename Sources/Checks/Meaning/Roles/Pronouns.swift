import Alignment
import Facts
import Words

/// Pairs the pronouns of a bead: he with *ông*, them with *họ*.
///
/// Word links pair small words by nearness; who is meant matters here, so only a pronoun that is alone of its kind on both sides is paired.
struct Pronouns: Sendable {
  private enum Person: Int, CaseIterable { case male, female, many, we, i, you, it }

  private let english: [WordID: Person]
  private let vietnamese: [WordID: Person]
  private let her: WordID?
  private let many: WordID?
  private let us: Set<WordID>
  private let rest: Set<WordID>
  private let owns: WordID?

  init(_ analyzer: Analyzer) {
    func table(_ rows: [(Person, String)]) -> [WordID: Person] {
      var result: [WordID: Person] = [:]
      for (person, words) in rows { for id in analyzer.ids(words) { result[id] = person } }
      return result
    }
    english = table([(.male, "he him"), (.female, "she her"), (.many, "they them"), (.we, "we us"), (.i, "i me"), (.you, "you"), (.it, "it")])
    vietnamese = table([(.male, "ông anh hắn cậu"), (.female, "bà cô chị"), (.many, "họ"), (.i, "tôi"), (.you, "bạn"), (.it, "nó")])
    her = analyzer.id("her")
    many = analyzer.id("chúng")
    us = analyzer.ids("tôi ta mình")
    rest = analyzer.ids("ta ấy này")
    owns = analyzer.id("của")
  }

  func isEnglish(_ word: WordID) -> Bool { english[word] != nil }

  func actors(_ links: WordLinks) -> [Actor] {
    let e = englishPlaces(links)
    if e.isEmpty { return [] }
    let v = vietnamesePlaces(links)
    return Person.allCases.compactMap { person in
      let (own, other) = (e.filter { $0.person == person }, v.filter { $0.person == person || (person == .it && $0.person == .many) })
      guard let first = own.first, let second = other.first, own.count <= 3, other.count <= 3 else { return nil }
      return Actor(
        english: first.tokens, vietnamese: second.tokens, kind: .pronoun, isUnique: own.count == 1 && other.count == 1,
        others: (own.dropFirst().map(\.tokens), other.dropFirst().map(\.tokens)))
    }
  }

  private struct Place {
    let person: Person
    let tokens: Range<Int>
  }

  private func englishPlaces(_ links: WordLinks) -> [Place] {
    let tokens = links.english.tokens
    return tokens.indices.compactMap { i in
      guard tokens[i].kind == .word, let person = english[tokens[i].word], tokens[i].shape != .upper || tokens[i].range.count == 1 else { return nil }
      // "Her lawyer" tells of no actor.
      if tokens[i].word == her, i + 1 < tokens.count, links.isEnglishContent[i + 1], !links.english.facts.contains(where: { $0.tokens.lowerBound == i + 1 }) {
        return nil
      }
      return Place(person: person, tokens: i..<(i + 1))
    }
  }

  private func vietnamesePlaces(_ links: WordLinks) -> [Place] {
    let tokens = links.vietnamese.tokens
    var result: [Place] = []
    for i in tokens.indices where tokens[i].kind == .word {
      if i > 0, tokens[i - 1].word == owns { continue }
      if tokens[i].word == many, i + 1 < tokens.count, us.contains(tokens[i + 1].word) {
        result.append(Place(person: .we, tokens: i..<(i + 2)))
        continue
      }
      guard let person = vietnamese[tokens[i].word], i == 0 || tokens[i - 1].word != many, tokens[i].shape == .lower || i == 0 else { continue }
      let next = i + 1
      // *Ông Trump*, *bà ngoại*: no pronouns.
      if next < tokens.count, tokens[next].isCapitalized { continue }
      if links.links.contains(where: { $0.vietnamese.contains(i) && $0.vietnamese.count > 1 && links.isEnglishContent[$0.english.upperBound - 1] }) { continue }
      let end = next < tokens.count && rest.contains(tokens[next].word) ? next + 1 : next
      result.append(Place(person: person, tokens: i..<end))
    }
    return result
  }
}
