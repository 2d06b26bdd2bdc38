import Words

/// Number words of English.
struct EnglishNumerals: Sendable {
  enum Role: Sendable {
    case small(Double)  // zero … nineteen
    case tens(Double)
    case scale(Double)  // thousand, million …
    case hundred
    case ordinal(Int)
    case ordinalTens(Int)
    case article  // a, an
    case half, quarter, dozen
    /// thirds, fifths: the lower number of a fraction
    case parts(Double)
    case and
    /// hundreds, thousands …: a vague count when no number stands before it.
    case plural(Int)
    case multiple(Double)
  }

  let words: Cues<Role>

  init(_ tokenizer: inout Tokenizer) {
    var rows: [(words: String, value: Role)] = []
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
      "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (i, word) in small.enumerated() { rows.append((word, .small(Double(i)))) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (i, word) in tens.enumerated() { rows.append((word, .tens(Double(20 + 10 * i)))) }
    let scales: [(String, Double)] = [
      ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("m", 1e6), ("mn", 1e6), ("bn", 1e9), ("tn", 1e12), ("trn", 1e12), ("k", 1e3),
      ("mil", 1e6), ("bln", 1e9), ("mln", 1e6), ("quadrillion", 1e15), ("lakh", 1e5), ("lakhs", 1e5), ("crore", 1e7), ("crores", 1e7),
    ]
    for (word, value) in scales { rows.append((word, .scale(value))) }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
      "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    for (i, word) in ordinals.enumerated() { rows.append((word, .ordinal(i + 1))) }
    let ordinalTens = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
    for (i, word) in ordinalTens.enumerated() { rows.append((word, .ordinalTens(20 + 10 * i))) }
    rows += [
      ("hundredth", .ordinal(100)), ("hundred", .hundred), ("a", .article), ("an", .article), ("half", .half), ("quarter", .quarter), ("dozen", .dozen),
      ("and", .and),
      ("thirds", .parts(3)), ("fourths", .parts(4)), ("fifths", .parts(5)), ("sixths", .parts(6)), ("sevenths", .parts(7)), ("eighths", .parts(8)),
      ("ninths", .parts(9)),
      ("tenths", .parts(10)), ("hundredths", .parts(100)), ("thousandths", .parts(1000)), ("tens", .plural(1)), ("dozens", .plural(1)), ("scores", .plural(1)),
      ("hundreds", .plural(2)), ("thousands", .plural(3)),
      ("millions", .plural(6)),
      ("billions", .plural(9)), ("trillions", .plural(12)), ("twice", .multiple(2)), ("double", .multiple(2)), ("doubled", .multiple(2)),
      ("doubling", .multiple(2)),
      ("doubles", .multiple(2)), ("triple", .multiple(3)), ("tripled", .multiple(3)), ("thrice", .multiple(3)), ("quadruple", .multiple(4)),
      ("quadrupled", .multiple(4)), ("twofold", .multiple(2)), ("threefold", .multiple(3)), ("fourfold", .multiple(4)), ("fivefold", .multiple(5)),
      ("sixfold", .multiple(6)), ("tenfold", .multiple(10)), ("hundredfold", .multiple(100)), ("quintupled", .multiple(5)), ("nil", .small(0)),
      ("tripling", .multiple(3)), ("quadrupling", .multiple(4)), ("halved", .multiple(0.5)), ("halving", .multiple(0.5)),
    ]
    words = Cues(rows, &tokenizer)
  }
}
