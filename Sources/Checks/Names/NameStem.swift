/// A name without the endings by which English makes people and adjectives of places, and plurals: Scottish – Scotland, Europeans – Europe,
/// Victorian – Victoria.
enum NameStem {
  private static let endings = ["tish", "land", "eans", "ean", "ians", "ian", "ese", "ish", "ans", "an", "ers", "er", "ic", "is", "e", "a", "s", "n"].map {
    Array($0.utf8)
  }

  /// Every stem a name may have, each of four letters at least, or three of an acronym in the plural: it may be the stem itself, and one ending may hide another.
  static func all(of key: ArraySlice<UInt8>) -> [[UInt8]] {
    guard key.count >= 4 else { return [] }
    var result = [Array(key)]
    // "SUVs", "MPs"
    if key.count == 4, key.last == UInt8(ascii: "s") { result.append(Array(key.dropLast())) }
    for ending in endings where key.count >= ending.count + 4 && key.suffix(ending.count).elementsEqual(ending) {
      result.append(Array(key.dropLast(ending.count)))
    }
    return result
  }
}
