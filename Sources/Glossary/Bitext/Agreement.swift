import Articles
import Words

/// How human translators used a glossary's entries, counted over trusted translations.
public struct Agreement: Sendable {
  /// What coverage is counted for.
  public enum Kind: String, Sendable, CaseIterable {
    case country, city, organisation, office, person
  }

  /// Mentions on one side, and those whose concept the other side names too.
  public struct Count: Sendable, Equatable {
    public var mentions = 0
    /// In the same sentence pair.
    public var inPair = 0
    /// Anywhere in the same article.
    public var inArticle = 0

    public init() {}
  }

  /// How one wording was rendered.
  public struct Use: Sendable {
    public let concept: ConceptIndex
    public let english: String
    /// Empty where the other side had no form of the glossary.
    public let vietnamese: String
    public let count: Int
  }

  /// By kind and the language of the mentions.
  public private(set) var counts: [Kind: (english: Count, vietnamese: Count)] = [:]
  /// Most frequent first.
  public private(set) var uses: [Use] = []
  /// For each concept, English mentions and those that the Vietnamese of the pair named.
  public private(set) var agreement: [ConceptIndex: (mentions: Int, agreed: Int)] = [:]

  /// Titles that persons of the glossary hold, as opposed to occupations and forms of address.
  private let offices: Set<String>

  public init(_ bitext: TrustedBitext, _ terms: TermBase, words: Vocabulary) {
    var offices: Set<String> = []
    for concept in 0..<terms.conceptCount where terms.type(of: concept) == .person {
      for office in terms.offices(of: concept) { offices.insert(office.title) }
    }
    self.offices = offices
    var finder = MentionFinder(terms, words: words)
    var tally: [UseKey: Int] = [:]
    var start = 0
    while start < bitext.pairs.count {
      var end = start + 1
      while end < bitext.pairs.count, bitext.pairs[end].document == bitext.pairs[start].document { end += 1 }
      add(Array(bitext.pairs[start..<end]), &finder, &tally)
      start = end
    }
    uses = tally.map { Use(concept: $0.key.concept, english: $0.key.english, vietnamese: $0.key.vietnamese, count: $0.value) }
      .sorted { ($1.count, $0.concept, $0.english, $0.vietnamese) < ($0.count, $1.concept, $1.english, $1.vietnamese) }
  }

  private struct UseKey: Hashable {
    let concept: ConceptIndex
    let english: String
    let vietnamese: String
  }

  private struct Found {
    let concepts: [ConceptIndex]
    let text: String
  }

  private mutating func add(_ article: [TrustedBitext.Pair], _ finder: inout MentionFinder, _ tally: inout [UseKey: Int]) {
    let english = Agreement.mentions(article.map(\.english), .english, &finder)
    let vietnamese = Agreement.mentions(article.map(\.vietnamese), .vietnamese, &finder)
    let allEnglish = Set(english.flatMap { $0.flatMap(\.concepts) })
    let allVietnamese = Set(vietnamese.flatMap { $0.flatMap(\.concepts) })
    for i in article.indices {
      let named = (english: Set(english[i].flatMap(\.concepts)), vietnamese: Set(vietnamese[i].flatMap(\.concepts)))
      for found in english[i] {
        guard let kind = kind(of: found.concepts[0], finder.terms) else { continue }
        count(kind, \.english, found, named.vietnamese, allVietnamese)
      }
      for found in vietnamese[i] {
        guard let kind = kind(of: found.concepts[0], finder.terms) else { continue }
        count(kind, \.vietnamese, found, named.english, allEnglish)
      }
      for found in english[i] {
        let counterpart = vietnamese[i].first { !Set($0.concepts).isDisjoint(with: found.concepts) }
        let concept = counterpart.flatMap { other in found.concepts.first { other.concepts.contains($0) } } ?? found.concepts[0]
        tally[UseKey(concept: concept, english: found.text, vietnamese: counterpart?.text ?? ""), default: 0] += 1
        let before = agreement[concept] ?? (0, 0)
        agreement[concept] = (before.mentions + 1, before.agreed + (counterpart == nil ? 0 : 1))
      }
    }
  }

  private mutating func count(
    _ kind: Kind, _ side: WritableKeyPath<(english: Count, vietnamese: Count), Count>, _ found: Found,
    _ pair: Set<ConceptIndex>, _ article: Set<ConceptIndex>
  ) {
    var counts = self.counts[kind] ?? (Count(), Count())
    counts[keyPath: side].mentions += 1
    if !pair.isDisjoint(with: found.concepts) { counts[keyPath: side].inPair += 1 }
    if !article.isDisjoint(with: found.concepts) { counts[keyPath: side].inArticle += 1 }
    self.counts[kind] = counts
  }

  private static func mentions(
    _ sentences: [[UInt8]], _ language: Language, _ finder: inout MentionFinder
  ) -> [[Found]] {
    var segments: [(mentions: [Mention], tokens: [Token])] = []
    for sentence in sentences {
      let mentions = sentence.withUnsafeBufferPointer { finder.mentions(in: $0, 0..<$0.count, language: language) }
      segments.append((mentions, finder.tokens))
    }
    return finder.terms.confirmed(segments).enumerated().map { index, mentions in
      let tokens = segments[index].tokens
      return mentions.map { mention in
        let range = Int(tokens[mention.tokens.lowerBound].start)..<Int(tokens[mention.tokens.upperBound - 1].end)
        return Found(concepts: mention.concepts, text: String(decoding: sentences[index][range], as: UTF8.self))
      }
    }
  }

  private func kind(of concept: ConceptIndex, _ terms: TermBase) -> Kind? {
    switch terms.type(of: concept) {
    case .place:
      let id = terms.id(of: concept)
      if id.utf8.count == 2 { return .country }
      return id.hasPrefix("city/") ? .city : nil
    case .organisation: return .organisation
    case .title: return offices.contains(terms.id(of: concept)) ? .office : nil
    case .person: return .person
    default: return nil
    }
  }
}
