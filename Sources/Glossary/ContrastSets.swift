import Words

/// Sets of meanings that exclude one another: rise and fall, left and right, may and will.
///
/// When the original has one member of a set and the translation another one instead, it says something else, however well every other
/// word is translated.
public struct ContrastSets: Sendable {
  /// A place where a member is said.
  public struct Hit: Sendable, Equatable {
    public let tokens: Range<Int>
    /// The member, as a row of the file.
    public let member: Int
    /// The set the member is of.
    public let set: Int
    /// Whether the form has other common meanings, so that it proves little alone.
    public let isRisky: Bool
    /// Whether the file does not list the word, but the lexicon makes it one with a form.
    public let isDerived: Bool

    public init(tokens: Range<Int>, member: Int, set: Int, isRisky: Bool, isDerived: Bool = false) {
      self.tokens = tokens
      self.member = member
      self.set = set
      self.isRisky = isRisky
      self.isDerived = isDerived
    }
  }

  private struct Form: Sendable {
    let member: Int32
    /// The next form at the same trie node, or -1.
    let next: Int32
    private let risk: Int32

    init(member: Int, isRisky: Bool, next: Int32) {
      self.member = Int32(member)
      self.next = next
      risk = isRisky ? 1 : 0
    }

    var isRisky: Bool { risk != 0 }
  }

  private struct Forms: Sendable {
    var trie = WordTrie()
    /// The first form of a trie node, or -1; indexed by node.
    var first = Table<Int32>([-1])
  }

  /// Stands in a sequence of words for one to four others: "cho … mượn". No word of a text has it.
  private static let gap = WordID.none

  private var english = Forms()
  private var vietnamese = Forms()
  private var forms = Table<Form>()
  /// The set of each member; members are rows of the file.
  private var setOfMember = Table<Int32>()
  /// The first row of each set.
  private var rowOfSet = Table<Int32>()
  /// For an entry of the lexicon whose headword is a form, the first such form, or -1; indexed by entry.
  private var firstFormOfEntry = Table<Int32>()
  /// The same for each rendering.
  private var firstFormOfRendering = Table<Int32>()
  /// Where names and kinds are looked up, which only reports need.
  private(set) var file: TSVFile?
  /// The kind of each set, and whether it tells how one thing stands to another, in time or space: *trước*, before, does so in *tháng trước*, last month, too.
  private var kinds: [(name: String, isRelation: Bool, isField: Bool)] = []

  public init() {}

  /// Sets from where `write` put them; nil when they are not there.
  init?(_ reader: inout SnapshotReader, path: String, bytes: [UInt8]) {
    guard let file = TSVFile(&reader, path: path, bytes: bytes), let englishTrie = WordTrie(&reader),
      let englishFirst = reader.table(of: Int32.self), let vietnameseTrie = WordTrie(&reader), let vietnameseFirst = reader.table(of: Int32.self),
      let forms = reader.table(of: Form.self), let sets = reader.table(of: Int32.self), let rows = reader.table(of: Int32.self),
      let firstFormOfEntry = reader.table(of: Int32.self), let firstFormOfRendering = reader.table(of: Int32.self)
    else { return nil }
    self.file = file
    english = Forms(trie: englishTrie, first: englishFirst)
    vietnamese = Forms(trie: vietnameseTrie, first: vietnameseFirst)
    self.forms = forms
    setOfMember = sets
    rowOfSet = rows
    self.firstFormOfEntry = firstFormOfEntry
    self.firstFormOfRendering = firstFormOfRendering
    noteKinds()
  }

  func write(_ writer: inout SnapshotWriter) {
    file?.write(&writer)
    for forms in [english, vietnamese] {
      forms.trie.write(&writer)
      writer.put(forms.first)
    }
    writer.put(forms)
    writer.put(setOfMember)
    writer.put(rowOfSet)
    writer.put(firstFormOfEntry)
    writer.put(firstFormOfRendering)
  }

  /// Takes the sets of a file in place of those it had.
  ///
  /// - Parameter lexicon: tells which Vietnamese words render a form, beside those the file lists.
  mutating func load(_ file: TSVFile, _ words: inout Tokenizer, _ lexicon: Lexicon) throws(TSVFile.Malformed) {
    guard let set = file.column("set"), file.column("kind") != nil, file.column("member") != nil, let en = file.column("en"),
      let vi = file.column("vi")
    else {
      throw TSVFile.Malformed(
        path: file.path, line: 1, reason: "contrast sets need the columns set, kind, member, en and vi", vi: "cần có các cột set, kind, member, en và vi")
    }
    self = ContrastSets()
    self.file = file
    var sets: [String: Int] = [:]
    for row in 0..<file.rowCount {
      let name = file.string(row, set)
      let index = sets[name] ?? rowOfSet.count
      if index == rowOfSet.count {
        sets[name] = index
        rowOfSet.append(Int32(row))
      }
      setOfMember.append(Int32(index))
      for (column, isEnglish) in [(en, true), (vi, false)] {
        for range in file.forms(row, column) {
          let isRisky = file.bytes[range.upperBound - 1] == UInt8(ascii: "~")
          let text = isRisky ? range.lowerBound..<(range.upperBound - 1) : range
          let sequence = words.tokens(in: file.bytes, text).compactMap { $0.kind == .word ? $0.word : $0.isMark("…") ? ContrastSets.gap : nil }
          guard !sequence.isEmpty else { continue }
          if isEnglish {
            ContrastSets.add(sequence, row, isRisky, to: &english, &forms)
            for entry in lexicon.entries(ofHead: sequence) {
              while firstFormOfEntry.count <= Int(entry) { firstFormOfEntry.append(-1) }
              firstFormOfEntry[Int(entry)] = english.first[Int(english.trie.insert(sequence))]
            }
          } else {
            ContrastSets.add(sequence, row, isRisky, to: &vietnamese, &forms)
            if let rendering = lexicon.rendering(sequence) {
              while firstFormOfRendering.count <= Int(rendering) { firstFormOfRendering.append(-1) }
              firstFormOfRendering[Int(rendering)] = vietnamese.first[Int(vietnamese.trie.insert(sequence))]
            }
          }
        }
      }
    }
    noteKinds()
  }

  private mutating func noteKinds() {
    kinds = rowOfSet.map { row in
      let kind = text("kind", ofRow: Int(row))
      return (kind, kind == "time" || kind == "place", kind == "field")
    }
  }

  private static func add(_ sequence: [WordID], _ member: Int, _ isRisky: Bool, to language: inout Forms, _ forms: inout Table<Form>) {
    let node = Int(language.trie.insert(sequence))
    while language.first.count <= node { language.first.append(-1) }
    forms.append(Form(member: member, isRisky: isRisky, next: language.first[node]))
    language.first[node] = Int32(forms.count - 1)
  }

  /// Calls `body` with each member that the headword of an entry of the lexicon says; `isRisky` as in `Hit`.
  public func forEachMember(ofEntry entry: UInt32, _ body: (_ member: Int, _ isRisky: Bool) -> Void) {
    var form = Int(entry) < firstFormOfEntry.count ? firstFormOfEntry[Int(entry)] : -1
    while form >= 0 {
      let found = forms[Int(form)]
      body(Int(found.member), found.isRisky)
      form = found.next
    }
  }

  /// Calls `body` with each member that a rendering of the lexicon says; forms of other meanings do not count.
  public func forEachMember(ofRendering rendering: UInt32, _ body: (_ member: Int) -> Void) {
    var form = Int(rendering) < firstFormOfRendering.count ? firstFormOfRendering[Int(rendering)] : -1
    while form >= 0 {
      let found = forms[Int(form)]
      if !found.isRisky { body(Int(found.member)) }
      form = found.next
    }
  }

  public var setCount: Int { rowOfSet.count }
  public func set(of member: Int) -> Int { Int(setOfMember[member]) }
  public func kind(of member: Int) -> String { kinds[set(of: member)].name }
  /// Whether a set holds all things of a wide field against one another, so that only two words that nothing else explains are a change.
  public func isField(_ set: Int) -> Bool { kinds[set].isField }
  public func name(of member: Int) -> String { text("member", ofRow: member) }
  public func setName(of member: Int) -> String { text("set", ofRow: member) }

  private func text(_ column: String, ofRow row: Int) -> String {
    guard let file, let index = file.column(column) else { return "" }
    return file.string(row, index)
  }

  /// The members said in a text; a form inside a longer one does not count (*hợp pháp* in *bất hợp pháp*).
  public func hits(_ tokens: [Token], lemmas: Lemmas, isEnglish: Bool) -> [Hit] {
    let (trie, first) = isEnglish ? (english.trie, english.first) : (vietnamese.trie, vietnamese.first)
    var walk = Walk(isEnglish: isEnglish)
    tokens.withUnsafeBufferPointer { tokens in
      lemmas.withUnsafeWords { words in
        first.withUnsafeBufferPointer { first in
          forms.withUnsafeBufferPointer { forms in
            setOfMember.withUnsafeBufferPointer { sets in
              let text = Walk.Text(tokens: tokens, lemmas: lemmas, words: words, trie: trie, first: first, forms: forms, sets: sets)
              for start in tokens.indices { walk.walk(text, start, start, WordTrie.root, after: nil) }
            }
          }
        }
      }
    }
    var hits = walk.hits
    // What stands in two places says what neither says alone.
    for (first, second, hit) in walk.splits {
      hits.removeAll { $0.set == hit.set && ($0.tokens.overlaps(first) || $0.tokens.overlaps(second)) }
    }
    for split in walk.splits { hits.append(split.hit) }
    let longer = hits.filter { $0.tokens.count > 1 }
    if longer.isEmpty { return hits }
    hits.removeAll { hit in
      longer.contains {
        $0.tokens.count > hit.tokens.count && $0.tokens.lowerBound <= hit.tokens.lowerBound && $0.tokens.upperBound >= hit.tokens.upperBound
          && ($0.set == hit.set || !kinds[hit.set].isRelation && !kinds[$0.set].isField)
      }
    }
    return hits
  }

  /// The way through a text along the trie, and what it meets.
  private struct Walk {
    let isEnglish: Bool
    var hits: [Hit] = []
    /// Hits of two pieces apart.
    var splits: [(first: Range<Int>, second: Range<Int>, hit: Hit)] = []

    init(isEnglish: Bool) {
      self.isEnglish = isEnglish
      hits.reserveCapacity(24)
    }

    /// What the walk looks at, and never changes.
    struct Text {
      let tokens: UnsafeBufferPointer<Token>
      let lemmas: Lemmas
      let words: UnsafeBufferPointer<WordID>
      let trie: WordTrie
      let first: UnsafeBufferPointer<Int32>
      let forms: UnsafeBufferPointer<Form>
      let sets: UnsafeBufferPointer<Int32>
    }

    mutating func walk(_ text: borrowing Text, _ start: Int, _ at: Int, _ node: WordTrie.Node, after first: Range<Int>?) {
      guard at < text.tokens.count, text.tokens[at].kind == .word else { return }
      for i in text.lemmas.span(at) {
        if let next = text.trie.step(node, text.words[i]) { reach(text, start, at, next, after: first) }
      }
    }

    private mutating func reach(_ text: borrowing Text, _ start: Int, _ at: Int, _ node: WordTrie.Node, after first: Range<Int>?) {
      if Int(node) < text.first.count {
        var form = text.first[Int(node)]
        while form >= 0 {
          let found = text.forms[Int(form)]
          let own = start..<(at + 1)
          // Vietnamese splits a verb of two from its second, English a verb from its object.
          let hit = Hit(
            tokens: isEnglish ? first ?? own : own, member: Int(found.member), set: Int(text.sets[Int(found.member)]), isRisky: found.isRisky)
          if let first { splits.append((first, own, hit)) } else { hits.append(hit) }
          form = found.next
        }
      }
      walk(text, start, at + 1, node, after: first)
      if first == nil, let rest = text.trie.step(node, ContrastSets.gap) {
        for second in at + 2..<at + 6 where second < text.tokens.count && text.tokens[second - 1].kind != .mark {
          walk(text, second, second, rest, after: start..<(at + 1))
        }
      }
    }
  }
}
