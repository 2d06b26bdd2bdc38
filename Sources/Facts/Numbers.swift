import Articles
import Words

/// What numbers in digits share in both languages.
enum Numbers {
  /// The value of a number token that is nothing but digits.
  static func integer(_ t: SegmentText, _ bytes: [UInt8], _ i: Int) -> Int? {
    guard i >= 0, i < t.tokens.count, t.tokens[i].kind == .number, t.tokens[i].range.count <= 9 else { return nil }
    var value = 0
    for byte in bytes[t.tokens[i].range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// "22/10/2024", "22-10-2024", "2024-10-22", "22/10", "10/2024": slashes or hyphens between numbers.
  ///
  /// - Parameter dayFirst: how to read two small numbers. Vietnamese is always day first (CLDR); in English both orders occur, so
  ///   a value above 12 decides, and British order is taken where nothing does.
  static func numericDate(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, dayFirst: Bool) -> (date: DateValue, end: Int)? {
    guard let first = integer(t, bytes, at) else { return nil }
    if t.tokens[at].hyphenBefore, at > 0 {
      // "8–10/7": behind the first of two days, a day and its month.
      guard dayFirst, t.tokens[at - 1].kind == .number, !t.tokens[at - 1].hyphenBefore, at + 1 < t.tokens.count, t.tokens[at + 1].isMark("/") else {
        return nil
      }
    }
    var parts = [(value: first, digits: t.tokens[at].range.count)]
    var i = at + 1
    var slashes = false
    while parts.count < 3, i < t.tokens.count {
      // "9-10/12" are two days of December, no 9 October 2012.
      if parts.count == 2, slashes == t.tokens[i].hyphenBefore || !slashes && t.tokens[i].isMark("/") { return nil }
      if t.tokens[i].isMark("/"), !t.tokens[i].spaceBefore, let next = integer(t, bytes, i + 1), !t.tokens[i + 1].spaceBefore {
        slashes = true
        parts.append((next, t.tokens[i + 1].range.count))
        i += 2
      } else if t.tokens[i].kind == .number, t.tokens[i].hyphenBefore, !slashes, let next = integer(t, bytes, i) {
        parts.append((next, t.tokens[i].range.count))
        i += 1
      } else {
        break
      }
    }
    if parts.count == 3 {
      if parts[0].digits == 4, let date = CalendarDate(year: parts[0].value, month: parts[1].value, day: parts[2].value) {
        return (DateValue(year: date.year, month: date.month, day: date.day), i)
      }
      guard parts[2].digits == 4 || parts[2].digits == 2 else { return nil }
      let year = parts[2].digits == 2 ? (parts[2].value < 70 ? 2000 : 1900) + parts[2].value : parts[2].value
      guard (1000...2200).contains(year) else { return nil }
      if let date = CalendarDate(year: year, month: parts[1].value, day: parts[0].value) {
        return (DateValue(year: date.year, month: date.month, day: date.day), i)
      }
      if !dayFirst, let date = CalendarDate(year: year, month: parts[0].value, day: parts[1].value) {
        return (DateValue(year: date.year, month: date.month, day: date.day), i)
      }
      return nil
    }
    guard parts.count == 2, slashes else { return nil }
    if parts[1].digits == 4, (1...12).contains(parts[0].value), (1500...2200).contains(parts[1].value) {
      return (DateValue(year: parts[1].value, month: parts[0].value), i)
    }
    // "22/10" is a date in Vietnamese; in English "1/2" is a fraction.
    if dayFirst, (1...31).contains(parts[0].value), (1...12).contains(parts[1].value), parts[0].digits <= 2, parts[1].digits <= 2 {
      return (DateValue(month: parts[1].value, day: parts[0].value), i)
    }
    return nil
  }

  /// A stopwatch's reading that begins at `at`, in minutes: "1:56.02", "15:51,20", "2:03:44".
  static func stopwatch(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    guard let first = integer(t, bytes, at), at + 2 < tokens.count, tokens[at + 1].isMark(":"), !tokens[at + 1].spaceBefore, tokens[at + 2].kind == .number,
      !tokens[at + 2].spaceBefore
    else { return nil }
    if at + 4 < tokens.count, let second = integer(t, bytes, at + 2), second < 60, tokens[at + 3].isMark(":"), !tokens[at + 3].spaceBefore,
      let third = integer(t, bytes, at + 4), third < 60
    {
      return Fact([.quantity(Double(first * 60 + second) + Double(third) / 60, .minute)], at..<(at + 5))
    }
    let parts = bytes[tokens[at + 2].range].split { $0 == 0x2E || $0 == 0x2C }
    guard parts.count == 2, parts[0].count == 2, parts[1].count <= 3,
      let seconds = Double(String(decoding: parts[0], as: UTF8.self) + "." + String(decoding: parts[1], as: UTF8.self)), seconds < 60
    else { return nil }
    return Fact([.quantity(Double(first) + seconds / 60, .minute)], at..<(at + 3))
  }

  /// A clock reading that begins at `at`: "19:30", "7.30", "7".
  static func clock(
    _ t: SegmentText, _ bytes: [UInt8], _ at: Int
  ) -> (hour: Int, minute: Int, hasColon: Bool, padded: Bool, end: Int)? {
    let tokens = t.tokens
    guard at < tokens.count, tokens[at].kind == .number else { return nil }
    if let hour = integer(t, bytes, at), hour <= 24, tokens[at].range.count <= 2 {
      let padded = bytes[tokens[at].range].first == 0x30
      if at + 2 < tokens.count, tokens[at + 1].isMark(":"), !tokens[at + 1].spaceBefore, let minute = integer(t, bytes, at + 2), minute < 60,
        tokens[at + 2].range.count == 2, !tokens[at + 2].spaceBefore
      {
        return (hour, minute, true, padded, at + 3)
      }
      return (hour, 0, false, padded, at + 1)
    }
    // "4.40": the token holds the stop.
    let text = bytes[tokens[at].range].split(separator: 0x2E)
    if text.count == 2, text[0].count <= 2, text[1].count == 2, let hour = Int(String(decoding: text[0], as: UTF8.self)),
      let minute = Int(String(decoding: text[1], as: UTF8.self)), hour <= 24, minute < 60
    {
      return (hour, minute, false, false, at + 1)
    }
    return nil
  }
}

/// Two numbers that belong together: a score or a range.
enum Pairs {
  /// Whether a hyphen or dash joins the number at `at` to another behind it.
  static func opens(_ t: SegmentText, _ at: Int) -> Bool {
    guard at + 1 < t.tokens.count else { return false }
    if t.tokens[at + 1].kind == .number { return t.tokens[at + 1].hyphenBefore }
    return t.tokens[at + 1].isMark("/") && !t.tokens[at + 1].spaceBefore && at + 2 < t.tokens.count && t.tokens[at + 2].kind == .number
  }

  /// "2-0", "38 - 17", "5–10": a hyphen or dash between two plain numbers.
  static func pair(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, decimalComma: Bool) -> Fact? {
    let tokens = t.tokens
    guard tokens[at].kind == .number, at + 1 < tokens.count else { return nil }
    var second = at + 1
    if tokens[second].isMark("/"), !tokens[second].spaceBefore, let season = season(t, bytes, at) { return season }
    if tokens[second].kind == .mark, [0x2D, 0x2013, 0x2014, 0x2212].contains(tokens[second].scalar) {
      second += 1
      guard second < tokens.count, tokens[second].kind == .number else { return nil }
    } else if !(tokens[second].kind == .number && tokens[second].hyphenBefore) {
      return nil
    }
    let a = Digits(bytes[tokens[at].range], decimalComma: decimalComma)
    let b = Digits(bytes[tokens[second].range], decimalComma: decimalComma)
    // A third number behind another hyphen: a telephone number or a date, nothing to compare by halves.
    if second + 1 < tokens.count, tokens[second + 1].kind == .number, tokens[second + 1].hyphenBefore { return nil }
    // "8-10/7" are days of July.
    if decimalComma, second + 2 < tokens.count, tokens[second + 1].isMark("/"), !tokens[second + 1].spaceBefore, tokens[second + 2].kind == .number {
      return nil
    }
    var last = b.readings[0]
    // "2016-17" is 2016-2017.
    if a.plainDigits == 4, b.plainDigits == 2, last > a.readings[0].truncatingRemainder(dividingBy: 100) {
      last += (a.readings[0] / 100).rounded(.down) * 100
    }
    return Fact([.pair(a.readings[0], last)], at..<(second + 1))
  }

  /// "2023/24", "2023/2024": a season that begins in one year and ends in the next.
  private static func season(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    guard let first = Numbers.integer(t, bytes, at), t.tokens[at].range.count == 4, let second = Numbers.integer(t, bytes, at + 2),
      second == first + 1 || second == (first + 1) % 100
    else { return nil }
    return Fact([.pair(Double(first), Double(first + 1))], at..<(at + 3))
  }
}

/// Addresses, handles and codes, which no translation changes.
enum Codes {
  /// Whether letters, two digits and three letters are a British number plate: "RM61 DUL".
  static func isPlate(_ t: SegmentText, _ at: Int) -> Bool {
    let tokens = t.tokens
    return at + 2 < tokens.count && tokens[at].shape == .upper && tokens[at].range.count == 2 && tokens[at + 1].kind == .number
      && !tokens[at + 1].spaceBefore && tokens[at + 1].range.count == 2 && tokens[at + 2].kind == .word && tokens[at + 2].shape == .upper
      && tokens[at + 2].range.count == 3
  }

  static func code(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    let token = tokens[at]
    if token.isMark("@") || token.isMark("#") {
      guard at + 1 < tokens.count, tokens[at + 1].kind != .mark, !tokens[at + 1].spaceBefore else { return nil }
      var end = at + 2
      while end < tokens.count, !tokens[end].spaceBefore, tokens[end].kind != .mark || tokens[end].isMark("_") { end += 1 }
      return Fact([.code(text(t, bytes, at..<end))], at..<end)
    }
    guard token.kind == .word else { return nil }
    // Of words in small letters only "http" and its like begin a code.
    if token.shape == .lower, bytes[Int(token.start)] != UInt8(ascii: "h"), bytes[Int(token.start)] != UInt8(ascii: "w") { return nil }
    if isPlate(t, at) { return Fact([.code(text(t, bytes, at..<(at + 3)).uppercased().filter { $0 != " " })], at..<(at + 3)) }
    let first = bytes[token.range]
    if isScheme(first) {
      var end = at + 1
      while end < tokens.count, !tokens[end].spaceBefore { end += 1 }
      while end > at + 1, tokens[end - 1].kind == .mark, ".,;:)”\"".unicodeScalars.contains(where: { tokens[end - 1].isMark($0) }) { end -= 1 }
      guard end > at + 2 else { return nil }
      return Fact([.code(text(t, bytes, at..<end))], at..<end)
    }
    if token.shape == .lower { return nil }
    // Letters and digits in one word: MH370, G7, F16, B-52 (letter, hyphen, digits).
    let hasDigit = first.contains { (0x30...0x39).contains($0) }
    if hasDigit, first.allSatisfy({ $0 < 0x80 }) {
      // "two A321neos": the plural is no part of it.
      let name = first.count > 3 && first.last == 0x73 && t.language == .english ? first.dropLast() : first
      return Fact([.code(String(decoding: name, as: UTF8.self).uppercased())], at..<(at + 1))
    }
    if token.shape == .upper || (token.isCapitalized && first.count == 1), at + 1 < tokens.count, tokens[at + 1].kind == .number, tokens[at + 1].hyphenBefore,
      first.count <= 5, first.allSatisfy({ $0 < 0x80 })
    {
      var end = at + 2
      if end < tokens.count, tokens[end].kind == .word, !tokens[end].spaceBefore, !tokens[end].hyphenBefore, tokens[end].range.count == 1 { end += 1 }
      return Fact([.code(text(t, bytes, at..<end).uppercased().filter { $0 != "-" && $0 != "–" })], at..<end)
    }
    return nil
  }

  /// Whether a word begins an address: http, https, www.
  private static func isScheme(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...5).contains(word.count), word.first == UInt8(ascii: "h") || word.first == UInt8(ascii: "w") else { return false }
    return word.elementsEqual("http".utf8) || word.elementsEqual("https".utf8) || word.elementsEqual("www".utf8)
  }

  private static func text(_ t: SegmentText, _ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[t.bytes(range)], as: UTF8.self)
  }
}
