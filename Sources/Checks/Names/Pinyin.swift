/// Chinese names, which English spells by sound (Liupanshui) and Vietnamese by its own reading of the characters (Lục Bàn Thủy).
enum Pinyin {
  private static let initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""]
  private static let finals = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "an", "en", "in", "un", "ai", "ei", "ao", "ou", "ia", "ie", "iu", "ua",
    "uo",
    "ui", "ue", "er", "a", "o", "e", "i", "u",
  ]

  /// Whether a name can be read as syllables of Mandarin.
  static func spells(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return !words.isEmpty && words.allSatisfy { $0.allSatisfy(\.isASCII) && isSyllables($0) }
  }

  private static func isSyllables(_ word: Substring) -> Bool {
    if word.isEmpty { return true }
    for initial in initials where word.hasPrefix(initial) {
      let rest = word.dropFirst(initial.count)
      for final in finals where rest.hasPrefix(final) && isSyllables(rest.dropFirst(final.count)) { return true }
    }
    return false
  }
}
