import Articles
import Words

extension TermBase {
  /// Lays compounds of the lexicon beside the terms, so that a term of one syllable is not found inside a longer word: *công* (a metric unit of
  /// land) in *công việc*, *tranh* (a painting) in *tranh cãi*.
  ///
  /// A compound is a form without a concept; where it is the longest wording, there is no mention. Only compounds with a syllable that is a term
  /// of its own are needed.
  mutating func addCompounds(of lexicon: TSVFile, _ words: inout Tokenizer) {
    guard let column = lexicon.column("vi") else { return }
    var lone: Set<WordID> = []
    for word in 0..<trie.starts.count where trie.starts[word] != 0 {
      var form = firstForm[Int(trie.starts[word])]
      while form != .max {
        let candidate = forms[Int(form)]
        if candidate.capitals == 0, candidate.language == .vietnamese { lone.insert(WordID(rawValue: UInt32(word))) }
        form = candidate.next
      }
    }
    var tokens: [Token] = []
    var sequence: [WordID] = []
    var cells: [Range<Int>] = []
    lexicon.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<lexicon.rowCount {
        lexicon.cells(ofRow: row, &cells)
        lexicon.forEachForm(in: cells[column]) { form in
          tokens.removeAll(keepingCapacity: true)
          words.append(tokensOf: bytes, form, to: &tokens)
          guard (2...4).contains(tokens.count) else { return }
          sequence.removeAll(keepingCapacity: true)
          var needed = false
          for token in tokens {
            guard token.kind == .word, token.shape == .lower else { return }
            sequence.append(token.word)
            if lone.contains(token.word) { needed = true }
          }
          if needed { insertCompound(sequence) }
        }
      }
    }
  }

  private mutating func insertCompound(_ sequence: [WordID]) {
    let node = Int(trie.insert(sequence))
    if node < firstForm.count, firstForm[node] != .max { return }
    insert(
      Form(
        concept: Form.noConcept, text: 0..<0, context: 0..<0, language: .vietnamese, role: .admitted, capitals: 0,
        uppers: 0, length: sequence.count, traits: .derived), at: sequence)
  }
}
