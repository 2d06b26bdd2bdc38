import Words

/// `dstroke`: eth and African D, which look like Đ, in Vietnamese words: Ð U+00D0, ð U+00F0, Ɖ U+0189, ɖ U+0256 → Đ U+0110, đ U+0111.
///
/// They come from windows-1252 keyboards and from careless conversion. In Vietnamese đ only begins a syllable; in Icelandic and Faroese ð never
/// begins a word, and their lines carry þ or æ. Abbreviations of capitals (QÐ, NÐ-CP, VNÐ) count as Vietnamese.
///
/// Can destroy: Old English words that read as Vietnamese syllables (ða, ðe), if they stand among Vietnamese words.
enum StrokedD: TextFix {
  static let fix = Fix.dstroke
  static let triggers: Features = [.c3, .latinExtended]

  /// Letters of Ewe and Fon, which write Ɖ ɖ for a sound of their own: ɔ ɛ ŋ ɣ ʋ.
  private static let african: Set<UInt32> = [0x186, 0x254, 0x190, 0x25B, 0x14A, 0x14B, 0x194, 0x263, 0x1B2, 0x28B]

  static func isImposter(_ scalar: UInt32) -> Bool {
    scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189 || scalar == 0x256
  }

  static func find(in text: LineText, into replacements: inout Replacements) {
    guard mayHold(text) else { return }
    let syllables = VietnameseSyllables.shared
    var candidates: [(range: Range<Int>, scalar: UInt32, isSure: Bool)] = []
    var isElsewhere = false
    forEachRun(text) { scalars in
      for (index, item) in scalars.enumerated() {
        if item.scalar == 0xFE || item.scalar == 0xDE || item.scalar == 0xE6 || item.scalar == 0xC6 { isElsewhere = true }
        if item.scalar == 0xF0, index > 0 { isElsewhere = true }
        if african.contains(item.scalar) { isElsewhere = true }
      }
      guard scalars.contains(where: { isImposter($0.scalar) }) else { return }
      let isCapitals = scalars.allSatisfy { $0.scalar == 0xD0 || $0.scalar == 0x189 || Letter.isUpper($0.scalar) }
      let first = scalars[0]
      if isImposter(first.scalar) {
        let isUpper = first.scalar == 0xD0 || first.scalar == 0x189
        var word = VietnameseWord()
        word.append(isUpper ? 0x110 : 0x111)
        var isMarked = false
        for item in scalars.dropFirst() {
          word.append(item.scalar)
          if item.scalar >= 0x80 { isMarked = true }
        }
        if first.scalar == 0x189 || first.scalar == 0x256 {
          // Words of Ewe and Fon have accents too: ɖó. Only letters that they lack tell.
          isMarked = scalars.dropFirst().contains { $0.scalar >= 0x100 || [0xE2, 0xEA, 0xF4].contains($0.scalar | 0x20) }
          if word.isWellFormed(in: syllables) {
            candidates.append((first.range, isUpper ? 0x110 : 0x111, isMarked || scalars.count > 3))
            return
          }
        }
        if word.isWellFormed(in: syllables) {
          candidates.append((first.range, isUpper ? 0x110 : 0x111, isUpper || isMarked))
          return
        }
      }
      // An abbreviation: capitals without a vowel.
      if isCapitals, (2...7).contains(scalars.count),
        scalars.allSatisfy({
          isImposter($0.scalar) || ($0.scalar < 0x80 && VietnameseLetter($0.scalar).map { !$0.isVowel } ?? false)
            || $0.scalar == 0x110
        })
      {
        for item in scalars where isImposter(item.scalar) { candidates.append((item.range, 0x110, true)) }
      } else if scalars.count == 1 {
        candidates.append((first.range, first.scalar == 0xD0 || first.scalar == 0x189 ? 0x110 : 0x111, false))
      }
    }
    if candidates.isEmpty || isElsewhere { return }
    let sure = candidates.contains { $0.isSure } || text.census().marked > 0
    for candidate in candidates where candidate.isSure || sure {
      replacements.add(candidate.range, candidate.scalar, "another letter that looks like Đ")
    }
  }

  private static func mayHold(_ text: LineText) -> Bool {
    var i = 0
    while i + 1 < text.count {
      let a = text.bytes[i]
      let b = text.bytes[i + 1]
      if a == 0xC3, b == 0x90 || b == 0xB0 { return true }
      if a == 0xC6, b == 0x89 { return true }
      if a == 0xC9, b == 0x96 { return true }
      i += 1
    }
    return false
  }

  private static func forEachRun(_ text: LineText, _ body: ([(scalar: UInt32, range: Range<Int>)]) -> Void) {
    var run: [(scalar: UInt32, range: Range<Int>)] = []
    var i = 0
    while i < text.count {
      let (scalar, length) = text.scalar(i)
      if Letter.isLetter(scalar) || Letter.isMark(scalar) {
        run.append((scalar, i..<(i + length)))
      } else if !run.isEmpty {
        body(run)
        run.removeAll(keepingCapacity: true)
      }
      i += length
    }
    if !run.isEmpty { body(run) }
  }
}
