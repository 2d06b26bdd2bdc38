import Articles

/// A day, or as much of one as the text says.
public struct DateValue: Hashable, Sendable, CustomStringConvertible {
  public var year: Int?
  public var month: Int?
  public var day: Int?
  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int?

  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
  }

  /// ISO 8601 with what is unknown left out: "2024-10-22", "--10-22", "2024-10"; a weekday behind it as "Tue".
  public var description: String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var text = year.map(String.init) ?? ""
    if let month { text += (year == nil ? "--" : "-") + two(month) }
    if let day { text += (month == nil ? "---" : "-") + two(day) }
    if let weekday {
      text += (text.isEmpty ? "" : " ") + ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday - 1]
    }
    return text
  }
}

/// The value of a fact, apart from how any language writes it.
public enum FactValue: Hashable, Sendable {
  case quantity(Double, Unit?)
  /// "first", "thứ 11".
  case ordinal(Int)
  /// A count named by its order of magnitude only: "hundreds", "hàng trăm" = 2.
  case vague(power: Int)
  case date(DateValue)
  /// Minutes since midnight; `exact` is false where the text leaves morning or afternoon open.
  case time(minutes: Int, exact: Bool)
  /// A score or a range: "2-0", "5-10".
  case pair(Double, Double)
  /// The first year: "the 1990s", "những năm 1990".
  case decade(Int)
  case century(Int)
  case quarter(Int)
  /// A day, week, month, quarter or year counted from now: "next year" is +1 year, "hôm qua" -1 day.
  case relative(unit: Unit, offset: Int)
  /// A stretch of time of which only the unit is told: "several weeks", "nhiều năm".
  case span(Unit)
  /// Letters and digits that no language changes: an address, a handle, a flight number.
  case code(String)

  /// The two numbers of a score, a range or "three in four"; nil for any other value.
  public var numbers: (Double, Double)? {
    if case .pair(let a, let b) = self { return (a, b) }
    return nil
  }

  /// Whether its numbers fit a `Double`: four hundred digits in a row are none that anybody counts with.
  var isFinite: Bool { (number ?? 0).isFinite && (numbers?.0 ?? 0).isFinite && (numbers?.1 ?? 0).isFinite }

  /// The bare number in it, for comparing across kinds.
  public var number: Double? {
    switch self {
    case .quantity(let value, _): value
    case .ordinal(let n), .decade(let n), .century(let n), .quarter(let n): Double(n)
    case .date(let date): date.month == nil && date.weekday == nil && date.day == nil ? date.year.map(Double.init) : nil
    case .vague, .time, .pair, .code, .relative, .span: nil
    }
  }
}

extension FactValue: CustomStringConvertible {
  /// A canonical spelling that depends on no language: "42600", "5e9 USD", "2024-10-22", "19:30".
  public var description: String {
    switch self {
    case .quantity(let value, let unit): FactValue.plain(value) + (unit.map { " \($0)" } ?? "")
    case .ordinal(let n): "#\(n)"
    case .vague(let power): "~10^\(power)"
    case .date(let date): date.description
    case .time(let minutes, let exact):
      "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)" + (exact ? "" : "?")
    case .pair(let a, let b): "\(FactValue.plain(a))-\(FactValue.plain(b))"
    case .decade(let year): "\(year)s"
    case .century(let n): "C\(n)"
    case .quarter(let n): "Q\(n)"
    case .relative(let unit, let offset): "now" + (offset < 0 ? "\(offset)" : "+\(offset)") + " \(unit)"
    case .span(let unit): "some \(unit)s"
    case .code(let text): text
    }
  }

  /// A number without separators, without a needless fraction.
  public static func plain(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    let text = String((value * 1e6).rounded() / 1e6)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Which part of a day, month, year or decade is meant.
public enum DatePart: String, Sendable {
  case early, mid, late
}

/// How a quantity is hedged.
public enum Bound: String, Sendable {
  case exact, about, moreThan, lessThan, atLeast, atMost, nearly
}

/// A typed value at a place in a segment.
public struct Fact: Sendable {
  /// Readings of the text, the likeliest first: "1.500" in Vietnamese is 1500, or sloppily 1.5.
  public internal(set) var values: [FactValue]
  /// Indices of the segment's tokens.
  public internal(set) var tokens: Range<Int>
  public let bound: Bound
  /// A value so common as a mere article or connective ("one", "một", "first") that its absence says little.
  public let isWeak: Bool
  /// Whether it only may be meant as a value ("Channel Six", "năm cáo buộc"): it can match, but its absence says nothing.
  public internal(set) var isIncidental = false
  /// The tokens of the fact before, which this one says again in another unit: "100 miles (160 km)", "2 tỷ đồng, tương đương 80.000 USD".
  public internal(set) var restated: Range<Int>?
  /// For dates: "early", "cuối"; nil where the text does not say.
  public var part: DatePart?

  public init(_ values: [FactValue], _ tokens: Range<Int>, bound: Bound = .exact, isWeak: Bool = false) {
    self.values = values
    self.tokens = tokens
    self.bound = bound
    self.isWeak = isWeak
  }

  public var value: FactValue { values[0] }
}
