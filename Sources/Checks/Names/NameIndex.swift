import Facts
import Glossary
import Words

/// What an article's segments name, for asking whether a name is there.
struct NameIndex {
  /// Words written with a capital, their marks dropped, and words that look the same in both languages.
  private let capitals: [NumberBag]
  /// Words without the endings by which English derives people and adjectives from places.
  private let stems: [NumberBag]
  /// What is named, also inside longer wordings.
  private let concepts: [NumberBag]
  /// For each wording what it may mean.
  private var groups: [[[ConceptIndex]]] = []
  /// What is named by wordings of its own.
  private var direct: [NumberBag] = []
  /// Countries of which a segment names a capital.
  private var capitalsOf: [NumberBag] = []
  /// The words of named things, each with the concepts it is part of.
  private var owners: [[(word: WordID, concepts: [ConceptIndex])]] = []
  private let texts: [SegmentText]
  /// Two capitals in a row.
  private var rows: [NumberBag] = []
  /// The segments in which a word, a stem, a concept or a capital's country stands, ascending.
  private var places = Places()

  private static let few = 8

  private struct Places {
    var words: [UInt64: [Int]] = [:]
    var stems: [UInt64: [Int]] = [:]
    var concepts: [ConceptIndex: [Int]] = [:]
    var capitals: [ConceptIndex: [Int]] = [:]
  }

  init(_ segments: [SegmentText], _ session: inout Analyzer.Session) {
    let analyzer = session.analyzer
    var capitals: [NumberBag] = []
    var stems: [NumberBag] = []
    var concepts: [NumberBag] = []
    for text in segments {
      var written = NumberBag()
      var cut = NumberBag()
      var row = NumberBag()
      for (i, token) in text.tokens.enumerated() where token.kind == .word {
        if SharedNames.isJoined(text, i) { row.insert(SharedNames.pair(session.bare(text.tokens[i - 1].word), session.bare(token.word))) }
        // "internet" for "Internet", but not "họ" for Mr Ho.
        let isAlike = !token.isMarked && token.range.count >= 4
        if token.isCapitalized || token.hyphenBefore || isAlike { written.insert(UInt64(session.bare(token.word).rawValue)) }
        if token.isCapitalized { for stem in NameStem.all(of: session.words.key(of: session.bare(token.word))) { cut.insert(stem.bits) } }
      }
      capitals.append(written)
      rows.append(row)
      stems.append(cut)
      var named = NumberBag()
      var countries = NumberBag()
      for mention in text.mentions {
        for concept in mention.concepts {
          named.insert(UInt64(concept))
          if let country = analyzer.country(ofCapital: concept) { countries.insert(UInt64(country)) }
        }
      }
      direct.append(named)
      var groups = text.mentions.map(\.concepts)
      capitalsOf.append(countries)
      var owners: [(word: WordID, concepts: [ConceptIndex])] = []
      for mention in text.mentions {
        for part in session.inside(mention, of: text) {
          for concept in part.concepts { named.insert(UInt64(concept)) }
          groups.append(part.concepts)
        }
        // "Kursk region" is Kursk; "West Virginia" is not Virginia.
        guard analyzer.knowledge.terms.type(of: mention.concepts[0]).isName,
          mention.tokens.count(where: { text.tokens[$0].isCapitalized }) != 1 || mention.tokens.count == 1
        else { continue }
        for i in mention.tokens where text.tokens[i].kind == .word {
          owners.append((session.bare(text.tokens[i].word), mention.concepts))
        }
      }
      if !analyzer.partyLetters.isEmpty {
        // "Ro Khanna, D-Calif.": the letter is the party.
        for (i, token) in text.tokens.enumerated().dropLast()
        where token.range.count == 1 && token.shape != .lower && text.tokens[i + 1].hyphenBefore && text.tokens[i + 1].isCapitalized {
          if let party = analyzer.partyLetters[token.word] { named.insert(UInt64(party)) }
        }
      }
      concepts.append(named)
      self.groups.append(groups)
      self.owners.append(owners)
    }
    self.capitals = capitals
    texts = segments
    self.stems = stems
    self.concepts = concepts
    // Few segments are looked into one by one.
    guard segments.count > NameIndex.few else { return }
    for segment in segments.indices {
      for word in capitals[segment] { places.words[word, default: []].append(segment) }
      for stem in stems[segment] { places.stems[stem, default: []].append(segment) }
      for concept in concepts[segment] { places.concepts[Int(concept), default: []].append(segment) }
      for country in capitalsOf[segment] { places.capitals[Int(country), default: []].append(segment) }
    }
  }

  /// Of many segments those in which anything of a name stands: no other can name it.
  private func candidates(_ name: Name, in segments: Range<Int>, countries: () -> [ConceptIndex]) -> [Int] {
    // Looking into a few segments is quicker than looking for them.
    if segments.count <= NameIndex.few || name.bare.isEmpty { return Array(segments) }
    var found: Set<Int> = []
    func add(_ places: [Int]?) { for place in places ?? [] where segments.contains(place) { found.insert(place) } }
    for word in name.bare { add(places.words[UInt64(word.rawValue)]) }
    for stem in name.stems.joined() { add(places.stems[stem.bits]) }
    for concept in name.concepts {
      add(places.concepts[concept])
      add(places.capitals[concept])
    }
    for country in countries() { add(places.concepts[country]) }
    return found.sorted()
  }

  /// The concepts that a word of a segment is part of; nil for none.
  private func owners(of word: WordID, in segment: Int) -> Set<ConceptIndex>? {
    var found: Set<ConceptIndex>?
    for owner in owners[segment] where owner.word == word { found = (found ?? []).union(owner.concepts) }
    return found
  }

  /// Whether concepts are of the same type and yet none of them the same.
  private func isAnother(_ a: Set<ConceptIndex>, _ b: Set<ConceptIndex>, _ analyzer: Analyzer) -> Bool {
    let types = Set(b.map(analyzer.knowledge.terms.type(of:)))
    return a.isDisjoint(with: b) && a.contains { types.contains(analyzer.knowledge.terms.type(of: $0)) }
  }

  /// Whether any of the segments has a word with a capital.
  func hasCapital(_ word: WordID, in segments: Range<Int>) -> Bool { segments.contains { capitals[$0].contains(UInt64(word.rawValue)) } }

  private func hasCapital(of country: ConceptIndex, in segments: Range<Int>) -> Bool { segments.contains { capitalsOf[$0].contains(UInt64(country)) } }

  /// Whether some wording in the segments may mean one of `wanted` and nothing that `other` names.
  func names(_ wanted: Set<ConceptIndex>, in segments: Range<Int>, butNothingOf other: NameIndex, in others: Range<Int>) -> Bool {
    segments.contains { segment in
      groups[segment].contains { group in group.contains(where: wanted.contains) && !other.names(Set(group), in: others) }
    }
  }

  /// Whether any of the segments names one of the concepts.
  func names(_ wanted: Set<ConceptIndex>, in segments: Range<Int>) -> Bool {
    segments.contains { segment in wanted.contains { concepts[segment].contains(UInt64($0)) } }
  }

  /// Whether any of the segments has a word, as it is written.
  func hasWord(_ word: WordID, in segments: Range<Int>) -> Bool { segments.contains { texts[$0].tokens.contains { $0.word == word && $0.kind == .word } } }

  /// Whether any of the segments names it: by a concept, or by all its telling words.
  ///
  /// - Parameter allowPart: whether one telling word of several is enough: a full name shortened is not dropped.
  /// - Parameter own: the sentences the name is from. A capital does not stand for its country where they name both.
  func has(
    _ name: Name, in segments: Range<Int>, _ analyzer: Analyzer, allowPart: Bool = false, besides own: (index: NameIndex, segments: Range<Int>)? = nil
  ) -> Bool {
    var known: [ConceptIndex]?
    func countries() -> [ConceptIndex] {
      if let known { return known }
      let found = name.concepts.compactMap(analyzer.country(ofCapital:))
      known = found
      return found
    }
    for segment in candidates(name, in: segments, countries: countries) {
      if name.concepts.contains(where: { concepts[segment].contains(UInt64($0)) }) { return true }
      // Washington for the United States, Beijing for China; but not La Paz for Sucre.
      let isCapitalOf = name.concepts.contains {
        capitalsOf[segment].contains(UInt64($0)) && !(own?.index.hasCapital(of: $0, in: own!.segments) ?? false)
      }
      if isCapitalOf { return true }
      if countries().contains(where: { direct[segment].contains(UInt64($0)) && !(own?.index.names([$0], in: own!.segments) ?? false) }) { return true }
      // "Virginia" inside "West Virginia" is another place.
      let others = name.concepts.isEmpty ? [] : name.bare.compactMap { owners(of: $0, in: segment) }
      if !name.concepts.isEmpty, !others.isEmpty, others.allSatisfy({ isAnother($0, name.concepts, analyzer) }) { continue }
      let found = zip(name.bare, name.stems).count { word, cut in
        capitals[segment].contains(UInt64(word.rawValue)) || cut.contains { stems[segment].contains($0.bits) }
      }
      let isAll =
        found == name.bare.count && (!name.isRow || zip(name.bare, name.bare.dropFirst()).allSatisfy { rows[segment].contains(SharedNames.pair($0, $1)) })
      if isAll || (allowPart && name.isTelling && name.bare.count >= 2 && found > 0) { return true }
    }
    return false
  }
}
