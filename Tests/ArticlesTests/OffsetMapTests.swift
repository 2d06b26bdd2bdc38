import Articles
import TestKit
import Testing

@Suite struct OffsetMapTests {
  /// "e" + circumflex + dot below (5 bytes) in the text as given, "ệ" (3 bytes) in the normalized one.
  private static let composed = OffsetMap([.init(old: 3..<8, new: 3..<6)])

  @Test func nothingChangedMeansNothingMoves() {
    for range in [0..<0, 0..<5, 7..<9] {
      #expect(OffsetMap.identity.given(range) == range)
      #expect(OffsetMap.identity.normalized(range) == range)
    }
  }

  @Test(arguments: [
    Case(0..<3, 0..<3, "before the replacement"), Case(3..<6, 3..<8, "the replacement itself"),
    Case(6..<10, 8..<12, "behind it"),
    Case(4..<5, 3..<8, "within it: widened to all of it"), Case(2..<4, 2..<8, "into it: widened at the end"),
    Case(5..<9, 3..<11, "out of it: widened at the start"),
    Case(6..<6, 8..<8, "an empty range behind it"),
  ])
  func leadsBackToTheTextAsGiven(_ row: Case<Range<Int>, Range<Int>>) {
    #expect(Self.composed.given(row.input) == row.expected)
  }

  @Test func aDeletedByteIsFoundAgain() {
    // A zero-width space of three bytes was taken out at offset 4.
    let map = OffsetMap([.init(old: 4..<7, new: 4..<4)])
    #expect(map.given(0..<4) == 0..<4)
    #expect(map.given(4..<8).upperBound == 11)
    #expect(map.normalized(7..<9) == 4..<6)
    #expect(map.normalized(4..<7) == 4..<4)
  }

  @Test func insertedBytesStandForTheirPlace() {
    // A space was put in at offset 4.
    let map = OffsetMap([.init(old: 4..<4, new: 4..<5)])
    #expect(map.given(5..<8) == 4..<7)
    #expect(map.given(0..<4) == 0..<4)
    #expect(map.normalized(4..<6).upperBound == 7)
  }

  /// A random map and the lengths of the texts it leads between.
  private static func random(_ random: inout SeededGenerator) -> (map: OffsetMap, old: Int, new: Int) {
    var replacements: [OffsetMap.Replacement] = []
    var (old, new) = (0, 0)
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let same = Int.random(in: 1...6, using: &random)
      old += same
      new += same
      let (a, b) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
      replacements.append(.init(old: old..<(old + a), new: new..<(new + b)))
      old += a
      new += b
    }
    let same = Int.random(in: 0...6, using: &random)
    return (OffsetMap(replacements), old + same, new + same)
  }

  @Test func goingThereAndBackNeverLosesAByte() {
    var generator = SeededGenerator(seed: 1945)
    for _ in 0..<500 {
      let (map, old, new) = Self.random(&generator)
      for low in 0..<new {
        for high in (low + 1)...new {
          let given = map.given(low..<high)
          #expect(given.lowerBound >= 0 && given.upperBound <= old)
          let back = map.normalized(given)
          #expect(back.lowerBound <= low && back.upperBound >= high, "\(map) \(low..<high) → \(given) → \(back)")
        }
      }
    }
  }

  @Test func anEmptyRangeStaysEmpty() {
    var generator = SeededGenerator(seed: 1954)
    for _ in 0..<200 {
      let (map, old, new) = Self.random(&generator)
      for offset in 0...new {
        let given = map.given(offset..<offset)
        #expect(given.isEmpty && given.lowerBound <= old)
      }
    }
  }

  @Test func widerRangesLeadToWiderRanges() {
    var generator = SeededGenerator(seed: 1975)
    for _ in 0..<200 {
      let (map, _, new) = Self.random(&generator)
      for low in 0..<new {
        for high in (low + 1)...new {
          let inner = map.given(low..<high)
          let outer = map.given(0..<high)
          #expect(outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound)
        }
      }
    }
  }

  @Test func betweenReplacementsTheMapIsExact() {
    var generator = SeededGenerator(seed: 2024)
    for _ in 0..<200 {
      let (map, _, new) = Self.random(&generator)
      let touched = map.replacements.map(\.new)
      for low in 0..<new where !touched.contains(where: { $0.overlaps(low..<(low + 1)) }) {
        #expect(map.given(low..<(low + 1)).count == 1)
        #expect(map.normalized(map.given(low..<(low + 1))) == low..<(low + 1))
      }
    }
  }
}
