import Alignment
import Articles
import Facts

extension AuditState {
  /// The linked words of every bead that has both sides and is not settled, by bead.
  mutating func linkBeads() {
    guard beadLinks.isEmpty, !bitext.isMonolingual else { return }
    for (index, bead) in bitext.beads.enumerated() where !settled.contains(index) && !bead.original.isEmpty && !bead.translation.isEmpty {
      guard let links = WordLinks(bitext, bead, session: &session) else { continue }
      beadLinks[index] = links
      orderedLinks.append((index, links))
    }
  }

  /// Beads with their links, in order.
  var linkedBeads: [(index: Int, links: WordLinks)] {
    settled.isEmpty ? orderedLinks : orderedLinks.filter { !settled.contains($0.index) }
  }

  /// A finding's sides from places in the English and the Vietnamese sentence of a bead; an empty range of tokens points at a place.
  func sides(_ links: WordLinks, english: Range<Int>, vietnamese: Range<Int>) -> (original: Side, translation: Side) {
    let e = Side(links.english.bytes(english))
    let v = Side(links.vietnamese.bytes(vietnamese))
    return bitext.isFromEnglish ? (e, v) : (v, e)
  }

  /// Whether a finding speaks about these bytes already.
  func isSpoken(original range: Range<Int>) -> Bool { spoken.original.contains { $0.overlaps(range) } }
  func isSpoken(translation range: Range<Int>) -> Bool { spoken.translation.contains { $0.overlaps(range) } }

  /// Whether a finding of at least a severity speaks about these bytes already: a lead does not keep a warning back.
  func isSpoken(original range: Range<Int>, from severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity && $0.original.range.overlaps(range) }
  }
  func isSpoken(translation range: Range<Int>, from severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity && $0.translation.range.overlaps(range) }
  }

  func isSpoken(_ sides: (original: Side, translation: Side)) -> Bool {
    isSpoken(original: sides.original.range) || isSpoken(translation: sides.translation.range)
  }
}

extension WordLinks {
  /// How well two places correspond by what stands around them: the number of neighbours, before and behind, that are linked to each other.
  ///
  /// Vietnamese puts attributes behind their noun, so a word before may be linked to one behind.
  func anchors(_ e: Range<Int>, _ v: Range<Int>) -> Int {
    let (same, crossed) = neighbourhood(e, v)
    return max(same, crossed)
  }

  /// How many neighbours before and behind are linked in the same order, and how many in the opposite one.
  func neighbourhood(_ e: Range<Int>, _ v: Range<Int>) -> (same: Int, crossed: Int) {
    let (beforeE, afterE) = neighbours(e, englishContent: true)
    let (beforeV, afterV) = neighbours(v, englishContent: false)
    func same(_ a: Int?, _ b: Int?) -> Int { a != nil && a == b ? 1 : 0 }
    return (same(beforeE, beforeV) + same(afterE, afterV), same(beforeE, afterV) + same(afterE, beforeV))
  }

  /// The links of the nearest linked content words around a place, within the clause.
  private func neighbours(_ range: Range<Int>, englishContent isEnglish: Bool) -> (before: Int?, after: Int?) {
    let text = isEnglish ? english : vietnamese
    let content = isEnglish ? isEnglishContent : isVietnameseContent
    let reach = isEnglish ? 5 : 7
    func link(at i: Int) -> Int? { content[i] ? links.firstIndex { (isEnglish ? $0.english : $0.vietnamese).contains(i) } : nil }
    var before: Int?
    var i = range.lowerBound - 1
    while i >= max(0, range.lowerBound - reach), before == nil, text.tokens[i].kind != .mark {
      before = link(at: i)
      i -= 1
    }
    var after: Int?
    i = range.upperBound
    while i < min(text.tokens.count, range.upperBound + reach), after == nil, text.tokens[i].kind != .mark {
      after = link(at: i)
      i += 1
    }
    return (before, after)
  }
}
