/// `legacy`: Vietnamese in the encodings of before Unicode.
enum LegacyText {
  static func isExplained(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { false }
  static func decodeBytes(_ text: inout EditedText) {}
}
