/// The syllables that Vietnamese spelling allows, and where each may carry its tone mark.
///
/// Built from the phonology: every initial with every rhyme, as far as spelling joins them (*k* before e, ê, i, y, else *c*; likewise
/// gh, ngh). Sources: Đoàn Thiện Thuật, *Ngữ âm tiếng Việt* (1977), on initials, medials, nuclei and finals; the tables of rhymes
/// in the first-grade textbooks; Quy định về chính tả tiếng Việt (Bộ Giáo dục, Quyết định 240/QĐ, 1984) for the places of tone marks.
public final class VietnameseSyllables: Sendable {
  /// Where a syllable's tone mark stands.
  public struct Form: Sendable, Equatable {
    /// The letter that carries the tone in the older style (hòa, thủy), counted from 0.
    public let first: UInt8
    /// The letter that carries it in the newer style (hoà, thuỷ). Nearly always the same.
    public let second: UInt8
    /// Whether the syllable ends in p, t, c or ch, and so takes only the acute or the dot.
    public let isStopped: Bool
  }

  public static let shared = VietnameseSyllables()

  private let keys: [UInt64]
  private let forms: [Form]
  private let mask: Int

  /// The form of a syllable by its key (see `VietnameseWord.key`), or nil when Vietnamese has no such syllable.
  @inline(__always)
  public func form(_ key: UInt64) -> Form? {
    if key == 0 { return nil }
    var slot = VietnameseSyllables.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key { return forms[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Whether a word without any marks is what some syllable becomes when its marks are lost: quoc, nuoc, duong.
  @inline(__always)
  public func isBare(_ key: UInt64) -> Bool {
    if key == 0 { return false }
    var slot = VietnameseSyllables.slot(key, bare.count - 1)
    while bare[slot] != 0 {
      if bare[slot] == key { return true }
      slot = (slot + 1) & (bare.count - 1)
    }
    return false
  }

  /// Open addressing; 0 for a free slot.
  private let bare: [UInt64]

  /// Every syllable without tone, for tests and for lists.
  public var all: [(key: UInt64, form: Form)] {
    keys.indices.filter { keys[$0] != 0 }.map { (keys[$0], forms[$0]) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let h = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: h >> 40) & mask
  }

  /// A key with â, ă → a, đ → d and so on.
  private static func withoutShapes(_ key: UInt64) -> UInt64 {
    let letters = VietnameseLetter.alphabet
    var result: UInt64 = 0
    var shift: UInt64 = 60
    while true {
      let code = key >> shift & 0x3F
      if code != 0 {
        let plain: Unicode.Scalar =
          switch letters[Int(code) - 1] {
          case "ă", "â": "a"
          case "đ": "d"
          case "ê": "e"
          case "ô", "ơ": "o"
          case "ư": "u"
          case let other: other
          }
        result = result << 6 | UInt64((letters.firstIndex(of: plain) ?? 0) + 1)
      }
      if shift == 0 { return result }
      shift -= 6
    }
  }

  static func key(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    var key: UInt64 = 0
    for scalar in word {
      guard let letter = VietnameseLetter(scalar.value) else { return 0 }
      key = key << 6 | UInt64(letter.code)
    }
    return key
  }

  private static let initials = [
    "", "b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x",
  ]
  /// Initials whose spelling depends on the vowel: before e, ê, i, y; before the others.
  private static let changing = [("k", "c"), ("gh", "g"), ("ngh", "ng")]

  /// Rhymes with the number of the letter that carries the tone. Two numbers where the two styles differ.
  private static let rhymes: [(String, Int, Int)] = {
    var list: [(String, Int, Int)] = []
    func add(_ at: Int, _ rhymes: String) {
      for rhyme in rhymes.split(separator: " ") { list.append((String(rhyme), at, at)) }
    }
    add(0, "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây")
    add(0, "e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu i ich im in inh ip it iu y")
    add(0, "o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt")
    add(0, "u uc ui um un ung up ut ư ưc ưi ưm ưn ưng ưt ưu ia ua ưa")
    add(
      1,
      "iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu uôc uôi uôm uôn uông uôp uôt ươc ươi ươm ươn ương ươp ươt ươu")
    add(1, "oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oen oeng oeo oem oet oec ooc oong")
    add(1, "uân uâng uât uây uâc uê uêch uên uênh uêt uêu uơ uơi uơn uơt uych uyn uynh uyp uyt uyu uya")
    add(2, "uyên uyêt")
    list += [("oa", 0, 1), ("oe", 0, 1), ("uy", 0, 1)]
    return list
  }()

  /// What follows *qu*, whose u is no vowel of the rhyme.
  private static let afterQu: [(String, Int)] = [
    (
      "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo et ê êch ên ênh êt êu",
      0
    ),
    ("i ich in inh ip it iu y ych ynh ynh yt yp yn o ô ôc ơ ơi ơn ơt", 0), ("yên yêt iên iêt", 1),
  ]

  /// What follows *gi*, whose i is no vowel of the rhyme. *gi, gì, gìn, giếng* keep it as their vowel.
  private static let afterGi =
    "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e em en eo ep et êc êm ên êng êp êt êu o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut ư ưa ưc ưng ươc ươi ươm ương ươp ươt uôc uôn uông oang oan oa uôi"

  private init() {
    var found: [UInt64: Form] = [:]
    func add(_ text: String, _ first: Int, _ second: Int) {
      let stopped = ["p", "t", "c", "ch"].contains { text.hasSuffix($0) }
      let key = VietnameseSyllables.key(text.unicodeScalars)
      if found[key] == nil {
        found[key] = Form(first: UInt8(first), second: UInt8(second), isStopped: stopped)
      }
    }
    for (rests, at) in VietnameseSyllables.afterQu {
      for rest in rests.split(separator: " ") { add("qu" + rest, 2 + at, 2 + at) }
    }
    for rest in VietnameseSyllables.afterGi.split(separator: " ") {
      let at = rest.hasPrefix("ươ") || rest.hasPrefix("uô") || rest.hasPrefix("oa") && rest.count > 2 ? 1 : 0
      add("gi" + rest, 2 + at, 2 + at)
    }
    add("gi", 1, 1)
    add("gin", 1, 1)
    add("gim", 1, 1)
    for (rhyme, first, second) in VietnameseSyllables.rhymes {
      let isFront = ["e", "ê", "i", "y"].contains { rhyme.hasPrefix($0) }
      for initial in VietnameseSyllables.initials {
        // A lone i of the diphthong iê is written y where no initial stands before it.
        if initial.isEmpty, rhyme.hasPrefix("iê") { continue }
        if !initial.isEmpty, rhyme.hasPrefix("yê") { continue }
        // y for i alone: mỹ, lý, tỷ, kỳ, sỹ, hỷ, and names (Vy, Thy, Ny, Nhy, Phy).
        if rhyme == "y", !["", "h", "l", "m", "n", "nh", "ph", "s", "t", "th", "v"].contains(initial) { continue }
        let before = initial.unicodeScalars.count
        add(initial + rhyme, before + first, before + second)
      }
      for (front, back) in VietnameseSyllables.changing {
        let initial = isFront ? front : back
        if rhyme.hasPrefix("yê") || (rhyme == "y" && initial != "k") { continue }
        let before = initial.unicodeScalars.count
        add(initial + rhyme, before + first, before + second)
      }
    }
    // Highland names that everyone writes: Đắk Lắk, Bắc Kạn, Kon Tum, Pleiku.
    for (name, at) in [("đăk", 1), ("lăk", 1), ("kan", 1), ("kon", 1), ("đak", 1), ("lak", 1)] { add(name, at, at) }
    var size = 64
    while size < found.count * 3 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var forms = [Form](repeating: Form(first: 0, second: 0, isStopped: false), count: size)
    for (key, form) in found {
      var slot = VietnameseSyllables.slot(key, size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      forms[slot] = form
    }
    self.keys = keys
    self.forms = forms
    mask = size - 1
    let plain = Set(found.keys.map(VietnameseSyllables.withoutShapes))
    var bare = [UInt64](repeating: 0, count: size)
    for key in plain {
      var slot = VietnameseSyllables.slot(key, size - 1)
      while bare[slot] != 0 { slot = (slot + 1) & (size - 1) }
      bare[slot] = key
    }
    self.bare = bare
  }
}

/// A word read letter by letter as Vietnamese: what stays when its tone is taken off, and where the tone stood.
public struct VietnameseWord: Sendable {
  /// The letters' numbers without tones, six bits each, the last lowest; 0 for a word that cannot be a syllable.
  public private(set) var key: UInt64 = 0
  public private(set) var count = 0
  /// How many letters carry a tone.
  public private(set) var toneCount = 0
  public private(set) var tone: UInt8 = 0
  public private(set) var toneIndex = 0
  public private(set) var upperCount = 0
  /// Whether a letter is one that, of the world's common languages, only Vietnamese has.
  public private(set) var isTelling = false
  private var isBroken = false

  public init() {}

  /// A word of ASCII letters, whose case does not count.
  @inline(__always)
  init(ascii bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: VietnameseLetterTable) {
    for i in range {
      let scalar = UInt32(bytes[i] | 0x20)
      append(scalar, VietnameseLetter(scalar, table))
    }
  }

  /// Adds a letter; one that Vietnamese does not have makes the word no syllable.
  @inline(__always)
  public mutating func append(_ scalar: UInt32) { append(scalar, VietnameseLetter(scalar)) }

  @inline(__always)
  mutating func append(_ scalar: UInt32, _ letter: VietnameseLetter?) {
    guard let letter, count < 8 else {
      isBroken = true
      count += 1
      return
    }
    key = key << 6 | UInt64(letter.code)
    if letter.tone != 0 {
      toneCount += 1
      tone = letter.tone
      toneIndex = count
    }
    if letter.isUpper { upperCount += 1 }
    if scalar >= 0x1EA0 || scalar == 0x111 || scalar == 0x110 || (scalar & ~1) == 0x102 || (scalar & ~1) == 0x1A0
      || scalar == 0x1AF || scalar == 0x1B0
    {
      isTelling = true
    }
    count += 1
  }

  /// The word without its tone.
  public var withoutTone: VietnameseWord {
    var word = self
    word.toneCount = 0
    word.tone = 0
    word.toneIndex = 0
    return word
  }

  /// The syllable's form, or nil when the word is none. Says nothing of where the tone stands.
  @inline(__always)
  public func form(in syllables: VietnameseSyllables) -> VietnameseSyllables.Form? {
    if isBroken || toneCount > 1 { return nil }
    guard let form = syllables.form(key) else { return nil }
    if form.isStopped, toneCount == 1, tone != 4, tone != 5 { return nil }
    return form
  }

  /// Whether the word is a syllable spelled as either style has it.
  @inline(__always)
  public func isWellFormed(in syllables: VietnameseSyllables) -> Bool {
    guard let form = form(in: syllables) else { return false }
    return toneCount == 0 || toneIndex == Int(form.first) || toneIndex == Int(form.second)
  }
}
