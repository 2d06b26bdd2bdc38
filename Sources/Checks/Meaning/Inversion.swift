import Facts
import Words

/// Conditions told by turning verb and subject round: "should he lose", "were they to leave".
struct Inversion: Sendable {
  private let verbs: Set<WordID>
  private let subjects: Set<WordID>
  private let joints: Set<WordID>

  init(_ analyzer: Analyzer) {
    verbs = analyzer.ids("should were had")
    subjects = analyzer.ids("i you he she it they we the a an any this that these those there his her their its our anyone anything someone")
    joints = analyzer.ids("that and but or so because which")
  }

  /// Whether a verb at `index` opens a clause before its subject, and no question.
  func isConditional(_ index: Int, in text: SegmentText) -> Bool {
    let tokens = text.tokens
    guard index + 1 < tokens.count, tokens[index].kind == .word, verbs.contains(tokens[index].word) else { return false }
    if index > 0, tokens[index - 1].kind == .word, !joints.contains(tokens[index - 1].word) { return false }
    guard subjects.contains(tokens[index + 1].word) || tokens[index + 1].isCapitalized else { return false }
    let end = tokens[index...].first { $0.isMark("?") || $0.isMark(".") }
    return !(end?.isMark("?") ?? false)
  }
}
