import Alignment
import Facts
import Glossary
import Words

/// An article's names: those of each segment, and where what is named.
///
/// A class, because each bead takes it up.
final class TextNames {
  let segments: [SegmentText]
  let names: [[Name]]
  let index: NameIndex
  /// For each segment the words of its tokens without marks.
  let bare: [[WordID]]

  init(_ segments: [SegmentText], _ finder: NameFinder, _ session: inout Analyzer.Session) {
    self.segments = segments
    var names: [[Name]] = []
    var bare: [[WordID]] = []
    for text in segments {
      names.append(finder.names(in: text, &session))
      bare.append(text.tokens.map { $0.kind == .word ? session.bare($0.word) : .none })
    }
    self.names = names
    self.bare = bare
    index = NameIndex(segments, &session)
  }
}

/// The names of one side of a bead, and what stands around them.
struct BeadNames {
  let text: TextNames
  /// The bead's segments, with their neighbours, and all of the article.
  let segments: Range<Int>
  let near: Range<Int>
  /// The sentences a pronoun looks back to.
  let before: Range<Int>
  let isEnglish: Bool
  private let links: WordLinks?

  init(_ text: TextNames, _ segments: Range<Int>, isEnglish: Bool, _ links: WordLinks?) {
    self.text = text
    self.segments = segments
    self.isEnglish = isEnglish
    self.links = links
    let last = text.segments.count
    // A headline's names stand in the first sentences.
    near = max(0, segments.lowerBound - 1)..<min(last, segments.lowerBound == 0 ? max(segments.upperBound, 3) : segments.upperBound + 1)
    before = max(0, segments.lowerBound - 3)..<segments.upperBound
  }

  var index: NameIndex { text.index }
  var all: Range<Int> { text.segments.indices }
  var texts: [SegmentText] { text.segments }
  var names: [Name] { segments.flatMap { text.names[$0] } }

  /// The segment of the bead in which bytes stand.
  private func segment(of range: Range<Int>) -> Int {
    segments.first { text.segments[$0].segment.range.contains(range.lowerBound) } ?? segments.lowerBound
  }

  // MARK: - Rendered word by word

  /// Whether the word that begins at a byte has a counterpart on the other side.
  private func isLinked(at byte: Int) -> Bool {
    guard let links else { return false }
    let own = isEnglish ? links.english : links.vietnamese
    let strengths = isEnglish ? links.englishStrength : links.vietnameseStrength
    return own.tokens.firstIndex { Int($0.start) == byte }.map { strengths[$0] > WordLinks.Strength.none } ?? false
  }

  /// Whether a word has a counterpart of its own, and not only as part of a name with the words in `others`.
  private func isLinked(_ own: SegmentText, _ i: Int, without others: [Int]) -> Bool {
    guard let links else { return false }
    let side = isEnglish ? links.english : links.vietnamese
    func place(_ i: Int) -> Int? { side.tokens.firstIndex { $0.start == own.tokens[i].start } }
    guard let at = place(i) else { return false }
    let places = others.compactMap(place)
    return links.links.contains { link in
      let range = isEnglish ? link.english : link.vietnamese
      return range.contains(at) && !places.contains(where: range.contains)
    }
  }

  private func isContent(at byte: Int) -> Bool {
    guard let links else { return false }
    let own = isEnglish ? links.english : links.vietnamese
    let content = isEnglish ? links.isEnglishContent : links.isVietnameseContent
    return own.tokens.firstIndex { Int($0.start) == byte }.map { content[$0] } ?? false
  }

  /// Whether every word of a name of several is rendered on the other side, or belongs to something named there.
  func isRendered(_ name: Name, in other: BeadNames) -> Bool {
    let own = text.segments[segment(of: name.range)]
    var rest = name.tokens.filter { own.tokens[$0].kind == .word && isContent(at: Int(own.tokens[$0].start)) }
    guard rest.count >= 2 else { return false }
    for inner in name.inner where other.index.names(Set(inner.concepts), in: other.segments) {
      rest.removeAll { inner.tokens.contains($0 - name.tokens.lowerBound) }
    }
    // A long name's last unexplained word is rendered by what the lexicon does not know.
    let whole = name.tokens.count
    let unlinked = rest.count { !isLinked(at: Int(own.tokens[$0].start)) }
    if whole >= 5, !name.inner.isEmpty, unlinked == 1, rest.count < whole { return true }
    return unlinked == 0
  }

  /// Whether a name is only part of a phrase that the lexicon renders as a whole: "Malabar" of "Malabar almond", *bàng*.
  func isInRenderedPhrase(_ name: Name) -> Bool {
    guard let links else { return false }
    let side = isEnglish ? links.english : links.vietnamese
    return links.links.contains { link in
      let here = isEnglish ? link.english : link.vietnamese
      return link.strength == .strong && here.count > name.tokens.count && Int(side.tokens[here.lowerBound].start) <= name.range.lowerBound
        && name.range.upperBound <= Int(side.tokens[here.upperBound - 1].end)
    }
  }

  /// Whether at least half of a name's words are rendered on the other side.
  func isHalfLinked(_ name: Name) -> Bool {
    let own = text.segments[segment(of: name.range)]
    let words = name.tokens.filter { own.tokens[$0].kind == .word && isContent(at: Int(own.tokens[$0].start)) }
    return words.count { isLinked(at: Int(own.tokens[$0].start)) } * 2 > words.count
  }

  /// The words of a name that no place or body inside it accounts for.
  func ownWords(of name: Name) -> [WordID] {
    let own = text.segments[segment(of: name.range)]
    return name.tokens.filter { i in own.tokens[i].kind == .word && !name.inner.contains { $0.tokens.contains(i - name.tokens.lowerBound) } }.map {
      own.tokens[$0].word
    }
  }

  /// Whether a place or body inside the name is named here: Việt Nam of "đội tuyển Việt Nam".
  func hasPart(_ name: Name) -> Bool { name.inner.contains { index.names(Set($0.concepts), in: segments) } }

  /// Whether a name is a body, event or work called by common words: "the People's Procuracy", "Best Actor".
  func isDescription(_ name: Name, _ analyzer: Analyzer) -> Bool {
    guard !name.concepts.isEmpty, name.tokens.count >= 2 else { return false }
    let isThing = name.concepts.allSatisfy { [.organisation, .event, .work].contains(analyzer.knowledge.terms.type(of: $0)) }
    let own = text.segments[segment(of: name.range)]
    let lexicon = analyzer.knowledge.lexicon
    return isThing
      && name.tokens.allSatisfy { i in
        own.tokens[i].kind != .word || analyzer.functionWords.contains(own.tokens[i].word)
          || (isEnglish ? own.lemmas[i].contains { lexicon.isHeadword($0) } : lexicon.isRenderingWord(own.tokens[i].word))
          || name.inner.contains { $0.tokens.contains(i - name.tokens.lowerBound) }
      }
  }

  // MARK: - Quotation marks

  /// Whether a name stands in short quotation marks, as titles of works do.
  func isTitle(_ name: Name) -> Bool {
    text.segments[segment(of: name.range)].quotations.contains { $0.tokens.count <= 7 && $0.tokens.overlaps(name.tokens) }
  }

  var hasQuotation: Bool { segments.contains { text.segments[$0].quotations.contains { $0.tokens.count <= 9 } } }

  // MARK: - Another name that shares words

  /// A row of capitals here that shares words with a name of the other side, where both have words that the other side has nowhere.
  func variant(of name: Name, _ other: BeadNames, _ analyzer: Analyzer) -> NameText? {
    let wanted = Set(name.bare)
    guard wanted.count >= 2, name.concepts.isEmpty || name.concepts.allSatisfy({ analyzer.knowledge.terms.type(of: $0) == .person }) else { return nil }
    let absent = wanted.filter { !index.hasCapital($0, in: segments) }
    guard name.isRow || !absent.isEmpty, absent.count < wanted.count else { return nil }
    // Of a Vietnamese name, whose words are many people's, all but one must be shared.
    let least = wanted.count >= 3 ? wanted.count - 1 : 1
    for segment in segments {
      let own = text.segments[segment]
      let bare = text.bare[segment]
      var i = 0
      while i < own.tokens.count {
        guard own.tokens[i].kind == .word, own.tokens[i].isCapitalized else {
          i += 1
          continue
        }
        var end = i + 1
        while SharedNames.isJoined(own, end) { end += 1 }
        let row = i..<end
        i = end
        let shared = row.filter { wanted.contains(bare[$0]) }
        guard shared.count >= least, let first = shared.first, let last = shared.last, Set(shared.map { bare[$0] }).count >= least else { continue }
        let missing = name.isRow ? wanted.subtracting(row.map { bare[$0] }) : absent
        // The words beside the shared ones, as many as are missing.
        let around = max(row.lowerBound, first - missing.count)..<min(row.upperBound, last + missing.count + 1)
        let strangers = around.filter { i in
          !wanted.contains(bare[i]) && !own.tokens[i].hyphenBefore && !other.index.hasCapital(bare[i], in: other.segments)
            && (name.isRow || !isLinked(own, i, without: shared)) && !own.facts.contains { $0.tokens.contains(i) }
            && !own.mentions.contains { mention in
              !name.isRow && mention.tokens.contains(i) && !mention.concepts.contains { analyzer.knowledge.terms.type(of: $0) == .person }
                && !mention.tokens.contains { wanted.contains(bare[$0]) }
            }
            && !(isEnglish ? own.lemmas[i].contains(where: analyzer.functionWords.contains) : analyzer.functionWords.contains(own.tokens[i].word))
        }
        guard let low = strangers.first, let high = strangers.last, strangers.count <= missing.count else { continue }
        return NameText(own, min(low, first)..<(max(high, last) + 1))
      }
    }
    return nil
  }
}

/// Words of a segment that are reported as a name.
struct NameText {
  let segment: SegmentText
  let tokens: Range<Int>

  init(_ segment: SegmentText, _ tokens: Range<Int>) {
    self.segment = segment
    self.tokens = tokens
  }

  var range: Range<Int> { segment.bytes(tokens) }
}
