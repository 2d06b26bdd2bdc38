import Articles
import Words

/// Reads the values a Vietnamese sentence states.
///
/// A class, because it holds two dozen tables: each call of a method of a structure of that size would count two dozen references.
final class VietnameseFacts: Sendable {
  let numerals: VietnameseNumerals
  let units: Cues<Unit>
  let bounds: Cues<Bound>
  let counted: Cues<Bool>
  let beforeOrdinal: Cues<Bool>
  let beforeYear: Cues<Bool>
  let monthNames: Cues<Int>
  let weekdays: Cues<Int>
  let romans: Cues<Int>
  let dayParts: Cues<Int>
  let relatives: RelativeDates
  let spans: TimeSpans
  let neighbours: FactNeighbours
  let few: Cues<Bool>
  /// Behind "năm" when it is a year; before it when it is one unless something counted follows.
  let behindYear: Cues<Bool>
  let maybeBeforeYear: Cues<Bool>
  /// Around "năm" when it is the year somebody did something.
  let yearBefore: Cues<Bool>
  let pronouns: Cues<Bool>
  let weekParts: Cues<[Int]>
  let feasts: Cues<DateValue>
  let spotKicks: Cues<Bool>
  let accused: Cues<Bool>
  let w: Words
  /// What may begin with which word.
  private let starts: WordBits

  struct Words: Sendable {
    let ngày, tháng, năm, thứ, chủ, nhật, cn, giờ, h, g, phút, quý, thế, kỷ, thập, niên, những, phần, trăm, gấp, lần, hàng, tỷ, triệu, mùng, mồng, rằm, đầu,
      nhất, nhì, ba, tư, tuổi: WordID
    let lệ, số, giá, phú, một, kém, rưỡi, các, cả, đôi, nửa, p, trưa, nghìn, chục, nhân, điểm, đêm, vòng, nữa, theo, tuần, bàn, không, bị,
      cuối, viên, tài, chính, khóa: WordID
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
        "khẩu", "bậc", "nấc", "phát", "vệ", "thiên", "tay", "vận", "cựu", "chuyến", "phiên", "tuổi",
        "tiếng", "giây", "đêm", "buổi", "chặng", "mùa", "vạn", "chục", "lít", "chai", "hộp", "cuốn", "quyển", "tấm", "tờ", "trang", "trái", "lá", "mảnh",
        "miếng",
        "món", "ống", "cánh", "cành", "củ", "đợt", "đoạn", "khoản", "đàn", "bản", "vị", "vở", "cú", "pha", "thẻ", "tuyến", "trạm", "trại", "làng", "doanh",
        "chuyên", "bác", "giáo", "kỹ", "luật", "thợ", "khách", "gram", "inch", "yard", "hecta", "ha",
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
    yearBefore = Cues(["đến", "tới", "vào", "từ", "hồi", "trong", "của", "là"].map { ($0, true) }, &tokenizer)
    pronouns = Cues(["bà", "ông", "anh", "chị", "cô", "em", "cậu", "họ", "tôi"].map { ($0, true) }, &tokenizer)
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
      lệ: id("lệ"), số: id("số"), giá: id("giá"), phú: id("phú"), một: id("một"), kém: id("kém"), rưỡi: id("rưỡi"),
      các: id("các"), cả: id("cả"), đôi: id("đôi"),
      nửa: id("nửa"), p: id("p"), trưa: id("trưa"), nghìn: id("nghìn"), chục: id("chục"), nhân: id("nhân"), điểm: id("điểm"), đêm: id("đêm"),
      vòng: id("vòng"), nữa: id("nữa"), theo: id("theo"), tuần: id("tuần"), bàn: id("bàn"), không: id("không"), bị: id("bị"), cuối: id("cuối"),
      viên: id("viên"),
      tài: id("tài"), chính: id("chính"), khóa: id("khóa")
    )
    var starts = WordBits()
    starts.insert(.phrase, [w.cuối, w.không] + weekParts.firstWords + feasts.firstWords + few.firstWords)
    starts.insert(.relative, relatives.firstWords)
    starts.insert(.span, spans.firstWords)
    starts.insert(.date, [w.chủ, w.thứ, w.ngày, w.mùng, w.mồng, w.tháng, w.những, w.thập, w.thế, w.quý, w.năm])
    starts.insert(.quantity, numerals.words.firstWords + units.firstWords + [w.thứ, w.gấp, w.nửa])
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
    if starts.contains(.relative), let relative = relatives.fact(t, at) { return relative }
    // "cuối tuần này": this weekend, or late this week.
    if t.isWord(at, w.cuối), t.isWord(at + 1, w.tuần), let week = relatives.fact(t, at + 1) {
      var fact = Fact(week.values + [6, 7, 5].map { .date(DateValue(weekday: $0)) }, at..<week.tokens.upperBound, isWeak: true)
      fact.part = .late
      return fact
    }
    if starts.contains(.phrase), let vague = several(t, at) { return vague }
    if starts.contains(.date), let date = date(t, bytes, at) { return date }
    if starts.contains(.span), let span = spans.span(t, at) { return span }
    if starts.contains(.time), let time = time(t, bytes, at) { return time }
    if starts.contains(.phrase) {
      if let days = weekParts.match(t, at), relatives.fact(t, at + 1) == nil {
        return Fact(days.value.map { .date(DateValue(weekday: $0)) }, at..<days.end, isWeak: true)
      }
      if let feast = feasts.match(t, at) { return Fact([.date(feast.value)], at..<feast.end, isWeak: true) }
    }
    // "hòa không bàn thắng", "trận hòa không bàn"
    if t.isWord(at, w.không), t.isWord(at + 1, w.bàn) { return Fact([.pair(0, 0)], at..<(at + 2), isWeak: true) }
    guard starts.contains(.quantity) else { return nil }
    if var pair = Pairs.pair(t, bytes, at, decimalComma: true) {
      // "16-19 giờ", "16-19h" are hours of the day.
      let end = pair.tokens.upperBound
      if case .pair(let a, let b) = pair.value, b > 12, b <= 24, a < b, t.isWord(end, w.giờ) || t.isWord(end, w.h) {
        pair.tokens = pair.tokens.lowerBound..<(end + 1)
        return pair
      }
      if !isCounted(t, bytes, end) { return pair }
    }
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
}
