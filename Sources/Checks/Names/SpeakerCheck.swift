import Alignment
import Articles
import Facts
import Glossary
import Words

/// Who said it: the subject of the verb of saying.
struct SpeakerCheck: Check {
  static let rules = [changed]

  static let changed = Rule(
    "changed-speaker", what: Message("The words are put into another's mouth.", vi: "Lời nói bị gán cho người khác."),
    why: Message("Quoting the wrong person is the error that ends in a correction.", vi: "Trích lời nhầm người là lỗi phải đính chính."),
    quiet: Message(
      "A role or pronoun stands for the person (the minister, bà), or the verb alone differs.",
      vi: "Chức vụ hay đại từ thay cho tên (the minister, bà), hoặc chỉ khác động từ."),
    misses: Message("One pronoun put for another of the same sex.", vi: "Đại từ thay bằng đại từ cùng giới."),
    examples: [
      .reports("“Mùa mưa sẽ đến sớm”, bà nói.", "\"The rains will come early,\" he said."),
      .quiet("“Mùa mưa sẽ đến sớm”, bà nói.", "\"The rains will come early,\" she said.", because: Message("bà is she", vi: "bà là she")),
      .reports("Rescue workers said the road was open again.", "Ông nói đường đã thông trở lại."),
      .quiet(
        "Rescue workers said the road was open again.", "Nhân viên cứu hộ cho biết đường đã thông trở lại.",
        because: Message("nhân viên cứu hộ are rescuers", vi: "nhân viên cứu hộ là rescuers")),
      .reports("“Giá còn tăng”, một nông dân nói.", "\"Prices will go on rising,\" a taxi driver said."),
      .quiet(
        "“Giá còn tăng”, một nông dân nói.", "\"Prices will go on rising,\" a farmer said.", because: Message("nông dân is a farmer", vi: "nông dân là farmer")),
    ], source: "verbs of saying and pronouns of both languages; the bundled lexicon")

  private let analyzer: Analyzer
  private let words: SpeechWords

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    words = SpeechWords(analyzer)
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    var genders: Genders?
    for (index, links) in state.linkedBeads {
      let english = words.english(links.english)
      if english.isEmpty || english.count > 2 { continue }
      let vietnamese = words.vietnamese(links.vietnamese)
      guard english.count == vietnamese.count else { continue }
      for (e, v) in zip(english, vietnamese) {
        let known = genders ?? Genders(state.bitext, words, &state.session)
        genders = known
        guard let confidence = judge(e, v, links, known, &state.session) ?? stranger(e, v, links, known, bead: index, &state) else { continue }
        let sides = state.sides(links, english: e.tokens, vietnamese: v.tokens)
        guard !state.isSpoken(sides) else { continue }
        let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
        state.report(
          Finding(
            SpeakerCheck.changed.id, .warning, confidence,
            Message("“\(from)” says it in the original, “\(to)” in the translation", vi: "bản gốc: “\(from)” nói; bản dịch: “\(to)” nói"),
            original: sides.original, translation: sides.translation))
      }
    }
  }

  /// How sure it is that two speakers are not one; nil where they may be.
  private func judge(_ e: Speaker, _ v: Speaker, _ links: WordLinks, _ genders: Genders, _ session: inout Analyzer.Session) -> Double? {
    let contentE = e.tokens.filter { links.isEnglishContent[$0] }
    let contentV = v.tokens.filter { links.isVietnameseContent[$0] }
    let isJoined = links.links.contains { $0.english.overlaps(e.tokens) && $0.vietnamese.overlaps(v.tokens) }
    switch (e.kind, v.kind) {
    case (.pronoun(let a), .pronoun(let b)):
      return a != b && a != .unknown && b != .unknown && a != .plural && b != .plural ? 0.7 : nil
    case (.pronoun(let gender), .name):
      guard gender == .male || gender == .female, let known = genders.gender(of: v, links.vietnamese, &session) else { return nil }
      return known != gender ? 0.65 : nil
    case (.name, .pronoun(let gender)):
      guard gender == .male || gender == .female, let known = genders.gender(of: e, links.english, &session) else { return nil }
      return known != gender ? 0.65 : nil
    case (.noun(let number), .pronoun(let gender)):
      guard number == .many, gender == .male || gender == .female else { return nil }
      return isFree(contentE, links.englishStrength) ? 0.55 : nil
    case (.pronoun(let gender), .noun(let number)):
      guard number == .many, gender == .male || gender == .female else { return nil }
      return isFree(contentV, links.vietnameseStrength) ? 0.55 : nil
    case (.noun, .noun):
      if isTitleChanged(e, v, links) { return 0.65 }
      guard !isJoined, !contentE.isEmpty, !contentV.isEmpty, isFree(contentE, links.englishStrength), isFree(contentV, links.vietnameseStrength) else {
        return nil
      }
      return contentE.allSatisfy { i in links.english.lemmas[i].contains { analyzer.knowledge.lexicon.isHeadword($0) } } ? 0.55 : nil
    case (.name, .noun(let number)):
      return number == .some && !isJoined ? 0.6 : nil
    case (.noun(let number), .name):
      return number == .some && !isJoined ? 0.6 : nil
    case (.name, .name):
      guard !isJoined else { return nil }
      let bareE = Set(e.tokens.map { session.bare(links.english.tokens[$0].word) })
      let bareV = Set(v.tokens.map { session.bare(links.vietnamese.tokens[$0].word) })
      // Both are names that both articles use: two persons, not two spellings of one.
      return bareE.isDisjoint(with: bareV) && genders.isName(bareE) && genders.isName(bareV) ? 0.7 : nil
    }
  }

  /// How sure it is that a name in the translation is not whom the original's pronoun means: nobody of that name is near, and another person is.
  private func stranger(_ e: Speaker, _ v: Speaker, _ links: WordLinks, _ genders: Genders, bead: Int, _ state: inout AuditState) -> Double? {
    let isFromEnglish = state.bitext.isFromEnglish
    let (original, translation) = isFromEnglish ? (e, v) : (v, e)
    let (before, after) = isFromEnglish ? (links.english, links.vietnamese) : (links.vietnamese, links.english)
    guard case .pronoun(let gender) = original.kind, gender == .male || gender == .female, case .name = translation.kind,
      translation.tokens.allSatisfy({ after.tokens[$0].isCapitalized }), bead > 1
    else { return nil }
    let name = Set(translation.tokens.map { state.session.bare(after.tokens[$0].word) })
    func isNamed(_ text: SegmentText, except own: Range<Int> = 0..<0, _ session: inout Analyzer.Session) -> Bool {
      text.tokens.indices.contains { i in !own.contains(i) && text.tokens[i].isCapitalized && name.contains(session.bare(text.tokens[i].word)) }
    }
    if isNamed(before, &state.session) || isNamed(after, except: translation.tokens, &state.session) { return nil }
    var isOtherNamed = false
    for back in 1...2 {
      let near = state.bitext.beads[bead - back]
      let originals = near.original.map { state.bitext.originalSegments[$0] }
      for text in originals + near.translation.map({ state.bitext.translationSegments[$0] }) where isNamed(text, &state.session) { return nil }
      if back == 1 { isOtherNamed = originals.contains { isPersonNamed($0, gender, genders, &state.session) } }
    }
    return isOtherNamed ? 0.55 : nil
  }

  /// Whether a text names a person who may be of a sex: by a name that *ông* or *bà* stands before somewhere, or by two capitals in a row that both
  /// articles have and no glossary calls a place or a body.
  private func isPersonNamed(_ text: SegmentText, _ gender: Speaker.Gender, _ genders: Genders, _ session: inout Analyzer.Session) -> Bool {
    for i in text.tokens.indices where text.tokens[i].kind == .word && text.tokens[i].isCapitalized {
      let bare = session.bare(text.tokens[i].word)
      if let known = genders.known(bare) {
        if known.contains(gender) { return true }
        continue
      }
      guard SharedNames.isJoined(text, i), genders.isName([bare]), genders.isName([session.bare(text.tokens[i - 1].word)]) else { continue }
      let isOther = text.mentions.contains { mention in
        mention.tokens.contains(i) && !mention.concepts.contains { analyzer.knowledge.terms.type(of: $0) == .person }
      }
      if !isOther { return true }
    }
    return false
  }

  private func isFree(_ tokens: [Int], _ strength: [WordLinks.Strength]) -> Bool {
    !tokens.isEmpty && tokens.allSatisfy { strength[$0] == WordLinks.Strength.none }
  }

  private func isLinked(_ tokens: Range<Int>, _ content: [Bool], _ strength: [WordLinks.Strength]) -> Bool {
    tokens.allSatisfy { !content[$0] || strength[$0] == .strong }
  }

  /// Whether both are called by titles of the glossary, and not by one: the president, phó tổng thống.
  private func isTitleChanged(_ e: Speaker, _ v: Speaker, _ links: WordLinks) -> Bool {
    func titles(_ text: SegmentText, _ tokens: Range<Int>) -> Set<ConceptIndex> {
      Set(
        text.mentions.filter { tokens.overlaps($0.tokens) }.flatMap(\.concepts)
          .filter { analyzer.knowledge.terms.type(of: $0) == .title })
    }
    // "A senior police officer", *một sĩ quan cảnh sát cấp cao*: whatever the titles are called, each word has its counterpart.
    if isLinked(e.tokens, links.isEnglishContent, links.englishStrength), isLinked(v.tokens, links.isVietnameseContent, links.vietnameseStrength) {
      return false
    }
    let (a, b) = (titles(links.english, e.tokens), titles(links.vietnamese, v.tokens))
    return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }
}

/// Whom the articles call by name, and of which sex: Vietnamese says *ông* or *bà* before a name.
struct Genders {
  private var genders: [WordID: Set<Speaker.Gender>] = [:]
  /// Words that both articles write with a capital.
  private(set) var names: Set<WordID> = []

  init(_ bitext: Bitext, _ words: SpeechWords, _ session: inout Analyzer.Session) {
    func capitals(_ segments: [SegmentText], _ session: inout Analyzer.Session) -> Set<WordID> {
      var result: Set<WordID> = []
      for text in segments {
        for (i, token) in text.tokens.enumerated() where token.kind == .word && token.isCapitalized {
          let bare = session.bare(token.word)
          if i > 0 { result.insert(bare) }
          guard text.language == .vietnamese, i > 0, let gender = words.honorific(text.tokens[i - 1].word) else { continue }
          var last = i
          while SharedNames.isJoined(text, last + 1) { last += 1 }
          for j in Set([i, last]) { genders[session.bare(text.tokens[j].word), default: []].insert(gender) }
        }
      }
      return result
    }
    let (a, b) = (capitals(bitext.originalSegments, &session), capitals(bitext.translationSegments, &session))
    names = a.intersection(b)
  }

  /// As what the articles address who is called by a word.
  func known(_ word: WordID) -> Set<Speaker.Gender>? { genders[word] }

  func isName(_ words: Set<WordID>) -> Bool { !words.isDisjoint(with: names) }

  /// The sex of a person, where the article always says the same.
  func gender(of speaker: Speaker, _ text: SegmentText, _ session: inout Analyzer.Session) -> Speaker.Gender? {
    guard let last = speaker.tokens.last, let known = genders[session.bare(text.tokens[last].word)], known.count == 1 else { return nil }
    return known.first
  }
}
