import Words

/// At which words a reader of facts has to look for what: most words of a sentence begin no value of any kind.
struct FactStarts: OptionSet, Sendable {
  let rawValue: UInt64

  static let phrase = FactStarts(rawValue: 1)
  static let relative = FactStarts(rawValue: 2)
  static let span = FactStarts(rawValue: 4)
  static let date = FactStarts(rawValue: 8)
  static let time = FactStarts(rawValue: 16)
  static let quantity = FactStarts(rawValue: 32)
  static let all = FactStarts(rawValue: 63)

  /// What may begin at a token: anything at a number, at a word what its table says, at a mark only an amount of money.
  @inline(__always)
  static func at(_ token: Int, of text: SegmentText, _ words: WordBits) -> FactStarts {
    switch text.tokens[token].kind {
    case .number: .all
    case .word: FactStarts(rawValue: words.bits(of: token, in: text))
    case .mark: Unit.mayBeSign(text.tokens[token].scalar) ? .quantity : []
    }
  }
}

extension WordBits {
  mutating func insert(_ starts: FactStarts, _ all: [WordID]) { insert(starts.rawValue, all) }
}
