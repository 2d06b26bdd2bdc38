import Facts
import Glossary
import Words

/// Runs of words that a translated sentence has in common with its original, letter for letter.
enum Leftover {
  struct Run {
    /// Which of the original's segments.
    let segment: Int
    let original: Range<Int>
    let translation: Range<Int>
  }

  /// The runs long enough that nobody would leave them as they are: names, titles and short foreign terms are.
  ///
  /// - Parameter isEnglish: whether the original is English.
  static func runs(of originals: [SegmentText], in translation: SegmentText, isEnglish: Bool) -> [Run] {
    // Three English words inside a Vietnamese sentence are a phrase; three Vietnamese ones may be a dish or a song.
    let least = isEnglish ? 3 : 4
    var result: [Run] = []
    for (segment, original) in originals.enumerated() where original.tokens.count >= least && original.language != translation.language {
      var written = RenderingFilter()
      for token in original.tokens where isPlain(token) { written.insert(token.word.rawValue) }
      var i = 0
      while i < translation.tokens.count {
        var best: Range<Int>?
        if isPlain(translation.tokens[i]), written.mayContain(translation.tokens[i].word.rawValue) {
          for j in original.tokens.indices where original.tokens[j].word == translation.tokens[i].word && isPlain(original.tokens[j]) {
            var length = 0
            while i + length < translation.tokens.count, j + length < original.tokens.count, isPlain(translation.tokens[i + length]),
              isPlain(original.tokens[j + length]), translation.tokens[i + length].word == original.tokens[j + length].word
            {
              length += 1
            }
            if length > best?.count ?? 0 { best = j..<(j + length) }
          }
        }
        guard let best, best.count >= least else {
          i += max(1, best?.count ?? 1)
          continue
        }
        let run = i..<(i + best.count)
        if isForgotten(run, translation, isEnglish: isEnglish) { result.append(Run(segment: segment, original: best, translation: run)) }
        i = run.upperBound
      }
    }
    return result
  }

  /// A word in small letters: capitals are for names and titles, which stay.
  private static func isPlain(_ token: Token) -> Bool { token.kind == .word && !token.isCapitalized }

  private static func isForgotten(_ run: Range<Int>, _ translation: SegmentText, isEnglish: Bool) -> Bool {
    // A Vietnamese run has Vietnamese letters.
    if !isEnglish, run.count(where: { translation.tokens[$0].isMarked }) < 2 { return false }
    if isEnglish, run.contains(where: { translation.tokens[$0].isMarked }) { return false }
    // A term explained: in brackets behind its translation, or with its translation in brackets behind it.
    let before = run.lowerBound > 0 ? translation.tokens[run.lowerBound - 1] : nil
    var next = run.upperBound
    while next < translation.tokens.count, translation.tokens[next].scalar == 0x22 || translation.tokens[next].scalar == 0x201D { next += 1 }
    let after = next < translation.tokens.count ? translation.tokens[next] : nil
    return before?.isMark("(") != true && after?.isMark("(") != true
  }
}
