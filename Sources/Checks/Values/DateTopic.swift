import Articles
import Facts

extension Topic {
  /// Days, months, years, weekdays.
  static let date = Topic(
    "date", noun: Message("a date", vi: "ngày tháng"),
    why: Message("A wrong day sends readers to the wrong day.", vi: "Sai ngày khiến người đọc đến nhầm ngày."),
    quiet: Message(
      "The parts both sides give agree (ngày 22/10, October 22, 2024); a weekday fits the day of the month.",
      vi: "Các phần cả hai bên đều nêu thì khớp (ngày 22/10, October 22, 2024); thứ trong tuần khớp ngày trong tháng."),
    misses: Message("Days named only by their distance (\"two days later\").", vi: "Ngày chỉ nêu bằng khoảng cách (\"hai ngày sau\")."),
    source: "CLDR date patterns and names for vi and en", confidence: (0.97, 0.8, 0.8),
    changed: [
      .reports("Hội nghị khai mạc ngày 22/10.", "The conference opened on October 20."),
      .quiet(
        "Hội nghị khai mạc ngày 22/10.", "The conference opened on October 22, 2024.", because: Message("the year is the article's", vi: "năm là năm của bài")),
      .reports("The vote is on Thursday.", "Cuộc bỏ phiếu diễn ra vào thứ Ba."),
      .quiet("The vote is on Thursday.", "Cuộc bỏ phiếu diễn ra vào thứ Năm.", because: Message("thứ Năm is Thursday", vi: "thứ Năm là Thursday")),
      .reports("The trial runs from July 8 to 10.", "Phiên tòa diễn ra từ ngày 8 đến 12/7."),
      .quiet(
        "The trial runs from July 8 to 10.", "Phiên tòa diễn ra từ ngày 8 đến 10/7.",
        because: Message("the month stands on one end", vi: "tháng chỉ nêu một lần")),
      .reports("The following morning she left the village.", "Sáng cùng ngày, cô rời làng."),
      .quiet(
        "The following morning she left the village.", "Sáng hôm sau, cô rời làng.",
        because: Message("the next day on both sides", vi: "hai bên đều là hôm sau")),
    ],
    dropped: [
      .reports("The bridge opened in March 2019.", "Cây cầu đã được khánh thành."),
      .quiet("The bridge opened in March 2019.", "Cây cầu khánh thành tháng 3/2019.", because: Message("the date is there", vi: "ngày tháng vẫn có")),
      .quiet(
        "Also on Monday, the bank raised its forecast.", "Cùng ngày, ngân hàng nâng dự báo.",
        because: Message("the same day may be Monday", vi: "cùng ngày có thể là thứ Hai")),
    ],
    added: [
      .reports("Cây cầu đã được khánh thành.", "The bridge opened in March 2019."),
      .quiet("Cây cầu khánh thành tháng 3/2019.", "The bridge opened in March 2019.", because: Message("the date is there", vi: "ngày tháng vẫn có")),
    ]
  ) { fact in
    switch fact.value {
    case .date, .decade, .century, .quarter, .relative: return true
    default: return false
    }
  }

  /// Times of day.
  static let time = Topic(
    "time", noun: Message("a time of day", vi: "giờ giấc"),
    why: Message("Morning for afternoon is twelve hours.", vi: "Nhầm sáng với chiều là lệch mười hai tiếng."),
    quiet: Message("19h30 is 7:30 p.m.", vi: "19h30 là 7:30 p.m."), misses: Message("Time zones.", vi: "Múi giờ."),
    source: "CLDR time patterns and day periods for vi and en", confidence: (0.97, 0.8, 0.8),
    changed: [
      .reports("Trận đấu bắt đầu lúc 19h30.", "The match starts at 9:30 p.m."),
      .quiet("Trận đấu bắt đầu lúc 19h30.", "The match starts at 7:30 p.m.", because: Message("one time", vi: "cùng giờ")),
      .reports("The office opens at 3 p.m.", "Văn phòng mở cửa lúc 3 giờ sáng."),
      .quiet("The office opens at 3 p.m.", "Văn phòng mở cửa lúc 3 giờ chiều.", because: Message("chiều is p.m.", vi: "chiều là p.m.")),
      .reports("The match ended at 12:24 a.m.", "Trận đấu kết thúc lúc 12h24."),
      .quiet("The match ended at 12:24 a.m.", "Trận đấu kết thúc lúc 0h24.", because: Message("midnight is 0h", vi: "nửa đêm là 0h")),
    ],
    dropped: [
      .reports("The match starts at 7:30 p.m. in Hanoi.", "Trận đấu diễn ra tại Hà Nội."),
      .quiet("The match starts at 7:30 p.m.", "Trận đấu bắt đầu lúc 19 giờ 30.", because: Message("the time is there", vi: "giờ vẫn có")),
    ],
    added: [
      .reports("Trận đấu diễn ra tại Hà Nội.", "The match starts at 7:30 p.m. in Hanoi."),
      .quiet("Trận đấu bắt đầu lúc 7 giờ 30 tối.", "The match starts at 7:30 p.m.", because: Message("the time is there", vi: "giờ vẫn có")),
    ]
  ) { fact in
    if case .time = fact.value { return true }
    return false
  }
}
