import Facts
import Words

/// The subject of a verb of saying.
struct Speaker {
  enum Gender { case male, female, plural, unknown }
  enum Number {
    /// "the minister": someone the article knows.
    case one
    /// "a farmer", "một người phụ nữ".
    case some
    /// "rescuers", "các nhân viên", "the government".
    case many
  }
  enum Kind {
    case pronoun(Gender)
    case name
    case noun(Number)
  }

  let kind: Kind
  let tokens: Range<Int>
}

/// Verbs of saying and what may stand before them.
struct SpeechWords {
  private let analyzer: Analyzer
  private let verbs: Set<WordID>
  private let inverted: Set<WordID>
  private let helpers: Set<WordID>
  private let pronouns: [WordID: Speaker.Gender]
  private let determiners: Set<WordID>
  private let indefinite: Set<WordID>
  private let collective: Set<WordID>
  private let stops: Set<WordID>
  private let vietnameseVerbs: [[WordID]]
  private let vietnameseHelpers: Set<WordID>
  /// Words that open a time.
  private let times: Set<WordID>
  private let honorifics: [WordID: Speaker.Gender]
  private let plurals: Set<WordID>
  private let one: Set<WordID>
  /// What makes an attribute of the noun behind it: "a representative *of* the developer".
  private let prepositions: Set<WordID>
  /// Before the name of a group, not of who speaks: "a gang calling *itself* Qilin".
  private let naming: Set<WordID>
  /// Small words inside names: Ineke *de* Vries.
  private let particles: Set<WordID>
  /// Between a person and his house: Clive Black *thuộc* Shore Capital.
  private let belongs: Set<WordID>
  private let conjunctions: Set<WordID>

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    func id(_ word: some StringProtocol) -> WordID? { analyzer.words.known.find(WordKey(String(word)).bytes) }
    func ids(_ list: String) -> Set<WordID> { Set(list.split { $0 == " " || $0 == "\n" }.compactMap { id($0) }) }
    verbs = ids("say tell add claim argue insist explain warn complain announce admit declare recall")
    inverted = ids("said says added explained")
    helpers = ids("has have had also later then be was were heard been")
    pronouns = Dictionary(
      uniqueKeysWithValues: [
        ("he", Speaker.Gender.male), ("she", .female), ("they", .plural), ("we", .plural), ("i", .unknown), ("it", .unknown), ("who", .unknown),
        ("you", .unknown), ("which", .unknown), ("that", .unknown),
      ]
      .compactMap { pair in id(pair.0).map { ($0, pair.1) } })
    determiners = ids("the a an one some this that his her their its another several many")
    indefinite = ids("a an one some another")
    collective = ids("government police family ministry company army team agency some many several")
    stops = ids(
      "that and but while when as if because who which where after before of in on at for with by from to của tại ở từ về cho với và là do trong theo khi rằng")
    vietnameseVerbs = SpeechWords.vietnameseSaying.split(separator: "|").map { $0.split(separator: " ").compactMap { id($0) } }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    vietnameseHelpers = ids("đã cũng vừa từng còn thì đang liên tục thẳng thắn")
    times = ids("hôm vào hồi lúc tối sáng chiều trưa đêm ngày")
    honorifics = Dictionary(
      uniqueKeysWithValues: [
        ("ông", Speaker.Gender.male), ("bà", .female), ("chị", .female), ("cô", .female), ("anh", .male), ("chú", .male), ("cậu", .male), ("họ", .plural),
        ("tôi", .unknown), ("nó", .unknown), ("em", .unknown), ("người", .unknown),
      ]
      .compactMap { pair in id(pair.0).map { ($0, pair.1) } })
    plurals = ids("các những nhiều số lực chính gia cảnh giới nhà phía")
    one = ids("một")
    prepositions = ids("of from at in on for with by")
    naming = ids("itself himself herself themselves called named dubbed")
    particles = ids("de da di del della van von der den bin ibn al el la le dos")
    belongs = ids("của thuộc tại ở từ")
    conjunctions = ids("và nhưng song rồi")
  }

  private static let vietnameseSaying = """
    nói|nói thêm|cho biết|cho rằng|cho hay|khẳng định|nhận xét|nhận định|chia sẻ|kể|kể lại|giải thích|cảnh báo|phàn nàn|thông báo|tuyên bố|thừa nhận|nhấn mạnh|lập luận|nói rằng|nhớ lại|\
    bày tỏ|phát biểu|cho biết thêm
    """

  func honorific(_ word: WordID) -> Speaker.Gender? {
    guard let gender = honorifics[word], gender == .male || gender == .female else { return nil }
    return gender
  }

  // MARK: - English

  func english(_ text: SegmentText) -> [Speaker] {
    var result: [Speaker] = []
    for i in text.tokens.indices where text.tokens[i].kind == .word && text.tokens[i].shape == .lower && text.lemmas[i].contains(where: verbs.contains) {
      // "to say", "will say" and the noun "claim" tell of no speaker.
      if i > 0, text.tokens[i].word == text.lemmas[i].last, !pronouns.keys.contains(text.tokens[i - 1].word) { continue }
      if let speaker = before(i, text) ?? (inverted.contains(text.tokens[i].word) ? after(i, text) : nil) { result.append(speaker) }
    }
    return result
  }

  private func before(_ verb: Int, _ text: SegmentText) -> Speaker? {
    var at = verb - 1
    while at >= 0, text.tokens[at].kind == .word, helpers.contains(text.tokens[at].word) || text.lemmas[at].contains(where: helpers.contains) { at -= 1 }
    guard at >= 0, text.tokens[at].kind == .word else { return nil }
    if let gender = pronouns[text.tokens[at].word] { return gender == .unknown ? nil : Speaker(kind: .pronoun(gender), tokens: at..<(at + 1)) }
    let end = at + 1
    if text.tokens[at].isCapitalized, at > 0 || text.tokens[at].range.count > 1, !determiners.contains(text.tokens[at].word) {
      let start = nameStart(at, text)
      if !isPerson(start..<end, text) || start > 0 && naming.contains(text.tokens[start - 1].word) { return nil }
      let isNoun = start == 0 && start == at && text.lemmas[at].contains { analyzer.knowledge.lexicon.isHeadword($0) } && isPlural(at, text)
      return Speaker(kind: isNoun ? .noun(.many) : .name, tokens: start..<end)
    }
    var start = at
    while start > 0, end - start < 6, text.tokens[start - 1].kind == .word, !stops.contains(text.tokens[start - 1].word),
      !determiners.contains(text.tokens[start].word)
    {
      start -= 1
    }
    let first = text.tokens[start].word
    guard determiners.contains(first) || start == 0 || text.tokens[start - 1].kind == .mark else { return nil }
    if start > 0, prepositions.contains(text.tokens[start - 1].word) { return nil }
    return Speaker(kind: .noun(number(start..<end, text)), tokens: start..<end)
  }

  private func after(_ verb: Int, _ text: SegmentText) -> Speaker? {
    guard verb > 0, text.tokens[verb - 1].kind == .mark, verb + 1 < text.tokens.count, text.tokens[verb + 1].kind == .word else { return nil }
    let start = verb + 1
    if text.tokens[start].isCapitalized {
      let end = nameEnd(start, text)
      return isPerson(start..<end, text) ? Speaker(kind: .name, tokens: start..<end) : nil
    }
    if let gender = pronouns[text.tokens[start].word] { return gender == .unknown ? nil : Speaker(kind: .pronoun(gender), tokens: start..<(start + 1)) }
    guard determiners.contains(text.tokens[start].word) else { return nil }
    var end = start + 1
    while end < text.tokens.count, end - start < 5, text.tokens[end].kind == .word, !stops.contains(text.tokens[end].word) { end += 1 }
    return Speaker(kind: .noun(number(start..<end, text)), tokens: start..<end)
  }

  /// Where the name begins that a capitalised token ends.
  private func nameStart(_ last: Int, _ text: SegmentText) -> Int {
    var start = last
    while start > 0 {
      if SharedNames.isJoined(text, start), honorific(text.tokens[start - 1].word) == nil {
        start -= 1
      } else if start > 1, particles.contains(text.tokens[start - 1].word), text.tokens[start - 2].isCapitalized {
        start -= 2
      } else if start > 1, text.tokens[start - 1].isMark("."), text.tokens[start - 2].isCapitalized, text.tokens[start - 2].range.count == 1 {
        start -= 2
      } else {
        break
      }
    }
    return start
  }

  /// Where the name ends that a capitalised token begins: behind "L. Syd Johnson" and "Ineke de Vries".
  private func nameEnd(_ first: Int, _ text: SegmentText) -> Int {
    var end = first + 1
    while end < text.tokens.count {
      if SharedNames.isJoined(text, end) {
        end += 1
      } else if end + 1 < text.tokens.count, text.tokens[end + 1].isCapitalized,
        particles.contains(text.tokens[end].word) || text.tokens[end].isMark(".") && text.tokens[end - 1].range.count == 1
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The person before *thuộc*, "of", where a name is that of his house; nil where the name is the speaker's own or nobody's.
  private func member(of house: Int, _ text: SegmentText) -> Range<Int>? {
    var i = house - 1
    while i > 0, house - i < 8, text.tokens[i].kind == .word, honorific(text.tokens[i].word) == nil {
      if belongs.contains(text.tokens[i].word), text.tokens[i - 1].isCapitalized { return nameStart(i - 1, text)..<i }
      i -= 1
    }
    return nil
  }

  /// Whether capitals name the speaker, rather than where he is from: "a diplomat from Chile", "người phát ngôn Bộ Y tế".
  private func isPerson(_ tokens: Range<Int>, _ text: SegmentText) -> Bool {
    if tokens.lowerBound > 0, stops.contains(text.tokens[tokens.lowerBound - 1].word) { return false }
    return !text.mentions.contains { mention in
      mention.tokens.contains(tokens.upperBound - 1) && !mention.concepts.contains { analyzer.knowledge.terms.type(of: $0) == .person }
    }
  }

  private func isPlural(_ i: Int, _ text: SegmentText) -> Bool { text.lemmas[i].count > 1 && text.lemmas[i][1] != text.tokens[i].word }

  private func number(_ tokens: Range<Int>, _ text: SegmentText) -> Speaker.Number {
    let last = tokens.upperBound - 1
    if isPlural(last, text) || text.lemmas[last].contains(where: collective.contains) { return .many }
    return indefinite.contains(text.tokens[tokens.lowerBound].word) ? .some : .one
  }

  // MARK: - Vietnamese

  func vietnamese(_ text: SegmentText) -> [Speaker] {
    var result: [Speaker] = []
    var i = 0
    while i < text.tokens.count {
      guard text.tokens[i].kind == .word, text.tokens[i].shape == .lower,
        let verb = vietnameseVerbs.first(where: { row in
          i + row.count <= text.tokens.count && row.indices.allSatisfy { text.tokens[i + $0].word == row[$0] }
        })
      else {
        i += 1
        continue
      }
      if let speaker = subject(i, text) { result.append(speaker) }
      i += verb.count
    }
    return result
  }

  private func subject(_ verb: Int, _ text: SegmentText) -> Speaker? {
    var at = verb - 1
    while at >= 0, text.tokens[at].kind == .word {
      // *Một thẩm phán hôm thứ Sáu tuyên bố*: Friday declares nothing.
      if let when = text.facts.first(where: { $0.tokens.count >= 2 && $0.tokens.upperBound == at + 1 }) {
        at = when.tokens.lowerBound - 1
      } else if vietnameseHelpers.contains(text.tokens[at].word) || times.contains(text.tokens[at].word) && at < verb - 1 {
        at -= 1
      } else {
        break
      }
    }
    guard at >= 0, text.tokens[at].kind == .word else { return nil }
    if conjunctions.contains(text.tokens[at].word) { return nil }
    let isBehindMark = at == 0 || text.tokens[at - 1].kind == .mark
    if let gender = honorifics[text.tokens[at].word], isBehindMark { return gender == .unknown ? nil : Speaker(kind: .pronoun(gender), tokens: at..<(at + 1)) }
    if text.tokens[at].isCapitalized {
      let start = nameStart(at, text)
      if let person = member(of: start, text) { return isPerson(person, text) ? Speaker(kind: .name, tokens: person) : nil }
      return isPerson(start..<(at + 1), text) ? Speaker(kind: .name, tokens: start..<(at + 1)) : nil
    }
    var start = at
    while start > 0, at - start < 7, text.tokens[start - 1].kind == .word, !one.contains(text.tokens[start].word) { start -= 1 }
    guard start == 0 || text.tokens[start - 1].kind == .mark || one.contains(text.tokens[start].word), at - start < 7 else { return nil }
    let first = text.tokens[start].word
    if one.contains(first), start + 1 <= at, text.tokens[start + 1].word != first {
      return Speaker(kind: .noun(plurals.contains(text.tokens[start + 1].word) ? .many : .some), tokens: start..<(at + 1))
    }
    return Speaker(kind: .noun(plurals.contains(first) ? .many : .one), tokens: start..<(at + 1))
  }
}
