import Articles
import Words

/// General vocabulary: English headwords and how Vietnamese renders them.
///
/// Glossaries hold names and fixed terms; the lexicon holds the words between them, so that alignment and coverage can tell whether a sentence
/// says what the other says.
public struct Lexicon: Sendable {
  /// A place in a text where a headword or a rendering stands.
  public struct Hit: Sendable {
    /// Token indices.
    public let tokens: Range<Int>
    /// For headwords the entry; for renderings the rendering.
    public let id: UInt32
  }

  public enum PartOfSpeech: UInt8, Sendable {
    case noun, verb, adjective, adverb, function, phrase

    init(_ tag: Substring) {
      switch tag {
      case "n": self = .noun
      case "v": self = .verb
      case "adj": self = .adjective
      case "adv": self = .adverb
      case "phr": self = .phrase
      default: self = .function
      }
    }
  }

  private struct Use: Sendable {
    let entry: UInt32
    let before: UInt32
  }

  private struct Entry: Sendable {
    private let firstRendering: UInt32
    private let renderingsEnd: UInt32
    /// The next entry of the same headword, or `.max`.
    let next: UInt32
    private let partCode: UInt32

    init(part: PartOfSpeech, renderings: Range<Int>, next: UInt32) {
      partCode = UInt32(part.rawValue)
      firstRendering = UInt32(renderings.lowerBound)
      renderingsEnd = UInt32(renderings.upperBound)
      self.next = next
    }

    var part: PartOfSpeech { PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: partCode)) ?? .phrase }
    var renderings: Range<Int> { Int(firstRendering)..<Int(renderingsEnd) }
  }

  private var heads = WordTrie()
  private var renderingTrie = WordTrie()
  private var entries = Table<Entry>()
  /// Rendering nodes of all entries, entry after entry.
  private var renderings: [UInt32] = []
  /// The first entry of a head node, or `.max`; indexed by node.
  private var firstEntry = Table<UInt32>([.max])
  /// For a rendering node, its last use: an index into `uses`, or `.max`.
  private var lastUse = Table<UInt32>([.max])
  /// Who uses a rendering: the entry, and the use before it, or `.max`.
  private var uses = Table<Use>()
  /// Whether a node of the rendering trie ends a rendering; indexed by node.
  private var isRendering = Table<Bool>([false])

  /// For a rendering node the node before and the word between; indexed by node.
  private var steps = Table<Step>()

  private struct Step: Sendable {
    let node: UInt32
    let word: UInt32
  }

  /// Whether a word stands in any rendering without a capital; indexed by word.
  private var standsInRendering = Table<Bool>()

  public init() {}

  /// A lexicon from where `write` put it; nil when it is not there.
  init?(_ reader: inout SnapshotReader) {
    guard let heads = WordTrie(&reader), let renderingTrie = WordTrie(&reader),
      let entries = reader.table(of: Entry.self), let renderings = reader.take(UInt32.self),
      let firstEntry = reader.table(of: UInt32.self), let isRendering = reader.table(of: Bool.self), let lastUse = reader.table(of: UInt32.self),
      let uses = reader.table(of: Use.self), let standsInRendering = reader.table(of: Bool.self), let steps = reader.table(of: Step.self)
    else { return nil }
    self.heads = heads
    self.renderingTrie = renderingTrie
    self.entries = entries
    self.renderings = renderings
    self.firstEntry = firstEntry
    self.isRendering = isRendering
    self.lastUse = lastUse
    self.uses = uses
    self.standsInRendering = standsInRendering
    self.steps = steps
  }

  func write(_ writer: inout SnapshotWriter) {
    heads.write(&writer)
    renderingTrie.write(&writer)
    writer.put(entries)
    writer.put(renderings)
    writer.put(firstEntry)
    writer.put(isRendering)
    writer.put(lastUse)
    writer.put(uses)
    writer.put(standsInRendering)
    writer.put(steps)
  }

  public var entryCount: Int { entries.count }

  /// Classifiers and plural marks that Vietnamese puts before a noun or takes away, without changing what is said.
  private static let lightWords = [
    "sự", "việc", "cuộc", "vụ", "các", "những", "nền", "niềm", "nỗi", "cái", "chiếc", "con", "bị", "được",
  ]

  /// Adds the rows of a lexicon file: columns `en`, `pos`, `vi`.
  mutating func add(_ file: TSVFile, _ words: inout Tokenizer) throws(TSVFile.Malformed) {
    guard let en = file.column("en"), let pos = file.column("pos"), let vi = file.column("vi") else {
      throw TSVFile.Malformed(path: file.path, line: 1, reason: "a lexicon needs the columns en, pos and vi", vi: "cần có các cột en, pos và vi")
    }
    let light = Set(Lexicon.lightWords.map { words.id(of: WordKey($0).bytes) })
    if entries.isEmpty {
      heads = WordTrie(capacity: 8192)
      renderingTrie = WordTrie(capacity: 32_768)
    }
    var tokens: [Token] = []
    var sequence: [WordID] = []
    var cells: [Range<Int>] = []
    file.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<file.rowCount {
        file.cells(ofRow: row, &cells)
        let start = renderings.count
        file.forEachForm(in: cells[vi]) { form in
          tokens.removeAll(keepingCapacity: true)
          words.append(tokensOf: bytes, form, to: &tokens)
          sequence.removeAll(keepingCapacity: true)
          for token in tokens where token.kind == .word {
            sequence.append(token.word)
            // "người London" makes no Vietnamese syllable of London.
            if !token.isCapitalized { noteWord(token.word) }
          }
          guard !sequence.isEmpty else { return }
          add(rendering: sequence[...])
          if sequence.count > 1, light.contains(sequence[0]) { add(rendering: sequence.dropFirst()) }
        }
        tokens.removeAll(keepingCapacity: true)
        words.append(tokensOf: bytes, cells[en], to: &tokens)
        let node = Int(heads.insert(tokens.lazy.filter { $0.kind == .word }.map(\.word)))
        while firstEntry.count <= node { firstEntry.append(.max) }
        entries.append(
          Entry(
            part: PartOfSpeech(Substring(decoding: bytes[cells[pos]], as: UTF8.self)),
            renderings: start..<renderings.count, next: firstEntry[node]))
        firstEntry[node] = UInt32(entries.count - 1)
      }
    }
    steps = Table(renderingTrie.steps.map { Step(node: $0.node, word: $0.word) })
  }

  private mutating func noteWord(_ word: WordID) {
    while standsInRendering.count <= Int(word.rawValue) { standsInRendering.append(false) }
    standsInRendering[Int(word.rawValue)] = true
  }

  private mutating func add(rendering: ArraySlice<WordID>) {
    let node = Int(renderingTrie.insert(rendering))
    while isRendering.count <= node { isRendering.append(false) }
    isRendering[node] = true
    renderings.append(UInt32(node))
    while lastUse.count <= node { lastUse.append(.max) }
    uses.append(Use(entry: UInt32(entries.count), before: lastUse[node]))
    lastUse[node] = UInt32(uses.count - 1)
  }

  /// The entries whose headword is this sequence of words.
  func entries(ofHead words: [WordID]) -> [UInt32] {
    var node = WordTrie.root
    for word in words {
      guard let next = heads.step(node, word) else { return [] }
      node = next
    }
    var result: [UInt32] = []
    var entry = Int(node) < firstEntry.count ? firstEntry[Int(node)] : .max
    while entry != .max {
      result.append(entry)
      entry = entries[Int(entry)].next
    }
    return result
  }

  /// The rendering that is this sequence of words; nil where there is none.
  func rendering(_ words: [WordID]) -> UInt32? {
    var node = WordTrie.root
    for word in words {
      guard let next = renderingTrie.step(node, word) else { return nil }
      node = next
    }
    return Int(node) < isRendering.count && isRendering[Int(node)] ? node : nil
  }

  /// The entries of which something is a rendering.
  public func entries(ofRendering rendering: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    forEachEntry(ofRendering: rendering) { result.append($0) }
    return result
  }

  /// Calls `body` with each entry of which something is a rendering.
  public func forEachEntry(ofRendering rendering: UInt32, _ body: (UInt32) -> Void) {
    var use = Int(rendering) < lastUse.count ? lastUse[Int(rendering)] : .max
    while use != .max {
      let found = uses[Int(use)]
      body(found.entry)
      use = found.before
    }
  }

  /// Calls `body` with renderings that share an entry with `rendering`, and that entry's part of speech: at least with those that `filter` was made of,
  /// maybe several times.
  public func forEachSibling(of rendering: UInt32, among filter: RenderingFilter, _ body: (UInt32, PartOfSpeech) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      uses.withUnsafeBufferPointer { uses in
        renderings.withUnsafeBufferPointer { renderings in
          lastUse.withUnsafeBufferPointer { lastUse in
            guard Int(rendering) < lastUse.count else { return }
            var use = lastUse[Int(rendering)]
            while use != .max {
              let found = uses[Int(use)]
              use = found.before
              let entry = entries[Int(found.entry)]
              for sibling in renderings[entry.renderings] where filter.mayContain(sibling) { body(sibling, entry.part) }
            }
          }
        }
      }
    }
  }

  /// Whether something is a rendering of an entry, or of another entry that shares a rendering with it.
  public func isNear(_ rendering: UInt32, to entry: UInt32) -> Bool {
    renderings.withUnsafeBufferPointer { renderings in
      let own = renderings[entries[Int(entry)].renderings]
      if own.contains(rendering) { return true }
      let filter = RenderingFilter(own)
      var use = Int(rendering) < lastUse.count ? lastUse[Int(rendering)] : .max
      while use != .max {
        let found = uses[Int(use)]
        for sibling in renderings[entries[Int(found.entry)].renderings] where filter.mayContain(sibling) && own.contains(sibling) { return true }
        use = found.before
      }
      return false
    }
  }

  /// How near a Vietnamese word is to some English entries: over all words that it renders too, how much of their renderings both have, the first
  /// renderings counting most. 0 where no English word joins them, 1 for a word's own first rendering.
  public func likeness(_ own: [UInt32], _ rendering: UInt32) -> Double {
    var weight: [UInt32: Double] = [:]
    for entry in own {
      for (rank, rendering) in renderings(of: entry).enumerated() { weight[rendering] = max(weight[rendering] ?? 0, 1 / Double(1 + rank)) }
    }
    var sum = 0.0
    forEachEntry(ofRendering: rendering) { entry in
      let siblings = renderings(of: entry)
      guard let at = siblings.firstIndex(of: rendering) else { return }
      let start = siblings.startIndex
      for (rank, sibling) in siblings.enumerated() {
        if let mine = weight[sibling] { sum += mine / (Double(1 + rank) * Double(1 + at - start)).squareRoot() }
      }
    }
    return sum
  }

  /// The renderings of an entry, as ids that `renderingHits` reports.
  public func renderings(of entry: UInt32) -> ArraySlice<UInt32> { renderings[entries[Int(entry)].renderings] }

  /// The words of a rendering, last first.
  public func words(ofRendering rendering: UInt32) -> [WordID] {
    var result: [WordID] = []
    var node = Int(rendering)
    while node != 0, node < steps.count {
      result.append(WordID(rawValue: steps[node].word))
      node = Int(steps[node].node)
    }
    return result
  }

  public func part(of entry: UInt32) -> PartOfSpeech { entries[Int(entry)].part }

  /// Whether a single word, in this very form, is a headword.
  public func isHeadword(_ word: WordID) -> Bool {
    guard let node = heads.step(WordTrie.root, word) else { return false }
    return Int(node) < firstEntry.count && firstEntry[Int(node)] != .max
  }

  /// Whether a Vietnamese word stands in any rendering, so that it is a syllable of the language and not a foreign name.
  public func isRenderingWord(_ word: WordID) -> Bool {
    Int(word.rawValue) < standsInRendering.count && standsInRendering[Int(word.rawValue)]
  }

  /// Whether a rendering of two or more words begins at `index`.
  public func beginsLongerRendering(_ tokens: [Token], _ index: Int) -> Bool {
    var node = WordTrie.root
    var at = index
    while at < tokens.count, tokens[at].kind == .word, let next = renderingTrie.step(node, tokens[at].word) {
      node = next
      at += 1
      if at > index + 1, Int(node) < isRendering.count, isRendering[Int(node)] { return true }
    }
    return false
  }

  /// Whether a single word is listed as a verb.
  public func isVerb(_ word: WordID) -> Bool {
    guard let node = heads.step(WordTrie.root, word), Int(node) < firstEntry.count else { return false }
    var entry = firstEntry[Int(node)]
    while entry != .max {
      if entries[Int(entry)].part == .verb { return true }
      entry = entries[Int(entry)].next
    }
    return false
  }

  /// The headwords in an English text, inflected or not, all that match at each place.
  ///
  /// - Parameters:
  ///   - tokens: the text's tokens.
  ///   - lemmas: for each token the words it may stand for, itself first.
  public func headHits(_ tokens: [Token], lemmas: Lemmas) -> [Hit] {
    var hits: [Hit] = []
    lemmas.withUnsafeWords { words in
      for start in tokens.indices where tokens[start].kind == .word { walk(tokens, lemmas, words, start, start, WordTrie.root, &hits) }
    }
    return hits
  }

  private func walk(
    _ tokens: [Token], _ lemmas: Lemmas, _ words: UnsafeBufferPointer<WordID>, _ start: Int, _ at: Int, _ node: WordTrie.Node, _ hits: inout [Hit]
  ) {
    guard at < tokens.count, tokens[at].kind == .word else { return }
    for i in lemmas.span(at) {
      guard let next = heads.step(node, words[i]) else { continue }
      if Int(next) < firstEntry.count {
        var entry = firstEntry[Int(next)]
        while entry != .max {
          hits.append(Hit(tokens: start..<(at + 1), id: entry))
          entry = entries[Int(entry)].next
        }
      }
      walk(tokens, lemmas, words, start, at + 1, next, &hits)
    }
  }

  /// The renderings in a Vietnamese text, all that match at each place.
  public func renderingHits(_ tokens: [Token]) -> [Hit] {
    var hits: [Hit] = []
    for start in tokens.indices where tokens[start].kind == .word {
      var node = WordTrie.root
      var at = start
      while at < tokens.count, tokens[at].kind == .word, let next = renderingTrie.step(node, tokens[at].word) {
        node = next
        at += 1
        if Int(node) < isRendering.count, isRendering[Int(node)] { hits.append(Hit(tokens: start..<at, id: node)) }
      }
    }
    return hits
  }
}
