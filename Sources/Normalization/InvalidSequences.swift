/// Bytes that are no UTF-8 become U+FFFD REPLACEMENT CHARACTER, one for each maximal subpart.
///
/// Source: the Unicode Standard, chapter 3, "U+FFFD Substitution of Maximal Subparts". Destroys the bytes; the ledger keeps them.
enum InvalidSequences {
  static func replace(_ text: inout EditedText) {
    var replacements = Replacements()
    text.bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while let fault = UTF8Bytes.firstFault(bytes, from: at) {
        replacements.add(fault, 0xFFFD, "no UTF-8")
        at = fault.upperBound
      }
    }
    text.apply(replacements, by: .invalid)
  }
}
