import Articles

/// The line a crawler puts before an article: "date 2024-10-22 https://…", or only the date, or only the address.
struct HeadLine {
  let date: CalendarDate?
  let url: String?

  /// Nil when the line says anything else.
  init?(_ line: String) {
    var date: CalendarDate?
    var url: String?
    for word in line.split(whereSeparator: \.isWhitespace) {
      if ["date", "date:", "ngày", "ngày:", "url", "url:"].contains(word.lowercased()) { continue }
      if let day = HeadLine.date(in: String(word)), date == nil {
        date = day
      } else if word.hasPrefix("http://") || word.hasPrefix("https://"), url == nil {
        url = String(word)
      } else {
        return nil
      }
    }
    if date == nil && url == nil { return nil }
    self.date = date
    self.url = url
  }

  static func firstAddress(in line: String) -> String? {
    line.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }.map(
      String.init)
  }

  /// The first full date in a text: 2024-10-22, 22/10/2024, 22-10-2024, 22.10.2024.
  static func date(in text: String) -> CalendarDate? {
    let parts = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    for i in parts.indices.dropLast(2) {
      if parts[i] > 31, let date = CalendarDate(year: parts[i], month: parts[i + 1], day: parts[i + 2]), parts[i] > 1900 {
        return date
      }
      if parts[i + 2] > 1900, let date = CalendarDate(year: parts[i + 2], month: parts[i + 1], day: parts[i]) {
        return date
      }
    }
    return nil
  }

  /// The date in an address's path: /2024/10/22/, /20241022/.
  static func date(inAddress url: String) -> CalendarDate? {
    let path = url.split(separator: "/").dropFirst(2)
    for part in path where part.utf8.count == 8 {
      if let number = Int(part),
        let date = CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100),
        (1990...2100).contains(date.year)
      {
        return date
      }
    }
    let numbers = path.map { Int($0) }
    for i in numbers.indices.dropLast(2) {
      if let year = numbers[i], let month = numbers[i + 1], let day = numbers[i + 2], (1990...2100).contains(year) {
        return CalendarDate(year: year, month: month, day: day)
      }
    }
    return nil
  }
}
