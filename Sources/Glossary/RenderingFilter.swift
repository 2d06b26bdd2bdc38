/// A quick no for most renderings that are not among some few.
public struct RenderingFilter: Sendable {
  @usableFromInline var bits = InlineArray<16, UInt64>(repeating: 0)

  @inlinable public init(_ ids: some Sequence<UInt32>) {
    for id in ids { bits[Int(id >> 6 & 15)] |= UInt64(1) << UInt64(id & 63) }
  }

  @inlinable public init() {}

  @inlinable public mutating func insert(_ id: UInt32) { bits[Int(id >> 6 & 15)] |= UInt64(1) << UInt64(id & 63) }

  @inlinable public func mayContain(_ id: UInt32) -> Bool { bits[Int(id >> 6 & 15)] & (UInt64(1) << UInt64(id & 63)) != 0 }
}
