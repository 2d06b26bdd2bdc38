import Alignment
import Facts
import Glossary
import Words

/// Negations that are part of a word or of a turn: "unlimited" told as *hạn chế*, limited; "not just" told as *chỉ*.
struct HiddenNegations: Sendable {
  struct Lost {
    let place: Range<Int>
    /// Where it should stand on the other side.
    let region: Range<Int>
    let isEnglish: Bool
    let confidence: Double
  }

  private let analyzer: Analyzer
  private let merely: Set<WordID>
  private let only: WordID?
  private let none: Set<WordID>
  private let not: Set<WordID>

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    merely = analyzer.ids("just only merely simply solely")
    only = analyzer.id("chỉ")
    none = analyzer.ids("không chẳng chưa đâu")
    not = analyzer.ids("not rather don't doesn't didn't isn't aren't wasn't weren't won't can't cannot couldn't hasn't haven't never n't no nor without")
  }

  func lost(_ links: WordLinks, english: [NegationWords.Place], vietnamese: [NegationWords.Place], _ session: Analyzer.Session) -> [Lost] {
    prefixes(links, vietnamese, session) + turns(links, english, vietnamese)
  }

  /// English words with a negative prefix whose other side renders what is left without it.
  private func prefixes(_ links: WordLinks, _ vietnamese: [NegationWords.Place], _ session: Analyzer.Session) -> [Lost] {
    let text = links.english
    var result: [Lost] = []
    for i in text.tokens.indices where links.isEnglishContent[i] && links.englishStrength[i] == .none && text.tokens[i].kind == .word {
      let key = String(decoding: session.words.key(of: text.tokens[i].word), as: UTF8.self)
      guard analyzer.negation.isNegativeForm(key) else { continue }
      for prefix in ["un", "in", "im", "ir", "il", "non", "dis"] where key.hasPrefix(prefix) && key.utf8.count - prefix.utf8.count >= 4 {
        guard let root = analyzer.words.known.find(WordKey(String(key.dropFirst(prefix.utf8.count))).bytes) else { continue }
        guard let place = affirmed(root, at: i, links, vietnamese) else { continue }
        result.append(Lost(place: i..<(i + 1), region: place, isEnglish: true, confidence: 0.7))
        break
      }
    }
    return result
  }

  /// Where the other side says a word, with nothing that denies it.
  private func affirmed(_ root: WordID, at i: Int, _ links: WordLinks, _ vietnamese: [NegationWords.Place]) -> Range<Int>? {
    let lexicon = analyzer.knowledge.lexicon
    var lemmas = Lemmas()
    lemmas.append(root)
    let entries = lexicon.headHits([links.english.tokens[i]], lemmas: lemmas)
    for unit in links.renderings where unit.tokens.count >= 2 && unit.tokens.allSatisfy({ links.vietnameseStrength[$0] == .none }) {
      guard entries.contains(where: { lexicon.renderings(of: $0.id).contains(unit.id) }) else { continue }
      if links.renderings.contains(where: { $0.tokens.count > unit.tokens.count && $0.tokens.overlaps(unit.tokens) }) { continue }
      if vietnamese.contains(where: { $0.tokens.gap(to: unit.tokens) <= 4 }) { continue }
      return unit.tokens
    }
    return nil
  }

  /// "Not just" – *không chỉ*, where one side has lost the "not".
  private func turns(_ links: WordLinks, _ english: [NegationWords.Place], _ vietnamese: [NegationWords.Place]) -> [Lost] {
    guard let only else { return [] }
    let (e, v) = (links.english.tokens, links.vietnamese.tokens)
    let ownE = e.indices.filter { merely.contains(e[$0].word) }
    let ownV = v.indices.filter { v[$0].word == only }
    guard ownE.count == 1, ownV.count == 1 else { return [] }
    let deniedE = (max(0, ownE[0] - 2)..<ownE[0]).first { not.contains(e[$0].word) }
    let deniedV = (max(0, ownV[0] - 2)..<ownV[0]).first { none.contains(v[$0].word) }
    if let deniedV, deniedE == nil, !english.contains(where: { $0.kind == .explicit }), !e.contains(where: { not.contains($0.word) }) {
      return [Lost(place: deniedV..<(ownV[0] + 1), region: ownE[0]..<(ownE[0] + 1), isEnglish: false, confidence: 0.7)]
    }
    if let deniedE, deniedV == nil, !v.contains(where: { none.contains($0.word) }) {
      return [Lost(place: deniedE..<(ownE[0] + 1), region: ownV[0]..<(ownV[0] + 1), isEnglish: true, confidence: 0.7)]
    }
    return []
  }
}
