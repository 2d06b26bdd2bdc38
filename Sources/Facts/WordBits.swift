import Words

/// Bits for some words, none for all others: a quick no for the many words at which nothing a rule seeks can begin.
///
/// Open addressing, at most a quarter full, so that nearly every word that has none is seen to have none at the first look.
struct WordBits: Sendable {
  private var words = [WordID](repeating: .none, count: 64)
  private var bits = [UInt64](repeating: 0, count: 64)
  private var count = 0

  mutating func insert(_ new: UInt64, _ word: WordID) {
    let slot = slot(of: word)
    if words[slot] == .none {
      if (count + 1) * 4 > words.count {
        grow()
        return insert(new, word)
      }
      words[slot] = word
      count += 1
    }
    bits[slot] |= new
  }

  mutating func insert(_ new: UInt64, _ all: [WordID]) { for word in all { insert(new, word) } }

  @inline(__always)
  subscript(_ word: WordID) -> UInt64 { bits[slot(of: word)] }

  /// The bits of all words a token may stand for.
  @inline(__always)
  func bits(of token: Int, in text: SegmentText) -> UInt64 {
    text.lemmas.withUnsafeWords { words in
      var all: UInt64 = 0
      for i in text.lemmas.span(token) { all |= self[words[i]] }
      return all
    }
  }

  /// Where a word stands or would stand.
  @inline(__always)
  private func slot(of word: WordID) -> Int {
    let mask = words.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(word.rawValue) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while words[slot] != word, words[slot] != .none { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(words, bits).filter { $0.0 != .none }
    words = [WordID](repeating: .none, count: words.count * 2)
    bits = [UInt64](repeating: 0, count: words.count)
    count = 0
    for (word, own) in old { insert(own, word) }
  }
}
