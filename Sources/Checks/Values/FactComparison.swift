import Alignment
import Articles
import Facts

/// The values of a bitext held against each other: which were carried over, which were not.
struct FactComparison {
  /// A fact and where it stands.
  struct Located {
    let fact: Fact
    let segment: Int
    /// Bytes of the article's text.
    let range: Range<Int>
  }

  /// What became of facts in one bead.
  struct Difference {
    let bead: Int
    let original: Located?
    let translation: Located?
    /// Whether an equal value stands somewhere else in the other article.
    let isElsewhere: Bool
    /// Whether both count or rank the same word.
    var isBound = false
  }

  var differences: [Difference] = []
  var carried = 0
  var originalCount = 0
  /// Pairs of facts that agree: byte ranges on both sides, for reports that show what was carried.
  var pairs: [(original: Range<Int>, translation: Range<Int>, relation: FactRelation)] = []
  /// Pairs of equal value that differ in what stands around it: early for late, "more than" for "nearly", a unit that is gone.
  var shaded: [(original: Located, translation: Located)] = []

  /// - Parameter isExplained: whether words of the other side, which state no value, say what a fact of a bead says.
  init(_ bitext: Bitext, excluding skipped: Set<Int>, isExplained: (Located, _ bead: Int, _ isOriginal: Bool) -> Bool) {
    let date = bitext.original.date ?? bitext.translation.date
    func located(_ segments: [SegmentText], _ range: Range<Int>) -> [Located] {
      range.flatMap { index in
        segments[index].facts.map { Located(fact: $0, segment: index, range: segments[index].bytes($0.tokens)) }
      }
    }
    var leftO: [[Located]] = []
    var leftT: [[Located]] = []
    let everyO = located(bitext.originalSegments, 0..<bitext.originalSegments.count)
    let everyT = located(bitext.translationSegments, 0..<bitext.translationSegments.count)
    for (index, bead) in bitext.beads.enumerated() {
      let o = located(bitext.originalSegments, bead.original)
      let t = located(bitext.translationSegments, bead.translation)
      originalCount += o.count
      if skipped.contains(index) {
        leftO.append([])
        leftT.append([])
        continue
      }
      let (restO, restT) = match(o, t, date)
      leftO.append(restO)
      leftT.append(restT)
    }
    // A value that moved to a neighbouring sentence is not dropped.
    for distance in 1...3 {
      for i in leftO.indices {
        for j in [i - distance, i + distance] where leftT.indices.contains(j) && !leftO[i].isEmpty && !leftT[j].isEmpty {
          let (restO, restT) = matchOnce(leftO[i], leftT[j], date, least: .converted)
          leftO[i] = restO
          leftT[j] = restT
        }
      }
    }
    for (index, bead) in bitext.beads.enumerated() where !leftO[index].isEmpty || !leftT[index].isEmpty {
      leftO[index].removeAll { isExplained($0, index, true) }
      leftT[index].removeAll { isExplained($0, index, false) }
      pairUp(
        index, leftO[index], leftT[index], FactComparison.near(everyO, bead.original.lowerBound), FactComparison.near(everyT, bead.translation.lowerBound),
        date,
        beadO: located(bitext.originalSegments, bitext.beads[index].original),
        beadT: located(bitext.translationSegments, bitext.beads[index].translation))
    }
  }

  /// Matches the facts of one bead; returns what is left on either side.
  private mutating func match(_ o: [Located], _ t: [Located], _ date: CalendarDate?) -> ([Located], [Located]) {
    var (restO, restT) = (o, t)
    for least in [FactRelation.equal, .converted, .open] {
      (restO, restT) = matchOnce(restO, restT, date, least: least)
    }
    (restO, restT) = ranges(restO, restT)
    // Said twice on one side, once on the other: "thứ Ba (22/10)", "100 miles (160 km)".
    // But where something alike is left over on the other side, the repetition took its place: "80 … 10 degrees" became "10 … 10".
    let repeatedO = restO.filter { left in
      t.contains { FactRelation.between(left.fact, $0.fact, date: date) >= .converted }
        && !restT.contains { FactComparison.likeness(left.fact, $0.fact) > 0.5 }
    }
    let repeatedT = restT.filter { left in
      o.contains { FactRelation.between($0.fact, left.fact, date: date) >= .converted }
        && !restO.contains { FactComparison.likeness($0.fact, left.fact) > 0.5 }
    }
    carried += repeatedO.count
    let goneO = Set(repeatedO.map(\.range))
    let goneT = Set(repeatedT.map(\.range))
    return (restO.filter { !goneO.contains($0.range) }, restT.filter { !goneT.contains($0.range) })
  }

  /// Matches each fact with the nearest one that relates at least so well.
  private mutating func matchOnce(
    _ o: [Located], _ t: [Located], _ date: CalendarDate?, least: FactRelation
  ) -> ([Located], [Located]) {
    var used = Set<Int>()
    var restO: [Located] = []
    for (i, left) in o.enumerated() {
      // The same unit before the same number alone, then the same place in order.
      var best: (index: Int, rank: Int)?
      for (j, right) in t.enumerated() where !used.contains(j) {
        let relation = FactRelation.between(left.fact, right.fact, date: date)
        guard relation >= least, relation != .none else { continue }
        let rank = relation.rawValue * 100 + (FactComparison.unit(left.fact) == FactComparison.unit(right.fact) ? 50 : 0) - min(40, abs(i - j))
        if rank > best?.rank ?? .min { best = (j, rank) }
      }
      if let best {
        used.insert(best.index)
        carried += 1
        shaded.append((left, t[best.index]))
        pairs.append((left.range, t[best.index].range, FactRelation.between(left.fact, t[best.index].fact, date: date)))
      } else {
        restO.append(left)
      }
    }
    return (restO, t.indices.filter { !used.contains($0) }.map { t[$0] })
  }

  /// "5-10" on one side, "between 5 and 10" on the other.
  private mutating func ranges(_ o: [Located], _ t: [Located]) -> ([Located], [Located]) {
    var (restO, restT) = (o, t)
    func split(_ pairs: inout [Located], _ singles: inout [Located]) {
      pairs = pairs.filter { left in
        // "4 giờ 38 phút" reads like a clock; "four hours and 38 minutes" is how long.
        if case .time(let minutes, _) = left.fact.value {
          let hours = singles.firstIndex {
            FactComparison.unit($0.fact) == .hour && $0.fact.value.number == Double(minutes / 60)
          }
          let rest = singles.firstIndex {
            FactComparison.unit($0.fact) == .minute && $0.fact.value.number == Double(minutes % 60)
          }
          guard let hours, let rest else { return true }
          for index in [hours, rest].sorted(by: >) { singles.remove(at: index) }
          return false
        }
        guard let (a, b) = left.fact.values.lazy.compactMap(\.numbers).first else { return true }
        // "tied it at 112" – 112-112
        if a == b, let level = singles.firstIndex(where: { FactComparison.unit($0.fact) == nil && $0.fact.value.number == a }) {
          singles.remove(at: level)
          return false
        }
        func holds(_ located: Located, _ n: Double) -> Bool {
          located.fact.values.contains { value in
            // "8-10 a.m.": two times of day.
            if case .time(let minutes, _) = value { return minutes % 60 == 0 && n == n.rounded() && minutes / 60 % 12 == Int(n) % 12 }
            return value.number.map { $0 == n || ($0 > n && n > 0 && $0.truncatingRemainder(dividingBy: n) == 0) } ?? false
          }
        }
        let low = singles.firstIndex { $0.fact.values.contains { $0.number == a } } ?? singles.firstIndex { holds($0, a) }
        let high =
          singles.indices.last { index in index != low && singles[index].fact.values.contains { $0.number == b } }
          ?? singles.indices.last { $0 != low && holds(singles[$0], b) }
        guard let low, let high, low != high else { return true }
        for index in [low, high].sorted(by: >) { singles.remove(at: index) }
        return false
      }
    }
    let before = restO.count
    split(&restO, &restT)
    split(&restT, &restO)
    carried += max(0, before - restO.count)
    return (restO, restT)
  }

  static func unit(_ fact: Fact) -> Unit? {
    if case .quantity(_, let unit) = fact.value { return unit }
    return nil
  }

  /// The facts among which one that moved is looked for: an article's all; of a book those of the pages around, or comparing would take forever.
  private static func near(_ every: [Located], _ segment: Int) -> ArraySlice<Located> {
    guard every.count > 4_000 else { return every[...] }
    func first(from segment: Int) -> Int {
      var low = 0
      var high = every.count
      while low < high {
        let middle = (low + high) / 2
        if every[middle].segment < segment { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return every[first(from: segment - 300)..<first(from: segment + 300)]
  }

  /// Pairs what is left in a bead by likeness: the same kind and unit, similar digits. What finds no partner was dropped or added.
  private mutating func pairUp(
    _ bead: Int, _ o: [Located], _ t: [Located], _ everyO: ArraySlice<Located>, _ everyT: ArraySlice<Located>, _ date: CalendarDate?,
    beadO: [Located], beadT: [Located]
  ) {
    var candidates: [(score: Double, i: Int, j: Int)] = []
    let elsewhereO = o.map { isCarried($0, t: everyT, date) }
    let elsewhereT = t.map { isCarried($0, o: everyO, date) }
    for (i, left) in o.enumerated() {
      for (j, right) in t.enumerated() {
        // A doubtful value cannot have taken the place of one that only moved, nor of one that may well be left out.
        let (doubtO, doubtT) = (left.fact.isWeak || left.fact.isIncidental, right.fact.isWeak || right.fact.isIncidental)
        if doubtO && elsewhereT[j] && !ValueCheck.isLoose(right.fact) || doubtT && elsewhereO[i] && !ValueCheck.isLoose(left.fact) { continue }
        if (left.fact.isIncidental || right.fact.isIncidental) && (ValueCheck.isLoose(left.fact) || ValueCheck.isLoose(right.fact)) { continue }
        if doubtO || doubtT, !FactComparison.mayStandFor(left.fact, right.fact) { continue }
        // "the first leg" and "hai đội" only meet in one sentence.
        if FactComparison.isOrdinal(left.fact) != FactComparison.isOrdinal(right.fact),
          doubtO || doubtT || ValueCheck.isLoose(left.fact) && ValueCheck.isLoose(right.fact)
        {
          continue
        }
        let score = FactComparison.likeness(left.fact, right.fact)
        if score > 0 { candidates.append((score - 0.01 * Double(abs(i - j)), i, j)) }
      }
    }
    candidates.sort { ($0.score, -$0.i, -$0.j) > ($1.score, -$1.i, -$1.j) }
    var usedO = Set<Int>()
    var usedT = Set<Int>()
    var found: [Difference] = []
    for (_, i, j) in candidates where !usedO.contains(i) && !usedT.contains(j) {
      usedO.insert(i)
      usedT.insert(j)
      found.append(Difference(bead: bead, original: o[i], translation: t[j], isElsewhere: false))
    }
    for i in o.indices where !usedO.contains(i) {
      let elsewhere =
        elsewhereO[i] || isToldAgain(o[i], beadO, o)
        || (FactComparison.isPartOfDate(o[i].fact) && FactComparison.hasDay(beadT))
      found.append(Difference(bead: bead, original: o[i], translation: nil, isElsewhere: elsewhere))
    }
    for j in t.indices where !usedT.contains(j) {
      let elsewhere =
        elsewhereT[j] || isToldAgain(t[j], beadT, t)
        || (FactComparison.isPartOfDate(t[j].fact) && FactComparison.hasDay(beadO))
      found.append(Difference(bead: bead, original: nil, translation: t[j], isElsewhere: elsewhere))
    }
    differences += found
  }

  private func isCarried(_ left: Located, t every: ArraySlice<Located>, _ date: CalendarDate?) -> Bool {
    every.contains { FactRelation.between(left.fact, $0.fact, date: date) >= .converted }
  }

  private func isCarried(_ right: Located, o every: ArraySlice<Located>, _ date: CalendarDate?) -> Bool {
    every.contains { FactRelation.between($0.fact, right.fact, date: date) >= .converted }
  }

  /// Whether the same stands beside it in another unit, and that was carried over: of "100 dặm (160 km)" one is enough.
  private func isToldAgain(_ located: Located, _ bead: [Located], _ left: [Located]) -> Bool {
    bead.contains { other in
      guard other.segment == located.segment, other.range != located.range else { return false }
      let isPair = other.fact.restated == located.fact.tokens || located.fact.restated == other.fact.tokens
      return isPair && !left.contains { $0.range == other.range }
    }
  }

  /// Whether a fact tells a place in a row: "second", "thứ ba", which may be Tuesday too. "A third" rather is a share.
  private static func isOrdinal(_ fact: Fact) -> Bool {
    if case .quantity = fact.value { return false }
    return fact.values.contains { value in
      if case .ordinal = value { return true }
      return false
    }
  }

  /// Whether a doubtful fact can be the other: a count or place in a row for another, a date for a date. "Again" is "một lần nữa" and no count.
  private static func mayStandFor(_ a: Fact, _ b: Fact) -> Bool {
    func kind(_ value: FactValue) -> Int {
      switch value {
      case .quantity(let n, .some(let unit)): unit == .times && n == 1 ? 1 : 2
      case .quantity, .ordinal: 2
      case .date, .decade, .century, .quarter, .relative: 3
      case .vague: 4
      case .time: 5
      case .pair: 6
      case .code: 7
      case .span: 2
      }
    }
    return a.values.contains { x in b.values.contains { kind($0) == kind(x) } }
  }

  /// Whether any of the facts names a day.
  static func hasDay(_ facts: [Located]) -> Bool {
    facts.contains { located in
      if case .date(let date) = located.fact.value { return date.day != nil || date.weekday != nil }
      return false
    }
  }

  /// Whether a date is no more than a weekday or month, which a date on the other side may say in full.
  static func isPartOfDate(_ fact: Fact) -> Bool {
    if case .date(let date) = fact.value { return date.day == nil && date.year == nil }
    return false
  }

  /// How likely one fact is meant to be the other, 0 for not at all.
  static func likeness(_ a: Fact, _ b: Fact) -> Double {
    var best = 0.0
    for x in a.values { for y in b.values { best = max(best, likeness(x, y)) } }
    return best
  }

  private static func likeness(_ a: FactValue, _ b: FactValue) -> Double {
    switch (a, b) {
    case (.quantity(let x, let u), .quantity(let y, let v)):
      if x == y, u != v { return x == 1 && (u == nil || v == nil) ? 0.5 : 0.95 }
      let digits = digitLikeness(x, y)
      if u == v { return 0.6 + 0.35 * digits }
      if let u, let v, u.dimension == v.dimension { return 0.5 + 0.35 * digits }
      if u == nil || v == nil { return 0.25 + 0.6 * digits }
      return digits > 0.6 ? 0.3 : 0
    case (.date(let x), .date(let y)):
      // Dates of different precision are different things said, unless they share a part.
      let kinds = (x.month != nil) == (y.month != nil) || (x.year != nil) == (y.year != nil) || (x.weekday != nil) == (y.weekday != nil)
      return kinds ? 0.8 : 0.3
    case (.time, .time), (.pair, .pair), (.code, .code), (.decade, .decade), (.century, .century), (.quarter, .quarter), (.vague, .vague): return 0.8
    case (.ordinal, .ordinal): return 0.7
    case (.span, .span): return 0.6
    // "decades" became "a decade"
    case (.span(let u), .quantity(1, let v)), (.quantity(1, let v), .span(let u)): return u == v ? 0.5 : 0
    case (.relative(let u, _), .relative(let v, _)): return u == v ? 0.85 : 0.7
    case (.time(let minutes, _), .quantity(let n, .some(.hour))), (.quantity(let n, .some(.hour)), .time(let minutes, _)):
      return n < 25 && minutes % 60 == 0 ? 0.5 : 0
    default:
      if let x = a.number, let y = b.number { return 0.2 + 0.5 * digitLikeness(x, y) }
      return 0
    }
  }

  /// 1 for the same digits with the point elsewhere, less with every digit that differs.
  private static func digitLikeness(_ x: Double, _ y: Double) -> Double {
    func digits(_ value: Double) -> [Character] {
      var text = Array(FactValue.plain(value).filter { $0 != "." && $0 != "-" })
      while text.last == "0", text.count > 1 { text.removeLast() }
      return text
    }
    let (a, b) = (digits(x), digits(y))
    if a == b { return 1 }
    if a.sorted() == b.sorted() { return 0.9 }
    let same = zip(a, b).count { $0 == $1 }
    return 0.8 * Double(same) / Double(max(a.count, b.count))
  }
}
