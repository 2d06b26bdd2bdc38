import Glossary
import Words

/// The words by which both languages negate, and those that only look like it.
public struct NegationWords: Sendable {
  /// Where a negation stands in a segment.
  public struct Place: Sendable, Equatable {
    public let tokens: Range<Int>
    public let kind: Kind
    /// Whether a word that implies a negation asks for an answer as much as "not" does: decline to, refuse to, fail to, từ chối.
    public let isRefusal: Bool

    init(tokens: Range<Int>, kind: Kind, isRefusal: Bool = false) {
      self.tokens = tokens
      self.kind = kind
      self.isRefusal = isRefusal
    }

    /// Whether it is a word of negation itself, which its translation must answer.
    public var isExplicit: Bool { kind == .explicit }
  }

  public enum Kind: Sendable, Equatable {
    /// A word of negation itself: not, không.
    case explicit
    /// A word that implies it (fail, từ chối), or an idiom that holds one without denying (no doubt, không chỉ): either may answer a negation of the
    /// other side, neither asks for one.
    case implicit
  }

  private enum Class: Sendable { case negator, implicit, harmless, question }

  private let english: Cues<Class>
  private let vietnamese: Cues<Class>
  /// English words with a negative prefix or suffix: unhappy, illegal, careless.
  private let prefixed: Cues<Bool>
  private let refusals: Cues<Bool>
  private let answers: Set<WordID>
  private let undone: Set<WordID>
  private let joints: Set<WordID>
  private let excess: Set<WordID>
  private let purposes: Set<WordID>

  /// - Parameter file: the list negation.tsv, with the columns language, form, class, scope.
  init(_ file: TSVFile, _ words: inout Tokenizer) {
    var rows: (en: [(String, Class)], vi: [(String, Class)], prefixed: [(String, Bool)]) = ([], [], [])
    let form = file.column("form") ?? 0
    let language = file.column("language") ?? 0
    let kind = file.column("class") ?? 0
    for row in 0..<file.rowCount {
      let text = file.string(row, form).lowercased()
      // A pattern with a gap ("không … nào") is found by its negator; only whole phrases are listed here.
      let phrase = text.filter { $0 != "?" && $0 != "," }
      guard !phrase.isEmpty, text.firstGap == nil else { continue }
      let value: Class
      switch file.string(row, kind) {
      case "negator": value = .negator
      case "implicit": value = .implicit
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
    refusals = Cues(["decline to", "refuse to", "fail to", "lack", "unable to", "từ chối"].map { (words: $0, value: true) }, &words)
    func ids(_ list: [String]) -> Set<WordID> { Set(list.map { words.id(of: WordKey($0).bytes) }) }
    answers = ids(["thì", "là"])
    undone = ids(["chưa"])
    joints = ids(["nor", "cũng"])
    excess = ids(["too", "quá"])
    purposes = ids(["to", "để"])
  }

  /// The negations of a segment, in order.
  public func places(in text: SegmentText) -> [Place] {
    let isVietnamese = text.language == .vietnamese
    let cues = isVietnamese ? vietnamese : english
    var places: [Place] = []
    var at = 0
    while at < text.tokens.count {
      if let match = cues.match(text, at) {
        switch match.value {
        // "Notes" is no form of "not".
        case .negator where match.end == at + 1 && cues.single(text, at) == nil: break
        case .negator where isBound(text, match.end) || isNumeral(text, at): break
        case .negator:
          let isOptional = (isVietnamese ? asks(text, at..<match.end) : false) || repeats(text, at, places)
          places.append(Place(tokens: at..<match.end, kind: isOptional ? .implicit : .explicit))
        case .implicit where refusals.match(text, at) != nil:
          places.append(Place(tokens: at..<match.end, kind: .implicit, isRefusal: true))
        case .implicit, .harmless: places.append(Place(tokens: at..<match.end, kind: .implicit))
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
        at += 1
      }
    }
    return places
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

  /// Whether the word abbreviates "number": "No. 2".
  private func isNumeral(_ text: SegmentText, _ index: Int) -> Bool {
    text.language != .vietnamese && text.tokens[index].isCapitalized && index + 2 < text.tokens.count
      && text.tokens[index + 1].isMark(".") && !text.tokens[index + 1].spaceBefore
  }

  /// Whether an explicit negation stands within the three tokens before `index`.
  public func stands(before index: Int, in text: SegmentText) -> Bool {
    places(in: text).contains { $0.kind == .explicit && $0.tokens.upperBound <= index && $0.tokens.upperBound >= index - 3 }
  }
}

extension String {
  /// Where the first ellipsis of a pattern stands, or nil.
  fileprivate var firstGap: String.Index? {
    for index in utf8.indices {
      if utf8[index] == 0xE2, utf8[index...].starts(with: [0xE2, 0x80, 0xA6]) { return index }
      if utf8[index] == 0x2E, utf8[index...].starts(with: [0x2E, 0x2E, 0x2E]) { return index }
    }
    return nil
  }
}
