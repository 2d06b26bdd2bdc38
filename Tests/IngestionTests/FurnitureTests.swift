import Articles
import TestKit
import Testing

@testable import Ingestion

@Suite struct FurnitureTests {
  @Test(arguments: [
    Case("Comment (0)", Role.comments), Case("Comments: 12", .comments), Case("Bình luận (0)", .comments),
    Case("Bình luận", .comments), Case("Ý kiến (5)", .comments),
    Case("Tin liên quan", .related), Case("TIN LIÊN QUAN", .related), Case("Xem thêm: Giá vàng hôm nay", .related),
    Case("Read more", .related), Case(">> Giá vàng hôm nay", .related),
    Case("Source: https://example.com/a", .source), Case("Nguồn: TTXVN", .source), Case("(Nguồn: Reuters)", .source),
    Case("https://example.com/a/b", .source), Case("Theo VnExpress", .source),
    Case("Ảnh: TTXVN", .caption), Case("Photo: AP", .caption), Case("Lũ cuốn trôi cầu. (Ảnh: Minh Đức)", .caption),
    Case("The bridge after the flood. (Source: AP) |", .caption),
    Case("Cầu Phong Châu sau lũ. Ảnh: TTXVN", .caption), Case("Toàn cảnh hội nghị. (Nguồn: Reuters) |", .caption),
    Case("By Ann Lee", .byline), Case("Tác giả: Minh Đức", .byline), Case("By Ann Lee and Bob Ross", .byline),
    Case("Reporting by Ann Lee", .byline),
  ])
  func isKnownByItsWording(_ row: Case<String, Role>) {
    #expect(Furniture.role(of: row.input, isLast: true) == row.expected)
  }

  @Test(arguments: [
    "Comment on the plan was divided.", "Bình luận về vụ việc, ông Hùng nói sẽ kháng cáo.",
    "Theo Bộ Y tế, có 12 ca mắc mới trong ngày.", "Ảnh hưởng của bão kéo dài đến hết tuần.",
    "By Monday, the water had gone.", "Related industries also suffered.", "Nguồn nước bị ô nhiễm nặng.",
    "Source of the leak was not found.", "Xem thêm các phương án, ông nói, là cần thiết.",
    "Photographs showed the bridge gone.", "Ông đến thăm nhà trẻ (ảnh trên) vào sáng nay.",
    "Theo ông, giá sẽ giảm (nguồn tin không nêu tên cho biết).", "Ý kiến của người dân rất khác nhau.",
    "The deal (source said) was off.", "Ngày 22/10, mưa to.",
  ])
  func aSentenceThatBeginsLikeFurnitureIsStory(_ line: String) {
    #expect(Furniture.role(of: line, isLast: false) == nil)
  }

  @Test(arguments: [
    "⟦HÀ NỘI, ngày 22/10 (TTXVN) – ⟧Thủ tướng đã họp.", "⟦(Chinhphu.vn) – ⟧Thủ tướng đã họp.",
    "⟦(Chinhphu.vn) - ⟧Thủ tướng đã họp.", "⟦TTXVN - ⟧Thủ tướng đã họp.", "⟦WASHINGTON (Reuters) - ⟧The senate voted.",
    "⟦HANOI, October 22 (VNA) – ⟧The senate voted.", "⟦PARIS, Oct. 22 (AFP) — ⟧The senate voted.",
    "⟦Hà Nội (TTXVN) – ⟧Thủ tướng đã họp.", "⟦VOV.VN - ⟧Thủ tướng đã họp.", "⟦LONDON (AP) — ⟧The pound fell.",
    "⟦(Dân trí) - ⟧Thủ tướng đã họp.", "⟦TP. Hồ Chí Minh (TTXVN) – ⟧Mưa to.",
    "⟦NEW YORK, Sept 3 (Reuters) - ⟧Stocks fell.",
  ])
  func aDatelineEndsAtItsDash(_ drawn: String) {
    let sample = MarkedText(drawn)
    #expect(Furniture.datelineEnd(Array(sample.text.utf8)[...]) == sample.marks[0].range.upperBound)
  }

  @Test(arguments: [
    "The talks – the first in years – failed.", "Ông Hùng (Hà Nội) nói – và nói rất rõ – rằng không.",
    "Giá vàng – đô la cùng tăng.", "A well-known man - he said - left.", "Trận Hà Nội - Nam Định hòa.",
    "Tỷ số 2 - 0 nghiêng về chủ nhà.",
  ])
  func aDashInASentenceMakesNoDateline(_ line: String) {
    #expect(Furniture.datelineEnd(Array(line.utf8)[...]) == nil)
  }

  @Test(arguments: [
    Case("date 2024-10-22 https://example.com/a.html", ("2024-10-22", "https://example.com/a.html")),
    Case("2024-10-22", ("2024-10-22", "")), Case("22/10/2024", ("2024-10-22", "")),
    Case("ngày 22-10-2024", ("2024-10-22", "")),
    Case("https://example.com/a.html", ("", "https://example.com/a.html")),
    Case("url: https://example.com/", ("", "https://example.com/")),
  ])
  func aHeadLineHasDateOrAddress(_ row: Case<String, (String, String)>) {
    let head = HeadLine(row.input)
    #expect((head?.date?.description ?? "", head?.url ?? "") == row.expected)
  }

  @Test(arguments: [
    "Ngày 22/10/2024, mưa to.", "2024 was a good year", "date of birth", "", "https://a.vn https://b.vn", "31/02/2024",
  ])
  func anyOtherLineIsNone(_ line: String) {
    #expect(HeadLine(line) == nil)
  }

  @Test(arguments: [
    Case("https://example.com/20241022/a.html", "2024-10-22"),
    Case("https://example.com/2024/10/22/a.html", "2024-10-22"), Case("https://example.com/2024/10/a.html", ""),
    Case("https://example.com/99999999/a", ""),
    Case("https://example.com/a-20241022.html", ""), Case("https://example.com/", ""),
  ])
  func anAddressMayHoldTheDate(_ row: Case<String, String>) {
    #expect(HeadLine.date(inAddress: row.input)?.description ?? "" == row.expected)
  }
}
