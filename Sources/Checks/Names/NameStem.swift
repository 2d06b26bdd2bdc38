/// A name without the endings by which English makes people and adjectives of places, and plurals: Scottish – Scotland, Europeans – Europe,
/// Victorian – Victoria.
struct NameStem: Hashable {
  /// A 64-bit hash (FNV-1a) of the stem's letters, which stands for them: stems are only ever compared, and a list of them costs no allocation each.
  let bits: UInt64

  private static let endings = ["tish", "land", "eans", "ean", "ians", "ian", "ese", "ish", "ans", "an", "ers", "er", "ic", "is", "e", "a", "s", "n"].map {
    Array($0.utf8)
  }

  func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: bits ^ (bits >> 32)) ^ seed }

  /// Every stem a name may have, each of four letters at least, or three of an acronym in the plural: it may be the stem itself, and one ending may hide another.
  static func all(of key: ArraySlice<UInt8>) -> [NameStem] {
    guard key.count >= 4 else { return [] }
    var result = [stem(key)]
    // "SUVs", "MPs"
    if key.count == 4, key.last == UInt8(ascii: "s") { result.append(stem(key.dropLast())) }
    for ending in endings where key.count >= ending.count + 4 && key.suffix(ending.count).elementsEqual(ending) {
      result.append(stem(key.dropLast(ending.count)))
    }
    return result
  }

  private static func stem(_ letters: ArraySlice<UInt8>) -> NameStem {
    NameStem(bits: letters.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
  }
}
