import Words

/// `confusables`: Cyrillic and Greek letters inside a Latin word that look exactly like Latin ones: Vіệt with a Ukrainian і, pаypal with a Cyrillic а.
///
/// Source: Unicode Technical Standard #39, confusables.txt, restricted to letters whose shapes are the same in common typefaces. A word
/// written wholly in Cyrillic or Greek stays, and so does one with any letter that has no Latin double (Рoссия, IL2Rγ).
///
/// Can destroy: a deliberate mixture, such as a product name spelled with a Cyrillic letter.
enum Confusables: TextFix {
  static let fix = Fix.confusables
  static let triggers: Features = [.greekOrCyrillic]

  /// Pairs of a look-alike and the Latin letter it looks like.
  private static let pairs: [(String, String)] = [
    // Cyrillic
    ("аеорсухіјѕһԁԛԝԍӏӕ", "aeopcyxijshdqwglæ"), ("АВЕКМНОРСТУХІЈЅԚԜҺӀӔҮ", "ABEKMHOPCTYXIJSQWHIÆY"),
    // Greek
    ("οϳ", "oj"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
  ]

  private static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (from, to) in pairs {
      for (a, b) in zip(from.unicodeScalars, to.unicodeScalars) where a != b { table[a.value] = b.value }
    }
    return table
  }()

  static func find(in text: LineText, into replacements: inout Replacements) {
    var run: [(scalar: UInt32, range: Range<Int>)] = []
    var i = 0
    while i <= text.count {
      let (scalar, length) = i < text.count ? text.scalar(i) : (0, 1)
      if i < text.count, Letter.isLetter(scalar) || Letter.isMark(scalar) {
        run.append((scalar, i..<(i + length)))
      } else if !run.isEmpty {
        judge(run, &replacements)
        run.removeAll(keepingCapacity: true)
      }
      i += length
    }
  }

  private static func judge(_ run: [(scalar: UInt32, range: Range<Int>)], _ replacements: inout Replacements) {
    var latin = 0
    var doubles = 0
    for item in run {
      if Letter.isLatin(item.scalar) {
        latin += 1
      } else if table[item.scalar] != nil {
        doubles += 1
      } else if !Letter.isMark(item.scalar) {
        return
      }
    }
    guard doubles > 0, latin > 0, latin * 2 >= doubles else { return }
    for item in run {
      if let letter = table[item.scalar] {
        replacements.add(item.range, letter, "a letter of another script that looks the same")
      }
    }
  }
}
