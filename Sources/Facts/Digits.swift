import Words

/// A number written in digits, with the readings its separators allow.
struct Digits {
  /// The likeliest first.
  let readings: [Double]
  /// How many digits it has, when it is nothing but digits.
  let plainDigits: Int?

  /// Reads a number token: "42.600", "1,5", "2018".
  ///
  /// A separator with exactly three digits behind it marks thousands in one language and decimals in the other: Vietnamese writes 42.600 and 1,5,
  /// English 42,600 and 1.5 (CLDR). Texts mix both, so the other reading is kept, second.
  init(_ text: ArraySlice<UInt8>, decimalComma: Bool) {
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []
    for byte in text {
      if byte == 0x2E || byte == 0x2C {
        separators.append(byte)
        groups.append([])
      } else {
        groups[groups.count - 1].append(byte)
      }
    }
    func value(_ digits: [[UInt8]].SubSequence, _ fraction: [UInt8]) -> Double {
      var text = digits.flatMap { $0 }
      if !fraction.isEmpty { text += [0x2E] + fraction }
      return Double(String(decoding: text, as: UTF8.self)) ?? 0
    }
    let whole = value(groups[...], [])
    guard let last = separators.last else {
      readings = [whole]
      plainDigits = groups[0].count
      return
    }
    plainDigits = nil
    let decimal = value(groups.dropLast(), groups.last!)
    let thousands = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count) && groups[0] != [0x30]
    if separators.count > 1 {
      if Set(separators).count == 1 { readings = thousands ? [whole] : [whole, decimal] } else { readings = [decimal] }
    } else if thousands {
      let isDecimal = (last == 0x2C) == decimalComma
      readings = isDecimal ? [decimal, whole] : [whole, decimal]
    } else {
      readings = [decimal]
    }
  }
}
