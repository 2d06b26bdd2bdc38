import Alignment
import Facts

extension NegationCheck {
  /// Which negations of a sentence answer which of its translation.
  struct Match {
    struct Lost {
      let place: NegationWords.Place
      /// Whether some negation far from it may yet be its answer.
      let isFar: Bool
    }

    /// Explicit negations without an answer.
    private(set) var lost: (english: [Lost], vietnamese: [Lost])

    /// How many tokens an answer in other words may stand away from the counterpart of the word denied.
    private static let reach = 7
    /// From this cost on two negations of one sentence stand so far apart that each is looked at by itself.
    private static let farCost = 112

    init(_ english: [NegationWords.Place], _ vietnamese: [NegationWords.Place], _ links: WordLinks, tellsDelay: (SegmentText) -> Bool) {
      var freeE = [Bool](repeating: true, count: english.count)
      var freeV = [Bool](repeating: true, count: vietnamese.count)
      // "Boycott" that is told as tẩy chay answers no other negation; nor does "decline" that is từ chối.
      var linked: Set<[Int]> = []
      for link in links.links where link.strength == .strong {
        let i = english.indices.first { link.english.contains(english[$0].tokens.lowerBound) }
        let j = vietnamese.indices.first { link.vietnamese.contains(vietnamese[$0].tokens.lowerBound) }
        if let i, let j, english[i].kind == .implicit, vietnamese[j].kind == .implicit {
          guard freeE[i], freeV[j] else { continue }
          freeE[i] = false
          freeV[j] = false
        } else if let i, let j {
          linked.insert([i, j])
        } else if !link.english.contains(where: { links.isEnglishContent[$0] }), i == nil {
          // "Either" that is *cũng không* says nothing about what is denied.
          continue
        } else if let j, vietnamese[j].kind == .explicit, link.vietnamese.count > vietnamese[j].tokens.count, link.vietnamese.covers(vietnamese[j].tokens) {
          // "Illegally" that the lexicon renders as không hợp pháp.
          freeV[j] = false
        } else if let i, english[i].kind == .explicit, link.english.count > english[i].tokens.count, link.english.covers(english[i].tokens) {
          freeE[i] = false
        } else if let i, english[i].kind == .implicit,
          let j = vietnamese.indices.first(where: {
            vietnamese[$0].kind == .explicit && (0...2).contains(link.vietnamese.lowerBound - vietnamese[$0].tokens.upperBound)
          })
        {
          // "Unknown" that is told as "không … biết", by the word it denies.
          linked.insert([i, j])
        } else if let i, english[i].kind == .implicit, link.english.covers(english[i].tokens) {
          freeE[i] = false
        } else if let j, vietnamese[j].kind == .implicit, link.vietnamese.covers(vietnamese[j].tokens) {
          freeV[j] = false
        }
      }
      // What a link alone explains answers no negation.
      let (openE, openV) = (freeE, freeV)
      let (viewE, viewV) = (LinkView(links, isEnglish: true), LinkView(links, isEnglish: false))
      let scopesE = english.map { viewE.place(after: $0.tokens.upperBound, reach: 4) }
      let scopesV = vietnamese.map { place in
        // "Bán không được": what is denied stands before.
        let before = place.traits.contains(.trailing) ? viewV.place(before: place.tokens.lowerBound, reach: 3) : nil
        return before ?? viewV.place(after: place.tokens.upperBound, reach: 4)
      }
      struct Pair { let i, j, cost: Int }
      var pairs: [Pair] = []
      for i in english.indices where freeE[i] {
        for j in vietnamese.indices where freeV[j] && (english[i].asks || vietnamese[j].asks) {
          // What closes a question denies nothing, unless the other side asks too: "Don't you …?"
          if vietnamese[j].traits.contains(.closing), !links.english.isQuestion(at: english[i].tokens.lowerBound) { continue }
          let isBoth = english[i].kind == .explicit && vietnamese[j].kind == .explicit
          // The nearer of the two ways from one to the other: each from its own denied word.
          let wayE = english[i].asks ? scopesE[i].map { $0.gap(to: vietnamese[j].tokens) } : nil
          let wayV = vietnamese[j].asks ? scopesV[j].map { $0.gap(to: english[i].tokens) } : nil
          let way = min(wayE ?? .max, wayV ?? .max)
          if linked.contains([i, j]), !isBoth {
            pairs.append(Pair(i: i, j: j, cost: 2))
          } else if way <= Match.reach {
            pairs.append(Pair(i: i, j: j, cost: way + (isBoth ? 0 : 3)))
          } else if isBoth, linked.contains([i, j]) {
            // "Without" and *mà không*, whatever their verbs are linked to.
            pairs.append(Pair(i: i, j: j, cost: Match.reach + 2))
          } else if isBoth {
            pairs.append(Pair(i: i, j: j, cost: 100 + min(way, 1000)))
          } else if wayE == nil, wayV == nil {
            pairs.append(Pair(i: i, j: j, cost: 5000))
          }
        }
      }
      pairs.sort { ($0.cost, $0.i, $0.j) < ($1.cost, $1.i, $1.j) }
      var far: (e: Set<Int>, v: Set<Int>) = ([], [])
      for pair in pairs where freeE[pair.i] && freeV[pair.j] {
        let deniesClause = english[pair.i].traits.contains(.clause) || vietnamese[pair.j].traits.contains(.clause)
        if pair.cost >= Match.farCost, scopesE[pair.i] != nil, scopesV[pair.j] != nil, !deniesClause {
          guard !far.e.contains(pair.i), !far.v.contains(pair.j) else { continue }
          far.e.insert(pair.i)
          far.v.insert(pair.j)
        } else {
          freeE[pair.i] = false
          freeV[pair.j] = false
        }
      }
      let isLate = english.contains { $0.traits.contains(.late) } && tellsDelay(links.vietnamese)
      func remaining(_ places: [NegationWords.Place], _ open: [Bool], _ free: [Bool], _ far: Set<Int>, _ view: LinkView) -> [Lost] {
        places.indices.filter { i in
          guard free[i], places[i].asks, !(isLate && places[i].traits.contains(.late)) else { return false }
          // "Không khẳng định cũng không loại trừ" is one "not … or".
          if i + 1 < places.count, places[i + 1].traits.contains(.repeated), open[i + 1], !free[i + 1] { return false }
          // "You can't teach length and you can't teach hunger" may be denied once.
          guard let focus = view.focus(after: places[i].tokens.upperBound, reach: 5) else { return true }
          return !places.indices.contains { other in
            other != i && open[other] && !free[other] && places[other].isExplicit
              && view.focus(after: places[other].tokens.upperBound, reach: 5).map { view.own.tokens[$0].word == view.own.tokens[focus].word } ?? false
          }
        }.map { Lost(place: places[$0], isFar: far.contains($0)) }
      }
      lost.english = remaining(english, openE, freeE, far.e, viewE)
      lost.vietnamese = remaining(vietnamese, openV, freeV, far.v, viewV)
    }
  }
}

extension SegmentText {
  /// Whether the sentence around a token is a question.
  fileprivate func isQuestion(at index: Int) -> Bool {
    let end = tokens[index...].first { $0.isMark("?") || $0.isMark(".") || $0.isMark("!") }
    return end?.isMark("?") ?? false
  }
}
