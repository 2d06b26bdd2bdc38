/// A quick no for most renderings that are not among some few.
public struct RenderingFilter: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  public init(_ ids: some Sequence<UInt32>) {
    for id in ids {
      let bit = UInt64(1) << UInt64(id & 63)
      switch id >> 6 & 3 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }
  }

  @inline(__always)
  func mayContain(_ id: UInt32) -> Bool {
    let word =
      switch id >> 6 & 3 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word & (UInt64(1) << UInt64(id & 63)) != 0
  }
}
