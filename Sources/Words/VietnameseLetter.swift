/// One letter as Vietnamese writes it, taken apart: the letter of the alphabet, its tone, its case.
///
/// Packed into 16 bits so that a word of any length the language has fits a register.
public struct VietnameseLetter: Sendable, Equatable {
  /// Bits 0–5 the letter's number in `alphabet`, beginning with 1; bits 6–8 the tone; bit 9 set for a capital.
  public let rawValue: UInt16

  @inline(__always)
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  @inline(__always)
  public init(code: UInt8, tone: UInt8, isUpper: Bool) {
    rawValue = UInt16(code) | UInt16(tone) << 6 | (isUpper ? 0x200 : 0)
  }

  /// The 29 letters in the order of Vietnamese dictionaries, then the four that only loan words and names use.
  public static let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz".unicodeScalars)

  /// The letter's number in `alphabet`, beginning with 1.
  @inline(__always)
  public var code: UInt8 { UInt8(rawValue & 0x3F) }

  /// 0 level, 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot.
  @inline(__always)
  public var tone: UInt8 { UInt8(rawValue >> 6 & 7) }

  @inline(__always)
  public var isUpper: Bool { rawValue & 0x200 != 0 }

  @inline(__always)
  public func withTone(_ tone: UInt8) -> VietnameseLetter {
    VietnameseLetter(code: code, tone: tone, isUpper: isUpper)
  }

  /// The letter a scalar writes, or nil where Vietnamese has no such letter.
  @inline(__always)
  public init?(_ scalar: UInt32) { self.init(scalar, VietnameseLetterTable.shared) }

  /// The same, for loops that look up the table once.
  @inline(__always)
  init?(_ scalar: UInt32, _ table: VietnameseLetterTable) {
    let packed = table.packed(scalar)
    if packed == 0 { return nil }
    rawValue = packed
  }

  /// The letter's one scalar in NFC.
  public var scalar: UInt32 { VietnameseLetterTable.shared.scalar(self) }

  /// Whether the letter is one of the twelve vowels.
  @inline(__always)
  public var isVowel: Bool { VietnameseLetter.vowelCodes >> UInt64(code) & 1 != 0 }

  private static let vowelCodes: UInt64 = {
    var bits: UInt64 = 0
    for (index, letter) in alphabet.enumerated() where "aăâeêioôơuưy".unicodeScalars.contains(letter) {
      bits |= 1 << UInt64(index + 1)
    }
    return bits
  }()
}

/// Letters by scalar and back, built once.
final class VietnameseLetterTable: Sendable {
  static let shared = VietnameseLetterTable()

  private let low: [UInt16]
  private let high: [UInt16]
  private let scalars: [UInt32]

  @inline(__always)
  func packed(_ scalar: UInt32) -> UInt16 {
    if scalar < 0x250 { return low[Int(scalar)] }
    if scalar &- 0x1E00 < 0x100 { return high[Int(scalar - 0x1E00)] }
    return 0
  }

  @inline(__always)
  func scalar(_ letter: VietnameseLetter) -> UInt32 { scalars[Int(letter.rawValue)] }

  private init() {
    var low = [UInt16](repeating: 0, count: 0x250)
    var high = [UInt16](repeating: 0, count: 0x100)
    var scalars = [UInt32](repeating: 0, count: 0x400)
    let tones: [UInt32?] = [nil, 0x300, 0x309, 0x303, 0x301, 0x323]
    for (index, base) in VietnameseLetter.alphabet.enumerated() {
      for upper in [false, true] {
        let cased = upper ? String(Character(base)).uppercased() : String(Character(base))
        for (tone, mark) in tones.enumerated() {
          if mark != nil, !"aăâeêioôơuưy".unicodeScalars.contains(base) { continue }
          let letter = VietnameseLetter(code: UInt8(index + 1), tone: UInt8(tone), isUpper: upper)
          guard let scalar = VietnameseLetterTable.composed(cased, mark) else { continue }
          scalars[Int(letter.rawValue)] = scalar
          if scalar < 0x250 {
            low[Int(scalar)] = letter.rawValue
          } else {
            high[Int(scalar - 0x1E00)] = letter.rawValue
          }
        }
      }
    }
    self.low = low
    self.high = high
    self.scalars = scalars
  }

  /// The scalar of a letter with a tone, from the composed letters of Vietnamese written out, tones in the order of `tones`.
  private static func composed(_ letter: String, _ mark: UInt32?) -> UInt32? {
    guard let mark else { return letter.unicodeScalars.first?.value }
    let order: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]
    guard let place = order.firstIndex(of: mark) else { return nil }
    let lower = letter.lowercased()
    guard let row = rows.first(where: { $0.letter == lower }) else { return nil }
    let toned = String(Array(row.toned)[place])
    return (letter == lower ? toned : toned.uppercased()).unicodeScalars.first?.value
  }

  private static let rows: [(letter: String, toned: String)] = [
    ("a", "àảãáạ"), ("ă", "ằẳẵắặ"), ("â", "ầẩẫấậ"), ("e", "èẻẽéẹ"), ("ê", "ềểễếệ"), ("i", "ìỉĩíị"), ("o", "òỏõóọ"),
    ("ô", "ồổỗốộ"), ("ơ", "ờởỡớợ"), ("u", "ùủũúụ"), ("ư", "ừửữứự"), ("y", "ỳỷỹýỵ"),
  ]
}
