import Articles
import Words

/// What has been read of an article's names, to tell which short forms it has introduced.
public struct NamesRead: Sendable {
  /// Persons named in full, by entry, phonetic spelling or without marks.
  public fileprivate(set) var persons: Set<ConceptIndex> = []

  public init() {}
}

extension TermBase {
  /// Notes the persons that mentions name in full.
  public func note(_ mentions: [Mention], in names: inout NamesRead) {
    for mention in mentions where mention.role != .short {
      for concept in mention.concepts where type(of: concept) == .person { names.persons.insert(concept) }
    }
  }

  func note(person: ConceptIndex, in names: inout NamesRead) { names.persons.insert(person) }

  /// The mentions of an article without the short forms of persons that it does not introduce.
  ///
  /// A single name such as "Trump", "Lee" or "Trọng" is a person of the glossary only where the article, in any of its segments, names that person
  /// in full; then the other bearers of the short form are dropped from the mention. Without a full name it counts if a single
  /// person of the glossary bears it, it is no Vietnamese syllable, and a title or honorific stands before it: "ông Putin", "President Putin".
  ///
  /// - Parameters:
  ///   - segments: the mentions and tokens of every segment, in order.
  ///   - names: persons known from elsewhere, as from the translation of the same article.
  public func confirmed(
    _ segments: [(mentions: [Mention], tokens: [Token])], names: NamesRead = NamesRead()
  ) -> [[Mention]] {
    var names = names
    for segment in segments { note(segment.mentions, in: &names) }
    return segments.map { confirmed($0.mentions, tokens: $0.tokens, names: names) }
  }

  /// The mentions of one segment of an article whose names are known.
  public func confirmed(_ mentions: [Mention], tokens: [Token], names: NamesRead) -> [Mention] {
    mentions.enumerated().compactMap { index, mention in
      guard mention.role == .short, mention.concepts.contains(where: { type(of: $0) == .person }) else {
        return mention
      }
      let introduced = mention.concepts.filter { names.persons.contains($0) || type(of: $0) != .person }
      if !introduced.isEmpty {
        return Mention(tokens: mention.tokens, concepts: introduced, role: mention.role, means: mention.means)
      }
      guard mention.concepts.count == 1, !isSyllables(mention, tokens) else { return nil }
      var before = mention.tokens.lowerBound - 1
      if before > 0, tokens[before].isMark(".") { before -= 1 }  // "Mr. Putin"
      guard before >= 0, tokens[before].kind == .word else { return nil }
      if context.isHonorific(tokens[before].word) { return mention }
      guard index > 0, mentions[index - 1].tokens.upperBound == before + 1 else { return nil }
      let isTitled = mentions[index - 1].concepts.contains { concept in
        type(of: concept) == .title || type(of: concept) == .place
      }
      return isTitled ? mention : nil
    }
  }

  private func isSyllables(_ mention: Mention, _ tokens: [Token]) -> Bool {
    mention.tokens.count == 1
      && forms[rows[mention.concepts[0]].forms].contains {
        $0.role == .short && $0.length == 1 && $0.traits.contains(.syllable)
      }
  }
}
