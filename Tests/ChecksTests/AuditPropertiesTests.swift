import Articles
import Checks
import Foundation
import TestKit
import Testing

@Suite struct AuditPropertiesTests {
  @Test(arguments: Repository.newsPairs)
  func anArticleAgainstItselfHasNothingToReport(_ pair: String) throws {
    for language in ["vi", "en"] {
      let text = try Repository.text("corpora/news/\(pair).\(language).txt")
      let audit = try audit(text, text)
      #expect(audit.findings.isEmpty, "\(audit.findings.map { "\($0.rule): \($0.message.english)" })")
      #expect(audit.carriedCount == audit.factCount)
    }
  }

  /// Pairs that differ in one value, in both directions.
  static let differing: [(vietnamese: String, english: String)] = [
    ("Hơn 42.600 người thiệt mạng trong trận động đất.", "More than 42,060 people were killed in the earthquake."),
    ("Khoản vay trị giá 5 tỷ USD được ký hôm qua.", "The loan worth $5 million was signed yesterday."),
    ("Hội nghị khai mạc ngày 22/10 tại Hà Nội.", "The conference opened on October 20 in Hanoi."),
    ("Xuất khẩu tăng 7,5% trong quý.", "Exports rose 5.7% in the quarter."),
    ("Tâm bão cách bờ 100 dặm.", "The storm's centre was 100 kilometres offshore."),
    ("Trận đấu bắt đầu lúc 19h30.", "The match starts at 9:30 p.m."),
    ("Cơn bão làm hư hại nhà cửa trong tỉnh.", "The storm damaged 1,200 houses in the province."),
    ("Công ty đã nộp phạt 3,2 triệu đô la.", "The firm paid its fines."),
    ("Đội chủ nhà thắng 2-0 trên sân nhà.", "The hosts won 3-0 at home."),
  ]

  @Test(arguments: differing)
  func swappingTheSidesMirrorsTheFindings(_ pair: (vietnamese: String, english: String)) throws {
    func outline(_ audit: Audit, mirrored: Bool) -> [String] {
      audit.findings.map { finding in
        var rule = finding.rule.rawValue
        if mirrored {
          if rule.hasPrefix("dropped-") {
            rule = "added-" + rule.dropFirst(8)
          } else if rule.hasPrefix("added-") {
            rule = "dropped-" + rule.dropFirst(6)
          }
        }
        let (first, second) =
          mirrored ? (finding.translation, finding.original) : (finding.original, finding.translation)
        return
          "\(rule) \(first.range.isEmpty ? "-" : "\(first.range)") \(second.range.isEmpty ? "-" : "\(second.range)")"
      }.sorted()
    }
    let there = try audit(pair.vietnamese, pair.english)
    let back = try audit(pair.english, pair.vietnamese)
    #expect(!there.findings.isEmpty)
    #expect(outline(there, mirrored: false) == outline(back, mirrored: true))
  }

  @Test(arguments: differing)
  func auditingTwiceGivesTheSame(_ pair: (vietnamese: String, english: String)) throws {
    let once = try audit(pair.vietnamese, pair.english).findings
    let twice = try audit(pair.vietnamese, pair.english).findings
    #expect(once.map(\.rule) == twice.map(\.rule))
    #expect(once.map(\.original) == twice.map(\.original) && once.map(\.translation) == twice.map(\.translation))
  }

  @Test(arguments: differing)
  func textWithLooseMarksIsJudgedTheSame(_ pair: (vietnamese: String, english: String)) throws {
    let composed = try audit(pair.vietnamese, pair.english).findings
    let loose = try audit(pair.vietnamese.decomposed, pair.english).findings
    #expect(composed.map { "\($0.rule) \($0.message.english)" } == loose.map { "\($0.rule) \($0.message.english)" })
  }

  /// Sentences that say the same with different means; nothing may be said about them.
  @Test(arguments: [
    ("Hơn 42.600 người thiệt mạng.", "More than 42,600 people were killed."),
    ("Khoản vay trị giá 5 tỷ USD.", "The loan is worth $5 billion."),
    ("Dự án cần 2,3 nghìn tỷ đồng.", "The project needs 2.3 trillion dong."),
    ("Có hai mươi mốt tàu cập cảng.", "There were 21 ships entering the port."),
    ("Hội nghị khai mạc thứ Ba (22/10).", "The conference opened on Tuesday, October 22."),
    ("Lượng mưa đo được 520 mm.", "Rainfall of 520 millimetres was measured."),
    ("Khoảng một phần ba số trường đóng cửa.", "About a third of the schools were closed."),
    ("Một nửa số trường đóng cửa.", "Half of the schools were closed."),
    ("Ông bị phạt tù năm năm.", "He was jailed for five years."),
    ("Hàng nghìn người đã sơ tán.", "Thousands of people were evacuated."),
    ("Cứ bốn nạn nhân thì có ba là trẻ em.", "Three in four victims are children."),
    ("Trong những năm 1990, giá giảm.", "In the 1990s, prices fell."),
    ("Giá tăng gấp đôi trong quý III.", "Prices doubled in the third quarter."),
    ("Mưa kéo dài 5-10 ngày.", "The rain lasts 5 to 10 days."), ("Thọ 95 tuổi.", "He was 95 years old."),
    ("Lần thứ 11 trong năm nay.", "It was the 11th time this year."),
    ("Chuyến bay MH370 mất tích năm 2014.", "Flight MH370 disappeared in 2014."),
  ])
  func equalValuesAreQuiet(_ original: String, _ translation: String) throws {
    for (a, b) in [(original, translation), (translation, original)] {
      let audit = try audit(a, b)
      #expect(
        audit.findings.filter { $0.severity >= .warning }.isEmpty,
        "\(a) / \(b): \(audit.findings.map { "\($0.rule): \($0.message.english)" })")
    }
  }
}

extension String {
  /// The text with every mark written as a character of its own.
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
