import Alignment
import Articles
import Facts

/// The same word compared the other way: "less safe" for *an toàn hơn*, "as tall as" for *cao hơn*.
///
/// Where contrasts are told by two different words, this one is told by grammar around a word that both sides have.
struct DegreeCheck: Check {
  static let rules: [Rule] = []

  private let degrees: Degrees

  init(_ analyzer: Analyzer) { degrees = Degrees(analyzer) }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    for (_, links) in state.linkedBeads { check(links, &state) }
  }

  private func check(_ links: WordLinks, _ state: inout AuditState) {
    for link in links.links where link.strength == .strong {
      let last = link.english.upperBound - 1
      guard links.isEnglishContent[last], let e = degrees.english(last, in: links.english, state.session),
        let v = degrees.vietnamese(link.vietnamese, in: links.vietnamese), e.degree.excludes(v.degree),
        // *Bằng* is "by" and "made of" as well: it answers a comparison that names the other side.
        v.degree != .equal || degrees.namesOther(behind: last, links.english)
      else { continue }
      let sides = state.sides(links, english: e.tokens, vietnamese: v.tokens)
      guard !state.isSpoken(sides) else { continue }
      let (from, to) = (state.bitext.original.string(sides.original.range), state.bitext.translation.string(sides.translation.range))
      state.report(
        Finding(
          ContrastCheck.comparison.id, .warning, 0.7, Message("\(from) became \(to)", vi: "\(from) thành \(to)"), original: sides.original,
          translation: sides.translation))
    }
  }
}
