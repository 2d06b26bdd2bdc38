import Words

/// A table of single words and short phrases, looked up at a place in a segment.
struct Cues<Value: Sendable>: Sendable {
  private var singles: [WordID: Value] = [:]
  /// Phrases by their first word, longest first.
  private var phrases: [WordID: [(rest: [WordID], value: Value)]] = [:]
  /// A quick no for most words that begin no entry: one bit for the words whose numbers end alike.
  private var starts = [UInt64](repeating: 0, count: 16)

  init(_ rows: [(words: String, value: Value)], _ words: inout Tokenizer) {
    var key = WordKey()
    for (text, value) in rows {
      var text = text
      let ids = text.withUTF8 { bytes in
        bytes.split(separator: 0x20).map { word in
          key.fold(bytes, word.indices)
          return words.id(of: key.bytes)
        }
      }
      starts[Int(ids[0].rawValue >> 6) & 15] |= 1 << UInt64(ids[0].rawValue & 63)
      if ids.count == 1 {
        singles[ids[0]] = value
      } else {
        phrases[ids[0], default: []].append((Array(ids.dropFirst()), value))
      }
    }
    for key in phrases.keys { phrases[key]!.sort { $0.rest.count > $1.rest.count } }
  }

  /// The words with which entries begin.
  var firstWords: [WordID] { Array(singles.keys) + Array(phrases.keys) }

  /// The longest entry that begins at `index`, and the index behind it.
  func match(_ text: SegmentText, _ index: Int) -> (value: Value, end: Int)? {
    guard index >= 0, index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    return text.lemmas.withUnsafeWords { words in
      let own = text.lemmas.span(index)
      guard own.contains(where: { mayBegin(words[$0]) }) else { return nil }
      for at in own {
        guard let candidates = phrases[words[at]] else { continue }
        next: for (rest, value) in candidates {
          guard index + rest.count < text.tokens.count else { continue }
          for (i, word) in rest.enumerated() where !text.lemmas.span(index + 1 + i).contains(where: { words[$0] == word }) { continue next }
          return (value, index + 1 + rest.count)
        }
      }
      for at in own {
        if let value = singles[words[at]] { return (value, index + 1) }
      }
      return nil
    }
  }

  @inline(__always)
  private func mayBegin(_ id: WordID) -> Bool { starts[Int(id.rawValue >> 6) & 15] & (1 << UInt64(id.rawValue & 63)) != 0 }

  /// The entry for one token taken alone, in exactly this form.
  func single(_ text: SegmentText, _ index: Int) -> Value? {
    guard index >= 0, index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    let word = text.tokens[index].word
    return mayBegin(word) ? singles[word] : nil
  }
}
