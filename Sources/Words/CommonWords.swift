import Articles

/// The commonest words of both languages as ASCII writes them, each packed into a machine word so that a text is held against them letter for letter, without
/// a key or a string.
struct CommonWords: Sendable {
  /// Packed words; 0 for a free slot.
  private let slots: [UInt64]
  private let isEnglish: [Bool]

  /// - Parameters:
  ///   - english: at most eight letters each, known by the key of a word, which writes *y* for some *i*.
  ///   - vietnamese: at most eight letters each, known by their letters. A word of both lists counts as English.
  init(english: [String], vietnamese: [String]) {
    var languages: [UInt64: Bool] = [:]
    for word in vietnamese { languages[CommonWords.packed(word)] = false }
    for word in english {
      let other = word.last == "y" ? "i" : word.last == "i" ? "y" : ""
      for spelling in [word, String(word.dropLast()) + other] where WordKey(spelling).bytes == WordKey(word).bytes {
        languages[CommonWords.packed(spelling)] = true
      }
    }
    var size = 64
    while size < languages.count * 4 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var isEnglish = [Bool](repeating: false, count: size)
    for (word, language) in languages {
      var slot = CommonWords.slot(word, size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = word
      isEnglish[slot] = language
    }
    self.slots = slots
    self.isEnglish = isEnglish
  }

  /// Whose common word the ASCII letters at `range` are, in any case; nil for neither's.
  @inline(__always)
  func language(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Language? {
    guard range.count <= 8 else { return nil }
    var word: UInt64 = 0
    for i in range { word = word << 8 | UInt64(bytes[i] | 0x20) }
    var slot = CommonWords.slot(word, slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == word { return isEnglish[slot] ? .english : .vietnamese }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func packed(_ word: String) -> UInt64 {
    precondition((1...8).contains(word.utf8.count), "a common word has eight letters at most")
    return word.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask }
}
