import Alignment
import Articles
import Facts
import Glossary
import Words

/// Names of people, places and organisations, carried over, swapped, dropped or added.
///
/// Two kinds of evidence: concepts of the glossary (Hoa Kỳ = United States) and the letters themselves, since both languages write foreign names
/// alike and Vietnamese ones with or without marks.
struct NameCheck: Check {
  static let rules = [changed, dropped, added]

  static let changed = Rule(
    "changed-name", what: Message("A name was replaced by another.", vi: "Một tên riêng bị thay bằng tên khác."),
    why: Message("The wrong person did it, the wrong city was hit.", vi: "Sai người làm, sai thành phố bị nạn."),
    quiet: Message(
      "The glossary knows both forms as one (Mỹ, Hoa Kỳ, US), or only the marks differ (Nguyen, Nguyễn).",
      vi: "Từ điển biết hai dạng là một (Mỹ, Hoa Kỳ, US), hoặc chỉ khác dấu (Nguyen, Nguyễn)."),
    misses: Message("Names spelled like ordinary words.", vi: "Tên viết giống từ thường."),
    examples: [
      .reports("Thủ tướng Nhật Bản thăm Paris.", "The Japanese prime minister visited Milan."),
      .quiet(
        "Thủ tướng Nhật Bản thăm Paris.", "Japan's prime minister visited Paris.",
        because: Message("a demonym names its country", vi: "tính từ chỉ nước cũng là tên nước")),
      .reports("The report was written by Karen Whitfield.", "Báo cáo do Susan Whitfield viết."),
      .quiet("Ông Nguyễn Văn Hùng phát biểu.", "Nguyen Van Hung spoke.", because: Message("English drops the marks", vi: "tiếng Anh bỏ dấu")),
    ], source: "CLDR country names; the bundled glossaries")

  static let dropped = Rule(
    "dropped-name", what: Message("A name of the original is missing from the translated sentence.", vi: "Câu dịch thiếu một tên riêng của bản gốc."),
    why: Message("Who did it is gone.", vi: "Mất người làm."),
    quiet: Message(
      "The name was said in the neighbouring sentence, or a pronoun stands for a name repeated in the article.",
      vi: "Tên nằm ở câu bên cạnh, hoặc đại từ thay cho tên đã nhắc trong bài."),
    misses: Message("A name dropped where the article has it often.", vi: "Tên bị bỏ ở chỗ mà bài nhắc nhiều lần."),
    examples: [
      .reports("The ball came back to Mateo Kovarik, who scored.", "Bóng quay lại với một đồng đội, người đã ghi bàn."),
      .quiet("The ball came back to Mateo Kovarik.", "Bóng quay lại với Mateo Kovarik.", because: Message("the name is there", vi: "tên vẫn có")),
    ], source: "the bundled glossaries")

  static let added = Rule(
    "added-name", what: Message("A name of the translation is not in the original.", vi: "Bản dịch có tên riêng mà bản gốc không có."),
    why: Message("The translation accuses or credits someone its source does not.", vi: "Bản dịch gán việc cho người mà bản gốc không nêu."),
    quiet: Message("The name stands in the neighbouring sentence.", vi: "Tên nằm ở câu bên cạnh."),
    misses: Message("Names spelled like ordinary words.", vi: "Tên viết giống từ thường."),
    examples: [
      .reports("Bóng quay lại với một đồng đội.", "The ball came back to Mateo Kovarik."),
      .quiet("Bóng quay lại với Mateo Kovarik.", "The ball came back to Mateo Kovarik.", because: Message("the name is there", vi: "tên vẫn có")),
    ], source: "the bundled glossaries")

  private let analyzer: Analyzer

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// A name in a segment: tokens, and the words and concepts it may be recognized by.
  struct Name {
    let segment: Int
    let tokens: Range<Int>
    let range: Range<Int>
    let bare: [WordID]
    /// For each of those words its stem, or nil for short words.
    let stems: [[UInt8]?]
    let concepts: Set<ConceptIndex>
    /// Whether form alone makes it a name, or it may be an ordinary word with a capital.
    let isStrong: Bool
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    let bitext = state.bitext
    var namesO = bitext.originalSegments.map { names(in: $0, index: 0, &state.session) }
    var namesT = bitext.translationSegments.map { names(in: $0, index: 0, &state.session) }
    let english = bitext.isFromEnglish ? bitext.originalSegments : bitext.translationSegments
    let vietnamese = bitext.isFromEnglish ? bitext.translationSegments : bitext.originalSegments
    let englishIndex = SideIndex(english, &state.session)
    let vietnameseIndex = SideIndex(vietnamese, &state.session)
    let (indexO, indexT) = bitext.isFromEnglish ? (englishIndex, vietnameseIndex) : (vietnameseIndex, englishIndex)
    for (number, bead) in bitext.beads.enumerated() where !state.settled.contains(number) && !bead.original.isEmpty && !bead.translation.isEmpty {
      // What a neighbour says counts: names move over sentence boundaries.
      let nearT = max(0, bead.translation.lowerBound - 1)..<min(bitext.translationSegments.count, bead.translation.upperBound + 1)
      let nearO = max(0, bead.original.lowerBound - 1)..<min(bitext.originalSegments.count, bead.original.upperBound + 1)
      var lostO = bead.original.flatMap { namesO[$0] }.filter { !indexT.has($0, in: bead.translation, analyzer) }
      var lostT = bead.translation.flatMap { namesT[$0] }.filter { !indexO.has($0, in: bead.original, analyzer) }
      // A name whose every word is rendered is there, whatever the glossary says: National Hurricane Center, Trung tâm Bão quốc gia.
      if let links = state.beadLinks[number] {
        lostO.removeAll { isRendered($0, links, isEnglish: bitext.isFromEnglish, in: bitext.originalSegments[bead.original.lowerBound]) }
        lostT.removeAll { isRendered($0, links, isEnglish: !bitext.isFromEnglish, in: bitext.translationSegments[bead.translation.lowerBound]) }
      }
      // Pairs first: a name lost here and another gained here.
      var pairs: [(Name, Name)] = []
      for o in lostO where o.isStrong {
        // A name of which part is there changed only if another name has that part too: Paul Mills became Peter Mills.
        let isPart = indexT.has(o, in: bead.translation, analyzer, allowPart: true)
        let others = lostT.filter { t in
          t.isStrong && (isPart ? sharesWord(o, t) : !indexO.has(t, in: bead.original, analyzer, allowPart: true))
        }
        if let t = NameCheck.partner(of: o, in: others, analyzer, bitext) {
          pairs.append((o, t))
          lostT.removeAll { $0.range == t.range }
        }
      }
      lostO.removeAll { o in pairs.contains { $0.0.range == o.range } }
      for (o, t) in pairs {
        let certain = !indexT.has(o, in: 0..<bitext.translationSegments.count, analyzer) || !indexO.has(t, in: 0..<bitext.originalSegments.count, analyzer)
        report(o, t, certain, &state)
      }
      for o in lostO where o.isStrong && !indexT.has(o, in: nearT, analyzer, allowPart: true) {
        let known = indexT.has(o, in: 0..<bitext.translationSegments.count, analyzer)
        let at = state.translationRange(bead).upperBound
        let text = bitext.original.string(o.range)
        state.report(
          Finding(
            NameCheck.dropped.id, isLead(o, text, known) ? .info : .warning, isLead(o, text, known) ? 0.3 : known ? 0.5 : 0.6,
            Message("\(text) is missing from the translation", vi: "bản dịch thiếu \(text)"),
            suggestion: suggestion(for: o, state), original: Side(o.range), translation: Side(at..<at)))
      }
      for t in lostT where t.isStrong && !indexO.has(t, in: nearO, analyzer, allowPart: true) {
        let known = indexO.has(t, in: 0..<bitext.originalSegments.count, analyzer)
        let at = state.originalRange(bead).upperBound
        let text = bitext.translation.string(t.range)
        state.report(
          Finding(
            NameCheck.added.id, isLead(t, text, known) ? .info : .warning, isLead(t, text, known) ? 0.3 : known ? 0.5 : 0.6,
            Message("\(text) is not in the original", vi: "bản gốc không có \(text)"),
            original: Side(at..<at), translation: Side(t.range)))
      }
    }
    namesO.removeAll()
    namesT.removeAll()
  }

  private func isRendered(_ name: Name, _ links: WordLinks, isEnglish: Bool, in first: SegmentText) -> Bool {
    let text = isEnglish ? links.english : links.vietnamese
    let strength = isEnglish ? links.englishStrength : links.vietnameseStrength
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    let tokens = text.tokens.indices.filter { name.range.contains(Int(text.tokens[$0].start)) && content[$0] }
    guard tokens.count >= 2 else { return false }
    return tokens.allSatisfy { strength[$0] > .none }
  }

  /// A name whose absence or presence says little: an acronym spelled out, or a place that the article names elsewhere and a translator
  /// adds or leaves out for clearness ("the economy", "kinh tế Mỹ").
  private func isLead(_ name: Name, _ text: String, _ known: Bool) -> Bool {
    if isAcronym(name, text) { return true }
    return known && !name.concepts.isEmpty
      && name.concepts.allSatisfy { analyzer.knowledge.terms.type(of: $0) == .place }
  }

  /// An unexplained acronym, which the other side may well have spelled out.
  private func isAcronym(_ name: Name, _ text: String) -> Bool {
    name.concepts.isEmpty && !text.contains(" ") && text.utf8.count <= 6
      && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "s" || $0 == "." || $0 == "&" }
  }

  private func sharesWord(_ a: Name, _ b: Name) -> Bool {
    let shared = Set(a.bare).intersection(b.bare)
    return !shared.isEmpty && shared.count < min(Set(a.bare).count, Set(b.bare).count)
  }

  private func report(_ o: Name, _ t: Name, _ certain: Bool, _ state: inout AuditState) {
    let (from, to) = (state.bitext.original.string(o.range), state.bitext.translation.string(t.range))
    state.report(
      Finding(
        NameCheck.changed.id, certain ? .error : .warning, certain ? 0.85 : 0.65, Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        suggestion: suggestion(for: o, state), original: Side(o.range, value: o.concepts.min().map(analyzer.knowledge.terms.id(of:))),
        translation: Side(t.range, value: t.concepts.min().map(analyzer.knowledge.terms.id(of:)))))
  }

  /// How the translation should write a name: the glossary's form, else the name as it stands.
  private func suggestion(for name: Name, _ state: AuditState) -> String? {
    let language = state.bitext.suggestionLanguage
    if let concept = name.concepts.min(), let form = analyzer.knowledge.terms.preferredForm(of: concept, in: language) { return form }
    return state.bitext.isFromEnglish ? state.bitext.original.string(name.range) : nil
  }

  /// The lost name of the other side most likely written in place of `name`: same type, or a share of its words, or the only one.
  private static func partner(of name: Name, in others: [Name], _ analyzer: Analyzer, _ bitext: Bitext) -> Name? {
    var best: (name: Name, score: Int)?
    func isShort(_ name: Name) -> Bool { name.concepts.isEmpty && name.tokens.count == 1 && name.range.count <= 4 }
    for other in others {
      // An acronym on one side only is spelled out on the other, not exchanged.
      if isShort(name) != isShort(other) { continue }
      var score = 1
      if !Set(name.bare).isDisjoint(with: other.bare) { score += 4 }
      let types = Set(name.concepts.map(analyzer.knowledge.terms.type(of:)))
      let otherTypes = Set(other.concepts.map(analyzer.knowledge.terms.type(of:)))
      if !types.isEmpty, !otherTypes.isEmpty {
        if types.isDisjoint(with: otherTypes) { continue }
        score += 3
      }
      if score > best?.score ?? 0 { best = (other, score) }
    }
    return best?.name
  }

  // MARK: - Finding names

  /// The names of a segment: glossary mentions of named things, then runs of capitals that no dictionary explains.
  func names(in text: SegmentText, index: Int, _ session: inout Analyzer.Session) -> [Name] {
    var names: [Name] = []
    var covered = [Bool](repeating: false, count: text.tokens.count)
    let words = text.tokens.filter { $0.kind == .word }
    let capitals = words.count(where: \.isCapitalized)
    // Weekdays, months and numbers in words are values, which another check compares.
    var isValue = [Bool](repeating: false, count: text.tokens.count)
    for fact in text.facts { for i in fact.tokens { isValue[i] = true } }
    let isTitleCase = words.count >= 3 && capitals * 10 >= words.count * 6
    for mention in text.mentions {
      for i in mention.tokens { covered[i] = true }
      let concepts = mention.concepts.filter { analyzer.knowledge.terms.type(of: $0).isName }
      guard !concepts.isEmpty, text.tokens[mention.tokens.lowerBound].isCapitalized, !mention.tokens.allSatisfy({ isValue[$0] }) else { continue }
      // A plural is no person: "Prices" is not Ned Price.
      if mention.means == .inflection, concepts.allSatisfy({ analyzer.knowledge.terms.type(of: $0) == .person }) { continue }
      let isPerson = concepts.contains { analyzer.knowledge.terms.type(of: $0) == .person }
      let bare = tellingWords(text, mention.tokens, isPerson: isPerson, &session)
      names.append(
        Name(
          segment: text.segment.index, tokens: mention.tokens, range: text.bytes(mention.tokens), bare: bare,
          stems: bare.map { NameStem.of(session.words.key(of: $0)) }, concepts: Set(mention.concepts),
          isStrong: isStrongMention(mention, text, isTitleCase)))
    }
    var i = 0
    while i < text.tokens.count {
      guard !covered[i], !isValue[i], isNameToken(text, i, isTitleCase) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < text.tokens.count, !covered[end], !isValue[end], isNameToken(text, end, isTitleCase) || isJoint(text, end) { end += 1 }
      while end > i + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
      let tokens = i..<end
      let bare = tellingWords(text, tokens, isPerson: true, &session)
      // A lone unknown word at a sentence's start may be any rare word: "Amino acids …".
      let isLone =
        tokens.count == 1 && text.language != .vietnamese && isSentenceStart(text, i) && !actsLikeName(text, i)
      let strong = !isLone && tokens.contains { isStrongToken(text, $0) }
      names.append(
        Name(
          segment: text.segment.index, tokens: tokens, range: text.bytes(tokens), bare: bare, stems: bare.map { NameStem.of(session.words.key(of: $0)) },
          concepts: [], isStrong: strong))
      i = end
    }
    return names
  }

  /// The words a name is recognized by: all of a person's; of other names those that no dictionary explains ("Etihad" of "Etihad
  /// Stadium"), or all where every one is a word.
  private func tellingWords(
    _ text: SegmentText, _ tokens: Range<Int>, isPerson: Bool, _ session: inout Analyzer.Session
  ) -> [WordID] {
    let words = tokens.filter {
      text.tokens[$0].kind == .word && (text.tokens[$0].isCapitalized || text.tokens[$0].hyphenBefore)
    }
    let telling = isPerson ? [] : words.filter { isStrongToken(text, $0) }
    return (telling.isEmpty ? words : telling).map { session.bare(text.tokens[$0].word) }
  }

  private func isStrongMention(_ mention: Mention, _ text: SegmentText, _ isTitleCase: Bool) -> Bool {
    guard mention.tokens.count == 1 else { return true }
    let index = mention.tokens.lowerBound
    let token = text.tokens[index]
    // "Is", "No", "Are" of a headline are no acronyms.
    if analyzer.functionWords.contains(token.word), token.shape != .upper { return false }
    let isWord =
      text.lemmas[index].contains { analyzer.knowledge.lexicon.isHeadword($0) }
      || analyzer.knowledge.lexicon.isRenderingWord(token.word)
    // "Palace", "Line", "Channel" are parts of names more often than the club, the app and the sea.
    if text.language != .vietnamese, isWord, !mention.concepts.contains(where: isCountryOrPerson) { return false }
    if text.language == .vietnamese, isWord {
      // "Trung" of "Trung tâm" (centre) is not China.
      if analyzer.knowledge.lexicon.beginsLongerRendering(text.tokens, index) { return false }
      // Mỹ, Anh, Nga are countries and words; Nam, Đông, Trung rather parts of a longer name. Other capitals beside it decide.
      let isCountry = mention.concepts.contains { analyzer.knowledge.terms.id(of: $0).utf8.count == 2 }
      if !isCountry || nextIsNameLike(text, index) { return false }
    }
    // A single common word with a capital at a sentence's start or in a headline of capitals proves little.
    if isTitleCase || isSentenceStart(text, index) { return !isWord }
    return true
  }

  private func isCountryOrPerson(_ concept: ConceptIndex) -> Bool {
    analyzer.knowledge.terms.type(of: concept) == .person || analyzer.knowledge.terms.id(of: concept).utf8.count == 2
  }

  /// A joint inside a name: the stop behind an initial.
  private func isJoint(_ text: SegmentText, _ i: Int) -> Bool {
    text.tokens[i].isMark(".") && text.tokens[i - 1].range.count == 1 && i + 1 < text.tokens.count && text.tokens[i + 1].isCapitalized
  }

  private func isSentenceStart(_ text: SegmentText, _ i: Int) -> Bool {
    var before = i - 1
    while before >= 0, text.tokens[before].kind == .mark, !text.tokens[before].isMark(":"), !text.tokens[before].isMark(".") { before -= 1 }
    return before < 0 || text.tokens[before].kind == .mark
  }

  private func isNameToken(_ text: SegmentText, _ i: Int, _ isTitleCase: Bool) -> Bool {
    let token = text.tokens[i]
    guard token.kind == .word, token.isCapitalized, token.range.count > 1 || !token.spaceBefore else { return false }
    if analyzer.functionWords.contains(token.word) { return false }
    let isWord = isDictionaryWord(text, i)
    if text.language == .vietnamese {
      // A capitalised Vietnamese syllable at a sentence's start, or beginning an organisation's name, is an ordinary word.
      if isWord, isSentenceStart(text, i) { return false }
      return !isWord || nextIsNameLike(text, i)
    }
    if isWord { return false }
    return true
  }

  /// Whether a verb or a possessive right behind it shows that a sentence's first word names someone: "Blinken said", "Sainsbury's".
  private func actsLikeName(_ text: SegmentText, _ i: Int) -> Bool {
    guard i + 1 < text.tokens.count, text.tokens[i + 1].kind == .word, text.tokens[i + 1].shape == .lower else { return false }
    return !text.tokens[i + 1].spaceBefore
      || text.lemmas[i + 1].contains { analyzer.knowledge.lexicon.isVerb($0) || analyzer.functionWords.contains($0) }
  }

  /// Vietnamese personal names are made of ordinary syllables; two capitals in a row make a name of them.
  private func nextIsNameLike(_ text: SegmentText, _ i: Int) -> Bool {
    let next = i + 1 < text.tokens.count && text.tokens[i + 1].kind == .word && text.tokens[i + 1].isCapitalized && text.tokens[i + 1].spaceBefore
    let before = i > 0 && text.tokens[i - 1].kind == .word && text.tokens[i - 1].isCapitalized
    return next || before
  }

  private func isDictionaryWord(_ text: SegmentText, _ i: Int) -> Bool {
    if text.language == .vietnamese { return analyzer.knowledge.lexicon.isRenderingWord(text.tokens[i].word) }
    return text.lemmas[i].contains { analyzer.knowledge.lexicon.isHeadword($0) } || analyzer.functionWords.contains(text.tokens[i].word)
  }

  /// Whether a token is a name whatever stands around it: no dictionary word.
  private func isStrongToken(_ text: SegmentText, _ i: Int) -> Bool {
    text.tokens[i].kind == .word && !isDictionaryWord(text, i)
  }

  /// What an article's segments name, for asking whether a name is there.
  struct SideIndex {
    private let bare: [Set<WordID>]
    /// Words of each segment without the endings by which English derives people and adjectives from places.
    private let stems: [Set<[UInt8]>]
    private let concepts: [Set<ConceptIndex>]
    /// Countries whose capitals a segment names.
    private var capitals: [Set<ConceptIndex>] = []
    /// For each word of a named thing the concepts it is part of.
    private var owners: [[WordID: Set<ConceptIndex>]] = []
    /// The segments in which a word, a stem, a concept or a capital's country stands, ascending.
    private var places = Places()

    private struct Places {
      var words: [WordID: [Int]] = [:]
      var stems: [[UInt8]: [Int]] = [:]
      var concepts: [ConceptIndex: [Int]] = [:]
      var capitals: [ConceptIndex: [Int]] = [:]
    }

    init(_ segments: [SegmentText], _ session: inout Analyzer.Session) {
      let analyzer = session.analyzer
      var bare: [Set<WordID>] = []
      var stems: [Set<[UInt8]>] = []
      var concepts: [Set<ConceptIndex>] = []
      for text in segments {
        var words = Set<WordID>()
        var cut = Set<[UInt8]>()
        for token in text.tokens where token.kind == .word {
          let word = session.bare(token.word)
          words.insert(word)
          if token.isCapitalized, let stem = NameStem.of(session.words.key(of: word)) { cut.insert(stem) }
        }
        bare.append(words)
        stems.append(cut)
        let named = text.mentions.flatMap(\.concepts)
        concepts.append(Set(named))
        capitals.append(Set(named.compactMap(analyzer.country(ofCapital:))))
        var owners: [WordID: Set<ConceptIndex>] = [:]
        for mention in text.mentions where analyzer.knowledge.terms.type(of: mention.concepts[0]).isName {
          for i in mention.tokens where text.tokens[i].kind == .word {
            owners[session.bare(text.tokens[i].word), default: []].formUnion(mention.concepts)
          }
        }
        self.owners.append(owners)
      }
      self.bare = bare
      self.stems = stems
      self.concepts = concepts
      for segment in segments.indices {
        for word in bare[segment] { places.words[word, default: []].append(segment) }
        for stem in stems[segment] { places.stems[stem, default: []].append(segment) }
        for concept in concepts[segment] { places.concepts[concept, default: []].append(segment) }
        for country in capitals[segment] { places.capitals[country, default: []].append(segment) }
      }
    }

    /// Of many segments those in which anything of a name stands: no other can name it.
    private func candidates(_ name: Name, in segments: Range<Int>, countries: () -> [ConceptIndex]) -> [Int] {
      // Looking into a few segments is quicker than looking for them.
      if segments.count <= 8 || name.bare.isEmpty { return Array(segments) }
      var found: Set<Int> = []
      func add(_ places: [Int]?) { for place in places ?? [] where segments.contains(place) { found.insert(place) } }
      for word in name.bare { add(places.words[word]) }
      for stem in name.stems { if let stem { add(places.stems[stem]) } }
      for concept in name.concepts {
        add(places.concepts[concept])
        add(places.capitals[concept])
      }
      for country in countries() { add(places.concepts[country]) }
      return found.sorted()
    }

    /// Whether concepts are of the same type and yet none of them the same.
    private func isAnother(_ a: Set<ConceptIndex>, _ b: Set<ConceptIndex>, _ analyzer: Analyzer) -> Bool {
      let types = Set(b.map(analyzer.knowledge.terms.type(of:)))
      return a.isDisjoint(with: b) && a.contains { types.contains(analyzer.knowledge.terms.type(of: $0)) }
    }

    /// Whether any of the segments names it: by a concept, or by all its telling words.
    ///
    /// - Parameter allowPart: whether one telling word of several is enough: a full name shortened is not dropped.
    func has(_ name: Name, in segments: Range<Int>, _ analyzer: Analyzer, allowPart: Bool = false) -> Bool {
      var known: [ConceptIndex]?
      func countries() -> [ConceptIndex] {
        if let known { return known }
        let found = name.concepts.compactMap(analyzer.country(ofCapital:))
        known = found
        return found
      }
      for segment in candidates(name, in: segments, countries: countries) {
        if !name.concepts.isDisjoint(with: concepts[segment]) { return true }
        // Washington for the United States, Beijing for China; but not La Paz for Sucre.
        if !name.concepts.isDisjoint(with: capitals[segment]) { return true }
        if countries().contains(where: concepts[segment].contains) { return true }
        // "Virginia" inside "West Virginia" is another place.
        let others = name.bare.compactMap { owners[segment][$0] }
        if !name.concepts.isEmpty, !others.isEmpty, others.allSatisfy({ isAnother($0, name.concepts, analyzer) }) { continue }
        let found = zip(name.bare, name.stems).count { bare[segment].contains($0) || ($1.map(stems[segment].contains) ?? false) }
        if found == name.bare.count || (allowPart && name.bare.count >= 2 && found > 0) { return true }
      }
      return false
    }
  }
}

/// A name without the endings by which English makes people and adjectives of places, and plurals: Scottish – Scotland, Europeans – Europe.
enum NameStem {
  private static let endings = ["tish", "land", "eans", "ean", "ians", "ian", "ese", "ish", "ans", "an", "ers", "er", "ic", "is", "e", "a", "s", "n"].map {
    Array($0.utf8)
  }

  /// Nil when less than four letters would be left.
  static func of(_ key: ArraySlice<UInt8>) -> [UInt8]? {
    for ending in endings where key.count >= ending.count + 4 && key.suffix(ending.count).elementsEqual(ending) {
      return Array(key.dropLast(ending.count))
    }
    return key.count >= 4 ? Array(key) : nil
  }
}
