import Alignment
import Facts
import Glossary
import Words

/// Who may do something, or have it done to them, on both sides of a bead: names, people told by a noun, pronouns.
struct Actor {
  enum Kind { case name, person, pronoun }

  let english: Range<Int>
  let vietnamese: Range<Int>
  let kind: Kind
}

/// Finds the actors that both sides of a bead have.
struct ActorFinder: Sendable {
  private let englishPronouns: Set<WordID>
  private let vietnamesePronouns: Set<WordID>
  private let personWords: Set<WordID>
  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) {
    func ids(_ words: String) -> Set<WordID> {
      Set(words.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
    }
    englishPronouns = ids("he she they him her them we i you us me")
    vietnamesePronouns = ids("ông bà anh chị cô họ nó tôi mình cậu em chúng hắn bạn")
    // First syllables of nouns for people and bodies of people.
    personWords = ids(
      """
      người nhà kẻ thợ nhân phụ đàn con vợ chồng mẹ cha bố cảnh binh lính học sinh trẻ bác y luật thẩm giáo công nghi nạn thành khách tài hãng ngân chính quân đảng đội phe \
      tổ cơ ủy tòa chủ giám thủ tổng tập phóng diễn cầu nghệ ca bị
      """)
    lexicon = analyzer.knowledge.lexicon
  }

  /// The actors of a bead, in English order; a name of several words is one.
  func actors(_ links: WordLinks) -> [Actor] {
    var found: [Actor] = []
    for link in links.links.sorted(by: { $0.english.lowerBound < $1.english.lowerBound }) where link.strength == .strong {
      guard let kind = kind(link, links) else { continue }
      if let last = found.last, last.kind == .name, kind == .name, last.english.upperBound == link.english.lowerBound,
        last.vietnamese.upperBound == link.vietnamese.lowerBound
      {
        found[found.count - 1] = Actor(
          english: last.english.lowerBound..<link.english.upperBound, vietnamese: last.vietnamese.lowerBound..<link.vietnamese.upperBound, kind: .name)
      } else {
        found.append(Actor(english: link.english, vietnamese: link.vietnamese, kind: kind))
      }
    }
    return found
  }

  private func kind(_ link: WordLinks.Link, _ links: WordLinks) -> Actor.Kind? {
    let e = links.english.tokens[link.english.lowerBound]
    let v = links.vietnamese.tokens[link.vietnamese.lowerBound]
    guard e.kind == .word, v.kind == .word, !links.english.facts.contains(where: { $0.tokens.overlaps(link.english) }) else { return nil }
    if e.isCapitalized, v.isCapitalized, isName(link, links) { return .name }
    let last = links.english.tokens[link.english.upperBound - 1].word
    if englishPronouns.contains(last), vietnamesePronouns.contains(v.word) { return .pronoun }
    guard personWords.contains(v.word) else { return nil }
    let isNoun = links.heads.contains {
      $0.tokens.upperBound == link.english.upperBound && $0.tokens.lowerBound >= link.english.lowerBound && lexicon.part(of: $0.id) == .noun
    }
    return isNoun ? .person : nil
  }

  /// A glossary name, or a word both texts write alike.
  private func isName(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    if links.english.mentions.contains(where: { $0.tokens == link.english }) { return true }
    return link.english.count == 1 && link.vietnamese.count == 1
      && links.english.tokens[link.english.lowerBound].word == links.vietnamese.tokens[link.vietnamese.lowerBound].word
  }
}
