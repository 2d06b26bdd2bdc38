import Facts
import Words

/// Words that an article and its translation prove to be names, whatever a dictionary says of them: both write them alike and with capitals.
///
/// Vietnamese names are made of ordinary syllables (Hòa, Chân, Hồ) and so are English ones (Ford, West, Boots). Two capitals in a row that stand
/// in a row on the other side too, marks aside, are a name: "Hua Thanh Truc" – "Hứa Thanh Trúc". So is a single word that both texts write with
/// a capital inside a sentence.
struct SharedNames {
  /// Two words in a row, capitalised in both texts, their marks dropped.
  private var pairs: Set<UInt64> = []
  /// Words that alone name someone: the last of such a row, or one that stands alone in both texts.
  private(set) var singles: Set<WordID> = []

  /// What one text does with capitals.
  private struct Capitals {
    var pairs: Set<UInt64> = []
    /// Capitalised inside a sentence, with no capital beside them.
    var alone: Set<WordID> = []
  }

  init(_ a: [SegmentText], _ b: [SegmentText], _ session: inout Analyzer.Session) {
    let (first, second) = (SharedNames.capitals(a, &session), SharedNames.capitals(b, &session))
    pairs = first.pairs.intersection(second.pairs)
    if !first.alone.isEmpty, !second.alone.isEmpty { singles = first.alone.intersection(second.alone) }
    if !singles.isEmpty { for text in a + b { removeSmall(of: text, &session) } }
    if pairs.isEmpty { return }
    for text in a + b {
      for run in runs(in: text, &session) where run.count <= 4 { singles.insert(session.bare(text.tokens[run.upperBound - 1].word)) }
    }
  }

  private static func capitals(_ segments: [SegmentText], _ session: inout Analyzer.Session) -> Capitals {
    var result = Capitals()
    for text in segments {
      let words = text.tokens.count { $0.kind == .word }
      let isTitle = words >= 3 && text.tokens.count { $0.kind == .word && $0.isCapitalized } * 10 >= words * 6
      for i in text.tokens.indices where text.tokens[i].kind == .word && (text.tokens[i].isCapitalized || text.tokens[i].hyphenBefore) {
        let token = text.tokens[i]
        let bare = session.bare(token.word)
        if isJoined(text, i + 1) {
          result.pairs.insert(pair(bare, session.bare(text.tokens[i + 1].word)))
        } else if token.isCapitalized, !isTitle, i > 0, text.tokens[i - 1].kind == .word || text.tokens[i - 1].isMark(","), !isJoined(text, i),
          token.range.count > 1
        {
          result.alone.insert(bare)
        }
      }
    }
    return result
  }

  /// Takes away what a text writes without a capital, too. "ford" and "Ford": who writes both means two things. A Vietnamese syllable with marks is another
  /// word.
  private mutating func removeSmall(of text: SegmentText, _ session: inout Analyzer.Session) {
    if text.language == .vietnamese { return }
    for token in text.tokens where token.kind == .word && !token.isCapitalized && !token.isMarked { singles.remove(session.bare(token.word)) }
  }

  /// Whether a token goes on with the name that the token before it began or went on with.
  static func isJoined(_ text: SegmentText, _ i: Int) -> Bool {
    guard i > 0, i < text.tokens.count else { return false }
    let (before, token) = (text.tokens[i - 1], text.tokens[i])
    return before.kind == .word && token.kind == .word && (before.isCapitalized || before.hyphenBefore) && (token.isCapitalized || token.hyphenBefore)
      && (token.spaceBefore || token.hyphenBefore)
  }

  static func pair(_ a: WordID, _ b: WordID) -> UInt64 { UInt64(a.rawValue) << 32 | UInt64(b.rawValue) }

  /// The proven names of two and more words in a segment.
  func runs(in text: SegmentText, _ session: inout Analyzer.Session) -> [Range<Int>] {
    var result: [Range<Int>] = []
    if pairs.isEmpty { return result }
    var i = 0
    while i + 1 < text.tokens.count {
      var end = i
      while SharedNames.isJoined(text, end + 1),
        pairs.contains(SharedNames.pair(session.bare(text.tokens[end].word), session.bare(text.tokens[end + 1].word)))
      {
        end += 1
      }
      if end > i { result.append(i..<(end + 1)) }
      i = end + 1
    }
    return result
  }
}
