/// What a fix wants to do to a text: ranges of it and the bytes to put there, in order, not overlapping.
struct Replacements {
  struct Item {
    var start: Int
    var end: Int
    var bytesStart: Int
    var bytesEnd: Int
    var reason: String
  }

  private(set) var items: [Item] = []
  private(set) var pool: [UInt8] = []

  var isEmpty: Bool { items.isEmpty }

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    pool.removeAll(keepingCapacity: true)
  }

  mutating func add(_ range: Range<Int>, _ scalar: UInt32, _ reason: String) {
    let start = pool.count
    UTF8Bytes.append(scalar, to: &pool)
    items.append(
      Item(start: range.lowerBound, end: range.upperBound, bytesStart: start, bytesEnd: pool.count, reason: reason))
  }

  mutating func add(_ range: Range<Int>, _ bytes: some Sequence<UInt8>, _ reason: String) {
    let start = pool.count
    pool.append(contentsOf: bytes)
    items.append(
      Item(start: range.lowerBound, end: range.upperBound, bytesStart: start, bytesEnd: pool.count, reason: reason))
  }

  mutating func remove(_ range: Range<Int>, _ reason: String) {
    items.append(
      Item(start: range.lowerBound, end: range.upperBound, bytesStart: pool.count, bytesEnd: pool.count, reason: reason)
    )
  }
}

/// A text on its way through the fixes, which remembers (when asked to) how each byte came to be.
struct EditedText {
  /// A stretch of the text as given and what stands for it now.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
    var fixes: UInt32
    var reason: String
  }

  private(set) var bytes: [UInt8]
  private(set) var changes: [Change] = []
  let isRecording: Bool
  /// How many replacements each fix made, by the fix's place in `Fix.allCases`.
  private(set) var counts: FixCounts

  init(_ bytes: [UInt8], isRecording: Bool) {
    self.bytes = bytes
    self.isRecording = isRecording
    counts = FixCounts()
  }

  /// Puts the whole text in another's place without a record of single changes; only for texts that are not recorded.
  mutating func replaceAll(_ new: [UInt8], by fix: Fix, count: Int) {
    precondition(!isRecording)
    bytes = new
    counts.add(fix, count)
  }

  mutating func apply(_ replacements: Replacements, by fix: Fix) {
    if replacements.isEmpty { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var at = 0
    for item in replacements.items {
      result.append(contentsOf: bytes[at..<item.start])
      result.append(contentsOf: replacements.pool[item.bytesStart..<item.bytesEnd])
      at = item.end
    }
    result.append(contentsOf: bytes[at...])
    counts.add(fix, replacements.items.count)
    if isRecording { record(replacements.items, fix) }
    bytes = result
  }

  /// Joins new replacements, made in the present text, with the changes that led to it.
  private mutating func record(_ items: [Replacements.Item], _ fix: Fix) {
    var joined: [Change] = []
    joined.reserveCapacity(changes.count + items.count)
    var a = 0
    var b = 0
    var oldShift = 0  // given - present, behind the changes passed
    var newShift = 0  // next - present, behind the items passed
    while a < changes.count || b < items.count {
      // The next group: all changes and items that overlap or touch in the present text.
      // Of two that begin in one place, the empty one is first.
      let change = a < changes.count ? changes[a].new : Int.max..<Int.max
      let item = b < items.count ? items[b].start..<items[b].end : Int.max..<Int.max
      let first =
        change.lowerBound < item.lowerBound || (change.lowerBound == item.lowerBound && change.isEmpty) ? change : item
      let start = first.lowerBound
      var end = first.upperBound
      let oldStart = start + oldShift
      let newStart = start + newShift
      var fixes: UInt32 = 0
      var reason = ""
      var grown = true
      while grown {
        grown = false
        while a < changes.count, overlaps(changes[a].new, start, end) {
          end = max(end, changes[a].new.upperBound)
          oldShift += changes[a].old.count - changes[a].new.count
          fixes |= changes[a].fixes
          if reason.isEmpty {
            reason = changes[a].reason
          } else if reason != changes[a].reason {
            reason += "; " + changes[a].reason
          }
          a += 1
          grown = true
        }
        while b < items.count, overlaps(items[b].start..<items[b].end, start, end) {
          end = max(end, items[b].end)
          newShift += items[b].bytesEnd - items[b].bytesStart - (items[b].end - items[b].start)
          fixes |= fix.bit
          if reason.isEmpty {
            reason = items[b].reason
          } else if !reason.hasSuffix(items[b].reason) {
            reason += "; " + items[b].reason
          }
          b += 1
          grown = true
        }
      }
      joined.append(
        Change(old: oldStart..<(end + oldShift), new: newStart..<(end + newShift), fixes: fixes, reason: reason))
    }
    changes = joined
  }

  /// Whether a range belongs to the group from `start` to `end`: it shares a byte with it, or both are empty and in one place.
  private func overlaps(_ range: Range<Int>, _ start: Int, _ end: Int) -> Bool {
    range.lowerBound < end || (start == end && range.isEmpty && range.lowerBound == start)
  }
}

/// Counts by fix.
public struct FixCounts: Sendable, Equatable {
  private var counts = InlineArray<21, Int>(repeating: 0)
  public private(set) var total = 0

  public init() {}

  public subscript(fix: Fix) -> Int { counts[fix.ordinal] }

  mutating func add(_ fix: Fix, _ count: Int) {
    counts[fix.ordinal] += count
    total += count
  }

  public static func += (a: inout FixCounts, b: FixCounts) {
    for i in a.counts.indices { a.counts[i] += b.counts[i] }
    a.total += b.total
  }

  public static func == (a: FixCounts, b: FixCounts) -> Bool {
    a.counts.indices.allSatisfy { a.counts[$0] == b.counts[$0] }
  }
}
