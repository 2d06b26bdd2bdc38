import Articles
import Words

/// Names that trusted translations pair and the glossary does not know yet.
public struct Mining: Sendable {
  /// A pair to propose; a person decides.
  public struct Proposal: Sendable {
    public let english: String
    public let vietnamese: String
    /// Sentence pairs that have both.
    public let count: Int
    /// Dice's coefficient: 1 when neither stands without the other.
    public let score: Double
    /// How well the two sound alike; high for phonetic spellings.
    public let sound: Double
    public let englishContext: String
    public let vietnameseContext: String
  }

  private struct Key: Hashable {
    let english: String
    let vietnamese: String
  }

  /// Best first: by score and count.
  public let proposals: [Proposal]

  /// - Parameters:
  ///   - least: the fewest sentence pairs that must have both.
  ///   - score: the least coefficient.
  public init(_ bitext: TrustedBitext, _ terms: TermBase, words: Vocabulary, least: Int = 2, score: Double = 0.5) {
    var finder = MentionFinder(terms, words: words)
    var english: [String: Int] = [:]
    var vietnamese: [String: Int] = [:]
    var both: [Key: (count: Int, pair: Int)] = [:]
    for (index, pair) in bitext.pairs.enumerated() {
      let left = Mining.names(in: pair.english, .english, &finder)
      let right = Mining.names(in: pair.vietnamese, .vietnamese, &finder)
      for name in left { english[name, default: 0] += 1 }
      for name in right { vietnamese[name, default: 0] += 1 }
      for a in left {
        for b in right { both[Key(english: a, vietnamese: b), default: (0, index)].count += 1 }
      }
    }
    proposals = both.compactMap { key, found -> Proposal? in
      let sound = SoundMatch.score(vietnamese: key.vietnamese, english: key.english)
      // One meeting is chance, unless the two sound alike.
      guard found.count >= least || (found.count >= 1 && sound >= SoundMatch.threshold && key.english != key.vietnamese) else { return nil }
      let dice = 2 * Double(found.count) / Double(english[key.english]! + vietnamese[key.vietnamese]!)
      guard dice >= score else { return nil }
      let pair = bitext.pairs[found.pair]
      return Proposal(
        english: key.english, vietnamese: key.vietnamese, count: found.count, score: dice, sound: sound,
        englishContext: Mining.context(of: key.english, in: pair.english),
        vietnameseContext: Mining.context(of: key.vietnamese, in: pair.vietnamese))
    }.sorted {
      let (a, b) = ($0.score * Double(min($0.count, 8)), $1.score * Double(min($1.count, 8)))
      return a != b ? a > b : ($0.english, $0.vietnamese) < ($1.english, $1.vietnamese)
    }
  }

  /// The runs of capitalised words that no mention covers. In English, "of", "the" and "and" may stand inside.
  private static func names(in text: [UInt8], _ language: Language, _ finder: inout MentionFinder) -> Set<String> {
    let mentions = text.withUnsafeBufferPointer { finder.mentions(in: $0, 0..<$0.count, language: language) }
    let tokens = finder.tokens
    var covered = Set<Int>()
    for mention in mentions where mention.role != .short { covered.formUnion(mention.tokens) }
    var names: Set<String> = []
    var at = 0
    while at < tokens.count {
      guard tokens[at].kind == .word, tokens[at].isCapitalized, !covered.contains(at) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < tokens.count, tokens[end].kind == .word, !covered.contains(end) {
        if tokens[end].isCapitalized || tokens[end].hyphenBefore {
          end += 1
        } else if language == .english, end + 1 < tokens.count, tokens[end + 1].isCapitalized, !covered.contains(end + 1),
          isLink(text[tokens[end].range])
        {
          end += 2
        } else {
          break
        }
      }
      // A single word at a sentence's beginning is any word.
      let isFirst = at == 0 || tokens[at - 1].kind == .mark
      // "Thứ Hai", "Chủ nhật": a capitalised syllable is a piece of something.
      let isPiece = end - at == 1 && language == .vietnamese && VietnameseSyllable.isPossible(finder.key(of: tokens[at].word))
      if !isPiece, end - at > 1 || !isFirst {
        let name = String(decoding: text[tokens[at].range.lowerBound..<tokens[end - 1].range.upperBound], as: UTF8.self)
        if name.unicodeScalars.count > 2 { names.insert(name) }
      }
      at = end
    }
    return names
  }

  private static func isLink(_ word: ArraySlice<UInt8>) -> Bool {
    ["of", "the", "and", "for", "de", "la", "al", "bin", "van", "von"].contains { word.elementsEqual($0.utf8) }
  }

  /// The words around a name.
  private static func context(of name: String, in text: [UInt8]) -> String {
    let string = String(decoding: text, as: UTF8.self)
    guard let range = string.range(of: name) else { return "" }
    let before = string[..<range.lowerBound].split(separator: " ").suffix(4).joined(separator: " ")
    let after = string[range.upperBound...].split(separator: " ").prefix(4).joined(separator: " ")
    return [before, name, after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The proposals as glossary entries.
  public func table(source: String) -> GlossaryTable {
    var taken: Set<String> = []
    return GlossaryTable(
      path: source,
      concepts: proposals.map { proposal in
        var concept = GlossaryConcept(id: Exchange.identifier(proposal.english, taken), typeName: "term", domain: "general")
        taken.insert(concept.id)
        concept.setCell("en", proposal.english)
        concept.setCell("vi", proposal.vietnamese)
        concept.setCell("status", ConceptStatus.proposed.rawValue)
        concept.setCell("source", "mined from \(source)")
        let score = (proposal.score * 100).rounded() / 100
        concept.setCell(
          "note", "\(proposal.count) pairs, score \(score); \(proposal.englishContext) / \(proposal.vietnameseContext)")
        return concept
      })
  }
}
