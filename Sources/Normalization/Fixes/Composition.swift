import CText
import ICUText

/// `nfc`: puts text into Unicode's Normalization Form C, so that ế written as one, two or three scalars becomes one.
///
/// Source: Unicode Standard Annex #15, by way of ICU. Destroys nothing but the difference between canonically equivalent spellings; a few
/// singletons go with it by Unicode's own rule (K KELVIN SIGN → K, Å ANGSTROM SIGN → Å).
enum Composition: TextFix {
  static let fix = Fix.nfc
  static let triggers: Features = [.c3, .latinExtended, .mark, .greekOrCyrillic, .e1, .e2, .otherThree, .ef, .four]

  static func find(in text: LineText, into replacements: inout Replacements) {
    // Below U+0340 only the marks themselves can be out of form; letters up to U+1EFF are in it.
    if text.features.isDisjoint(with: [.mark, .greekOrCyrillic, .e1, .e2, .otherThree, .ef, .four]) { return }
    // ICU fails only for want of memory.
    guard (try? UnicodeNormalization.isNFC(text.bytes)) == false,
      let (bytes, edits) = try? UnicodeNormalization.normalize(text.bytes, to: .nfc)
    else { return }
    for edit in edits { replacements.add(edit.old, bytes[edit.new], "not in Normalization Form C") }
  }

  /// The same for a text whose edits nobody asked for. Nil when the text is in form already.
  static func composed(_ text: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], count: Int)? {
    guard let base = text.baseAddress else { return nil }
    var count = 0
    var written = -1
    let quick = [UInt8](unsafeUninitializedCapacity: text.count) { buffer, size in
      written = ct_compose_vietnamese(base, text.count, buffer.baseAddress, &count)
      size = max(0, written)
    }
    if written >= 0 { return count == 0 ? nil : (quick, count) }
    guard (try? UnicodeNormalization.isNFC(text)) == false,
      let (bytes, edits) = try? UnicodeNormalization.normalize(text, to: .nfc)
    else { return nil }
    return (bytes, edits.count)
  }
}
