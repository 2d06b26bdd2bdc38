import Facts
import Words

/// The words that put one thing before or after another, and what they put there.
struct OrderWords: Sendable {
  enum Order: String, Sendable { case before, after }

  struct Place {
    let tokens: Range<Int>
    let order: Order
    /// Words of content behind it that it may govern: "after *the final*".
    let ahead: [Int]
    /// Words in front of it that measure the time: "*ten years* ago".
    let behind: [Int]
    /// Whether it stands for itself: "before then", *sau đó*.
    let isBare: Bool
    let opensClause: Bool
  }

  private struct Form: Sendable {
    let words: [WordID]
    let order: Order
    let governs: Bool
    let measures: Bool
    let isBare: Bool
  }

  /// By their first word, longest first.
  private var english: [WordID: [Form]] = [:]
  private var vietnamese: [WordID: [Form]] = [:]
  /// Words before *trước* and *sau*, or behind them, that make a place or a rank of them: *phía sau*, behind; *trước tiên*, first.
  private let placesBefore: Set<WordID>
  private let placesBehind: Set<WordID>
  /// Words before "following" that make it an attribute.
  private let articles: Set<WordID>
  private let following: WordID?

  init(_ words: Tokenizer) {
    func id(_ word: some StringProtocol) -> WordID? { words.known.find(WordKey(String(word)).bytes) }
    func ids(_ list: String) -> Set<WordID> { Set(list.split(separator: " ").compactMap { id($0) }) }
    placesBefore = ids("phía đằng mặt đứng dẫn vượt thắng thua bại hòa hàng ghế cửa chân")
    placesBehind = ids("hết tiên mắt mặt cùng nhất")
    articles = ids("the a this that his her its their")
    following = id("following")
    func add(_ forms: String, _ order: Order, governs: Bool = false, measures: Bool = false, isBare: Bool = false, to table: inout [WordID: [Form]]) {
      for form in forms.split(separator: "|") {
        let sequence = form.split(separator: " ").compactMap { id($0) }
        guard sequence.count == form.split(separator: " ").count, let first = sequence.first else { continue }
        table[first, default: []].append(Form(words: sequence, order: order, governs: governs, measures: measures, isBare: isBare))
      }
    }
    add("before|prior to", .before, governs: true, measures: true, to: &english)
    add("ahead of|followed by|preceded|precedes|precede|leading up to|in the run-up to|on the eve of", .before, governs: true, to: &english)
    add("after", .after, governs: true, measures: true, to: &english)
    add("followed|follows|following|in the wake of|in the aftermath of", .after, governs: true, to: &english)
    add("ago", .before, measures: true, to: &english)
    add("earlier|previously|beforehand", .before, measures: true, isBare: true, to: &english)
    add("later|afterwards|afterward", .after, measures: true, isBare: true, to: &english)
    add("before then|before that|before this", .before, isBare: true, to: &english)
    add("after that|after this|subsequently|thereafter|then", .after, isBare: true, to: &english)
    add("trước", .before, governs: true, measures: true, to: &vietnamese)
    add("trước khi|trước lúc|trước thềm", .before, governs: true, measures: true, to: &vietnamese)
    add("trước đó|trước đây|trước kia", .before, measures: true, isBare: true, to: &vietnamese)
    add("sau", .after, governs: true, measures: true, to: &vietnamese)
    add("sau khi|sau lúc", .after, governs: true, measures: true, to: &vietnamese)
    add("sau đó|sau này|sau đấy", .after, measures: true, isBare: true, to: &vietnamese)
    for key in english.keys { english[key]!.sort { $0.words.count > $1.words.count } }
    for key in vietnamese.keys { vietnamese[key]!.sort { $0.words.count > $1.words.count } }
  }

  /// The places of a segment, in order.
  func places(in text: SegmentText, _ isContent: [Bool]) -> [Place] {
    let isVietnamese = text.language == .vietnamese
    let table = isVietnamese ? vietnamese : english
    var result: [Place] = []
    var at = 0
    while at < text.tokens.count {
      guard text.tokens[at].kind == .word, let forms = table[text.tokens[at].word], let form = forms.first(where: { matches($0, text, at) }) else {
        at += 1
        continue
      }
      let tokens = at..<(at + form.words.count)
      at = tokens.upperBound
      if isVietnamese ? isPlace(tokens, text) : isAttribute(tokens, text) { continue }
      let ahead = form.governs ? governed(from: tokens.upperBound, text, isContent, words: isVietnamese ? 5 : 3) : []
      let behind = form.measures ? measure(before: tokens.lowerBound, text, isContent) : []
      let opens = tokens.lowerBound == 0 || text.isClauseEnd(tokens.lowerBound - 1) || text.tokens[tokens.lowerBound - 1].kind == .mark
      result.append(
        Place(tokens: tokens, order: form.order, ahead: ahead, behind: behind, isBare: form.isBare && ahead.isEmpty && behind.isEmpty, opensClause: opens))
    }
    return result
  }

  private func matches(_ form: Form, _ text: SegmentText, _ index: Int) -> Bool {
    guard index + form.words.count <= text.tokens.count else { return false }
    return form.words.indices.allSatisfy { text.isWord(index + $0, form.words[$0]) }
  }

  private func isPlace(_ tokens: Range<Int>, _ text: SegmentText) -> Bool {
    tokens.lowerBound > 0 && placesBefore.contains(text.tokens[tokens.lowerBound - 1].word)
      || tokens.upperBound < text.tokens.count && placesBehind.contains(text.tokens[tokens.upperBound].word)
  }

  /// "The following day" is no order of two events.
  private func isAttribute(_ tokens: Range<Int>, _ text: SegmentText) -> Bool {
    tokens.count == 1 && text.tokens[tokens.lowerBound].word == following && tokens.lowerBound > 0
      && articles.contains(text.tokens[tokens.lowerBound - 1].word)
  }

  /// The next words of content, before the clause ends.
  private func governed(from start: Int, _ text: SegmentText, _ isContent: [Bool], words: Int) -> [Int] {
    var result: [Int] = []
    for i in start..<max(start, min(text.tokens.count, start + 8)) {
      if text.isClauseEnd(i) || result.count == words { break }
      if isContent[i] { result.append(i) }
    }
    return result
  }

  /// The measure of time that ends right before a place: the tokens of a value, or the words beside it.
  private func measure(before end: Int, _ text: SegmentText, _ isContent: [Bool]) -> [Int] {
    if let fact = text.facts.first(where: { $0.tokens.lowerBound < end && $0.tokens.upperBound >= end }) { return Array(fact.tokens.lowerBound..<end) }
    return []
  }
}
