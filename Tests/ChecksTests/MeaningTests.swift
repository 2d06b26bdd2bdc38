import Checks
import TestKit
import Testing

/// Negations, conditions and opposites told by turns: each fault is reported, and its right rendering is not.
@Suite struct MeaningTests {
  struct Twin: Sendable, CustomTestStringConvertible {
    let label: String
    let english: String
    let wrong: String
    let right: String
    var testDescription: String { label }

    init(_ label: String, _ english: String, wrong: String, right: String) {
      self.label = label
      self.english = english
      self.wrong = wrong
      self.right = right
    }
  }

  static let twins: [Twin] = [
    Twin(
      "not … until is đến … mới", "The minister did not visit the hospital until Monday.",
      wrong: "Thứ Hai bộ trưởng đã thăm bệnh viện.", right: "Đến thứ Hai bộ trưởng mới thăm bệnh viện."),
    Twin(
      "without is mà không, wherever its verb is linked", "The company closed the factory without informing the workers.",
      wrong: "Công ty đóng cửa nhà máy và thông báo cho công nhân.", right: "Công ty đóng cửa nhà máy mà không thông báo cho công nhân."),
    Twin(
      "neither … nor denies a far verb", "Neither the army nor the police, who have been working in the city since April 2023, arrested the suspect.",
      wrong: "Cả quân đội lẫn cảnh sát, hai bên làm việc ở thành phố từ tháng 4/2023, đều bắt nghi phạm.",
      right: "Cả quân đội lẫn cảnh sát, hai bên làm việc ở thành phố từ tháng 4/2023, đều không bắt nghi phạm."),
    Twin(
      "a question's không answers no negation", "The residents live in the village without electricity.",
      wrong: "Người dân sống ở làng có điện không.", right: "Người dân sống ở làng không có điện."),
    Twin(
      "hết sức denies nothing", "The report was not complicated.", wrong: "Bản báo cáo hết sức phức tạp.", right: "Bản báo cáo không phức tạp."),
    Twin("decline to asks for an answer", "The company declined to comment.", wrong: "Công ty đã bình luận.", right: "Công ty từ chối bình luận."),
    Twin(
      "could is no will", "The fine could cost the company two customers.", wrong: "Khoản phạt sẽ khiến công ty mất hai khách hàng.",
      right: "Khoản phạt có thể khiến công ty mất hai khách hàng."),
    Twin(
      "cho … vay is lend", "The bank lent the farmer the money.", wrong: "Ngân hàng vay tiền nông dân.", right: "Ngân hàng cho nông dân vay tiền."),
    Twin(
      "qua cơn nguy hiểm is out of danger", "The patients are now out of danger.", wrong: "Các bệnh nhân hiện đang nguy hiểm.",
      right: "Các bệnh nhân hiện đã qua cơn nguy hiểm."),
  ]

  private static let rules: Set<String> = [
    "dropped-negation", "added-negation", "changed-certainty", "changed-direction", "changed-comparison", "changed-meaning", "dropped-hedge", "added-hedge",
  ]

  private func alarms(_ original: String, _ translation: String) throws -> [String] {
    try audit(original, translation).findings.filter { Self.rules.contains($0.rule.rawValue) && $0.severity >= .warning }
      .map { "\($0.rule): \($0.message.english)" }
  }

  @Test(arguments: twins)
  func isReported(_ twin: Twin) throws {
    #expect(try !alarms(twin.english, twin.wrong).isEmpty)
    #expect(try !alarms(twin.wrong, twin.english).isEmpty)
  }

  @Test(arguments: twins)
  func itsRightRenderingIsQuiet(_ twin: Twin) throws {
    let found = try alarms(twin.english, twin.right) + alarms(twin.right, twin.english)
    #expect(found.isEmpty, "\(found)")
  }

  static let quiet: [(english: String, vietnamese: String)] = [
    ("Should she be cleared, the club plans to sign her in September.", "Nếu cô được minh oan, câu lạc bộ dự kiến ký hợp đồng với cô vào tháng 9."),
    ("Rain has softened the No 3 course.", "Mưa đã làm mềm sân số 3."),
    ("\"We are not ruling anything in or out,\" she said.", "\"Chúng tôi không khẳng định cũng không loại trừ điều gì\", bà nói."),
    ("The police kept the residents from entering the school.", "Cảnh sát không cho người dân vào trường."),
    ("The gecko might not survive either.", "Tắc kè có thể cũng không sống sót."),
    ("You can't teach length and you can't teach hunger.", "Chiều dài và sự khao khát thì không ai dạy được."),
  ]

  @Test(arguments: quiet)
  func aTurnIsQuiet(_ pair: (english: String, vietnamese: String)) throws {
    let found = try alarms(pair.english, pair.vietnamese) + alarms(pair.vietnamese, pair.english)
    #expect(found.isEmpty, "\(found)")
  }
}
