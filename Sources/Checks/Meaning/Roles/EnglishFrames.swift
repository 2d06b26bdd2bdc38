import Facts
import Glossary
import Words

/// Reads the roles around an English verb.
struct EnglishFrames: Sendable {
  private let be: Set<WordID>
  private let helpers: Set<WordID>
  private let determiners: Set<WordID>
  private let articles: Set<WordID>
  private let prepositions: Set<WordID>
  private let aims: Set<WordID>
  private let conjunctions: Set<WordID>
  private let relatives: Set<WordID>
  private let joints: Set<WordID>
  private let stops: Set<WordID>
  private let unchanged: Set<WordID>
  private let subjects: Set<WordID>
  private let objects: Set<WordID>
  private let possessive: WordID?
  private let it: WordID?
  private let by: WordID?
  private let to: WordID?
  private let of: WordID?

  init(_ analyzer: Analyzer) {
    be = analyzer.ids("is are was were be been being gets got get getting")
    helpers = analyzer.ids(
      """
      is are was were be been being get gets got has have had having do does did will would can could may might must shall should not never n't t don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn't wasn't weren't haven't hasn't hadn't 's 've 'd 'll also then later now \
      already still just only both all once again even soon ever always often twice thrice since reportedly allegedly finally
      """)
    determiners = analyzer.ids(
      "the a an his her their its my our your this these those some any all both two three four five six seven eight nine ten several many more mr mrs ms")
    articles = analyzer.ids("the a an his her their its my our your this these those him them us me one")
    prepositions = analyzer.ids(
      "of in at on with for from to by against about over under into near between than as after before behind among around within without through during outside inside"
    )
    aims = analyzer.ids("on at")
    conjunctions = analyzer.ids("after before as than")
    relatives = analyzer.ids("who that which whom")
    joints = analyzer.ids("and or &")
    stops = analyzer.ids(
      "to of in at on with for from by that who and or but after before as if when while because said about over against is are was were be been has have had will would can could may might not where which than so"
    )
    unchanged = analyzer.ids("hit cut put shot set hurt let shut beat cast bet run overrun overcome")
    subjects = analyzer.ids("he she they we i")
    objects = analyzer.ids("him them us me")
    possessive = analyzer.id("'s")
    it = analyzer.id("it")
    by = analyzer.id("by")
    to = analyzer.id("to")
    of = analyzer.id("of")
  }

  /// Whether a word that may be verb or noun stands where only a noun can: "the sale of".
  func followsDeterminer(_ word: Range<Int>, _ text: SegmentText) -> Bool {
    let (index, end) = (word.lowerBound, word.upperBound)
    return (index > 0 && (determiners.contains(text.tokens[index - 1].word) || text.tokens[index - 1].word == possessive))
      || (end < text.tokens.count && text.tokens[end].word == of)
  }

  func isDeterminer(_ word: WordID) -> Bool { articles.contains(word) }

  /// Whether "to", a helper or a pronoun stands before a word, so that it can only be a verb.
  func isHelped(_ index: Int, _ text: SegmentText) -> Bool {
    guard index > 0 else { return false }
    let before = text.tokens[index - 1].word
    return before == to || helpers.contains(before) || subjects.contains(before)
  }

  func read(_ verb: Range<Int>, _ form: VerbForm, _ cast: Cast, _ text: SegmentText, isAdverb: (Int) -> Bool) -> Frame {
    let tokens = text.tokens
    var frame = Frame()
    var i = verb.lowerBound - 1
    var isHelped = false
    if be.contains(tokens[verb.lowerBound].word), verb.count > 1 { frame.isPassive = form != .ing }
    let mayBePassive = form == .past || unchanged.contains(tokens[verb.lowerBound].word)
    while i >= 0, tokens[i].kind == .word, cast.english(i) == nil {
      if helpers.contains(tokens[i].word) {
        if be.contains(tokens[i].word), mayBePassive { frame.isPassive = true }
        isHelped = true
      } else if !isAdverb(i) {
        break
      }
      i -= 1
    }
    // "Hit by" may be linked as one.
    let isBy = verb.count > 1 && tokens[verb.upperBound - 1].word == by && by != nil
    var agentMark = isBy ? verb.upperBound - 1 : mark(after: verb.upperBound, tokens)
    // "Watched a testimony by A": what is by A is the testimony.
    if !frame.isPassive, let at = agentMark, at - verb.upperBound > 1 { agentMark = nil }
    let direct = agentMark == nil && !frame.isPassive ? object(from: verb.upperBound, cast, text, isAdverb) : nil
    if direct == nil, verb.upperBound < tokens.count, aims.contains(tokens[verb.upperBound].word) {
      frame.target = object(from: verb.upperBound + 1, cast, text, isAdverb)
    }
    let isInfinitive = i >= 0 && tokens[i].word == to && form == .base
    let subject = isInfinitive ? nil : self.subject(from: i, cast, text)
    if frame.isPassive || (agentMark != nil && form == .past) {
      // "The man bitten by a dog" is passive too.
      if !frame.isPassive, isHelped || i < 0 || relatives.contains(tokens[i].word) || subjects.contains(tokens[i].word) || tokens[i].word == it {
        return Frame()
      }
      frame.patient = frame.isPassive ? subject : subject.map { Frame.Place(actors: $0.actors, isSure: false) }
      frame.isPassive = true
      if let agentMark {
        frame.agent = object(from: agentMark + 1, cast, text, isAdverb)
        frame.hasMarkedAgent = true
      }
      return frame
    }
    if agentMark != nil { return Frame() }
    frame.hasObject = direct?.isSure ?? false
    frame.hasOtherSubject =
      subject == nil && i >= 0 && tokens[i].kind == .word && cast.english(i) == nil && !stops.contains(tokens[i].word) && !prepositions.contains(tokens[i].word)
      && !determiners.contains(tokens[i].word)
    let isPronounSubject = i >= 0 && subjects.contains(tokens[i].word)
    // Without object, helper or pronoun a past form may be a participle: "the man killed in the crash".
    let isFinite =
      isPronounSubject || isHelped || form == .third || frame.hasObject || (verb.upperBound < tokens.count && articles.contains(tokens[verb.upperBound].word))
    if let subject, form != .ing || isHelped { frame.agent = Frame.Place(actors: subject.actors, isSure: subject.isSure && isFinite) }
    if let direct {
      // "Escaped prisoners": what stands before its noun like an adjective.
      let isAttribute =
        i < 0 || tokens[i].kind != .word || prepositions.contains(tokens[i].word) || determiners.contains(tokens[i].word) || joints.contains(tokens[i].word)
      let isClear = isInfinitive || isHelped || isPronounSubject || determined(verb.upperBound, cast, text) || (form != .ing && !isAttribute)
      frame.patient = Frame.Place(actors: direct.actors, isSure: direct.isSure && isClear)
    }
    return frame
  }

  private func determined(_ next: Int, _ cast: Cast, _ text: SegmentText) -> Bool {
    guard next < text.tokens.count else { return false }
    return determiners.contains(text.tokens[next].word) || cast.english(next).map { cast.actors[$0].kind == .name || cast.actors[$0].kind == .pronoun } ?? false
  }

  private func mark(after start: Int, _ tokens: [Token]) -> Int? {
    guard let by else { return nil }
    var at = start
    while at < min(tokens.count, start + 6), tokens[at].kind != .mark {
      if tokens[at].word == by { return at }
      at += 1
    }
    return nil
  }

  /// The actor that ends right before the verb, or the head it belongs to.
  private func subject(from start: Int, _ cast: Cast, _ text: SegmentText) -> Frame.Place? {
    let tokens = text.tokens
    var i = start
    var isSure = true
    if i > 0, tokens[i].kind == .word, relatives.contains(tokens[i].word) {
      i -= 1
      if i > 0, tokens[i].kind == .mark {
        isSure = false
        i -= 1
      }
    }
    // "The minister, A, persuaded …".
    if i > 1, tokens[i].isMark(","), let name = cast.english(i - 1), cast.actors[name].kind == .name {
      let before = cast.englishPlace(name, at: i - 1).lowerBound - 1
      if before > 0, tokens[before].isMark(","), cast.english(before - 1) != nil { return Frame.Place(actors: [name], isSure: true) }
    }
    // "Sainsbury's sold …".
    if i > 0, tokens[i].word == possessive { i -= 1 }
    var steps = 0
    while i >= 0, steps < 4, tokens[i].kind == .word {
      guard let actor = cast.english(i) else { return nil }
      var before = cast.englishPlace(actor, at: i).lowerBound - 1
      while before >= 0, tokens[before].kind == .word, cast.english(before) == nil,
        determiners.contains(tokens[before].word) || (steps == 0 && before > 0 && isAdjective(before, text))
      {
        before -= 1
      }
      // "After A sold …": no preposition, but the beginning of a clause.
      guard before >= 0, tokens[before].kind == .word, prepositions.contains(tokens[before].word), steps > 0 || !conjunctions.contains(tokens[before].word)
      else {
        if objects.contains(tokens[i].word), tokens[i].shape == .lower { return nil }
        return Frame.Place(actors: list(actor, at: i, cast, text), isSure: isSure)
      }
      // "The leader of A": the head stands before.
      i = before - 1
      isSure = false
      steps += 1
    }
    return nil
  }

  private func isAdjective(_ index: Int, _ text: SegmentText) -> Bool {
    let token = text.tokens[index]
    return token.shape == .lower && !stops.contains(token.word) && !prepositions.contains(token.word) && !joints.contains(token.word)
      && prepositions.contains(text.tokens[index - 1].word)
  }

  /// An actor and those it is joined with: "A, B and C".
  private func list(_ actor: Int, at start: Int, _ cast: Cast, _ text: SegmentText) -> [Int] {
    var result = [actor]
    if cast.actors[actor].kind == .pronoun { return result }
    var at = cast.englishPlace(actor, at: start).lowerBound - 1
    while at > 0, result.count < 6 {
      while at > 0, cast.english(at) == nil, determiners.contains(text.tokens[at].word) { at -= 1 }
      if let other = cast.english(at), !result.contains(other) {
        // "Livingston captain Halkett": what stands before within the noun.
        result.append(other)
        at = cast.englishPlace(other, at: at).lowerBound - 1
        continue
      }
      guard joints.contains(text.tokens[at].word) || text.tokens[at].isMark(","), let other = cast.english(at - 1), !result.contains(other) else { break }
      result.append(other)
      at = cast.englishPlace(other, at: at - 1).lowerBound - 1
    }
    return result
  }

  /// The actor that begins right behind a place, up to its head.
  private func object(from start: Int, _ cast: Cast, _ text: SegmentText, _ isAdverb: (Int) -> Bool) -> Frame.Place? {
    let tokens = text.tokens
    var i = start
    var skipped = 0
    while i < tokens.count, tokens[i].kind != .mark {
      if let actor = cast.english(i) {
        if subjects.contains(tokens[i].word) { return nil }
        var found = [actor]
        var end = cast.englishPlace(actor, at: i).upperBound
        while end < tokens.count, let next = cast.english(end) {
          found.insert(next, at: 0)
          end = cast.englishPlace(next, at: end).upperBound
        }
        if end < tokens.count, tokens[end].word == possessive {
          i = end + 1
          skipped += 1
          continue
        }
        // "Sue Trump lawyers": something else is the head.
        let isHead =
          end >= tokens.count || tokens[end].kind != .word || stops.contains(tokens[end].word) || prepositions.contains(tokens[end].word) || isAdverb(end)
          || articles.contains(tokens[end].word)
          || cast.actors[found[0]].kind == .pronoun
        while end + 1 < tokens.count, joints.contains(tokens[end].word) || tokens[end].isMark(","), found.count < 6 {
          var next = end + 1
          while next < tokens.count, determiners.contains(tokens[next].word) || joints.contains(tokens[next].word) { next += 1 }
          guard let other = cast.english(next), !subjects.contains(tokens[next].word) else { break }
          found.append(other)
          end = cast.englishPlace(other, at: next).upperBound
        }
        return Frame.Place(actors: found, isSure: isHead && skipped <= 2)
      }
      if tokens[i].kind == .word, !determiners.contains(tokens[i].word) {
        if stops.contains(tokens[i].word) || prepositions.contains(tokens[i].word) { return nil }
        skipped += 1
        if skipped > 3 { return nil }
      }
      i += 1
    }
    return nil
  }
}
