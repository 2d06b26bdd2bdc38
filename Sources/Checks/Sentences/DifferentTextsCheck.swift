import Alignment
import Articles
import Facts

/// Two texts that are not original and translation at all: the wrong file, or two reports on one event.
///
/// Everything in such texts differs. One finding says so, and all other checks are spared the reader.
struct DifferentTextsCheck: Check {
  static let rules = [different]

  static let different = Rule(
    "different-texts",
    what: Message(
      "Neither text is a translation of the other.", vi: "Hai văn bản không phải là bản gốc và bản dịch của nhau."),
    why: Message(
      "The wrong file was given, or another outlet's report on the same event; a list of all that differs would help nobody.",
      vi: "Đưa nhầm tệp, hoặc đó là bài của báo khác về cùng sự kiện; liệt kê mọi chỗ khác nhau không giúp được ai."),
    quiet: Message(
      "The translation is abridged or the original longer: then most of one side is still found in the other.",
      vi: "Bản dịch rút gọn hoặc bản gốc dài hơn: khi đó phần lớn một bên vẫn có ở bên kia."),
    misses: Message("Texts of fewer than four sentences.", vi: "Văn bản dưới bốn câu."),
    examples: [
      .reports(
        "The dam burst before dawn. Soldiers evacuated two villages. Schools will stay closed this week. The governor asked for help.",
        "Giá vàng lập kỷ lục mới. Nhà đầu tư đổ xô mua vào. Đồng yên mất giá so với đô la. Chứng khoán châu Á đi xuống."
      ),
      .quiet(
        "The dam burst before dawn. Soldiers evacuated two villages. Schools will stay closed this week. The governor asked for help. Two bridges were lost. The river is still rising.",
        "Đập vỡ trước bình minh. Binh lính đã sơ tán hai ngôi làng. Trường học sẽ đóng cửa tuần này. Thống đốc đã kêu gọi giúp đỡ.",
        because: Message("what is there is a translation", vi: "phần có mặt đúng là bản dịch")),
    ], source: "shares measured on the bundled corpora: clean translations 84% and more, unrelated texts up to 9%")

  /// The least share of either side's words that must have a counterpart.
  ///
  /// The bundled translations have 84–93%; two outlets' reports on one event had 13% and 26%; unrelated articles 1–9%. Of a translation that leaves out two
  /// thirds of the original the translated side keeps its share.
  private static let least: Float = 0.4

  init(_ analyzer: Analyzer) {}

  func run(_ state: inout AuditState) {
    let bitext = state.bitext
    guard bitext.originalSegments.count >= 4, bitext.translationSegments.count >= 4 else { return }
    let (original, translation) = bitext.sharesCovered
    guard max(original, translation) < Self.least, let first = bitext.originalSegments.first,
      let second = bitext.translationSegments.first
    else { return }
    let share = Int((max(original, translation) * 100).rounded())
    state.report(
      Finding(
        Self.different.id, .error, 0.95,
        Message(
          "these are two different texts: at most \(share)% of either has a counterpart in the other",
          vi: "đây là hai văn bản khác nhau: nhiều nhất \(share)% của mỗi bên có phần tương ứng ở bên kia"),
        original: Side(first.segment.range), translation: Side(second.segment.range)))
    state.settled.formUnion(bitext.beads.indices)
  }
}

extension Bitext {
  /// For each side the share of its words' weight that has a counterpart.
  var sharesCovered: (original: Float, translation: Float) {
    func share(_ weights: (Int) -> [Float], _ count: Int, _ side: (Bead) -> Range<Int>) -> Float {
      let sizes = (0..<count).map { weights($0).reduce(0, +) }
      let covered = beads.reduce(Float(0)) { sum, bead in sum + bead.coverage * side(bead).reduce(0) { $0 + sizes[$1] }
      }
      let total = sizes.reduce(0, +)
      return total > 0 ? covered / total : 0
    }
    return (
      share({ self.weights(ofOriginal: $0) }, originalSegments.count, \.original),
      share({ self.weights(ofTranslation: $0) }, translationSegments.count, \.translation)
    )
  }

  /// The language to suggest words in: the translation's own.
  var suggestionLanguage: Language { isMonolingual ? translation.language : isFromEnglish ? .vietnamese : .english }
}
