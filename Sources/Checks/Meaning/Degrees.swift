import Facts
import Words

/// How a word is compared: more so, less so, equally, or above all.
enum Degree: Sendable {
  case more, less, equal, most

  /// Whether two degrees of the same word cannot both be true. A superlative may be told as a comparative: "the older of two".
  func excludes(_ other: Degree) -> Bool {
    switch (self, other) {
    case (.more, .less), (.less, .more), (.more, .equal), (.equal, .more), (.most, .less), (.less, .most): true
    default: false
    }
  }
}

/// Reads the grammar of comparison around a word: "less safe", "safer", "as safe as"; *ít an toàn hơn*, *an toàn hơn*, *an toàn bằng*.
struct Degrees: Sendable {
  private let more: Set<WordID>
  private let less: Set<WordID>
  private let most: Set<WordID>
  private let equal: Set<WordID>
  private let denials: Set<WordID>
  private let irregular: Set<WordID>
  private let possible: Set<WordID>
  private let hơn: WordID?
  private let nhất: WordID?
  private let as_: WordID?
  private let than: WordID?
  /// Vietnamese words that turn *hơn* round, before the word compared or between it and *hơn*.
  private let little: Set<WordID>
  private let lowering: Set<WordID>

  init(_ analyzer: Analyzer) {
    more = analyzer.ids("more")
    less = analyzer.ids("less fewer")
    most = analyzer.ids("most")
    equal = analyzer.ids("bằng ngang")
    denials = analyzer.ids("not n't no never nor neither none without hardly barely cannot không chưa chẳng chả đâu khó any")
    irregular = analyzer.ids("better worse further farther elder")
    possible = analyzer.ids("possible ever many much well soon long far")
    hơn = analyzer.id("hơn")
    nhất = analyzer.id("nhất")
    as_ = analyzer.id("as")
    than = analyzer.id("than")
    little = analyzer.ids("ít kém bớt đỡ")
    lowering = analyzer.ids("ít kém bớt đỡ giảm thấp thiếu nhỏ dưới hạn chế thua xấu tệ khó không chưa chẳng chậm yếu ngắn muộn hẹp nhẹ rẻ")
  }

  /// The degree of an English word, and the tokens that tell it; nil where it is not compared, or the comparison is denied.
  func english(_ i: Int, in text: SegmentText, _ session: borrowing Analyzer.Session) -> (degree: Degree, tokens: Range<Int>)? {
    let tokens = text.tokens
    guard tokens[i].kind == .word else { return nil }
    // "Far less secure", "less financially secure": no further than one adverb back.
    for k in [i - 1, i - 2] where k >= 0 && tokens[k].kind == .word {
      if k == i - 2, tokens[i - 1].kind != .word || !session.words.key(of: tokens[i - 1].word).suffix(2).elementsEqual("ly".utf8) { break }
      let word = tokens[k].word
      let degree: Degree? = more.contains(word) ? .more : less.contains(word) ? .less : most.contains(word) ? .most : nil
      if let degree { return isDenied(before: k, text) ? nil : (degree, k..<(i + 1)) }
    }
    if let as_, text.isWord(i - 1, as_), text.isWord(i + 1, as_), !possible.contains(tokens[i].word), i + 2 < tokens.count,
      !possible.contains(tokens[i + 2].word), !isDenied(before: i - 1, text), !hasValue(near: i, text)
    {
      return (.equal, (i - 1)..<(i + 2))
    }
    if irregular.contains(tokens[i].word) { return isDenied(before: i, text) ? nil : (.more, i..<(i + 1)) }
    guard text.lemmas[i].count > 1 else { return nil }
    let key = session.words.key(of: tokens[i].word)
    if key.suffix(2).elementsEqual("er".utf8) { return isDenied(before: i, text) ? nil : (.more, i..<(i + 1)) }
    if key.suffix(3).elementsEqual("est".utf8) { return isDenied(before: i, text) ? nil : (.most, i..<(i + 1)) }
    return nil
  }

  /// The degree of a Vietnamese word, and the tokens that tell it; nil where it is not compared, or the comparison is denied.
  func vietnamese(_ word: Range<Int>, in text: SegmentText) -> (degree: Degree, tokens: Range<Int>)? {
    let tokens = text.tokens
    let before = max(0, word.lowerBound - 3)..<word.lowerBound
    // *Hơn* may close the word itself (*nhiều hơn*) or stand two words on (*nhiều xe mới hơn*).
    var mark: Int?
    for k in word.lowerBound..<min(tokens.count, word.upperBound + 3) {
      if text.isClauseEnd(k) { break }
      if tokens[k].word == hơn || tokens[k].word == nhất || k >= word.upperBound && k < word.upperBound + 1 && equal.contains(tokens[k].word) {
        mark = k
        break
      }
    }
    guard let mark else { return nil }
    if before.contains(where: { denials.contains(tokens[$0].word) }) { return nil }
    let isLess = before.last { little.contains(tokens[$0].word) }
    if let isLess { return (.less, isLess..<(mark + 1)) }
    if mark > word.upperBound, (word.upperBound..<mark).contains(where: { lowering.contains(tokens[$0].word) }) { return nil }
    if before.contains(where: { lowering.contains(tokens[$0].word) }) { return nil }
    let degree: Degree = tokens[mark].word == hơn ? .more : tokens[mark].word == nhất ? .most : .equal
    // *Nhất định*, *thống nhất*, *nhất là*; *ngang nhau* before *hơn*: only what stands right behind the word is sure.
    if degree != .more, mark != word.upperBound { return nil }
    return (degree, word.lowerBound..<(mark + 1))
  }

  /// Whether "than" stands behind a word in its clause.
  func namesOther(behind index: Int, _ text: SegmentText) -> Bool {
    text.tokens.indices.dropFirst(index + 1).prefix(6).prefix { !text.isClauseEnd($0) }.contains { text.tokens[$0].word == than }
  }

  private func isDenied(before index: Int, _ text: SegmentText) -> Bool {
    (max(0, index - 3)..<index).contains { text.tokens[$0].kind == .word && denials.contains(text.tokens[$0].word) }
  }

  /// "Twice as tall as", "as high as 40%": a multiple or a bound.
  private func hasValue(near index: Int, _ text: SegmentText) -> Bool {
    text.facts.contains { $0.tokens.gap(to: index..<(index + 1)) <= 3 }
  }
}
