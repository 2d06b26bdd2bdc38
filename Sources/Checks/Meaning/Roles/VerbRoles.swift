import Alignment
import Facts
import Glossary
import Words

/// Who does what a verb says, and to whom, as far as word order and voice tell: indices of actors.
struct VerbRoles {
  let agent: Int?
  let patient: Int?
  let isPassive: Bool
  /// English: whether an object follows the verb at once. Vietnamese: whether *bị* stands right before it.
  let isMarked: Bool
}

/// Reads the roles around a verb that both sides have.
struct RoleReader: Sendable {
  private let be: Set<WordID>
  private let determiners: Set<WordID>
  private let prepositions: Set<WordID>
  private let breaks: Set<WordID>
  private let possessive: WordID?
  private let by: WordID?
  private let that: WordID?
  private let of: WordID?
  private let passive: Set<WordID>
  private let suffer: WordID?
  private let through: WordID?
  private let suffering: Set<WordID>
  private let classifiers: Set<WordID>
  private let vietnamesePrepositions: Set<WordID>
  private let vietnameseBreaks: Set<WordID>

  init(_ analyzer: Analyzer) {
    func ids(_ words: String) -> Set<WordID> {
      Set(words.split(separator: " ").compactMap { analyzer.words.known.find(WordKey(String($0)).bytes) })
    }
    func id(_ word: String) -> WordID? { analyzer.words.known.find(WordKey(word).bytes) }
    be = ids("is are was were be been being get gets got getting")
    determiners = ids("the a an his her their its my our your this these those some any all two three four five six")
    prepositions = ids("of in at on with for from to by against about over under into near between than as")
    breaks = ids("to of in at on with for from by that who and or but after before as if when said about over against")
    possessive = id("'s")
    by = id("by")
    that = id("that")
    of = id("of")
    passive = ids("bị được do")
    suffer = id("bị")
    through = id("bởi")
    suffering = ids("thua chịu mắc gặp trúng hứng nhận vay mất")
    classifiers = ids("một những các người ông bà anh chị cô")
    vietnamesePrepositions = ids("của tại ở trong với cho từ đến về bởi vào theo")
    vietnameseBreaks = ids("để rằng và hoặc nhưng của trong tại ở vào với từ khi sau trước là mà về nếu do bởi")
  }

  /// Whether a word that may be verb or noun stands where only a noun can: "the sale of".
  func followsDeterminer(_ index: Int, _ text: SegmentText) -> Bool {
    (index > 0 && (determiners.contains(text.tokens[index - 1].word) || text.tokens[index - 1].word == possessive))
      || (index + 1 < text.tokens.count && text.tokens[index + 1].word == of)
  }

  /// - Parameter isIng: whether the verb's form ends in -ing.
  func english(_ verb: Range<Int>, isIng: Bool, _ actors: [Actor], _ text: SegmentText) -> VerbRoles {
    let tokens = text.tokens
    var isPassive = false
    for i in max(0, verb.lowerBound - 3)..<verb.lowerBound where be.contains(tokens[i].word) { isPassive = true }
    let form = tokens[verb.lowerBound]
    // "Was telling" is no passive, and a past participle differs from the verb's bare form.
    if text.lemmas[verb.lowerBound].count < 2 || isIng { isPassive = false }
    var at = verb.upperBound
    var agentMark: Int?
    while at < min(tokens.count, verb.upperBound + 6), tokens[at].kind != .mark {
      if let by, tokens[at].word == by {
        agentMark = at
        break
      }
      at += 1
    }
    let subject = self.subject(before: verb.lowerBound, actors.map(\.english), text, prepositions, determiners)
    if isPassive {
      return VerbRoles(
        agent: agentMark.flatMap { object(after: $0 + 1, actors.map(\.english), text, 6, []) }, patient: subject, isPassive: true, isMarked: false)
    }
    // "The man bitten by a dog": a participle, not the clause's verb.
    if agentMark != nil { return VerbRoles(agent: nil, patient: nil, isPassive: false, isMarked: false) }
    let next = verb.upperBound
    let hasObject =
      next < tokens.count && tokens[next].kind == .word && tokens[next].word != that
      && (determiners.contains(tokens[next].word) || actors.contains { $0.english.contains(next) } || (tokens[next].isCapitalized && !form.isCapitalized))
    return VerbRoles(agent: subject, patient: object(after: next, actors.map(\.english), text, 5, breaks), isPassive: false, isMarked: hasObject)
  }

  func vietnamese(_ verb: Range<Int>, _ actors: [Actor], _ text: SegmentText) -> VerbRoles {
    let tokens = text.tokens
    var mark: Int?
    var i = verb.lowerBound - 1
    while i >= max(0, verb.lowerBound - 6), tokens[i].kind != .mark, mark == nil {
      if passive.contains(tokens[i].word) { mark = i }
      i -= 1
    }
    let ranges = actors.map(\.vietnamese)
    // *Thua*, to be beaten, *trúng*, to be hit: passive by meaning; their roles cannot be told by order.
    if mark == nil, suffering.contains(tokens[verb.lowerBound].word) { return VerbRoles(agent: nil, patient: nil, isPassive: true, isMarked: false) }
    guard let mark else {
      return VerbRoles(
        agent: subject(before: verb.lowerBound, ranges, text, vietnamesePrepositions, classifiers),
        patient: object(after: verb.upperBound, ranges, text, 6, vietnameseBreaks), isPassive: false, isMarked: false)
    }
    var agent = ranges.firstIndex { $0.lowerBound > mark && $0.upperBound <= verb.lowerBound }
    if agent == nil, let through {
      for at in verb.upperBound..<max(verb.upperBound, min(tokens.count, verb.upperBound + 5)) where tokens[at].word == through {
        agent = object(after: at + 1, ranges, text, 5, [])
      }
    }
    let isMarked = tokens[mark].word == suffer && (verb.lowerBound - mark == 1 || (agent != nil && verb.lowerBound - mark <= 4))
    return VerbRoles(
      agent: agent, patient: subject(before: mark, ranges, text, vietnamesePrepositions, classifiers), isPassive: true, isMarked: isMarked)
  }

  /// The nearest actor before a verb, if it is not what a preposition governs.
  private func subject(before verb: Int, _ actors: [Range<Int>], _ text: SegmentText, _ prepositions: Set<WordID>, _ light: Set<WordID>) -> Int? {
    var i = verb - 1
    while i >= max(0, verb - 12), text.tokens[i].kind != .mark {
      if let found = actors.firstIndex(where: { $0.contains(i) }) {
        var before = actors[found].lowerBound - 1
        while before >= 0, light.contains(text.tokens[before].word) { before -= 1 }
        let isOwner = actors[found].upperBound < text.tokens.count && text.tokens[actors[found].upperBound].word == possessive
        if isOwner {
          i = actors[found].lowerBound - 1
          continue
        }
        return before >= 0 && prepositions.contains(text.tokens[before].word) ? nil : found
      }
      i -= 1
    }
    return nil
  }

  private func object(after start: Int, _ actors: [Range<Int>], _ text: SegmentText, _ reach: Int, _ breaks: Set<WordID>) -> Int? {
    var i = start
    while i < min(text.tokens.count, start + reach), text.tokens[i].kind != .mark, !breaks.contains(text.tokens[i].word) {
      if let found = actors.firstIndex(where: { $0.contains(i) }) { return found }
      i += 1
    }
    return nil
  }
}
