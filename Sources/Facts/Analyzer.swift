import Articles
import Glossary
import Words

/// Reads segments: tokens, glossary mentions, values, names, quotations.
///
/// One analyzer holds all knowledge and may be used by many threads; each pair of articles is read in a `Session` of its own. A class, because the
/// tables are many and every check keeps hold of them: a copy is one reference.
public final class Analyzer: Sendable {
  public let knowledge: Knowledge
  /// Words known to lexicon, glossaries and rules; every session begins with them.
  public let words: Tokenizer
  public let functionWords: FunctionWords
  public let negation: NegationWords
  public let cues: CueClasses
  /// The parties that stand for the letter in "Ro Khanna, D-Calif.".
  public let partyLetters: [WordID: ConceptIndex]
  let english: EnglishFacts
  let vietnamese: VietnameseFacts

  /// - Parameters:
  ///   - knowledge: what `words` was filled with.
  ///   - words: the tokenizer that loaded `knowledge`.
  ///   - negation: the list negation.tsv.
  ///   - cues: the list cues.tsv.
  public init(knowledge: Knowledge, negation: TSVFile, cues: TSVFile, words: Tokenizer) {
    var words = words
    self.negation = NegationWords(negation, &words)
    self.cues = CueClasses(cues, &words)
    english = EnglishFacts(&words)
    vietnamese = VietnameseFacts(&words)
    functionWords = FunctionWords(&words)
    var letters: [WordID: ConceptIndex] = [:]
    for (letter, party) in [("d", "org/democratic-party"), ("r", "org/republican-party")] {
      letters[words.id(of: WordKey(letter).bytes)] = knowledge.terms.concept(id: party)
    }
    partyLetters = letters
    self.knowledge = knowledge
    self.words = words.settled()
  }

  /// The country whose government a capital's name may stand for; nil for what is no capital.
  public func country(ofCapital concept: ConceptIndex) -> ConceptIndex? {
    guard knowledge.terms.type(of: concept) == .place, knowledge.terms.cell("kind", of: concept) == "capital" else {
      return nil
    }
    return knowledge.terms.concept(id: knowledge.terms.cell("part", of: concept))
  }

  public func session() -> Session { Session(analyzer: self) }

  /// Words that a check wants to have numbered in every session; a class, so that a session knows lists it has numbered.
  public final class WordList: Sendable {
    let words: [String]

    public init(_ words: [String]) { self.words = words }
  }

  /// The reading of one pair of articles, whose words are numbered together so that both sides compare as integers.
  public struct Session: Sendable {
    public let analyzer: Analyzer
    public private(set) var words: Tokenizer
    /// The lemmas of all words met so far, and where each word's stand; by the words' numbers.
    private var lemmaPool: [WordID] = []
    private var lemmaSpans: [(start: Int32, count: Int32)] = []
    /// By the words' numbers; `none` where nobody asked yet.
    @usableFromInline var bareWords: [WordID] = []
    private var innerMentions = InnerMentions()
    private var lists: [(list: WordList, words: [WordID])] = []

    init(analyzer: Analyzer) {
      self.analyzer = analyzer
      words = analyzer.words
    }

    /// Reads one segment of a text.
    public mutating func read(_ segment: Segment, of text: [UInt8], language: Language) -> SegmentText {
      let analyzer = analyzer
      let tokens = words.tokens(in: text, segment.range)
      let isEnglish = language != .vietnamese
      var lemmas = Lemmas()
      var numbers: [WordID] = []
      lemmas.reserveCapacity(tokens.count)
      numbers.reserveCapacity(tokens.count)
      for token in tokens {
        switch token.kind {
        case .word where isEnglish: lemmas.append(lemmaPool[lemmaRange(of: token.word)])
        case .word: lemmas.append(token.word)
        default: lemmas.appendNone()
        }
        numbers.append(token.kind == .number ? words.id(of: Array(text[token.range])) : .none)
      }
      var mentions = analyzer.knowledge.terms.mentions(in: tokens, lemmas: lemmas, numbers: numbers, language: language)
      // "The" is no Mr Thể, "has" no hectare, "in" no inch.
      if isEnglish {
        let functionWords = analyzer.functionWords
        mentions.removeAll { $0.tokens.count == 1 && functionWords.stands(tokens[$0.tokens.lowerBound]) }
      }
      let unread = SegmentText(segment: segment, language: language, tokens: tokens, lemmas: lemmas, numbers: numbers, mentions: mentions)
      var facts = isEnglish ? analyzer.english.facts(in: unread, text) : analyzer.vietnamese.facts(in: unread, text)
      facts.removeAll { fact in fact.values.contains { !$0.isFinite } }
      return SegmentText(
        segment: segment, language: language, tokens: tokens, lemmas: lemmas, numbers: numbers, mentions: mentions, facts: facts,
        quotations: Quotation.quotations(in: tokens), heads: isEnglish ? analyzer.knowledge.lexicon.headHits(tokens, lemmas: lemmas) : nil,
        renderings: isEnglish ? nil : analyzer.knowledge.lexicon.renderingHits(tokens))
    }

    /// The word itself and its English lemmas, as a range of the pool.
    private mutating func lemmaRange(of word: WordID) -> Range<Int> {
      let index = Int(word.rawValue)
      if index < lemmaSpans.count, lemmaSpans[index].count > 0 {
        return Int(lemmaSpans[index].start)..<Int(lemmaSpans[index].start + lemmaSpans[index].count)
      }
      if index >= lemmaSpans.count {
        lemmaSpans.append(contentsOf: repeatElement((start: 0, count: 0), count: max(index + 1, Int(words.end), lemmaSpans.count * 5 / 4) - lemmaSpans.count))
      }
      let start = lemmaPool.count
      lemmaPool.append(word)
      EnglishInflection.lemmas(of: words.key(of: word)) { candidate in
        if let id = analyzer.words.known.find(candidate), !lemmaPool[start...].contains(id) { lemmaPool.append(id) }
      }
      lemmaSpans[index] = (Int32(start), Int32(lemmaPool.count - start))
      return start..<lemmaPool.count
    }

    /// What is named inside a mention, besides itself.
    public mutating func inside(_ mention: Mention, of text: SegmentText) -> [InnerMentions.Inner] {
      mention.tokens.count < 2 ? [] : innerMentions.inside(mention, of: text, analyzer.knowledge.terms)
    }

    /// The numbers of a list's words, in order.
    public mutating func words(_ list: WordList) -> [WordID] {
      if let known = lists.first(where: { $0.list === list }) { return known.words }
      let numbers = list.words.map { word($0) }
      lists.append((list, numbers))
      return numbers
    }

    /// The number of a word as it is written.
    public mutating func word(_ word: String) -> WordID { words.id(of: WordKey(word).bytes) }

    /// The word without its marks, so that "Nguyễn" and "Nguyen" are one; the word itself where it has none.
    @inlinable public mutating func bare(_ word: WordID) -> WordID {
      let index = Int(word.rawValue)
      if index < bareWords.count, bareWords[index] != WordID.none { return bareWords[index] }
      return unmarked(word)
    }

    /// Looks up a word without its marks, and remembers it.
    @usableFromInline mutating func unmarked(_ word: WordID) -> WordID {
      let index = Int(word.rawValue)
      if index >= bareWords.count {
        bareWords.append(contentsOf: repeatElement(WordID.none, count: max(index + 1, Int(words.end), bareWords.count * 5 / 4) - bareWords.count))
      }
      var key = Array(words.key(of: word))
      if let last = key.last, last < 6 { key.removeLast() }
      var folded = WordKey()
      key.withUnsafeBufferPointer { folded.fold($0, 0..<$0.count) }
      let result = folded.bare.isEmpty ? word : words.id(of: folded.bare)
      bareWords[index] = result
      return result
    }
  }
}

extension Quotation {
  /// The quotations in a segment: between typographic or straight double quotation marks, in pairs. A mark without a partner opens or closes
  /// a quotation that runs over the segment's edge.
  static func quotations(in tokens: [Token]) -> [Quotation] {
    var result: [Quotation] = []
    var open: Int?
    for (i, token) in tokens.enumerated() where token.kind == .mark {
      switch token.scalar {
      case 0x201C, 0xAB, 0x201E: open = i + 1
      case 0x201D, 0xBB:
        let start = open ?? 0
        if i > start { result.append(Quotation(tokens: start..<i)) }
        open = nil
      case 0x22:
        if let start = open {
          if i > start { result.append(Quotation(tokens: start..<i)) }
          open = nil
        } else {
          open = i + 1
        }
      default: break
      }
    }
    if let open, open < tokens.count { result.append(Quotation(tokens: open..<tokens.count)) }
    return result
  }
}
