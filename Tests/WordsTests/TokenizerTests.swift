import Articles
import TestKit
import Testing
import Words

@Suite struct TokenizerTests {
  /// Tokens as written, a bar between them; "~" before one that a hyphen joins to its neighbour.
  private static func cut(_ text: String) -> String {
    var tokenizer = Tokenizer(known: Vocabulary())
    let bytes = Array(text.utf8)
    return tokenizer.tokens(in: bytes, 0..<bytes.count).map {
      ($0.hyphenBefore ? "~" : "") + String(decoding: bytes[$0.range], as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test(arguments: [
    Case("Hà Nội, ngày 22/10", "Hà|Nội|,|ngày|22|/|10"),
    Case("42.600 người", "42.600|người", "separators inside a number"),
    Case("tăng 1,5%.", "tăng|1,5|%|.", "the stop behind a sentence is not the number's"),
    Case("$5bn", "$|5|bn"),
    Case("Vla-đi-mia Pu-tin", "Vla|~đi|~mia|Pu|~tin", "phonetic names"),
    Case("38-17", "38|~17"),
    Case("38 - 17", "38|-|17", "a dash with spaces is a mark"),
    Case("Trump's plan", "Trump|'s|plan", "a clitic stands alone"),
    Case("Tehran’s", "Tehran|’s", "with the typographic apostrophe"),
    Case("we're, they'll, I'd", "we|'re|,|they|'ll|,|I|'d"),
    Case("didn't", "didn't", "a negation is one word"),
    Case("O'Neill L'Oréal", "O'Neill|L'Oréal", "apostrophes inside names"),
    Case("the boys' own", "the|boys|'|own", "a bare apostrophe is a mark"),
    Case("MH370 G7 Covid-19", "MH370|G7|Covid|~19"),
    Case("19h30", "19|h30", "a number ends where letters begin"),
    Case("U.S.", "U|.|S|."),
    Case("“Chúng tôi”", "“|Chúng|tôi|”"),
    Case("a\u{200B}b", "a|b", "a zero-width space parts words"),
    Case("", "", "nothing"),
    Case(" \t\n", "", "white space only"),
    Case("đi...", "đi|.|.|."),
    Case("http://a.vn/b", "http|:|/|/|a|.|vn|/|b"),
    Case("東京 2020", "東京|2020"),
    Case("well-known man", "well|~known|man"),
    Case("1.234.567,89", "1.234.567,89"),
    Case("3.", "3|."),
  ])
  func cutsWhereAReaderWould(_ row: Case<String, String>) {
    #expect(Self.cut(row.input) == row.expected)
  }

  @Test(arguments: [
    Case("lower", Token.Shape.lower), Case("Upper", .capitalized), Case("UPPER", .upper), Case("iPhone", .mixed),
    Case("McDonald", .mixed), Case("Ấn", .capitalized), Case("ĐH", .upper),
    Case("A", .capitalized, "one capital letter"),
  ])
  func shapesTellHowAWordIsCapitalised(_ row: Case<String, Token.Shape>) {
    var tokenizer = Tokenizer(known: Vocabulary())
    let bytes = Array(row.input.utf8)
    #expect(tokenizer.tokens(in: bytes, 0..<bytes.count).map(\.shape) == [row.expected])
  }

  @Test func tokensLieInOrderAndCoverAllThatIsVisible() {
    let pieces = [
      "Hà", "Nội", "42.600", "5", "%", "$", "-", "–", "'s", "’", "n't", " ", "  ", "\n", ".", ",", "“", "”", "(", ")",
      "/", "đ", "東", "\u{200B}", "h30", "😀", "\u{301}",
    ]
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<300 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator)! }.joined()
      let bytes = Array(text.utf8)
      var tokenizer = Tokenizer(known: Vocabulary())
      var end = 0
      for token in tokenizer.tokens(in: bytes, 0..<bytes.count) {
        let gap = String(decoding: bytes[end..<token.range.lowerBound], as: UTF8.self)
        // Between tokens stands white space, or the hyphen that joins them.
        #expect(
          gap.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.value == 0x200B || "-–".unicodeScalars.contains($0)
          },
          "\(text.debugDescription): \(gap.debugDescription) is in no token")
        #expect(token.range.lowerBound >= end && !token.range.isEmpty)
        #expect(String(validating: bytes[token.range], as: UTF8.self) != nil, "a token cuts a letter in two")
        end = token.range.upperBound
      }
    }
  }

  @Test func aRangeIsReadAsIfItStoodAlone() {
    let sample = MarkedText("trước ⟦Thủ tướng⟧ sau")
    let bytes = Array(sample.text.utf8)
    var tokenizer = Tokenizer(known: Vocabulary())
    let tokens = tokenizer.tokens(in: bytes, sample.marks[0].range)
    #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Thủ", "tướng"])
  }

  @Test func oneWordHasOneNumberInAllItsSpellings() {
    var tokenizer = Tokenizer(known: Vocabulary())
    let bytes = Array("hòa HOÀ Hòa hoà".utf8)
    #expect(Set(tokenizer.tokens(in: bytes, 0..<bytes.count).map(\.word)).count == 1)
  }
}

@Suite struct VocabularyTests {
  @Test func numbersStayWhenTheTableGrows() {
    var vocabulary = Vocabulary()
    let words = (0..<5000).map { Array("word\($0)".utf8) }
    let ids = words.map { vocabulary.intern($0) }
    #expect(Set(ids).count == words.count)
    for (word, id) in zip(words, ids) {
      #expect(vocabulary.find(word) == id)
      #expect(Array(vocabulary.key(of: id)) == word)
      #expect(vocabulary.intern(word) == id)
    }
    #expect(vocabulary.find(Array("word5000".utf8)) == nil)
  }

  @Test func aVocabularyOverAnotherGivesOtherNumbers() {
    var first = Vocabulary()
    let known = first.intern(Array("biết".utf8))
    var second = Vocabulary(base: first.end)
    #expect(second.intern(Array("mới".utf8)) > known)
  }
}
