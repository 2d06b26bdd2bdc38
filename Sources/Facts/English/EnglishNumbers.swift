import Articles
import Words

/// Cardinals and ordinals in English, in digits and words.
extension EnglishFacts {
  struct NumberRead {
    var readings: [Double]
    var end: Int
    var isWeak = false
    var isOrdinal = false
    var isFraction = false
    var isDozen = false
    /// The two numbers of "three in four", which the other language may say apart.
    var parts: (Double, Double)?
    /// How many of "three quarters".
    var quarters: Double?
  }

  /// A cardinal or ordinal in digits or words that begins at `at`.
  func number(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> NumberRead? {
    let tokens = t.tokens
    if tokens[at].kind == .number {
      let digits = Digits(bytes[tokens[at].range], decimalComma: false)
      var read = NumberRead(readings: digits.readings, end: at + 1)
      if read.end < tokens.count, !tokens[read.end].spaceBefore, !tokens[read.end].hyphenBefore, isOrdinalSuffix(t, read.end) {
        read.isOrdinal = true
        read.end += 1
        return read
      }
      scale(t, &read)
      mixedFraction(t, bytes, &read)
      // "4 in 10"
      if read.end == at + 1, digits.plainDigits == 1, let share = fraction(t, bytes, numerator: digits.readings[0], at: read.end), share.parts != nil {
        read = NumberRead(readings: [share.value], end: share.end, isFraction: true, parts: share.parts)
      }
      return read
    }
    guard tokens[at].kind == .word, let role = numerals.words.single(t, at) else { return nil }
    switch role {
    case .small, .tens, .hundred, .scale, .dozen: break
    case .ordinal(let n):
      return NumberRead(readings: [Double(n)], end: at + 1, isWeak: n <= 3, isOrdinal: true)
    case .ordinalTens(let n): return NumberRead(readings: [Double(n)], end: at + 1, isOrdinal: true)
    case .multiple(let n):
      return NumberRead(readings: [n], end: at + 1, isWeak: true)
    case .article, .half, .quarter, .and, .plural, .parts: return nil
    }
    var total = 0.0
    var group = 0.0
    var i = at
    var seen = false
    var ordinal = false
    var isDozen = false
    loop: while i < tokens.count {
      if i > at, tokens[i].kind == .mark { break }
      // "one and a half million"
      if seen, case .and? = numerals.words.single(t, i) {
        guard i + 1 < tokens.count, let next = numerals.words.single(t, i + 1) else { break }
        if case .small = next, group >= 100 || total > 0 { i += 1 } else if case .tens = next, group >= 100 || total > 0 { i += 1 } else { break }
        continue
      }
      guard let role = numerals.words.single(t, i) else { break }
      switch role {
      case .small(let n):
        if seen, group.truncatingRemainder(dividingBy: 10) != 0 || (group.truncatingRemainder(dividingBy: 100) != 0 && n >= 10) { break loop }
        group += n
      case .tens(let n):
        if seen, group.truncatingRemainder(dividingBy: 100) != 0 { break loop }
        group += n
      case .hundred: group = max(group, 1) * 100
      case .dozen:
        group = max(group, 1) * 12
        isDozen = true
      case .scale(let n):
        if tokens[i].range.count <= 3 { break loop }  // "m", "bn" follow digits only
        total += max(group, 1) * n
        group = 0
      case .ordinal(let n):
        // "twenty-third"; "one-third" is a share.
        guard seen, group.truncatingRemainder(dividingBy: 100) >= 20 || (group >= 100 && group.truncatingRemainder(dividingBy: 100) == 0) else { break loop }
        group += Double(n)
        ordinal = true
        i += 1
        seen = true
        break loop
      default: break loop
      }
      seen = true
      i += 1
    }
    guard seen else { return nil }
    let value = total + group
    var read = NumberRead(readings: [value], end: i, isWeak: value <= 1, isOrdinal: ordinal, isDozen: isDozen)
    // "million" without a count, as in "a billion-dollar deal".
    if case .scale = role { read.isWeak = at == 0 || t.tokens.indices.contains(i) && t.tokens[i].hyphenBefore }
    // "one in five", "two-thirds" are fractions.
    if !ordinal, let fraction = fraction(t, bytes, numerator: value, at: i) {
      read.readings = [fraction.value]
      read.end = fraction.end
      read.isWeak = false
      read.isFraction = true
      read.parts = fraction.parts
      if t.isWord(fraction.end - 1, w.quarters) { read.quarters = value }
      return read
    }
    mixedFraction(t, bytes, &read)
    return read
  }

  /// "5 million", "1.2bn": scales behind digits.
  func scale(_ t: SegmentText, _ read: inout NumberRead) {
    while read.end < t.tokens.count, t.tokens[read.end].kind == .word, case .scale(let n)? = numerals.words.single(t, read.end) {
      let short = t.tokens[read.end].range.count <= 3
      if short, t.tokens[read.end].spaceBefore, t.tokens[read.end].range.count == 1 { return }
      // "5m" is five million behind a currency sign, five metres else.
      if t.isWord(read.end, w.m), !(read.end >= 2 && t.tokens[read.end - 2].kind == .mark && Unit.signs[t.tokens[read.end - 2].scalar] != nil),
        units.match(t, read.end + 1)?.value.dimension != .money
      {
        return
      }
      read.readings = read.readings.map { $0 * n }
      read.end += 1
      read.isWeak = false
    }
    if read.end < t.tokens.count, case .dozen? = numerals.words.single(t, read.end) {
      read.readings = read.readings.map { $0 * 12 }
      read.end += 1
      read.isDozen = true
    }
  }

  /// "two and a half million", "5 1/2".
  func mixedFraction(_ t: SegmentText, _ bytes: [UInt8], _ read: inout NumberRead) {
    let i = read.end
    // "47 1/2"
    if i + 2 < t.tokens.count, t.tokens[i].spaceBefore, let above = Numbers.integer(t, bytes, i), let below = Numbers.integer(t, bytes, i + 2),
      t.tokens[i + 1].isMark("/"), above < below, below <= 16
    {
      read.readings = read.readings.map { $0 + Double(above) / Double(below) }
      read.end = i + 3
      return
    }
    guard i + 2 < t.tokens.count, t.isWord(i, w.and), case .article? = numerals.words.single(t, i + 1), case .half? = numerals.words.single(t, i + 2) else {
      return
    }
    read.readings = read.readings.map { $0 + 0.5 }
    read.end = i + 3
    read.isWeak = false
    if read.end < t.tokens.count, case .scale(let n)? = numerals.words.single(t, read.end), t.tokens[read.end].range.count > 3 {
      read.readings = read.readings.map { $0 * n }
      read.end += 1
    }
  }
}
