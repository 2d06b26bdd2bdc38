/// The form under which a word is looked up: lower case, with the Vietnamese tone at the end.
///
/// Taking the tone off its vowel and writing it last makes *hòa* and *hoà*, *thủy* and *thuỷ* one key without knowing where
/// either style puts the mark. A word with more than one tone mark is no Vietnamese syllable and keeps its marks in place.
public struct WordKey: Sendable {
  /// The key's bytes: UTF-8 of the letters, then for a toned syllable one byte 1…5.
  public private(set) var bytes: [UInt8] = []
  /// The word without any marks, đ as d; empty when it has a letter with no ASCII base.
  public private(set) var bare: [UInt8] = []
  /// Letters in upper case, and letters in all.
  public private(set) var upperCount = 0
  public private(set) var letterCount = 0
  public private(set) var firstIsUpper = false
  /// Whether it carries a mark that English does not write.
  public private(set) var isMarked = false

  public init() {
    bytes.reserveCapacity(32)
    bare.reserveCapacity(32)
  }

  public init(_ word: String) {
    self.init()
    var word = word
    word.withUTF8 { fold($0, 0..<$0.count) }
  }

  /// Reads the word at `range` of `text`, replacing what this key held. NFC is taken for granted.
  public mutating func fold(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    bare.removeAll(keepingCapacity: true)
    upperCount = 0
    letterCount = 0
    firstIsUpper = false
    isMarked = false
    var tone: UInt8 = 0
    var tones = 0
    var hasBare = true
    let letters = Letters.shared
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = decodeScalar(text, at: i, end: range.upperBound)
      if let entry = letters.entry(scalar), entry.isLetter {
        letterCount += 1
        if entry.isUpper {
          upperCount += 1
          if i == range.lowerBound { firstIsUpper = true }
        }
        if entry.tone != 0 {
          tone = entry.tone
          tones += 1
        }
        var key = entry.key
        for _ in 0..<entry.keyLength {
          bytes.append(UInt8(truncatingIfNeeded: key))
          key >>= 8
        }
        if scalar >= 0x80 { isMarked = true }
        if entry.bare != 0 { bare.append(entry.bare) } else { hasBare = false }
      } else if scalar == 0x2019 || scalar == 0x27 || scalar == 0x2018 {
        bytes.append(0x27)  // one apostrophe for all
        bare.append(0x27)
      } else {
        for j in i..<(i + length) { bytes.append(text[j]) }
        if scalar < 0x80 { bare.append(UInt8(scalar)) } else { hasBare = false }
        if scalar >= 0x80 { letterCount += 1 }
      }
      i += length
    }
    if letterCount <= 3, let last = bytes.last, last == UInt8(ascii: "y"), Self.takesEitherI(bytes) {
      bytes[bytes.count - 1] = UInt8(ascii: "i")
    }
    if tones == 1 {
      bytes.append(tone)
    } else if tones > 1 {
      // Two tones: a word of another language. Keep them apart by appending all of them, in order.
      i = range.lowerBound
      while i < range.upperBound {
        let (scalar, length) = decodeScalar(text, at: i, end: range.upperBound)
        if let entry = letters.entry(scalar) { bytes.append(6 + entry.tone) }
        i += length
      }
    }
    if !hasBare { bare.removeAll(keepingCapacity: true) }
  }

  /// Whether a syllable that ends in y is also written with i: kỹ/kĩ, lý/lí, Mỹ/Mĩ, quý/quí, sỹ/sĩ, tỷ/tỉ, vỹ/vĩ, hy/hi.
  ///
  /// Both spellings get the key with i. Source: the Ministry of Education's spelling of 1984 and the older one, both in use.
  private static func takesEitherI(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 2 {
      switch bytes[0] {
      case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "s"),
        UInt8(ascii: "t"), UInt8(ascii: "v"):
        return true
      default: return false
      }
    }
    return bytes.count == 3 && bytes[0] == UInt8(ascii: "q") && bytes[1] == UInt8(ascii: "u")
  }
}

/// Decodes the scalar at `index` of valid UTF-8; a byte out of place counts as one scalar of its own value.
@inline(__always)
public func decodeScalar(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
) -> (scalar: UInt32, length: Int) {
  let first = UInt32(text[index])
  if first < 0x80 { return (first, 1) }
  if first < 0xE0, index + 1 < end {
    return ((first & 0x1F) << 6 | UInt32(text[index + 1]) & 0x3F, 2)
  }
  if first < 0xF0, index + 2 < end {
    return ((first & 0xF) << 12 | (UInt32(text[index + 1]) & 0x3F) << 6 | UInt32(text[index + 2]) & 0x3F, 3)
  }
  if index + 3 < end {
    let high = (first & 0x7) << 18 | (UInt32(text[index + 1]) & 0x3F) << 12
    return (high | (UInt32(text[index + 2]) & 0x3F) << 6 | UInt32(text[index + 3]) & 0x3F, 4)
  }
  return (first, 1)
}
