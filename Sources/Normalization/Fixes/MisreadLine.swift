import Words

/// A line taken apart for `mojibake`: its scalars, where they stand, and the sequences among them that could be UTF-8.
struct MisreadLine {
  private var scalars: [UInt32] = []
  private var offsets: [Int] = []

  /// Scalars that, as bytes, are one letter of UTF-8.
  private struct Sequence {
    var start: Int
    var end: Int
    /// What UTF-8 they are; U+FFFD where a byte was lost on the way.
    var scalar: UInt32
    var strength: Strength
    /// Scalars put in after the letter: a space that a lost no-break space took along.
    var tail: [UInt32] = []
  }

  private enum Strength: Int, Comparable {
    /// Natural text.
    case none
    /// Believed beside others of the kind.
    case weak
    case strong

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  init(_ text: LineText) {
    scalars.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var i = 0
    while i < text.count {
      let (scalar, length) = text.scalar(i)
      scalars.append(scalar)
      offsets.append(i)
      i += length
    }
    offsets.append(text.count)
  }

  /// How many sequences an encoding would explain.
  func count(_ encoding: MisreadEncoding) -> Int { sequences(encoding).count }

  var holdsControls: Bool { scalars.contains { (0x80...0x9F).contains($0) } }

  private func at(_ i: Int) -> UInt32 { i >= 0 && i < scalars.count ? scalars[i] : 0 }

  // MARK: Finding

  /// Adds what was misread in one encoding. Returns whether anything was.
  mutating func find(_ encoding: MisreadEncoding, _ replacements: inout Replacements) -> Bool {
    var sequences = sequences(encoding)
    if sequences.isEmpty { return false }
    if encoding.isWestern { judgeWestern(&sequences) } else { judgeWords(&sequences, encoding) }
    let hasStrong = sequences.contains { $0.strength == .strong }
    guard hasStrong else { return false }
    for sequence in sequences where sequence.strength >= .weak {
      var bytes: [UInt8] = []
      UTF8Bytes.append(sequence.scalar, to: &bytes)
      for scalar in sequence.tail { UTF8Bytes.append(scalar, to: &bytes) }
      replacements.add(offsets[sequence.start]..<offsets[sequence.end], bytes, encoding.reason)
    }
    return true
  }

  /// C1 controls which windows-1252 has punctuation or letters for.
  static func findControls(_ text: LineText, _ replacements: inout Replacements) {
    var i = 0
    while i + 1 < text.count {
      if text.bytes[i] == 0xC2, text.bytes[i + 1] < 0xA0 {
        let meant = Windows1252.scalar(text.bytes[i + 1])
        if meant != UInt32(text.bytes[i + 1]) {
          replacements.add(i..<(i + 2), meant, "windows-1252 read as ISO 8859-1")
        }
        i += 1
      }
      i += 1
    }
  }

  private func sequences(_ encoding: MisreadEncoding) -> [Sequence] {
    var found: [Sequence] = []
    var i = 0
    while i < scalars.count {
      guard scalars[i] >= 0x80, let lead = encoding.byte(scalars[i]), lead >= 0xC2, lead <= 0xF4 else {
        i += 1
        continue
      }
      if let sequence = sequence(encoding, i, lead) {
        found.append(sequence)
        i = sequence.end
      } else {
        i += 1
      }
    }
    return found
  }

  private func continuation(_ encoding: MisreadEncoding, _ i: Int) -> UInt32? {
    guard i < scalars.count, scalars[i] >= 0x80, let byte = encoding.byte(scalars[i]), byte & 0xC0 == 0x80 else {
      return nil
    }
    return UInt32(byte & 0x3F)
  }

  private func sequence(_ encoding: MisreadEncoding, _ i: Int, _ lead: UInt8) -> Sequence? {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    var spaces = 0
    var lost = 0
    for k in 1..<length {
      if let bits = continuation(encoding, i + k) {
        value = value << 6 | bits
      } else if at(i + k) == 0x20, length >= 3, encoding.isWestern {
        // A no-break space (byte A0) that some program made a common one.
        value = value << 6 | 0x20
        spaces += 1
      } else if at(i + k) == 0xFFFD || (at(i + k) == 0x3F && length == 3 && k == 2) {
        lost += 1
      } else {
        lost = 9
        break
      }
    }
    if length == 2, lost == 9, at(i + 1) == 0x20 {
      if lead == 0xC3 { return lostSpace(i) }
      guard encoding.isWestern else { return nil }
      switch lead {
      case 0xC2: return Sequence(start: i, end: i + 2, scalar: 0xA0, strength: .weak)
      case 0xC5 where Letter.isLower(at(i + 2)): return Sequence(start: i, end: i + 2, scalar: 0x160, strength: .weak)
      // П and Р before more of the kind.
      case 0xCE, 0xD0:
        guard let next = encoding.byte(at(i + 2)), next == lead || next == lead + 1 else { return nil }
        return Sequence(start: i, end: i + 2, scalar: lead == 0xCE ? 0x3A0 : 0x420, strength: .weak)
      default: return nil
      }
    }
    if spaces + lost > 1 { return nil }
    if lost == 1 {
      let isClear = scalars[i] == 0xE2 && at(i + 1) == 0x20AC
      if at(i + length - 1) == 0x3F, !isClear { return nil }
      let isSure = isClear || (length == 2 && Letter.isLower(at(i - 1)) && Letter.isUpper(scalars[i]))
      return Sequence(start: i, end: i + length, scalar: 0xFFFD, strength: isSure ? .strong : .weak)
    }
    if length == 3, value >= 0xD800, value < 0xDC00, let pair = surrogates(encoding, i + 3, value) { return pair }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    guard Plausible.isPossible(scalar) else { return nil }
    let strength: Strength = spaces > 0 ? .weak : .none
    return Sequence(start: i, end: i + length, scalar: value, strength: strength)
  }

  /// The low half of an emoji that CESU-8 wrote as two surrogates.
  private func surrogates(_ encoding: MisreadEncoding, _ i: Int, _ high: UInt32) -> Sequence? {
    guard i + 2 < scalars.count, encoding.byte(scalars[i]) == 0xED, let a = continuation(encoding, i + 1),
      let b = continuation(encoding, i + 2)
    else { return nil }
    let low = 0xD000 | a << 6 | b
    guard low >= 0xDC00, low <= 0xDFFF else { return nil }
    return Sequence(
      start: i - 3, end: i + 3, scalar: 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), strength: .strong)
  }

  /// Ã and a space: à, if the space is what became of a no-break space.
  private func lostSpace(_ i: Int) -> Sequence? {
    let before = at(i - 1)
    let strength: Strength = Letter.isLower(before) ? .strong : .weak
    // Letter by letter, the next word, in case it is the rest of this one.
    var word = VietnameseWord()
    var start = i
    while start > 0, Letter.isLetter(at(start - 1)) { start -= 1 }
    for k in start..<i { word.append(scalars[k]) }
    word.append(0xE0)
    var end = i + 2
    if at(end) == 0x20 { return Sequence(start: i, end: i + 2, scalar: 0xE0, strength: strength) }
    while end < scalars.count, Letter.isLetter(scalars[end]) {
      word.append(scalars[end])
      end += 1
    }
    let rest = end - (i + 2)
    let joins: Bool
    if rest == 0 {
      joins = false
    } else if start < i {
      // hÃ i, lÃ m, vÃ o: Vietnamese if the whole is a syllable; French voilÃ  le keeps its space.
      joins = rest <= 3 && word.isWellFormed(in: .shared)
    } else {
      // Portuguese às, àquele.
      joins =
        (rest == 1 && at(i + 2) == 0x73 && at(end) == 0x20)
        || (rest >= 4 && at(i + 2) == 0x71 && at(i + 3) == 0x75 && at(i + 4) == 0x65 && at(i + 5) == 0x6C)
    }
    return Sequence(start: i, end: i + 2, scalar: 0xE0, strength: strength, tail: joins ? [] : [0x20])
  }

  // MARK: Judging

  private func judgeWestern(_ sequences: inout [Sequence]) {
    for index in sequences.indices where sequences[index].strength == .none {
      sequences[index].strength = strength(sequences[index])
    }
    // Several of one script side by side need no other proof.
    var index = 0
    while index < sequences.count {
      var end = index + 1
      while end < sequences.count, adjoins(sequences[end - 1], sequences[end]) { end += 1 }
      // What touches a sure one shares its fate: nothing natural stands inside a misread word.
      for k in index..<end where sequences[k].strength == .strong {
        var left = k
        while left > index, sequences[left - 1].end == sequences[left].start, sequences[left - 1].strength < .strong {
          left -= 1
          sequences[left].strength = .strong
        }
        var right = k
        while right + 1 < end, sequences[right].end == sequences[right + 1].start,
          sequences[right + 1].strength < .strong
        {
          right += 1
          sequences[right].strength = .strong
        }
      }
      let run = sequences[index..<end].filter { $0.strength > .none }
      if run.count >= 2, let script = Plausible.script(run[run.startIndex].scalar),
        run.allSatisfy({ Plausible.script($0.scalar) == script || $0.strength == .strong })
      {
        for k in index..<end where sequences[k].strength == .weak { sequences[k].strength = .strong }
      }
      index = end
    }
  }

  private func adjoins(_ a: Sequence, _ b: Sequence) -> Bool {
    if a.end == b.start { return true }
    if b.start - a.end > 2 { return false }
    return (a.end..<b.start).allSatisfy { scalars[$0] < 0x80 && !Letter.isASCIILetter(scalars[$0]) }
  }

  private func strength(_ sequence: Sequence) -> Strength {
    let lead = scalars[sequence.start]
    let second = scalars[sequence.start + 1]
    let before = at(sequence.start - 1)
    let after = at(sequence.end)
    let scalar = sequence.scalar
    if (0x80...0x9F).contains(scalar) { return .none }
    if sequence.end - sequence.start >= 3 {
      let rest = scalars[(sequence.start + 1)..<sequence.end]
      if rest.contains(where: { (0x80...0x9F).contains($0) }) { return Plausible.isCommon(scalar) ? .strong : .weak }
      if lead != 0xE2, lead != 0xF0, lead != 0x111, scalar < 0x1E00 || scalar > 0x1EFF,
        rest.allSatisfy(Plausible.isSentencePunctuation)
      {
        return .none
      }
      return Plausible.isCommon(scalar) ? .strong : .weak
    }
    let isBehindSmall = Letter.isLower(before) && Letter.isUpper(lead)
    let isMark = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323].contains(scalar)
    if isMark, VietnameseLetter(before)?.isVowel ?? false { return .strong }
    if (0x300...0x36F).contains(scalar) { return .weak }
    if second == 0xA0 {
      // À-tilde and no-break space: à; Â and no-break space: a no-break space.
      if lead == 0xC3 { return .strong }
      if lead == 0xC2 { return Letter.isUpper(before) && Letter.isUpper(after) ? .weak : .strong }
      return isBehindSmall ? .strong : .weak
    }
    if !Plausible.isCommon(scalar) { return isBehindSmall && Letter.isLetter(after) ? .weak : .none }
    // CÆ¡, TÆ°, LÅ©, CĂ´: what was one capital and a sign is a word of Vietnamese.
    let isSyllable = makesSyllable(sequence)
    if isSyllable, !Plausible.isSentencePunctuation(second), Letter.isLower(scalar) { return .strong }
    // A small letter among capitals is none: MÄ£ÄM is not MģÄM.
    if Letter.isLower(scalar), Letter.isLatin(scalar), Letter.isUpper(before), !Letter.isLower(after), lead != 0xC3 {
      return .none
    }
    if isBehindSmall { return .strong }
    let isNatural = Plausible.isSentencePunctuation(second) || Plausible.isSign(second)
    switch lead {
    case 0xC2:
      return Letter.isUpper(before) && !Letter.isLetter(after) && isNatural ? .weak : .strong
    case 0xC3, 0x102:
      if (0x80...0x9F).contains(second) || !isNatural { return .strong }
      if Plausible.isSentencePunctuation(second) || lead == 0x102 {
        if second == 0x2019, after == 0x73, !Letter.isLetter(at(sequence.end + 1)) { return .none }
        if lead == 0x102, second == 0x201A || second == 0x201E, after != 0x20, after != 0 { return .strong }
        if lead == 0x102, !Plausible.isSentencePunctuation(second), !Letter.isLetter(before) { return .strong }
        return Letter.isLetter(after) ? .strong : isSyllable ? .weak : .none
      }
      return .strong
    case 0xC4 where before == 0x201A:
      // ‚Ä begins punctuation misread as Macintosh Roman.
      return .none
    case 0xC4, 0xC5, 0xC6:
      if (0x80...0x9F).contains(second) || !isNatural { return .strong }
      return Letter.isLetter(after) ? .strong : .none
    case 0xCE, 0xCF:
      if Letter.isLetter(before) || Letter.isDigit(before), !isNatural || Letter.isLetter(after) { return .strong }
      return .weak
    default:
      return isNatural && Letter.isUpper(before) && !Letter.isLetter(after) ? .none : .weak
    }
  }

  /// Whether the letters before a sequence that ends a word, and the letter it stands for, are a syllable of Vietnamese.
  private func makesSyllable(_ sequence: Sequence) -> Bool {
    guard !Letter.isLetter(at(sequence.end)), VietnameseLetter(sequence.scalar) != nil else { return false }
    var start = sequence.start
    while start > 0, sequence.start - start < 5, Letter.isLetter(at(start - 1)) { start -= 1 }
    if start == sequence.start { return false }
    var word = VietnameseWord()
    for k in start..<sequence.start { word.append(scalars[k]) }
    // Mixed capitals are no word.
    if Letter.isLower(sequence.scalar), word.upperCount > 1 { return false }
    word.append(sequence.scalar)
    return word.isWellFormed(in: .shared)
  }

  /// In the encodings that few pages were ever misread as, a word must be explained to its last letter.
  private func judgeWords(_ sequences: inout [Sequence], _ encoding: MisreadEncoding) {
    var index = 0
    while index < sequences.count {
      var start = sequences[index].start
      while start > 0, scalars[start - 1] != 0x20 { start -= 1 }
      var end = sequences[index].end
      while end < scalars.count, scalars[end] != 0x20 { end += 1 }
      var last = index
      while last < sequences.count, sequences[last].start < end { last += 1 }
      // What is beyond ASCII and no part of a sequence speaks against it, except punctuation that everybody uses.
      let covered = sequences[index..<last].reduce(0) { $0 + $1.end - $1.start }
      let open = scalars[start..<end].count { $0 >= 0x80 && !($0 == 0x2019 || $0 == 0xFFFD) }
      let closed = sequences[index..<last].reduce(0) { sum, sequence in
        sum + scalars[sequence.start..<sequence.end].count { $0 >= 0x80 && !($0 == 0x2019 || $0 == 0xFFFD) }
      }
      let isPossible =
        open == closed && covered > 0
        && sequences[index..<last].allSatisfy { Plausible.isWordlike($0.scalar) || $0.scalar == 0xFFFD }
      let hasASCII = scalars[start..<end].contains(where: Letter.isASCIILetter)
      let telling = sequences[index..<last].count { !endsNaturally($0) }
      for k in index..<last {
        guard isPossible,
          !hasASCII || !Letter.isLatin(scalars[sequences[k].start]) || Plausible.isLatinText(sequences[k].scalar),
          !(endsNaturally(sequences[k]) && sequences[k].end - sequences[k].start >= 3)
        else {
          // A capital of these encodings behind a small letter is sure by itself.
          sequences[k].strength = isCapitalBehindSmall(sequences[k]) ? .strong : .none
          continue
        }
        let isSymbol = (0x2010...0x27BF).contains(sequences[k].scalar) && sequences[k].end - sequences[k].start >= 3
        sequences[k].strength = telling >= 2 || isSymbol || (hasASCII && touchesLetter(sequences[k])) ? .strong : .none
      }
      index = last
    }
  }

  /// Whether all behind the lead is punctuation that may follow a word.
  private func endsNaturally(_ sequence: Sequence) -> Bool {
    if (0x2010...0x2044).contains(sequence.scalar) || !Letter.isLatin(scalars[sequence.start]) { return false }
    return scalars[(sequence.start + 1)..<sequence.end].allSatisfy(Plausible.isSentencePunctuation)
  }

  private func isCapitalBehindSmall(_ sequence: Sequence) -> Bool {
    let lead = scalars[sequence.start]
    return Letter.isLatin(lead) && Letter.isUpper(lead) && Letter.isLower(at(sequence.start - 1))
      && Letter.isLatin(sequence.scalar)
      && Plausible.isCommon(sequence.scalar) && !endsNaturally(sequence)
  }

  private func touchesLetter(_ sequence: Sequence) -> Bool {
    let before = at(sequence.start - 1)
    let after = at(sequence.end)
    let lead = scalars[sequence.start]
    if lead == 0x192 { return Letter.isLetter(before) }
    // A capital of a Latin encoding needs a letter behind it, or a small one before.
    if Letter.isLatin(lead), sequence.end - sequence.start == 2 {
      let second = scalars[sequence.start + 1]
      if Plausible.isSentencePunctuation(second) || Plausible.isSign(second) { return Letter.isLower(after) }
      return (Letter.isLower(before) && Letter.isUpper(lead)) || Letter.isLower(after)
    }
    return Letter.isASCIILetter(before) || Letter.isASCIILetter(after)
  }
}
