import Foundation

/// Hears a name in the spelling English newspapers use for it, whatever language it comes from.
///
/// Letters that several languages read differently (c, g, j, x, ch, vowels) stay what they are; `SoundCost` knows what each may be heard as.
enum EnglishSounds {
  static func words(of name: String) -> [[Sound]] {
    let folded = name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      !(0x300...0x36F).contains($0.value)
    }
    var words: [[Sound]] = []
    var word: [Character] = []
    func close() {
      let sounds = sounds(of: word)
      if !sounds.isEmpty { words.append(sounds) }
      word.removeAll()
    }
    for scalar in folded {
      switch scalar.value {
      case 0x61...0x7A: word.append(Character(scalar))
      case 0x111: word.append("d")
      case 0xF8: word.append("o")
      case 0xDF: word += ["s", "s"]
      case 0xE6: word += ["a", "e"]
      case 0x142: word.append("l")
      case 0x131: word.append("i")
      case 0x27, 0x2019, 0x2018, 0x2BC: break
      default: close()
      }
    }
    close()
    return words
  }

  private static func sounds(of word: [Character]) -> [Sound] {
    var sounds: [Sound] = []
    var i = 0
    func at(_ offset: Int) -> Character? { i + offset >= 0 && i + offset < word.count ? word[i + offset] : nil }
    func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiouy".contains($0) } ?? false }
    func isLast(_ length: Int) -> Bool { i + length >= word.count }
    func starts(_ text: String) -> Bool { word[i...].starts(with: text) }
    // A stop between two consonants that does not begin a cluster: the k of "Frankfurt", not the d of "Andrew".
    func isCrowded(_ i: Int) -> Bool {
      guard i > 0, i + 1 < word.count, "lmnrs".contains(word[i - 1]) else { return false }
      return !"lrhy".contains(word[i + 1]) && !isVowel(word[i + 1]) && word[i + 1] != word[i]
    }
    while i < word.count {
      let letter = word[i]
      let isEnd = isLast(1)
      // Only consonants before the end of the word, and one of them spoken already.
      let isWeak = i > 0 && !isVowel(at(-1)) && at(-1) != letter && (word[i...].allSatisfy { !isVowel($0) } || at(1) == "e" && isLast(2) || isCrowded(i))
      if i == 0 {
        if starts("kn") || starts("gn") || starts("pn") || starts("ps") || starts("wr") { i += 1; continue }
        if starts("mc") { sounds += [.m, .aLetter]; i += 1; continue }
        if starts("x") { sounds.append(.xLetter); i += 1; continue }
      }
      if starts("sch") { sounds.append(.shLetters); i += 3; continue }
      if starts("tch") { sounds.append(.chLetters); i += 3; continue }
      if starts("tsch") { sounds.append(.chLetters); i += 4; continue }
      if starts("shch") { sounds.append(.shLetters); i += 4; continue }
      if starts("tion") || starts("sion") { sounds += [.tion, .weakE, .n]; i += 4; continue }
      if starts("ough") { sounds.append(.oLetter); i += 4; continue }
      if starts("eau") { sounds.append(.oLetter); i += 3; continue }
      if starts("igh") { sounds += [.aLetter, .longI]; i += 3; continue }
      if starts("ght") { sounds.append(.t); i += 3; continue }
      if starts("que"), isLast(3) { sounds.append(.k); i += 3; continue }
      let pair = at(1).map { String([letter, $0]) } ?? ""
      switch pair {
      case "ch": sounds.append(.chLetters); i += 2; continue
      case "sh": sounds.append(.shLetters); i += 2; continue
      case "zh": sounds.append(.softG); i += 2; continue
      case "th": sounds.append(.thLetters); i += 2; continue
      case "ph": sounds.append(.f); i += 2; continue
      case "kh": sounds.append(.kh); i += 2; continue
      case "gh": sounds.append(.g); i += 2; continue
      case "dh", "bh":
        sounds.append(pair == "dh" ? .d : .b)
        i += 2
        continue
      case "rh": sounds.append(.rLetter); i += 2; continue
      case "ck": sounds.append(.k); i += 2; continue
      case "cq": sounds.append(.k); i += 1; continue
      case "cz": sounds.append(.chLetters); i += 2; continue
      case "cc":
        sounds.append("eiy".contains(at(2) ?? " ") ? .chLetters : .k)
        i += 2
        continue
      case "qu": sounds.append(.kw); i += 2; continue
      case "ng" where at(2) == "h" && isVowel(at(3)): sounds += [.n, .g]; i += 3; continue
      case "nh" where isVowel(at(2)), "lh" where isVowel(at(2)):
        // Portuguese: "Mourinho", "Coelho"; before a consonant or at an end two sounds.
        sounds += letter == "n" ? [.nh] : [.lLetter, .silentH]
        i += 2
        continue
      case "ng":
        sounds.append(.ng)
        // "Angeles", "Tonga": the g is heard of itself before a vowel.
        if isVowel(at(2)) { sounds.append("eiy".contains(at(2)!) ? .softG : .g); sounds.removeAll { $0 == .ng }; sounds.insert(.n, at: sounds.count - 1) }
        i += 2
        continue
      case "gn" where isVowel(at(2)): sounds.append(.nh); i += 2; continue
      case "ny" where isVowel(at(2)): sounds.append(.nh); i += 2; continue
      case "tz", "ts":
        sounds.append(isVowel(at(2)) ? .zLetter : .sLetter)
        i += 2
        continue
      case "dj": sounds.append(.j); i += 2; continue
      case "dg" where at(2) == "e": sounds.append(.softG); i += 2; continue
      case "sz": sounds.append(.shLetters); i += 2; continue
      case "mb" where isLast(2): sounds.append(.m); i += 2; continue
      case "ll": sounds.append(isLast(2) ? .finalL : .ll); i += 2; continue
      case "oo": sounds.append(.longU); i += 2; continue
      case "ee", "ea", "ie", "ey":
        // "Shea", "Korea": at the end of a word, or as two vowels, each counts; the cost of the second is small.
        sounds.append(.longI)
        sounds.append(.weakE)
        i += 2
        continue
      case "ou": sounds += [.longU, .weakE]; i += 2; continue
      case "au", "aw": sounds += [.aLetter, .glideW]; i += 2; continue
      case "ow", "ew",
        "ev" where pair != "ev":
        sounds += [pair == "ow" ? .oLetter : .longI, .glideW]; i += 2; continue
      default: break
      }
      if i + 1 < word.count, at(1) == letter, !"aeiouy".contains(letter), letter != "c" {
        i += 1
        continue
      }
      switch letter {
      case "a": sounds.append(.aLetter)
      case "e":
        if isEnd, i > 1 {
          sounds.append(.finalE)
        } else if i > 0, i + 2 == word.count, !isVowel(at(-1)), "rlnsdmt".contains(at(1)!) {
          sounds.append(.weakE)
        } else {
          sounds.append(.eLetter)
        }
      case "i": sounds.append(.iLetter)
      case "o": sounds.append(.oLetter)
      case "u": sounds.append(.uLetter)
      case "y": sounds.append(isVowel(at(1)) ? .yLetter : .iLetter)
      case "b": sounds.append(isWeak ? .weakB : .b)
      case "c": sounds.append("eiy".contains(at(1) ?? " ") ? .softC : (isWeak ? .weakK : .k))
      case "d": sounds.append(isWeak ? .weakD : .d)
      case "f": sounds.append(.f)
      case "g": sounds.append("eiy".contains(at(1) ?? " ") ? .softG : (isWeak ? .weakG : .g))
      case "h": sounds.append(isVowel(at(1)) ? (isVowel(at(-1)) || i == 0 ? .h : .silentH) : .silentH)
      case "j": sounds.append(.j)
      case "k": sounds.append(isWeak ? .weakK : .k)
      case "l": sounds.append(isVowel(at(1)) ? .lLetter : .finalL)
      case "m": sounds.append(.m)
      case "n": sounds.append(.n)
      case "p": sounds.append(isWeak ? .weakP : .p)
      case "q": sounds.append(.k)
      case "r": sounds.append(isVowel(at(1)) ? .rLetter : .finalR)
      case "s": sounds.append(isWeak ? .weakS : (isEnd ? .finalS : .sLetter))
      case "t": sounds.append(isWeak ? .weakT : .t)
      case "v": sounds.append(.v)
      case "w": sounds.append(isVowel(at(1)) ? .w : .glideW)
      case "x": sounds += [.k, .sLetter]
      case "z": sounds.append(isWeak ? .weakS : .zLetter)
      default: break
      }
      i += 1
    }
    return sounds
  }
}
