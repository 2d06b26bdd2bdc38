import CICU

/// ICU's sentence boundaries for one locale.
///
/// An instance belongs to one thread at a time; make one a thread, it is cheap beside the text it reads.
public struct SentenceBreaker: ~Copyable {
  private let breaker: OpaquePointer

  /// - Parameter locale: a BCP 47 tag, e.g. "vi".
  public init(locale: String) throws(ICUError) {
    var opened: OpaquePointer?
    try check(dc_sentences_open(locale, &opened))
    guard let opened else { throw ICUError(status: 7) }  // U_MEMORY_ALLOCATION_ERROR
    breaker = opened
  }

  deinit { dc_breaker_close(breaker) }

  /// The byte offsets at which sentences end, ascending; the last is the text's length.
  ///
  /// - Parameter text: valid UTF-8, at most `Int32.max` bytes.
  public func boundaries(in text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> [Int] {
    guard let base = text.baseAddress, text.count > 0 else { return [] }
    var capacity = 64 + text.count / 64
    while true {
      var buffer = [Int32](repeating: 0, count: capacity)
      var count: Int32 = 0
      let status = base.withMemoryRebound(to: CChar.self, capacity: text.count) {
        dc_break(breaker, $0, Int32(text.count), &buffer, Int32(capacity), &count)
      }
      if status == 15 {  // U_BUFFER_OVERFLOW_ERROR: the count says how many there are
        capacity = Int(count)
        continue
      }
      try check(status)
      return buffer[..<Int(count)].map(Int.init)
    }
  }
}
