import Articles

/// Writes values the way a language writes them, for suggestions.
public enum FactWriter {
  /// The value in `language`, or nil where no one spelling can be proposed.
  public static func text(_ value: FactValue, in language: Language) -> String? {
    let isVietnamese = language == .vietnamese
    switch value {
    case .quantity(let number, let unit):
      let digits = scaled(number, in: language)
      guard let unit else { return digits }
      switch unit.dimension {
      case .share:
        if unit == .percentagePoint { return digits + (isVietnamese ? " điểm phần trăm" : " percentage points") }
        return digits + "%"
      case .money: return money(digits, unit, isVietnamese)
      default:
        guard let name = names[unit.symbol] else { return "\(digits) \(unit.symbol)" }
        return
          "\(digits) \(isVietnamese ? name.vi : number == 1 ? name.en : name.en == "foot" ? "feet" : name.en.hasSuffix("h") && name.en != "month" ? name.en + "es" : name.en + "s")"
      }
    case .ordinal(let n): return isVietnamese ? "thứ \(n)" : ordinal(n)
    case .date(let date): return self.date(date, isVietnamese)
    case .time(let minutes, _):
      let minute = minutes % 60
      if isVietnamese { return "\(minutes / 60)h" + (minute == 0 ? "" : minute < 10 ? "0\(minute)" : "\(minute)") }
      let hour = (minutes / 60 + 11) % 12 + 1
      return "\(hour)" + (minute == 0 ? "" : ":" + (minute < 10 ? "0\(minute)" : "\(minute)")) + (minutes < 720 ? " a.m." : " p.m.")
    case .pair(let a, let b): return "\(plain(a, language))-\(plain(b, language))"
    case .decade(let year): return isVietnamese ? "những năm \(year)" : "the \(year)s"
    case .century(let n): return isVietnamese ? "thế kỷ \(n)" : "the \(ordinal(n)) century"
    case .quarter(let n):
      return isVietnamese
        ? "quý \(["I", "II", "III", "IV"][min(max(n, 1), 4) - 1])" : "the \(["first", "second", "third", "fourth"][min(max(n, 1), 4) - 1]) quarter"
    case .relative(let unit, let offset): return relative(unit, offset, isVietnamese)
    case .vague(let power): return vague(power, isVietnamese)
    case .span(let unit):
      guard let name = names[unit.symbol] else { return nil }
      return isVietnamese ? "nhiều \(name.vi)" : "several \(name.en)s"
    case .code(let text): return text
    }
  }

  /// 42600 → "42,600" or "42.600"; 1.5 → "1.5" or "1,5" (CLDR patterns for en and vi).
  public static func plain(_ value: Double, _ language: Language) -> String {
    let (group, point): (Character, Character) = language == .vietnamese ? (".", ",") : (",", ".")
    let text = FactValue.plain(abs(value))
    let parts = text.split(separator: ".")
    var whole = ""
    for (i, digit) in parts[0].reversed().enumerated() {
      if i > 0, i % 3 == 0, parts[0].count > 4 || value >= 1000 { whole.append(group) }
      whole.append(digit)
    }
    return (value < 0 ? "-" : "") + String(whole.reversed()) + (parts.count > 1 ? "\(point)\(parts[1])" : "")
  }

  private static func scaled(_ value: Double, in language: Language) -> String {
    for (scale, en, vi) in [(1e12, "trillion", "nghìn tỷ"), (1e9, "billion", "tỷ"), (1e6, "million", "triệu")] where value >= scale {
      let share = value / scale
      if (share * 1000).rounded() == share * 1000 { return plain(share, language) + " " + (language == .vietnamese ? vi : en) }
    }
    return plain(value, language)
  }

  private static func money(_ digits: String, _ unit: Unit, _ isVietnamese: Bool) -> String {
    let signs = ["USD": "$", "GBP": "£", "EUR": "€"]
    if isVietnamese {
      let words = ["GBP": "bảng Anh", "VND": "đồng", "JPY": "yên", "CNY": "nhân dân tệ", "EUR": "euro", "KRW": "won", "cent": "xu"]
      return "\(digits) \(words[unit.symbol] ?? unit.symbol)"
    }
    if let sign = signs[unit.symbol] { return sign + digits }
    let words = ["VND": "dong", "JPY": "yen", "CNY": "yuan", "KRW": "won", "cent": "cents"]
    return "\(digits) \(words[unit.symbol] ?? unit.symbol)"
  }

  private static let names: [String: (en: String, vi: String)] = [
    "km": ("kilometer", "km"), "m": ("meter", "mét"), "cm": ("centimeter", "cm"), "mi": ("mile", "dặm"), "ft": ("foot", "feet"), "in": ("inch", "inch"),
    "nmi": ("nautical mile", "hải lý"),
    "second": ("second", "giây"), "minute": ("minute", "phút"), "hour": ("hour", "giờ"), "day": ("day", "ngày"), "week": ("week", "tuần"),
    "month": ("month", "tháng"), "quarter": ("quarter", "quý"),
    "year": ("year", "năm"), "decade": ("decade", "thập kỷ"), "t": ("ton", "tấn"), "ha": ("hectare", "hecta"), "acre": ("acre", "mẫu Anh"),
    "L": ("liter", "lít"), "bbl": ("barrel", "thùng"), "×": ("time", "lần"),
  ]

  private static func ordinal(_ n: Int) -> String {
    let suffix = (11...13).contains(n % 100) ? "th" : ["th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"][n % 10]
    return "\(n)\(suffix)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let days = (
    en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
  )

  private static func date(_ date: DateValue, _ isVietnamese: Bool) -> String {
    if isVietnamese {
      var text = date.weekday.map { days.vi[$0 - 1] } ?? ""
      var numbers = ""
      if let day = date.day, let month = date.month {
        numbers = "ngày \(day)/\(month)" + (date.year.map { "/\($0)" } ?? "")
      } else if let day = date.day {
        numbers = "ngày \(day)"
      } else if let month = date.month {
        numbers = "tháng \(month)" + (date.year.map { "/\($0)" } ?? "")
      } else if let year = date.year {
        numbers = "năm \(year)"
      }
      if !numbers.isEmpty { text += (text.isEmpty ? "" : " ") + numbers }
      return text
    }
    var text = date.weekday.map { days.en[$0 - 1] } ?? ""
    var rest = ""
    if let month = date.month {
      rest = months[month - 1]
      if let day = date.day { rest += " \(day)" }
      if let year = date.year { rest += date.day == nil ? " \(year)" : ", \(year)" }
    } else if let day = date.day {
      rest = "the \(ordinal(day))"
    } else if let year = date.year {
      rest = "\(year)"
    }
    if !rest.isEmpty { text += (text.isEmpty ? "" : ", ") + rest }
    return text
  }

  private static func relative(_ unit: Unit, _ offset: Int, _ isVietnamese: Bool) -> String? {
    guard (-1...1).contains(offset) else { return nil }
    if unit == .day { return (isVietnamese ? ["hôm qua", "hôm nay", "ngày mai"] : ["yesterday", "today", "tomorrow"])[offset + 1] }
    guard let name = names[unit.symbol] else { return nil }
    if isVietnamese { return name.vi + " " + (unit == .year ? ["ngoái", "nay", "tới"] : ["trước", "này", "tới"])[offset + 1] }
    return ["last ", "this ", "next "][offset + 1] + name.en
  }

  private static func vague(_ power: Int, _ isVietnamese: Bool) -> String? {
    let words: [Int: (String, String)] = [
      1: ("dozens", "hàng chục"), 2: ("hundreds", "hàng trăm"), 3: ("thousands", "hàng nghìn"), 4: ("tens of thousands", "hàng chục nghìn"),
      5: ("hundreds of thousands", "hàng trăm nghìn"), 6: ("millions", "hàng triệu"), 9: ("billions", "hàng tỷ"),
    ]
    return words[power].map { isVietnamese ? $0.1 : $0.0 }
  }
}
