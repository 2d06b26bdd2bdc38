/// What a Latin letter is made of, for the scalars that Vietnamese and English texts use.
///
/// Built once for U+0000…U+024F and U+1E00…U+1EFF, so that hot loops read a table instead of asking Unicode for each letter.
public struct Letters: Sendable {
  struct Entry {
    /// The letter in lower case without its tone mark, as UTF-8 with the first byte lowest, and the number of bytes.
    var key: UInt32 = 0
    var keyLength: UInt8 = 0
    /// 0 level, then 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot: the order of Vietnamese alphabet books.
    var tone: UInt8 = 0
    /// The ASCII letter beneath all marks (ễ → e, đ → d), or 0 where there is none.
    var bare: UInt8 = 0
    var isLetter = false
    var isUpper = false
  }

  private let low: [Entry]
  private let high: [Entry]

  public static let shared = Letters()

  @inline(__always)
  func entry(_ scalar: UInt32) -> Entry? {
    if scalar < 0x250 { return low[Int(scalar)] }
    if scalar >= 0x1E00 && scalar < 0x1F00 { return high[Int(scalar - 0x1E00)] }
    return nil
  }

  /// The twelve Vietnamese vowels, each with its tones: level, grave, hook, tilde, acute, dot.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ]

  /// Letters of other languages as they are written where marks are lost.
  private static let unmarked: [(letter: Character, marked: String)] = [
    ("a", "äåāąǎæ"), ("c", "çćčĉċ"), ("d", "đďð"), ("e", "ëēęěėĕ"), ("g", "ğĝģġ"), ("h", "ĥħ"), ("i", "îïīįıǐ"),
    ("j", "ĵ"),
    ("k", "ķ"), ("l", "łľĺļ"), ("n", "ñńňņŋ"), ("o", "öøōőǒœ"), ("r", "řŕŗ"), ("s", "śšşșŝß"), ("t", "ťţțŧ"),
    ("u", "ûüūůűųǔ"),
    ("w", "ŵ"), ("y", "ÿŷ"), ("z", "źżž"),
  ]

  private init() {
    var tones: [UInt32: (base: Unicode.Scalar, tone: UInt8)] = [:]
    var bare: [UInt32: UInt8] = [:]
    for row in Letters.vowels {
      let scalars = Array(row.unicodeScalars)
      let letter: UInt8 =
        switch scalars[0] {
        case "a", "ă", "â": UInt8(ascii: "a")
        case "e", "ê": UInt8(ascii: "e")
        case "o", "ô", "ơ": UInt8(ascii: "o")
        case "u", "ư": UInt8(ascii: "u")
        default: UInt8(scalars[0].value)
        }
      for (tone, scalar) in scalars.enumerated() {
        tones[scalar.value] = (scalars[0], UInt8(tone))
        bare[scalar.value] = letter
      }
    }
    for (letter, marked) in Letters.unmarked {
      for scalar in marked.unicodeScalars { bare[scalar.value] = letter.asciiValue }
    }
    func entry(_ value: UInt32) -> Entry {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return Entry() }
      var entry = Entry(isLetter: true, isUpper: scalar.properties.isUppercase)
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let (base, tone) = tones[lower.value] ?? (lower, 0)
      let utf8 = Array(String(base).utf8)
      for (i, byte) in utf8.enumerated() { entry.key |= UInt32(byte) << UInt32(8 * i) }
      entry.keyLength = UInt8(utf8.count)
      entry.tone = tone
      entry.bare = lower.isASCII ? UInt8(lower.value) : bare[lower.value] ?? 0
      return entry
    }
    low = (0..<0x250).map(entry)
    high = (0x1E00..<0x1F00).map(entry)
  }
}
