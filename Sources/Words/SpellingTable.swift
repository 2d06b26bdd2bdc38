/// What words' bytes were found to mean, so that a spelling is folded once however often it comes.
///
/// Bytes of a word are held in two machine words, which all but a few spellings fit; longer ones are folded each time.
struct SpellingTable: Sendable {
  struct Spelling: Sendable {
    let word: WordID
    let shape: Token.Shape
    let isMarked: Bool
  }

  struct Key: Sendable {
    let low: UInt64
    let high: UInt64

    /// Nil for a word of more than 15 bytes; the sixteenth holds the length, so that no key is zero.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      let count = range.count
      if count > 15 { return nil }
      let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + range.lowerBound
      var low: UInt64 = 0
      var high: UInt64 = 0
      if range.lowerBound + 16 <= bytes.count {
        low = base.loadUnaligned(as: UInt64.self).littleEndian
        if count < 8 {
          low &= (1 << UInt64(count * 8)) &- 1
        } else {
          high = (base + 8).loadUnaligned(as: UInt64.self).littleEndian & ((1 << UInt64((count - 8) * 8)) &- 1)
        }
      } else {
        for i in 0..<count {
          let byte = UInt64(base.load(fromByteOffset: i, as: UInt8.self))
          if i < 8 { low |= byte << UInt64(i * 8) } else { high |= byte << UInt64((i - 8) * 8) }
        }
      }
      self.low = low
      self.high = high | UInt64(count) << 56
    }

    @inline(__always)
    var hash: Int {
      let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> 32 ^ mixed)
    }
  }

  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var spelling = Spelling(word: .none, shape: .none, isMarked: false)
  }

  private var slots: [Slot] = []
  private var count = 0

  @inline(__always)
  func find(_ key: Key) -> Spelling? {
    if slots.isEmpty { return nil }
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var i = key.hash & mask
      while slots[i].high != 0 {
        if slots[i].high == key.high, slots[i].low == key.low { return slots[i].spelling }
        i = (i + 1) & mask
      }
      return nil
    }
  }

  mutating func insert(_ key: Key, _ spelling: Spelling) {
    if slots.isEmpty { slots = [Slot](repeating: Slot(), count: 4096) }
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.high != 0 { place(slot) }
    }
    place(Slot(low: key.low, high: key.high, spelling: spelling))
    count += 1
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    let mixed = (slot.low ^ (slot.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    var i = Int(truncatingIfNeeded: mixed >> 32 ^ mixed) & mask
    while slots[i].high != 0 { i = (i + 1) & mask }
    slots[i] = slot
  }
}
