import Words

/// Sequences of words, found by walking from word to word.
///
/// A hash table from (node, word) to node: three machine words an edge, and no allocation a node. Edges of the root, where most walks end
/// at once, are a plain array indexed by word.
struct WordTrie: Sendable {
  typealias Node = UInt32
  static let root: Node = 0

  /// An edge of the table; `next` 0 marks a free slot, because no edge leads to the root.
  struct Edge: Sendable {
    var node: Node = 0
    var word: UInt32 = 0
    var next: Node = 0
  }

  private(set) var edges: Table<Edge>
  /// The node each word leads to from the root; 0 for none.
  private(set) var starts = Table<Node>()
  private(set) var nodeCount: UInt32 = 1
  private(set) var edgeCount = 0

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    edges = Table([Edge](repeating: Edge(), count: size))
  }

  /// A trie laid out earlier.
  init(edges: Table<Edge>, starts: Table<Node>, nodeCount: UInt32, edgeCount: Int) {
    self.edges = edges
    self.starts = starts
    self.nodeCount = nodeCount
    self.edgeCount = edgeCount
  }

  @inline(__always)
  static func slot(_ node: Node, _ word: UInt32, _ mask: Int) -> Int {
    let mixed = (UInt64(node) << 32 | UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }

  /// The node reached from `node` by `word`, or nil.
  @inline(__always)
  func step(_ node: Node, _ word: WordID) -> Node? {
    if node == WordTrie.root {
      guard Int(word.rawValue) < starts.count else { return nil }
      let next = starts[Int(word.rawValue)]
      return next == 0 ? nil : next
    }
    return edges.withUnsafeBufferPointer { edges in
      let mask = edges.count - 1
      var i = WordTrie.slot(node, word.rawValue, mask)
      while edges[i].next != 0 {
        if edges[i].node == node, edges[i].word == word.rawValue { return edges[i].next }
        i = (i + 1) & mask
      }
      return nil
    }
  }

  /// For each node the node before it and the word between them; for the root itself and 0.
  var steps: [(node: Node, word: UInt32)] {
    var steps = [(node: Node, word: UInt32)](repeating: (WordTrie.root, 0), count: Int(nodeCount))
    edges.withUnsafeBufferPointer { edges in
      for edge in edges where edge.next != 0 { steps[Int(edge.next)] = (edge.node, edge.word) }
    }
    for (word, next) in starts.enumerated() where next != 0 { steps[Int(next)] = (WordTrie.root, UInt32(word)) }
    return steps
  }

  /// The node of a sequence, made where it is new.
  mutating func insert(_ words: some Sequence<WordID>) -> Node {
    var node = WordTrie.root
    for word in words { node = extend(node, word) }
    return node
  }

  private mutating func extend(_ node: Node, _ word: WordID) -> Node {
    if node == WordTrie.root {
      let index = Int(word.rawValue)
      if index >= starts.count {
        starts.append(contentsOf: repeatElement(0, count: max(index + 1, starts.count * 2, 1024) - starts.count))
      }
      if starts[index] == 0 {
        starts[index] = nodeCount
        nodeCount += 1
      }
      return starts[index]
    }
    if (edgeCount + 1) * 2 > edges.count { grow() }
    let made = nodeCount
    let next = edges.withUnsafeMutableBufferPointer { edges in
      let mask = edges.count - 1
      var i = WordTrie.slot(node, word.rawValue, mask)
      while edges[i].next != 0 {
        if edges[i].node == node, edges[i].word == word.rawValue { return edges[i].next }
        i = (i + 1) & mask
      }
      edges[i] = Edge(node: node, word: word.rawValue, next: made)
      return made
    }
    if next == made {
      nodeCount += 1
      edgeCount += 1
    }
    return next
  }

  /// Makes room for edges to come, so that a large glossary is not laid out again and again.
  mutating func reserve(_ more: Int) {
    var size = edges.count
    while (edgeCount + more) * 2 > size { size *= 2 }
    if size > edges.count { resize(size) }
  }

  private mutating func grow() { resize(edges.count * 2) }

  private mutating func resize(_ size: Int) {
    let old = edges
    let mask = size - 1
    var edges = [Edge](repeating: Edge(), count: size)
    for edge in old where edge.next != 0 {
      var i = WordTrie.slot(edge.node, edge.word, mask)
      while edges[i].next != 0 { i = (i + 1) & mask }
      edges[i] = edge
    }
    self.edges = Table(edges)
  }
}
