import Words

/// `tone-style`: one of the two styles for the open rhymes oa, oe, uy throughout: hòa or hoà, khỏe or khoẻ, thủy or thuỷ.
///
/// Off unless `--tone-style first` or `second` asks for it. Decided by the syllable: quý, giá, toán are the same in both styles.
///
/// Can destroy: the spelling somebody chose for his own name (Hoà, Thuý). Names of other languages that read as such a syllable are listed and stay.
enum ToneStyling: TextFix {
  static let fix = Fix.toneStyle
  static let triggers: Features = [.c3, .latinExtended, .e1]

  static let foreign: Set<String> = ["noé", "zoé", "poé", "boé", "goá", "croá", "loé"]

  static func find(in text: LineText, into replacements: inout Replacements) {
    if text.plan.toneStyle == .leave { return }
    let syllables = VietnameseSyllables.shared
    text.forEachWord { run in
      let word = run.word
      guard word.toneCount == 1, let form = word.form(in: syllables), form.first != form.second else { return }
      let target = Int(text.plan.toneStyle == .first ? form.first : form.second)
      guard word.toneIndex != target, word.toneIndex == Int(form.first) || word.toneIndex == Int(form.second) else {
        return
      }
      if word.tone == 4, foreign.contains(String(decoding: text.bytes[run.range], as: UTF8.self).lowercased()),
        text.census(skipping: run.range).marked == 0
      {
        return
      }
      replacements.add(run.range, ToneRepair.moved(text, run.range, word, to: target), "tone mark in the other style")
    }
  }
}
