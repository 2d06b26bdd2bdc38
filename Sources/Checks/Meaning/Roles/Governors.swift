import Alignment
import Facts
import Glossary
import Words

/// What a small word says of the thing behind it: whence, whither, by whom, against whom, whose.
struct Relation: OptionSet, Sendable {
  let rawValue: UInt16

  static let all = Relation(rawValue: .max)
  static let goal = Relation(rawValue: 1)
  static let origin = Relation(rawValue: 2)
  static let doer = Relation(rawValue: 4)
  static let opponent = Relation(rawValue: 8)
  static let owner = Relation(rawValue: 16)
  static let standard = Relation(rawValue: 32)
  static let after = Relation(rawValue: 64)
  static let before = Relation(rawValue: 128)
  static let behind = Relation(rawValue: 256)
}

/// What a text says of how a thing is governed, and what it may mean.
struct Governor {
  let told: Relation
  let possible: Relation
}

/// Reads which small word governs each actor.
struct GovernorReader: Sendable {
  private var english: [WordID: Relation] = [:]
  private var vietnamese: [WordID: Relation] = [:]
  private let others: Set<WordID>
  private let fixed: Set<WordID>
  private let determiners: Set<WordID>
  private let light: Set<WordID>
  private let possessive: WordID?
  private let functionWords: FunctionWords

  init(_ analyzer: Analyzer) {
    func add(_ relation: Relation, _ en: String, _ vi: String) {
      for id in analyzer.ids(en) { english[id, default: []].insert(relation) }
      for id in analyzer.ids(vi) { vietnamese[id, default: []].insert(relation) }
    }
    determiners = analyzer.ids("the a an his her their its my our your this these those some any all both several many other mr mrs ms sir dr")
    light = analyzer.ids("một hai ba những các mọi mỗi người ông bà anh chị cô em vị nhà con cái chiếc phe phía nước cậu tên kẻ tất cả nhiều vài số chính")
    others = analyzer.ids("with in at on off until for about as 's with trong tại ở với vì về vào bằng theo qua bị được như là và and or")
    fixed = analyzer.ids("according thanks due owing prior apart aside")
    possessive = analyzer.id("'s")
    functionWords = analyzer.functionWords
    add(.goal, "to toward towards into onto", "đến tới cho sang")
    add(.origin, "from", "từ khỏi")
    add(.doer, "by", "bởi do")
    add(.opponent, "against over", "chống trước")
    add(.owner, "of", "của thuộc")
    add(.standard, "than", "hơn")
    add(.after, "after following", "sau")
    add(.before, "before", "trước")
    add(.behind, "behind", "sau")
  }

  func english(_ actor: Actor, _ text: SegmentText, isVerb: (Int) -> Bool) -> Governor {
    let tokens = text.tokens
    let next = actor.english.upperBound
    if next < tokens.count, tokens[next].word == possessive, next + 1 < tokens.count, tokens[next + 1].kind != .mark {
      return Governor(told: .owner, possible: .all)
    }
    if next < tokens.count, tokens[next].scalar == 0x27 || tokens[next].scalar == 0x2019 { return Governor(told: [], possible: .all) }
    // "Trump lawyers": what stands before a noun may be its owner too.
    let mayOwn = next < tokens.count && tokens[next].kind == .word && !functionWords.contains(tokens[next].word) && !isVerb(next)
    var i = actor.english.lowerBound - 1
    var skipped = 0
    while i >= 0, tokens[i].kind == .word {
      if let found = english[tokens[i].word] {
        if i > 0, fixed.contains(tokens[i - 1].word) { return Governor(told: [], possible: .all) }
        return Governor(told: mayOwn ? [] : found, possible: mayOwn ? .all : found)
      }
      if !determiners.contains(tokens[i].word) {
        if functionWords.contains(tokens[i].word) { return Governor(told: [], possible: others.contains(tokens[i].word) || mayOwn ? .all : []) }
        if isVerb(i) { break }
        skipped += 1
        if skipped > 2 { return Governor(told: [], possible: .all) }
      }
      i -= 1
    }
    return Governor(told: [], possible: mayOwn ? .all : [])
  }

  func vietnamese(_ actor: Actor, _ text: SegmentText, isVerb: (Int) -> Bool) -> Governor {
    let tokens = text.tokens
    var isBehindNoun = false
    var i = actor.vietnamese.lowerBound - 1
    var skipped = 0
    while i >= 0, tokens[i].kind == .word {
      if let found = vietnamese[tokens[i].word] { return Governor(told: isBehindNoun ? [] : found, possible: isBehindNoun ? .all : found) }
      if !light.contains(tokens[i].word) {
        if functionWords.contains(tokens[i].word) { return Governor(told: [], possible: others.contains(tokens[i].word) || isBehindNoun ? .all : []) }
        if isVerb(i) { break }
        // What stands behind a noun may be its owner, *của* or not; a title stands before a name.
        if actor.kind != .name || skipped > 1 { isBehindNoun = true }
        skipped += 1
        if skipped > 2 { return Governor(told: [], possible: .all) }
      }
      i -= 1
    }
    return Governor(told: [], possible: isBehindNoun || skipped > 0 ? .all : [])
  }
}
