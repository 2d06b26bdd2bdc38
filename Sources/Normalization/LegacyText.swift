import Words

/// `legacy`: Vietnamese in the encodings of before Unicode, as bytes or as text that somebody read as windows-1252: ViÖt Nam, Vieät Nam → Việt Nam.
///
/// Detected by decoding: an encoding is believed when (nearly) all words that hold its letters come out as syllables of Vietnamese, and more of them than
/// before. Text that is good Vietnamese, English or another European language as it stands does not pass that test. Sources: see each encoding's file.
///
/// Can destroy: a short foreign word that happens to decode to a Vietnamese syllable, in a line with nothing else to go by.
enum LegacyText: TextFix {
  static let fix = Fix.legacy
  static let triggers: Features = [.c2, .c3, .latinExtended, .e2]

  // MARK: Bytes

  /// Whether the bad bytes of a line are explained by an encoding that would be detected.
  static func isExplained(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { detect(bytes) != nil }

  /// Decodes a line whose bytes are no UTF-8 but Vietnamese in some encoding.
  static func decodeBytes(_ text: inout EditedText) {
    let encoding = text.bytes.withUnsafeBufferPointer { bytes in
      UTF8Bytes.firstFault(bytes) == nil && !holdsAccidents(bytes) ? nil : detect(bytes)
    }
    if let encoding { decode(&text, as: encoding) }
  }

  static func decode(_ text: inout EditedText, as encoding: TextEncoding) {
    var replacements = Replacements()
    guard let units = encoding.decode(text.bytes) else {
      let decoded = text.bytes.withUnsafeBufferPointer { UTF16Text.decode($0, encoding, keepsMark: true).text }
      if !text.bytes.isEmpty { replacements.add(0..<text.bytes.count, decoded, "bytes of \(encoding.rawValue)") }
      text.apply(replacements, by: .legacy)
      return
    }
    for unit in units {
      if unit.range.count == 1, unit.scalars == [UInt32(text.bytes[unit.range.lowerBound])], unit.scalars[0] < 0x80 {
        continue
      }
      var bytes: [UInt8] = []
      for scalar in unit.scalars { UTF8Bytes.append(scalar, to: &bytes) }
      replacements.add(unit.range, bytes, "bytes of \(encoding.rawValue)")
    }
    text.apply(replacements, by: .legacy)
  }

  /// The Vietnamese encoding of bytes that are no UTF-8, or nil.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    // A text with a letter in UTF-8 and a bad byte beside it is broken UTF-8.
    var high = 0
    var valid = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      let length = sequenceLength(bytes, i)
      high += max(1, length)
      if length > 1, isUsual(bytes, i) { valid += length }
      i += max(1, length)
    }
    if high == 0 || valid * 4 > high { return nil }
    let given = Array(bytes)
    var best: (encoding: TextEncoding, score: SyllableScore)?
    for encoding in TextEncoding.guessable {
      guard let units = encoding.decode(given) else { continue }
      let score = SyllableScore(units.lazy.flatMap(\.scalars))
      // Among foreign names one everyday word is enough: the bytes are no UTF-8 in any case.
      let share = score.bad == 0 && score.rare == 0 ? 8 : 3
      guard score.good > 0, score.bad * 8 <= score.good + score.single,
        score.plainBad <= (score.plainGood + score.good) * share
      else { continue }
      if high == 1, isDamage(bytes, score) { continue }
      if best.map({ score.value > $0.score.value }) ?? true { best = (encoding, score) }
    }
    return best?.encoding
  }

  /// Whether a text's one odd byte may be damage: what is left of a letter in UTF-8, or a byte that no text has.
  private static func isDamage(_ bytes: UnsafeBufferPointer<UInt8>, _ score: SyllableScore) -> Bool {
    guard let at = bytes.firstIndex(where: { $0 >= 0x80 }) else { return false }
    switch bytes[at] {
    case 0x80...0xA0, 0xC0, 0xC1, 0xF5...0xFF: return score.common == 0
    case 0xC2...0xC6, 0xE1, 0xE2, 0xF0:
      // The rest of the letter is gone, and perhaps of the word.
      let isLast = at + 1 == bytes.count || !Letter.isASCIILetter(UInt32(bytes[at + 1]))
      return score.common == 0 && (isLast || score.plainBad > 0)
    default: return false
    }
  }

  /// Whether valid UTF-8 holds what only chance can have made: letters of Syriac, Thaana or N’Ko (DC–DF and one byte) beside ASCII letters.
  ///
  /// In VISCII and VPS ư is DF or DC, and the ơ behind it continues it: ng߶i is người.
  static func holdsAccidents(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    for i in 0..<(bytes.count - 1) where bytes[i] >= 0xDC && bytes[i] <= 0xDF && bytes[i + 1] & 0xC0 == 0x80 {
      if i > 0, Letter.isASCIILetter(UInt32(bytes[i - 1])) { return true }
      if i + 2 < bytes.count, Letter.isASCIILetter(UInt32(bytes[i + 2])) { return true }
    }
    return false
  }

  /// Whether a sequence of UTF-8 is one that Vietnamese or English text has: other pairs of bytes are as likely two letters of an older encoding.
  private static func isUsual(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    switch bytes[i] {
    case 0xC3...0xC6: true
    case 0xE1: bytes[i + 1] == 0xBA || bytes[i + 1] == 0xBB
    case 0xE2: bytes[i + 1] == 0x80
    default: false
    }
  }

  /// The length of the valid UTF-8 sequence at `i`, or 0.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    let length = bytes[i] < 0xC2 ? 0 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : bytes[i] < 0xF5 ? 4 : 0
    if length == 0 || i + length > bytes.count { return 0 }
    return UTF8Bytes.firstFault(UnsafeBufferPointer(rebasing: bytes[i..<(i + length)])) == nil ? length : 0
  }

  // MARK: Text

  static func find(in text: LineText, into replacements: inout Replacements) {
    guard let reading = Reading(text), let (encoding, bytes) = detect(reading), let units = encoding.decode(bytes) else {
      return
    }
    for unit in units {
      let range =
        reading.ranges[unit.range.lowerBound].lowerBound..<reading.ranges[unit.range.upperBound - 1].upperBound
      var decoded: [UInt8] = []
      for scalar in unit.scalars { UTF8Bytes.append(scalar, to: &decoded) }
      if text.bytes[range].elementsEqual(decoded) || (decoded == [0x1A] && unit.range.count == 1) {
        continue
      }
      replacements.add(range, decoded, "\(encoding.rawValue) read as windows-1252")
    }
  }

  /// A line turned back into the bytes that were read as windows-1252.
  private struct Reading {
    /// With 1A where punctuation stands that windows-1252 and everyday text share: it stays what it is in most readings.
    var bytes: [UInt8] = []
    /// With the bytes of that punctuation too: VISCII and VPS have capitals there.
    var allBytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var scalars: [UInt32] = []
    var high = 0

    init?(_ text: LineText) {
      var i = 0
      while i < text.count {
        let (scalar, length) = text.scalar(i)
        guard let byte = Windows1252.byte(scalar) else { return nil }
        if byte >= 0xA0 || (byte >= 0x80 && !Reading.isPunctuation(scalar)) { high += 1 }
        allBytes.append(byte)
        bytes.append(Reading.isPunctuation(scalar) ? 0x1A : byte)
        scalars.append(scalar)
        ranges.append(i..<(i + length))
        i += length
      }
      if high == 0 { return nil }
    }

    static func isPunctuation(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2022, 0x20AC, 0x2122: true
      default: false
      }
    }
  }

  private static func detect(_ reading: Reading) -> (TextEncoding, [UInt8])? {
    let given = SyllableScore(reading.scalars)
    let (strange, odd) = strangeness(reading.scalars)
    // Words with their tone on the wrong letter are another fix's.
    if strange == 0, odd == 0, given.bad == given.misplaced { return nil }
    // më së: the same letter over and over is rather one that a language is full of.
    let isOneLetter = odd == 0 && Set(reading.scalars.lazy.filter { $0 >= 0xC0 }).count < 2
    var best: (encoding: TextEncoding, bytes: [UInt8], score: SyllableScore)?
    var candidates = TextEncoding.guessable.map { ($0, reading.bytes) }
    if strange > 0, reading.bytes != reading.allBytes {
      candidates += [(.viscii, reading.allBytes), (.vps, reading.allBytes)]
    }
    for (encoding, bytes) in candidates {
      guard let units = encoding.decode(bytes) else { continue }
      let score = SyllableScore(units.lazy.flatMap(\.scalars))
      guard score.good > given.good || (strange + odd > 0 && score.value > given.value), score.good > 0,
        score.bad * 8 <= score.good, score.plainBad <= (score.plainGood + score.good) * 2
      else { continue }
      guard strange > 0 || (!isOneLetter || score.good < 2) && isConvincing(score, given, odd) else { continue }
      if best.map({ score.value > $0.score.value }) ?? true { best = (encoding, bytes, score) }
    }
    return best.map { ($0.encoding, $0.bytes) }
  }

  /// Whether a reading convinces where every letter may stand as it is in some language: its words must be such as Vietnamese uses daily.
  private static func isConvincing(_ score: SyllableScore, _ given: SyllableScore, _ odd: Int) -> Bool {
    let gained = score.common - given.common
    if gained >= 2 || (odd > 0 && gained >= 1) { return true }
    if odd > 0, score.good >= 2, score.plainBad == 0 { return true }
    if score.rare > 0 { return false }
    if score.good >= 2 { return score.plainBad * 2 <= score.plainGood + score.good }
    return (odd > 0 || gained >= 1) && score.plainBad == 0 && score.plainGood > 0
  }

  /// Counts what no European orthography does: a sign right behind a letter inside a word, a capital beyond ASCII where only a small letter
  /// could be, and the pairs of vowels by which VNI and windows-1258 write ươ, iê, ô and the like. `odd` counts what is only seldom seen. Words that would
  /// be good Vietnamese but for the place of their tone do not count.
  private static func strangeness(_ scalars: [UInt32]) -> (strange: Int, odd: Int) {
    let syllables = VietnameseSyllables.shared
    var strange = 0
    var odd = 0
    var i = 0
    var openQuotes = 0
    while i < scalars.count {
      var end = i
      var word = VietnameseWord()
      while end < scalars.count, Letter.isLetter(scalars[end]) {
        word.append(scalars[end])
        end += 1
      }
      let isMisplaced =
        word.toneCount == 1 && !word.isWellFormed(in: syllables) && word.form(in: syllables) != nil
        && (word.upperCount < 2 || word.upperCount == word.count) && (word.upperCount != 1 || Letter.isUpper(scalars[i]))
        && !(end < scalars.count && (0xA1...0xBF).contains(scalars[end]))
      if !isMisplaced {
        for k in max(1, i)..<max(max(1, i), min(scalars.count, end + 1))
        where isStrange(
          scalars[k - 1], scalars[k], before: k > 1 ? scalars[k - 2] : 0,
          after: k + 1 < scalars.count ? scalars[k + 1] : 0)
        {
          strange += 1
        }
      }
      if end < scalars.count {
        let after = end + 1 < scalars.count ? scalars[end + 1] : 0
        if scalars[end] == 0xAB { openQuotes += 1 }
        if scalars[end] == 0xBB { openQuotes = 0 }
        if isOdd(scalars[end], before: end > 0 ? scalars[end - 1] : 0, after: after) { odd += 1 }
        // ngh®, tª: a word without a vowel, and a sign.
        if end > i, [0xAE, 0xAA, 0xA8, 0xA9, 0xB4].contains(scalars[end]),
          scalars[i..<end].allSatisfy({ $0 >= 0x61 && $0 < 0x7B && ![0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains($0) })
        {
          odd += 1
        }
      }
      if !isMisplaced, end > i + 1, !word.isWellFormed(in: syllables) {
        for k in (i + 1)..<end where isOddPair(scalars[k - 1], scalars[k]) { odd += 1 }
      }
      i = end + 1
    }
    // A French quotation that is never closed may be the ô of TCVN3.
    return (strange, odd + openQuotes)
  }

  /// Pairs of vowels by which VNI writes marked ones, and which other languages have in few words: uû, oá, eã.
  private static func isOddPair(_ a: UInt32, _ b: UInt32) -> Bool {
    let mark = b | 0x20
    switch a | 0x20 {
    case 0x61: return [0xE0, 0xE1, 0xE3, 0xE4, 0xE5, 0xEA, 0xF5, 0xFB].contains(mark)
    case 0x65: return [0xE0, 0xE1, 0xE3, 0xE4, 0xE5, 0xFB].contains(mark)
    case 0x6F: return [0xE0, 0xE1, 0xE3, 0xE4, 0xE5, 0xF5, 0xFB].contains(mark)
    case 0x75: return [0xEF, 0xF5, 0xF9, 0xFB].contains(mark)
    default: return false
    }
  }

  /// Signs that TCVN3, VISCII or VPS have letters for, where good text seldom has them: before a small letter, or behind a letter at a word's end.
  private static func isOdd(_ sign: UInt32, before: UInt32, after: UInt32) -> Bool {
    switch sign {
    case 0xAE, 0xA7: return Letter.isASCIILetter(after) || (0xC0...0xFF).contains(after) || (0xB5...0xBE).contains(after)
    case 0xA9, 0xAC, 0xA8: return (0x61...0x7A).contains(after)
    case 0xD7: return Letter.isASCIILetter(before)
    default: return false
    }
  }

  /// Signs that stand behind words in good text: quotation marks, degrees, ordinals, exponents, trademarks.
  private static let closingSigns: Set<UInt32> = [
    0xAB, 0xBB, 0xB0, 0xB2, 0xB3, 0xB9, 0xB7, 0xAA, 0xBA, 0xAE, 0xA9, 0xB4, 0xA8,
  ]

  private static func isStrange(_ a: UInt32, _ b: UInt32, before: UInt32, after: UInt32) -> Bool {
    let isLetter = Letter.isASCIILetter(a) || (0xC0...0xFF).contains(a)
    if isLetter, (0xA1...0xBF).contains(b), !closingSigns.contains(b) || Letter.isASCIILetter(after) { return true }
    if isLetter,
      (0x80...0x9F).contains(b) || b == 0x192 || (0x2C6...0x2DC).contains(b) || b == 0x2020 || b == 0x2021
        || b == 0x2030
    {
      return true
    }
    // Quotation marks and signs of money between letters: M“T, S€CH.
    if isLetter, [0x201C, 0x201D, 0x2018, 0x20AC, 0x2122, 0x2022].contains(b), Letter.isLetter(after) { return true }
    if Letter.isASCIILetter(a), b == 0xD7 || b == 0xF7, Letter.isASCIILetter(after) { return true }
    if (0xC0...0xDE).contains(b), b != 0xD7 {
      if Letter.isLower(a) { return true }
      if (0x41...0x5A).contains(a) || (0xC0...0xDE).contains(a), (0x61...0x7A).contains(after) { return true }
    }
    // nghŒ, TriŠu: letters of windows-1252 beyond ISO 8859-1
    if [0x152, 0x160, 0x17D, 0x178].contains(b), Letter.isLower(a) { return true }
    if (0xA1...0xBF).contains(a), (0xA1...0xBF).contains(b), Letter.isASCIILetter(after) { return true }
    let lower = b | 0x20
    switch a | 0x20 {
    case 0x61: return lower == 0xE2 || lower == 0xF8 || lower == 0xF9  // aâ, aø, aù
    case 0x6F: return lower == 0xE2 || lower == 0xF8
    case 0x65:
      // ieä, yeá: iệ, yế
      return lower == 0xE2 || lower == 0xF8 || lower == 0xF9
        || ([0x69, 0x79].contains(before | 0x20) && [0xE1, 0xE0, 0xE5, 0xE3, 0xE4].contains(lower))
    case 0x75: return lower == 0xF8
    case 0x79: return [0xF9, 0xF8, 0xFB, 0xF5, 0xEF].contains(lower)
    case 0xF5, 0xFD, 0xE3: return [0xEC, 0xF2].contains(lower) || b == 0xDE  // õò: ợ of windows-1258
    case 0xF6: return [0xF4, 0xF9, 0xF8, 0xFB, 0xF5, 0xEF].contains(lower)  // öô, öù: ươ, ứ
    case 0xF4, 0xEA, 0xE2:
      // ôù: ớ; êò: ệ of windows-1258
      return [0xEC, 0xF2, 0xF9, 0xF8, 0xFB, 0xF5, 0xEF].contains(lower) || b == 0xDE
    default: return false
    }
  }
}
