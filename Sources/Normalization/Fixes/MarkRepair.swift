import Words

/// `mark-repair`: Vietnamese marks that Normalization Form C leaves beside their letter.
///
/// NFC composes â + acute to ấ, but á + circumflex stays two scalars, since circumflex and acute sit in the same place and their order
/// means something in Unicode. Keyboards and OCR write them in any order, and sometimes twice. Source: UAX #15, canonical combining
/// classes; the Vietnamese alphabet allows one mark of shape and one of tone. d with a short stroke overlay (U+0335) becomes đ.
///
/// Can destroy: a deliberate stack of acute below circumflex, as some phonetic notations use it.
enum MarkRepair: TextFix {
  static let fix = Fix.markRepair
  static let triggers: Features = [.mark]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let bytes = text.bytes
    var i = 0
    while i + 2 < bytes.count {
      // Only places where a letter is followed by a mark of U+0300–033F are looked at.
      let (base, length) = text.scalar(i)
      let next = i + length
      guard next + 1 < bytes.count, bytes[next] == 0xCC else {
        i = next
        continue
      }
      var end = next
      var marks: [UInt32] = []
      while end + 1 < bytes.count, bytes[end] == 0xCC || (bytes[end] == 0xCD && bytes[end + 1] < 0xB0) {
        marks.append(text.scalar(end).value)
        end += 2
      }
      if marks == [0x335], base | 0x20 == 0x64 {
        replacements.add(i..<end, base == 0x44 ? 0x110 : 0x111, "d with a stroke of its own")
      } else if let letter = VietnameseLetter(base), let repaired = repaired(letter, marks) {
        replacements.add(i..<end, repaired, "marks in the wrong order or twice")
      }
      i = end
    }
  }

  private static let tones: [UInt32: UInt8] = [0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5]

  /// The letter with its marks put on, or nil where they do not make one letter or where NFC can make it.
  private static func repaired(_ letter: VietnameseLetter, _ marks: [UInt32]) -> UInt32? {
    guard letter.isVowel else { return nil }
    var code = letter.code
    var tone = letter.tone
    var needed = false
    for mark in marks {
      if let new = tones[mark] {
        if tone == new { needed = true } else if tone != 0 { return nil }
        tone = new
      } else {
        guard let shaped = shaped(code, mark) else { return nil }
        if shaped == code || (tone != 0 && tone != 5 && mark != 0x31B) { needed = true }
        code = shaped
      }
    }
    return needed ? VietnameseLetter(code: code, tone: tone, isUpper: letter.isUpper).scalar : nil
  }

  /// The letter's number with a mark of shape put on; the same when it has that mark already.
  private static func shaped(_ code: UInt8, _ mark: UInt32) -> UInt8? {
    let letter = VietnameseLetter.alphabet[Int(code) - 1]
    let wanted: Unicode.Scalar? =
      switch (letter, mark) {
      case ("a", 0x302), ("â", 0x302): "â"
      case ("a", 0x306), ("ă", 0x306): "ă"
      case ("e", 0x302), ("ê", 0x302): "ê"
      case ("o", 0x302), ("ô", 0x302): "ô"
      case ("o", 0x31B), ("ơ", 0x31B): "ơ"
      case ("u", 0x31B), ("ư", 0x31B): "ư"
      default: nil
      }
    return wanted.flatMap { VietnameseLetter($0.value)?.code }
  }
}
