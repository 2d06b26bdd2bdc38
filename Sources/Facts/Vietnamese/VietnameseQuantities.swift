import Articles
import Words

/// Numbers with their units and bounds in Vietnamese.
extension VietnameseFacts {
  struct NumberRead {
    var readings: [Double]
    var end: Int
    var isWeak = false
  }

  func quantity(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    var i = at
    var unit: Unit?
    if tokens[i].kind == .mark, let sign = Unit.signs[tokens[i].scalar], sign.dimension == .money {
      unit = sign
      i += 1
    } else if tokens[i].kind == .word, tokens[i].shape == .upper, let code = units.single(t, i), code.dimension == .money, i + 1 < tokens.count,
      tokens[i + 1].kind == .number
    {
      unit = code
      i += 1
    }
    guard i < tokens.count else { return nil }
    // thứ 11, thứ mười một, lần thứ hai; đầu tiên is weak and left alone
    if t.isWord(i, w.thứ), i + 1 < tokens.count {
      if let n = Numbers.integer(t, bytes, i + 1) { return Fact([.ordinal(n)], i..<(i + 2)) }
      if let read = number(t, bytes, i + 1, ordinal: true) { return Fact([.ordinal(Int(read.readings[0]))], i..<read.end, isWeak: read.readings[0] <= 3) }
      if t.isWord(i + 1, w.nhất) { return Fact([.ordinal(1)], i..<(i + 2), isWeak: true) }
      if t.isWord(i + 1, w.nhì) { return Fact([.ordinal(2)], i..<(i + 2), isWeak: true) }
      if t.isWord(i + 1, w.tư) { return Fact([.ordinal(4)], i..<(i + 2)) }
      return nil
    }
    if t.isWord(i, w.gấp), i + 1 < tokens.count {
      if t.isWord(i + 1, w.đôi) { return Fact([.quantity(2, .times)], i..<(i + 2), isWeak: true) }
      if let read = number(t, bytes, i + 1) {
        let end = t.isWord(read.end, w.lần) ? read.end + 1 : read.end
        return Fact([.quantity(read.readings[0], .times)], i..<end)
      }
    }
    // "nửa năm" are six months, "nửa tiếng" thirty minutes; "nửa đêm" is midnight.
    if t.isWord(i, w.nửa), t.isWord(i + 1, w.đêm) { return Fact([.time(minutes: 0, exact: true)], i..<(i + 2), isWeak: true) }
    if t.isWord(i, w.nửa), let found = unitBehind(t, bytes, i + 1), found.unit.dimension != .temperature {
      let weeks: [FactValue] = found.unit == .month ? [.quantity(2, .week)] : []
      return Fact([.quantity(0.5, found.unit)] + weeks, i..<found.end)
    }
    // "nửa triệu con ong"
    if t.isWord(i, w.nửa), let scale = scale(t, i + 1) {
      let unit = unitBehind(t, bytes, i + 2)
      return Fact([.quantity(scale / 2, unit?.unit)], i..<(unit?.end ?? i + 2), bound: boundBefore(t, at))
    }
    if t.isWord(i, w.nửa) { return Fact([.quantity(0.5, nil)], i..<(i + 1), isWeak: true) }
    if let vague = vague(t, i) { return vague }
    if let round = roundAlone(t, bytes, i) { return round }
    guard let read = number(t, bytes, i) else { return nil }
    // "một lần nữa" is again.
    if read.end == i + 1, t.isWord(i, w.một), t.isWord(i + 1, w.lần) {
      return Fact([.quantity(1, .times)], i..<(i + 2), isWeak: true)
    }
    var end = read.end
    var isWeak = read.isWeak
    // một phần ba, hai phần ba
    if t.isWord(end, w.phần), end + 1 < tokens.count, !t.isWord(end + 1, w.trăm) {
      if let below = number(t, bytes, end + 1, ordinal: true), below.readings[0] >= 2 {
        return share(read.readings[0], of: below.readings[0], t, bytes, i..<below.end)
      }
      if t.isWord(end + 1, w.tư) { return share(read.readings[0], of: 4, t, bytes, i..<(end + 2)) }
    }
    if end + 1 < tokens.count, tokens[end].isMark("/"), !tokens[end].spaceBefore, let below = Numbers.integer(t, bytes, end + 1), below > 1,
      let above = Numbers.integer(t, bytes, i), above < below
    {
      // "vòng 1/8": the round of sixteen.
      if above == 1, i > 0, t.isWord(i - 1, w.vòng) {
        return Fact([.quantity(Double(below * 2), nil), .quantity(1 / Double(below), nil)], i..<(end + 2), isWeak: true)
      }
      var values: [FactValue] = [.quantity(Double(above) / Double(below), nil)]
      // "120/300 ghế": 120 of 300 seats.
      values.append(.pair(Double(above), Double(below)))
      // "1/5" is a fifth, or the first of May.
      if above <= 31, below <= 12 { values.append(.date(DateValue(month: below, day: above))) }
      return Fact(values, i..<(end + 2))
    }
    var values = read.readings
    if end < tokens.count {
      if tokens[end].kind == .mark, let sign = Unit.signs[tokens[end].scalar] {
        if unit == nil { unit = sign }
        end += 1
        if sign.symbol == "°", end < tokens.count, tokens[end].range.count == 1 {
          let letter = bytes[tokens[end].range].first! | 0x20
          if letter == 0x63 { unit = .celsius; end += 1 } else if letter == 0x66 { unit = .fahrenheit; end += 1 }
        }
      } else if unit == nil, t.isWord(end, w.phần), t.isWord(end + 1, w.trăm) || t.isWord(end + 1, w.nghìn), units.match(t, end + 2)?.value == .second {
        // "bốn phần trăm giây"
        let below = t.isWord(end + 1, w.trăm) ? 100.0 : 1000.0
        return Fact(values.map { .quantity($0 / below, .second) }, at..<(end + 3), bound: boundBefore(t, at))
      } else if let found = unitBehind(t, bytes, end) {
        let isMoney = found.unit.dimension == .money
        if unit == nil || (unit == .dollar && isMoney) {
          unit = found.unit
          end = found.end
        }
        // "5 tỷ rưỡi", "hai năm rưỡi"
        if t.isWord(end, w.rưỡi) {
          values = values.map { $0 + 0.5 }
          end += 1
        } else if unit == .second, let part = hundredths(t, bytes, end) {
          values = values.map { $0 + part }
          end += 1
        }
      }
    }
    // "7 feet 5": inches stand without their name.
    if unit == .foot, end + 1 >= tokens.count || tokens[end + 1].kind != .mark || !tokens[end + 1].isMark("/"), let inches = Numbers.integer(t, bytes, end),
      inches < 12, !tokens[end].hyphenBefore, units.match(t, end + 1) == nil, scale(t, end + 1) == nil
    {
      values = values.map { $0 + Double(inches) / 12 }
      end += 1
    }
    // "6 1/3"
    if unit == nil, end + 2 < tokens.count, tokens[end].spaceBefore, tokens[end - 1].kind == .number, let above = Numbers.integer(t, bytes, end),
      let below = Numbers.integer(t, bytes, end + 2), tokens[end + 1].isMark("/"), !tokens[end + 1].spaceBefore, above < below, below <= 16, above > 0,
      values[0] < 100
    {
      values = values.map { $0 + Double(above) / Double(below) }
      end += 3
    }
    // "bốn sao rưỡi": the half stands behind what is counted.
    if unit == nil, t.isWord(end + 1, w.rưỡi), tokens[end].kind == .word { values = values.map { $0 + 0.5 } }
    // "1m88": metres and centimetres.
    if unit == nil, end < tokens.count, tokens[end].kind == .word, !tokens[end].spaceBefore, let metres = values.first,
      let rest = centimetres(bytes[tokens[end].range])
    {
      return Fact([.quantity(metres + rest, .metre)], at..<(end + 1))
    }
    if unit == nil, end < tokens.count, !tokens[end].spaceBefore, tokens[end].kind == .word, tokens[end].range.count == 1, tokens[i].kind == .number {
      // "40C", "104F"
      switch bytes[tokens[end].range].first {
      case 0x43: unit = .celsius
      case 0x46: unit = .fahrenheit
      default: break
      }
      if unit != nil { end += 1 }
    }
    if unit != nil, unit!.dimension != .time { isWeak = false }
    var fact = Fact(values.map { .quantity($0, unit) }, at..<end, bound: boundBefore(t, at), isWeak: isWeak)
    // "hai ngày 3 và 4/10" counts what it names.
    let counts = unit == .day && end < tokens.count && tokens[end].kind == .number
    let isInName = i > 0 && tokens[i].kind == .number && tokens[i].hyphenBefore && tokens[i - 1].isCapitalized && tokens[i - 1].range.count > 2
    fact.isIncidental =
      counts || isInName || isMaybeYear(t, i, end) || isMaybeName(t, i, end) || unit == .metre && values[0] == 11 && isSpotKick(t, i)
    return fact
  }

  /// "một phần tư", "một phần tư thế kỷ", "1 phần 280 triệu", which the other language may say as one in so many.
  private func share(_ above: Double, of below: Double, _ t: SegmentText, _ bytes: [UInt8], _ tokens: Range<Int>) -> Fact {
    if let found = unitBehind(t, bytes, tokens.upperBound), found.unit.dimension == .time || found.unit.dimension == .length {
      return Fact([.quantity(above / below, found.unit)], tokens.lowerBound..<found.end, bound: boundBefore(t, tokens.lowerBound))
    }
    return Fact([.quantity(above / below, nil), .pair(above, below)], tokens, bound: boundBefore(t, tokens.lowerBound))
  }

  /// "15 phút 51 giây 20": the number behind the seconds is what a stopwatch shows behind the stop.
  private func hundredths(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Double? {
    guard let n = Numbers.integer(t, bytes, at), t.tokens[at].range.count <= 3, !t.tokens[at].hyphenBefore, scale(t, at + 1) == nil,
      units.match(t, at + 1) == nil, at + 1 == t.tokens.count || t.tokens[at + 1].kind == .mark || !t.isWord(at + 1, w.lần)
    else { return nil }
    return t.tokens[at].range.count == 1 ? Double(n) / 10 : t.tokens[at].range.count == 2 ? Double(n) / 100 : Double(n) / 1000
  }

  /// Whether "11 m" is the penalty spot.
  func isSpotKick(_ t: SegmentText, _ at: Int) -> Bool {
    (max(0, at - 2)..<at).contains { spotKicks.single(t, $0) != nil }
  }

  /// "hơn trăm", "gần chục": the round number itself, without a count.
  func roundAlone(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    guard at > 0, bounds.single(t, at - 1) != nil || t.isWord(at - 1, w.cả), let role = numerals.words.single(t, at) else { return nil }
    switch role {
    case .hundred, .tenGroup: break
    case .scale where scale(t, at) != nil: break
    default: return nil
    }
    guard let found = power(t, at) else { return nil }
    var value = 1.0
    for _ in 0..<found.power { value *= 10 }
    let unit = unitBehind(t, bytes, found.end)
    let dozen: [FactValue] = value == 10 ? [.quantity(12, unit?.unit)] : []
    var fact = Fact([.quantity(value, unit?.unit), .vague(power: found.power)] + dozen, at..<(unit?.end ?? found.end), bound: boundBefore(t, at))
    fact.isIncidental = true
    return fact
  }

  func centimetres(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.first == 0x6D, (2...3).contains(word.count) else { return nil }
    let digits = word.dropFirst()
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let n = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return digits.count == 1 ? n / 10 : n / 100
  }

  /// "Ba Lan", "Hai Bà Trưng": a number word that begins a name, where the sentence begins too.
  func isMaybeName(_ t: SegmentText, _ at: Int, _ end: Int) -> Bool {
    guard end == at + 1, t.tokens[at].kind == .word, t.tokens[at].shape == .capitalized, end < t.tokens.count else { return false }
    return t.tokens[end].kind == .word && t.tokens[end].isCapitalized
  }

  /// Whether "năm" is five if it is not a year: nothing says which.
  func isMaybeYear(_ t: SegmentText, _ at: Int, _ end: Int) -> Bool {
    end == at + 1 && t.isWord(at, w.năm) && counted.single(t, at + 1) == nil && !t.isWord(at + 1, w.bị) && numerals.words.single(t, at + 1) == nil
  }

  /// The unit at `at`, unless the word means something else there ("ba năm 2018", "5 bộ trưởng", "2 đồng đội").
  func unitBehind(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (unit: Unit, end: Int)? {
    if t.isWord(at, w.điểm), at + 1 < t.tokens.count, t.tokens[at + 1].isMark("%") { return (.percentagePoint, at + 2) }
    guard let found = units.match(t, at) else { return nil }
    // A slash makes a rate: km/h.
    if found.end + 1 < t.tokens.count, t.tokens[found.end].isMark("/"), !t.tokens[found.end].spaceBefore,
      t.isWord(found.end + 1, w.h) || t.isWord(found.end + 1, w.giờ)
    {
      if found.value == .kilometre { return (Unit("km/h", .speed, 0.27778), found.end + 2) }
      if found.value == .mile { return (Unit("mph", .speed, 0.44704), found.end + 2) }
    }
    if found.end - at == 1, let next = UnitHomonyms.next[found.value.symbol], found.end < t.tokens.count,
      next.contains(String(decoding: bytes[t.tokens[found.end].range], as: UTF8.self).lowercased())
    {
      return nil
    }
    return (found.value, found.end)
  }

  func boundBefore(_ t: SegmentText, _ start: Int) -> Bound {
    for length in [2, 1] where start >= length {
      if let match = bounds.match(t, start - length), match.end == start { return match.value }
    }
    return .exact
  }

  /// "hàng trăm", "hàng chục nghìn": a count named by its order of magnitude.
  func vague(_ t: SegmentText, _ at: Int) -> Fact? {
    guard case .vague? = numerals.words.single(t, at) else { return nil }
    return power(t, at + 1).map { Fact([.vague(power: $0.power)], at..<$0.end) }
  }

  private func zeros(_ scale: Double) -> Int {
    var rest = scale
    var count = 0
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The order of magnitude that "chục", "trăm", "nghìn" … name together.
  func power(_ t: SegmentText, _ at: Int) -> (power: Int, end: Int)? {
    var power = 0
    var i = at
    loop: while let role = numerals.words.single(t, i) {
      switch role {
      case .tenGroup: power += 1
      case .hundred: power += 2
      case .scale(let n):
        guard scale(t, i) != nil else { break loop }
        power += zeros(n)
      default: break loop
      }
      i += 1
    }
    return power > 0 ? (power, i) : nil
  }
}
