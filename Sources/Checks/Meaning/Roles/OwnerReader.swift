import Alignment
import Facts
import Words

/// Whose something is, told by a pronoun: "his answer" – *câu trả lời của bà ấy*.
struct OwnerReader: Sendable {
  private enum Owner { case i, you, we, he, she, they }

  private let english: [WordID: Owner]
  private let vietnamese: [WordID: Owner]
  private let third: Set<WordID>
  private let plural: WordID?
  private let many: WordID?
  private let us: Set<WordID>
  private let owns: WordID?
  private let own: WordID?
  private let sir: WordID?
  private let place: WordID?

  init(_ analyzer: Analyzer) {
    func table(_ rows: [(Owner, String)]) -> [WordID: Owner] {
      var result: [WordID: Owner] = [:]
      for (owner, words) in rows { for id in analyzer.ids(words) { result[id] = owner } }
      return result
    }
    english = table([(.i, "my"), (.you, "your"), (.we, "our"), (.he, "his"), (.she, "her"), (.they, "their")])
    vietnamese = table([(.i, "tôi"), (.you, "bạn"), (.he, "ông anh"), (.she, "bà cô chị"), (.they, "họ")])
    third = analyzer.ids("ấy ta")
    plural = analyzer.id("các")
    many = analyzer.id("chúng")
    us = analyzer.ids("tôi ta")
    owns = analyzer.id("của")
    own = analyzer.id("own")
    sir = analyzer.id("quý")
    place = analyzer.id("vị")
  }

  /// Things whose owners are another on each side: both places.
  func clashes(_ links: WordLinks) -> [(english: Range<Int>, vietnamese: Range<Int>)] {
    let tokens = links.vietnamese.tokens
    guard let owns, tokens.contains(where: { $0.word == owns }) else { return [] }
    var result: [(Range<Int>, Range<Int>)] = []
    for i in tokens.indices where i > 0 && tokens[i].word == owns {
      guard let (owner, isThird, end) = vietnameseOwner(i + 1, tokens),
        let link = links.links.first(where: { $0.vietnamese.upperBound == i && $0.strength == .strong }), links.isEnglishContent[link.english.upperBound - 1]
      else { continue }
      var at = link.english.lowerBound - 1
      if at > 0, links.english.tokens[at].word == own { at -= 1 }
      guard at >= 0, let other = english[links.english.tokens[at].word], isClash(other, owner, isThird) else { continue }
      result.append((at..<link.english.upperBound, link.vietnamese.lowerBound..<end))
    }
    return result
  }

  private func vietnameseOwner(_ i: Int, _ tokens: [Token]) -> (owner: Owner, isThird: Bool, end: Int)? {
    guard i < tokens.count, tokens[i].kind == .word else { return nil }
    let next = i + 1 < tokens.count ? tokens[i + 1].word : nil
    if tokens[i].word == many { return next.map(us.contains) ?? false ? (.we, false, i + 2) : nil }
    if tokens[i].word == sir { return next == place ? (.you, false, i + 2) : nil }
    guard let owner = vietnamese[tokens[i].word] else { return nil }
    // *Của ông Trump*, *của cô giáo*: no pronoun.
    let isThird = next.map(third.contains) ?? false
    let end = isThird ? i + 2 : i + 1
    if end < tokens.count, tokens[end].kind == .word, tokens[end].isCapitalized { return nil }
    return (owner, isThird || owner == .they, end)
  }

  /// *Anh*, *ông*, *bà* may speak to someone as well as of someone.
  private func isClash(_ english: Owner, _ vietnamese: Owner, _ isThird: Bool) -> Bool {
    switch (english, vietnamese) {
    case (.i, .he), (.i, .she), (.you, .he), (.you, .she), (.we, .he), (.we, .she): isThird
    case (.i, .they), (.you, .they), (.we, .they): true
    case (.he, .i), (.she, .i), (.they, .i), (.he, .you), (.she, .you), (.they, .you), (.he, .we), (.she, .we), (.they, .we): true
    case (.i, .you), (.you, .i), (.we, .you), (.you, .we): true
    case (.he, .she), (.she, .he): true
    default: false
    }
  }
}
