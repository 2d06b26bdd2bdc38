import Articles
import Words

/// Reads the values an English sentence states.
struct EnglishFacts: Sendable {
  private let numerals: EnglishNumerals
  private let units: Cues<Unit>
  private let months: Cues<Int>
  private let weekdays: Cues<Int>
  private let bounds: Cues<Bound>
  private let datePrepositions: Cues<Bool>
  private let zones: Cues<Bool>
  private let relatives: RelativeDates
  private let spans: TimeSpans
  private let neighbours: FactNeighbours
  private let namesAroundDays: Cues<Bool>
  private let feasts: Cues<DateValue>
  private let dollarLetters: Cues<Unit>
  private let fewScales: Cues<Bool>
  private let shareContexts: Cues<Bool>
  private let lengthContexts: Cues<Bool>
  private let romans: Cues<Int>
  private let periodEnds: Cues<Bool>
  private let w: Words

  /// Single words the rules ask for.
  private struct Words: Sendable {
    let of, to, and, between, from, year, years, th, st, nd, rd, s, am, pm, a, p, m, noon, midnight, oclock, century, centuries: WordID
    let quarter, point, us, one, inWord, may, march, late, early, mid, per, old, quarters, decade, the, minus, h, by, half, first, second, goalless, scoreless,
      out: WordID
  }

  init(_ tokenizer: inout Tokenizer) {
    numerals = EnglishNumerals(&tokenizer)
    units = Cues(Unit.english.map { ($0.words, $0.unit) }, &tokenizer)
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    var rows = names.enumerated().map { (words: $1, value: $0 + 1) }
    rows += [
      ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ]
    months = Cues(rows, &tokenizer)
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    weekdays = Cues(
      days.enumerated().flatMap { [(words: $1, value: $0 + 1), (words: $1 + "s", value: $0 + 1)] } + [("tues", 2), ("thurs", 4)], &tokenizer)
    bounds = Cues(
      [
        ("more than", .moreThan), ("over", .moreThan), ("above", .moreThan), ("upwards of", .moreThan), ("greater than", .moreThan),
        ("in excess of", .moreThan),
        ("less than", .lessThan), ("fewer than", .lessThan), ("under", .lessThan), ("below", .lessThan), ("at least", .atLeast), ("no fewer than", .atLeast),
        ("no less than", .atLeast), ("a minimum of", .atLeast), ("at most", .atMost), ("up to", .atMost), ("as many as", .atMost), ("as much as", .atMost),
        ("no more than", .atMost), ("a maximum of", .atMost), ("about", .about), ("around", .about), ("approximately", .about), ("roughly", .about),
        ("some", .about),
        ("an estimated", .about), ("circa", .about), ("nearly", .nearly), ("almost", .nearly), ("close to", .nearly), ("just under", .nearly),
        ("just over", .moreThan),
      ], &tokenizer)
    zones = Cues(["gmt", "utc", "bst", "est", "edt", "pst", "cet", "ist", "hours"].map { ($0, true) }, &tokenizer)
    datePrepositions = Cues(
      [
        "in", "since", "until", "till", "by", "last", "next", "this", "late", "early", "mid", "during", "from", "to", "of", "before", "after", "through",
        "between",
      ]
      .map { ($0, true) }, &tokenizer)
    relatives = RelativeDates(RelativeDates.english, parts: RelativeDates.englishParts, &tokenizer)
    spans = TimeSpans.inEnglish(&tokenizer)
    neighbours = FactNeighbours(FactNeighbours.english, &tokenizer)
    // "Black Friday", "the Sunday Times": names kept or rendered as a whole.
    namesAroundDays = Cues(
      [
        "black", "good", "super", "bloody", "cyber", "ash", "palm", "easter", "sheffield", "holy", "whit", "shrove", "maundy", "times", "mirror", "mail",
        "telegraph", "express", "post", "herald", "sun", "football", "league",
      ].map { ($0, true) }, &tokenizer)
    feasts = Cues(
      [
        ("christmas day", DateValue(month: 12, day: 25)), ("christmas", DateValue(month: 12, day: 25)), ("christmas eve", DateValue(month: 12, day: 24)),
        ("new year's day", DateValue(month: 1, day: 1)), ("new year 's day", DateValue(month: 1, day: 1)), ("new year s day", DateValue(month: 1, day: 1)),
        ("new year's eve", DateValue(month: 12, day: 31)), ("new year 's eve", DateValue(month: 12, day: 31)),
        ("new year s eve", DateValue(month: 12, day: 31)), ("boxing day", DateValue(month: 12, day: 26)),
        ("valentine's day", DateValue(month: 2, day: 14)), ("valentine 's day", DateValue(month: 2, day: 14)),
        ("valentine s day", DateValue(month: 2, day: 14)), ("halloween", DateValue(month: 10, day: 31)), ("may day", DateValue(month: 5, day: 1)),
        ("weekend", DateValue(weekday: 6)), ("women's day", DateValue(month: 3, day: 8)), ("women 's day", DateValue(month: 3, day: 8)),
        ("women s day", DateValue(month: 3, day: 8)),
      ], &tokenizer)
    dollarLetters = Cues(Unit.dollars.map { ($0.letters, $0.unit) }, &tokenizer)
    fewScales = Cues(["several", "few", "many", "couple", "of", "multi"].map { ($0, true) }, &tokenizer)
    // Around "a fifth" when it is a share and not the fifth of a row.
    shareContexts = Cues(
      [
        "by", "than", "about", "nearly", "almost", "around", "roughly", "over", "under", "in", "from", "to", "since", "compared", "between", "as", "and", "or",
        "less", "more", "lower", "higher", "bigger", "smaller", "fewer", "on", "when", "while", "after", "before", "up", "down", "have", "has", "had", "are",
        "were", "was", "is", "said", "lost",
      ].map { ($0, true) }, &tokenizer)
    lengthContexts = Cues(
      [
        "tall", "high", "long", "wide", "deep", "from", "away", "above", "below", "final", "race", "sprint", "freestyle", "hurdles", "relay", "backstroke",
        "breaststroke", "butterfly", "medley", "record", "title", "gold", "walk", "track", "apart", "beyond", "off", "out", "up", "down", "north", "south",
        "east", "west", "air", "pool", "yacht", "exclusion", "distance", "underwater", "waves", "drop",
      ].map { ($0, true) }, &tokenizer)
    periodEnds = Cues(["to", "through", "ended", "ending"].map { ($0, true) }, &tokenizer)
    romans = Cues(
      [
        ("ii", 2), ("iii", 3), ("iv", 4), ("vi", 6), ("vii", 7), ("viii", 8), ("ix", 9), ("xi", 11), ("xii", 12), ("xiii", 13), ("xiv", 14), ("xv", 15),
        ("xvi", 16),
      ], &tokenizer)
    func id(_ word: String) -> WordID { tokenizer.id(of: WordKey(word).bytes) }
    w = Words(
      of: id("of"), to: id("to"), and: id("and"), between: id("between"), from: id("from"), year: id("year"), years: id("years"), th: id("th"),
      st: id("st"), nd: id("nd"), rd: id("rd"), s: id("s"), am: id("am"), pm: id("pm"), a: id("a"), p: id("p"), m: id("m"), noon: id("noon"),
      midnight: id("midnight"), oclock: id("o'clock"), century: id("century"), centuries: id("centuries"), quarter: id("quarter"), point: id("point"),
      us: id("us"), one: id("one"), inWord: id("in"), may: id("may"), march: id("march"), late: id("late"), early: id("early"), mid: id("mid"),
      per: id("per"), old: id("old"), quarters: id("quarters"), decade: id("decade"), the: id("the"),
      minus: id("minus"), h: id("h"), by: id("by"), half: id("half"), first: id("first"), second: id("second"), goalless: id("goalless"),
      scoreless: id("scoreless"), out: id("out"))
  }

  /// All facts of a segment, in order, not overlapping.
  func facts(in text: SegmentText, _ bytes: [UInt8]) -> [Fact] {
    var facts: [Fact] = []
    var at = 0
    while at < text.tokens.count {
      if let fact = fact(text, bytes, at) {
        facts.append(fact)
        at = max(at + 1, fact.tokens.upperBound)
      } else {
        at += 1
      }
    }
    return neighbours.completed(relatives.withParts(facts, text), text)
  }

  private func fact(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    if let code = Codes.code(t, bytes, at) { return code }
    if let relative = relatives.fact(t, at) { return relative }
    if let span = spans.span(t, at) { return span }
    if let date = date(t, bytes, at) { return date }
    if let time = time(t, bytes, at) { return time }
    if t.isWord(at, w.goalless) || t.isWord(at, w.scoreless) { return Fact([.pair(0, 0)], at..<(at + 1), isWeak: true) }
    if let pair = Pairs.pair(t, bytes, at, decimalComma: false), !isCounted(t, pair.tokens.upperBound) { return pair }
    return quantity(t, bytes, at)
  }

  /// Whether what stands behind two numbers scales, measures or dates them, so that they are a range of quantities and no score: "5-10 million",
  /// "8-10 July", "15–20 kph".
  private func isCounted(_ t: SegmentText, _ at: Int) -> Bool {
    guard at < t.tokens.count else { return false }
    if t.tokens[at].kind == .mark { return Unit.signs[t.tokens[at].scalar] != nil && !t.tokens[at].spaceBefore }
    if t.tokens[at].isCapitalized, months.single(t, at) != nil { return true }
    if case .scale? = numerals.words.single(t, at) { return !t.isWord(at, w.m) || !t.tokens[at].spaceBefore }
    if rate(t, at) != nil { return true }
    guard let unit = units.match(t, at) else { return false }
    // "a 2-1 second-half lead", "a 3-2 quarter-final": a length of time behind more than one is in the plural, or joined.
    return unit.value.dimension != .time || t.lemmas[unit.end - 1].count > 1
  }

  // MARK: - Dates

  private func integer(_ t: SegmentText, _ bytes: [UInt8], _ i: Int) -> Int? { Numbers.integer(t, bytes, i) }

  private func month(_ t: SegmentText, _ i: Int) -> Int? {
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

  private func date(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
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

  private func isNamePart(_ t: SegmentText, _ i: Int) -> Bool {
    i >= 0 && i < t.tokens.count && t.tokens[i].isCapitalized && namesAroundDays.single(t, i) != nil
  }

  /// Whether a month without day or year may be a person: "from May" (Theresa May), "April Jones".
  private func mayBeName(_ t: SegmentText, _ at: Int) -> Bool {
    guard at + 1 < t.tokens.count, t.tokens[at].shape == .capitalized else { return false }
    if t.isWord(at, w.may) {
      return at > 0 && (t.isWord(at - 1, w.from) || t.isWord(at - 1, w.to) || t.isWord(at - 1, w.of) || t.isWord(at - 1, w.by))
    }
    let next = t.tokens[at + 1]
    return next.kind == .word && next.isCapitalized && (at == 0 || datePrepositions.single(t, at - 1) == nil)
  }

  /// "October 22, 2024", "Oct. 22", "22 October 2024", "October 2024", "October", "2024-10-22", "22/10/2024".
  private func calendar(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (date: DateValue, end: Int)? {
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

  private func isOrdinalSuffix(_ t: SegmentText, _ i: Int) -> Bool {
    t.isWord(i, w.th) || t.isWord(i, w.st) || t.isWord(i, w.nd) || t.isWord(i, w.rd)
  }

  // MARK: - Times

  private func time(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    if t.isWord(at, w.noon) { return Fact([.time(minutes: 720, exact: true)], at..<(at + 1), isWeak: true) }
    if t.isWord(at, w.midnight) { return Fact([.time(minutes: 0, exact: true)], at..<(at + 1), isWeak: true) }
    // "1359 GMT"
    if let four = integer(t, bytes, at), tokens[at].range.count == 4, four / 100 < 24, four % 100 < 60,
      zones.single(t, at + 1) != nil
    {
      return Fact([.time(minutes: four / 100 * 60 + four % 100, exact: true)], at..<(at + 1))
    }
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

  // MARK: - Quantities

  private func quantity(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    var start = at
    var currency: Unit?
    var i = at
    // A currency sign or code before the number: "$5", "US$5", "VND 5 trillion".
    if tokens[i].kind == .mark, let sign = Unit.signs[tokens[i].scalar], sign.dimension == .money {
      currency = sign
      i += 1
    } else if tokens[i].isCapitalized, let dollar = dollarLetters.single(t, i), i + 1 < tokens.count, tokens[i + 1].isMark("$"), !tokens[i + 1].spaceBefore {
      currency = dollar
      i += 2
    } else if tokens[i].shape == .upper, let unit = units.single(t, i), unit.dimension == .money, i + 1 < tokens.count, tokens[i + 1].kind == .number {
      currency = unit
      i += 1
    }
    guard i < tokens.count else { return nil }
    if currency == nil {
      if let several = several(t, i) { return several }
      if let half = halfOfYear(t, i) { return half }
      if let roman = roman(t, i) { return roman }
    }
    guard let number = number(t, bytes, i) else { return currency == nil ? fractionOrVague(t, bytes, at) : nil }
    if currency == nil { start = i }
    var end = number.end
    var values = number.readings
    // "5-6 million": handled as a pair elsewhere; here one number.
    var unit = currency
    var isWeak = number.isWeak
    if number.isOrdinal {
      if let n = values.first.map({ Int($0) }) {
        if t.isWord(end, w.century) || t.isWord(end, w.centuries) { return Fact([.century(n)], start..<(end + 1)) }
        if t.isWord(end, w.quarter) { return Fact([.quarter(n)], start..<(end + 1)) }
        var fact = Fact([.ordinal(n)], start..<end, isWeak: n <= 3 && tokens[i].kind == .word)
        fact.isIncidental = isInName(t, i)
        return fact
      }
    }
    if end < tokens.count {
      if tokens[end].kind == .mark, let sign = Unit.signs[tokens[end].scalar], !tokens[end].spaceBefore || sign.dimension != .money {
        if unit == nil { unit = sign }
        end += 1
        if sign.symbol == "°", end < tokens.count, tokens[end].range.count == 1 {
          if bytes[tokens[end].range].first! | 0x20 == 0x63 {
            unit = .celsius; end += 1
          } else if bytes[tokens[end].range].first! | 0x20 == 0x66 {
            unit = .fahrenheit; end += 1
          }
        }
      } else if let rate = rate(t, end), unit == nil {
        unit = rate.unit
        end = rate.end
      } else if let found = units.match(t, end) {
        let isMoney = found.value.dimension == .money
        if unit == nil || (unit == .dollar && isMoney) {
          unit = found.value
          end = found.end
          isWeak = isWeak && values[0] == 1
        }
      } else if unit == nil, let degree = degree(t, bytes, end) {
        unit = degree
        end += 1
      } else if unit == nil, t.isWord(end, w.p), !tokens[end].spaceBefore, !tokens[end].hyphenBefore, tokens[end].shape == .lower {
        // "50p"
        unit = .penny
        end += 1
      } else if tokens[end].shape == .upper || !tokens[end].spaceBefore, let symbol = units.single(t, end), unit == nil {
        unit = symbol
        end += 1
      }
    }
    if unit != nil, unit!.dimension != .time { isWeak = false }
    if number.isFraction, unit == nil { values = number.readings }
    let bound = boundBefore(t, start)
    // A pound is money or weight unless the sign says which.
    if unit == .pound, currency == nil {
      return Fact(values.flatMap { [.quantity($0, unit), .quantity($0, Unit.avoirdupoisPound)] }, start..<end, bound: bound)
    }
    let parts = number.parts.map { [FactValue.pair($0.0, $0.1)] } ?? []
    var readings = values.map { FactValue.quantity($0, unit) } + parts
    // "a dozen" are ten as often as twelve.
    if number.isDozen { readings += values.map { .quantity($0 / 12 * 10, unit) } + (values[0] == 12 ? [.vague(power: 1)] : []) }
    // "5m people": metres, or millions as newspapers write them.
    if unit == .metre, tokens[end - 1].range.count == 1, !tokens[end - 1].spaceBefore, mayBeMillion(t, end) {
      readings += values.map { .quantity($0 * 1e6, nil) }
    }
    // "three quarters" are a share, or nine months.
    if number.isFraction, let quarters = number.quarters { readings.append(.quantity(quarters, .quarter)) }
    var fact = Fact(readings, start..<end, bound: bound, isWeak: isWeak)
    fact.isIncidental = isInName(t, i) && unit == nil
    return fact
  }

  /// "104F", "40C"
  private func degree(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Unit? {
    guard t.tokens[at].kind == .word, !t.tokens[at].spaceBefore, !t.tokens[at].hyphenBefore, t.tokens[at].range.count == 1 else { return nil }
    switch bytes[t.tokens[at].range].first {
    case 0x43: return .celsius
    case 0x46: return .fahrenheit
    default: return nil
    }
  }

  /// Whether a number word stands in a name: "the Six Nations", "Channel Six", "Covid-19". It has a capital where none is due.
  private func isInName(_ t: SegmentText, _ at: Int) -> Bool {
    let tokens = t.tokens
    if at > 0, tokens[at].kind == .number, tokens[at].hyphenBefore, tokens[at - 1].isCapitalized, tokens[at - 1].range.count > 2 { return true }
    guard at > 0, tokens[at].kind == .word, tokens[at].isCapitalized, tokens[at - 1].kind != .mark, !tokens[at].hyphenBefore else { return false }
    // In a headline where every word has one, a capital proves nothing.
    let long = tokens.filter { $0.kind == .word && $0.range.count >= 5 }
    return long.count { $0.isCapitalized } * 5 < long.count * 3
  }

  private func mayBeMillion(_ t: SegmentText, _ at: Int) -> Bool {
    at < t.tokens.count && t.tokens[at].kind == .word && t.tokens[at].spaceBefore && lengthContexts.single(t, at) == nil
  }

  /// "several hundred", "a few thousand": an order of magnitude, as "hundreds" is.
  private func several(_ t: SegmentText, _ at: Int) -> Fact? {
    guard at > 0, fewScales.single(t, at - 1) != nil else { return nil }
    // "of" only behind "couple": "a couple of hundred".
    if t.isWord(at - 1, w.of), !(at > 1 && fewScales.single(t, at - 2) != nil) { return nil }
    var power = 0
    var end = at
    loop: while let role = numerals.words.single(t, end), end == at || t.tokens[end].spaceBefore {
      switch role {
      case .dozen: power += 1
      case .hundred: power += 2
      case .scale(let n) where t.tokens[end].range.count > 3: power += n == 1e3 ? 3 : n == 1e6 ? 6 : n == 1e9 ? 9 : 12
      default: break loop
      }
      end += 1
    }
    return power > 0 ? Fact([.vague(power: power)], at..<end) : nil
  }

  /// "the first half": of a year, six months; of a match, the first.
  private func halfOfYear(_ t: SegmentText, _ at: Int) -> Fact? {
    guard t.isWord(at + 1, w.half), !t.tokens[at + 1].hyphenBefore else { return nil }
    let n = t.isWord(at, w.first) ? 1 : t.isWord(at, w.second) ? 2 : 0
    return n == 0 ? nil : Fact([.ordinal(n), .quantity(6, .month), .quantity(0.5, nil)], at..<(at + 2), isWeak: true)
  }

  /// "World War II", "Article IV": a Roman numeral behind a capital.
  private func roman(_ t: SegmentText, _ at: Int) -> Fact? {
    guard at > 0, t.tokens[at].shape == .upper, t.tokens[at - 1].isCapitalized, let n = romans.single(t, at) else { return nil }
    var fact = Fact([.quantity(Double(n), nil)], at..<(at + 1), isWeak: true)
    fact.isIncidental = true
    return fact
  }

  /// "km/h", "km/hr": a length, a slash, an hour.
  private func rate(_ t: SegmentText, _ at: Int) -> (unit: Unit, end: Int)? {
    guard at + 2 < t.tokens.count, t.tokens[at + 1].isMark("/"), !t.tokens[at + 1].spaceBefore, t.isWord(at + 2, w.h) || units.single(t, at + 2) == .hour else {
      return nil
    }
    switch units.single(t, at) {
    case .kilometre?: return (Unit("km/h", .speed, 0.27778), at + 3)
    case .mile?: return (Unit("mph", .speed, 0.44704), at + 3)
    default: return nil
    }
  }

  private func boundBefore(_ t: SegmentText, _ start: Int) -> Bound {
    for length in [3, 2, 1] where start >= length {
      if let match = bounds.match(t, start - length), match.end == start { return match.value }
    }
    return .exact
  }

  private struct NumberRead {
    var readings: [Double]
    var end: Int
    var isWeak = false
    var isOrdinal = false
    var isFraction = false
    var isDozen = false
    /// The two numbers of "three in four", which the other language may say apart.
    var parts: (Double, Double)?
    /// How many of "three quarters".
    var quarters: Double?
  }

  /// A cardinal or ordinal in digits or words that begins at `at`.
  private func number(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> NumberRead? {
    let tokens = t.tokens
    if tokens[at].kind == .number {
      let digits = Digits(bytes[tokens[at].range], decimalComma: false)
      var read = NumberRead(readings: digits.readings, end: at + 1)
      if read.end < tokens.count, !tokens[read.end].spaceBefore, !tokens[read.end].hyphenBefore, isOrdinalSuffix(t, read.end) {
        read.isOrdinal = true
        read.end += 1
        return read
      }
      scale(t, &read)
      mixedFraction(t, bytes, &read)
      // "4 in 10"
      if read.end == at + 1, digits.plainDigits == 1, let share = fraction(t, bytes, numerator: digits.readings[0], at: read.end), share.parts != nil {
        read = NumberRead(readings: [share.value], end: share.end, isFraction: true, parts: share.parts)
      }
      return read
    }
    guard tokens[at].kind == .word, let role = numerals.words.single(t, at) else { return nil }
    switch role {
    case .small, .tens, .hundred, .scale, .dozen: break
    case .ordinal(let n):
      return NumberRead(readings: [Double(n)], end: at + 1, isWeak: n <= 3, isOrdinal: true)
    case .ordinalTens(let n): return NumberRead(readings: [Double(n)], end: at + 1, isOrdinal: true)
    case .multiple(let n):
      return NumberRead(readings: [n], end: at + 1, isWeak: true)
    case .article, .half, .quarter, .and, .plural, .parts: return nil
    }
    var total = 0.0
    var group = 0.0
    var i = at
    var seen = false
    var ordinal = false
    var isDozen = false
    loop: while i < tokens.count {
      if i > at, tokens[i].kind == .mark { break }
      // "one and a half million"
      if seen, case .and? = numerals.words.single(t, i) {
        guard i + 1 < tokens.count, let next = numerals.words.single(t, i + 1) else { break }
        if case .small = next, group >= 100 || total > 0 { i += 1 } else if case .tens = next, group >= 100 || total > 0 { i += 1 } else { break }
        continue
      }
      guard let role = numerals.words.single(t, i) else { break }
      switch role {
      case .small(let n):
        if seen, group.truncatingRemainder(dividingBy: 10) != 0 || (group.truncatingRemainder(dividingBy: 100) != 0 && n >= 10) { break loop }
        group += n
      case .tens(let n):
        if seen, group.truncatingRemainder(dividingBy: 100) != 0 { break loop }
        group += n
      case .hundred: group = max(group, 1) * 100
      case .dozen:
        group = max(group, 1) * 12
        isDozen = true
      case .scale(let n):
        if tokens[i].range.count <= 3 { break loop }  // "m", "bn" follow digits only
        total += max(group, 1) * n
        group = 0
      case .ordinal(let n):
        // "twenty-third"; "one-third" is a share.
        guard seen, group.truncatingRemainder(dividingBy: 100) >= 20 || (group >= 100 && group.truncatingRemainder(dividingBy: 100) == 0) else { break loop }
        group += Double(n)
        ordinal = true
        i += 1
        seen = true
        break loop
      default: break loop
      }
      seen = true
      i += 1
    }
    guard seen else { return nil }
    let value = total + group
    var read = NumberRead(readings: [value], end: i, isWeak: value <= 1, isOrdinal: ordinal, isDozen: isDozen)
    // "million" without a count, as in "a billion-dollar deal".
    if case .scale = role { read.isWeak = at == 0 || t.tokens.indices.contains(i) && t.tokens[i].hyphenBefore }
    // "one in five", "two-thirds" are fractions.
    if !ordinal, let fraction = fraction(t, bytes, numerator: value, at: i) {
      read.readings = [fraction.value]
      read.end = fraction.end
      read.isWeak = false
      read.isFraction = true
      read.parts = fraction.parts
      if t.isWord(fraction.end - 1, w.quarters) { read.quarters = value }
      return read
    }
    mixedFraction(t, bytes, &read)
    return read
  }

  /// "5 million", "1.2bn": scales behind digits.
  private func scale(_ t: SegmentText, _ read: inout NumberRead) {
    while read.end < t.tokens.count, t.tokens[read.end].kind == .word, case .scale(let n)? = numerals.words.single(t, read.end) {
      let short = t.tokens[read.end].range.count <= 3
      if short, t.tokens[read.end].spaceBefore, t.tokens[read.end].range.count == 1 { return }
      // "5m" is five million behind a currency sign, five metres else.
      if t.isWord(read.end, w.m), !(read.end >= 2 && t.tokens[read.end - 2].kind == .mark && Unit.signs[t.tokens[read.end - 2].scalar] != nil),
        units.match(t, read.end + 1)?.value.dimension != .money
      {
        return
      }
      read.readings = read.readings.map { $0 * n }
      read.end += 1
      read.isWeak = false
    }
    if read.end < t.tokens.count, case .dozen? = numerals.words.single(t, read.end) {
      read.readings = read.readings.map { $0 * 12 }
      read.end += 1
      read.isDozen = true
    }
  }

  /// "two and a half million", "5 1/2".
  private func mixedFraction(_ t: SegmentText, _ bytes: [UInt8], _ read: inout NumberRead) {
    let i = read.end
    guard i + 2 < t.tokens.count, t.isWord(i, w.and), case .article? = numerals.words.single(t, i + 1), case .half? = numerals.words.single(t, i + 2) else {
      return
    }
    read.readings = read.readings.map { $0 + 0.5 }
    read.end = i + 3
    read.isWeak = false
    if read.end < t.tokens.count, case .scale(let n)? = numerals.words.single(t, read.end), t.tokens[read.end].range.count > 3 {
      read.readings = read.readings.map { $0 * n }
      read.end += 1
    }
  }

  /// The fraction whose numerator ends at `at`: "two-thirds", "one in five", "three quarters".
  private func fraction(_ t: SegmentText, _ bytes: [UInt8], numerator: Double, at: Int) -> (value: Double, end: Int, parts: (Double, Double)?)? {
    guard at < t.tokens.count, t.tokens[at].kind == .word else { return nil }
    if t.isWord(at, w.quarter) || t.isWord(at, w.quarters), numerator <= 3 { return numerator == 1 ? nil : (numerator / 4, at + 1, nil) }
    switch numerals.words.single(t, at) {
    case .parts(let n)?: return (numerator / n, at + 1, nil)
    case .ordinal(let n)? where numerator == 1 && n > 2 && (t.tokens[at].hyphenBefore || t.isWord(at + 1, w.of)): return (1 / Double(n), at + 1, nil)
    default: break
    }
    let below = t.isWord(at, w.inWord) ? at + 1 : t.isWord(at, w.out) && t.isWord(at + 1, w.of) ? at + 2 : t.tokens.count
    if numerator < 10, below < t.tokens.count, let next = number(t, bytes, below), !next.isOrdinal,
      next.readings[0] > numerator, next.readings[0] <= 100, next.end == t.tokens.count || units.match(t, next.end) == nil,
      next.readings[0] == 10 || next.readings[0] < 10
    {
      return (numerator / next.readings[0], next.end, (numerator, next.readings[0]))
    }
    return nil
  }

  /// "half", "a third of", "a dozen", "a hundred", "hundreds of", "tens of thousands".
  private func fractionOrVague(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    // "a quarter point", "half-point": shares of a percentage point.
    if t.isWord(at, w.quarter), t.isWord(at + 1, w.point) {
      return Fact([.quantity(0.25, .percentagePoint)], at..<(at + 2))
    }
    if let period = periodUpTo(t, at) { return period }
    guard let role = numerals.words.single(t, at) else { return nil }
    let next = at + 1
    if case .quarter = role, next < t.tokens.count, t.tokens[next].hyphenBefore { return joinedShare(t, at, 0.25) }
    switch role {
    case .half:
      if next < t.tokens.count, t.tokens[next].hyphenBefore { return joinedShare(t, at, 0.5) }
      // "half a million", "half a dozen"
      if case .article? = numerals.words.single(t, next), let whole = fractionOrVague(t, bytes, next), case .quantity(let n, let unit) = whole.value, n >= 12 {
        return Fact([.quantity(n / 2, unit)], at..<whole.tokens.upperBound, bound: boundBefore(t, at))
      }
      // "half an hour", "half a century"
      if case .article? = numerals.words.single(t, next), let unit = units.match(t, next + 1) {
        return Fact([.quantity(0.5, unit.value)], at..<unit.end, bound: boundBefore(t, at))
      }
      return Fact([.quantity(0.5, nil)], at..<next, isWeak: true)
    case .plural(let power):
      var end = next
      var sum = power
      while t.isWord(end, w.of), let more = numerals.words.single(t, end + 1), case .plural(let p) = more {
        sum += p
        end += 2
      }
      return Fact([.vague(power: sum)], at..<end)
    case .article:
      guard next < t.tokens.count else { return nil }
      // "a cent and a half", "an hour and a half"
      if let unit = units.match(t, next), t.isWord(unit.end, w.and), case .article? = numerals.words.single(t, unit.end + 1),
        case .half? = numerals.words.single(t, unit.end + 2)
      {
        return Fact([.quantity(1.5, unit.value)], at..<(unit.end + 3), bound: boundBefore(t, at))
      }
      guard let what = numerals.words.single(t, next) else { return unitAlone(t, at) }
      switch what {
      case .ordinal(let n) where n > 2 && t.isWord(next + 1, w.of): return Fact([.quantity(1 / Double(n), nil)], at..<(next + 1))
      case .ordinal(let n) where n > 2 && isShare(t, at, next + 1):
        return Fact([.quantity(1 / Double(n), nil), .ordinal(n)], at..<(next + 1), bound: boundBefore(t, at))
      case .quarter where isShare(t, at, next + 1) && !t.isWord(next + 1, w.of):
        return Fact([.quantity(0.25, nil), .quantity(1, .quarter)], at..<(next + 1), bound: boundBefore(t, at), isWeak: true)
      case .quarter where t.isWord(next + 1, w.of): return Fact([.quantity(0.25, nil)], at..<(next + 1))
      case .half: return Fact([.quantity(0.5, nil)], at..<(next + 1), isWeak: true)
      case .hundred, .dozen, .scale:
        if case .scale = what, t.tokens[next].range.count <= 3 { return nil }
        guard let read = number(t, bytes, next) else { return nil }
        var end = read.end
        var unit: Unit?
        if let found = units.match(t, end) {
          unit = found.value
          end = found.end
        }
        var values = [FactValue.quantity(read.readings[0], unit)]
        if read.isDozen { values += [.quantity(read.readings[0] / 12 * 10, unit), .vague(power: 1)] }
        // "a billion-dollar company" may be one of billions.
        let isWeak = read.end < t.tokens.count && t.tokens[read.end].hyphenBefore
        return Fact(values, at..<end, bound: boundBefore(t, at), isWeak: isWeak)
      default: return nil
      }
    default: return nil
    }
  }

  /// "half-hour", "quarter-mile", "quarter-century"
  private func joinedShare(_ t: SegmentText, _ at: Int, _ share: Double) -> Fact? {
    guard let unit = units.match(t, at + 1), unit.value.dimension != .count, unit.value.dimension != .share else { return nil }
    return Fact([.quantity(share, unit.value)], at..<unit.end, bound: boundBefore(t, at), isWeak: true)
  }

  /// "the year to March", "the three months ended in June": the length of time that ends there.
  private func periodUpTo(_ t: SegmentText, _ at: Int) -> Fact? {
    guard t.isWord(at, w.the), let unit = units.match(t, at + 1), unit.value.dimension == .time, periodEnds.single(t, unit.end) != nil else { return nil }
    return Fact([.quantity(1, unit.value)], at..<unit.end, isWeak: true)
  }

  /// Whether "a fifth" between `at` and `next` is a share: "cut by a fifth", "a third in May".
  private func isShare(_ t: SegmentText, _ at: Int, _ next: Int) -> Bool {
    if at > 0, t.isWord(at - 1, w.by) { return true }
    return next >= t.tokens.count || t.tokens[next].kind == .mark || shareContexts.single(t, next) != nil
  }

  /// "a week", "an hour later": so common that its absence says nothing, but it is seven days, and no month.
  private func unitAlone(_ t: SegmentText, _ at: Int) -> Fact? {
    guard let unit = units.match(t, at + 1), unit.value.dimension == .time, unit.value != .second, unit.value != .quarter,
      unit.end == t.tokens.count || !t.tokens[unit.end].hyphenBefore
    else { return nil }
    return Fact([.quantity(1, unit.value)], at..<unit.end, isWeak: true)
  }
}
