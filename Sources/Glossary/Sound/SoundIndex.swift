import Articles
import Words

/// The English names of a glossary by their sound, to find the one a Vietnamese spelling means without an entry for it.
///
/// Making one hears all names once (some 30 ms for 7,000); make it when a text has something to look for.
public struct SoundIndex: Sendable {
  private struct Name: Sendable {
    let sounds: SoundName
    let concept: ConceptIndex
  }

  /// From this score on a name in a text is taken for a concept's: higher than for a list of candidates, because here are thousands,
  /// and higher still for a single word, which more of them are like by chance.
  public static let threshold = (words: 0.78, word: 0.86)

  private let names: [Name]

  public init(_ terms: TermBase) {
    var names: [Name] = []
    for concept in 0..<terms.conceptCount {
      let type = terms.type(of: concept)
      guard type.isName, !terms.rows[concept].isReplaced else { continue }
      for (text, role) in terms.forms(of: concept, in: .english) where role == .preferred || role == .admitted {
        let sounds = SoundName(english: text)
        if sounds.all.count > 2 { names.append(Name(sounds: sounds, concept: concept)) }
      }
    }
    self.names = names
  }

  /// The concepts whose English name a Vietnamese spelling sounds like, best first; those as good as the best to within 0.02.
  public func concepts(for spelling: String) -> [(concept: ConceptIndex, score: Double)] {
    let heard = SoundName(vietnamese: spelling)
    guard heard.all.count > 2 else { return [] }
    let vowels = heard.all.count { $0.isVowel }
    let consonants = heard.all.count - vowels
    var best: [ConceptIndex: Double] = [:]
    let threshold = heard.words.count > 1 ? SoundIndex.threshold.words : SoundIndex.threshold.word
    for name in names where name.sounds.words.count >= heard.words.count {
      // A given name alone is borne by too many.
      if heard.words.count == 1, name.sounds.words.count > 1 { continue }
      // A whole name heard as a whole has about as many consonants; a part of it has fewer.
      if name.sounds.words.count == heard.words.count,
        abs(name.sounds.all.count { !$0.isVowel } - consonants) > 2 + consonants / 2
      {
        continue
      }
      let score = SoundMatch.score(heard, name.sounds)
      if score >= threshold { best[name.concept] = max(best[name.concept] ?? 0, score) }
    }
    guard let top = best.values.max() else { return [] }
    return best.filter { $0.value >= top - 0.02 }.map { (concept: $0.key, score: $0.value) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.concept < $1.concept }
  }

  /// Where a Vietnamese text may spell a foreign name that no entry found: capitalised words in a row, one of them hyphenated.
  ///
  /// - Parameter covered: token ranges of the mentions found, ascending.
  /// - Returns: token ranges.
  public static func candidates(in tokens: [Token], besides covered: [Range<Int>]) -> [Range<Int>] {
    guard tokens.contains(where: \.hyphenBefore) else { return [] }
    var result: [Range<Int>] = []
    var next = 0
    var at = 0
    while at < tokens.count {
      while next < covered.count, covered[next].upperBound <= at { next += 1 }
      let limit = next < covered.count ? covered[next].lowerBound : tokens.count
      if at >= limit {
        at = covered[next].upperBound
        continue
      }
      guard tokens[at].kind == .word, tokens[at].isCapitalized, !tokens[at].hyphenBefore else {
        at += 1
        continue
      }
      var end = at
      var firstJoined: Int?
      while end < limit, tokens[end].kind == .word, tokens[end].isCapitalized, end == at || tokens[end].spaceBefore {
        let word = end
        end += 1
        while end < limit, tokens[end].kind == .word, tokens[end].hyphenBefore {
          if firstJoined == nil { firstJoined = word }
          end += 1
        }
      }
      if let firstJoined {
        result.append(at..<end)
        // "Ngày Xéc-gây La-vrốp": what stands before the hyphens need not belong to the name.
        if firstJoined > at { result.append(firstJoined..<end) }
      }
      at = max(end, at + 1)
    }
    return result
  }

  /// Common words from other languages that Vietnamese writes with hyphens, as names are; they begin sentences too.
  static let loanwords = Set(
    """
    a-xít axít-amin a-mi-ăng ăng-ten áp-phích ác-quy ba-lô bê-tông bu-gi ca-bin ca-mê-ra ca-nô ca-ra-vát các-bon các-tông cà-phê cao-su com-lê công-te-nơ \
    cua-roa đi-văng đô-la ga-ra ghi-đông ghi-ta gi-lê gin-xinh héc-ta in-tơ-nét ki-lô ki-lô-gam ki-lô-mét ki-lô-oát la-de la-va-bô lô-gích lô-gô ma-két \
    ma-phi-a ma-ra-tông mê-tan mi-crô mi-li-mét mít-tinh mô-đun mô-tô mô-tơ ni-cô-tin ni-lông nơ-ron ô-liu ô-tô ô-xy ô-xi ô-dôn pa-nô pa-ra-bôn pê-đan \
    pi-a-nô pi-gia-ma prô-tê-in ra-đa ra-đi-ô ra-đi-a-tơ rô-bốt săng-đan sô-cô-la su-si ta-lông tắc-xi ti-vi tơ-rớt tua-bin ti-tan u-ra-ni-um va-li \
    vắc-xin van-xơ vi-đê-ô vi-rút vi-ta-min vi-ô-lông xà-phòng xa-lông xa-phia xăng-đan xăng-ti-mét xê-ri xê-non xê-mi-na xi-lanh xi-măng xi-nê xi-rô xô-viết
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
