import Facts
import Glossary
import Words

/// What may stand in a name's place: a pronoun for a person, "nước này" or "the national" for the country the article is about.
struct StandIns {
  private let analyzer: Analyzer
  private let pronouns: Set<WordID>
  private let honorifics: Set<WordID>
  private let teamWords: Set<WordID>
  /// Words for one's own country, each a row of words.
  private let home: [[WordID]]

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    func id(_ word: String) -> WordID? { analyzer.words.known.find(WordKey(word).bytes) }
    pronouns = Set(["he", "she", "him", "her", "his", "they", "them", "their", "hers", "họ", "nó", "hắn", "y"].compactMap(id))
    honorifics = Set(["ông", "bà", "anh", "chị", "cô", "em", "cậu", "cụ", "bác", "chú", "thầy", "mình", "cháu"].compactMap(id))
    teamWords = Set(["đội", "tuyển", "quốc", "gia", "nữ", "nam", "national", "team", "squad", "women", "men", "'s", "u23"].compactMap(id))
    home = StandIns.homeWords.split(separator: "|").map { $0.split(separator: " ").compactMap { id(String($0)) } }
  }

  private static let homeWords = """
    nước này|trong nước|nước ta|nước mình|cả nước|toàn quốc|quốc gia|liên bang|nội địa|nước nhà|nhà nước|cường quốc|đất nước|nước sở tại|quê nhà|quê hương|bản địa|quốc nội|\
    country|national|nationwide|nation|domestic|federal|state|homeland|local|home
    """

  /// Whether words of the other side may mean a lost country.
  func explains(_ name: Name, in other: BeadNames) -> Bool {
    let terms = analyzer.knowledge.terms
    guard !name.concepts.isEmpty, name.concepts.contains(where: { terms.type(of: $0) == .place && terms.id(of: $0).utf8.count == 2 }) else { return false }
    return other.segments.contains { segment in
      let text = other.text.segments[segment]
      return home.contains { row in
        text.tokens.indices.contains { i in
          i + row.count <= text.tokens.count
            && row.indices.allSatisfy { text.tokens[i + $0].word == row[$0] || text.lemmas[i + $0].contains(row[$0]) }
        }
      }
    }
  }

  /// Whether a name is a national team, which both languages call by its country alone.
  func isTeam(_ name: Name, _ own: BeadNames) -> Bool {
    let words = own.ownWords(of: name)
    return !words.isEmpty && words.allSatisfy(teamWords.contains)
  }

  /// Whether the other side spells out an acronym of the glossary: it has most words of the full name.
  func spellsOut(_ name: Name, in other: BeadNames) -> Bool {
    name.concepts.contains { concept in
      analyzer.knowledge.terms.forms(of: concept, in: other.isEnglish ? .english : .vietnamese).contains { form in
        let words = form.text.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) }
        let found = words.count { other.index.hasWord($0, in: other.segments) }
        return words.count >= 3 && found * 3 >= words.count * 2
      }
    }
  }

  /// Whether one side of a bead has more pronouns than the other.
  func hasMorePronouns(_ a: BeadNames, than b: BeadNames) -> Bool { count(a) > count(b) }

  private func count(_ side: BeadNames) -> Int {
    side.segments.reduce(0) { total, segment in
      let text = side.text.segments[segment]
      return total
        + text.tokens.indices.count { i in
          let token = text.tokens[i]
          guard token.kind == .word else { return false }
          if pronouns.contains(token.word) { return true }
          // "bà nói" is she, "bà Lan" is Lan.
          guard !side.isEnglish, honorifics.contains(token.word) else { return false }
          let next = i + 1 < text.tokens.count ? text.tokens[i + 1] : nil
          let previous = i > 0 ? text.tokens[i - 1] : nil
          return !(next?.isCapitalized ?? false) && !(previous.map { honorifics.contains($0.word) } ?? false)
        }
    }
  }
}
