import Articles
import Words

/// Reads the values a Vietnamese sentence states.
struct VietnameseFacts: Sendable {
  private let numerals: VietnameseNumerals
  private let units: Cues<Unit>
  private let bounds: Cues<Bound>
  private let counted: Cues<Bool>
  private let beforeOrdinal: Cues<Bool>
  private let beforeYear: Cues<Bool>
  private let monthNames: Cues<Int>
  private let weekdays: Cues<Int>
  private let romans: Cues<Int>
  private let dayParts: Cues<Int>
  private let relatives: RelativeDates
  private let spans: TimeSpans
  private let neighbours: FactNeighbours
  private let few: Cues<Bool>
  /// Behind "năm" when it is a year; before it when it is one unless something counted follows.
  private let behindYear: Cues<Bool>
  private let maybeBeforeYear: Cues<Bool>
  private let weekParts: Cues<[Int]>
  private let feasts: Cues<DateValue>
  private let spotKicks: Cues<Bool>
  private let accused: Cues<Bool>
  private let w: Words

  private struct Words: Sendable {
    let ngày, tháng, năm, thứ, chủ, nhật, cn, giờ, h, g, phút, quý, thế, kỷ, thập, niên, những, phần, trăm, gấp, lần, hàng, tỷ, triệu, mùng, mồng, rằm, đầu,
      nhất, nhì, ba, tư, tuổi: WordID
    let lệ, số, giá, phú, một, kém, rưỡi, thứHai, năm2, các, cả, đôi, nửa, p, trưa, nghìn, chục, nhân, điểm, đêm, vòng, nữa, theo, tuần, bàn, không, bị,
      cuối: WordID
  }

  init(_ tokenizer: inout Tokenizer) {
    numerals = VietnameseNumerals(&tokenizer)
    units = Cues(Unit.vietnamese.map { ($0.words, $0.unit) }, &tokenizer)
    bounds = Cues(
      [
        ("hơn", .moreThan), ("trên", .moreThan), ("quá", .moreThan), ("vượt", .moreThan), ("vượt quá", .moreThan), ("nhiều hơn", .moreThan),
        ("dưới", .lessThan), ("chưa đến", .lessThan),
        ("chưa đầy", .lessThan), ("chưa tới", .lessThan), ("không đến", .lessThan), ("ít hơn", .lessThan), ("không quá", .atMost), ("tối đa", .atMost),
        ("nhiều nhất", .atMost), ("lên đến", .atMost),
        ("lên tới", .atMost), ("tới", .atMost), ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("khoảng", .about), ("chừng", .about),
        ("tầm", .about), ("độ", .about),
        ("xấp xỉ", .about), ("ước chừng", .about), ("ước tính", .about), ("gần", .nearly), ("suýt soát", .nearly), ("ngót", .nearly),
      ], &tokenizer)
    // Words that are counted: what stands behind "năm" when it is five and not a year.
    counted = Cues(
      [
        "người", "ngày", "tháng", "năm", "tuần", "giờ", "phút", "lần", "nước", "quốc", "con", "chiếc", "cái", "cuộc", "vụ", "trận", "bàn", "điểm", "thành",
        "đội", "ông", "bà", "trẻ",
        "nạn", "phụ", "đứa", "bé", "nhà", "ngôi", "tòa", "căn", "tỉnh", "huyện", "xã", "tỷ", "triệu", "trăm", "nghìn", "ngàn", "mươi", "phần", "kg", "km",
        "mét", "tấn", "dặm", "hải", "cầu", "thủ", "giải",
        "huy", "mục", "yếu", "lý", "lĩnh", "công", "dự", "bộ", "hiệp", "thỏa", "vòng", "ứng", "nghi", "đối", "binh", "tàu", "máy", "xe", "quả", "tên", "bức",
        "bài", "cây", "khu", "thập", "thế", "đô", "đồng",
        "nhân", "đại", "thành", "nghị", "quan", "cảnh", "viên", "cô", "anh", "em", "chị", "đảng", "châu", "khía", "cách", "loại", "nhóm", "hãng", "ngân", "tổ",
        "sinh", "bước", "chỗ", "sao", "set", "ván", "lượt", "ca", "suất", "bệnh", "hạng", "trường", "lớp", "khối", "dòng", "hòn", "đảo", "bang", "thị",
        "phường", "ngọn", "tầng", "phòng", "mẫu", "hộ", "gia", "thí", "lô", "thùng", "gói", "cặp", "phim", "chương", "câu", "điều", "phương", "mũi", "liều",
        "khẩu", "phát", "vệ", "thiên", "tay", "vận", "cựu", "chuyến", "phiên", "tuổi",
      ].map { ($0, true) }, &tokenizer)
    beforeOrdinal = Cues(
      [
        "lần", "vòng", "đời", "hạng", "kỳ", "khóa", "tập", "phần", "người", "năm", "tháng", "tuần", "cuộc", "chuyến", "trận", "bàn", "vị", "đứng", "xếp",
        "ngôi", "nhà", "phiên", "điểm", "trường", "nước", "hiệp", "quý", "thế",
      ]
      .map { ($0, true) }, &tokenizer)
    beforeYear = Cues(
      [
        "mỗi", "hàng", "hằng", "nhiều", "trong", "suốt", "mấy", "vài", "từ", "những", "các", "đầu", "cuối", "giữa", "qua", "một", "hai", "ba", "bốn", "sáu",
        "bảy", "tám", "chín", "mười", "quanh", "theo", "tháng",
      ]
      .map { ($0, true) }, &tokenizer)
    monthNames = Cues(
      [
        ("giêng", 1), ("chạp", 12), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9), ("mười một", 11),
        ("mười hai", 12), ("mười", 10),
      ], &tokenizer)
    weekdays = Cues([("hai", 1), ("ba", 2), ("tư", 3), ("năm", 4), ("sáu", 5), ("bảy", 6)], &tokenizer)
    romans = Cues(
      [
        ("i", 1), ("ii", 2), ("iii", 3), ("iv", 4), ("v", 5), ("vi", 6), ("vii", 7), ("viii", 8), ("ix", 9), ("x", 10), ("xi", 11), ("xii", 12), ("xiii", 13),
        ("xiv", 14), ("xv", 15), ("xvi", 16), ("xvii", 17), ("xviii", 18), ("xix", 19), ("xx", 20), ("xxi", 21),
      ], &tokenizer)
    dayParts = Cues([("sáng", 0), ("trưa", 2), ("chiều", 1), ("tối", 1), ("đêm", 3), ("khuya", 3), ("sáng sớm", 0), ("rạng sáng", 0)], &tokenizer)
    relatives = RelativeDates(RelativeDates.vietnamese, parts: RelativeDates.vietnameseParts, &tokenizer)
    spans = TimeSpans.inVietnamese(&tokenizer)
    neighbours = FactNeighbours(FactNeighbours.vietnamese, &tokenizer)
    few = Cues(["vài", "mấy", "nhiều", "dăm", "đôi"].map { ($0, true) }, &tokenizer)
    behindYear = Cues(
      [
        "nay", "ngoái", "sau", "trước", "tới", "qua", "rồi", "tài", "mới", "cũ", "xưa", "kia", "nhuận", "đó", "ấy", "này", "nào", "thứ", "cuối", "đầu",
        "ngay", "là", "và", "với", "mà", "thì", "của", "để", "có", "đã", "sẽ", "bị", "được", "vừa", "liền", "liên", "ánh", "dương", "âm", "gần", "khi",
        "do", "vì", "kể", "tính", "theo", "tại", "ở", "từ", "đến", "trở", "nữa", "tiếp", "không", "nhiều", "ít",
      ].map { ($0, true) }, &tokenizer)
    maybeBeforeYear = Cues(["trong", "từ", "suốt", "qua", "theo", "quanh", "các"].map { ($0, true) }, &tokenizer)
    weekParts = Cues([("đầu tuần", [1, 2]), ("giữa tuần", [3, 2, 4]), ("cuối tuần", [6, 7, 5])], &tokenizer)
    feasts = Cues(
      [
        ("giáng sinh", DateValue(month: 12, day: 25)), ("noel", DateValue(month: 12, day: 25)), ("đêm giáng sinh", DateValue(month: 12, day: 24)),
        ("giao thừa", DateValue(month: 12, day: 31)), ("tết dương lịch", DateValue(month: 1, day: 1)), ("halloween", DateValue(month: 10, day: 31)),
        ("quốc tế lao động", DateValue(month: 5, day: 1)), ("quốc tế phụ nữ", DateValue(month: 3, day: 8)), ("valentine", DateValue(month: 2, day: 14)),
      ], &tokenizer)
    accused = Cues(["cáo", "can", "hại", "đơn"].map { ($0, true) }, &tokenizer)
    spotKicks = Cues(["phạt", "lưu", "chấm", "đền", "loạt", "sút", "quả"].map { ($0, true) }, &tokenizer)
    func id(_ word: String) -> WordID { tokenizer.id(of: WordKey(word).bytes) }
    w = Words(
      ngày: id("ngày"), tháng: id("tháng"), năm: id("năm"), thứ: id("thứ"), chủ: id("chủ"), nhật: id("nhật"), cn: id("cn"), giờ: id("giờ"), h: id("h"),
      g: id("g"), phút: id("phút"),
      quý: id("quý"), thế: id("thế"), kỷ: id("kỷ"), thập: id("thập"), niên: id("niên"), những: id("những"), phần: id("phần"), trăm: id("trăm"), gấp: id("gấp"),
      lần: id("lần"), hàng: id("hàng"),
      tỷ: id("tỷ"), triệu: id("triệu"), mùng: id("mùng"), mồng: id("mồng"), rằm: id("rằm"), đầu: id("đầu"), nhất: id("nhất"), nhì: id("nhì"), ba: id("ba"),
      tư: id("tư"), tuổi: id("tuổi"),
      lệ: id("lệ"), số: id("số"), giá: id("giá"), phú: id("phú"), một: id("một"), kém: id("kém"), rưỡi: id("rưỡi"), thứHai: id("thứ"), năm2: id("năm"),
      các: id("các"), cả: id("cả"), đôi: id("đôi"),
      nửa: id("nửa"), p: id("p"), trưa: id("trưa"), nghìn: id("nghìn"), chục: id("chục"), nhân: id("nhân"), điểm: id("điểm"), đêm: id("đêm"),
      vòng: id("vòng"), nữa: id("nữa"), theo: id("theo"), tuần: id("tuần"), bàn: id("bàn"), không: id("không"), bị: id("bị"), cuối: id("cuối"))
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
    // "cuối tuần này": this weekend, or late this week.
    if t.isWord(at, w.cuối), t.isWord(at + 1, w.tuần), let week = relatives.fact(t, at + 1) {
      var fact = Fact(week.values + [6, 7, 5].map { .date(DateValue(weekday: $0)) }, at..<week.tokens.upperBound, isWeak: true)
      fact.part = .late
      return fact
    }
    if let vague = several(t, at) { return vague }
    if let date = date(t, bytes, at) { return date }
    if let span = spans.span(t, at) { return span }
    if let time = time(t, bytes, at) { return time }
    if let days = weekParts.match(t, at), relatives.fact(t, at + 1) == nil {
      return Fact(days.value.map { .date(DateValue(weekday: $0)) }, at..<days.end, isWeak: true)
    }
    if let feast = feasts.match(t, at) { return Fact([.date(feast.value)], at..<feast.end, isWeak: true) }
    // "hòa không bàn thắng", "trận hòa không bàn"
    if t.isWord(at, w.không), t.isWord(at + 1, w.bàn) { return Fact([.pair(0, 0)], at..<(at + 2), isWeak: true) }
    if let pair = Pairs.pair(t, bytes, at, decimalComma: true), !isCounted(t, bytes, pair.tokens.upperBound) { return pair }
    return quantity(t, bytes, at)
  }

  /// Whether what stands behind two numbers scales or measures them, so that they are a range and no score: "5-6 triệu", "15–20 km/h".
  private func isCounted(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at < t.tokens.count else { return false }
    if t.tokens[at].kind == .mark { return Unit.signs[t.tokens[at].scalar] != nil && !t.tokens[at].spaceBefore }
    if scale(t, at) != nil { return true }
    guard let unit = unitBehind(t, bytes, at) else { return false }
    // "thắng 2-1 ngày 5/10", "gỡ hòa 1-1 phút 59", "hạ đối thủ 3-0 năm ngoái": when, not how long.
    guard unit.unit.dimension == .time else { return true }
    return unit.end >= t.tokens.count || t.tokens[unit.end].kind == .mark || t.tokens[unit.end].kind == .word && behindYear.single(t, unit.end) == nil
  }

  /// "vài trăm", "nhiều nghìn": an order of magnitude, as "hàng trăm" is.
  private func several(_ t: SegmentText, _ at: Int) -> Fact? {
    guard few.single(t, at) != nil else { return nil }
    guard let found = power(t, at + 1) else { return nil }
    return Fact([.vague(power: found.power)], at..<found.end)
  }

  // MARK: - Dates

  private func date(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
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
    // "năm 2018", or a bare year
    let i = t.isWord(at, w.năm) ? at + 1 : at
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
  private func weekday(_ t: SegmentText, _ at: Int) -> (day: Int, end: Int, ordinal: Int?)? {
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
  private func calendar(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (date: DateValue, end: Int)? {
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
  private static func isShare(_ date: DateValue) -> Bool {
    guard let above = date.day, let below = date.month else { return false }
    return above < below && [2, 3, 4, 5, 10].contains(below)
  }

  private func precedesDate(_ t: SegmentText, _ i: Int) -> Bool {
    t.isWord(i, w.ngày) || t.tokens[i].isMark("(") || dayParts.single(t, i) != nil
  }

  private func month(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, isBehindDay: Bool = false) -> (value: Int, end: Int)? {
    guard t.isWord(at, w.tháng), at + 1 < t.tokens.count else { return nil }
    if let n = Numbers.integer(t, bytes, at + 1), (1...12).contains(n), t.tokens[at + 1].range.count <= 2 { return (n, at + 2) }
    if let name = monthNames.match(t, at + 1) {
      // "hai tháng ba ngày" counts; a month's name is capitalised or stands alone.
      if at > 0, !isBehindDay, numerals.words.single(t, at - 1) != nil || t.tokens[at - 1].kind == .number { return nil }
      return (name.value, name.end)
    }
    return nil
  }

  // MARK: - Times

  private func time(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
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

  private func joinedClock(_ word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first, first | 0x20 == 0x68 || first | 0x20 == 0x67, word.count >= 2, word.count <= 4 else { return nil }
    let digits = word.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, let minute = Int(String(decoding: digits, as: UTF8.self)), minute < 60 else { return nil }
    return minute
  }

  // MARK: - Quantities

  private struct NumberRead {
    var readings: [Double]
    var end: Int
    var isWeak = false
    /// Whether any of it is a word or has a unit of its own, so that it is surely a number.
    var vaguePower: Int?
  }

  private func quantity(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    let tokens = t.tokens
    var i = at
    var unit: Unit?
    if tokens[i].kind == .mark, let sign = Unit.signs[tokens[i].scalar], sign.dimension == .money {
      unit = sign
      i += 1
    } else if tokens[i].kind == .word, tokens[i].shape == .upper, let code = units.single(t, i), code.dimension == .money, i + 1 < tokens.count,
      tokens[i + 1].kind == .number
    {
      unit = code
      i += 1
    }
    guard i < tokens.count else { return nil }
    // thứ 11, thứ mười một, lần thứ hai; đầu tiên is weak and left alone
    if t.isWord(i, w.thứ), i + 1 < tokens.count {
      if let n = Numbers.integer(t, bytes, i + 1) { return Fact([.ordinal(n)], i..<(i + 2)) }
      if let read = number(t, bytes, i + 1, ordinal: true) { return Fact([.ordinal(Int(read.readings[0]))], i..<read.end, isWeak: read.readings[0] <= 3) }
      if t.isWord(i + 1, w.nhất) { return Fact([.ordinal(1)], i..<(i + 2), isWeak: true) }
      if t.isWord(i + 1, w.nhì) { return Fact([.ordinal(2)], i..<(i + 2), isWeak: true) }
      if t.isWord(i + 1, w.tư) { return Fact([.ordinal(4)], i..<(i + 2)) }
      return nil
    }
    if t.isWord(i, w.gấp), i + 1 < tokens.count {
      if t.isWord(i + 1, w.đôi) { return Fact([.quantity(2, .times)], i..<(i + 2), isWeak: true) }
      if let read = number(t, bytes, i + 1) {
        let end = t.isWord(read.end, w.lần) ? read.end + 1 : read.end
        return Fact([.quantity(read.readings[0], .times)], i..<end)
      }
    }
    // "nửa năm" are six months, "nửa tiếng" thirty minutes; "nửa đêm" is midnight.
    if t.isWord(i, w.nửa), t.isWord(i + 1, w.đêm) { return Fact([.time(minutes: 0, exact: true)], i..<(i + 2), isWeak: true) }
    if t.isWord(i, w.nửa), let found = unitBehind(t, bytes, i + 1), found.unit.dimension != .temperature {
      let weeks: [FactValue] = found.unit == .month ? [.quantity(2, .week)] : []
      return Fact([.quantity(0.5, found.unit)] + weeks, i..<found.end)
    }
    if t.isWord(i, w.nửa) { return Fact([.quantity(0.5, nil)], i..<(i + 1), isWeak: true) }
    if let vague = vague(t, i) { return vague }
    if let round = roundAlone(t, bytes, i) { return round }
    guard let read = number(t, bytes, i) else { return nil }
    // "một lần nữa" is again.
    if read.end == i + 1, t.isWord(i, w.một), t.isWord(i + 1, w.lần) {
      return Fact([.quantity(1, .times)], i..<(i + 2), isWeak: true)
    }
    var end = read.end
    var isWeak = read.isWeak
    // một phần ba, hai phần ba
    if t.isWord(end, w.phần), end + 1 < tokens.count, !t.isWord(end + 1, w.trăm) {
      if let below = number(t, bytes, end + 1, ordinal: true), below.readings[0] >= 2 {
        return Fact([.quantity(read.readings[0] / below.readings[0], nil)], i..<below.end)
      }
      if t.isWord(end + 1, w.tư) { return Fact([.quantity(read.readings[0] / 4, nil)], i..<(end + 2)) }
    }
    if end + 1 < tokens.count, tokens[end].isMark("/"), !tokens[end].spaceBefore, let below = Numbers.integer(t, bytes, end + 1), below > 1,
      let above = Numbers.integer(t, bytes, i), above < below
    {
      // "vòng 1/8": the round of sixteen.
      if above == 1, i > 0, t.isWord(i - 1, w.vòng) {
        return Fact([.quantity(Double(below * 2), nil), .quantity(1 / Double(below), nil)], i..<(end + 2), isWeak: true)
      }
      var values: [FactValue] = [.quantity(Double(above) / Double(below), nil)]
      // "120/300 ghế": 120 of 300 seats.
      values.append(.pair(Double(above), Double(below)))
      // "1/5" is a fifth, or the first of May.
      if above <= 31, below <= 12 { values.append(.date(DateValue(month: below, day: above))) }
      return Fact(values, i..<(end + 2))
    }
    var values = read.readings
    if end < tokens.count {
      if tokens[end].kind == .mark, let sign = Unit.signs[tokens[end].scalar] {
        if unit == nil { unit = sign }
        end += 1
        if sign.symbol == "°", end < tokens.count, tokens[end].range.count == 1 {
          let letter = bytes[tokens[end].range].first! | 0x20
          if letter == 0x63 { unit = .celsius; end += 1 } else if letter == 0x66 { unit = .fahrenheit; end += 1 }
        }
      } else if let found = unitBehind(t, bytes, end) {
        let isMoney = found.unit.dimension == .money
        if unit == nil || (unit == .dollar && isMoney) {
          unit = found.unit
          end = found.end
        }
        // "5 tỷ rưỡi", "hai năm rưỡi"
        if t.isWord(end, w.rưỡi) {
          values = values.map { $0 + 0.5 }
          end += 1
        }
      }
    }
    // "1m88": metres and centimetres.
    if unit == nil, end < tokens.count, tokens[end].kind == .word, !tokens[end].spaceBefore, let metres = values.first,
      let rest = centimetres(bytes[tokens[end].range])
    {
      return Fact([.quantity(metres + rest, .metre)], at..<(end + 1))
    }
    if unit == nil, end < tokens.count, !tokens[end].spaceBefore, tokens[end].kind == .word, tokens[end].range.count == 1, tokens[i].kind == .number {
      // "40C", "104F"
      switch bytes[tokens[end].range].first {
      case 0x43: unit = .celsius
      case 0x46: unit = .fahrenheit
      default: break
      }
      if unit != nil { end += 1 }
    }
    if unit != nil, unit!.dimension != .time { isWeak = false }
    var fact = Fact(values.map { .quantity($0, unit) }, at..<end, bound: boundBefore(t, at), isWeak: isWeak)
    // "hai ngày 3 và 4/10" counts what it names.
    let counts = unit == .day && end < tokens.count && tokens[end].kind == .number
    let isInName = i > 0 && tokens[i].kind == .number && tokens[i].hyphenBefore && tokens[i - 1].isCapitalized && tokens[i - 1].range.count > 2
    fact.isIncidental =
      counts || isInName || isMaybeYear(t, i, end) || isMaybeName(t, i, end) || unit == .metre && values[0] == 11 && isSpotKick(t, i)
    return fact
  }

  /// Whether "11 m" is the penalty spot.
  private func isSpotKick(_ t: SegmentText, _ at: Int) -> Bool {
    (max(0, at - 2)..<at).contains { spotKicks.single(t, $0) != nil }
  }

  /// "hơn trăm", "gần chục": the round number itself, without a count.
  private func roundAlone(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Fact? {
    guard at > 0, bounds.single(t, at - 1) != nil || t.isWord(at - 1, w.cả), let role = numerals.words.single(t, at) else { return nil }
    switch role {
    case .hundred, .tenGroup: break
    case .scale where scale(t, at) != nil: break
    default: return nil
    }
    guard let found = power(t, at) else { return nil }
    var value = 1.0
    for _ in 0..<found.power { value *= 10 }
    let unit = unitBehind(t, bytes, found.end)
    let dozen: [FactValue] = value == 10 ? [.quantity(12, unit?.unit)] : []
    var fact = Fact([.quantity(value, unit?.unit), .vague(power: found.power)] + dozen, at..<(unit?.end ?? found.end), bound: boundBefore(t, at))
    fact.isIncidental = true
    return fact
  }

  private func centimetres(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.first == 0x6D, (2...3).contains(word.count) else { return nil }
    let digits = word.dropFirst()
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let n = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return digits.count == 1 ? n / 10 : n / 100
  }

  /// "Ba Lan", "Hai Bà Trưng": a number word that begins a name, where the sentence begins too.
  private func isMaybeName(_ t: SegmentText, _ at: Int, _ end: Int) -> Bool {
    guard end == at + 1, t.tokens[at].kind == .word, t.tokens[at].shape == .capitalized, end < t.tokens.count else { return false }
    return t.tokens[end].kind == .word && t.tokens[end].isCapitalized
  }

  /// Whether "năm" is five if it is not a year: nothing says which.
  private func isMaybeYear(_ t: SegmentText, _ at: Int, _ end: Int) -> Bool {
    end == at + 1 && t.isWord(at, w.năm) && counted.single(t, at + 1) == nil && !t.isWord(at + 1, w.bị) && numerals.words.single(t, at + 1) == nil
  }

  /// The unit at `at`, unless the word means something else there ("ba năm 2018", "5 bộ trưởng", "2 đồng đội").
  private func unitBehind(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> (unit: Unit, end: Int)? {
    if t.isWord(at, w.điểm), at + 1 < t.tokens.count, t.tokens[at + 1].isMark("%") { return (.percentagePoint, at + 2) }
    guard let found = units.match(t, at) else { return nil }
    // A slash makes a rate: km/h.
    if found.end + 1 < t.tokens.count, t.tokens[found.end].isMark("/"), !t.tokens[found.end].spaceBefore,
      t.isWord(found.end + 1, w.h) || t.isWord(found.end + 1, w.giờ)
    {
      if found.value == .kilometre { return (Unit("km/h", .speed, 0.27778), found.end + 2) }
      if found.value == .mile { return (Unit("mph", .speed, 0.44704), found.end + 2) }
    }
    if found.end - at == 1, let next = UnitHomonyms.next[found.value.symbol], found.end < t.tokens.count,
      next.contains(String(decoding: bytes[t.tokens[found.end].range], as: UTF8.self).lowercased())
    {
      return nil
    }
    return (found.value, found.end)
  }

  private func boundBefore(_ t: SegmentText, _ start: Int) -> Bound {
    for length in [2, 1] where start >= length {
      if let match = bounds.match(t, start - length), match.end == start { return match.value }
    }
    return .exact
  }

  /// "hàng trăm", "hàng chục nghìn": a count named by its order of magnitude.
  private func vague(_ t: SegmentText, _ at: Int) -> Fact? {
    guard case .vague? = numerals.words.single(t, at) else { return nil }
    return power(t, at + 1).map { Fact([.vague(power: $0.power)], at..<$0.end) }
  }

  /// The order of magnitude that "chục", "trăm", "nghìn" … name together.
  private func power(_ t: SegmentText, _ at: Int) -> (power: Int, end: Int)? {
    var power = 0
    var i = at
    loop: while let role = numerals.words.single(t, i) {
      switch role {
      case .tenGroup: power += 1
      case .hundred: power += 2
      case .scale(let n):
        guard scale(t, i) != nil else { break loop }
        power += n == 1e3 ? 3 : n == 1e4 ? 4 : n == 1e6 ? 6 : 9
      default: break loop
      }
      i += 1
    }
    return power > 0 ? (power, i) : nil
  }

  /// The scale word at `at`, unless it begins a compound: tỷ lệ (ratio), tỷ số (score), tỷ giá (rate), triệu phú (millionaire).
  private func scale(_ t: SegmentText, _ at: Int) -> Double? {
    guard at < t.tokens.count, case .scale(let n)? = numerals.words.single(t, at) else { return nil }
    if t.isWord(at + 1, w.lệ) || t.isWord(at + 1, w.phú) { return nil }
    if t.isWord(at, w.tỷ), t.isWord(at + 1, w.số) || t.isWord(at + 1, w.giá) { return nil }
    return n
  }

  /// A cardinal in digits or words that begins at `at`.
  private func number(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, ordinal: Bool = false) -> NumberRead? {
    let tokens = t.tokens
    guard at < tokens.count else { return nil }
    if tokens[at].kind == .number {
      let digits = Digits(bytes[tokens[at].range], decimalComma: true)
      var read = NumberRead(readings: digits.readings, end: at + 1)
      scales(t, &read)
      return read
    }
    guard tokens[at].kind == .word, let first = numerals.words.single(t, at) else { return nil }
    if !ordinal, isOtherWord(t, bytes, at) { return nil }
    switch first {
    case .digit(5): if !ordinal, !isFive(t, at) { return nil }
    case .digit, .ten: break
    case .hundred, .scale, .tenGroup:
      // "trăm" or "triệu" alone counts nothing.
      return nil
    default: return nil
    }
    var total = 0.0
    var group = 0.0
    var last = 0.0
    var i = at
    var afterTens = false
    var afterOdd = false
    var afterPlace = 1.0
    loop: while i < tokens.count, tokens[i].kind == .word, let role = numerals.words.single(t, i) {
      switch role {
      case .digit(let n):
        if i > at {
          guard afterPlace > 1 else { break loop }
          // A digit behind "trăm" or a scale stands for the next lower place: "hai trăm ba" is colloquial; "ba triệu hai" too. Only
          // behind mươi, mười, lẻ or before a place word is it sure.
          let next = i + 1 < tokens.count ? numerals.words.single(t, i + 1) : nil
          let placed: Bool
          switch next {
          case .hundred?, .tens?, .tenGroup?: placed = true
          case .scale?: placed = scale(t, i + 1) != nil
          default: placed = false
          }
          // "hai mươi năm" are twenty years; 25 is "hai mươi lăm". Behind "lẻ" it is five.
          if n == 5, !placed, !afterOdd { break loop }
          if !afterTens, !placed { break loop }
        }
        last = n
        group += n
        afterTens = false
        afterOdd = false
        afterPlace = 1
      case .unitDigit(let n):
        // "hai mốt", "ba lăm": mươi left out. "Ba Tư" is Persia.
        if i == at + 1, (2...9).contains(last), n != 4 {
          group = last * 10
        } else if !afterTens {
          break loop
        }
        group += n
        last = n
        afterTens = false
        afterPlace = 1
      case .zero:
        // "bốn nghìn không trăm linh hai"
        guard afterPlace >= 1e3, case .hundred? = numerals.words.single(t, i + 1) else { break loop }
        afterPlace = 100
        i += 1
      case .ten:
        guard i == at || afterPlace > 1 else { break loop }
        group += 10
        last = 10
        afterTens = true
        afterPlace = 10
      case .tens, .tenGroup:
        guard last > 0, last < 10, afterPlace == 1 else { break loop }
        group += last * 9
        last = 0
        afterTens = true
        afterPlace = 10
      case .hundred:
        guard last > 0, last < 10, afterPlace == 1 else { break loop }
        group += last * 99
        last = 0
        afterTens = false
        afterPlace = 100
      case .scale(let n):
        guard group > 0, scale(t, i) != nil else { break loop }
        if n == 1e9, total > 0, total < 1e9 { total = (total + group) * n } else { total += group * n }
        group = 0
        last = 0
        afterTens = false
        afterPlace = n
      case .odd:
        guard afterPlace >= 100, let next = numerals.words.single(t, i + 1), case .digit = next else { break loop }
        afterTens = true
        afterOdd = true
      case .andHalf:
        guard afterPlace > 1 else { break loop }
        if afterPlace >= 1e3 { total += afterPlace / 2 } else { group += afterPlace / 2 }
        i += 1
        break loop
      case .point:
        guard i + 1 < tokens.count, case .digit(let n)? = numerals.words.single(t, i + 1) else { break loop }
        group += n / 10
        i += 1
        last = 0
      default: break loop
      }
      i += 1
    }
    guard i > at else { return nil }
    var read = NumberRead(readings: [total + group], end: i, isWeak: total + group <= 1)
    if read.isWeak == false, i == at + 1, case .digit = first { read.isWeak = false }
    scales(t, &read)
    return read
  }

  private func scales(_ t: SegmentText, _ read: inout NumberRead) {
    while true {
      if let n = scale(t, read.end) {
        // "2,3 nghìn tỷ": scales multiply.
        read.readings = read.readings.map { $0 * n }
        read.end += 1
        read.isWeak = false
        if t.isWord(read.end, w.rưỡi) {
          read.readings = read.readings.map { $0 + n / 2 }
          read.end += 1
        }
      } else if t.isWord(read.end, w.trăm), t.tokens[read.end - 1].kind == .number {
        read.readings = read.readings.map { $0 * 100 }
        read.end += 1
      } else if t.isWord(read.end, w.chục), t.tokens[read.end - 1].kind == .number {
        read.readings = read.readings.map { $0 * 10 }
        read.end += 1
      } else {
        return
      }
    }
  }

  /// Whether a number word stands there as another word, or as somebody's or some place's name ("ông Ba", "Bảy Núi").
  private func isOtherWord(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Bool {
    func syllable(_ i: Int) -> String {
      i < t.tokens.count && t.tokens[i].kind == .word ? String(decoding: bytes[t.tokens[i].range], as: UTF8.self).lowercased() : ""
    }
    let next = syllable(at + 1)
    if NumberHomonyms.next[syllable(at)]?.contains(next) == true { return NumberHomonyms.after[next]?.contains(syllable(at + 2)) != true }
    return t.tokens[at].shape == .capitalized && at > 0 && t.tokens[at - 1].kind != .mark && numerals.words.single(t, at + 1) == nil
      && units.match(t, at + 1) == nil
  }

  /// Whether "năm" is five, not a year: something counted follows, and nothing that goes with years stands before.
  private func isFive(_ t: SegmentText, _ at: Int) -> Bool {
    guard at + 1 < t.tokens.count, t.tokens[at + 1].kind == .word else { return false }
    // "năm bị cáo" are five defendants, "năm bị bắt" the year of the arrest.
    let isAccused = t.isWord(at + 1, w.bị) && accused.single(t, at + 2) != nil
    let isCounted = isAccused || counted.single(t, at + 1) != nil || numerals.words.single(t, at + 1) != nil && !t.isWord(at + 1, w.một)
    if behindYear.single(t, at + 1) != nil, !isCounted { return false }
    if t.tokens[at].spaceBefore, at > 0 {
      if t.tokens[at - 1].kind == .number { return false }
      // "trăm năm tuổi" is a hundred years old.
      switch numerals.words.single(t, at - 1) {
      case .hundred?, .scale?, .tenGroup?: return false
      default: break
      }
      // "trong năm 2020" but "trong năm trận", "từ năm quốc gia".
      if beforeYear.single(t, at - 1) != nil, maybeBeforeYear.single(t, at - 1) == nil || !isCounted { return false }
    }
    // "năm Giáp Thìn" is a year; "năm cáo buộc" may be five charges.
    return isCounted || !t.tokens[at + 1].isCapitalized
  }

  private func ordinalWord(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Int? {
    if let n = Numbers.integer(t, bytes, at) { return n }
    if t.isWord(at, w.nhất) { return 1 }
    if t.isWord(at, w.nhì) { return 2 }
    if t.isWord(at, w.tư) { return 4 }
    if at < t.tokens.count, case .digit(let n)? = numerals.words.single(t, at) { return Int(n) }
    return nil
  }
}
