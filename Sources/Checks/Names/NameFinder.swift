import Facts
import Glossary
import Words

/// A name in a segment: tokens, and the words and concepts it may be recognized by.
struct Name {
  let segment: Int
  let tokens: Range<Int>
  let range: Range<Int>
  let bare: [WordID]
  /// For each of those words its stems, none for short words.
  let stems: [[NameStem]]
  let concepts: Set<ConceptIndex>
  /// What is named inside it.
  let inner: [InnerMentions.Inner]
  /// Whether form alone makes it a name, or it may be an ordinary word with a capital.
  let isStrong: Bool
  /// Whether it is proven by both texts or begins like a Vietnamese person's.
  let isProven: Bool
  /// Whether its words are names themselves, so that some of them tell which name it is; not so of "World Bank".
  let isTelling: Bool
  /// Whether it begins like a Vietnamese person's name, whose syllables are many people's.
  let isRow: Bool
}

extension Name {
  /// Words that stand where a name is looked for.
  init(_ text: NameText) {
    self.init(
      segment: text.segment.segment.index, tokens: text.tokens, range: text.range, bare: [], stems: [], concepts: [], inner: [], isStrong: false,
      isProven: false, isTelling: true, isRow: false)
  }
}

/// Finds the names of segments: glossary mentions of named things, names that both texts write alike, then runs of capitals that no dictionary
/// explains.
struct NameFinder {
  private let analyzer: Analyzer
  private let shared: SharedNames
  private let familyNames: Set<WordID>
  private let states: [WordID: ConceptIndex]
  /// Family names and states that no glossary holds, by their numbers in this session.
  private let rareFamilyNames: [WordID]
  private let rareStates: [(code: WordID, state: ConceptIndex)]
  private let markedFamilyNames: Set<WordID>
  private let honorifics: Set<WordID>
  /// The second words of "South West", "North-East".
  private let compassEnds: Set<WordID>

  init(_ analyzer: Analyzer, _ shared: SharedNames, _ words: Words, _ session: inout Analyzer.Session) {
    self.analyzer = analyzer
    self.shared = shared
    markedFamilyNames = words.markedFamilyNames
    honorifics = words.honorifics
    compassEnds = words.compassEnds
    familyNames = words.familyNames
    states = words.states
    let rare = session.words(words.rare)
    rareFamilyNames = Array(rare.prefix(words.rareFamilyNames.count))
    rareStates = zip(rare.dropFirst(words.rareFamilyNames.count), words.rareStates).map { ($0, $1.1) }
  }

  private func isFamilyName(_ bare: WordID) -> Bool { familyNames.contains(bare) || rareFamilyNames.contains(bare) }

  private func state(_ code: WordID) -> ConceptIndex? { states[code] ?? rareStates.last { $0.code == code }?.state }

  /// The words by which names are known, looked up once for all articles; those that no glossary holds get a number in each session.
  struct Words {
    let markedFamilyNames: Set<WordID>
    let honorifics: Set<WordID>
    fileprivate let compassEnds: Set<WordID>
    fileprivate private(set) var familyNames: Set<WordID> = []
    fileprivate private(set) var rareFamilyNames: [String] = []
    fileprivate private(set) var states: [WordID: ConceptIndex] = [:]
    fileprivate private(set) var rareStates: [(String, ConceptIndex)] = []
    /// Both kinds of rare words, the family names first.
    fileprivate private(set) var rare = Analyzer.WordList([])

    init(_ analyzer: Analyzer) {
      func known(_ word: String) -> WordID? { analyzer.words.known.find(WordKey(word).bytes) }
      // Both lists are among the words that glossaries are read with.
      markedFamilyNames = Set(TermBase.familyNames.compactMap(known))
      honorifics = Set(NameFinder.honorificWords.compactMap(known))
      compassEnds = Set(["west", "east", "western", "eastern"].compactMap(known))
      for name in TermBase.familyNames {
        var key = WordKey()
        var folded = Array(name.utf8)
        folded.withUnsafeBufferPointer { key.fold($0, 0..<$0.count) }
        folded = key.bare.isEmpty ? key.bytes : key.bare
        if let id = analyzer.words.known.find(folded) { familyNames.insert(id) } else { rareFamilyNames.append(String(decoding: folded, as: UTF8.self)) }
      }
      let codes = NameFinder.stateCodes.split { $0 == " " || $0 == "\n" }.map(String.init)
      for (code, state) in zip(codes.indices.filter { $0 % 2 == 0 }.map { codes[$0] }, codes.indices.filter { $0 % 2 == 1 }.map { codes[$0] }) {
        guard let concept = analyzer.knowledge.terms.concept(id: "region/" + state) else { continue }
        if let id = known(code) { states[id] = concept } else { rareStates.append((code, concept)) }
      }
      rare = Analyzer.WordList(rareFamilyNames + rareStates.map(\.0))
    }
  }

  /// The postal codes of American states that are no words: "within 40 miles of the AZ border".
  fileprivate static let stateCodes = """
    AZ arizona AR arkansas CA california CO colorado CT connecticut FL florida GA georgia IL illinois IA iowa KS kansas KY kentucky MD maryland MI michigan \
    MN minnesota MS mississippi MO missouri MT montana NE nebraska NV nevada NH new-hampshire NJ new-jersey NM new-mexico NY new-york NC north-carolina \
    ND north-dakota RI rhode-island SC south-carolina SD south-dakota TN tennessee TX texas UT utah VT vermont VA virginia WA washington WV west-virginia \
    WI wisconsin WY wyoming
    """

  fileprivate static let honorificWords = ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "thầy", "mr", "mrs", "ms", "miss"]

  func names(in text: SegmentText, _ session: inout Analyzer.Session) -> [Name] {
    var names: [Name] = []
    let words = text.tokens.count { $0.kind == .word }
    let capitals = text.tokens.count { $0.kind == .word && $0.isCapitalized }
    var marks = TokenMarks(text.tokens.count)
    // Weekdays, months and numbers in words are values, which another check compares.
    for fact in text.facts { marks.insert(.value, fact.tokens) }
    let isTitleCase = words >= 3 && capitals * 10 >= words * 6
    let rows = shared.runs(in: text, &session)
    for row in rows { marks.insert(.proven, row) }
    if !shared.singles.isEmpty {
      for i in text.tokens.indices where text.tokens[i].kind == .word && text.tokens[i].isCapitalized && !marks[i].contains(.proven) {
        if shared.singles.contains(session.bare(text.tokens[i].word)), isSingle(text, i, isTitleCase) { marks.insert(.proven, i..<(i + 1)) }
      }
    }
    let persons = personRows(in: text, isTitleCase, &session)
    for row in persons { marks.insert(.proven, row) }
    let all = rows + persons
    for mention in text.mentions {
      // A place inside a person's name: Bùi Thái Bình. A point of the compass before a name belongs to it: West Darfur.
      if all.contains(where: {
        $0.count > mention.tokens.count && $0.lowerBound <= mention.tokens.lowerBound && mention.tokens.upperBound <= $0.upperBound
      }) {
        continue
      }
      // "A U-turn" is no African Union.
      if isCutInWord(mention, text) { continue }
      if beginsLongerName(mention, text) || endsLongerName(mention, text) { continue }
      marks.insert(.covered, mention.tokens)
      let concepts = mention.concepts.filter { analyzer.knowledge.terms.type(of: $0).isName }
      guard !concepts.isEmpty,
        isWrittenAsName(mention, text),
        !mention.tokens.allSatisfy({ marks[$0].contains(.value) })
      else { continue }
      // A plural is no person: "Prices" is not Ned Price.
      if mention.means == .inflection, concepts.allSatisfy({ analyzer.knowledge.terms.type(of: $0) == .person }) { continue }
      let isPerson = concepts.contains { analyzer.knowledge.terms.type(of: $0) == .person }
      let bare = tellingWords(text, mention.tokens, isPerson: isPerson, &session)
      names.append(
        Name(
          segment: text.segment.index, tokens: mention.tokens, range: text.bytes(mention.tokens), bare: bare,
          stems: bare.map { NameStem.all(of: session.words.key(of: $0)) }, concepts: Set(mention.concepts), inner: session.inside(mention, of: text),
          isStrong: isStrongMention(mention, text, isTitleCase) || (mention.tokens.count == 1 && marks[mention.tokens.lowerBound].contains(.proven)),
          isProven: (isPerson || mention.tokens.count == 1) && marks[mention.tokens.lowerBound].contains(.proven),
          isTelling: isPerson || mention.tokens.contains { isStrongToken(text, $0) }, isRow: false))
    }
    var i = 0
    while i < text.tokens.count {
      guard marks[i].isDisjoint(with: [.covered, .value]), marks[i].contains(.proven) || isNameToken(text, i, isTitleCase) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < text.tokens.count, marks[end].isDisjoint(with: [.covered, .value]),
        (marks[end].contains(.proven) && text.tokens[end].spaceBefore) || isNameToken(text, end, isTitleCase) || isJoint(text, end)
      {
        end += 1
      }
      while end > i + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
      let tokens = i..<end
      let bare = tellingWords(text, tokens, isPerson: true, &session)
      // A lone unknown word at a sentence's start may be any rare word: "Amino acids …".
      let isLone =
        tokens.count == 1 && text.language != .vietnamese && isSentenceStart(text, i) && (!actsLikeName(text, i) || isHyphenated(text, i))
      let isProven = tokens.contains { marks[$0].contains(.proven) }
      let state = tokens.count == 1 && text.tokens[i].shape == .upper ? self.state(text.tokens[i].word) : nil
      names.append(
        Name(
          segment: text.segment.index, tokens: tokens, range: text.bytes(tokens), bare: bare,
          stems: bare.map { NameStem.all(of: session.words.key(of: $0)) }, concepts: state.map { [$0] } ?? [], inner: [],
          isStrong: isProven || (!isLone && tokens.contains { isStrongToken(text, $0) }), isProven: isProven, isTelling: true,
          isRow: bare.count >= 2 && isFamilyName(bare[0]) && text.tokens[i].shape == .capitalized))
      i = end
    }
    return names
  }

  /// Vietnamese persons by their family name: two to four capitals in a row, the first of them Nguyễn, Trần, Hứa… In English the marks are gone
  /// and any words may stand in a row, so that there at least one of them must be no English word.
  private func personRows(in text: SegmentText, _ isTitleCase: Bool, _ session: inout Analyzer.Session) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var i = 0
    while i < text.tokens.count {
      guard text.tokens[i].kind == .word, text.tokens[i].isCapitalized, !SharedNames.isJoined(text, i) || isBehindTitle(text, i),
        text.language == .vietnamese ? markedFamilyNames.contains(text.tokens[i].word) : isFamilyName(session.bare(text.tokens[i].word))
      else {
        i += 1
        continue
      }
      var end = i + 1
      while end < text.tokens.count, SharedNames.isJoined(text, end) { end += 1 }
      let row = i..<end
      let isVietnamese = text.language == .vietnamese
      let hasCountry = text.mentions.contains { $0.tokens.overlaps(row) && $0.concepts.contains { analyzer.knowledge.terms.id(of: $0).utf8.count == 2 } }
      if !honorifics.contains(text.tokens[i].word), !hasCountry, (isVietnamese ? 2...4 : 3...4).contains(row.count),
        row.allSatisfy({ text.tokens[$0].shape == .capitalized }), !isTitleCase,
        !isVietnamese || !analyzer.knowledge.lexicon.beginsLongerRendering(text.tokens, i),
        !text.mentions.contains(where: { $0.tokens.overlaps(row) && ($0.tokens.lowerBound < row.lowerBound || $0.tokens.upperBound > row.upperBound) }),
        isVietnamese || row.contains(where: { !isDictionaryWord(text, $0) })
      {
        result.append(row)
      }
      i = end
    }
    return result
  }

  /// Whether the word before is an honorific with a capital at a sentence's start: "Ông Hứa Thanh Trúc".
  private func isBehindTitle(_ text: SegmentText, _ i: Int) -> Bool {
    i > 0 && honorifics.contains(text.tokens[i - 1].word)
  }

  /// Whether a word that alone names someone in both texts does so here: not where any word would have its capital.
  private func isSingle(_ text: SegmentText, _ i: Int, _ isTitleCase: Bool) -> Bool {
    let token = text.tokens[i]
    if i > 0, honorifics.contains(text.tokens[i - 1].word) { return true }
    // "AI Next" makes no name of "Next" in "Next Generation Plan".
    if isDictionaryWord(text, i), SharedNames.isJoined(text, i + 1) { return false }
    if isSentenceStart(text, i), analyzer.functionWords.contains(token.word) { return false }
    if isSentenceStart(text, i) { return !isDictionaryWord(text, i) || (text.language != .vietnamese && isFollowedByVerb(text, i)) }
    if isTitleCase, isDictionaryWord(text, i) { return text.language != .vietnamese && !token.isMarked && !analyzer.functionWords.contains(token.word) }
    if analyzer.functionWords.contains(token.word) { return i > 0 && text.tokens[i - 1].kind == .mark }
    // In Vietnamese "Nam Định", "Tây Ninh": a piece of a longer row.
    return text.language != .vietnamese || !isDictionaryWord(text, i) || !nextIsNameLike(text, i)
  }

  /// Whether a mention has the capital of a name: in English the first word, but "northern Europe".
  private func isWrittenAsName(_ mention: Mention, _ text: SegmentText) -> Bool {
    let first = text.tokens[mention.tokens.lowerBound]
    if first.isCapitalized { return true }
    if text.language != .vietnamese, analyzer.functionWords.contains(first.word) { return false }
    return mention.tokens.contains { text.tokens[$0].isCapitalized }
  }

  /// Whether a mention ends inside a word joined by a hyphen.
  private func isCutInWord(_ mention: Mention, _ text: SegmentText) -> Bool {
    let next = mention.tokens.upperBound
    return next < text.tokens.count && text.tokens[next].hyphenBefore && text.tokens[next].shape == .lower && text.tokens[next - 1].range.count == 1
  }

  private func isFollowedByVerb(_ text: SegmentText, _ i: Int) -> Bool {
    guard i + 1 < text.tokens.count, text.tokens[i + 1].shape == .lower else { return false }
    return !text.tokens[i + 1].spaceBefore || text.lemmas[i + 1].contains { analyzer.knowledge.lexicon.isVerb($0) }
  }

  /// Whether a mention of one English word, beside "the", is only the first part of a name: "West" of "West Darfur".
  private func beginsLongerName(_ mention: Mention, _ text: SegmentText) -> Bool {
    let (here, next) = (mention.tokens.upperBound - 1, mention.tokens.upperBound)
    guard text.language != .vietnamese, SharedNames.isJoined(text, next),
      mention.tokens.dropLast().allSatisfy({ analyzer.functionWords.contains(text.tokens[$0].word) })
    else { return false }
    return isDictionaryWord(text, here) && (!isDictionaryWord(text, next) || compassEnds.contains(text.tokens[next].word))
      && !mention.concepts.contains(where: isCountryOrPerson)
  }

  /// Whether a person's short form is the surname of another, named in full here: "Baldwin" of "Stephen Baldwin".
  private func endsLongerName(_ mention: Mention, _ text: SegmentText) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.role == .short, SharedNames.isJoined(text, first), !honorifics.contains(text.tokens[first - 1].word),
      mention.concepts.allSatisfy({ analyzer.knowledge.terms.type(of: $0) == .person })
    else { return false }
    return !text.mentions.contains { $0.tokens.contains(first - 1) } && !analyzer.functionWords.contains(text.tokens[first - 1].word)
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
    // "EU" in a sentence is no word, whatever the dictionary has.
    // In Vietnamese an English word with a capital is a name: "tờ Vogue".
    let isListed = text.language == .vietnamese && !isTitleCase ? isDictionaryWord(text, index) : isListed(text, index)
    let isWord = isListed && (token.shape != .upper || isTitleCase)
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

  private func isListed(_ text: SegmentText, _ i: Int) -> Bool {
    text.lemmas[i].contains { analyzer.knowledge.lexicon.isHeadword($0) } || analyzer.knowledge.lexicon.isRenderingWord(text.tokens[i].word)
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

  /// Whether a lower-case word is joined to this one: "Non-professional".
  private func isHyphenated(_ text: SegmentText, _ i: Int) -> Bool {
    i + 1 < text.tokens.count && text.tokens[i + 1].hyphenBefore && text.tokens[i + 1].shape == .lower
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
}
