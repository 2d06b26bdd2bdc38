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

  /// Words of Portuguese, Spanish, Catalan and Irish, and syllables of Chinese in pinyin, that read as Vietnamese with a misplaced tone.
  static let foreign: Set<String> = Set(
    """
    aí caí oí saí traí roí luí tuí ruí huí muí taí guí aú baú saú raó maó suí buí luì guì duì huì suì tuì ruì cuì chuí guà huà huá liú liù niú \
    niù xiù xià xiá miù
    """.split(separator: " ").map(String.init))

  /// Those of them that are names, and stay as such in the middle of a Vietnamese sentence too.
  private static let names: Set<String> = ["baú", "maó", "luí", "ruí", "tuí", "muí", "buí", "suí"]

  static func find(in text: LineText, into replacements: inout Replacements) {
    let syllables = VietnameseSyllables.shared
    var census: (marked: Int, plain: Int, foreign: Int, telling: Int)?
    text.forEachWord { run in
      let word = run.word
      guard word.toneCount == 1, let form = word.form(in: syllables) else { return }
      if word.toneIndex == Int(form.first) || word.toneIndex == Int(form.second) { return }
      let line = census ?? text.census()
      census = line
      if line.foreign > (line.marked + line.plain) * 2, !isShapedBesideTone(text, run.range) { return }
      // Only loan words begin with a p that no h follows: più.
      if text.bytes[run.range.lowerBound] | 0x20 == 0x70, text.bytes[run.range.lowerBound + 1] | 0x20 != 0x68 { return }
      let mayBeForeign =
        line.telling == 0 && (line.foreign > 0 || line.marked == 0 || line.marked + line.plain < 2)
      let isName = isName(text, run)
      if mayBeForeign || isName {
        let written = String(decoding: text.bytes[run.range], as: UTF8.self).lowercased()
        if mayBeForeign ? foreign.contains(written) : names.contains(written) { return }
      }
      replacements.add(run.range, moved(text, run.range, word, to: Int(form.first)), "tone mark on the wrong letter")
    }
  }

  /// Whether a word has a letter such as ơ or ê beside the one with the tone: ngùơi. No other language has such words.
  private static func isShapedBesideTone(_ text: LineText, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = text.scalar(i)
      if scalar >= 0x80, let letter = VietnameseLetter(scalar), letter.tone == 0, letter.isVowel { return true }
      i += length
    }
    return false
  }

  /// Whether a word is written as a name in the middle of a line: one capital, then small letters.
  private static func isName(_ text: LineText, _ run: LetterRun) -> Bool {
    run.range.lowerBound > 0 && run.word.upperCount == 1 && Letter.isUpper(text.scalar(run.range.lowerBound).value)
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
