import Words

/// Sequences of words, found by walking from word to word.
///
/// A hash table from (node, word) to node: a few machine words an edge, and no allocation a node.
struct WordTrie: Sendable {
  typealias Node = UInt32
  static let root: Node = 0

  private var keys: [UInt64]
  private var nodes: [Node]
  private(set) var nodeCount: UInt32 = 1
  private var edgeCount = 0

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: .max, count: size)
    nodes = [Node](repeating: 0, count: size)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var h = key &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 32
    return Int(truncatingIfNeeded: h) & (keys.count - 1)
  }

  /// The node reached from `node` by `word`, or nil.
  @inline(__always)
  func step(_ node: Node, _ word: WordID) -> Node? {
    let key = UInt64(node) << 32 | UInt64(word.rawValue)
    var i = slot(key)
    while keys[i] != .max {
      if keys[i] == key { return nodes[i] }
      i = (i + 1) & (keys.count - 1)
    }
    return nil
  }

  /// The node of a sequence, made where it is new.
  mutating func insert(_ words: some Sequence<WordID>) -> Node {
    var node = WordTrie.root
    for word in words { node = extend(node, word) }
    return node
  }

  private mutating func extend(_ node: Node, _ word: WordID) -> Node {
    if (edgeCount + 1) * 2 > keys.count { grow() }
    let key = UInt64(node) << 32 | UInt64(word.rawValue)
    var i = slot(key)
    while keys[i] != .max {
      if keys[i] == key { return nodes[i] }
      i = (i + 1) & (keys.count - 1)
    }
    keys[i] = key
    nodes[i] = nodeCount
    nodeCount += 1
    edgeCount += 1
    return nodes[i]
  }

  private mutating func grow() {
    let old = zip(keys, nodes).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    nodes = [Node](repeating: 0, count: keys.count)
    for (key, node) in old {
      var i = slot(key)
      while keys[i] != .max { i = (i + 1) & (keys.count - 1) }
      keys[i] = key
      nodes[i] = node
    }
  }
}
