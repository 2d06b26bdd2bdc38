import Articles
import Words

/// Cardinals and ordinals in Vietnamese, in digits and words.
extension VietnameseFacts {
  /// The scale word at `at`, unless it begins a compound: tỷ lệ (ratio), tỷ số (score), tỷ giá (rate), triệu phú (millionaire).
  func scale(_ t: SegmentText, _ at: Int) -> Double? {
    guard at < t.tokens.count, case .scale(let n)? = numerals.words.single(t, at) else { return nil }
    if t.isWord(at + 1, w.lệ) || t.isWord(at + 1, w.phú) { return nil }
    if t.isWord(at, w.tỷ), t.isWord(at + 1, w.số) || t.isWord(at + 1, w.giá) { return nil }
    return n
  }

  /// A cardinal in digits or words that begins at `at`.
  func number(_ t: SegmentText, _ bytes: [UInt8], _ at: Int, ordinal: Bool = false) -> NumberRead? {
    let tokens = t.tokens
    guard at < tokens.count else { return nil }
    if tokens[at].kind == .number {
      let digits = Digits(bytes[tokens[at].range], decimalComma: true)
      var read = NumberRead(readings: digits.readings, end: at + 1)
      scales(t, &read)
      return read
    }
    guard tokens[at].kind == .word, let first = numerals.words.single(t, at) else { return nil }
    if !ordinal, isOtherWord(t, bytes, at) { return nil }
    switch first {
    case .digit(5): if !ordinal, !isFive(t, at) { return nil }
    case .digit, .ten: break
    case .hundred, .scale, .tenGroup:
      // "trăm" or "triệu" alone counts nothing.
      return nil
    default: return nil
    }
    var total = 0.0
    var group = 0.0
    var last = 0.0
    var i = at
    var afterTens = false
    var afterOdd = false
    var afterPlace = 1.0
    loop: while i < tokens.count, tokens[i].kind == .word, let role = numerals.words.single(t, i) {
      switch role {
      case .digit(let n):
        if i > at {
          guard afterPlace > 1 else { break loop }
          // A digit behind "trăm" or a scale stands for the next lower place: "hai trăm ba" is colloquial; "ba triệu hai" too. Only
          // behind mươi, mười, lẻ or before a place word is it sure.
          let next = i + 1 < tokens.count ? numerals.words.single(t, i + 1) : nil
          let placed: Bool
          switch next {
          case .hundred?, .tens?, .tenGroup?: placed = true
          case .scale?: placed = scale(t, i + 1) != nil
          default: placed = false
          }
          // "hai mươi năm" are twenty years; 25 is "hai mươi lăm". Behind "lẻ" it is five.
          if n == 5, !placed, !afterOdd { break loop }
          if !afterTens, !placed { break loop }
        }
        last = n
        group += n
        afterTens = false
        afterOdd = false
        afterPlace = 1
      case .unitDigit(let n):
        // "hai mốt", "ba lăm": mươi left out. "Ba Tư" is Persia.
        if i == at + 1, (2...9).contains(last), n != 4 {
          group = last * 10
        } else if !afterTens {
          break loop
        }
        group += n
        last = n
        afterTens = false
        afterPlace = 1
      case .zero:
        // "bốn nghìn không trăm linh hai"
        guard afterPlace >= 1e3, case .hundred? = numerals.words.single(t, i + 1) else { break loop }
        afterPlace = 100
        i += 1
      case .ten:
        guard i == at || afterPlace > 1 else { break loop }
        group += 10
        last = 10
        afterTens = true
        afterPlace = 10
      case .tens, .tenGroup:
        guard last > 0, last < 10, afterPlace == 1 else { break loop }
        group += last * 9
        last = 0
        afterTens = true
        afterPlace = 10
      case .hundred:
        guard last > 0, last < 10, afterPlace == 1 else { break loop }
        group += last * 99
        last = 0
        afterTens = false
        afterPlace = 100
      case .scale(let n):
        guard group > 0, scale(t, i) != nil else { break loop }
        if n == 1e9, total > 0, total < 1e9 { total = (total + group) * n } else { total += group * n }
        group = 0
        last = 0
        afterTens = false
        afterPlace = n
      case .odd:
        guard afterPlace >= 100, let next = numerals.words.single(t, i + 1), case .digit = next else { break loop }
        afterTens = true
        afterOdd = true
      case .dozen:
        guard last > 0, last < 10, group == last, total == 0 else { break loop }
        group *= 12
        i += 1
        break loop
      case .andHalf:
        guard afterPlace > 1 else { break loop }
        if afterPlace >= 1e3 { total += afterPlace / 2 } else { group += afterPlace / 2 }
        i += 1
        break loop
      case .point:
        guard i + 1 < tokens.count, case .digit(let n)? = numerals.words.single(t, i + 1) else { break loop }
        group += n / 10
        i += 1
        last = 0
      default: break loop
      }
      i += 1
    }
    guard i > at else { return nil }
    var read = NumberRead(readings: [total + group], end: i, isWeak: total + group <= 1)
    if read.isWeak == false, i == at + 1, case .digit = first { read.isWeak = false }
    scales(t, &read)
    return read
  }

  func scales(_ t: SegmentText, _ read: inout NumberRead) {
    while true {
      if let n = scale(t, read.end) {
        // "2,3 nghìn tỷ": scales multiply.
        read.readings = read.readings.map { $0 * n }
        read.end += 1
        read.isWeak = false
        if t.isWord(read.end, w.rưỡi) {
          read.readings = read.readings.map { $0 + n / 2 }
          read.end += 1
        }
      } else if t.isWord(read.end, w.trăm), t.tokens[read.end - 1].kind == .number {
        read.readings = read.readings.map { $0 * 100 }
        read.end += 1
      } else if t.isWord(read.end, w.chục), t.tokens[read.end - 1].kind == .number {
        read.readings = read.readings.map { $0 * 10 }
        read.end += 1
      } else {
        return
      }
    }
  }

  /// Whether a number word stands there as another word, or as somebody's or some place's name ("ông Ba", "Bảy Núi").
  func isOtherWord(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Bool {
    func syllable(_ i: Int) -> String {
      i < t.tokens.count && t.tokens[i].kind == .word ? String(decoding: bytes[t.tokens[i].range], as: UTF8.self).lowercased() : ""
    }
    let next = syllable(at + 1)
    if NumberHomonyms.next[syllable(at)]?.contains(next) == true { return NumberHomonyms.after[next]?.contains(syllable(at + 2)) != true }
    if at > 0, NumberHomonyms.before[syllable(at)]?.contains(syllable(at - 1)) == true, counted.single(t, at + 1) == nil,
      numerals.words.single(t, at + 1) == nil,
      units.match(t, at + 1) == nil
    {
      return true
    }
    return t.tokens[at].shape == .capitalized && at > 0 && t.tokens[at - 1].kind != .mark && numerals.words.single(t, at + 1) == nil
      && units.match(t, at + 1) == nil
  }

  /// Whether "năm" is five, not a year: something counted follows, and nothing that goes with years stands before.
  func isFive(_ t: SegmentText, _ at: Int) -> Bool {
    guard at + 1 < t.tokens.count, t.tokens[at + 1].kind == .word else { return false }
    // "năm bị cáo" are five defendants, "năm bị bắt" the year of the arrest.
    let isAccused = t.isWord(at + 1, w.bị) && accused.single(t, at + 2) != nil
    let isCounted = isAccused || counted.single(t, at + 1) != nil || numerals.words.single(t, at + 1) != nil && !t.isWord(at + 1, w.một)
    // "năm mười ba tuổi": in the year she was thirteen.
    if case .ten? = numerals.words.single(t, at + 1) { return false }
    if behindYear.single(t, at + 1) != nil, !isCounted { return false }
    if t.tokens[at].spaceBefore, at > 0 {
      if t.tokens[at - 1].kind == .number { return false }
      // "trăm năm tuổi" is a hundred years old.
      switch numerals.words.single(t, at - 1) {
      case .hundred?, .scale?, .tenGroup?: return false
      default: break
      }
      // "đến năm bà qua đời", "sinh viên năm hai": a year, whatever may be counted behind.
      if yearBefore.single(t, at - 1) != nil, pronouns.single(t, at + 1) != nil { return false }
      if t.isWord(at - 1, w.viên), case .digit? = numerals.words.single(t, at + 1) { return false }
      // "trong năm 2020" but "trong năm trận", "từ năm quốc gia".
      if beforeYear.single(t, at - 1) != nil, maybeBeforeYear.single(t, at - 1) == nil || !isCounted { return false }
    }
    // "năm Giáp Thìn" is a year; "năm cáo buộc" may be five charges.
    return isCounted || !t.tokens[at + 1].isCapitalized
  }

  func ordinalWord(_ t: SegmentText, _ bytes: [UInt8], _ at: Int) -> Int? {
    if let n = Numbers.integer(t, bytes, at) { return n }
    if t.isWord(at, w.nhất) { return 1 }
    if t.isWord(at, w.nhì) { return 2 }
    if t.isWord(at, w.tư) { return 4 }
    if at < t.tokens.count, case .digit(let n)? = numerals.words.single(t, at) { return Int(n) }
    return nil
  }
}
