import Articles
import Words

/// A place in a text where a concept of the glossary is named.
public struct Mention: Sendable {
  /// How the text's wording led to the concept. Raw values are those of the JSON contract.
  public enum Means: String, Sendable {
    case entry, inflection, diacritics, sound, acronym
    case shortForm = "short form"
  }

  /// Indices of the segment's tokens.
  public let tokens: Range<Int>
  /// The concepts it may name, all by a form of the same length; several for words like "Georgia".
  public let concepts: [ConceptIndex]
  public let role: FormRole
  public let means: Means

  /// The mention in a text that has `offset` tokens before it.
  public func shifted(by offset: Int) -> Mention {
    Mention(
      tokens: (tokens.lowerBound + offset)..<(tokens.upperBound + offset), concepts: concepts, role: role, means: means)
  }
}

extension TermBase {
  /// The mentions in a segment: the longest at each place, from left to right.
  ///
  /// Capitals count: a form written with capitals must have them in the text, so that *Anh* (England) is not *anh* (he), unless the text is all
  /// capitals. At a sentence's beginning, where every word has one, a single syllable proves nothing and is left out when `isVietnamese`
  /// and the lower-case word is common.
  ///
  /// - Parameters:
  ///   - lemmas: for each token the words it may stand for, itself first.
  ///   - language: the segment's language; forms of the other language count where they are names.
  public func mentions(in tokens: [Token], lemmas: [[WordID]], numbers: [WordID], language: Language) -> [Mention] {
    var mentions: [Mention] = []
    let words = tokens.count { $0.kind == .word }
    let isShouting = words > 2 && tokens.allSatisfy { $0.kind != .word || $0.shape == .upper || $0.range.count == 1 }
    var at = 0
    while at < tokens.count {
      if let mention = longest(tokens, lemmas, numbers, at, language, isShouting) {
        mentions.append(mention)
        at = mention.tokens.upperBound
      } else {
        at += 1
      }
    }
    return mentions
  }

  private func longest(
    _ tokens: [Token], _ lemmas: [[WordID]], _ numbers: [WordID], _ start: Int, _ language: Language, _ isShouting: Bool
  ) -> Mention? {
    var best: (end: Int, forms: [Int], inflected: Bool)?
    func walk(_ at: Int, _ node: WordTrie.Node, _ inflected: Bool) {
      if at > start, Int(node) < firstForm.count, firstForm[Int(node)] != .max, at > (best?.end ?? start) {
        var found: [Int] = []
        var form = firstForm[Int(node)]
        while form != .max {
          if fits(forms[Int(form)], tokens, start, language, isShouting, inflected) { found.append(Int(form)) }
          form = forms[Int(form)].next
        }
        if !found.isEmpty { best = (at, found, inflected) }
      }
      var next = at
      // A full stop inside an abbreviation ("U.S.", "TP.") or an ampersand does not part a form.
      while next < tokens.count, next > start, tokens[next].kind == .mark,
        tokens[next].isMark(".") || tokens[next].isMark("&"),
        next + 1 < tokens.count
      { next += 1 }
      guard next < tokens.count, tokens[next].kind != .mark else { return }
      if next > at, tokens[next - 1].isMark("."), tokens[next].spaceBefore, tokens[next - 2].range.count > 3 { return }
      if tokens[next].kind == .number {
        if let step = trie.step(node, numbers[next]) { walk(next + 1, step, inflected) }
        return
      }
      for (i, word) in lemmas[next].enumerated() {
        if let step = trie.step(node, word) { walk(next + 1, step, inflected || i > 0) }
      }
    }
    walk(start, WordTrie.root, false)
    guard let best else { return nil }
    var concepts: [ConceptIndex] = []
    for index in best.forms where !concepts.contains(Int(forms[index].concept)) {
      concepts.append(Int(forms[index].concept))
    }
    let form = forms[best.forms.min()!]
    let means: Mention.Means =
      if form.isUnmarked { .diacritics } else if best.inflected { .inflection } else if form.role == .acronym {
        .acronym
      } else if form.role == .short { .shortForm } else { .entry }
    return Mention(tokens: start..<best.end, concepts: concepts.sorted(), role: form.role, means: means)
  }

  private func fits(
    _ form: Form, _ tokens: [Token], _ start: Int, _ language: Language, _ isShouting: Bool, _ inflected: Bool
  ) -> Bool {
    if form.capitals == 0 {
      // Common words belong to their language.
      return form.language == language
    }
    if form.language != language, !rows[Int(form.concept)].type.isName { return false }
    if form.isUnmarked, language == .vietnamese { return false }
    var word = start
    for i in 0..<min(32, Int(form.length)) {
      while word < tokens.count, tokens[word].kind == .mark { word += 1 }
      guard word < tokens.count else { return false }
      let token = tokens[word]
      word += 1
      guard token.kind == .word, !isShouting else { continue }
      if form.uppers & (1 << UInt32(i)) != 0, token.shape != .upper, !(inflected && token.shape == .mixed) {
        return false
      }
      if form.capitals & (1 << UInt32(i)) != 0, !token.isCapitalized { return false }
    }
    if form.length == 1, isShouting, form.uppers != 0 { return false }
    return true
  }
}
