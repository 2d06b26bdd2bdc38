import Articles
import Checks

/// Scores as a person reads them.
public struct AccuracyText: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  public func text(_ score: AccuracyScore) -> String {
    let micro = score.all.micro
    var out =
      say(
        "\(score.corpus): \(score.pairs) pairs, \(micro.faults) faults; found at \(score.threshold.rawValue) or above",
        vi:
          "\(score.corpus): \(score.pairs) cặp bài, \(micro.faults) lỗi cài sẵn; tính là tìm thấy từ mức \(score.threshold.rawValue) trở lên"
      ) + "\n"
    let directions = Corpus.Direction.allCases
    out += row(
      say("recall", vi: "tỉ lệ tìm thấy"),
      [say("all", vi: "tất cả")] + directions.map(\.description))
    for category in score.all.categories.keys.sorted() {
      out += row(
        category,
        [cell(score.all.categories[category])]
          + directions.map { cell(score.byDirection[$0.rawValue]?.categories[category]) })
    }
    out += row(
      say("micro", vi: "trung bình gộp"), [cell(micro)] + directions.map { cell(score.byDirection[$0.rawValue]?.micro) }
    )
    out += row(
      say("macro", vi: "trung bình theo loại"),
      [share(score.all.macro)]
        + directions.map { direction in score.byDirection[direction.rawValue].map { share($0.macro) } ?? "-" })
    out += "\n" + alarms(score)
    out += coverage(score.words)
    out += "\n" + reliability(score)
    return out
  }

  private func alarms(_ score: AccuracyScore) -> String {
    var out = ""
    for direction in Corpus.Direction.allCases {
      guard let alarms = score.alarms[direction.rawValue] else { continue }
      out += "\(say("clean", vi: "bản dịch đúng")) \(direction.description): \(line(alarms))\n"
    }
    return out
  }

  private func coverage(_ words: WordCoverage) -> String {
    let (english, vietnamese) = (words.english, words.vietnamese)
    return say(
      "lexicon coverage of the clean pairs: \(percent(english.rendered, english.words)) of \(english.words) English content words, "
        + "\(percent(vietnamese.rendered, vietnamese.words)) of \(vietnamese.words) Vietnamese ones",
      vi: "độ phủ của từ điển trên các cặp bài đúng: \(percent(english.rendered, english.words)) trong \(english.words) thực từ tiếng Anh, "
        + "\(percent(vietnamese.rendered, vietnamese.words)) trong \(vietnamese.words) thực từ tiếng Việt") + "\n"
  }

  private func line(_ alarms: AccuracyScore.Alarms) -> String {
    let rate = fixed(alarms.per1000Words, 2)
    let warning = percent(alarms.silentAtWarning, alarms.articles)
    let error = percent(alarms.silentAtError, alarms.articles)
    let text = say(
      "\(alarms.alarms) false alarms, \(rate) per 1,000 English words (\(alarms.errors) of them errors); "
        + "silent articles: \(warning) at warning, \(error) at error",
      vi: "\(alarms.alarms) báo nhầm, \(rate) trên 1.000 từ tiếng Anh (trong đó \(alarms.errors) ở mức error); "
        + "bài im lặng: \(warning) ở mức warning, \(error) ở mức error")
    guard alarms.onKnownErrors > 0 else { return text }
    return text
      + say(
        "; \(alarms.onKnownErrors) findings on known errors of the translator left out",
        vi: "; không tính \(alarms.onKnownErrors) phát hiện ở chỗ người dịch sai thật")
  }

  private func reliability(_ score: AccuracyScore) -> String {
    var out = row(
      say("confidence", vi: "độ tin cậy"),
      [say("findings", vi: "phát hiện"), say("claimed", vi: "tự nhận"), say("right", vi: "đúng")])
    for (decile, count) in score.reliability.enumerated().reversed() where count.findings > 0 {
      out += row(
        "\(fixed(Double(decile) / 10, 1))–\(fixed(Double(decile + 1) / 10, 1))",
        ["\(count.findings)", share(count.claimed), share(count.share)])
    }
    return out
  }

  private func row(_ head: String, _ cells: [String]) -> String {
    func padded(_ text: String, _ width: Int, left: Bool) -> String {
      let space = String(repeating: " ", count: max(0, width - text.count))
      return left ? text + space : space + text
    }
    return "  " + padded(head, 22, left: true) + cells.map { padded($0, 15, left: false) }.joined() + "\n"
  }

  private func cell(_ recall: AccuracyScore.Recall?) -> String {
    guard let recall, recall.faults > 0 else { return "-" }
    return "\(share(recall.share)) / \(recall.faults)"
  }

  private func share(_ value: Double) -> String { fixed(value, 3) }

  private func percent(_ count: Int, _ all: Int) -> String {
    all == 0 ? "-" : "\(Int((100 * Double(count) / Double(all)).rounded()))%"
  }
}

/// A number with so many decimals, a full stop before them in every language: these are figures to compare between runs.
func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((value * scale).rounded())
  let digits = String(abs(units))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (units < 0 ? "-" : "") + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
}
