import Alignment
import Articles
import Facts

extension AuditState {
  /// The linked words of every bead that has both sides and is not settled, by bead.
  mutating func linkBeads() {
    guard beadLinks.isEmpty, !bitext.isMonolingual else { return }
    for (index, bead) in bitext.beads.enumerated() where !settled.contains(index) && !bead.original.isEmpty && !bead.translation.isEmpty {
      let original = SegmentText.joined(bead.original.map { bitext.originalSegments[$0] })
      let translation = SegmentText.joined(bead.translation.map { bitext.translationSegments[$0] })
      let (english, vietnamese) = bitext.isFromEnglish ? (original, translation) : (translation, original)
      guard english.language != .vietnamese, vietnamese.language == .vietnamese else { continue }
      beadLinks[index] = WordLinks(english: english, vietnamese: vietnamese, session: &session)
    }
  }

  /// Beads with their links, in order.
  var linkedBeads: [(index: Int, links: WordLinks)] {
    beadLinks.keys.sorted().filter { !settled.contains($0) }.map { ($0, beadLinks[$0]!) }
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
