import Articles
import Ingestion
import TestKit
import Testing

/// The blocks as "role: text", so that a difference shows both.
func outline(_ article: Article) -> [String] {
  article.blocks.map { "\($0.role.rawValue): \(article.string($0.range))" }
}

@Suite struct ArticleReaderTests {
  @Test func aVietnamesePageIsTakenApart() {
    let page = article(Dumps.vietnamese)
    #expect(page.language == .vietnamese)
    #expect(page.title == "Giá cà phê lập đỉnh mới, nông dân Đắk Lắk vẫn dè dặt bán ra")
    #expect(page.date?.description == "2024-09-18")
    #expect(page.sourceURL == "https://example.vn/kinh-te/20240918/ca-phe-lap-dinh-1234.html")
    #expect(
      outline(page) == [
        "metadata: date 2024-09-18 https://example.vn/kinh-te/20240918/ca-phe-lap-dinh-1234.html",
        "headline: Giá cà phê lập đỉnh mới, nông dân Đắk Lắk vẫn dè dặt bán ra",
        "lead: Giá cà phê nhân tại Tây Nguyên sáng 18/9 lên 124.000 đồng/kg, mức cao nhất từ trước tới nay.",
        "dateline: (Chinhphu.vn) – ",
        "body: Theo khảo sát tại ba huyện của tỉnh Đắk Lắk, người trồng mới bán khoảng một phần ba sản lượng.",
        "caption: Nông dân phơi cà phê tại huyện Cư M'gar. (Ảnh: Hoài An/TTXVN) |",
        "body: Bà H'Loan Niê, chủ vườn rộng 2,5 ha ở xã Ea Tul, nói bà chờ giá 130.000 đồng.Năm ngoái, giá chỉ bằng một nửa.",
        "body: Theo bà, chi phí phân bón đã giảm 12%.",
        "caption: Ảnh: Hoài An",
        "byline: Hoài An – Minh Đức",
        "source: Nguồn: https://example.vn/bai-goc/ca-phe-lap-dinh.html",
        "related: Tin liên quan",
        "related: Xem thêm: Xuất khẩu gạo vượt mốc 4 tỷ USD",
        "related: >> Giá tiêu tăng trở lại",
        "comments: Bình luận (0)",
      ])
  }

  @Test func anEnglishPageIsTakenApart() {
    let page = article(Dumps.english)
    #expect(page.language == .english)
    #expect(page.title == "Coffee hits new record as Dak Lak growers hold back")
    #expect(page.date?.description == "2024-09-18")
    #expect(
      outline(page) == [
        "metadata: date 2024-09-18 https://example.com/2024/09/18/coffee-record",
        "headline: Coffee hits new record as Dak Lak growers hold back",
        "byline: By Hoai An",
        "dateline: BUON MA THUOT (Reuters) - ",
        "body: Coffee beans in the Central Highlands rose to 124,000 dong a kilogram on Wednesday.",
        "caption: Farmers dry coffee in Cu M'gar district. (Source: VNA) |",
        "body: Growers have sold only about a third of their crop.The rest is in storage.",
        "caption: Photo: Hoai An",
        "related: Read more",
        "related: Related: Rice exports top $4 billion",
        "source: Source: https://example.com/original/coffee-record",
        "comments: Comment (0)",
      ])
  }

  @Test(arguments: [Dumps.repeatedLead, Dumps.repeatedLeadWithPrefix])
  func aLeadSaidTwiceIsMarkedOnce(_ dump: String) {
    let page = article(dump)
    #expect(page.blocks.map(\.role).filter { $0 != .metadata && $0 != .dateline } == [.headline, .repeatedLead, .body])
    #expect(!Role.repeatedLead.isStory, "what is said twice is audited once")
  }

  @Test func aLeadThatTheBodyOnlyResemblesIsNoRepetition() {
    let page = article(
      """
      Dam Bursts Above Sleeping Town After Week of Rain

      A dam above the town of Kesra burst before dawn on Monday, sweeping away two bridges.

      A dam above the town of Kesra had been leaking for a week, engineers told the council on Friday.
      """)
    #expect(page.blocks.map(\.role) == [.headline, .lead, .body])
  }

  @Test(
    arguments: Dumps.all + [
      "", " ", "\n\n", "x", "\u{FEFF}Tin\n\n\nHết.", "a\r\nb\rc\n\r\n", "  đầu  \n\t\n  cuối\u{A0}\n",
    ])
  func everyByteIsInABlockOrASeparator(_ dump: String) {
    let page = article(dump)
    var covered = page.blocks.map(\.range) + page.separators
    covered.sort { $0.lowerBound < $1.lowerBound }
    var end = 0
    for range in covered {
      #expect(range.lowerBound == end, "a gap or an overlap at \(end)")
      end = range.upperBound
    }
    #expect(end == page.text.count)
    for separator in page.separators {
      #expect(
        page.string(separator).unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0.value == 0xFEFF || $0.value == 0x200B
        })
    }
  }

  @Test func everyByteIsCoveredWhateverTheLines() {
    let lines = [
      "date 2024-10-22 https://example.com/a", "", " ", "Tin liên quan", "Bình luận (3)", "HÀ NỘI (TTXVN) – Mưa to.",
      "TTXVN - ", "(Ảnh: A)", "Ảnh: B", "Theo AP", "By Ann Lee", "Source: AP",
      "Một câu dài hơn bốn mươi ký tự để có thể là phần mở đầu của bài.",
      "Một câu dài hơn bốn mươi ký tự để có thể là phần mở đầu của bài. Thêm.", "\u{FEFF}", "\u{1F600}",
      "Nước Việt Nam\u{301}", "– ", " - ", "\r",
      "Headline without a stop", "The rest of it.", "e\u{302}\u{301} NFD", "https://example.com",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let dump = (0..<Int.random(in: 1...9, using: &generator)).map { _ in lines.randomElement(using: &generator)! }
        .joined(separator: "\n")
      let page = article(dump)
      var end = 0
      for range in (page.blocks.map(\.range) + page.separators).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        #expect(range.lowerBound == end, "\(dump.debugDescription)")
        end = range.upperBound
      }
      #expect(end == page.text.count, "\(dump.debugDescription)")
      #expect(page.given == Array(dump.utf8))
    }
  }

  @Test func offsetsLeadBackToTheBytesAsGiven() throws {
    let dump =
      "Thu\u{309} tu\u{31B}o\u{31B}\u{301}ng ho\u{323}p\n\nHo\u{323}p la\u{300} ho\u{323}p ba\u{300}n ky\u{303} ca\u{301}c vie\u{302}\u{323}c."
    let page = article(dump)
    #expect(page.blocks.map { page.string($0.range) } == ["Thủ tướng họp", "Họp là họp bàn kỹ các việc."])
    let body = page.map.given(try #require(page.blocks.last).range)
    #expect(
      String(decoding: page.given[body], as: UTF8.self).unicodeScalars.elementsEqual(
        "Ho\u{323}p la\u{300} ho\u{323}p ba\u{300}n ky\u{303} ca\u{301}c vie\u{302}\u{323}c.".unicodeScalars))
  }

  @Test(arguments: [
    Case("Tin nóng\n\nThủ tướng đã họp với các bộ vào sáng nay.", Language.vietnamese, "Vietnamese"),
    Case(
      "Breaking\n\nThe prime minister met with the cabinet in the morning.\nNguồn: https://example.vn/thu-tuong-hop-voi-cac-bo",
      .english, "an English text from a Vietnamese page"),
    Case("Bonjour\n\nLe premier ministre a rencontré les ministres dans la matinée.", .other, "a third language"),
  ])
  func theStoryDecidesTheLanguage(_ row: Case<String, Language>) {
    #expect(article(row.input).language == row.expected)
  }

  @Test func aBlockLeftInTheOtherLanguageIsKnownByItsOwn() {
    let vietnamese = "Thủ tướng đã họp với các bộ vào sáng nay để bàn về việc khắc phục hậu quả của cơn bão số 3."
    let page = article(
      """
      Tiêu đề của bài báo

      \(vietnamese)
      \(vietnamese)
      The meeting was also attended by the governor of the bank.
      \(vietnamese)
      \(vietnamese)
      """)
    #expect(page.language == .vietnamese)
    #expect(page.blocks.map(\.language).dropFirst() == [.vietnamese, .vietnamese, .english, .vietnamese, .vietnamese])
  }
}
