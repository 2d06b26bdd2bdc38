import Articles
import Facts

extension Topic {
  /// Sums of money.
  static let amount = Topic(
    "amount", noun: Message("a sum of money", vi: "số tiền"),
    why: Message(
      "Money is what readers check first; a wrong currency or scale is a correction in tomorrow's paper.",
      vi: "Tiền là thứ người đọc kiểm tra trước tiên; sai loại tiền hay bậc đơn vị là phải đính chính."),
    quiet: Message("5 tỷ USD is $5 billion; a converted sum stands beside the original one.", vi: "5 tỷ USD là $5 billion; số tiền quy đổi đứng cạnh số gốc."),
    misses: Message(
      "Exchange rates: a sum given only in another currency is reported, not computed.",
      vi: "Tỷ giá: số tiền chỉ nêu bằng tiền khác thì được báo, không tự quy đổi."),
    source: "ISO 4217; CLDR currency names", confidence: (0.97, 0.85, 0.85),
    changed: [
      .reports("Khoản vay trị giá 5 tỷ USD.", "The loan is worth $5 million."),
      .quiet("Khoản vay trị giá 5 tỷ USD.", "The loan is worth $5 billion.", because: Message("tỷ is a billion", vi: "tỷ là billion")),
      .reports("The fund holds 125 million pounds.", "Quỹ nắm giữ 125 triệu euro."),
      .quiet("The fund holds 125 million pounds.", "Quỹ nắm giữ 125 triệu bảng Anh.", because: Message("one currency", vi: "cùng loại tiền")),
      .reports("The deal is worth $5-6 million.", "Thương vụ trị giá 5-6 tỷ USD."),
      .quiet("The deal is worth $5-6 million.", "Thương vụ trị giá từ 5 đến 6 triệu USD.", because: Message("one range", vi: "cùng khoảng")),
      .reports("The fund gave 84m kroner to the museum.", "Quỹ tặng bảo tàng 48 triệu krone."),
      .quiet(
        "The fund gave 84m kroner to the museum.", "Quỹ tặng bảo tàng 84 triệu krone.",
        because: Message("m is million before a currency", vi: "m trước tên tiền là triệu")),
    ],
    dropped: [
      .reports("The firm paid $3.2 million in fines.", "Công ty đã nộp phạt."),
      .quiet("The firm paid $3.2 million in fines.", "Công ty đã nộp phạt 3,2 triệu đô la.", because: Message("the sum is there", vi: "số tiền vẫn có")),
      .quiet(
        "A ticket costs 380,000 dong ($14.70).", "Giá vé là 380.000 đồng.",
        because: Message("a conversion in brackets may go", vi: "có thể bỏ số quy đổi trong ngoặc")),
    ],
    added: [
      .reports("Công ty đã nộp phạt.", "The firm paid $3.2 million in fines."),
      .quiet(
        "Công ty đã nộp phạt 3,2 triệu USD.", "The firm paid $3.2m in fines.",
        because: Message("m is million behind a currency sign", vi: "m sau ký hiệu tiền là triệu")),
    ]
  ) { FactComparison.unit($0)?.dimension == .money }

  /// Numbers with a unit of measure.
  static let measure = Topic(
    "quantity", noun: Message("a quantity", vi: "số lượng kèm đơn vị"),
    why: Message(
      "The number survives and the unit does not: 100 miles are not 100 km, five years not five months.",
      vi: "Con số còn mà đơn vị sai: 100 dặm không phải 100 km, năm năm không phải năm tháng."),
    quiet: Message("A conversion within rounding (100 miles, 160 km).", vi: "Quy đổi trong phạm vi làm tròn (100 dặm, 160 km)."),
    misses: Message("Units without a number.", vi: "Đơn vị không kèm số."), source: "SI brochure; NIST Handbook 44", confidence: (0.97, 0.85, 0.85),
    changed: [
      .reports("Tâm bão cách bờ 100 dặm.", "The storm's centre was 100 kilometres offshore."),
      .quiet("Tâm bão cách bờ 100 dặm.", "The storm's centre was 160 kilometres offshore.", because: Message("100 miles are 161 km", vi: "100 dặm là 161 km")),
      .reports("He was jailed for five years.", "Ông bị phạt tù năm tháng."),
      .quiet("He was jailed for five years.", "Ông bị phạt tù năm năm.", because: Message("the first năm is five", vi: "chữ năm đầu là số 5")),
      .reports("The case has dragged on for several months.", "Vụ án đã kéo dài nhiều năm."),
      .quiet(
        "The case has dragged on for several months.", "Vụ án đã kéo dài nhiều tháng.", because: Message("one unit, no number", vi: "cùng đơn vị, không có số")),
      .reports("The jets were grounded for six months.", "Các máy bay ngừng bay sáu tuần."),
      .quiet("The jets were grounded for six months.", "Các máy bay ngừng bay nửa năm.", because: Message("half a year", vi: "nửa năm là sáu tháng")),
    ],
    dropped: [
      .reports("The road is 45 kilometres long.", "Con đường rất dài."),
      .quiet("The road is 45 kilometres long.", "Con đường dài 45 km.", because: Message("the quantity is there", vi: "số lượng vẫn có")),
    ],
    added: [
      .reports("Con đường rất dài.", "The road is 45 kilometres long."),
      .quiet("Con đường dài 45 km.", "The road is 45 kilometres long.", because: Message("the quantity is there", vi: "số lượng vẫn có")),
    ]
  ) { fact in
    switch fact.value {
    case .quantity(_, .some), .span: return true
    default: return false
    }
  }
}
