import Alignment
import Articles
import Facts
import Glossary
import Words

/// Bodies called by common words, one put in the place of another: the Electoral Commission for the Assembly Commission, the interior ministry
/// for the election commission.
///
/// Neither need be in a glossary. Their names are read as a head (commission, ủy ban) with the words that tell it from others; what the lexicon
/// cannot link on either side was exchanged.
struct BodyCheck: Check {
  static let rules: [Rule] = []

  private let analyzer: Analyzer
  private let heads: Set<WordID>
  private let vietnameseHeads: [[WordID]]
  private let joints: Set<WordID>
  /// *của*, before whom a body belongs to.
  private let owner: WordID?
  private let common: Set<WordID>
  private let kinds: BodyKinds

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    kinds = BodyKinds(analyzer)
    func id(_ word: String) -> WordID? { analyzer.words.known.find(WordKey(word).bytes) }
    heads = Set(BodyCheck.englishHeads.split { $0 == " " || $0 == "\n" }.compactMap { id(String($0)) })
    vietnameseHeads = BodyCheck.vietnameseHeads.split(separator: "|").map { $0.split(separator: " ").compactMap { id(String($0)) } }
      .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    common = Set(["national", "international", "federal", "state", "local", "public", "general", "royal", "central"].compactMap(id))
    owner = id("của")
    joints = Set(["of", "for", "the", "and", "on", "&"].compactMap(id))
  }

  private static let englishHeads = """
    commission committee council board agency bureau office authority administration department ministry directorate institute academy center centre court \
    tribunal police army navy force guard prosecutors procuracy parliament congress assembly senate university college bank fund association federation union society \
    organization organisation party foundation media festival authority
    """

  private static let vietnameseHeads = """
    ủy ban|hội đồng|cơ quan|cục|tổng cục|văn phòng|sở|bộ|viện|trung tâm|học viện|tòa án|cảnh sát|công an|quân đội|không quân|hải quân|viện kiểm sát|quốc hội|nghị viện|\
    thượng viện|hạ viện|đại học|ngân hàng|quỹ|hiệp hội|liên đoàn|tổ chức|liên hoan phim|lễ hội|đảng|truyền thông|chính quyền|chính phủ|lực lượng
    """

  /// A body on one side: the tokens of its head and those that tell it from others.
  private struct Body {
    let head: Range<Int>
    let modifiers: [Int]
    let range: Range<Int>
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      compareKinds(links, &state)
      let english = englishBodies(links)
      if english.isEmpty { continue }
      let vietnamese = vietnameseBodies(links)
      if vietnamese.isEmpty { continue }
      check(english, vietnamese, links, &state)
    }
  }

  /// A kind of body that one side names and the other does not, where the other has one of another kind instead: the coroner became the police.
  private func compareKinds(_ links: WordLinks, _ state: inout AuditState) {
    let (english, vietnamese) = (kinds.hits(links.english), kinds.hits(links.vietnamese))
    if english.isEmpty || vietnamese.isEmpty { return }
    let (saidE, saidV) = (english.reduce(0) { $0 | $1.kinds }, vietnamese.reduce(0) { $0 | $1.kinds })
    let lostE = english.filter { hit in
      !hit.isRisky && hit.kinds & saidV == 0 && hit.tokens.contains { links.isEnglishContent[$0] && links.englishStrength[$0] != .strong }
    }
    let lostV = vietnamese.filter { hit in
      !hit.isRisky && hit.kinds & saidE == 0 && hit.tokens.contains { links.isVietnameseContent[$0] && links.vietnameseStrength[$0] != .strong }
    }
    // With two on one side nothing tells which became which.
    guard Set(lostE.map(\.kinds)).count == 1, Set(lostV.map(\.kinds)).count == 1, let e = lostE.first, let v = lostV.first,
      links.distance(e.tokens, v.tokens) <= 0.5
    else { return }
    report(Body(head: e.tokens, modifiers: [], range: e.tokens), Body(head: v.tokens, modifiers: [], range: v.tokens), links, 0.55, &state)
  }

  private func check(_ english: [Body], _ vietnamese: [Body], _ links: WordLinks, _ state: inout AuditState) {
    for e in english {
      let linked = links.links.filter { $0.english.overlaps(e.head) }
      if let v = vietnamese.first(where: { v in linked.contains { $0.vietnamese.overlaps(v.head) } }) {
        let lostE = e.modifiers.filter { links.englishStrength[$0] == .none && isKnown($0, links.english) }
        let lostV = v.modifiers.filter { links.vietnameseStrength[$0] == .none && analyzer.knowledge.lexicon.isRenderingWord(links.vietnamese.tokens[$0].word) }
        // "Disaster mitigation agency": one word of several may be rendered by what the lexicon does not know.
        let keptE = e.modifiers.contains { links.englishStrength[$0] != .none && !common.contains(links.english.tokens[$0].word) }
        if keptE && lostE.count < 2 { continue }
        guard !lostE.isEmpty, !lostV.isEmpty, lostE.count <= 3 else { continue }
        report(e, v, links, 0.55, &state)
      }
    }
    let freeE = english.filter { e in e.head.allSatisfy { links.englishStrength[$0] == .none } }
    let freeV = vietnamese.filter { v in v.head.allSatisfy { links.vietnameseStrength[$0] == .none } }
    if freeE.count == 1, freeV.count == 1 { report(freeE[0], freeV[0], links, 0.55, &state) }
  }

  private func report(_ e: Body, _ v: Body, _ links: WordLinks, _ confidence: Double, _ state: inout AuditState) {
    let sides = state.sides(links, english: e.range, vietnamese: v.range)
    // A lead about one of its words says less than this.
    let isSaid = state.findings.contains {
      $0.severity >= .warning && ($0.original.range.overlaps(sides.original.range) || $0.translation.range.overlaps(sides.translation.range))
    }
    guard !isSaid else { return }
    let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
    state.report(
      Finding(
        NameCheck.changed.id, .warning, confidence, Message("\(from) became \(to)", vi: "\(from) thành \(to)"), original: sides.original,
        translation: sides.translation))
  }

  /// Whether the lexicon knows a word, so that an absent link says something.
  private func isKnown(_ i: Int, _ text: SegmentText) -> Bool { text.lemmas[i].contains { analyzer.knowledge.lexicon.isHeadword($0) } }

  private func englishBodies(_ links: WordLinks) -> [Body] {
    let text = links.english
    var result: [Body] = []
    var end = 0
    for i in text.tokens.indices where i >= end && text.tokens[i].kind == .word && text.lemmas[i].contains(where: heads.contains) {
      var start = i
      while start > 0, i - start < 4, text.tokens[start - 1].kind == .word, links.isEnglishContent[start - 1] || !text.tokens[start].spaceBefore,
        !text.tokens[start].hyphenBefore, !text.lemmas[start - 1].contains(where: heads.contains)
      {
        start -= 1
      }
      end = i + 1
      var after: [Int] = []
      if end < text.tokens.count, text.tokens[end].kind == .word, joints.contains(text.tokens[end].word), text.tokens[end].shape == .lower {
        var j = end
        while j < text.tokens.count, j - i <= 6, text.tokens[j].kind == .word, text.tokens[j].isCapitalized || joints.contains(text.tokens[j].word) {
          if text.tokens[j].isCapitalized { after.append(j) }
          j += 1
        }
        if let last = after.last { end = last + 1 }
      }
      let modifiers = ((start..<i).filter { links.isEnglishContent[$0] } + after).filter { i in
        !text.facts.contains { $0.tokens.contains(i) }
          && !text.mentions.contains { $0.tokens.contains(i) && analyzer.knowledge.terms.type(of: $0.concepts[0]) == .place }
      }
      // "the agency said": which one the article knows.
      let isNamed = text.tokens[i].isCapitalized || !modifiers.isEmpty
      if isNamed { result.append(Body(head: i..<(i + 1), modifiers: modifiers, range: start..<end)) }
    }
    return result
  }

  private func vietnameseBodies(_ links: WordLinks) -> [Body] {
    let text = links.vietnamese
    var result: [Body] = []
    var i = 0
    while i < text.tokens.count {
      guard text.tokens[i].kind == .word,
        let head = vietnameseHeads.first(where: { row in
          i + row.count <= text.tokens.count && row.indices.allSatisfy { text.tokens[i + $0].word == row[$0] }
        }), head.count >= 2 || (text.tokens[i].isCapitalized && (i > 0 || SharedNames.isJoined(text, i + 1)))
      else {
        i += 1
        continue
      }
      var end = i + head.count
      var modifiers: [Int] = []
      while end < text.tokens.count, modifiers.count < 4, text.tokens[end].kind == .word {
        if links.isVietnameseContent[end] {
          modifiers.append(end)
        } else if text.tokens[end].word != owner || modifiers.isEmpty || end + 1 == text.tokens.count || !links.isVietnameseContent[end + 1] {
          break
        }
        end += 1
      }
      result.append(Body(head: i..<(i + head.count), modifiers: modifiers, range: i..<end))
      i += head.count
    }
    return result
  }
}
