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

  /// The reading of one pair of articles, whose words are numbered together so that both sides compare as integers.
  public struct Session {
    public let analyzer: Analyzer
    public private(set) var words: Tokenizer
    private var lemmaCache: [WordID: [WordID]] = [:]
    private var bareCache: [WordID: WordID] = [:]

    init(analyzer: Analyzer) {
      self.analyzer = analyzer
      words = analyzer.words
    }

    /// Reads one segment of a text.
    public mutating func read(_ segment: Segment, of text: [UInt8], language: Language) -> SegmentText {
      let tokens = words.tokens(in: text, segment.range)
      let isEnglish = language != .vietnamese
      var lemmas: [[WordID]] = []
      var numbers: [WordID] = []
      lemmas.reserveCapacity(tokens.count)
      numbers.reserveCapacity(tokens.count)
      for token in tokens {
        switch token.kind {
        case .word: lemmas.append(isEnglish ? lemma(of: token.word) : [token.word])
        default: lemmas.append([])
        }
        numbers.append(token.kind == .number ? words.id(of: Array(text[token.range])) : .none)
      }
      var result = SegmentText(segment: segment, language: language, tokens: tokens, lemmas: lemmas, numbers: numbers)
      result.mentions = analyzer.knowledge.terms.mentions(in: tokens, lemmas: lemmas, numbers: numbers, language: language)
      // "The" is no Mr Thể, "has" no hectare, "in" no inch.
      if isEnglish { result.mentions.removeAll { $0.tokens.count == 1 && isFunctionWord(tokens[$0.tokens.lowerBound]) } }
      result.facts = isEnglish ? analyzer.english.facts(in: result, text) : analyzer.vietnamese.facts(in: result, text)
      result.quotations = Quotation.quotations(in: tokens)
      return result
    }

    /// Whether an English token is a word that holds sentences together; all in capitals it is an acronym (US, IT).
    private func isFunctionWord(_ token: Token) -> Bool { token.shape != .upper && analyzer.functionWords.contains(token.word) }

    /// The word itself and its English lemmas.
    private mutating func lemma(of word: WordID) -> [WordID] {
      if let known = lemmaCache[word] { return known }
      var result = [word]
      EnglishInflection.lemmas(of: words.key(of: word)) { candidate in
        if let id = analyzer.words.known.find(candidate), !result.contains(id) { result.append(id) }
      }
      lemmaCache[word] = result
      return result
    }

    /// The number of a word as it is written.
    public mutating func word(_ word: String) -> WordID { words.id(of: WordKey(word).bytes) }

    /// The word without its marks, so that "Nguyễn" and "Nguyen" are one; the word itself where it has none.
    public mutating func bare(_ word: WordID) -> WordID {
      if let known = bareCache[word] { return known }
      var key = Array(words.key(of: word))
      if let last = key.last, last < 6 { key.removeLast() }
      var folded = WordKey()
      key.withUnsafeBufferPointer { folded.fold($0, 0..<$0.count) }
      let result = folded.bare.isEmpty ? word : words.id(of: folded.bare)
      bareCache[word] = result
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
