import Articles
import Words

/// Reads the values an English sentence states.
///
/// A class, because it holds two dozen tables: each call of a method of a structure of that size would count two dozen references.
final class EnglishFacts: Sendable {
  let numerals: EnglishNumerals
  let units: Cues<Unit>
  let months: Cues<Int>
  let weekdays: Cues<Int>
  let bounds: Cues<Bound>
  let datePrepositions: Cues<Bool>
  let zones: Cues<Bool>
  let relatives: RelativeDates
  let spans: TimeSpans
  let neighbours: FactNeighbours
  let namesAroundDays: Cues<Bool>
  let feasts: Cues<DateValue>
  let dollarLetters: Cues<Unit>
  let fewScales: Cues<Bool>
  let shareContexts: Cues<Bool>
  let lengthContexts: Cues<Bool>
  let romans: Cues<Int>
  /// The twenties to the nineties: of a century, or of somebody's life.
  let tenYears: Cues<Int>
  let periodEnds: Cues<Bool>
  /// Words that tell a number which Vietnamese writes: "on the hour" of a match is "phút 60".
  let marks: Cues<Double>
  let w: Words
  /// What may begin with which word.
  private let starts: WordBits

  /// Single words the rules ask for.
  struct Words: Sendable {
    let of, to, and, between, from, year, years, th, st, nd, rd, s, am, pm, a, p, m, noon, midnight, oclock, century, centuries: WordID
    let quarter, point, us, one, inWord, may, march, late, early, mid, per, old, quarters, decade, the, minus, h, by, half, first, second, goalless, scoreless,
      out, u, fortnight, past, c, feet, foot: WordID
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
    tenYears = Cues(
      [("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70), ("eighties", 80), ("nineties", 90)], &tokenizer
    )
    marks = Cues(
      [
        ("on the hour", 60), ("hour mark", 60), ("after the hour", 60), ("before the hour", 60), ("on the half hour", 30), ("half hour mark", 30),
        ("freshman", 9), ("sophomore", 10),
      ], &tokenizer)
    func id(_ word: String) -> WordID { tokenizer.id(of: WordKey(word).bytes) }
    w = Words(
      of: id("of"), to: id("to"), and: id("and"), between: id("between"), from: id("from"), year: id("year"), years: id("years"), th: id("th"),
      st: id("st"), nd: id("nd"), rd: id("rd"), s: id("s"), am: id("am"), pm: id("pm"), a: id("a"), p: id("p"), m: id("m"), noon: id("noon"),
      midnight: id("midnight"), oclock: id("o'clock"), century: id("century"), centuries: id("centuries"), quarter: id("quarter"), point: id("point"),
      us: id("us"), one: id("one"), inWord: id("in"), may: id("may"), march: id("march"), late: id("late"), early: id("early"), mid: id("mid"),
      per: id("per"), old: id("old"), quarters: id("quarters"), decade: id("decade"), the: id("the"),
      minus: id("minus"), h: id("h"), by: id("by"), half: id("half"), first: id("first"), second: id("second"), goalless: id("goalless"),
      scoreless: id("scoreless"), out: id("out"), u: id("u"), fortnight: id("fortnight"), past: id("past"), c: id("c"), feet: id("feet"), foot: id("foot"))
    var starts = WordBits()
    starts.insert(.phrase, marks.firstWords + [w.goalless, w.scoreless])
    // A number in words may begin a share, a date, an hour or a quantity.
    starts.insert([.phrase, .date, .time, .quantity], numerals.words.firstWords + [w.quarter, w.half])
    starts.insert(.relative, relatives.firstWords)
    starts.insert(.span, spans.firstWords)
    starts.insert(.date, weekdays.firstWords + feasts.firstWords + months.firstWords + tenYears.firstWords)
    starts.insert(.time, [w.noon, w.midnight])
    starts.insert(.quantity, dollarLetters.firstWords + units.firstWords + romans.firstWords + [w.first, w.second, w.fortnight, w.the])
    self.starts = starts
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
    let starts = FactStarts.at(at, of: t, starts)
    if starts.isEmpty { return nil }
    if starts.contains(.phrase) {
      if let mark = marks.match(t, at) {
        var fact = Fact([.quantity(mark.value, nil)], at..<mark.end)
        fact.isIncidental = true
        return fact
      }
      // "the past quarter of a century" is no past quarter.
      if let share = shareOfUnit(t, at) { return share }
    }
    if starts.contains(.relative), let relative = relatives.fact(t, at),
      !t.isWord(relative.tokens.upperBound, w.of) || shareOfUnit(t, relative.tokens.upperBound - 1) == nil
    {
      return relative
    }
    if starts.contains(.span), let span = spans.span(t, at) { return span }
    if starts.contains(.date), let date = date(t, bytes, at) { return date }
    if starts.contains(.time), let time = time(t, bytes, at) { return time }
    if t.isWord(at, w.goalless) || t.isWord(at, w.scoreless) { return Fact([.pair(0, 0)], at..<(at + 1), isWeak: true) }
    guard starts.contains(.quantity) else { return nil }
    if var pair = Pairs.pair(t, bytes, at, decimalComma: false), !isCounted(t, pair.tokens.upperBound) {
      // "4-7 p.m." are 16-19h.
      if case .pair(let a, let b) = pair.value, a <= 12, b <= 12, let half = dayHalf(t, pair.tokens.upperBound) {
        if half.isAfternoon { pair.values.append(.pair(a.truncatingRemainder(dividingBy: 12) + 12, b.truncatingRemainder(dividingBy: 12) + 12)) }
        pair.tokens = pair.tokens.lowerBound..<half.end
      }
      return pair
    }
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
}
