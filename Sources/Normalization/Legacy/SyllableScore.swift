import Words

/// How Vietnamese a decoded text looks: its words held against the syllables that Vietnamese spelling allows.
struct SyllableScore {
  /// Words with letters beyond ASCII that are well-formed syllables of two letters or more.
  var good = 0
  /// Such words among the commonest of the language.
  var common = 0
  /// Words with letters beyond ASCII that Vietnamese cannot have.
  var bad = 0
  /// Words that prove nothing: a single letter beyond ASCII (à, ở, ô), a p at the beginning.
  var single = 0
  var plainGood = 0
  var plainBad = 0
  /// Of the bad ones, those that only have their tone on the wrong letter.
  var misplaced = 0
  /// Of the good ones, those that are none of the commonest.
  var rare = 0
  /// How common the good ones are, in sum.
  private var frequency = 0

  var value: Int { good * 6 + frequency - bad * 24 }

  /// Reads scalars as words and counts them.
  init(_ scalars: some Sequence<UInt32>) {
    let syllables = VietnameseSyllables.shared
    var word = VietnameseWord()
    var state = WordState()
    for scalar in scalars {
      if Letter.isLetter(scalar) || Letter.isMark(scalar) || scalar == 0xFFFD {
        word.append(scalar)
        state.add(scalar)
      } else if word.count > 0 {
        count(word, state, syllables)
        word = VietnameseWord()
        state = WordState()
      }
    }
    if word.count > 0 { count(word, state, syllables) }
  }

  private struct WordState {
    var isHigh = false
    var isOdd = false
    var wasLower = false
    /// Begins with a p that no h follows: only words of other languages do.
    var isLoan = false
    private var letters = 0

    mutating func add(_ scalar: UInt32) {
      letters += 1
      if letters == 1 { isLoan = scalar | 0x20 == 0x70 }
      if letters == 2, scalar | 0x20 == 0x68 { isLoan = false }
      if scalar >= 0x80 {
        isHigh = true
        if wasLower, Letter.isUpper(scalar) { isOdd = true }
      }
      wasLower = Letter.isLower(scalar)
    }
  }

  private mutating func count(_ word: VietnameseWord, _ state: WordState, _ syllables: VietnameseSyllables) {
    let isGood = word.isWellFormed(in: syllables) && !state.isOdd
    if !state.isHigh {
      if isGood { plainGood += 1 } else if word.count > 1 { plainBad += 1 }
    } else if !isGood {
      bad += 1
      if !state.isOdd, word.toneCount == 1, word.form(in: syllables) != nil { misplaced += 1 }
    } else if word.count == 1 || state.isLoan {
      single += 1
    } else {
      good += 1
      let step = SyllableFrequency.step(of: word)
      frequency += step
      if step == 0 { rare += 1 }
      if step >= 4 { common += 1 }
    }
  }
}

extension VietnameseWord {
  /// The key with the tone and its place, for comparing whole words without regard to case.
  var tonedKey: UInt64 { key << 7 | UInt64(tone) << 4 | UInt64(toneIndex & 0xF) }
}
