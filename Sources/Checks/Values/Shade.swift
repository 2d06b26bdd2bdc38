import Alignment
import Articles
import Facts

/// What stands around a value and changes what it says.
enum Shade {
  /// Whether two bounds cannot both hold: more than against nearly, at least against at most.
  static func contradict(_ a: Bound, _ b: Bound) -> Bool {
    let above: Set<Bound> = [.moreThan, .atLeast]
    let below: Set<Bound> = [.lessThan, .nearly, .atMost]
    return above.contains(a) && below.contains(b) || below.contains(a) && above.contains(b)
  }

  /// Whether a percentage or sum of money lost its unit: the other side has the bare number, and no such unit anywhere in the sentence
  /// ("30 to 43 percent" names it once for two numbers).
  static func lostUnit(_ a: FactComparison.Located, _ b: FactComparison.Located, _ bitext: Bitext) -> Bool {
    let (u, v) = (FactComparison.unit(a.fact), FactComparison.unit(b.fact))
    guard case .quantity(let x, _) = a.fact.value, case .quantity(let y, _) = b.fact.value, x == y, x > 3 else { return false }
    // At home đồng go without saying: "gần trăm triệu".
    func isTelling(_ unit: Unit?) -> Bool { unit == .percent || unit?.dimension == .money && unit != .dong }
    if isTelling(u), v == nil { return !has(u!.dimension, in: bitext.translationSegments[b.segment]) }
    if isTelling(v), u == nil { return !has(v!.dimension, in: bitext.originalSegments[a.segment]) }
    return false
  }

  private static func has(_ dimension: Unit.Dimension, in text: SegmentText) -> Bool {
    text.facts.contains { FactComparison.unit($0)?.dimension == dimension }
  }

  /// The value with the words before it that bound or place it, and the word behind it.
  static func widened(_ located: FactComparison.Located, _ segments: [SegmentText]) -> Range<Int> {
    let text = segments[located.segment]
    let low = located.fact.part == nil && located.fact.bound == .exact ? 0 : 1
    let high =
      FactComparison.unit(located.fact) == nil && located.fact.tokens.upperBound < text.tokens.count
        && text.tokens[located.fact.tokens.upperBound].kind == .word ? 1 : 0
    return text.bytes(max(0, located.fact.tokens.lowerBound - low)..<min(text.tokens.count, located.fact.tokens.upperBound + high))
  }
}
