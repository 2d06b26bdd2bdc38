import Words

/// Dates told from the day of writing: "next year", "last week", "hôm qua", "tháng tới".
struct RelativeDates: Sendable {
  private let phrases: Cues<(unit: Unit, offset: Int)>
  private let parts: Cues<DatePart>
  /// Words that count without naming a number, behind which "tháng trước" is "months earlier".
  private let counters: Cues<Bool>
  /// Words of a time that reaches up to now.
  private let recent: Cues<Bool>

  static let english: [(words: String, value: (unit: Unit, offset: Int))] = {
    var rows: [(words: String, value: (unit: Unit, offset: Int))] = [
      ("yesterday", (.day, -1)), ("today", (.day, 0)), ("tomorrow", (.day, 1)), ("last night", (.day, -1)),
      ("tonight", (.day, 0)),
      ("this morning", (.day, 0)), ("this afternoon", (.day, 0)), ("this evening", (.day, 0)),
      ("the same day", (.day, 0)), ("that day", (.day, 0)), ("that morning", (.day, 0)), ("that afternoon", (.day, 0)), ("that evening", (.day, 0)),
      ("that night", (.day, 0)), ("the day before", (.day, -1)),
    ]
    for time in ["day", "morning", "afternoon", "evening", "night"] {
      for word in ["the next", "the following"] { rows.append(("\(word) \(time)", (.day, 1))) }
      rows.append(("the previous \(time)", (.day, -1)))
    }
    for (name, unit) in [("week", Unit.week), ("month", .month), ("quarter", .quarter), ("year", .year), ("decade", .decade)] {
      for word in ["next", "the coming", "the following"] { rows.append(("\(word) \(name)", (unit, 1))) }
      rows.append(("this \(name)", (unit, 0)))
      for word in ["last", "past", "the previous"] { rows.append(("\(word) \(name)", (unit, -1))) }
    }
    return rows
  }()

  static let vietnamese: [(words: String, value: (unit: Unit, offset: Int))] = {
    var rows: [(words: String, value: (unit: Unit, offset: Int))] = [
      ("hôm qua", (.day, -1)), ("hôm nay", (.day, 0)), ("ngày mai", (.day, 1)), ("đêm qua", (.day, -1)),
      ("tối qua", (.day, -1)),
      ("sáng qua", (.day, -1)), ("chiều qua", (.day, -1)), ("sáng nay", (.day, 0)), ("chiều nay", (.day, 0)),
      ("trưa nay", (.day, 0)),
      ("tối nay", (.day, 0)), ("đêm nay", (.day, 0)), ("cùng ngày", (.day, 0)), ("năm ngoái", (.year, -1)),
      ("sang năm", (.year, 1)), ("năm nay", (.year, 0)), ("hôm sau", (.day, 1)), ("hôm trước", (.day, -1)), ("hôm đó", (.day, 0)), ("hôm ấy", (.day, 0)),
    ]
    for (name, unit) in [("tuần", Unit.week), ("tháng", .month), ("quý", .quarter), ("năm", .year), ("thập kỷ", .decade), ("thập niên", .decade)] {
      for word in ["tới", "sau", "sắp tới"] { rows.append(("\(name) \(word)", (unit, 1))) }
      rows.append(("\(name) này", (unit, 0)))
      for word in ["trước", "qua", "vừa qua", "vừa rồi", "rồi"] { rows.append(("\(name) \(word)", (unit, -1))) }
    }
    return rows
  }()

  static let englishParts: [(words: String, value: DatePart)] = [
    ("early", .early), ("earlier", .early), ("late", .late), ("later", .late), ("mid", .mid), ("middle of", .mid),
    ("beginning of", .early),
    ("start of", .early), ("end of", .late),
  ]

  static let vietnameseParts: [(words: String, value: DatePart)] = [
    ("đầu", .early), ("giữa", .mid), ("cuối", .late), ("sớm", .early), ("muộn", .late), ("rạng sáng", .early), ("sáng sớm", .early), ("đêm", .late),
    ("đêm muộn", .late),
  ]

  init(
    _ phrases: [(words: String, value: (unit: Unit, offset: Int))], parts: [(words: String, value: DatePart)],
    _ words: inout Tokenizer
  ) {
    self.phrases = Cues(phrases, &words)
    self.parts = Cues(parts, &words)
    recent = Cues(["past", "qua", "rồi"].map { ($0, true) }, &words)
    counters = Cues(
      ["vài", "mấy", "nhiều", "những", "các", "nửa", "chục", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "dăm", "số"].map {
        ($0, true)
      }, &words)
  }

  /// The words with which relative dates begin.
  var firstWords: [WordID] { phrases.firstWords }

  /// The relative date that begins at `index`.
  ///
  /// A number before it makes it a span of time: "hai năm trước" is two years ago, "the last two years" no date.
  func fact(_ t: SegmentText, _ index: Int) -> Fact? {
    guard let match = phrases.match(t, index), match.end > index + 1 || t.language != .vietnamese else { return nil }
    if index > 0, t.tokens[index - 1].kind == .number || counters.single(t, index - 1) != nil { return nil }
    var values = [FactValue.relative(unit: match.value.unit, offset: match.value.offset)]
    // "tuần qua", "the past week": the one before, or the seven days that end today.
    if match.value.offset == -1, match.value.unit != .day, recent.single(t, match.end - 1) != nil || recent.single(t, index) != nil {
      values.append(.relative(unit: match.value.unit, offset: 0))
    }
    return Fact(values, index..<match.end)
  }

  /// The facts with what stands before each date: "cuối tháng Tám", "the early 2000s".
  func withParts(_ facts: [Fact], _ t: SegmentText) -> [Fact] {
    facts.map { fact in
      switch fact.value {
      case .date, .decade, .relative, .century: break
      default: return fact
      }
      var result = fact
      for length in [1, 2] {
        let start = fact.tokens.lowerBound - length
        guard start >= 0, let match = parts.match(t, start), match.end == fact.tokens.lowerBound else { continue }
        result.part = match.value
      }
      return result
    }
  }
}
