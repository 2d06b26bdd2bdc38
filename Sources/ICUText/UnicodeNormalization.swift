import CICU

/// A Unicode normalization form that ICU can produce.
public enum NormalizationForm: Sendable, CaseIterable {
  case nfc, nfd, nfkc, nfkd, nfkcCasefold

  var code: dc_form {
    switch self {
    case .nfc: DC_NFC
    case .nfd: DC_NFD
    case .nfkc: DC_NFKC
    case .nfkd: DC_NFKD
    case .nfkcCasefold: DC_NFKC_CASEFOLD
    }
  }
}

/// One replacement that normalization made. Offsets are bytes: `old` in the input, `new` in the output.
public struct NormalizationEdit: Sendable, Equatable {
  public let old: Range<Int>
  public let new: Range<Int>
}

/// Unicode normalization of UTF-8 bytes.
public enum UnicodeNormalization {
  /// Whether valid UTF-8 is in NFC already.
  ///
  /// - Parameter text: valid UTF-8, at most `Int32.max` bytes.
  public static func isNFC(_ text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> Bool {
    guard let base = text.baseAddress else { return true }
    var answer: Int8 = 0
    let status = base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      dc_is_nfc($0, Int32(text.count), &answer)
    }
    try check(status)
    return answer != 0
  }

  /// Normalizes valid UTF-8 and lists every replacement, in order.
  ///
  /// - Parameter text: valid UTF-8, at most `Int32.max` bytes.
  public static func normalize(
    _ text: UnsafeBufferPointer<UInt8>, to form: NormalizationForm
  ) throws(ICUError) -> (bytes: [UInt8], edits: [NormalizationEdit]) {
    guard let base = text.baseAddress else { return ([], []) }
    var output = dc_output()
    let status = base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      dc_normalize(form.code, $0, Int32(text.count), &output)
    }
    try check(status)
    defer { dc_free_output(&output) }
    let bytes = UnsafeRawBufferPointer(start: output.bytes, count: Int(output.length))
    let edits = UnsafeBufferPointer(start: output.edits, count: Int(output.edit_count)).map { edit in
      let old = Int(edit.old_start)
      let new = Int(edit.new_start)
      return NormalizationEdit(
        old: old..<(old + Int(edit.old_length)), new: new..<(new + Int(edit.new_length)))
    }
    return (Array(bytes), edits)
  }
}
