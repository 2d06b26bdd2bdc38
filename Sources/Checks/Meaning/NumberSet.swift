/// A set of small numbers, a bit for each.
struct NumberSet {
  private var words: [UInt64] = []

  init(_ numbers: some Sequence<Int>, below limit: Int) {
    for number in numbers {
      if words.isEmpty { words = [UInt64](repeating: 0, count: (limit + 63) / 64) }
      words[number >> 6] |= 1 << UInt64(number & 63)
    }
  }

  var isEmpty: Bool { words.isEmpty }

  @inline(__always)
  func contains(_ number: Int) -> Bool { !words.isEmpty && words[number >> 6] & (1 << UInt64(number & 63)) != 0 }
}
