import Foundation

/// How well a foreign name in Vietnamese spelling ("Vla-đi-mia Pu-tin") sounds like an English one ("Vladimir Putin").
public enum SoundMatch {
  /// From this score on, two names are taken for one.
  ///
  /// Measured on the table of the tests: 98% of true pairs reach it, and fewer than 1% of ordinary words.
  public static let threshold = 0.7

  /// From 0, nothing alike, to 1, alike in every sound.
  ///
  /// A part of a name matches the whole at a small loss: "Pu-tin", "Vladimir Putin". What looks like ordinary Vietnamese words (small letters
  /// without hyphens, tones that foreign names are not given) scores less, however it sounds: "bất tận" is not Boston.
  ///
  /// - Complexity: O(n·m) in the lengths of the names, times the number of words of the longer one.
  public static func score(vietnamese: String, english: String) -> Double {
    score(SoundName(vietnamese: vietnamese), SoundName(english: english))
  }

  /// The score of names that were heard before.
  public static func score(_ vietnamese: SoundName, _ english: SoundName) -> Double {
    let left = vietnamese.words
    let right = english.words
    if left.isEmpty || right.isEmpty { return 0 }
    var best = alignment(vietnamese.all, english.all)
    if right.count > 1 {
      // "Chan-ô-cha" is one word, "Chan-ocha" two.
      for length in 1...min(right.count - 1, left.count + 1) {
        for start in 0...(right.count - length) {
          // Who leaves words out keeps the family name, which is the last.
          let loss = 0.05 + (start + length == right.count ? 0 : 0.06)
          best = max(best, alignment(left.flatMap { $0 }, right[start..<(start + length)].flatMap { $0 }) - loss)
        }
      }
    }
    if left.count > right.count {
      for start in 0...(left.count - right.count) {
        let part = left[start..<(start + right.count)].flatMap { $0 }
        best = max(best, alignment(part, english.all) - 0.12 * Double(left.count - right.count))
      }
    }
    return min(1, max(0, best - vietnamese.wordiness))
  }

  private static func alignment(_ vietnamese: [Sound], _ english: [Sound]) -> Double {
    let (n, m) = (english.count, vietnamese.count)
    if n == 0 || m == 0 { return 0 }
    let width = Sound.allCases.count
    let substitution = SoundCost.substitution
    let deletion = SoundCost.deletion
    let insertion = SoundCost.insertion
    var row = [Float](repeating: 0, count: m + 1)
    for j in 1...m { row[j] = row[j - 1] + insertion[Int(vietnamese[j - 1].rawValue)] }
    for i in 1...n {
      let english = Int(english[i - 1].rawValue)
      var diagonal = row[0]
      row[0] += deletion[english]
      for j in 1...m {
        let vietnamese = Int(vietnamese[j - 1].rawValue)
        let cost = min(
          diagonal + substitution[english * width + vietnamese], row[j] + deletion[english],
          row[j - 1] + insertion[vietnamese])
        diagonal = row[j]
        row[j] = cost
      }
    }
    let weight = SoundCost.weight
    let length = max(
      english.reduce(0) { $0 + weight[Int($1.rawValue)] }, vietnamese.reduce(0) { $0 + weight[Int($1.rawValue)] })
    // Short names are alike by chance: the constant makes each difference in them count more.
    return Double(1 - row[m] / max(length, 1)) - 0.12 / Double(max(length, 1))
  }
}

/// A name as its sounds, word by word; made once to be compared often.
public struct SoundName: Sendable {
  let words: [[Sound]]
  let all: [Sound]
  /// How much a Vietnamese spelling looks like ordinary words instead; taken off every score.
  let wordiness: Double

  /// A foreign name in Vietnamese spelling.
  public init(vietnamese: String) {
    words = VietnameseSounds.words(of: vietnamese)
    all = VietnameseSounds.collapsed(words.flatMap { $0 })
    wordiness = VietnameseSounds.wordiness(of: vietnamese)
  }

  /// A name as English newspapers spell it.
  public init(english: String) {
    words = EnglishSounds.words(of: english)
    all = words.flatMap { $0 }
    wordiness = 0
  }
}
