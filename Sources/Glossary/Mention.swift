import Articles
import Words

/// A place in a text where a concept of the glossary is named.
public struct Mention: Sendable, Equatable {
  /// How the text's wording led to the concept. Raw values are those of the JSON contract.
  public enum Means: String, Sendable {
    case entry, inflection, diacritics, sound, acronym
    case shortForm = "short form"
  }

  /// Indices of the segment's tokens.
  public let tokens: Range<Int>
  /// The concepts it may name, all by a form of the same length, likeliest first; several for words like "Georgia".
  public let concepts: [ConceptIndex]
  public let role: FormRole
  public let means: Means

  /// The mention in a text that has `offset` tokens before it.
  public func shifted(by offset: Int) -> Mention {
    Mention(
      tokens: (tokens.lowerBound + offset)..<(tokens.upperBound + offset), concepts: concepts, role: role, means: means)
  }

  public init(tokens: Range<Int>, concepts: [ConceptIndex], role: FormRole, means: Means) {
    self.tokens = tokens
    self.concepts = concepts
    self.role = role
    self.means = means
  }
}

extension TermBase {
  /// The mentions in a segment, from left to right, none overlapping: the longest wording wins.
  ///
  /// Capitals count: a form written with capitals must have them in the text, so that *Anh* (England) is not *anh* (he), unless the text is all
  /// capitals. Country names of one syllable are read by their neighbours: "Anh ấy" and "Trần Đức" name no country.
  ///
  /// Short forms of persons ("Trump", "Trọng") are among the mentions; `confirmed` takes away those whose person the article does not name.
  ///
  /// - Parameters:
  ///   - lemmas: for each token the words it may stand for, itself first.
  ///   - numbers: for each token that is a number, the number of its digits as a word.
  ///   - language: the segment's language; forms of the other language count where they are names. Where the language is unknown or
  ///     mixed, forms of both count.
  public func mentions(in tokens: [Token], lemmas: Lemmas, numbers: [WordID], language: Language) -> [Mention] {
    var pool = lemmas.all
    var spans: [LemmaSpan] = []
    spans.reserveCapacity(tokens.count)
    for (i, token) in tokens.enumerated() {
      switch token.kind {
      case .word:
        let span = lemmas.span(i)
        spans.append(LemmaSpan(start: UInt32(span.lowerBound), count: UInt32(span.count)))
      case .number:
        spans.append(LemmaSpan(start: UInt32(pool.count), count: 1))
        pool.append(numbers[i])
      case .mark: spans.append(LemmaSpan(start: 0, count: 0))
      }
    }
    var matches: [Match] = []
    match(tokens, pool, spans, language, &matches)
    return mentions(of: matches)
  }

  /// Matches as mentions, with the concepts each may name.
  func mentions(of matches: [Match]) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(matches.count)
    // Taken out once: a closure that names the property would copy the whole term base.
    let forms = forms
    for match in matches {
      if match.forms.count == 1 {
        let form = forms[match.forms[0]]
        mentions.append(
          Mention(tokens: match.start..<match.end, concepts: [Int(form.concept)], role: form.role, means: TermBase.means(form, match)))
        continue
      }
      var found = match.forms
      if found.count > 1 { found.sort { (forms[$0].rank, forms[$0].concept) < (forms[$1].rank, forms[$1].concept) } }
      // Where the neighbours let a country be meant, no person's given name is: "Nga", "Đức".
      if let best = found.first, forms[best].rank < Form.shortRank {
        found.removeAll { forms[$0].role == .short && forms[$0].traits.contains(.person) }
      }
      var concepts: [ConceptIndex] = []
      for index in narrowed(found, match, matches) where !concepts.contains(Int(forms[index].concept)) {
        concepts.append(Int(forms[index].concept))
      }
      let form = forms[found.first { Int(forms[$0].concept) == concepts[0] } ?? found[0]]
      mentions.append(
        Mention(tokens: match.start..<match.end, concepts: concepts, role: form.role, means: TermBase.means(form, match)))
    }
    return mentions
  }

  /// How a wording stands for its concept.
  private static func means(_ form: Form, _ match: Match) -> Mention.Means {
    if form.traits.contains(.unmarked) { return .diacritics }
    if match.isInflected || form.traits.contains(.singular) { return .inflection }
    return form.role == .acronym ? .acronym : form.role == .short ? .shortForm : .entry
  }

  /// Of the forms at a place, those whose context stands beside it: "Ngoại trưởng Mỹ" is the Secretary of State, another's the foreign minister.
  ///
  /// A concept named with another's context only goes last rather than away, for the context may be known from the article alone.
  private func narrowed(_ found: [Int], _ match: Match, _ matches: [Match]) -> [Int] {
    let forms = forms
    guard found.contains(where: { forms[$0].contextCount > 0 }) else { return found }
    var near: Set<String> = []
    for other in matches
    where other.start != match.start && (abs(other.start - match.end) <= 2 || abs(match.start - other.end) <= 2) {
      for form in other.forms { near.insert(id(of: Int(forms[form].concept))) }
    }
    let fitting = found.filter { index in context(of: forms[index]).map { near.contains($0) } ?? false }
    let free = found.filter { forms[$0].contextCount == 0 }
    return fitting + free + found.filter { !fitting.contains($0) && forms[$0].contextCount > 0 }
  }
}
