import Articles
import Words

/// Fractions and orders of magnitude in English: "half", "a third of", "hundreds of".
extension EnglishFacts {
  /// The fraction whose numerator ends at `at`: "two-thirds", "one in five", "three quarters".
  func fraction(_ t: SegmentText, _ bytes: [UInt8], numerator: Double, at: Int) -> (value: Double, end: Int, parts: (Double, Double)?)? {
    guard at < t.tokens.count, t.tokens[at].kind == .word else { return nil }
    if t.isWord(at, w.quarter) || t.isWord(at, w.quarters), numerator <= 3 { return numerator == 1 ? nil : (numerator / 4, at + 1, nil) }
    switch numerals.words.single(t, at) {
    case .parts(let n)?: return (numerator / n, at + 1, nil)
    case .ordinal(let n)? where numerator == 1 && n > 2 && (t.tokens[at].hyphenBefore || t.isWord(at + 1, w.of)): return (1 / Double(n), at + 1, nil)
    default: break
    }
    let below = t.isWord(at, w.inWord) ? at + 1 : t.isWord(at, w.out) && t.isWord(at + 1, w.of) ? at + 2 : t.tokens.count
    if numerator < 10, below < t.tokens.count, let next = number(t, bytes, below), !next.isOrdinal,
      next.readings[0] > numerator, next.readings[0] <= 100, next.end == t.tokens.count || units.match(t, next.end) == nil,
      next.readings[0] == 10 || next.readings[0] < 10
    {
      return (numerator / next.readings[0], next.end, (numerator, next.readings[0]))
    }
    return nil
  }

  /// "half", "a third of", "a dozen", "a hundred", "hundreds of", "tens of thousands".
  func fractionOrVague(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    // "a quarter point", "half-point": shares of a percentage point.
    if t.isWord(at, w.quarter), t.isWord(at + 1, w.point) {
      return Fact([.quantity(0.25, .percentagePoint)], at..<(at + 2))
    }
    if let period = periodUpTo(t, at) { return period }
    guard let role = numerals.words.single(t, at) else { return nil }
    let next = at + 1
    if case .quarter = role, next < t.tokens.count, t.tokens[next].hyphenBefore { return joinedShare(t, at, 0.25) }
    switch role {
    case .half:
      if next < t.tokens.count, t.tokens[next].hyphenBefore { return joinedShare(t, at, 0.5) }
      // "half a million", "half a dozen"
      if case .article? = numerals.words.single(t, next), let whole = fractionOrVague(t, bytes, next), case .quantity(let n, let unit) = whole.value, n >= 12 {
        return Fact([.quantity(n / 2, unit)], at..<whole.tokens.upperBound, bound: boundBefore(t, at))
      }
      // "half an hour", "half a century"
      if case .article? = numerals.words.single(t, next), let unit = units.match(t, next + 1) {
        return Fact([.quantity(0.5, unit.value)], at..<unit.end, bound: boundBefore(t, at))
      }
      return Fact([.quantity(0.5, nil)], at..<next, isWeak: true)
    case .plural(let power):
      var end = next
      var sum = power
      while t.isWord(end, w.of), let more = numerals.words.single(t, end + 1), case .plural(let p) = more {
        sum += p
        end += 2
      }
      return Fact([.vague(power: sum)], at..<end)
    case .article:
      guard next < t.tokens.count else { return nil }
      // "a cent and a half", "an hour and a half"
      if let unit = units.match(t, next), t.isWord(unit.end, w.and), case .article? = numerals.words.single(t, unit.end + 1),
        case .half? = numerals.words.single(t, unit.end + 2)
      {
        return Fact([.quantity(1.5, unit.value)], at..<(unit.end + 3), bound: boundBefore(t, at))
      }
      guard let what = numerals.words.single(t, next) else { return unitAlone(t, at) }
      switch what {
      case .ordinal(let n) where n > 2 && t.isWord(next + 1, w.of): return Fact([.quantity(1 / Double(n), nil)], at..<(next + 1))
      case .ordinal(let n) where n > 2 && isShare(t, at, next + 1):
        return Fact([.quantity(1 / Double(n), nil), .ordinal(n)], at..<(next + 1), bound: boundBefore(t, at))
      case .quarter where isShare(t, at, next + 1) && !t.isWord(next + 1, w.of):
        return Fact([.quantity(0.25, nil), .quantity(1, .quarter)], at..<(next + 1), bound: boundBefore(t, at), isWeak: true)
      case .quarter where t.isWord(next + 1, w.of): return Fact([.quantity(0.25, nil)], at..<(next + 1))
      case .half: return Fact([.quantity(0.5, nil)], at..<(next + 1), isWeak: true)
      case .hundred, .dozen, .scale:
        if case .scale = what, t.tokens[next].range.count <= 3 { return nil }
        guard let read = number(t, bytes, next) else { return nil }
        var end = read.end
        var unit: Unit?
        if let found = units.match(t, end) {
          unit = found.value
          end = found.end
        }
        var values = [FactValue.quantity(read.readings[0], unit)]
        if read.isDozen { values += [.quantity(read.readings[0] / 12 * 10, unit), .vague(power: 1)] }
        // "a billion-dollar company" may be one of billions.
        let isWeak = read.end < t.tokens.count && t.tokens[read.end].hyphenBefore
        return Fact(values, at..<end, bound: boundBefore(t, at), isWeak: isWeak)
      default: return nil
      }
    default: return nil
    }
  }

  /// "a quarter of an hour", "the past quarter of a century"
  func shareOfUnit(_ t: SegmentText, _ at: Int) -> Fact? {
    var i = at
    if case .article? = numerals.words.single(t, i) { i += 1 }
    guard case .quarter? = numerals.words.single(t, i), t.isWord(i + 1, w.of), case .article? = numerals.words.single(t, i + 2),
      let unit = units.match(t, i + 3), unit.value.dimension == .time
    else { return nil }
    return Fact([.quantity(0.25, unit.value)], at..<unit.end, bound: boundBefore(t, at))
  }

  /// "half-hour", "quarter-mile", "quarter-century"
  func joinedShare(_ t: SegmentText, _ at: Int, _ share: Double) -> Fact? {
    guard let unit = units.match(t, at + 1), unit.value.dimension != .count, unit.value.dimension != .share else { return nil }
    return Fact([.quantity(share, unit.value)], at..<unit.end, bound: boundBefore(t, at), isWeak: true)
  }

  /// "the year to March", "the three months ended in June": the length of time that ends there.
  func periodUpTo(_ t: SegmentText, _ at: Int) -> Fact? {
    guard t.isWord(at, w.the), let unit = units.match(t, at + 1), unit.value.dimension == .time, periodEnds.single(t, unit.end) != nil else { return nil }
    return Fact([.quantity(1, unit.value)], at..<unit.end, isWeak: true)
  }

  /// Whether "a fifth" between `at` and `next` is a share: "cut by a fifth", "a third in May".
  func isShare(_ t: SegmentText, _ at: Int, _ next: Int) -> Bool {
    if at > 0, t.isWord(at - 1, w.by) { return true }
    return next >= t.tokens.count || t.tokens[next].kind == .mark || shareContexts.single(t, next) != nil
  }

  /// "a week", "an hour later": so common that its absence says nothing, but it is seven days, and no month.
  func unitAlone(_ t: SegmentText, _ at: Int) -> Fact? {
    guard let unit = units.match(t, at + 1), unit.value.dimension == .time, unit.value != .second, unit.value != .quarter,
      unit.end == t.tokens.count || !t.tokens[unit.end].hyphenBefore
    else { return nil }
    return Fact([.quantity(1, unit.value)], at..<unit.end, isWeak: true)
  }
}
