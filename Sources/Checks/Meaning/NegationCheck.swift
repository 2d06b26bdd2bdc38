import Alignment
import Articles
import Facts
import Words

/// A "not" that vanished, or appeared.
struct NegationCheck: Check {
  static let rules = [dropped, added]

  static let dropped = Rule(
    "dropped-negation", what: Message("The original denies something, the translation affirms it.", vi: "Bản gốc phủ định, bản dịch lại khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message(
      "The translation denies by another word: fail, lack, without, illegal; từ chối, thiếu, trái phép.",
      vi: "Bản dịch phủ định bằng từ khác: fail, lack, without, illegal; từ chối, thiếu, trái phép."),
    misses: Message("One of two negations in a sentence that has several.", vi: "Một trong hai từ phủ định khi câu có nhiều từ."),
    examples: [
      .reports("Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry commented on the incident."),
      .quiet(
        "Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry declined to comment on the incident.",
        because: Message("to decline is to say no", vi: "decline là từ chối")),
      .reports("He did not attend the hearing.", "Ông đã tham dự phiên điều trần."),
      .quiet("He did not attend the hearing.", "Ông vắng mặt tại phiên điều trần.", because: Message("vắng mặt is absent", vi: "vắng mặt là không dự")),
    ], source: "negation.tsv, written for this project")

  static let added = Rule(
    "added-negation", what: Message("The translation denies what the original affirms.", vi: "Bản dịch phủ định điều bản gốc khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message("The original denies by another word.", vi: "Bản gốc phủ định bằng từ khác."),
    misses: Message("A negation added where the sentence has others.", vi: "Từ phủ định thêm vào câu vốn có phủ định khác."),
    examples: [
      .reports("The player will join the team on Sunday.", "Cầu thủ sẽ không gia nhập đội vào Chủ nhật."),
      .quiet("Few people know the village.", "Không nhiều người biết ngôi làng.", because: Message("few is not many", vi: "few là không nhiều")),
    ], source: "negation.tsv, written for this project")

  private let words: NegationWords
  private let prefixes: HiddenNegations

  /// Words that say too little to deny by themselves.
  private let lightWords: Set<WordID>

  init(_ analyzer: Analyzer) {
    words = analyzer.negation
    prefixes = HiddenNegations(analyzer)
    let light =
      "make made take took taken give gave given get got go went come came keep kept become became let use used way thing things people time year years day days man men"
      + " some many several lot much well really even yet already now today still about around like back say says said tell told think know"
      + " đưa ra làm thực hiện tiến hành gặp đạt vài số nhiều điều cách thêm tiếp tục vẫn đó đây hiện nay giờ lúc ngày năm nói biết cho rằng gì nhau lên đến xảy diễn"
    lightWords = Set(light.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let english = words.places(in: links.english)
      let vietnamese = words.places(in: links.vietnamese)
      for lost in prefixes.lost(links, english: english, vietnamese: vietnamese, state.session) {
        report(lost.place, near: lost.region, in: links, isEnglish: lost.isEnglish, lost.confidence, &state)
      }
      guard !english.isEmpty || !vietnamese.isEmpty else { continue }
      let lost = Match(english, vietnamese, links).lost
      for place in lost.english { judge(place.place, isFar: place.isFar, LinkView(links, isEnglish: true), links, &state) }
      for place in lost.vietnamese { judge(place.place, isFar: place.isFar, LinkView(links, isEnglish: false), links, &state) }
    }
  }

  /// Reports a negation that nothing on the other side answers.
  ///
  /// It is likely lost only where the word it denies has a counterpart, and no other word near that counterpart is left that may deny in its place:
  /// "had not moved" is *nằm yên*, "wasted no time" *lập tức*.
  private func judge(
    _ place: NegationWords.Place, isFar: Bool, _ view: LinkView, _ links: WordLinks, _ state: inout AuditState
  ) {
    let near = view.place(after: place.tokens.upperBound, reach: 5)
    let end = view.other.tokens.count
    let region = near ?? end..<end
    var confidence = 0.4
    if let near, let focus = view.focus(after: place.tokens.upperBound, reach: 5) {
      let opposite = view.looseOpposite(near: near, before: 4, after: 3).filter { mayDeny($0, view.other, &state) }
      // What is left on this side around the denied word may be what the other side's left words render.
      let left = (max(0, place.tokens.lowerBound - 2)..<min(view.own.tokens.count, focus + 5)).filter { view.isLoose($0) }
      let spare = view.words(opposite, isEnglish: !view.isEnglish) - view.words(left, isEnglish: view.isEnglish)
      if view.isLoose(focus) ? opposite.isEmpty : spare <= 0 { confidence = 0.75 } else if !view.isLoose(focus), spare <= 1 { confidence = 0.55 }
      // "Không trái luật" may be "legal": two negations are none.
      let isDouble = words.places(in: view.own).contains {
        $0.kind == .implicit && $0.tokens.lowerBound == place.tokens.upperBound && view.isLoose($0.tokens.lowerBound)
      }
      if isDouble { confidence = 0.4 }
      if !view.isEnglish, hasNegativeForm(links, state.session) { confidence = 0.4 }
    }
    if isFar || place.isRefusal, confidence < 0.7 { return }
    report(place.tokens, near: region, in: links, isEnglish: view.isEnglish, confidence, &state)
  }

  /// Whether a word that renders nothing of the other side may be what denies there. Names and values do not.
  private func mayDeny(_ index: Int, _ text: SegmentText, _ state: inout AuditState) -> Bool {
    !text.tokens[index].isCapitalized && !lightWords.contains(text.tokens[index].word) && !text.mentions.contains { $0.tokens.contains(index) }
      && !text.facts.contains { $0.tokens.contains(index) }
  }

  /// Whether an English word that nothing renders denies by its form: unprintable, moonless.
  private func hasNegativeForm(_ links: WordLinks, _ session: Analyzer.Session) -> Bool {
    links.english.tokens.indices.contains { i in
      let token = links.english.tokens[i]
      guard token.kind == .word, links.englishStrength[i] < .strong else { return false }
      return words.isNegativeForm(String(decoding: session.words.key(of: token.word), as: UTF8.self))
    }
  }

  private func report(
    _ place: Range<Int>, near: Range<Int>, in links: WordLinks, isEnglish: Bool, _ confidence: Double, _ state: inout AuditState
  ) {
    let english = isEnglish ? place : near
    let vietnamese = isEnglish ? near : place
    let sides = state.sides(links, english: english, vietnamese: vietnamese)
    let isDropped = isEnglish == state.bitext.isFromEnglish
    let side = isDropped ? sides.original.range : sides.translation.range
    let text = isDropped ? state.bitext.original.string(side) : state.bitext.translation.string(side)
    if isDropped ? state.isSpoken(original: side) : state.isSpoken(translation: side) { return }
    state.report(
      Finding(
        isDropped ? NegationCheck.dropped.id : NegationCheck.added.id, confidence >= 0.5 ? .warning : .info, confidence,
        isDropped
          ? Message("“\(text)” of the original is gone: the translation affirms", vi: "bản dịch mất từ phủ định “\(text)”: câu thành khẳng định")
          : Message("“\(text)” is not in the original: the translation denies", vi: "bản gốc không có từ phủ định “\(text)”: câu thành phủ định"),
        original: sides.original, translation: sides.translation))
  }
}

extension NegationCheck {
  /// Which negations of a sentence answer which of its translation.
  struct Match {
    struct Lost {
      let place: NegationWords.Place
      /// Whether some negation far from it may yet be its answer.
      let isFar: Bool
    }

    /// Explicit negations without an answer.
    private(set) var lost: (english: [Lost], vietnamese: [Lost])

    /// How many tokens an answer in other words may stand away from the counterpart of the word denied.
    private static let reach = 7
    /// From this cost on two negations of one sentence stand so far apart that each is looked at by itself.
    private static let farCost = 112

    init(_ english: [NegationWords.Place], _ vietnamese: [NegationWords.Place], _ links: WordLinks) {
      var freeE = [Bool](repeating: true, count: english.count)
      var freeV = [Bool](repeating: true, count: vietnamese.count)
      // "Boycott" that is told as tẩy chay answers no other negation; nor does "decline" that is từ chối.
      var linked: Set<[Int]> = []
      for link in links.links where link.strength == .strong {
        let i = english.indices.first { link.english.contains(english[$0].tokens.lowerBound) }
        let j = vietnamese.indices.first { link.vietnamese.contains(vietnamese[$0].tokens.lowerBound) }
        if let i, let j, english[i].kind == .implicit, vietnamese[j].kind == .implicit {
          guard freeE[i], freeV[j] else { continue }
          freeE[i] = false
          freeV[j] = false
        } else if let i, let j {
          linked.insert([i, j])
        } else if let j, vietnamese[j].kind == .explicit, link.vietnamese.count > vietnamese[j].tokens.count, link.vietnamese.covers(vietnamese[j].tokens) {
          // "Illegally" that the lexicon renders as không hợp pháp.
          freeV[j] = false
        } else if let i, english[i].kind == .explicit, link.english.count > english[i].tokens.count, link.english.covers(english[i].tokens) {
          freeE[i] = false
        } else if let i, english[i].kind == .implicit,
          let j = vietnamese.indices.first(where: {
            vietnamese[$0].kind == .explicit && (0...2).contains(link.vietnamese.lowerBound - vietnamese[$0].tokens.upperBound)
          })
        {
          // "Unknown" that is told as "không … biết", by the word it denies.
          linked.insert([i, j])
        } else if let i, english[i].kind == .implicit, link.english.covers(english[i].tokens) {
          freeE[i] = false
        } else if let j, vietnamese[j].kind == .implicit, link.vietnamese.covers(vietnamese[j].tokens) {
          freeV[j] = false
        }
      }
      let (viewE, viewV) = (LinkView(links, isEnglish: true), LinkView(links, isEnglish: false))
      let scopesE = english.map { viewE.place(after: $0.tokens.upperBound, reach: 4) }
      let scopesV = vietnamese.map { viewV.place(after: $0.tokens.upperBound, reach: 4) }
      func asks(_ place: NegationWords.Place) -> Bool { place.kind == .explicit || place.isRefusal }
      struct Pair { let i, j, cost: Int }
      var pairs: [Pair] = []
      for i in english.indices where freeE[i] {
        for j in vietnamese.indices where freeV[j] && (asks(english[i]) || asks(vietnamese[j])) {
          let isBoth = english[i].kind == .explicit && vietnamese[j].kind == .explicit
          // The nearer of the two ways from one to the other: each from its own denied word.
          let wayE = asks(english[i]) ? scopesE[i].map { $0.gap(to: vietnamese[j].tokens) } : nil
          let wayV = asks(vietnamese[j]) ? scopesV[j].map { $0.gap(to: english[i].tokens) } : nil
          let way = min(wayE ?? .max, wayV ?? .max)
          if linked.contains([i, j]), !isBoth {
            pairs.append(Pair(i: i, j: j, cost: 2))
          } else if way <= Match.reach {
            pairs.append(Pair(i: i, j: j, cost: way + (isBoth ? 0 : 3)))
          } else if isBoth {
            pairs.append(Pair(i: i, j: j, cost: 100 + min(way, 1000)))
          } else if wayE == nil, wayV == nil {
            pairs.append(Pair(i: i, j: j, cost: 5000))
          }
        }
      }
      pairs.sort { ($0.cost, $0.i, $0.j) < ($1.cost, $1.i, $1.j) }
      var far: (e: Set<Int>, v: Set<Int>) = ([], [])
      for pair in pairs where freeE[pair.i] && freeV[pair.j] {
        if pair.cost >= Match.farCost, scopesE[pair.i] != nil, scopesV[pair.j] != nil {
          guard !far.e.contains(pair.i), !far.v.contains(pair.j) else { continue }
          far.e.insert(pair.i)
          far.v.insert(pair.j)
        } else {
          freeE[pair.i] = false
          freeV[pair.j] = false
        }
      }
      lost.english = english.indices.filter { freeE[$0] && (english[$0].kind == .explicit || english[$0].isRefusal) }.map { Lost(place: english[$0], isFar: far.e.contains($0)) }
      lost.vietnamese = vietnamese.indices.filter { freeV[$0] && (vietnamese[$0].kind == .explicit || vietnamese[$0].isRefusal) }.map {
        Lost(place: vietnamese[$0], isFar: far.v.contains($0))
      }
    }
  }
}
