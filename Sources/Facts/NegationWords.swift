import Glossary
import Words

/// The words by which both languages negate, and those that only look like it.
public struct NegationWords: Sendable {
  /// Where a negation stands in a segment.
  public struct Place: Sendable, Equatable {
    public let tokens: Range<Int>
    public let kind: Kind
    public let traits: Traits

    init(tokens: Range<Int>, kind: Kind, _ traits: Traits = []) {
      self.tokens = tokens
      self.kind = kind
      self.traits = traits
    }

    /// Whether it is a word of negation itself.
    public var isExplicit: Bool { kind == .explicit }
    /// Whether the other side must answer it: a word of negation, or one that refuses.
    public var asks: Bool { kind == .explicit || traits.contains(.refusal) }
  }

  /// What else is known of a negation.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A word that implies a negation and asks for an answer as much as "not" does: decline to, refuse to, fail to, từ chối.
    public static let refusal = Traits(rawValue: 1)
    /// It carries on an earlier one: nor, *cũng không*.
    public static let repeated = Traits(rawValue: 2)
    /// It closes a question: "… không?"
    public static let question = Traits(rawValue: 4)
    /// "Not … until", "đến … mới": what begins late.
    public static let late = Traits(rawValue: 8)
    /// It denies the subject and with it the whole clause: "neither …", "no one …", "không ai …".
    public static let clause = Traits(rawValue: 16)
    /// It closes a sentence as well as its question.
    public static let closing = Traits(rawValue: 64)
    /// The denied verb stands before it: "bán không được".
    public static let trailing = Traits(rawValue: 32)
  }

  public enum Kind: Sendable, Equatable {
    /// A word of negation itself: not, không.
    case explicit
    /// A word that implies it (fail, từ chối), or an idiom that holds one without denying (no doubt, không chỉ): either may answer a negation of the
    /// other side, neither asks for one.
    case implicit
  }

  private enum Class: Sendable { case negator, implicit, refusal, harmless, question, affirmative }

  private let english: Cues<Class>
  private let vietnamese: Cues<Class>
  /// English words with a negative prefix or suffix: unhappy, illegal, careless.
  private let prefixed: Cues<Bool>
  /// Turns in two parts with words between, by their first part: "keep … from".
  private let split: Cues<Int>
  private let seconds: [Cues<Bool>]
  private let answers: Set<WordID>
  private let undone: Set<WordID>
  private let joints: Set<WordID>
  private let excess: Set<WordID>
  private let purposes: Set<WordID>
  private let untils: Set<WordID>
  private let arrivals: Set<WordID>
  private let delays: Set<WordID>
  private let late: WordID
  private let results: Set<WordID>
  /// The words with which anything of these begins.
  private let starts: (english: WordBits, vietnamese: WordBits)

  /// - Parameter file: the list negation.tsv, with the columns language, form, class, scope.
  init(_ file: TSVFile, _ words: inout Tokenizer) {
    var rows: (en: [(String, Class)], vi: [(String, Class)], prefixed: [(String, Bool)]) = ([], [], [])
    var (splits, seconds): ([(words: String, value: Int)], [Cues<Bool>]) = ([], [])
    let form = file.column("form") ?? 0
    let language = file.column("language") ?? 0
    let kind = file.column("class") ?? 0
    for row in 0..<file.rowCount {
      let text = file.string(row, form).lowercased()
      if file.string(row, kind) == "implicit", let parts = text.parts {
        splits.append((parts.first, splits.count))
        seconds.append(Cues([(words: parts.second, value: true)], &words))
        continue
      }
      // Any other pattern with a gap ("không … nào") is found by its negator; only whole phrases are listed here.
      let phrase = text.filter { $0 != "?" && $0 != "," }
      guard !phrase.isEmpty, text.firstGap == nil else { continue }
      let value: Class
      switch file.string(row, kind) {
      case "negator": value = .negator
      case "implicit": value = .implicit
      case "refusal": value = .refusal
      case "affirmative": value = .affirmative
      case "idiom-positive": value = .harmless
      case "question-particle": value = .question
      case "prefix":
        if file.string(row, language) == "en" { rows.prefixed.append((phrase, true)) }
        continue
      default: continue
      }
      if file.string(row, language) == "en" { rows.en.append((phrase, value)) } else { rows.vi.append((phrase, value)) }
    }
    // "n't" stands inside one word of the text: didn't, isn't.
    let auxiliaries = [
      "don", "doesn", "didn", "isn", "aren", "wasn", "weren", "won", "wouldn", "can", "couldn", "shouldn", "hasn", "haven", "hadn", "mustn", "needn", "ain",
      "shan", "mightn",
    ]
    rows.en += auxiliaries.map { ("\($0)'t", .negator) } + [("cannot", .negator)]
    // A form listed twice is a word of negation if it is one anywhere: the last row wins in a table of cues.
    func negatorsLast(_ rows: [(String, Class)]) -> [(words: String, value: Class)] {
      (rows.filter { $0.1 != .negator } + rows.filter { $0.1 == .negator }).map { (words: $0.0, value: $0.1) }
    }
    english = Cues(negatorsLast(rows.en), &words)
    vietnamese = Cues(negatorsLast(rows.vi), &words)
    prefixed = Cues(rows.prefixed, &words)
    split = Cues(splits, &words)
    self.seconds = seconds
    func ids(_ list: [String]) -> Set<WordID> { Set(list.map { words.id(of: WordKey($0).bytes) }) }
    answers = ids(["thì", "là"])
    undone = ids(["chưa"])
    joints = ids(["nor", "cũng"])
    excess = ids(["too", "quá"])
    purposes = ids(["to", "để"])
    untils = ids(["until", "till"])
    arrivals = ids(["đến", "tới", "sau", "khi", "lúc"])
    delays = ids(["mãi", "phải", "tận", "đợi", "chờ"])
    late = words.id(of: WordKey("mới").bytes)
    results = ids(["được", "nổi", "xong", "kịp", "thấu", "xuể", "thấy", "ra"])
    var starts = (english: WordBits(), vietnamese: WordBits())
    starts.english.insert(1, english.firstWords + prefixed.firstWords + Array(excess) + split.firstWords)
    starts.vietnamese.insert(1, vietnamese.firstWords + Array(excess) + split.firstWords)
    self.starts = starts
  }

  /// The negations of a segment, in order.
  public func places(in text: SegmentText) -> [Place] {
    let isVietnamese = text.language == .vietnamese
    let starts = isVietnamese ? starts.vietnamese : starts.english
    let tokens = text.tokens.indices.filter { starts.bits(of: $0, in: text) != 0 }
    if tokens.isEmpty { return [] }
    let cues = isVietnamese ? vietnamese : english
    var places: [Place] = []
    var at = 0
    for token in tokens where token >= at {
      at = token
      if let match = cues.match(text, at) {
        switch match.value {
        // "Notes" is no form of "not".
        case .negator where match.end == at + 1 && cues.single(text, at) == nil: break
        case .negator where isBound(text, match.end) || isNumeral(text, at): break
        case .negator:
          let traits = traits(text, at..<match.end, places)
          let isOptional = traits.contains(.question) || traits.contains(.repeated)
          places.append(Place(tokens: at..<match.end, kind: isOptional ? .implicit : .explicit, traits))
        case .refusal: places.append(Place(tokens: at..<match.end, kind: .implicit, .refusal))
        case .implicit, .harmless: places.append(Place(tokens: at..<match.end, kind: .implicit))
        case .affirmative: break
        case .question:
          // "… cho hay chưa ai …": what closes no clause is no question.
          if match.end < text.tokens.count, text.tokens[match.end].kind == .word, undone.contains(text.tokens[match.end - 1].word) {
            places.append(Place(tokens: (match.end - 1)..<match.end, kind: .explicit))
          }
        }
        at = match.end
      } else if !isVietnamese, let match = prefixed.match(text, at) {
        places.append(Place(tokens: at..<match.end, kind: .implicit))
        at = match.end
      } else {
        if let end = excessEnd(text, at) { places.append(Place(tokens: at..<end, kind: .implicit)) }
        if let second = secondPart(text, at) { places.append(Place(tokens: second, kind: .implicit)) }
        at += 1
      }
    }
    return places
  }

  private func closesSentence(_ text: SegmentText, _ end: Int) -> Bool {
    end == text.tokens.count || text.tokens[end].isMark("?") || text.tokens[end].isMark(".")
  }

  private func traits(_ text: SegmentText, _ range: Range<Int>, _ places: [Place]) -> Traits {
    let isVietnamese = text.language == .vietnamese
    var traits: Traits = []
    if isVietnamese, asks(text, range) { traits.insert(closesSentence(text, range.upperBound) ? [.question, .closing] : .question) }
    if repeats(text, range.lowerBound, places) { traits.insert(.repeated) }
    if range.lowerBound == 0 || text.tokens[range.lowerBound - 1].kind == .mark { traits.insert(.clause) }
    if isVietnamese {
      if range.upperBound < text.tokens.count, range.lowerBound > 0, results.contains(text.tokens[range.upperBound].word) { traits.insert(.trailing) }
    } else if ends(text, range.upperBound, until: untils) {
      traits.insert(.late)
    }
    return traits
  }

  /// Whether one of some words follows in the same clause.
  private func ends(_ text: SegmentText, _ start: Int, until words: Set<WordID>) -> Bool {
    for i in start..<min(text.tokens.count, start + 16) {
      if text.tokens[i].kind == .mark, text.tokens[i].isMark(".") || text.tokens[i].isMark(";") || text.tokens[i].isMark(",") { return false }
      if words.contains(text.tokens[i].word) { return true }
    }
    return false
  }

  /// Whether a Vietnamese text says that something begins late: "đến năm 17 tuổi mới bắt đầu", "mãi đến bảy giờ sau".
  public func tellsDelay(_ text: SegmentText) -> Bool {
    text.tokens.indices.contains { i in
      guard arrivals.contains(text.tokens[i].word), text.tokens[i].kind == .word else { return false }
      if i > 0, delays.contains(text.tokens[i - 1].word) { return true }
      return (i + 2..<i + 16).contains { $0 < text.tokens.count && text.tokens[$0].word == late && text.tokens[$0].kind == .word }
    }
  }

  /// Where the second part of a turn stands whose first part stands at `index`: "keep its lines from".
  private func secondPart(_ text: SegmentText, _ index: Int) -> Range<Int>? {
    guard let first = split.match(text, index) else { return nil }
    for i in first.end + 1..<max(first.end + 1, min(text.tokens.count, first.end + 8)) {
      if text.tokens[i].kind == .mark, !text.tokens[i].hyphenBefore, text.tokens[i].isMark(",") || text.tokens[i].isMark(".") { return nil }
      if let second = seconds[first.value].match(text, i) { return i..<second.end }
    }
    return nil
  }

  /// Whether a negator closes a question: "… không?", "hỏi có bị hoãn không,". After *thì* and *là* it answers one: "tôi thì không."
  private func asks(_ text: SegmentText, _ range: Range<Int>) -> Bool {
    guard range.count == 1, range.upperBound == text.tokens.count || text.tokens[range.upperBound].kind == .mark else { return false }
    if range.upperBound < text.tokens.count, text.tokens[range.upperBound].isMark("?") { return true }
    return range.lowerBound > 0 && text.tokens[range.lowerBound - 1].kind == .word && !answers.contains(text.tokens[range.lowerBound - 1].word)
  }

  /// Whether a negator only carries on an earlier one: "neither … nor", "không … cũng không", which the other language may say once.
  private func repeats(_ text: SegmentText, _ index: Int, _ places: [Place]) -> Bool {
    guard places.contains(where: { $0.kind == .explicit }) else { return false }
    return joints.contains(text.tokens[index].word) || (index > 0 && joints.contains(text.tokens[index - 1].word))
  }

  /// "Too fresh to sink", "quá nhạt để chìm": what is too much does not happen.
  private func excessEnd(_ text: SegmentText, _ index: Int) -> Int? {
    guard excess.contains(text.tokens[index].word) else { return nil }
    return (index + 2..<index + 6).first { $0 < text.tokens.count && purposes.contains(text.tokens[$0].word) }.map { $0 + 1 }
  }

  /// Whether an English word has a prefix or suffix that denies: un-, in-, dis-, non-, -less, -free.
  public func isNegativeForm(_ word: String) -> Bool {
    guard word.utf8.count >= 6, !NegationWords.harmlessForms.contains(where: word.hasPrefix) else { return false }
    return ["un", "in", "im", "ir", "il", "dis", "non", "mis"].contains(where: word.hasPrefix) || word.hasSuffix("less")
  }

  /// Beginnings that only look like a negative prefix.
  private static let harmlessForms = [
    "uni", "under", "unt", "int", "inc", "inv", "ind", "inst", "inf", "ins", "inn", "impro", "impre", "impl", "impor", "impac", "impos", "impu", "imm", "dist",
    "disc", "miss", "mist", "iron", "illu", "illn", "ills",
  ]

  /// Whether a value follows that the words only bound: "không quá 5", "chưa đầy một tuần".
  private func isBound(_ text: SegmentText, _ end: Int) -> Bool {
    text.facts.contains { $0.bound != .exact && $0.tokens.lowerBound == end }
  }

  /// Whether the word abbreviates "number": "No. 2", "No 3".
  private func isNumeral(_ text: SegmentText, _ index: Int) -> Bool {
    if text.language != .vietnamese, text.tokens[index].isCapitalized, index + 1 < text.tokens.count, text.tokens[index + 1].kind == .number { return true }
    return text.language != .vietnamese && text.tokens[index].isCapitalized && index + 2 < text.tokens.count
      && text.tokens[index + 1].isMark(".") && !text.tokens[index + 1].spaceBefore
  }

  /// Whether an explicit negation stands within the three tokens before `index`.
  public func stands(before index: Int, in text: SegmentText) -> Bool {
    // *Không được* before *được đánh giá cao* reaches into it.
    places(in: text).contains { $0.kind == .explicit && $0.tokens.lowerBound < index && $0.tokens.upperBound >= index - 3 }
  }
}

extension String {
  /// The two parts of a pattern with one gap between them, or nil.
  fileprivate var parts: (first: String, second: String)? {
    guard let gap = firstGap else { return nil }
    let first = self[..<gap].trimmed
    let second = self[index(after: gap)...].drop { $0 == "." }.trimmed
    return first.isEmpty || second.isEmpty || second.firstGap != nil ? nil : (first, second)
  }

  /// Where the first ellipsis of a pattern stands, or nil.
  fileprivate var firstGap: String.Index? {
    for index in utf8.indices {
      if utf8[index] == 0xE2, utf8[index...].starts(with: [0xE2, 0x80, 0xA6]) { return index }
      if utf8[index] == 0x2E, utf8[index...].starts(with: [0x2E, 0x2E, 0x2E]) { return index }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
