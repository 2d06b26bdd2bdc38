import Articles
import Words

/// Days, months, years, decades and hours in Vietnamese.
extension VietnameseFacts {
  func date(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    if let weekday = weekday(t, at) {
      var date = DateValue(weekday: weekday.day)
      var end = weekday.end
      var j = end
      if j < tokens.count, tokens[j].isMark("(") || tokens[j].isMark(",") { j += 1 }
      if let inner = calendar(t, bytes, j), inner.date.day != nil {
        date.year = inner.date.year
        date.month = inner.date.month
        date.day = inner.date.day
        end = inner.end
      }
      var values: [FactValue] = [.date(date)]
      if let ordinal = weekday.ordinal, end == weekday.end { values.append(.ordinal(ordinal)) }
      return Fact(values, at..<end)
    }
    if let found = calendar(t, bytes, at) { return Fact([.date(found.date)], at..<found.end) }
    // "những năm 1990", "thập niên 90", "thập kỷ 1990"
    if t.isWord(at, w.những) || t.isWord(at, w.thập) {
      var i = at
      if t.isWord(i, w.những), t.isWord(i + 1, w.năm) {
        i += 2
      } else if t.isWord(i, w.thập), t.isWord(i + 1, w.niên) || t.isWord(i + 1, w.kỷ) {
        i += 2
      } else {
        i = tokens.count
      }
      if t.isWord(i, w.năm) { i += 1 }
      if let n = Numbers.integer(t, bytes, i), n % 10 == 0 {
        if tokens[i].range.count == 4 { return Fact([.decade(n)], at..<(i + 1)) }
        if tokens[i].range.count == 2 { return Fact([.decade(1900 + n)], at..<(i + 1)) }
      }
      // "những năm bảy mươi"
      if i < tokens.count, tokens[i].kind == .word, let read = number(t, bytes, i), read.readings[0] >= 20, read.readings[0] < 100,
        read.readings[0].truncatingRemainder(dividingBy: 10) == 0, units.match(t, read.end) == nil
      {
        return Fact([.decade(1900 + Int(read.readings[0])), .quantity(read.readings[0], nil)], at..<read.end)
      }
    }
    if t.isWord(at, w.thế), t.isWord(at + 1, w.kỷ) {
      var i = at + 2
      if t.isWord(i, w.thứ) { i += 1 }
      if let n = Numbers.integer(t, bytes, i), n <= 30 { return Fact([.century(n)], at..<(i + 1)) }
      if i < tokens.count, tokens[i].isCapitalized, let n = romans.single(t, i) { return Fact([.century(n)], at..<(i + 1)) }
    }
    if t.isWord(at, w.quý) {
      if let n = Numbers.integer(t, bytes, at + 1), (1...4).contains(n) { return Fact([.quarter(n)], at..<(at + 2)) }
      if at + 1 < tokens.count, tokens[at + 1].isCapitalized, let n = romans.single(t, at + 1), n <= 4 { return Fact([.quarter(n)], at..<(at + 2)) }
      if t.isWord(at + 1, w.đầu) { return Fact([.quarter(1)], at..<(at + 2)) }
      if t.isWord(at + 1, w.thứ), let n = ordinalWord(t, bytes, at + 2), n <= 4 { return Fact([.quarter(n)], at..<(at + 3)) }
    }
    // "năm 2018", "năm tài chính 2025", or a bare year
    let isBudgetYear = t.isWord(at, w.năm) && t.isWord(at + 1, w.tài) && (t.isWord(at + 2, w.chính) || t.isWord(at + 2, w.khóa))
    let i = isBudgetYear ? at + 3 : t.isWord(at, w.năm) ? at + 1 : at
    if let year = Numbers.integer(t, bytes, i), tokens[i].range.count == 4, (1200...2100).contains(year), !tokens[i].hyphenBefore, !Pairs.opens(t, i) {
      if i > at { return Fact([.date(DateValue(year: year))], at..<(i + 1)) }
      let next = i + 1
      if next < tokens.count, tokens[next].isMark("%") || tokens[next].isMark("$") { return nil }
      if at > 0, Unit.signs[tokens[at - 1].scalar] != nil { return nil }
      if next < tokens.count, tokens[next].kind == .word, units.match(t, next) != nil || scale(t, next) != nil { return nil }
      if (1800...2100).contains(year) { return Fact([.date(DateValue(year: year)), .quantity(Double(year), nil)], at..<next) }
    }
    return nil
  }

  /// "thứ Ba", "thứ 3", "Chủ nhật", "CN". A lower-case "thứ ba" may as well be "third"; what stands before it decides, and where nothing
  /// does, both readings are kept.
  func weekday(_ t: SegmentText, _ at: Int) -> (day: Int, end: Int, ordinal: Int?)? {
    let tokens = t.tokens
    guard at < tokens.count else { return nil }
    if t.isWord(at, w.chủ), t.isWord(at + 1, w.nhật),
      tokens[at].isCapitalized || tokens[at + 1].isCapitalized || !(at + 2 < tokens.count && tokens[at + 2].isCapitalized)
    {
      return (7, at + 2, nil)
    }
    guard t.isWord(at, w.thứ), at + 1 < tokens.count, let day = weekdays.single(t, at + 1) else { return nil }
    let isCapital = tokens[at + 1].isCapitalized || (tokens[at].isCapitalized && at > 0)
    if !isCapital, at > 0, beforeOrdinal.single(t, at - 1) != nil { return nil }
    return (day, at + 2, isCapital ? nil : day + 1)
  }

  /// "ngày 22/10/2024", "22/10", "ngày 22 tháng 10 năm 2024", "tháng 10/2024", "tháng Mười", "mùng 1 tháng Giêng".
  func calendar(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (date: DateValue, end: Int)? {
    let tokens = t.tokens
    guard at < tokens.count else { return nil }
    var i = at
    let named = t.isWord(i, w.ngày) || t.isWord(i, w.mùng) || t.isWord(i, w.mồng)
    if named { i += 1 }
    if t.isWord(i, w.mùng) || t.isWord(i, w.mồng) { i += 1 }
    if let numeric = Numbers.numericDate(t, bytes, i, dayFirst: true) {
      // "4/5" is a date only when it can be one and is not a share ("3/4 dân số"); "ngày" or a weekday settles it.
      if at > 0, t.isWord(at - 1, w.vòng), numeric.date.day == 1 { return nil }
      if named || numeric.date.year != nil || !VietnameseFacts.isShare(numeric.date) || at > 0 && precedesDate(t, at - 1) { return numeric }
    }
    var date = DateValue()
    var end = at
    if let day = Numbers.integer(t, bytes, i), (1...31).contains(day), tokens[i].range.count <= 2, named || t.isWord(i + 1, w.tháng) {
      // "5 tháng" alone is a duration; "ngày 5 tháng 10" is a date.
      date.day = day
      i += 1
      end = i
      if let month = month(t, bytes, i, isBehindDay: named) {
        date.month = month.value
        i = month.end
        end = i
      } else if !named {
        return nil
      } else if i < tokens.count, units.match(t, i) != nil || scale(t, i) != nil {
        return nil
      }
    } else if !named, let month = month(t, bytes, i) {
      date.month = month.value
      i = month.end
      end = i
    } else {
      return nil
    }
    if i < tokens.count, tokens[i].isMark("/") || tokens[i].isMark(",") { i += 1 }
    if t.isWord(i, w.năm) { i += 1 }
    if let year = Numbers.integer(t, bytes, i), tokens[i].range.count == 4, (1500...2200).contains(year), date.month != nil {
      date.year = year
      end = i + 1
    }
    return (date, end)
  }

  /// Whether day and month may as well be a common share: 1/2, 2/3, 3/4, 1/5, 3/10. "2/9" is Independence Day.
  static func isShare(_ date: DateValue) -> Bool {
    guard let above = date.day, let below = date.month else { return false }
    return above < below && [2, 3, 4, 5, 10].contains(below)
  }

  func precedesDate(_ t: SegmentText, _ i: Int) -> Bool {
    t.isWord(i, w.ngày) || t.tokens[i].isMark("(") || dayParts.single(t, i) != nil
  }

  func month(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, isBehindDay: Bool = false) -> (value: Int, end: Int)? {
    guard t.isWord(at, w.tháng), at + 1 < t.tokens.count else { return nil }
    if let n = Numbers.integer(t, bytes, at + 1), (1...12).contains(n), t.tokens[at + 1].range.count <= 2 { return (n, at + 2) }
    if let name = monthNames.match(t, at + 1) {
      // "hai tháng ba ngày" counts; a month's name is capitalised or stands alone.
      if at > 0, !isBehindDay, numerals.words.single(t, at - 1) != nil || t.tokens[at - 1].kind == .number { return nil }
      return (name.value, name.end)
    }
    return nil
  }

  func time(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    if let watch = Numbers.stopwatch(t, bytes, at) { return watch }
    guard let clock = Numbers.clock(t, bytes, at), tokens[at].kind == .number else { return nil }
    var hour = clock.hour
    var minute = clock.minute
    var end = clock.end
    var isClock = clock.hasColon
    if end < tokens.count, t.isWord(end, w.giờ) || t.isWord(end, w.h) || t.isWord(end, w.g) {
      let joined = !t.isWord(end, w.giờ)
      if joined && tokens[end].spaceBefore { return nil }
      end += 1
      isClock = isClock || joined
      if let m = Numbers.integer(t, bytes, end), m < 60, !joined || !tokens[end].spaceBefore {
        minute = m
        end += 1
        isClock = true
        if t.isWord(end, w.phút) || t.isWord(end, w.p) { end += 1 }
      } else if t.isWord(end, w.rưỡi) {
        minute = 30
        end += 1
      }
    } else if end < tokens.count, tokens[end].kind == .word, !tokens[end].spaceBefore, let joined = joinedClock(bytes[tokens[end].range]) {
      // "19h30" where the tokenizer kept "h30" in one word.
      minute = joined
      end += 1
      isClock = true
    } else if !clock.hasColon {
      return nil
    }
    // Vietnamese clocks count to 24: "12h24" is noon, midnight is 0h24.
    // Where no part of the day is named, "10:15" and "12h24" are before and after noon; "3 giờ" may be either.
    let isOpen = (0..<tokens.count).contains { dayParts.match(t, $0) != nil }
    var exact = hour > 12 || clock.padded || !isOpen && (hour == 12 || minute != 0)
    // "4 giờ BST sáng thứ Bảy"
    if end + 1 < tokens.count, tokens[end].shape == .upper, dayParts.match(t, end + 1) != nil { end += 1 }
    if let part = dayParts.match(t, end) {
      end = part.end
      exact = true
      isClock = true
      switch part.value {
      case 1 where hour < 12: hour += 12
      case 2 where hour < 5: hour += 12
      case 3 where hour >= 7 && hour < 12: hour += 12
      case 3 where hour == 12, 0 where hour == 12: hour = 0
      default: break
      }
    }
    guard isClock, hour <= 24, minute < 60 else { return nil }
    return Fact([.time(minutes: hour % 24 * 60 + minute, exact: exact)], at..<end)
  }

  func joinedClock(_ word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first, first | 0x20 == 0x68 || first | 0x20 == 0x67, word.count >= 2, word.count <= 4 else { return nil }
    let digits = word.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, let minute = Int(String(decoding: digits, as: UTF8.self)), minute < 60 else { return nil }
    return minute
  }
}
