import Articles
import TestKit
import Testing
import Words

@Suite struct LanguageIdentifierTests {
  private static func language(_ text: String) -> Language {
    let bytes = Array(text.utf8)
    return LanguageIdentifier.shared.evidence(in: bytes, 0..<bytes.count).language
  }

  @Test(arguments: [
    Case(
      "Thủ tướng Chính phủ yêu cầu các địa phương khẩn trương khắc phục hậu quả mưa lũ.", Language.vietnamese,
      "a Vietnamese sentence"),
    Case(
      "Thu tuong Chinh phu yeu cau cac dia phuong khan truong khac phuc hau qua mua lu trong ngay.", .vietnamese,
      "Vietnamese that lost its marks"),
    Case("The prime minister told the provinces to deal with the damage at once.", .english, "an English sentence"),
    Case(
      "Tổng Bí thư Nguyễn Phú Trọng tiếp Ngoại trưởng Antony Blinken tại Hà Nội.", .vietnamese, "with a foreign name"),
    Case(
      "Prime Minister Phạm Minh Chính met with the president of the bank in Hà Nội on Monday.", .english,
      "English with Vietnamese names in full dress"),
    Case("Le président de la République a déclaré que la situation était très grave.", .other, "French"),
    Case("Президент России заявил, что ситуация остаётся сложной.", .other, "Russian"),
    Case("外交部发言人在例行记者会上表示", .other, "Chinese"),
    Case("ประเทศไทยประกาศมาตรการใหม่", .other, "Thai"),
    Case("", .other, "nothing"),
    Case("2024 – 42.600 (%)", .other, "only numbers"),
    Case("GDP", .other, "an acronym"),
    Case("Chính phủ họp phiên thường kỳ tháng 10.", .vietnamese, "a short sentence"),
    Case("He said no to the offer.", .english, "a short sentence in English"),
    Case("Der Bundeskanzler hat am Montag mit der Regierung über die Lage gesprochen.", .other, "German"),
    Case("El presidente del gobierno anunció ayer nuevas medidas económicas para el país.", .other, "Spanish"),
    Case("Pemerintah Indonesia mengumumkan kebijakan baru untuk membantu para petani.", .other, "Indonesian"),
  ])
  func theTextDecides(_ row: Case<String, Language>) {
    #expect(Self.language(row.input) == row.expected)
  }

  @Test func halfAndHalfIsMixed() {
    let vietnamese = "Chính phủ đã ban hành nghị quyết về các giải pháp trọng tâm để phát triển kinh tế trong năm nay. "
    let english =
      "The government has issued a resolution on the main measures that it will take for the economy in this year. "
    #expect(Self.language(String(repeating: vietnamese + english, count: 3)) == .mixed)
  }

  @Test func evidenceAddsUp() {
    let (first, second) = ("Hà Nội có mưa.", " It was raining in the city.")
    let both = Array((first + second).utf8)
    let identifier = LanguageIdentifier.shared
    let split = first.utf8.count
    let sum = identifier.evidence(in: both, 0..<split) + identifier.evidence(in: both, split..<both.count)
    #expect(sum == identifier.evidence(in: both, 0..<both.count))
  }
}
