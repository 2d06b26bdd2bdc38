import Words

/// `tone-repair`: tone marks on a letter where neither style of Vietnamese spelling puts them: tóan → toán, qúa → quá, nghịêng → nghiêng.
///
/// The two accepted styles differ only in oa, oe, uy without a final consonant (hòa/hoà); both stay. Source: Quyết định 240/QĐ (1984) and the practice
/// of the dictionaries. A word is touched only when it is a Vietnamese syllable but for the place of its tone, and when the line is not plainly
/// another language's.
///
/// Can destroy: a foreign word of one syllable that looks Vietnamese without its accent, alone on its line. The commonest are listed and stay.
enum ToneRepair: TextFix {
  static let fix = Fix.toneRepair
  static let triggers: Features = [.c3, .latinExtended, .e1]

  /// Words of Spanish, Portuguese and Catalan that read as Vietnamese with a misplaced tone.
  static let foreign: Set<String> = [
    "aí", "caí", "oí", "saí", "traí", "hoí", "luí", "tuí", "aú", "naú", "maí", "haí", "laí", "taí",
  ]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let syllables = VietnameseSyllables.shared
    var census: (marked: Int, plain: Int, foreign: Int)?
    text.forEachWord { run in
      let word = run.word
      guard word.toneCount == 1, let form = word.form(in: syllables) else { return }
      if word.toneIndex == Int(form.first) || word.toneIndex == Int(form.second) { return }
      let line = census ?? text.census()
      census = line
      if line.foreign > (line.marked + line.plain) * 2 { return }
      // Only loan words begin with a p that no h follows: più.
      if text.bytes[run.range.lowerBound] | 0x20 == 0x70, text.bytes[run.range.lowerBound + 1] | 0x20 != 0x68 { return }
      if line.marked == 0, foreign.contains(String(decoding: text.bytes[run.range], as: UTF8.self).lowercased()) {
        return
      }
      replacements.add(run.range, moved(text, run.range, word, to: Int(form.first)), "tone mark on the wrong letter")
    }
  }

  /// A word's letters with the tone taken from where it stands and put on letter `target`.
  static func moved(_ text: LineText, _ range: Range<Int>, _ word: VietnameseWord, to target: Int) -> [UInt8] {
    var result: [UInt8] = []
    var i = range.lowerBound
    var index = 0
    while i < range.upperBound {
      let (scalar, length) = text.scalar(i)
      i += length
      if let letter = VietnameseLetter(scalar), index == word.toneIndex || index == target {
        UTF8Bytes.append(letter.withTone(index == target ? word.tone : 0).scalar, to: &result)
      } else {
        UTF8Bytes.append(scalar, to: &result)
      }
      index += 1
    }
    return result
  }
}
