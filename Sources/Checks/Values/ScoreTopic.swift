import Articles
import Facts

extension Topic {
  /// Scores and ranges.
  static let score = Topic(
    "score", noun: Message("a score or range", vi: "tỷ số hoặc khoảng"),
    why: Message("A score turned round names the wrong winner.", vi: "Đảo tỷ số là đổi người thắng."),
    quiet: Message("5-10 is between 5 and 10.", vi: "5-10 là từ 5 đến 10."), misses: Message("Scores in words.", vi: "Tỷ số viết bằng chữ."),
    source: "newsroom usage: both languages write scores with a hyphen", confidence: (0.97, 0.8, 0.8),
    changed: [
      .reports("Đội chủ nhà thắng 2-0.", "The hosts won 3-0."),
      .quiet("Đội chủ nhà thắng 2-0.", "The hosts won 2–0.", because: Message("hyphen and dash are one", vi: "gạch nối và gạch ngang như nhau")),
      .reports("The visitors beat them 3-1.", "Đội khách thắng 1-3."),
      .quiet(
        "The visitors trailed 21-3 at the break.", "Đội khách bị dẫn 3-21 sau hiệp một.",
        because: Message("losers may be named first or second", vi: "đội thua có thể nêu trước hoặc sau")),
    ],
    dropped: [
      .reports("The hosts won 2-0 on Sunday.", "Đội chủ nhà giành chiến thắng hôm Chủ nhật."),
      .quiet("Rain lasts 5-10 days.", "Mưa kéo dài từ 5 đến 10 ngày.", because: Message("the range is spelled out", vi: "khoảng được viết bằng chữ")),
    ],
    added: [
      .reports("Đội chủ nhà giành chiến thắng.", "The hosts won 2-0."),
      .quiet("Đội chủ nhà thắng 2 - 0.", "The hosts won 2-0.", because: Message("spaces change nothing", vi: "khoảng trắng không đổi nghĩa")),
    ]
  ) { fact in
    if case .pair = fact.value { return true }
    return false
  }

  /// Addresses, handles, flight numbers, models.
  static let code = Topic(
    "code", noun: Message("an address or code", vi: "địa chỉ hoặc mã hiệu"),
    why: Message("A code is right or useless.", vi: "Mã hiệu chỉ có đúng hoặc vô dụng."),
    quiet: Message("The same letters and digits on both sides.", vi: "Cùng chữ và số ở hai bên."),
    misses: Message("Codes of letters alone.", vi: "Mã chỉ gồm chữ."),
    source: "codes are no language's", confidence: (0.95, 0.75, 0.75),
    changed: [
      .reports("Chuyến bay MH370 mất tích.", "Flight MH730 went missing."),
      .quiet("Chuyến bay MH370 mất tích.", "Flight MH370 went missing.", because: Message("the same code", vi: "cùng mã hiệu")),
    ],
    dropped: [
      .reports("Flight MH370 went missing over the sea.", "Chuyến bay mất tích trên biển."),
      .quiet("Two F-16 jets took off.", "Hai chiếc F16 cất cánh.", because: Message("a hyphen changes nothing", vi: "gạch nối không đổi nghĩa")),
    ],
    added: [
      .reports("Chuyến bay mất tích trên biển.", "Flight MH370 went missing over the sea."),
      .quiet("Hai chiếc F-16 cất cánh.", "Two F-16s took off.", because: Message("the plural changes nothing", vi: "số nhiều không đổi nghĩa")),
    ]
  ) { fact in
    if case .code = fact.value { return true }
    return false
  }
}
