import Words

/// Words that end in a full stop which ends no sentence.
enum Abbreviations {
  /// Titles, months and the like before which ICU would break. Source: English style guides (AP) and Vietnamese newsroom usage.
  private static let list: Set<String> = Set(
    """
    mr mrs ms dr prof rev sen rep gov gen col lt sgt capt maj cpl pvt adm cmdr supt insp det st sr jr messrs hon pres \
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun \
    inc corp co ltd bros vs no nos vol fig pp approx dept univ assn ave blvd rd mt ft \
    tp gs pgs ts ths bs ks ls tt q p h tx nxb ths tr đ tg cty ubnd hđnd tw stt ông bà
    """.split(separator: " ").map(String.init))

  /// Whether the text before a boundary ends in an abbreviation or an initial, so that the sentence goes on.
  static func stands(before boundary: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var end = boundary
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > start, bytes[end - 1] == 0x2E else { return false }
    let stop = end - 1
    var word = stop
    while word > start, bytes[word - 1] > 0x20, bytes[word - 1] != 0x28, bytes[word - 1] != 0x22 { word -= 1 }
    guard word < stop else { return false }
    let text = String(decoding: bytes[word..<stop], as: UTF8.self)
    if text.count == 1, text.first!.isUppercase {  // an initial: "John F. Kennedy"; but "at 40 độ C. The", "vitamin C. The"
      return !lettered.contains(wordBefore(word, bytes, start))
    }
    // "U.S. Senate", "U.N. chief": single letters with stops between them; what follows decides nothing in headlines, so go on
    // unless a common sentence opener follows.
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    if pieces.count > 1, pieces.allSatisfy({ $0.count == 1 && $0.first!.isLetter }) {
      return !opensSentence(bytes, boundary)
    }
    let last = text.split { $0 == "." || $0 == "-" }.last.map { $0.lowercased() } ?? ""
    return list.contains(last) && !(last == "co" || last == "inc" || last == "no")
      || (list.contains(last) && !opensSentence(bytes, boundary))
  }

  /// Words that a letter follows as its name: what ends in such a letter ends a sentence.
  private static let lettered: Set<String> = [
    "độ", "vitamin", "gan", "hepatitis", "influenza", "cúm", "nhóm", "bảng", "loại", "hạng", "khối", "điểm", "lớp", "group", "plan", "type", "class", "grade",
    "category", "section", "serie", "gate", "terminal", "building", "unit", "degrees", "level", "hệ", "gen", "generation", "máu", "án",
  ]

  /// The word before a place, in small letters, without marks around it.
  private static func wordBefore(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
    var end = place
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var first = end
    while first > start, bytes[first - 1] > 0x20 { first -= 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
  }

  private static let openers: Set<String> = [
    "The", "He", "She", "It", "They", "We", "But", "And", "In", "A", "An", "This", "That", "However", "Meanwhile",
    "His", "Her", "Its", "Their", "There", "On",
    "At", "For", "After", "I", "You",
  ]

  private static func opensSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x2C { end += 1 }
    return openers.contains(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
