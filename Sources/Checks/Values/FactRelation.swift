import Articles
import Facts

/// How the values of two facts stand to each other.
enum FactRelation: Int, Comparable {
  /// Nothing in common.
  case none
  /// May be the same; the texts do not say enough to tell ("Tuesday", "22/10").
  case open
  /// The same amount in another unit.
  case converted
  case equal

  static func < (a: FactRelation, b: FactRelation) -> Bool { a.rawValue < b.rawValue }

  /// The best relation among all readings of two facts.
  ///
  /// - Parameter date: the article's date, against which weekdays are resolved.
  static func between(_ a: Fact, _ b: Fact, date: CalendarDate?) -> FactRelation {
    var best = FactRelation.none
    for x in a.values {
      for y in b.values {
        let hedged = a.bound != .exact || b.bound != .exact
        best = max(best, relation(x, y, hedged: hedged, date: date))
        if best == .none, let rounded = rounds(x, a.bound, y, b.bound) { best = rounded }
        if best == .equal { return .equal }
      }
    }
    return best
  }

  private static func relation(_ a: FactValue, _ b: FactValue, hedged: Bool, date: CalendarDate?) -> FactRelation {
    switch (a, b) {
    case (.quantity(let x, let u), .quantity(let y, let v)): return quantities(x, u, y, v, hedged: hedged)
    case (.ordinal(let x), .ordinal(let y)), (.decade(let x), .decade(let y)), (.century(let x), .century(let y)),
      (.quarter(let x), .quarter(let y)), (.vague(let x), .vague(let y)):
      return x == y ? .equal : .none
    case (.date(let x), .date(let y)): return dates(x, y, article: date)
    case (.time(let x, let exactX), .time(let y, let exactY)):
      if x == y { return .equal }
      return x % 720 == y % 720 && !(exactX && exactY) ? .equal : .none
    case (.time(let minutes, _), .quantity(let hours, let unit)), (.quantity(let hours, let unit), .time(let minutes, _)):
      // "four hours and 38 minutes" are written "4 giờ 38 phút", as a clock is; "at 8 in the evening" is "lúc 20h".
      if unit == .hour, abs(hours * 60 - Double(minutes)) < 0.5 { return .equal }
      // "1:14 to play": what a match clock shows are minutes and seconds.
      if unit == .minute, abs(hours * 60 - Double(minutes)) < 0.5 { return .equal }
      guard unit == .hour || unit == nil, minutes % 60 == 0, hours >= 0, hours <= 24, Int(hours) % 12 == minutes / 60 % 12 else { return .none }
      return unit == .hour ? .equal : .open
    case (.relative(let u, let x), .relative(let v, let y)): return u == v && x == y ? .equal : .none
    case (.pair(let x1, let x2), .pair(let y1, let y2)): return x1 == y1 && x2 == y2 ? .equal : .none
    case (.code(let x), .code(let y)): return x.lowercased() == y.lowercased() ? .equal : .none
    case (.span(let u), .span(let v)): return u == v ? .equal : .none
    // "a few months" are three or ten of them.
    case (.span(let u), .quantity(let n, .some(let v))), (.quantity(let n, .some(let v)), .span(let u)):
      guard u.dimension == v.dimension else { return .none }
      return (1.9...12.5).contains(n * v.factor / u.factor) ? .open : .none
    case (.span(let u), .vague), (.vague, .span(let u)): return [Unit.year, .decade, .century].contains(u) ? .open : .none
    case (.relative(let u, let offset), .quantity(let n, .some(let v))), (.quantity(let n, .some(let v)), .relative(let u, let offset)):
      // "the past decade", "10 năm qua"
      return offset != 0 && v.dimension == .time && abs(n * v.factor - u.factor) <= 0.05 * u.factor ? .converted : .none
    case (.relative(let u, let offset), .date(let day)), (.date(let day), .relative(let u, let offset)):
      return relative(u, offset, day, article: date)
    case (.quantity(let n, .some(.year)), .date(let day)), (.date(let day), .quantity(let n, .some(.year))):
      // "two years ago" is 2022 in 2024.
      guard let year = day.year, day.month == nil else { return .none }
      guard let now = date?.year else { return n == 1 ? .open : .none }
      return Double(abs(now - year)) == n ? .converted : .none
    case (.code(let text), .date(let day)), (.date(let day), .code(let text)):
      // "FY25" is the financial year 2025.
      guard text.uppercased().hasPrefix("FY"), let year = day.year, let short = digits(in: text) else { return .none }
      return year == short || year % 100 == short ? .equal : .none
    case (.code(let text), _):
      return digits(in: text).map { Double($0) == b.number } == true ? .open : .none
    case (_, .code(let text)):
      return digits(in: text).map { Double($0) == a.number } == true ? .open : .none
    default:
      // Across kinds the bare number decides: "the 20th" and "ngày 20", "năm 2018" and "2018".
      if case .date(let x) = a, let day = x.day, x.month == nil, let y = b.number, Double(day) == y { return .equal }
      if case .date(let y) = b, let day = y.day, y.month == nil, let x = a.number, Double(day) == x { return .equal }
      // "tháng 7–9": the second month reads as a number.
      if case .date(let x) = a, let month = x.month, x.day == nil, let y = b.number, Double(month) == y { return .equal }
      if case .date(let y) = b, let month = y.month, y.day == nil, let x = a.number, Double(month) == x { return .equal }
      if let x = a.number, let y = b.number, x == y { return .equal }
      return .none
    }
  }

  /// The number in a code of letters and digits: "U23" is under 23, "G7" the Group of Seven, "MH370" flight 370.
  private static func digits(in code: String) -> Int? {
    guard code.first?.isLetter == true else { return nil }
    let digits = code.drop { !$0.isNumber }
    return digits.isEmpty || !digits.allSatisfy(\.isNumber) ? nil : Int(digits)
  }

  /// A rounded number with the words that own up to it: "3,153", "more than 3,100"; "1.26 million", "nearly 1.3 million".
  private static func rounds(_ x: FactValue, _ boundX: Bound, _ y: FactValue, _ boundY: Bound) -> FactRelation? {
    guard case .quantity(let a, let u) = x, case .quantity(let b, let v) = y, u == v, a > 20, b > 20, (boundX == .exact) != (boundY == .exact) else {
      return nil
    }
    let (precise, round, bound) = boundX == .exact ? (a, b, boundY) : (b, a, boundX)
    guard significant(round) <= 2, significant(precise) > significant(round), abs(precise - round) <= 0.05 * precise else { return nil }
    switch bound {
    case .moreThan, .atLeast: return precise > round ? .converted : nil
    case .nearly, .lessThan, .atMost: return precise < round ? .converted : nil
    case .about: return .converted
    case .exact: return nil
    }
  }

  private static func significant(_ value: Double) -> Int {
    var digits = FactValue.plain(value).filter { $0 != "." && $0 != "-" }
    while digits.last == "0" { digits.removeLast() }
    return digits.drop { $0 == "0" }.count
  }

  /// A day, month or year counted from the article's against one that is named: "last month" and "tháng 9". Articles are published and
  /// translated on different days, so days only may be the same.
  private static func relative(_ unit: Unit, _ offset: Int, _ day: DateValue, article: CalendarDate?) -> FactRelation {
    switch unit {
    case .day: return day.day != nil || day.weekday != nil ? .open : .none
    case .month:
      guard let month = day.month, day.day == nil else { return .none }
      guard let article else { return .open }
      return (article.month + offset + 11) % 12 + 1 == month ? .converted : .none
    case .year:
      guard let year = day.year, day.month == nil else { return .none }
      guard let article else { return .open }
      return article.year + offset == year ? .converted : .none
    default: return .none
    }
  }

  private static func quantities(_ x: Double, _ u: Unit?, _ y: Double, _ v: Unit?, hedged: Bool) -> FactRelation {
    func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool { abs(a - b) <= tolerance * max(abs(a), abs(b)) }
    let same = near(x, y, 1e-9)
    guard let u, let v else {
      // "one" and "một" are articles; "one week" is no "một".
      if same, x == 1, (u ?? v)?.dimension == .time { return .none }
      if same { return .equal }
      // half ↔ 50%
      if let unit = u ?? v, unit == .percent {
        let (share, fraction) = u == nil ? (y, x) : (x, y)
        return near(share / 100, fraction, 1e-9) ? .equal : .none
      }
      return .none
    }
    if same {
      if u == v { return .equal }
      // A bare "°" is whatever the other side's degree is; a factor ("lần") counts nothing of its own.
      if u.symbol == "°" || v.symbol == "°", u.dimension == .temperature, v.dimension == .temperature { return .equal }
      if u == .times || v == .times { return .equal }
      // "$5" in Sydney is "5 đô la Úc"; krone and krona are both "curon".
      if Unit.areDollars(u, v) || u.isNordic && v.isNordic || u.isCent && v.isCent { return .open }
      if x == 0 { return .equal }
    }
    if u.dimension == v.dimension, u != v {
      switch u.dimension {
      case .money, .share, .count: return .none
      case .temperature:
        let celsius = u == .celsius ? x : v == .celsius ? y : nil
        let fahrenheit = u == .fahrenheit ? x : v == .fahrenheit ? y : nil
        guard let celsius, let fahrenheit else { return .none }
        return abs(celsius * 9 / 5 + 32 - fahrenheit) <= 2 ? .converted : .none
      default:
        // Newsrooms round conversions to two figures: up to 5% away; hedged ones further.
        return near(x * u.factor, y * v.factor, hedged ? 0.08 : 0.05) ? .converted : .none
      }
    }
    return .none
  }

  /// Dates agree when no part they both have differs; a weekday and a day of the month meet through the article's date.
  static func dates(_ x: DateValue, _ y: DateValue, article: CalendarDate?) -> FactRelation {
    var shared = 0
    for (a, b) in [(x.year, y.year), (x.month, y.month), (x.day, y.day), (x.weekday, y.weekday)] {
      guard let a, let b else { continue }
      if a != b { return .none }
      shared += 1
    }
    if let (day, month, weekday, year) = meeting(x, y), let year = year ?? article?.year {
      if let date = CalendarDate(year: year, month: month, day: day) {
        if date.weekday != weekday { return .none }
        return .equal
      }
    }
    return shared > 0 ? .equal : .open
  }

  /// The day and month of one date and the weekday of the other, when neither has both.
  private static func meeting(_ x: DateValue, _ y: DateValue) -> (day: Int, month: Int, weekday: Int, year: Int?)? {
    if let day = x.day, let month = x.month, x.weekday == nil, let weekday = y.weekday, y.day == nil { return (day, month, weekday, x.year) }
    if let day = y.day, let month = y.month, y.weekday == nil, let weekday = x.weekday, x.day == nil { return (day, month, weekday, y.year) }
    return nil
  }
}
