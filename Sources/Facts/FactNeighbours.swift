import Words

/// What two values that stand side by side say together: ranges that name month, scale or unit once, a sum told again in another currency, a
/// score seen from the loser's side.
struct FactNeighbours: Sendable {
  private let connectives: Cues<Bool>
  /// Connectives that add a smaller unit: "four years and six months". "From an hour to 30 minutes" are two.
  private let joining: Cues<Bool>
  /// Words that make a sum or time a repetition of the one before it.
  private let restating: Cues<Bool>
  /// Words that tell a score from the side of the loser, who may be named first or second.
  private let losing: Cues<Bool>

  static let english = (
    connectives: ["to", "and", "or", "through", "until", "till"],
    restating: ["or", "equivalent", "equivalently", "ie", "roughly"],
    losing: [
      "lose", "lost", "loss", "losing", "loser", "defeat", "trail", "behind", "down", "beaten", "thrash", "fall", "fell", "reverse", "deficit",
      "concede", "drubbing", "hammering", "eliminate", "succumb", "outplay",
    ]
  )
  static let vietnamese = (
    connectives: ["đến", "tới", "và", "hoặc", "hay"], restating: ["tương đương", "hay", "tức", "tức là", "quy đổi", "xấp xỉ"],
    losing: ["thua", "bị dẫn", "bại", "thất bại", "thất thủ", "gục ngã", "bị loại", "bị hạ", "bị đánh bại", "thảm bại", "bại trận"]
  )

  init(_ words: (connectives: [String], restating: [String], losing: [String]), _ tokenizer: inout Tokenizer) {
    connectives = Cues(words.connectives.map { ($0, true) }, &tokenizer)
    joining = Cues(["and", "và"].map { ($0, true) }, &tokenizer)
    restating = Cues(words.restating.map { ($0, true) }, &tokenizer)
    losing = Cues(words.losing.map { ($0, true) }, &tokenizer)
  }

  /// The facts with what their neighbours add to them.
  func completed(_ facts: [Fact], _ t: SegmentText) -> [Fact] {
    guard !facts.isEmpty else { return facts }
    var result: [Fact] = []
    for fact in facts {
      var fact = fact
      turnScore(&fact, t)
      if var before = result.last {
        if let whole = whole(t, before, fact) {
          result[result.count - 1] = whole
          continue
        }
        if joins(t, before.tokens.upperBound..<fact.tokens.lowerBound, fact) {
          FactNeighbours.shareMonth(&before, &fact)
          FactNeighbours.shareScale(&before, &fact, isJoined: before.tokens.upperBound == fact.tokens.lowerBound)
          result[result.count - 1] = before
        }
        if FactNeighbours.mayRestate(before, fact), restates(t, before.tokens.upperBound..<fact.tokens.lowerBound) { fact.restated = before.tokens }
      }
      result.append(fact)
    }
    return result
  }

  /// Whether the tokens between two facts make them a range or an enumeration: "8 to 10", "28–29", "5 đến khoảng 6".
  private func joins(_ t: SegmentText, _ gap: Range<Int>, _ fact: Fact) -> Bool {
    if gap.isEmpty { return fact.tokens.lowerBound < t.tokens.count && t.tokens[fact.tokens.lowerBound].hyphenBefore }
    guard gap.count <= 3 else { return false }
    let first = t.tokens[gap.lowerBound]
    if first.kind == .mark { return gap.count == 1 && [0x2D, 0x2013, 0x2014, 0x2212, 0x2C].contains(first.scalar) }
    return connectives.single(t, gap.lowerBound) != nil && gap.dropFirst().allSatisfy { t.tokens[$0].kind == .word }
  }

  /// "July 8 to 10", "từ ngày 8 đến 10/7": the month stands on one end.
  private static func shareMonth(_ a: inout Fact, _ b: inout Fact) {
    if case .date(let date) = a.value, let month = date.month, date.day != nil, let day = day(b) {
      b.values = [.date(DateValue(year: date.year, month: month, day: day))] + b.values
    } else if let date = b.values.lazy.compactMap(\.day).first, let month = date.month {
      if case .date(let own) = a.value, own.month == nil, let day = own.day {
        a.values = [.date(DateValue(year: date.year, month: month, day: day, weekday: own.weekday))]
      } else if let day = day(a) {
        a.values = [.date(DateValue(year: date.year, month: month, day: day))] + a.values
        if case .date = b.value {} else { b.values = [.date(date)] + b.values }
      }
    }
  }

  /// The day of the month that a bare number can be.
  private static func day(_ fact: Fact) -> Int? {
    guard case .quantity(let n, nil) = fact.value, fact.tokens.count == 1, n >= 1, n <= 31, n == n.rounded() else { return nil }
    return Int(n)
  }

  /// "5 to 6 million", "$5-6 billion", "5–10 km": scale and unit stand on one end.
  private static func shareScale(_ a: inout Fact, _ b: inout Fact, isJoined: Bool) {
    guard case .quantity(let x, let u) = a.value, case .quantity(let y, let v) = b.value else { return }
    if u == nil, let v { a.values.append(.quantity(x, v)) }
    if v == nil, let u, u.dimension == .money { b.values.insert(.quantity(y, u), at: isJoined ? 0 : b.values.count) }
    guard x < 1000, y >= 1000 else { return }
    for scale in [1e12, 1e9, 1e6, 1e3] where y / scale >= 1 && x * scale <= y && x * scale >= y / 50 {
      if let unit = u ?? v { a.values.insert(.quantity(x * scale, unit), at: isJoined ? 0 : a.values.count) }
      if u == nil { a.values.append(.quantity(x * scale, nil)) }
      return
    }
  }

  /// "six feet two inches" is one height, "7lb 4oz" one weight, "four years and six months" one length of time.
  private func whole(_ t: SegmentText, _ a: Fact, _ b: Fact) -> Fact? {
    guard case .quantity(let x, .some(let u)) = a.value, case .quantity(let y, .some(let v)) = b.value, u.dimension == v.dimension else { return nil }
    guard [.length, .mass, .time].contains(u.dimension), v.factor < u.factor, y * v.factor < u.factor, a.restated == nil else { return nil }
    let gap = a.tokens.upperBound..<b.tokens.lowerBound
    guard gap.isEmpty || u.dimension == .time && gap.count == 1 && joining.single(t, gap.lowerBound) != nil, !b.isWeak else { return nil }
    return Fact([.quantity(x + y * v.factor / u.factor, u)], a.tokens.lowerBound..<b.tokens.upperBound, bound: a.bound)
  }

  private static func mayRestate(_ a: Fact, _ b: Fact) -> Bool {
    if case .time = a.value, case .time = b.value { return true }
    guard case .quantity(_, let u?) = a.value, case .quantity(_, let v?) = b.value else { return false }
    return u != v && u.dimension == v.dimension && ![.time, .share, .count].contains(u.dimension)
  }

  /// "100 miles (160 km)", "2 tỷ đồng, tương đương 80.000 USD", "50 pounds, or 65 dollars".
  private func restates(_ t: SegmentText, _ gap: Range<Int>) -> Bool {
    guard (1...6).contains(gap.count) else { return false }
    var opens = false
    for i in gap {
      if t.tokens[i].isMark("(") || t.tokens[i].isMark("[") { opens = true }
      if t.tokens[i].isMark(")") || t.tokens[i].isMark(".") || t.tokens[i].isMark(";") { return false }
      if restating.match(t, i) != nil { opens = true }
    }
    return opens
  }

  private func turnScore(_ fact: inout Fact, _ t: SegmentText) {
    guard case .pair(let a, let b) = fact.value, a != b else { return }
    let around = max(0, fact.tokens.lowerBound - 10)..<min(t.tokens.count, fact.tokens.upperBound + 4)
    if around.contains(where: { losing.match(t, $0) != nil }) { fact.values.append(.pair(b, a)) }
  }
}

extension FactValue {
  /// The date that names a day of a month.
  fileprivate var day: DateValue? {
    if case .date(let date) = self, date.day != nil, date.month != nil { return date }
    return nil
  }
}
