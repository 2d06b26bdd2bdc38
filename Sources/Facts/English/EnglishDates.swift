import Articles
import Words

/// Days, months, years, decades and hours in English.
extension EnglishFacts {
  func integer(_ t: SegmentText, _ bytes: [UInt8], _ i: Int) -> Int? { Numbers.integer(t, bytes, i) }

  func month(_ t: SegmentText, _ i: Int) -> Int? {
    guard i < t.tokens.count, t.tokens[i].kind == .word, t.tokens[i].isCapitalized, let month = months.single(t, i) else { return nil }
    let word = t.tokens[i].word
    if word == w.may || word == w.march {
      // "May" and "March" are also a verb and a name: ask for a number beside them, or a preposition before.
      let next = i + 1 < t.tokens.count && t.tokens[i + 1].kind == .number
      let before = i > 0 && (t.tokens[i - 1].kind == .number || datePrepositions.single(t, i - 1) != nil)
      if !next && !before { return nil }
    }
    return month
  }

  func date(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    var i = at
    var date = DateValue()
    if let weekday = weekdays.single(t, i), tokens[i].isCapitalized {
      date.weekday = weekday
      i += 1
      var j = i
      if j < tokens.count, tokens[j].isMark(",") || tokens[j].isMark("(") || tokens[j].isMark(".") { j += 1 }
      if let inner = calendar(t, bytes, j) {
        date.year = inner.date.year
        date.month = inner.date.month
        date.day = inner.date.day
        i = inner.end
      }
      var fact = Fact([.date(date)], at..<i)
      fact.isIncidental = date.day == nil && (isNamePart(t, at - 1) || isNamePart(t, at + 1) && !t.tokens[at + 1].isMark(","))
      return fact
    }
    if let feast = feasts.match(t, at), feast.value.weekday != nil {
      return Fact([6, 7, 5].map { .date(DateValue(weekday: $0)) }, at..<feast.end, isWeak: true)
    }
    if let feast = feasts.match(t, at), tokens[at].isCapitalized { return Fact([.date(feast.value)], at..<feast.end, isWeak: true) }
    // "9/11"
    if integer(t, bytes, at) == 9, at + 2 < tokens.count, tokens[at + 1].isMark("/"), integer(t, bytes, at + 2) == 11,
      at + 3 >= tokens.count || !tokens[at + 3].isMark("/")
    {
      return Fact([.date(DateValue(month: 9, day: 11))], at..<(at + 3))
    }
    if let found = calendar(t, bytes, at) {
      var fact = Fact([.date(found.date)], at..<found.end)
      fact.isIncidental = found.date.day == nil && found.date.year == nil && mayBeName(t, at)
      return fact
    }
    // "the 80s": of ninety years or 1980 to 1989
    if let n = integer(t, bytes, at), tokens[at].range.count == 2, n % 10 == 0, at + 1 < tokens.count, t.isWord(at + 1, w.s), !tokens[at + 1].spaceBefore {
      return Fact([.decade(1900 + n), .quantity(Double(n), nil)], at..<(at + 2))
    }
    if let n = tenYears.single(t, at) { return Fact([.decade(1900 + n), .quantity(Double(n), nil)] + nearlyNext(t, at, n), at..<(at + 1)) }
    // A bare year: "in 2018". Four digits between 1000 and 2100 without a unit read as a year.
    if let year = integer(t, bytes, at), tokens[at].range.count == 4, (1200...2100).contains(year), !tokens[at].hyphenBefore, !Pairs.opens(t, at) {
      let next = at + 1
      if next < tokens.count, tokens[next].isMark("%") { return nil }
      if next < tokens.count, !tokens[next].spaceBefore,
        t.isWord(next, w.s) || t.isWord(next, t.tokens[next].word) && tokens[next].range.count == 2 && bytes[tokens[next].range].last == 0x73
      {
        return Fact([.decade(year)], at..<(next + 1))
      }
      if at > 0, Unit.signs[tokens[at - 1].scalar] != nil { return nil }
      if next < tokens.count, tokens[next].kind == .word, units.match(t, next) != nil || numerals.words.single(t, next) != nil { return nil }
      if (1800...2100).contains(year) {
        return Fact([.date(DateValue(year: year)), .quantity(Double(year), nil)], at..<next)
      }
    }
    return nil
  }

  /// "in her late seventies": nearly eighty.
  private func nearlyNext(_ t: SegmentText, _ at: Int, _ n: Int) -> [FactValue] {
    at > 0 && t.isWord(at - 1, w.late) ? [.quantity(Double(n + 10), nil)] : []
  }

  func isNamePart(_ t: SegmentText, _ i: Int) -> Bool {
    i >= 0 && i < t.tokens.count && t.tokens[i].isCapitalized && namesAroundDays.single(t, i) != nil
  }

  /// Whether a month without day or year may be a person: "from May" (Theresa May), "April Jones".
  func mayBeName(_ t: SegmentText, _ at: Int) -> Bool {
    guard at + 1 < t.tokens.count, t.tokens[at].shape == .capitalized else { return false }
    if t.isWord(at, w.may) {
      return at > 0 && (t.isWord(at - 1, w.from) || t.isWord(at - 1, w.to) || t.isWord(at - 1, w.of) || t.isWord(at - 1, w.by))
    }
    let next = t.tokens[at + 1]
    return next.kind == .word && next.isCapitalized && (at == 0 || datePrepositions.single(t, at - 1) == nil)
  }

  /// "October 22, 2024", "Oct. 22", "22 October 2024", "October 2024", "October", "2024-10-22", "22/10/2024".
  func calendar(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (date: DateValue, end: Int)? {
    let tokens = t.tokens
    guard at < tokens.count else { return nil }
    if let numeric = Numbers.numericDate(t, bytes, at, dayFirst: false) { return numeric }
    if let month = month(t, at) {
      var date = DateValue(month: month)
      var i = at + 1
      if i < tokens.count, tokens[i].isMark("."), i + 1 < tokens.count, tokens[i + 1].kind == .number { i += 1 }
      var end = at + 1
      if let day = integer(t, bytes, i), (1...31).contains(day), tokens[i].range.count <= 2 {
        date.day = day
        end = i + 1
        if end < tokens.count, !tokens[end].spaceBefore, isOrdinalSuffix(t, end) { end += 1 }
        var j = end
        if j < tokens.count, tokens[j].isMark(",") { j += 1 }
        if let year = integer(t, bytes, j), tokens[j].range.count == 4, (1500...2200).contains(year) {
          date.year = year
          end = j + 1
        }
      } else {
        var j = i
        if j < tokens.count, tokens[j].isMark(",") || t.isWord(j, w.of) { j += 1 }
        if let year = integer(t, bytes, j), tokens[j].range.count == 4, (1500...2200).contains(year) {
          date.year = year
          end = j + 1
        }
      }
      return (date, end)
    }
    // "the Fourth of July"
    if case .ordinal(let day)? = numerals.words.single(t, at), t.isWord(at + 1, w.of), let month = month(t, at + 2) {
      return (DateValue(month: month, day: day), at + 3)
    }
    // Day first: "22 October 2024", "the 22nd of October".
    if let day = integer(t, bytes, at), (1...31).contains(day), tokens[at].range.count <= 2 {
      var i = at + 1
      if i < tokens.count, !tokens[i].spaceBefore, isOrdinalSuffix(t, i) { i += 1 }
      if t.isWord(i, w.of) { i += 1 }
      if let month = month(t, i) {
        var date = DateValue(month: month, day: day)
        var end = i + 1
        var j = end
        if j < tokens.count, tokens[j].isMark(",") || tokens[j].isMark(".") { j += 1 }
        if let year = integer(t, bytes, j), tokens[j].range.count == 4, (1500...2200).contains(year) {
          date.year = year
          end = j + 1
        }
        return (date, end)
      }
    }
    return nil
  }

  func isOrdinalSuffix(_ t: SegmentText, _ i: Int) -> Bool {
    t.isWord(i, w.th) || t.isWord(i, w.st) || t.isWord(i, w.nd) || t.isWord(i, w.rd)
  }

  func time(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    if t.isWord(at, w.noon) { return Fact([.time(minutes: 720, exact: true)], at..<(at + 1), isWeak: true) }
    if t.isWord(at, w.midnight) { return Fact([.time(minutes: 0, exact: true)], at..<(at + 1), isWeak: true) }
    // "1359 GMT"
    if let four = integer(t, bytes, at), tokens[at].range.count == 4, four / 100 < 24, four % 100 < 60,
      zones.single(t, at + 1) != nil
    {
      return Fact([.time(minutes: four / 100 * 60 + four % 100, exact: true)], at..<(at + 1))
    }
    if let watch = Numbers.stopwatch(t, bytes, at) { return watch }
    if let spoken = spokenClock(t, bytes, at) { return spoken }
    guard let clock = Numbers.clock(t, bytes, at) else { return nil }
    var end = clock.end
    var half: Int?
    if end < tokens.count {
      if t.isWord(end, w.am) || t.isWord(end, w.pm) {
        half = t.isWord(end, w.pm) ? 1 : 0
        end += 1
      } else if t.isWord(end, w.a) || t.isWord(end, w.p), end + 2 < tokens.count, tokens[end + 1].isMark("."), t.isWord(end + 2, w.m) {
        half = t.isWord(end, w.p) ? 1 : 0
        end += 3
        if end < tokens.count, tokens[end].isMark("."), !tokens[end].spaceBefore, end + 1 < tokens.count { end += 1 }
      } else if t.isWord(end, w.oclock) {
        end += 1
        return Fact([.time(minutes: clock.hour % 24 * 60 + clock.minute, exact: clock.hour > 12)], at..<end)
      }
    }
    guard clock.hasColon || half != nil else { return nil }
    var hour = clock.hour
    if let half, hour <= 12 { hour = hour % 12 + 12 * half }
    guard hour <= 24, clock.minute < 60 else { return nil }
    return Fact([.time(minutes: hour % 24 * 60 + clock.minute, exact: half != nil || clock.hour > 12 || clock.padded)], at..<end)
  }

  /// "ten past one", "half past three", "quarter to six": which half of the day is not said.
  private func spokenClock(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    var minutes: Int
    var next = at + 1
    if t.isWord(at, w.half) {
      minutes = 30
    } else if t.isWord(at, w.quarter) {
      minutes = 15
    } else if t.tokens[at].kind == .word, let read = number(t, bytes, at), !read.isOrdinal, read.readings[0] >= 5, read.readings[0] < 30 {
      minutes = Int(read.readings[0])
      next = read.end
    } else {
      return nil
    }
    let isPast = t.isWord(next, w.past)
    // "five to ten" is a range, "a quarter to six" an hour.
    guard isPast || minutes == 15 && t.isWord(next, w.to), next + 1 < t.tokens.count, let hour = number(t, bytes, next + 1), !hour.isOrdinal,
      (1...12).contains(hour.readings[0]), hour.readings[0] == hour.readings[0].rounded(), units.match(t, hour.end) == nil
    else { return nil }
    if !isPast { minutes = -minutes }
    return Fact([.time(minutes: (Int(hour.readings[0]) * 60 + minutes) % 720, exact: false)], at..<hour.end)
  }
}
