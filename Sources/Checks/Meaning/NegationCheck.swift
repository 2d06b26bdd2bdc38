import Alignment
import Articles
import Facts

/// A "not" that vanished, or appeared.
struct NegationCheck: Check {
  static let rules = [dropped, added]

  static let dropped = Rule(
    "dropped-negation", what: Message("The original denies something, the translation affirms it.", vi: "Bản gốc phủ định, bản dịch lại khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message(
      "The translation denies by another word: fail, lack, without, illegal; từ chối, thiếu, trái phép.",
      vi: "Bản dịch phủ định bằng từ khác: fail, lack, without, illegal; từ chối, thiếu, trái phép."),
    misses: Message("One of two negations in a sentence that has several.", vi: "Một trong hai từ phủ định khi câu có nhiều từ."),
    examples: [
      .reports("Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry commented on the incident."),
      .quiet(
        "Bộ Y tế không đưa ra bình luận về vụ việc.", "The health ministry declined to comment on the incident.",
        because: Message("to decline is to say no", vi: "decline là từ chối")),
      .reports("He did not attend the hearing.", "Ông đã tham dự phiên điều trần."),
      .quiet("He did not attend the hearing.", "Ông vắng mặt tại phiên điều trần.", because: Message("vắng mặt is absent", vi: "vắng mặt là không dự")),
    ], source: "negation.tsv, written for this project")

  static let added = Rule(
    "added-negation", what: Message("The translation denies what the original affirms.", vi: "Bản dịch phủ định điều bản gốc khẳng định."),
    why: Message("The smallest word turns the news round.", vi: "Một từ nhỏ đảo ngược cả bản tin."),
    quiet: Message("The original denies by another word.", vi: "Bản gốc phủ định bằng từ khác."),
    misses: Message("A negation added where the sentence has others.", vi: "Từ phủ định thêm vào câu vốn có phủ định khác."),
    examples: [
      .reports("The player will join the team on Sunday.", "Cầu thủ sẽ không gia nhập đội vào Chủ nhật."),
      .quiet("Few people know the village.", "Không nhiều người biết ngôi làng.", because: Message("few is not many", vi: "few là không nhiều")),
    ], source: "negation.tsv, written for this project")

  private let words: NegationWords

  init(_ analyzer: Analyzer) { words = analyzer.negation }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads {
      let e = words.places(in: links.english)
      let v = words.places(in: links.vietnamese)
      check(e, against: v, in: links, isEnglish: true, &state)
      check(v, against: e, in: links, isEnglish: false, &state)
    }
  }

  /// Reports the explicit negations of one side for which the other has no negation: none near the counterparts of the negated words, and none
  /// left over elsewhere in the sentence.
  private func check(
    _ places: [NegationWords.Place], against others: [NegationWords.Place], in links: WordLinks, isEnglish: Bool, _ state: inout AuditState
  ) {
    var free = Array(others.indices)
    var lost: [NegationWords.Place] = []
    // Nearest first, so that a far negation is not spent on the wrong one.
    for place in places where place.isExplicit {
      let scope = isEnglish ? counterpart(of: place, links) : counterpartEnglish(of: place, links)
      let near = free.filter { distance(others[$0].tokens, scope) <= NegationCheck.reach }.min {
        distance(others[$0].tokens, scope) < distance(others[$1].tokens, scope)
      }
      if let near {
        free.removeAll { $0 == near }
      } else {
        lost.append(place)
      }
    }
    for place in lost {
      let scope = isEnglish ? counterpart(of: place, links) : counterpartEnglish(of: place, links)
      let spare = free.first { others[$0].isExplicit } ?? free.first
      if let spare, others[spare].isExplicit || scope.isEmpty {
        free.removeAll { $0 == spare }
        continue
      }
      report(place, near: scope, in: links, isEnglish: isEnglish, isClear: spare == nil && !scope.isEmpty, &state)
    }
  }

  /// How many tokens a negation may stand away from the word it denies.
  private static let reach = 7

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound >= b.upperBound ? a.lowerBound - b.upperBound : 0
  }

  private func report(
    _ place: NegationWords.Place, near: Range<Int>, in links: WordLinks, isEnglish: Bool, isClear clear: Bool, _ state: inout AuditState
  ) {
    let english = isEnglish ? place.tokens : near
    let vietnamese = isEnglish ? near : place.tokens
    let sides = state.sides(links, english: english, vietnamese: vietnamese)
    let isDropped = isEnglish == state.bitext.isFromEnglish
    let side = isDropped ? sides.original.range : sides.translation.range
    let text = isDropped ? state.bitext.original.string(side) : state.bitext.translation.string(side)
    if isDropped ? state.isSpoken(original: side) : state.isSpoken(translation: side) { return }
    state.report(
      Finding(
        isDropped ? NegationCheck.dropped.id : NegationCheck.added.id, clear ? .warning : .info, clear ? 0.7 : 0.4,
        isDropped
          ? Message("“\(text)” of the original is gone: the translation affirms", vi: "bản dịch mất từ phủ định “\(text)”: câu thành khẳng định")
          : Message("“\(text)” is not in the original: the translation denies", vi: "bản gốc không có từ phủ định “\(text)”: câu thành phủ định"),
        original: sides.original, translation: sides.translation))
  }

  /// Where the negation would stand: before the counterpart of the word behind it.
  private func counterpart(of place: NegationWords.Place, _ links: WordLinks) -> Range<Int> {
    for i in place.tokens.upperBound..<min(links.english.tokens.count, place.tokens.upperBound + 4) {
      if let first = links.vietnamese(of: i..<(i + 1)).first { return first }
    }
    return links.vietnamese.tokens.count..<links.vietnamese.tokens.count
  }

  private func counterpartEnglish(of place: NegationWords.Place, _ links: WordLinks) -> Range<Int> {
    for i in place.tokens.upperBound..<min(links.vietnamese.tokens.count, place.tokens.upperBound + 4) {
      if let first = links.english(of: i..<(i + 1)).first { return first }
    }
    return links.english.tokens.count..<links.english.tokens.count
  }
}
