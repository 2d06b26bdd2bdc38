/// A number for a word's key, so that words compare and hash as integers.
public struct WordID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (a: WordID, b: WordID) -> Bool { a.rawValue < b.rawValue }

  /// One multiplication in place of the library's keyed hash: numbers are given in the order in which words are met, so no text can choose them to collide.
  @inlinable public func _rawHashValue(seed: Int) -> Int {
    let mixed = (UInt64(rawValue) ^ UInt64(truncatingIfNeeded: seed)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 32))
  }

  /// No word: a token that is not one.
  @inlinable public static var none: WordID { WordID(rawValue: .max) }
}

/// Keys and their numbers: an open-addressing table over one byte pool, which loads a 100,000-word lexicon in milliseconds.
public struct Vocabulary: Sendable {
  private var slots: [UInt32]
  private var offsets: [UInt32] = [0]
  private var pool: [UInt8] = []
  private let base: UInt32

  /// - Parameters:
  ///   - base: the first number to give; a vocabulary laid over another begins where the other ends.
  public init(base: UInt32 = 0, capacity: Int = 64) {
    self.base = base
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: .max, count: size)
  }

  /// The tables a vocabulary consists of, to keep them in a file and make it again without hashing.
  public struct Tables: Sendable {
    public let slots: [UInt32]
    public let offsets: [UInt32]
    public let pool: [UInt8]

    public init(slots: [UInt32], offsets: [UInt32], pool: [UInt8]) {
      self.slots = slots
      self.offsets = offsets
      self.pool = pool
    }
  }

  public var tables: Tables { Tables(slots: slots, offsets: offsets, pool: pool) }

  /// A vocabulary with base 0 from the tables of one; nil when they do not belong together.
  public init?(_ tables: Tables) {
    guard tables.slots.count >= 64, tables.slots.count & (tables.slots.count - 1) == 0, !tables.offsets.isEmpty,
      Int(tables.offsets[tables.offsets.count - 1]) == tables.pool.count,
      tables.offsets.count * 2 <= tables.slots.count + 2
    else { return nil }
    base = 0
    slots = tables.slots
    offsets = tables.offsets
    pool = tables.pool
  }

  public var count: Int { offsets.count - 1 }

  /// One more than the greatest number given.
  public var end: UInt32 { base + UInt32(count) }

  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { h = (h ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return h ^ (h >> 29)
  }

  /// The number of a key, or nil when it is not known.
  public func find(_ key: [UInt8]) -> WordID? {
    key.withUnsafeBufferPointer { key in
      var slot = Int(truncatingIfNeeded: Vocabulary.hash(key)) & (slots.count - 1)
      while slots[slot] != .max {
        if equals(Int(slots[slot]), key) { return WordID(rawValue: base + slots[slot]) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The number of a key, which is given one when it is new.
  public mutating func intern(_ key: [UInt8]) -> WordID {
    if (count + 1) * 2 > slots.count { grow() }
    return key.withUnsafeBufferPointer { key in
      var slot = Int(truncatingIfNeeded: Vocabulary.hash(key)) & (slots.count - 1)
      while slots[slot] != .max {
        if equals(Int(slots[slot]), key) { return WordID(rawValue: base + slots[slot]) }
        slot = (slot + 1) & (slots.count - 1)
      }
      let index = UInt32(count)
      slots[slot] = index
      pool.append(contentsOf: key)
      offsets.append(UInt32(pool.count))
      return WordID(rawValue: base + index)
    }
  }

  /// The key of a number this vocabulary gave.
  public func key(of id: WordID) -> ArraySlice<UInt8> {
    let index = Int(id.rawValue - base)
    return pool[Int(offsets[index])..<Int(offsets[index + 1])]
  }

  @inline(__always)
  private func equals(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[index])
    guard Int(offsets[index + 1]) - start == key.count else { return false }
    for i in 0..<key.count where pool[start + i] != key[i] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [UInt32](repeating: .max, count: size)
    for index in 0..<count {
      let range = Int(offsets[index])..<Int(offsets[index + 1])
      let hash = pool.withUnsafeBufferPointer { Vocabulary.hash(UnsafeBufferPointer(rebasing: $0[range])) }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != .max { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index)
    }
  }
}
