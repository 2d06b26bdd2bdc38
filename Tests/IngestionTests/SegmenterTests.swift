import Articles
import Ingestion
import TestKit
import Testing

@Suite struct SegmenterTests {
  private static func sentences(_ text: String, _ language: Language) throws -> String {
    let bytes = Array(text.utf8)
    return try Segmenter().sentences(in: bytes, 0..<bytes.count, language).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }.joined(separator: " ‖ ")
  }

  @Test(arguments: [
    "The rain stopped. ‖ The river did not.",
    "Mr. Lee met Dr. Park. ‖ They left.",
    "He lives in the U.S. ‖ The senate voted.",
    "The U.S. Senate voted on Oct. 22 to pay.",
    "It opened at 9 a.m. on Monday. ‖ Nobody came.",
    "John F. Kennedy spoke. ‖ The crowd cheered.",
    "It cost $3.5 million. ‖ That was too much.",
    "\"We will go,\" she said. ‖ \"Not today.\"",
    "\"Will you go?\" he asked. ‖ She did not answer.",
    "Gen. Giap and Col. Tran met Lt. Ha.",
    "The firm, Acme Inc., was fined. ‖ It will appeal.",
    "See www.example.com for more. ‖ It is free.",
    "St. Petersburg is cold. ‖ No. 10 was closed.",
    "One... ‖ Two.",
    "Really?! ‖ Yes.",
    "It is 5 p.m. ‖ The shop is shut.",
    "Washington, D.C. ‖ The court ruled.",
    "Oranges are rich in vitamin C. ‖ Lemons are too.",
    "Japan finished top of Group B. ‖ Ghana came second.",
  ])
  func cutsEnglish(_ drawn: String) throws {
    let found = try Self.sentences(drawn.replacing(" ‖ ", with: " "), .english)
    #expect(found == drawn)
  }

  @Test(arguments: [
    "Mưa đã tạnh. ‖ Nước sông chưa rút.",
    "TP. Hồ Chí Minh có mưa. ‖ Hà Nội nắng.",
    "GS. Trần Văn Khê và PGS.TS. Lê Hà đến dự. ‖ Hội thảo kết thúc lúc trưa.",
    "Giá là 1.500 đồng. ‖ Ai cũng mua.",
    "ThS. Nguyễn Văn A, BS. Trần Thị B cùng có mặt.",
    "“Chúng tôi sẽ đi”, bà nói. ‖ “Nhưng không phải hôm nay”.",
    "Ông hỏi: “Bao giờ xong?”. ‖ Không ai trả lời.",
    "Tr. 5, v.v. đều sai.",
    "Q. 1 và P. Bến Nghé đều ngập. ‖ Nước rút sau hai giờ.",
    "Cuộc họp kéo dài… ‖ Rồi cũng xong.",
    "Ông Donald J. Trump thắng cử. ‖ Ông sẽ nhậm chức ngày 20/1.",
    "Thật sao? ‖ Thật!",
    "Trưa nay trời nóng 39 độ C. ‖ Chiều tối có dông.",
    "Bé bị viêm gan B. ‖ Mẹ bé không biết.",
  ])
  func cutsVietnamese(_ drawn: String) throws {
    let found = try Self.sentences(drawn.replacing(" ‖ ", with: " "), .vietnamese)
    #expect(found == drawn)
  }

  @Test func aSpaceLostBehindAStopPartsSentencesAllTheSame() throws {
    #expect(
      try Self.sentences("Theo Bộ Y tế.Hiện chưa có ca tử vong.", .vietnamese)
        == "Theo Bộ Y tế.Hiện chưa có ca tử vong.", "\"tế\" is too short to be sure of")
    #expect(
      try Self.sentences("Giá chỉ bằng trước.Năm ngoái thì khác.", .vietnamese)
        == "Giá chỉ bằng trước. ‖ Năm ngoái thì khác.")
    #expect(
      try Self.sentences("Ask the Ministry of Health.The rest is silence.", .english)
        == "Ask the Ministry of Health. ‖ The rest is silence.")
  }

  @Test(arguments: ["Visit https://example.com/News.The for more.", "Write to someone@example.Com today."])
  func anAddressIsNotCut(_ text: String) throws {
    #expect(try Self.sentences(text, .english) == text)
  }

  @Test func sentencesLieInOrderAndLeaveOutOnlyWhiteSpace() throws {
    let text = Dumps.all.joined(separator: "\n\n")
    let page = ArticleReader().article(TextFile(path: "dump", text: Array(text.utf8)))
    let segments = try Segmenter().segments(of: page)
    var end = 0
    for (index, segment) in segments.enumerated() {
      #expect(segment.index == index)
      #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
      end = segment.range.upperBound
      #expect(page.blocks[segment.block].role.isStory)
    }
    for (index, block) in page.blocks.enumerated() where block.role.isStory {
      let said = segments.filter { $0.block == index }.map { page.string($0.range) }.joined()
      #expect(said.filter { !$0.isWhitespace } == page.string(block.range).filter { !$0.isWhitespace })
    }
  }
}
