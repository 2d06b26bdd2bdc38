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

  /// A class, because it holds a dozen tables and is taken up for every segment.
  public final class CueClass: Sendable {
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
    /// The same for loose ones: "không … bằng".
    let vietnameseLooseSplit: [(first: WordID, second: WordID)]
    /// Words of which one must follow soon for a strict cue to count, whole or by their end: "one of the … -est".
    let needs: Cues<Bool>?
    let englishStrict: Cues<Bool>
    let englishLoose: Cues<Bool>
    let vietnameseStrict: Cues<Bool>
    let vietnameseLoose: Cues<Bool>

    init(
      name: String, rule: String, reach: Int?, silencers: Cues<Bool>, readsValues: Bool, vietnameseSplit: [(first: WordID, second: WordID)],
      vietnameseLooseSplit: [(first: WordID, second: WordID)], needs: Cues<Bool>?, englishStrict: Cues<Bool>, englishLoose: Cues<Bool>,
      vietnameseStrict: Cues<Bool>, vietnameseLoose: Cues<Bool>
    ) {
      self.name = name
      self.rule = rule
      self.reach = reach
      self.silencers = silencers
      self.readsValues = readsValues
      self.vietnameseSplit = vietnameseSplit
      self.vietnameseLooseSplit = vietnameseLooseSplit
      self.needs = needs
      self.englishStrict = englishStrict
      self.englishLoose = englishLoose
      self.vietnameseStrict = vietnameseStrict
      self.vietnameseLoose = vietnameseLoose
    }
  }

  public let classes: [CueClass]
  /// For each word with which a strict cue begins a bit for each class that has such a cue.
  private let starts: (english: WordBits, vietnamese: WordBits)

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
    func split(_ row: Int, _ name: String) -> [(first: WordID, second: WordID)] {
      guard let column = file.column(name) else { return [] }
      return file.forms(row, column).compactMap { range in
        let parts = String(decoding: file.bytes[range], as: UTF8.self).split(separator: " ")
        guard parts.count == 3 else { return nil }
        return (words.id(of: WordKey(String(parts[0])).bytes), words.id(of: WordKey(String(parts[2])).bytes))
      }
    }
    func needs(_ row: Int) -> Cues<Bool>? {
      guard let column = file.column("needs"), !file.string(row, column).isEmpty else { return nil }
      return cues(row, ["needs"])
    }
    var classes: [CueClass] = []
    for row in 0..<file.rowCount {
      classes.append(
        CueClass(
          name: file.string(row, 0), rule: file.string(row, 1), reach: file.column("reach").flatMap { Int(file.string(row, $0)) },
          silencers: cues(row, ["not.after"]), readsValues: file.column("values").map { file.string(row, $0) == "yes" } ?? false,
          vietnameseSplit: split(row, "vi.split"), vietnameseLooseSplit: split(row, "vi.split.loose"),
          needs: needs(row), englishStrict: cues(row, ["en.strict"]),
          englishLoose: cues(row, ["en.strict", "en.loose"]), vietnameseStrict: cues(row, ["vi.strict"]),
          vietnameseLoose: cues(row, ["vi.strict", "vi.loose"])))
    }
    precondition(classes.count <= 64, "cues.tsv has more classes than a word has bits")
    self.classes = classes
    var starts = (english: WordBits(), vietnamese: WordBits())
    for (index, one) in classes.enumerated() {
      starts.english.insert(1 << UInt64(index), one.englishStrict.firstWords)
      starts.vietnamese.insert(1 << UInt64(index), one.vietnameseStrict.firstWords + one.vietnameseSplit.map(\.first))
    }
    self.starts = starts
  }

  /// Tokens at which a strict cue may begin.
  public struct Starts: Sendable {
    fileprivate var tokens: [(token: Int, classes: UInt64)] = []
    /// The classes, a bit each, that have any.
    public fileprivate(set) var classes: UInt64 = 0
  }

  /// Where a segment may have strict cues.
  public func starts(in text: SegmentText) -> Starts {
    var result = Starts()
    let bits = text.language == .vietnamese ? starts.vietnamese : starts.english
    for token in text.tokens.indices {
      let classes = bits.bits(of: token, in: text)
      guard classes != 0 else { continue }
      result.tokens.append((token, classes))
      result.classes |= classes
    }
    return result
  }

  /// Strict cues of a class in a segment.
  ///
  /// - Parameter starts: what `starts(in:)` found in the segment.
  public func strict(_ index: Int, in text: SegmentText, _ starts: Starts) -> [Range<Int>] {
    let cue = classes[index]
    let isVietnamese = text.language == .vietnamese
    let cues = isVietnamese ? cue.vietnameseStrict : cue.englishStrict
    var found: [Range<Int>] = []
    var end = 0
    for (token, classes) in starts.tokens where classes & (1 << UInt64(index)) != 0 && token >= end {
      guard let match = cues.match(text, token) else { continue }
      if match.value, !isName(token, in: text) { found.append(token..<match.end) }
      end = match.end
    }
    if isVietnamese, !cue.vietnameseSplit.isEmpty { found += splitPlaces(cue.vietnameseSplit, in: text, apart: found) }
    return found.filter { place in
      !(max(0, place.lowerBound - 6)..<place.lowerBound).contains { cue.silencers.single(text, $0) != nil }
    }
  }

  /// Cues in two parts: the first where the second follows after one to four words.
  private func splitPlaces(_ parts: [(first: WordID, second: WordID)], in text: SegmentText, apart found: [Range<Int>]) -> [Range<Int>] {
    text.tokens.indices.filter { i in
      guard text.tokens[i].kind == .word, !found.contains(where: { $0.contains(i) }) else { return false }
      return parts.contains { part in
        part.first == text.tokens[i].word
          && (i + 2..<i + 6).contains { $0 < text.tokens.count && text.tokens[$0].word == part.second && text.tokens[$0].kind == .word }
      }
    }.map { $0..<($0 + 1) }
  }

  /// Strict and loose cues of a class in a segment.
  public func loose(_ index: Int, in text: SegmentText) -> [Range<Int>] {
    let cue = classes[index]
    guard text.language == .vietnamese else { return places(cue.englishLoose, in: text) }
    let found = places(cue.vietnameseLoose, in: text)
    return found + splitPlaces(cue.vietnameseSplit + cue.vietnameseLooseSplit, in: text, apart: found)
  }

  /// Whether what a strict cue asks for follows it soon.
  public func isMet(_ index: Int, by place: Range<Int>, in text: SegmentText, isSuperlative: (Int) -> Bool) -> Bool {
    guard let needs = classes[index].needs else { return true }
    let reach = text.language == .vietnamese ? 9 : 5
    return (place.upperBound..<place.upperBound + reach).contains { $0 < text.tokens.count && (needs.match(text, $0) != nil || isSuperlative($0)) }
  }

  /// Whether a capital inside a sentence makes a cue a name: "the May elections", but not "and I think".
  private func isName(_ index: Int, in text: SegmentText) -> Bool {
    text.language != .vietnamese && index > 0 && text.tokens[index].shape == .capitalized && text.tokens[index].range.count > 1
      && text.tokens[index - 1].kind == .word
  }

  private func places(_ cues: Cues<Bool>, in text: SegmentText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 0
    while at < text.tokens.count {
      if let match = cues.match(text, at) {
        if match.value, !isName(at, in: text) { result.append(at..<match.end) }
        at = match.end
      } else {
        at += 1
      }
    }
    return result
  }
}
