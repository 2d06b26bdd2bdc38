import Alignment
import Articles
import Facts

/// Numbers, dates, times, sums, shares, measures, scores and codes, compared by value, both ways.
struct ValueCheck: Check {
  static var rules: [Rule] { Topic.all.reversed().flatMap { [$0.changed, $0.dropped, $0.added] } }

  init(_ analyzer: Analyzer) {}

  func run(_ state: inout AuditState) {
    state.linkBeads()
    let linked = LinkedValue(state)
    let comparison = FactComparison(state.bitext, excluding: state.settled) { linked.explains($0, $1, isOriginal: $2) }
    state.factCount += comparison.originalCount
    state.carriedCount += comparison.carried
    state.carriedPairs += comparison.pairs.map { ($0.original, $0.translation, $0.relation == .converted) }
    for (original, translation) in comparison.shaded { shade(original, translation, comparison, &state) }
    for difference in PlaceInRow.paired(comparison.differences, state) {
      switch (difference.original, difference.translation) {
      case (.some(let original), .some(let translation)): changed(original, translation, isBound: difference.isBound, &state)
      case (.some(let original), .none): dropped(original, difference, &state)
      case (.none, .some(let translation)): added(translation, difference, &state)
      case (.none, .none): break
      }
    }
  }

  private func changed(_ original: FactComparison.Located, _ translation: FactComparison.Located, isBound: Bool, _ state: inout AuditState) {
    // "one" against "a" says nothing; "one week" against "a month" does.
    let (unitO, unitT) = (FactComparison.unit(original.fact), FactComparison.unit(translation.fact))
    let (from, to) = (state.bitext.original.string(original.range), state.bitext.translation.string(translation.range))
    // Two words that may be names; but "Covid-19" does not become "Covid-91".
    if original.fact.isIncidental && translation.fact.isIncidental, from.first?.isNumber != true || to.first?.isNumber != true { return }
    if !isBound, original.fact.isWeak && translation.fact.isWeak, unitO == nil || unitT == nil || unitO == unitT { return }
    let topic = Topic.of(original.fact)
    var weak = original.fact.isWeak || translation.fact.isWeak || original.fact.isIncidental || translation.fact.isIncidental
    if case .span = original.fact.value { weak = true }
    if case .span = translation.fact.value { weak = true }
    let confidence = weak ? 0.7 : topic.confidence.changed
    let suggestion = FactWriter.text(original.fact.value, in: state.bitext.suggestionLanguage)
    state.report(
      Finding(
        topic.changed.id, weak ? .warning : .error, confidence, .changed(from, to, original.fact.value, translation.fact.value), suggestion: suggestion,
        original: Side(original.range, value: "\(original.fact.value)"), translation: Side(translation.range, value: "\(translation.fact.value)")))
  }

  /// Equal values in another light: early for late, more than for nearly, a share or sum without its unit.
  private func shade(
    _ original: FactComparison.Located, _ translation: FactComparison.Located, _ comparison: FactComparison, _ state: inout AuditState
  ) {
    let parts = [original.fact.part, translation.fact.part]
    let differs = parts.contains(.early) && parts.contains(.late)
    let bounds = Shade.contradict(original.fact.bound, translation.fact.bound)
    let unit = Shade.lostUnit(original, translation, state.bitext)
    guard differs || bounds || unit else { return }
    let topic = unit ? Topic.of(FactComparison.unit(original.fact) == nil ? translation.fact : original.fact) : differs ? .date : .number
    let (from, to) = (
      state.bitext.original.string(Shade.widened(original, state.bitext.originalSegments)),
      state.bitext.translation.string(Shade.widened(translation, state.bitext.translationSegments))
    )
    state.report(
      Finding(
        topic.changed.id, .warning, 0.75, Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        original: Side(Shade.widened(original, state.bitext.originalSegments), value: "\(original.fact.value)"),
        translation: Side(Shade.widened(translation, state.bitext.translationSegments), value: "\(translation.fact.value)")))
  }

  private func dropped(_ original: FactComparison.Located, _ difference: FactComparison.Difference, _ state: inout AuditState) {
    if original.fact.isWeak || original.fact.isIncidental || ValueCheck.isLoose(original.fact) { return }
    let bead = state.bitext.beads[difference.bead]
    guard !bead.translation.isEmpty else { return }
    let topic = Topic.of(original.fact)
    let at = state.translationRange(bead).upperBound
    state.report(
      Finding(
        topic.dropped.id, difference.isElsewhere ? .info : .warning, difference.isElsewhere ? 0.3 : topic.confidence.dropped,
        .dropped(state.bitext.original.string(original.range), topic.noun),
        suggestion: FactWriter.text(original.fact.value, in: state.bitext.suggestionLanguage),
        original: Side(original.range, value: "\(original.fact.value)"), translation: Side(at..<at)))
  }

  private func added(_ translation: FactComparison.Located, _ difference: FactComparison.Difference, _ state: inout AuditState) {
    if translation.fact.isWeak || translation.fact.isIncidental || ValueCheck.isLoose(translation.fact) { return }
    let bead = state.bitext.beads[difference.bead]
    guard !bead.original.isEmpty else { return }
    let topic = Topic.of(translation.fact)
    let at = state.originalRange(bead).upperBound
    state.report(
      Finding(
        topic.added.id, difference.isElsewhere ? .info : .warning, difference.isElsewhere ? 0.3 : topic.confidence.added,
        .added(state.bitext.translation.string(translation.range), topic.noun),
        original: Side(at..<at), translation: Side(translation.range, value: "\(translation.fact.value)")))
  }

  /// Values a translator may add or leave out without a change in meaning: small counts in words, ordinals, orders of magnitude.
  static func isLoose(_ fact: Fact) -> Bool {
    switch fact.value {
    case .vague, .ordinal, .relative, .span: true
    // "100 percent" may be "all", "50-50" "even".
    case .quantity(let value, let unit):
      unit == nil ? value <= 3 && (value == value.rounded() || value == 0.5) : unit == .times || value == 1 || (unit == .percent && value == 100)
    case .pair(let a, let b): a == 50 && b == 50
    default: false
    }
  }
}

extension Message {
  fileprivate static func changed(_ from: String, _ to: String, _ a: FactValue, _ b: FactValue) -> Message {
    let values = from.lowercased() == to.lowercased() || a.description.lowercased() == from.lowercased() ? "" : " (\(a) ≠ \(b))"
    return Message("\(from) became \(to)\(values)", vi: "\(from) thành \(to)\(values)")
  }

  fileprivate static func dropped(_ text: String, _ noun: Message) -> Message {
    Message("\(text) is missing from the translation", vi: "bản dịch thiếu \(text)")
  }

  fileprivate static func added(_ text: String, _ noun: Message) -> Message {
    Message("\(text) is not in the original", vi: "bản gốc không có \(text)")
  }
}
