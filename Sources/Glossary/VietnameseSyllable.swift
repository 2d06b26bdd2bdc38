/// Whether letters could be a Vietnamese syllable.
///
/// Tells "Hue" and "Kim", which may be anything in a Vietnamese text, from "Iran" and "Trump". Source: the syllable structure any grammar gives:
/// onset, vowels, coda.
enum VietnameseSyllable {
  private static let onsets: [[UInt8]] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
  ].map { Array($0.utf8) }

  private static let vowels: Set<[UInt8]> = Set(
    """
    a ai ao au ay e eo eu i ia ie ieu iu o oa oai oao oay oe oeo oi oo u ua uai uay uâ uây ue uê ui uo uoi uôi uou uu uy uya uye uyu y ya ye yeu \
    ă â âu ây ê êu iê iêu ô ôi ơ ơi oă ư ưa ưi ưu ươ ươi ươu uô uơ uyê yê yêu
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

  private static let codas: Set<[UInt8]> = Set(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { Array($0.utf8) })

  /// - Parameter key: a word's key, lower case; a tone at its end (a byte below 12) counts as none.
  static func isPossible(_ key: ArraySlice<UInt8>) -> Bool {
    var letters = key
    while let last = letters.last, last < 12 { letters = letters.dropLast() }
    guard (1...9).contains(letters.count) else { return false }
    for onset in onsets where letters.starts(with: onset) {
      let rest = letters.dropFirst(onset.count)
      let end = rest.lastIndex { $0 >= 0x80 || "aeiouy".utf8.contains($0) }.map { $0 + 1 } ?? rest.startIndex
      if vowels.contains(Array(rest[..<end])), codas.contains(Array(rest[end...])) { return true }
    }
    return false
  }
}
