import Articles
import Words

/// Numbers with their units and bounds in English.
extension EnglishFacts {
  func quantity(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    var start = at
    var currency: Unit?
    var i = at
    // A currency sign or code before the number: "$5", "US$5", "VND 5 trillion".
    if tokens[i].kind == .mark, let sign = Unit.signs[tokens[i].scalar], sign.dimension == .money {
      currency = sign
      i += 1
    } else if tokens[i].isCapitalized, let dollar = dollarLetters.single(t, i), i + 1 < tokens.count, tokens[i + 1].isMark("$"), !tokens[i + 1].spaceBefore {
      currency = dollar
      i += 2
    } else if tokens[i].shape == .upper || tokens[i].isCapitalized && tokens[i].range.count == 2, let unit = units.single(t, i), unit.dimension == .money,
      i + 1 < tokens.count, tokens[i + 1].kind == .number, !Codes.isPlate(t, i)
    {
      currency = unit
      i += 1
    }
    guard i < tokens.count else { return nil }
    if currency == nil {
      if let several = several(t, i) { return several }
      if let half = halfOfYear(t, i) { return half }
      if let roman = roman(t, i) { return roman }
    }
    if currency == nil, t.isWord(i, w.fortnight) { return Fact([.quantity(2, .week)], i..<(i + 1), isWeak: true) }
    guard let number = number(t, bytes, i) else { return currency == nil ? fractionOrVague(t, bytes, at) : nil }
    if currency == nil { start = i }
    var end = number.end
    var values = number.readings
    // "5-6 million": handled as a pair elsewhere; here one number.
    var unit = currency
    var isWeak = number.isWeak
    if number.isOrdinal {
      if let n = values.first.map({ Int($0) }) {
        if t.isWord(end, w.century) || t.isWord(end, w.centuries) { return Fact([.century(n)], start..<(end + 1)) }
        if t.isWord(end, w.quarter) { return Fact([.quarter(n)], start..<(end + 1)) }
        // "a third find it useful" may be a share, whatever follows.
        let share: [FactValue] = n > 2 && i > 0 && t.isWord(i - 1, w.a) && tokens[i].kind == .word ? [.quantity(1 / Double(n), nil)] : []
        var fact = Fact([.ordinal(n)] + share, start..<end, isWeak: n <= 3 && tokens[i].kind == .word)
        fact.isIncidental = isInName(t, i)
        return fact
      }
    }
    if end < tokens.count {
      if tokens[end].kind == .mark, let sign = Unit.signs[tokens[end].scalar], !tokens[end].spaceBefore || sign.dimension != .money {
        if unit == nil { unit = sign }
        end += 1
        if sign.symbol == "°", end < tokens.count, tokens[end].range.count == 1 {
          if bytes[tokens[end].range].first! | 0x20 == 0x63 {
            unit = .celsius; end += 1
          } else if bytes[tokens[end].range].first! | 0x20 == 0x66 {
            unit = .fahrenheit; end += 1
          }
        }
      } else if let rate = rate(t, end), unit == nil {
        unit = rate.unit
        end = rate.end
      } else if let found = units.match(t, end), !beginsName(t, found), found.value != .crown || isSum(values[0]) {
        let isMoney = found.value.dimension == .money
        if unit == nil || (unit == .dollar && isMoney) {
          unit = found.value
          end = found.end
          isWeak = isWeak && values[0] == 1
          // "6-foot-10"
          if unit == .foot, let inches = integer(t, bytes, end), t.tokens[end].hyphenBefore, inches < 12 {
            values = values.map { $0 + Double(inches) / 12 }
            end += 1
          }
        }
      } else if unit == nil, let money = americanMoney(t, end) {
        unit = money.unit
        end = money.end
      } else if unit == nil, let degree = degree(t, bytes, end) {
        unit = degree
        end += 1
      } else if unit == nil, t.isWord(end, w.p), !tokens[end].spaceBefore, !tokens[end].hyphenBefore, tokens[end].shape == .lower {
        // "50p"
        unit = .penny
        end += 1
      } else if unit == nil, t.isWord(end, w.c), !tokens[end].spaceBefore, !tokens[end].hyphenBefore, tokens[end].shape == .lower {
        // "61c"
        unit = Unit("cent", .money, 0.01)
        end += 1
      } else if tokens[end].shape == .upper || !tokens[end].spaceBefore, let symbol = units.single(t, end), unit == nil {
        unit = symbol
        end += 1
      }
    }
    // The "old" of an 18-year-old belongs to the age.
    if unit == .year, t.isWord(end, w.old) { end += 1 }
    if unit != nil, unit!.dimension != .time { isWeak = false }
    if number.isFraction, unit == nil { values = number.readings }
    let bound = boundBefore(t, start)
    // A pound is money or weight unless the sign says which.
    if unit == .pound, currency == nil {
      return Fact(values.flatMap { [.quantity($0, unit), .quantity($0, Unit.avoirdupoisPound)] }, start..<end, bound: bound)
    }
    let parts = number.parts.map { [FactValue.pair($0.0, $0.1)] } ?? []
    var readings = values.map { FactValue.quantity($0, unit) } + parts
    // "thirty cents on the dollar" are 30%.
    if unit?.symbol == "cent", t.isWord(end + 1, w.the), units.match(t, end + 2)?.value == .bareDollar { readings += values.map { .quantity($0, .percent) } }
    // "a dozen" are ten as often as twelve.
    if number.isDozen { readings += values.map { .quantity($0 / 12 * 10, unit) } + (values[0] == 12 ? [.vague(power: 1)] : []) }
    if unit == .crown { readings += values.flatMap { [.quantity($0, .krone), .quantity($0, .krona), .quantity($0, .koruna)] } }
    // "5m people": metres, or millions as newspapers write them.
    if unit == .metre, tokens[end - 1].range.count == 1, !tokens[end - 1].spaceBefore, mayBeMillion(t, end) {
      readings += values.map { .quantity($0 * 1e6, nil) }
    }
    // "three quarters" are a share, or nine months.
    if number.isFraction, let quarters = number.quarters { readings.append(.quantity(quarters, .quarter)) }
    var fact = Fact(readings, start..<end, bound: bound, isWeak: isWeak)
    fact.isIncidental = isInName(t, i) && unit == nil
    return fact
  }

  /// Whether a currency's name begins a place's: "four Dong Thap players".
  private func beginsName(_ t: SegmentText, _ unit: (value: Unit, end: Int)) -> Bool {
    unit.value.dimension == .money && t.tokens[unit.end - 1].shape == .capitalized && unit.end < t.tokens.count
      && t.tokens[unit.end].shape == .capitalized && t.tokens[unit.end].spaceBefore
  }

  /// Three crowns are worn or won; 41.7 or 300 are money.
  private func isSum(_ value: Double) -> Bool { value >= 100 || value != value.rounded() }

  /// "66.1 U.S. cents", "5 million US dollars"
  private func americanMoney(_ t: SegmentText, _ at: Int) -> (unit: Unit, end: Int)? {
    let isSpelled = t.isWord(at, w.u) && at + 3 < t.tokens.count && t.tokens[at + 1].isMark(".") && t.isWord(at + 2, w.s) && t.tokens[at + 3].isMark(".")
    guard let found = units.match(t, isSpelled ? at + 4 : t.isWord(at, w.us) ? at + 1 : t.tokens.count), found.value.dimension == .money else { return nil }
    return (found.value == .bareDollar ? .dollar : found.value, found.end)
  }

  /// "104F", "40C"
  func degree(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Unit? {
    guard t.tokens[at].kind == .word, !t.tokens[at].spaceBefore, !t.tokens[at].hyphenBefore, t.tokens[at].range.count == 1 else { return nil }
    switch bytes[t.tokens[at].range].first {
    case 0x43: return .celsius
    case 0x46: return .fahrenheit
    default: return nil
    }
  }

  /// Whether a number word stands in a name: "the Six Nations", "Channel Six", "Covid-19". It has a capital where none is due.
  func isInName(_ t: SegmentText, _ at: Int) -> Bool {
    let tokens = t.tokens
    if at > 0, tokens[at].kind == .number, tokens[at].hyphenBefore, tokens[at - 1].isCapitalized, tokens[at - 1].range.count > 2 { return true }
    guard at > 0, tokens[at].kind == .word, tokens[at].isCapitalized, tokens[at - 1].kind != .mark, !tokens[at].hyphenBefore else { return false }
    // In a headline where every word has one, a capital proves nothing.
    let long = tokens.filter { $0.kind == .word && $0.range.count >= 5 }
    return long.count { $0.isCapitalized } * 5 < long.count * 3
  }

  func mayBeMillion(_ t: SegmentText, _ at: Int) -> Bool {
    at < t.tokens.count && t.tokens[at].kind == .word && t.tokens[at].spaceBefore && lengthContexts.single(t, at) == nil
  }

  /// "several hundred", "a few thousand": an order of magnitude, as "hundreds" is.
  func several(_ t: SegmentText, _ at: Int) -> Fact? {
    guard at > 0, fewScales.single(t, at - 1) != nil else { return nil }
    // "of" only behind "couple": "a couple of hundred".
    if t.isWord(at - 1, w.of), !(at > 1 && fewScales.single(t, at - 2) != nil) { return nil }
    var power = 0
    var end = at
    loop: while let role = numerals.words.single(t, end), end == at || t.tokens[end].spaceBefore {
      switch role {
      case .dozen: power += 1
      case .hundred: power += 2
      case .scale(let n) where t.tokens[end].range.count > 3: power += n == 1e3 ? 3 : n == 1e6 ? 6 : n == 1e9 ? 9 : 12
      default: break loop
      }
      end += 1
    }
    return power > 0 ? Fact([.vague(power: power)], at..<end) : nil
  }

  /// "the first half": of a year, six months; of a match, the first.
  func halfOfYear(_ t: SegmentText, _ at: Int) -> Fact? {
    guard t.isWord(at + 1, w.half), !t.tokens[at + 1].hyphenBefore else { return nil }
    let n = t.isWord(at, w.first) ? 1 : t.isWord(at, w.second) ? 2 : 0
    return n == 0 ? nil : Fact([.ordinal(n), .quantity(6, .month), .quantity(0.5, nil)], at..<(at + 2), isWeak: true)
  }

  /// "World War II", "Article IV": a Roman numeral behind a capital.
  func roman(_ t: SegmentText, _ at: Int) -> Fact? {
    guard at > 0, t.tokens[at].shape == .upper, t.tokens[at - 1].isCapitalized, let n = romans.single(t, at) else { return nil }
    var fact = Fact([.quantity(Double(n), nil)], at..<(at + 1), isWeak: true)
    fact.isIncidental = true
    return fact
  }

  /// "km/h", "km/hr": a length, a slash, an hour.
  func rate(_ t: SegmentText, _ at: Int) -> (unit: Unit, end: Int)? {
    guard at + 2 < t.tokens.count, t.tokens[at + 1].isMark("/"), !t.tokens[at + 1].spaceBefore, t.isWord(at + 2, w.h) || units.single(t, at + 2) == .hour else {
      return nil
    }
    switch units.single(t, at) {
    case .kilometre?: return (Unit("km/h", .speed, 0.27778), at + 3)
    case .mile?: return (Unit("mph", .speed, 0.44704), at + 3)
    default: return nil
    }
  }

  func boundBefore(_ t: SegmentText, _ start: Int) -> Bound {
    for length in [3, 2, 1] where start >= length {
      if let match = bounds.match(t, start - length), match.end == start { return match.value }
    }
    return .exact
  }
}
