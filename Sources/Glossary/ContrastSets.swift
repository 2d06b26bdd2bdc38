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
    /// Whether the form has other common meanings, so that it proves little alone.
    public let isRisky: Bool
  }

  struct Member: Sendable {
    let set: Int
    let name: String
  }

  private struct Form: Sendable {
    let member: Int32
    let isRisky: Bool
    let next: Int32
  }

  private var englishTrie = WordTrie(capacity: 12_000)
  private var vietnameseTrie = WordTrie(capacity: 12_000)
  private var englishForms: [Int32] = [-1]
  private var vietnameseForms: [Int32] = [-1]
  private var forms: [Form] = []
  private(set) var members: [Member] = []
  private var kinds: [String] = []
  private var names: [String] = []

  public init() {}

  mutating func add(_ file: TSVFile, _ words: inout Tokenizer) throws(TSVFile.Malformed) {
    guard let set = file.column("set"), let kind = file.column("kind"), let member = file.column("member"), let en = file.column("en"),
      let vi = file.column("vi")
    else { throw TSVFile.Malformed(path: file.path, line: 1, reason: "contrast sets need the columns set, kind, member, en and vi") }
    var sets: [String: Int] = [:]
    for row in 0..<file.rowCount {
      let name = file.string(row, set)
      let index = sets[name] ?? names.count
      if index == names.count {
        sets[name] = index
        names.append(name)
        kinds.append(file.string(row, kind))
      }
      members.append(Member(set: index, name: file.string(row, member)))
      for (column, isEnglish) in [(en, true), (vi, false)] {
        for range in file.forms(row, column) {
          let isRisky = file.bytes[range.upperBound - 1] == UInt8(ascii: "~")
          let text = isRisky ? range.lowerBound..<(range.upperBound - 1) : range
          let sequence = words.tokens(in: file.bytes, text).filter { $0.kind == .word }.map(\.word)
          guard !sequence.isEmpty else { continue }
          if isEnglish {
            let node = Int(englishTrie.insert(sequence))
            while englishForms.count <= node { englishForms.append(-1) }
            forms.append(Form(member: Int32(members.count - 1), isRisky: isRisky, next: englishForms[node]))
            englishForms[node] = Int32(forms.count - 1)
          } else {
            let node = Int(vietnameseTrie.insert(sequence))
            while vietnameseForms.count <= node { vietnameseForms.append(-1) }
            forms.append(Form(member: Int32(members.count - 1), isRisky: isRisky, next: vietnameseForms[node]))
            vietnameseForms[node] = Int32(forms.count - 1)
          }
        }
      }
    }
  }

  public func set(of member: Int) -> Int { members[member].set }
  public func kind(of member: Int) -> String { kinds[members[member].set] }
  public func name(of member: Int) -> String { members[member].name }
  public func setName(of member: Int) -> String { names[members[member].set] }

  /// The members said in a text; a form inside a longer one does not count (*hợp pháp* in *bất hợp pháp*).
  public func hits(_ tokens: [Token], lemmas: [[WordID]], isEnglish: Bool) -> [Hit] {
    var hits: [Hit] = []
    let trie = isEnglish ? englishTrie : vietnameseTrie
    let heads = isEnglish ? englishForms : vietnameseForms
    func walk(_ start: Int, _ at: Int, _ node: WordTrie.Node) {
      guard at < tokens.count, tokens[at].kind == .word else { return }
      for word in lemmas[at] {
        guard let next = trie.step(node, word) else { continue }
        if Int(next) < heads.count {
          var form = heads[Int(next)]
          while form >= 0 {
            let found = forms[Int(form)]
            hits.append(Hit(tokens: start..<(at + 1), member: Int(found.member), isRisky: found.isRisky))
            form = found.next
          }
        }
        walk(start, at + 1, next)
      }
    }
    for start in tokens.indices { walk(start, start, WordTrie.root) }
    return hits.filter { hit in
      !hits.contains { $0.tokens.count > hit.tokens.count && $0.tokens.lowerBound <= hit.tokens.lowerBound && $0.tokens.upperBound >= hit.tokens.upperBound }
    }
  }
}
