import Foundation
import Words

/// Hears a foreign name in Vietnamese spelling.
enum VietnameseSounds {
  /// The sounds of each of a name's words, which spaces part. Letters beyond Vietnamese ones ("f", "w", "z", "j") are read as in English.
  static func words(of name: String) -> [[Sound]] {
    name.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "." }.map { word in
      var sounds: [Sound] = []
      // Syllables keep their ends apart: "Mát-xcơ-va" ends one in t.
      for part in word.split(whereSeparator: { "-‑–'’".contains($0) }) {
        for syllable in syllables(of: part) { append(syllable, to: &sounds) }
      }
      return collapsed(sounds)
    }.filter { !$0.isEmpty }
  }

  /// How much a spelling looks like ordinary words instead of a foreign name: 0 not at all, up to 0.45.
  ///
  /// Foreign names are hyphenated or run together, begin with capitals, and are given the level tone, or the rising one where the syllable ends in
  /// p, t or c, for such a syllable has no level tone. Measured on the glossaries' own phonetic forms: 3% of their syllables break the rule of tones,
  /// of the lexicon's words 61%.
  static func wordiness(of name: String) -> Double {
    let parts = name.split { $0 == " " || $0 == "\u{A0}" || $0 == "." }
    let syllables = parts.flatMap { $0.split(whereSeparator: { "-‑–'’".contains($0) }) }
    if syllables.isEmpty { return 0 }
    let (vowels, odd) = syllables.reduce((0, 0)) { sum, syllable in
      let found = tones(of: syllable)
      return (sum.0 + found.vowels, sum.1 + found.odd)
    }
    var result = 0.3 * Double(odd) / Double(max(1, vowels))
    let isJoined = parts.count < syllables.count
    if !isJoined, parts.allSatisfy({ VietnameseSyllable.isPossible(WordKey(String($0)).bytes[...]) }) {
      if parts.allSatisfy({ $0.first?.isUppercase == true }) {
        result += parts.count > 1 ? 0.04 : 0.12
      } else {
        // "Ca li phoóc ni a" lost its hyphens; without a capital it is no name.
        result += parts[0].first?.isUppercase == true ? 0.1 : 0.2
      }
    }
    return min(result, 0.45)
  }

  /// How many vowels, and groups of them, a syllable or several run together have, and how many carry a tone that foreign names are not given.
  private static func tones(of syllable: Substring) -> (vowels: Int, odd: Int) {
    var vowels = 0
    var odd = 0
    var wasVowel = false
    let scalars = Array(syllable.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x300, 0x303, 0x309, 0x323: odd += 1
      case 0x301:
        let rest = scalars[(i + 1)...].drop { "aeiouy".unicodeScalars.contains($0) || (0x300...0x36F).contains($0.value) }
        if let next = rest.first, "ptc".unicodeScalars.contains(next) { continue }
        odd += 1
      case 0x300...0x36F: break
      default:
        let isVowel = "aeiouy".unicodeScalars.contains(scalar)
        if isVowel, !wasVowel { vowels += 1 }
        wasVowel = isVowel
      }
    }
    return (vowels, odd)
  }

  /// The syllables of a stretch without hyphens, each as its letters: "Mátxcơva" is "mat", "xcơ", "va".
  ///
  /// Of consonants between two vowels the first ends a syllable where it can and the others do not begin one with it.
  private static func syllables(of word: Substring) -> [[Character]] {
    let (letters, isRising) = letters(of: word)
    var syllables: [[Character]] = []
    var start = 0
    var at = 0
    while at < letters.count {
      guard isVowel.contains(letters[at]) else {
        at += 1
        continue
      }
      var wasRising = false
      while at < letters.count, isVowel.contains(letters[at]) {
        if isRising[at] { wasRising = true }
        at += 1
      }
      var end = at
      while end < letters.count, !isVowel.contains(letters[end]) { end += 1 }
      // "gi" and "qu" end in what looks like a vowel; a run at the word's end is a coda.
      guard end < letters.count else { break }
      let coda = codaLength(letters[at..<end], afterRisingTone: wasRising)
      if coda > 0 {
        syllables.append(Array(letters[start..<(at + coda)]))
        start = at + coda
      }
      at = end
    }
    if start < letters.count { syllables.append(Array(letters[start...])) }
    return syllables
  }

  /// How many letters of a run of consonants between vowels belong to the vowel before.
  private static func codaLength(_ run: ArraySlice<Character>, afterRisingTone: Bool) -> Int {
    let text = String(run)
    if text.count < 2 || onsets.contains(text) { return 0 }
    if !afterRisingTone, foreignOnsets.contains(text) { return 0 }
    for coda in ["ng", "nh", "ch"] where text.hasPrefix(coda) && text.count > 2 && !onsets.contains(String(text.dropFirst())) || text == coda + "h" {
      return 2
    }
    if text.hasPrefix("ng") || text.hasPrefix("nh") || text.hasPrefix("ch") { return text.count > 2 ? 2 : 0 }
    return "ptcmn".contains(text.first!) ? 1 : 0
  }

  /// Onsets of two or three letters.
  private static let onsets: Set<String> = ["ng", "ngh", "nh", "ch", "kh", "gh", "ph", "th", "tr"]
  /// Clusters that Vietnamese spelling keeps at the beginning of foreign syllables.
  private static let foreignOnsets: Set<String> = ["pr", "pl", "cr", "cl", "ts"]

  /// Lower-case letters without tone marks, and which had the rising tone; â, ơ and ă, ư, ê, ô, đ keep what makes them letters of their own.
  private static func letters(of syllable: Substring) -> (letters: [Character], isRising: [Bool]) {
    var letters: [Character] = []
    var isRising: [Bool] = []
    for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x301: if !isRising.isEmpty { isRising[isRising.count - 1] = true }
      case 0x302, 0x306, 0x31B:
        if let last = letters.popLast() { letters.append(marked(last, scalar.value)) }
      case 0x300...0x36F: break
      default:
        letters.append(Character(scalar))
        isRising.append(false)
      }
    }
    return (letters, isRising)
  }

  private static func marked(_ letter: Character, _ mark: UInt32) -> Character {
    switch (letter, mark) {
    case ("a", 0x302): "â"
    case ("a", 0x306): "ă"
    case ("e", 0x302): "ê"
    case ("o", 0x302): "ô"
    case ("o", 0x31B): "ơ"
    case ("u", 0x31B): "ư"
    default: letter
    }
  }

  private static let isVowel = Set<Character>("aăâeêioôơuưy")

  private static func append(_ letters: [Character], to sounds: inout [Sound]) {
    var i = 0
    func at(_ offset: Int) -> Character? { i + offset < letters.count ? letters[i + offset] : nil }
    func vowel(_ offset: Int) -> Bool { at(offset).map { isVowel.contains($0) } ?? false }
    while i < letters.count {
      let letter = letters[i]
      let isFirst = i == 0
      if isVowel.contains(letter) {
        // o and u before another vowel at a syllable's beginning, or behind a consonant, are the glide w: "Oa-sinh-tơn", "Uy-li-am".
        if vowel(1), letter == "o" && (at(1) == "a" || at(1) == "e" || at(1) == "ă") || letter == "u" && isFirst && at(1) != "i" && at(1) != "a" && at(1) != "ô"
        {
          sounds.append(.w)
          i += 1
          continue
        }
        if isFirst, letter == "u", vowel(1) {
          sounds.append(.w)
          i += 1
          continue
        }
        switch letter {
        case "a": sounds.append(.a)
        case "ă", "â": sounds.append(letter == "ă" ? .ă : .schwa)
        case "e", "ê": sounds.append(.e)
        case "i", "y": sounds.append(.i)
        case "o", "ô": sounds.append(.o)
        case "ơ": sounds.append(.schwa)
        case "u": sounds.append(.u)
        default: sounds.append(.ư)
        }
        i += 1
        continue
      }
      // A consonant that no vowel of the syllable follows ends it; before another consonant at the beginning it belongs to a cluster.
      let rest = letters[i...]
      let hasVowelAfter = rest.contains { isVowel.contains($0) }
      let hasVowelBefore = letters[..<i].contains { isVowel.contains($0) }
      let isCoda = hasVowelBefore && !hasVowelAfter
      let pair = at(1).map { String([letter, $0]) } ?? ""
      if pair == "ng", at(2) == "h" {
        sounds.append(.ng)
        i += 3
        continue
      }
      switch pair {
      case "kh": sounds.append(isCoda ? .K : .kh); i += 2; continue
      case "ch": sounds.append(isCoda ? .K : .ch); i += 2; continue
      case "gh": sounds.append(.g); i += 2; continue
      case "ng": sounds.append(.ng); i += 2; continue
      case "nh": sounds.append(isCoda ? .n : .nh); i += 2; continue
      case "ph": sounds.append(.f); i += 2; continue
      case "th": sounds.append(isCoda ? .T : .th); i += 2; continue
      case "tr": sounds += [.t, .r]; i += 2; continue
      case "sh": sounds.append(.s); i += 2; continue
      case "qu": sounds.append(.kw); i += 2; continue
      case "gi":
        sounds.append(.gi)
        // The i is only a letter before another vowel: "Giôn"; it sounds in "Gi".
        i += vowel(2) ? 2 : 1
        continue
      default: break
      }
      switch letter {
      case "b": sounds.append(isCoda ? .P : .b)
      case "c", "k", "q": sounds.append(isCoda ? .K : .k)
      case "d": sounds.append(isCoda ? .T : .d)
      case "đ": sounds.append(isCoda ? .T : .dd)
      case "f": sounds.append(.f)
      case "g": sounds.append(isCoda ? .K : .g)
      case "h": sounds.append(.h)
      case "j": sounds.append(.gi)
      case "l": sounds.append(.l)
      case "m": sounds.append(.m)
      case "n": sounds.append(.n)
      case "p": sounds.append(isCoda ? .P : .p)
      case "r": sounds.append(.r)
      case "s": sounds.append(isCoda ? .T : .s)
      case "t": sounds.append(isCoda ? .T : .t)
      case "v": sounds.append(.v)
      case "w": sounds.append(.w)
      case "x": sounds.append(.x)
      case "z": sounds.append(.d)
      default: break
      }
      i += 1
    }
  }

  /// Without the consonant that ends a syllable only because the next begins with it: "Mác-cơ", "Giép-phơ", "Mát-thiu", "Bin-ly".
  static func collapsed(_ sounds: [Sound]) -> [Sound] {
    var result: [Sound] = []
    for sound in sounds {
      if let last = result.last {
        switch (last, sound) {
        case (.K, .k), (.K, .kh), (.K, .g), (.K, .kw), (.P, .p), (.P, .f), (.P, .b), (.P, .v), (.T, .t), (.T, .th), (.T, .dd), (.T, .ch),
          (.T, .x), (.T, .s), (.T, .d), (.n, .n), (.n, .l), (.m, .m), (.n, .nh):
          result.removeLast()
        default: break
        }
      }
      result.append(sound)
    }
    return result
  }
}
