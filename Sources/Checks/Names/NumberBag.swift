/// A few dozen numbers, for asking whether one is among them: a bit for each says no for most that are not, a look along the row settles the rest.
///
/// A sentence's words fill one array, where a hash table would be made and let go for every question a check may ask.
struct NumberBag: Sequence {
  private var numbers: [UInt64] = []
  private var bits: UInt64 = 0

  mutating func insert(_ number: UInt64) {
    let bit = NumberBag.bit(number)
    if bits & bit != 0, numbers.contains(number) { return }
    bits |= bit
    numbers.append(number)
  }

  func contains(_ number: UInt64) -> Bool { bits & NumberBag.bit(number) != 0 && numbers.contains(number) }

  func makeIterator() -> IndexingIterator<[UInt64]> { numbers.makeIterator() }

  @inline(__always)
  private static func bit(_ number: UInt64) -> UInt64 { 1 << ((number &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}
