/// The lemmas an English word form may belong to.
///
/// Rules propose, the caller's dictionary disposes: candidates that are no words ("boed" → "bo") do no harm where only known lemmas are
/// looked up. Source for the spelling rules: any English grammar (final e, consonant doubling, y → ie).
public enum EnglishInflection {
  /// Calls `propose` with each lemma `form` may be an inflection of, likeliest first; `form` itself is not among them.
  ///
  /// - Parameter form: the word's key, lower case.
  public static func lemmas(of form: ArraySlice<UInt8>, propose: ([UInt8]) -> Void) {
    let word = Array(form)
    if let irregular = IrregularForms.table[word] {
      for lemma in irregular { propose(lemma) }
    }
    let count = word.count
    guard count >= 3 else { return }
    compounds(of: word, propose: propose)
    func ends(_ suffix: StaticString) -> Bool {
      guard count > suffix.utf8CodeUnitCount + 1 else { return false }
      return suffix.withUTF8Buffer { s in word.suffix(s.count).elementsEqual(s) }
    }
    func stem(_ drop: Int, _ add: StaticString = "") -> [UInt8] {
      var result = Array(word.dropLast(drop))
      add.withUTF8Buffer { result.append(contentsOf: $0) }
      return result
    }
    func undoubled(_ drop: Int) -> [UInt8]? {
      let rest = word.dropLast(drop)
      guard rest.count >= 3, let last = rest.last, rest.dropLast().last == last,
        !"aeiou".utf8.contains(last)
      else { return nil }
      return Array(rest.dropLast())
    }
    if ends("s") && !ends("ss") {
      if ends("ies") { propose(stem(3, "y")) }
      if ends("ves") {
        propose(stem(3, "f"))
        propose(stem(3, "fe"))
      }
      propose(stem(1))
      // Watches and boxes, but no plans in planes.
      if ["ses", "xes", "zes", "oes", "ches", "shes"].contains(where: ends) { propose(stem(2)) }
    }
    // Who doubles his consonant ("stopped") has no form without: "noted" is no "not", "staring" no "star".
    func proposeUndoubled(_ drop: Int) {
      let rest = stem(drop)
      if !doubles(rest) { propose(rest) }
    }
    if ends("ed") {
      if ends("ied") { propose(stem(3, "y")) }
      propose(stem(1))
      proposeUndoubled(2)
      if let short = undoubled(2) { propose(short) }
    }
    if ends("ing") {
      proposeUndoubled(3)
      propose(stem(3, "e"))
      if let short = undoubled(3) { propose(short) }
      if ends("ying") { propose(stem(4, "ie")) }
    }
    if ends("er") || ends("est") {
      let drop = ends("er") ? 2 : 3
      if word.dropLast(drop).last == UInt8(ascii: "i") { propose(stem(drop + 1, "y")) }
      // A shoulder is no more than "should".
      if !word.elementsEqual("shoulder".utf8) { proposeUndoubled(drop) }
      propose(stem(drop, "e"))
      if let short = undoubled(drop) { propose(short) }
    }
  }

  /// Whether a word of one syllable ends in one vowel and one consonant, which "-ed" and "-ing" double.
  private static func doubles(_ word: [UInt8]) -> Bool {
    func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
    guard word.count >= 2, let last = word.last, !isVowel(last), !"wx".utf8.contains(last), isVowel(word[word.count - 2]) else { return false }
    let start = word.starts(with: "qu".utf8) ? 2 : 0
    return word[start...].count(where: isVowel) == 1
  }

  private static let heads: [(form: [UInt8], lemma: [UInt8])] = [
    ("men", "man"), ("women", "woman"), ("children", "child"), ("wives", "wife"), ("feet", "foot"),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }
  private static let prefixes = ["re", "over", "under", "out", "un", "mis", "fore", "with"].map { Array($0.utf8) }

  /// Irregular forms inside longer words: gunmen, grandchildren, rewritten, overheard.
  private static func compounds(of word: [UInt8], propose: ([UInt8]) -> Void) {
    for head in heads where word.count > head.form.count + 2 && word.suffix(head.form.count).elementsEqual(head.form) {
      propose(word.dropLast(head.form.count) + head.lemma)
    }
    for prefix in prefixes where word.count > prefix.count + 2 && word.starts(with: prefix) {
      for lemma in IrregularForms.table[Array(word.dropFirst(prefix.count))] ?? [] { propose(prefix + lemma) }
    }
  }
}
