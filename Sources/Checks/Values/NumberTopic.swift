import Articles
import Facts

extension Topic {
  /// Plain counts, ordinals, decades, orders of magnitude.
  static let number = Topic(
    "number", noun: Message("a number", vi: "con số"),
    why: Message(
      "Readers act on figures; \"triệu\" for \"billion\" is a thousandfold error.",
      vi: "Người đọc dựa vào con số; viết \"triệu\" thay cho \"billion\" là sai gấp nghìn lần."),
    quiet: Message(
      "Digits and words agree (21, hai mươi mốt, twenty-one); 42.600 is written 42,600; the number moved to a neighbouring sentence.",
      vi: "Chữ số và chữ viết khớp nhau (21, hai mươi mốt, twenty-one); 42.600 viết thành 42,600; con số chuyển sang câu bên cạnh."),
    misses: Message("\"one\" and \"một\", which are articles as often as counts.", vi: "\"one\" và \"một\", vì thường chỉ là mạo từ."),
    source: "CLDR number patterns for vi and en", confidence: (0.97, 0.85, 0.85),
    changed: [
      .reports("Hơn 42.600 người thiệt mạng.", "More than 42,060 people were killed."),
      .quiet(
        "Hơn 42.600 người thiệt mạng.", "More than 42,600 people were killed.",
        because: Message(
          "a full stop marks thousands in Vietnamese, a comma in English", vi: "tiếng Việt dùng dấu chấm, tiếng Anh dùng dấu phẩy để ngăn hàng nghìn")),
      .reports("Có 21 tàu cập cảng.", "Twenty-two ships entered the port."),
      .quiet("Có 21 tàu cập cảng.", "Twenty-one ships entered the port.", because: Message("words and digits are one value", vi: "chữ và số cùng một giá trị")),
      .reports("Dự án cần 2,3 nghìn tỷ đơn vị vật tư.", "The project needs 2.3 billion units of material."),
      .quiet(
        "Dự án cần 2,3 nghìn tỷ đơn vị vật tư.", "The project needs 2.3 trillion units of material.",
        because: Message("nghìn tỷ is a trillion", vi: "nghìn tỷ là trillion")),
      .reports("Five lawmakers resigned.", "Sáu nghị sĩ từ chức."),
      .quiet("A total of 3,153 houses were damaged.", "Hơn 3.100 ngôi nhà bị hư hại.", because: Message("rounded, and says so", vi: "làm tròn và có nói rõ")),
      .reports("Profit rose by a third in May.", "Lợi nhuận tăng một phần tư trong tháng 5."),
      .quiet(
        "Profit rose by a third in May.", "Lợi nhuận tăng một phần ba trong tháng 5.",
        because: Message("a share, no rank", vi: "là phân số, không phải thứ bậc")),
      .reports("The firm has several hundred drivers.", "Công ty có vài nghìn tài xế."),
      .quiet(
        "The firm has several hundred drivers.", "Công ty có hàng trăm tài xế.", because: Message("one order of magnitude", vi: "cùng bậc độ lớn")),
    ],
    dropped: [
      .reports("The storm damaged 1,200 houses in the province.", "Cơn bão làm hư hại nhà cửa trong tỉnh."),
      .quiet(
        "The storm damaged 1,200 houses in the province.", "Cơn bão làm hư hại 1.200 ngôi nhà trong tỉnh.",
        because: Message("the value is there", vi: "giá trị vẫn có")),
      .quiet(
        "He denied eight counts of fraud and five counts of theft.", "Ông phủ nhận tám tội gian lận và năm tội trộm cắp.",
        because: Message("năm may be five before any noun", vi: "năm có thể là số 5 trước mọi danh từ")),
    ],
    added: [
      .reports("Cơn bão làm hư hại nhà cửa trong tỉnh.", "The storm damaged 1,200 houses in the province."),
      .quiet("Cơn bão làm hư hại một ngôi nhà.", "The storm damaged a house.", because: Message("\"một\" may be an article", vi: "\"một\" có thể là mạo từ")),
    ]
  ) { _ in true }

  /// Shares of a hundred.
  static let percentage = Topic(
    "percentage", noun: Message("a percentage", vi: "tỷ lệ phần trăm"),
    why: Message(
      "A share without its sign, or points taken for percent, misleads.", vi: "Thiếu dấu phần trăm, hoặc lẫn điểm phần trăm với phần trăm, làm sai nghĩa."),
    quiet: Message("A half is 50%, a quarter 25%.", vi: "Một nửa là 50%, một phần tư là 25%."),
    misses: Message("Shares told without a number (\"most\").", vi: "Tỷ lệ không nêu số (\"phần lớn\")."), source: "CLDR percent patterns",
    confidence: (0.97, 0.85, 0.85),
    changed: [
      .reports("Xuất khẩu tăng 7,5% trong quý.", "Exports rose 5.7% in the quarter."),
      .quiet(
        "Xuất khẩu tăng 7,5% trong quý.", "Exports rose 7.5 percent in the quarter.", because: Message("sign and word are one", vi: "ký hiệu và chữ như nhau")),
      .reports("Lãi suất giảm 3 điểm phần trăm.", "The rate fell 3%."),
      .quiet(
        "Lãi suất giảm 3 điểm phần trăm.", "The rate fell by 3 percentage points.", because: Message("points on both sides", vi: "cả hai đều là điểm phần trăm")
      ),
    ],
    dropped: [
      .reports("Exports rose 7.5% in the quarter.", "Xuất khẩu tăng trong quý."),
      .quiet("Exports rose by half in the quarter.", "Xuất khẩu tăng 50% trong quý.", because: Message("a half is 50%", vi: "một nửa là 50%")),
    ],
    added: [
      .reports("Xuất khẩu tăng trong quý.", "Exports rose 7.5% in the quarter."),
      .quiet("Xuất khẩu tăng 7,5% trong quý.", "Exports rose 7.5% in the quarter.", because: Message("the value is there", vi: "giá trị vẫn có")),
    ]
  ) { fact in
    if case .quantity(_, let unit) = fact.value { return unit == .percent || unit == .percentagePoint }
    return false
  }
}
