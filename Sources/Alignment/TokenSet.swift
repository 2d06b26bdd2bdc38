/// A set of token indices of one segment, as bits. Tokens beyond the 256th are left out: no sentence a person wrote has them.
public struct TokenSet: Sendable, Equatable {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  public static let capacity = 256

  public init() {}

  @inline(__always)
  public mutating func insert(_ index: Int) {
    let bit = UInt64(1) << UInt64(index & 63)
    switch index >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    case 2: c |= bit
    case 3: d |= bit
    default: break
    }
  }

  @inline(__always)
  public func contains(_ index: Int) -> Bool {
    let bit = UInt64(1) << UInt64(index & 63)
    switch index >> 6 {
    case 0: return a & bit != 0
    case 1: return b & bit != 0
    case 2: return c & bit != 0
    case 3: return d & bit != 0
    default: return true
    }
  }

  public mutating func insert(_ range: Range<Int>) { for index in range { insert(index) } }

  public mutating func formUnion(_ other: TokenSet) {
    a |= other.a
    b |= other.b
    c |= other.c
    d |= other.d
  }

  public func union(_ other: TokenSet) -> TokenSet {
    var result = self
    result.formUnion(other)
    return result
  }

  public var isEmpty: Bool { a | b | c | d == 0 }

  /// The sum of the weights of the tokens in the set.
  func weight(_ weights: [Float]) -> Float {
    var sum: Float = 0
    for (word, base) in [(a, 0), (b, 64), (c, 128), (d, 192)] {
      var bits = word
      while bits != 0 {
        let index = base + bits.trailingZeroBitCount
        if index < weights.count { sum += weights[index] }
        bits &= bits - 1
      }
    }
    return sum
  }
}
