import Alignment
import Articles
import Facts

/// Both articles cut into rows that stand side by side: paragraphs, or as many of them as tell the same.
///
/// Each side keeps its own order and every word. A cut is made where a pair of aligned sentences begins a paragraph on both sides; in a long
/// stretch without such a place, where it begins one on either side.
struct ReportRows {
  struct Row {
    /// Bytes of each article as given.
    let original: Range<Int>
    let translation: Range<Int>
  }

  let rows: [Row]

  /// So many aligned pairs make a row long enough to be cut at a paragraph of one side.
  private static let longRow = 8

  init(_ bitext: Bitext) {
    let startsO = ReportRows.paragraphStarts(bitext.originalSegments)
    let startsT = ReportRows.paragraphStarts(bitext.translationSegments)
    var cutsO = [0]
    var cutsT = [0]
    var sinceCut = 0
    for bead in ReportRows.chain(bitext.beads) {
      let (o, t) = (bead.original.lowerBound, bead.translation.lowerBound)
      let both = startsO.contains(o) && startsT.contains(t)
      let either = startsO.contains(o) || startsT.contains(t)
      if both || (either && sinceCut >= ReportRows.longRow), o > 0 || t > 0 {
        let cutO = ReportRows.offset(ofSegment: o, bitext.originalSegments, bitext.original)
        let cutT = ReportRows.offset(ofSegment: t, bitext.translationSegments, bitext.translation)
        if cutO > cutsO.last!, cutT > cutsT.last! {
          cutsO.append(cutO)
          cutsT.append(cutT)
          sinceCut = 0
        }
      }
      sinceCut += 1
    }
    cutsO.append(bitext.original.text.count)
    cutsT.append(bitext.translation.text.count)
    rows = cutsO.indices.dropLast().map { i in
      Row(
        original: bitext.original.map.given(cutsO[i]..<cutsO[i + 1]),
        translation: bitext.translation.map.given(cutsT[i]..<cutsT[i + 1]))
    }
  }

  private static func paragraphStarts(_ segments: [SegmentText]) -> Set<Int> {
    Set(segments.indices.filter { $0 == 0 || segments[$0].segment.block != segments[$0 - 1].segment.block })
  }

  /// Where the line of a segment begins: a dateline before a paragraph's first sentence belongs to it.
  private static func offset(ofSegment index: Int, _ segments: [SegmentText], _ article: Article) -> Int {
    var at = segments[index].segment.range.lowerBound
    let isFirst = index == 0 || segments[index - 1].segment.block != segments[index].segment.block
    guard isFirst else { return at }
    while at > 0, article.text[at - 1] != 0x0A { at -= 1 }
    return at
  }

  /// The longest run of beads, filled on both sides, in which the translation keeps the original's order.
  private static func chain(_ beads: [Bead]) -> [Bead] {
    let full = beads.filter { !$0.original.isEmpty && !$0.translation.isEmpty }
    // Patience sorting: the last bead of the best chain of each length.
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: full.count)
    for (i, bead) in full.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if full[tails[middle]].translation.lowerBound < bead.translation.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[i] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(i) } else { tails[low] = i }
    }
    var result: [Bead] = []
    var at = tails.last
    while let index = at {
      result.append(full[index])
      at = previous[index]
    }
    return result.reversed()
  }
}
