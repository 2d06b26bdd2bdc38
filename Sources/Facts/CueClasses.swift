import Glossary
import Words

/// Small words by which a sentence hedges or compares: may, allegedly, one of the; có lẽ, bị cáo buộc, một trong những.
///
/// Each class has strict cues, which say just this, and loose ones, by which a translator may render a strict cue. A strict cue on one side with none of the class,
/// strict or loose, on the other is a hedge or comparison lost or made up.
public struct CueClasses: Sendable {
  public struct Place: Sendable {
    public let tokens: Range<Int>
    public let index: Int
  }

  public struct CueClass: Sendable {
    public let name: String
    /// "certainty" or "comparison".
    public let rule: String
    /// How many tokens from the place where it should stand a rendering may stand; nil where it may stand anywhere in the sentence.
    public let reach: Int?
    /// Words after which, in the same clause, a strict cue says something else: "so that he could see".
    let silencers: Cues<Bool>
    /// Whether the cues count even where they are part of a value: "one of the", "less than half".
    public let readsValues: Bool
    /// Vietnamese strict cues in two parts, a few words apart: "ít … hơn".
    let vietnameseSplit: [(first: WordID, second: WordID)]
    let englishStrict: Cues<Bool>
    let englishLoose: Cues<Bool>
    let vietnameseStrict: Cues<Bool>
    let vietnameseLoose: Cues<Bool>
  }

  public let classes: [CueClass]

  init(_ file: TSVFile, _ words: inout Tokenizer) {
    func cues(_ row: Int, _ columns: [String]) -> Cues<Bool> {
      // "!certainly not" among the cues is a phrase in which they say something else.
      var rows: [(words: String, value: Bool)] = []
      for (order, name) in columns.enumerated() {
        guard let column = file.column(name) else { continue }
        rows += file.forms(row, column).compactMap {
          let form = String(decoding: file.bytes[$0], as: UTF8.self)
          // What is no strict cue may well be a loose one.
          if form.hasPrefix("!"), columns.count > 1, order == 0 { return nil }
          return form.hasPrefix("!") ? (String(form.dropFirst()), false) : (form, true)
        }
      }
      return Cues(rows, &words)
    }
    func split(_ row: Int) -> [(first: WordID, second: WordID)] {
      guard let column = file.column("vi.split") else { return [] }
      return file.forms(row, column).compactMap { range in
        let parts = String(decoding: file.bytes[range], as: UTF8.self).split(separator: " ")
        guard parts.count == 3 else { return nil }
        return (words.id(of: WordKey(String(parts[0])).bytes), words.id(of: WordKey(String(parts[2])).bytes))
      }
    }
    var classes: [CueClass] = []
    for row in 0..<file.rowCount {
      classes.append(
        CueClass(
          name: file.string(row, 0), rule: file.string(row, 1), reach: file.column("reach").flatMap { Int(file.string(row, $0)) },
          silencers: cues(row, ["not.after"]), readsValues: file.column("values").map { file.string(row, $0) == "yes" } ?? false,
          vietnameseSplit: split(row), englishStrict: cues(row, ["en.strict"]),
          englishLoose: cues(row, ["en.strict", "en.loose"]), vietnameseStrict: cues(row, ["vi.strict"]),
          vietnameseLoose: cues(row, ["vi.strict", "vi.loose"])))
    }
    self.classes = classes
  }

  /// Strict cues of a class in a segment.
  public func strict(_ index: Int, in text: SegmentText) -> [Range<Int>] {
    let cue = classes[index]
    let isVietnamese = text.language == .vietnamese
    let found = places(isVietnamese ? cue.vietnameseStrict : cue.englishStrict, in: text)
    return (found + (isVietnamese ? splitPlaces(cue, in: text, apart: found) : [])).filter { place in
      !(max(0, place.lowerBound - 6)..<place.lowerBound).contains { cue.silencers.single(text, $0) != nil }
    }
  }

  /// Cues in two parts: the first where the second follows after one to four words.
  private func splitPlaces(_ cue: CueClass, in text: SegmentText, apart found: [Range<Int>]) -> [Range<Int>] {
    text.tokens.indices.filter { i in
      guard text.tokens[i].kind == .word, !found.contains(where: { $0.contains(i) }) else { return false }
      return cue.vietnameseSplit.contains { part in
        part.first == text.tokens[i].word
          && (i + 2..<i + 6).contains { $0 < text.tokens.count && text.tokens[$0].word == part.second && text.tokens[$0].kind == .word }
      }
    }.map { $0..<($0 + 1) }
  }

  /// Strict and loose cues of a class in a segment.
  public func loose(_ index: Int, in text: SegmentText) -> [Range<Int>] {
    places(text.language == .vietnamese ? classes[index].vietnameseLoose : classes[index].englishLoose, in: text)
  }

  private func places(_ cues: Cues<Bool>, in text: SegmentText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 0
    while at < text.tokens.count {
      if let match = cues.match(text, at) {
        if match.value { result.append(at..<match.end) }
        at = match.end
      } else {
        at += 1
      }
    }
    return result
  }
}
