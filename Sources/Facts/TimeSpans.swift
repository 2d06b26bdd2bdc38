import Words

/// Stretches of time of which only the unit is told: "several weeks", "in recent years", "vài tháng qua".
struct TimeSpans: Sendable {
  private let units: Cues<Unit>
  /// Words before the unit that count it without a number.
  private let before: Cues<Bool>
  /// Words before or behind a bare plural that make it a length of time: "for hours", "weeks ago".
  private let leading: Cues<Bool>
  private let following: Cues<Bool>

  private static let english: [(words: String, value: Unit)] = [
    ("seconds", .second), ("minutes", .minute), ("hours", .hour), ("days", .day), ("weeks", .week), ("months", .month), ("years", .year),
    ("decades", .decade), ("centuries", .century),
  ]
  private static let vietnamese: [(words: String, value: Unit)] = [
    ("giây", .second), ("phút", .minute), ("giờ", .hour), ("tiếng", .hour), ("giờ đồng hồ", .hour), ("tiếng đồng hồ", .hour), ("ngày", .day), ("hôm", .day),
    ("tuần", .week), ("tuần lễ", .week), ("tháng", .month), ("năm", .year), ("thập kỷ", .decade), ("thập niên", .decade), ("thế kỷ", .century),
  ]

  static func inEnglish(_ tokenizer: inout Tokenizer) -> TimeSpans {
    TimeSpans(
      english, before: ["several", "few", "many", "couple", "couple of", "recent", "numerous", "countless", "coming", "past few", "last few", "next few"],
      leading: ["for", "in", "over", "after", "within", "be", "take", "takes", "took", "taken", "last", "lasted", "lasts", "spend", "spent", "wait", "waited"],
      following: ["ago", "later", "earlier", "before", "after", "until", "away", "long"], &tokenizer)
  }

  static func inVietnamese(_ tokenizer: inout Tokenizer) -> TimeSpans {
    TimeSpans(
      vietnamese, before: ["vài", "mấy", "nhiều", "dăm", "những", "suốt những", "hàng"], leading: ["những", "hàng"],
      following: ["qua", "gần đây", "vừa qua", "tới", "sắp tới", "liền", "trời", "ròng", "ròng rã"], &tokenizer)
  }

  private init(
    _ units: [(words: String, value: Unit)], before: [String], leading: [String], following: [String], _ tokenizer: inout Tokenizer
  ) {
    self.units = Cues(units, &tokenizer)
    self.before = Cues(before.map { ($0, true) }, &tokenizer)
    self.leading = Cues(leading.map { ($0, true) }, &tokenizer)
    self.following = Cues(following.map { ($0, true) }, &tokenizer)
  }

  /// The words with which spans begin.
  var firstWords: [WordID] { before.firstWords + units.firstWords }

  /// The span that begins at `at`.
  func span(_ t: SegmentText, _ at: Int) -> Fact? {
    t.language == .vietnamese ? vietnameseSpan(t, at) : englishSpan(t, at)
  }

  private func englishSpan(_ t: SegmentText, _ at: Int) -> Fact? {
    if let counted = before.match(t, at), let unit = units.single(t, counted.end) { return Fact([.span(unit)], at..<(counted.end + 1)) }
    guard let unit = units.single(t, at), at > 0, t.tokens[at - 1].kind == .word else { return nil }
    guard leading.single(t, at - 1) != nil || following.single(t, at + 1) != nil else { return nil }
    return Fact([.span(unit)], at..<(at + 1))
  }

  private func vietnameseSpan(_ t: SegmentText, _ at: Int) -> Fact? {
    guard before.single(t, at) != nil, let unit = units.match(t, at + 1) else { return nil }
    // "những năm 1990", "vài năm 2 lần": a number behind is another fact's.
    if unit.end < t.tokens.count, t.tokens[unit.end].kind == .number { return nil }
    // "những ngày" are the days; "hàng tuần" is weekly. Only what goes on makes them lengths of time.
    if leading.single(t, at) != nil, following.match(t, unit.end) == nil {
      guard leading.single(t, at) != nil, [Unit.decade, .century].contains(unit.value), unit.end - at == 3 else { return nil }
    }
    return Fact([.span(unit.value)], at..<unit.end)
  }
}
