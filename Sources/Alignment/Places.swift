/// Places in a text by what stands there: those of one key are a chain, the last first.
///
/// A hash table of numbers, open addressing over one array of places: two allocations, and none where nothing is added.
struct Places {
  struct Place {
    let key: UInt64
    let segment: Int32
    let start: Int16
    let end: Int16
    /// The place before it with the same key; -1 for the first.
    let next: Int32
  }

  private(set) var all: [Place] = []
  /// For each slot the last place of a key; -1 for a free slot.
  private var slots: [Int32] = []

  init(expecting count: Int = 0) {
    guard count > 0 else { return }
    all.reserveCapacity(count)
    resize(toHold: count)
  }

  mutating func add(_ key: UInt64, _ segment: Int, _ range: Range<Int>) {
    if (all.count + 1) * 2 > slots.count { resize(toHold: max(16, all.count * 2)) }
    let slot = slot(of: key)
    all.append(
      Place(
        key: key, segment: Int32(segment), start: Int16(clamping: range.lowerBound), end: Int16(clamping: range.upperBound), next: slots[slot]))
    slots[slot] = Int32(all.count - 1)
  }

  /// The last place of a key; -1 where there is none.
  @inline(__always)
  func last(of key: UInt64) -> Int32 { slots.isEmpty ? -1 : slots[slot(of: key)] }

  /// Where a key stands or would stand.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed ^ (mixed >> 32)) & mask
    while slots[slot] >= 0, all[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func resize(toHold count: Int) {
    var size = 32
    while size < count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    // Later places of a key stand on top of earlier ones, which their chain still reaches.
    for index in all.indices { slots[slot(of: all[index].key)] = Int32(index) }
  }
}
