import Articles
import Words

/// Which words a token may stand for, as a range of a pool.
struct LemmaSpan: Sendable {
  var start: UInt32
  var count: UInt32
}

/// A wording of the glossary found in a text: all forms of one length at one place.
struct Match: Sendable {
  var start: Int
  /// Behind the last token.
  var end: Int
  var forms: [Int]
  /// Tokens without marks.
  var words: Int
  var isInflected: Bool
}

extension TermBase {
  /// Finds the matches in tokens: from left to right the longest, except where a longer one begins inside; then the left one is cut short.
  func match(
    _ tokens: [Token], _ pool: [WordID], _ spans: [LemmaSpan], _ language: Language, _ matches: inout [Match]
  ) {
    tokens.withUnsafeBufferPointer { tokens in
      pool.withUnsafeBufferPointer { pool in
        spans.withUnsafeBufferPointer { spans in
          trie.edges.withUnsafeBufferPointer { edges in
            trie.starts.withUnsafeBufferPointer { starts in
              forms.withUnsafeBufferPointer { forms in
                firstForm.withUnsafeBufferPointer { firstForm in
                  rows.withUnsafeBufferPointer { rows in
                    let walk = Walk(
                      files: files, context: context, forms: forms, firstForm: firstForm, rows: rows, tokens: tokens, pool: pool, spans: spans,
                      edges: edges, starts: starts, language: language)
                    walk.run(&matches)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// One pass over the tokens of a segment.
  private struct Walk {
    let files: [TSVFile]
    let context: WordContext
    let forms: UnsafeBufferPointer<Form>
    let firstForm: UnsafeBufferPointer<UInt32>
    let rows: UnsafeBufferPointer<Row>
    let tokens: UnsafeBufferPointer<Token>
    let pool: UnsafeBufferPointer<WordID>
    let spans: UnsafeBufferPointer<LemmaSpan>
    let edges: UnsafeBufferPointer<WordTrie.Edge>
    let starts: UnsafeBufferPointer<WordTrie.Node>
    let language: Language
    /// Whether all words are in capitals, which then prove nothing.
    let isShouting: Bool
    /// Whether a Vietnamese text has lost its marks.
    let isUnmarked: Bool

    init(
      files: [TSVFile], context: WordContext, forms: UnsafeBufferPointer<Form>, firstForm: UnsafeBufferPointer<UInt32>,
      rows: UnsafeBufferPointer<Row>, tokens: UnsafeBufferPointer<Token>, pool: UnsafeBufferPointer<WordID>,
      spans: UnsafeBufferPointer<LemmaSpan>, edges: UnsafeBufferPointer<WordTrie.Edge>,
      starts: UnsafeBufferPointer<WordTrie.Node>, language: Language
    ) {
      self.files = files
      self.context = context
      self.forms = forms
      self.firstForm = firstForm
      self.rows = rows
      self.tokens = tokens
      self.pool = pool
      self.spans = spans
      self.edges = edges
      self.starts = starts
      self.language = language
      var words = 0
      var others = 0
      var marked = 0
      for token in tokens where token.kind == .word {
        words += 1
        if token.shape != .upper && !(token.range.count == 1 && token.shape == .capitalized) { others += 1 }
        if token.isMarked { marked += 1 }
      }
      isShouting = words > 2 && others == 0
      isUnmarked = marked == 0
    }

    func run(_ matches: inout [Match]) {
      var at = 0
      var previousEnd = 0
      while at < tokens.count {
        guard startsMention(at), var match = longest(at, limit: tokens.count, previousEnd) else {
          at += 1
          continue
        }
        // "New York Times Square" aside, a longer wording that begins inside is the one meant.
        if match.end - at > 1 {
          for inner in (at + 1)..<match.end where startsMention(inner) {
            // "The State Department": the article adds nothing to a wording.
            guard let rival = longest(inner, limit: tokens.count, at), rival.end > match.end,
              rival.words > match.words - (tokens[at].word == context.the ? 1 : 0)
            else { continue }
            // "nhà báo cho biết": a common word keeps terms from being found inside it, and takes none away before it.
            if forms[rival.forms[0]].concept == Form.noConcept, forms[match.forms[0]].concept != Form.noConcept { continue }
            if let shorter = longest(at, limit: inner, previousEnd) {
              match = shorter
            } else {
              match = rival
            }
            break
          }
        }
        if forms[match.forms[0]].concept == Form.noConcept {
          previousEnd = match.end
          at = match.end
          continue
        }
        // The full stop that ends "U.S." belongs to it.
        if match.end - at >= 3, match.end < tokens.count, tokens[match.end].isMark("."),
          !tokens[match.end].spaceBefore, tokens[match.end - 2].isMark("."), tokens[match.end - 1].range.count == 1
        {
          match.end += 1
        }
        matches.append(match)
        // A given name alone is no mention yet: "Trần" in "Trần Đức Anh" does not make "Đức" a country.
        if match.forms.contains(where: { forms[$0].role != .short || !forms[$0].traits.contains(.person) }) {
          previousEnd = match.end
        }
        at = match.end
      }
    }

    /// Whether some form begins with a token.
    @inline(__always)
    func startsMention(_ at: Int) -> Bool {
      let span = spans[at]
      for i in 0..<Int(span.count) {
        let word = Int(pool[Int(span.start) + i].rawValue)
        if word < starts.count, starts[word] != 0 { return true }
      }
      return false
    }

    /// Whether a capitalised wording begins with a token; another homograph is taken to.
    private func startsName(_ at: Int) -> Bool {
      if context.isHomograph(tokens[at].word) { return true }
      guard startsMention(at), let match = longest(at, limit: tokens.count, at) else { return false }
      return match.forms.contains { forms[$0].capitals != 0 }
    }

    private func longest(_ start: Int, limit: Int, _ previousEnd: Int) -> Match? {
      var best = Match(start: start, end: start, forms: [], words: 0, isInflected: false)
      walk(start, start, limit, WordTrie.root, 0, false, nil, previousEnd, &best)
      return best.end > start ? best : nil
    }

    @inline(__always)
    private func step(_ node: WordTrie.Node, _ word: WordID) -> WordTrie.Node {
      if node == WordTrie.root { return Int(word.rawValue) < starts.count ? starts[Int(word.rawValue)] : 0 }
      let mask = edges.count - 1
      var i = WordTrie.slot(node, word.rawValue, mask)
      while edges[i].next != 0 {
        if edges[i].node == node, edges[i].word == word.rawValue { return edges[i].next }
        i = (i + 1) & mask
      }
      return 0
    }

    private func walk(
      _ start: Int, _ at: Int, _ limit: Int, _ node: WordTrie.Node, _ words: Int, _ isInflected: Bool, _ joint: UInt8?,
      _ previousEnd: Int, _ best: inout Match
    ) {
      if at > best.end, Int(node) < firstForm.count {
        var form = firstForm[Int(node)]
        if form != .max {
          var found: [Int] = []
          while form != .max {
            if fits(forms[Int(form)], start, at, isInflected, previousEnd), joint.map({ has($0, forms[Int(form)]) }) ?? true {
              found.append(Int(form))
            }
            form = forms[Int(form)].next
          }
          // A word of the lexicon that a glossary has as well is a mention.
          if found.count > 1 { found.removeAll { forms[$0].concept == Form.noConcept } }
          if !found.isEmpty {
            best = Match(start: start, end: at, forms: found, words: words, isInflected: isInflected)
          }
        }
      }
      guard at < limit else { return }
      var next = at
      var joint = joint
      if tokens[next].kind == .mark {
        // A full stop inside an abbreviation ("U.S.", "TP. HCM"), an ampersand or brackets ("Cocos (Keeling) Islands") do not part a form, nor a
        // comma or dash that it has itself ("Educational, Scientific and Cultural"); a sentence's end does.
        guard next > start, next + 1 < limit else { return }
        switch tokens[next].scalar {
        case 0x2E, 0x26, 0x28, 0x29: break
        case 0x27, 0x2019: if tokens[next].spaceBefore { return }  // "Workers' Party"
        case 0x2C: joint = UInt8(ascii: ",")
        case 0x2D, 0x2013: joint = UInt8(ascii: "-")
        default: return
        }
        next += 1
        if tokens[next].kind == .mark { return }
        if tokens[next - 1].isMark("."), tokens[next].spaceBefore, tokens[next - 2].range.count > 3 { return }
      }
      let span = spans[next]
      var moved = false
      for i in 0..<Int(span.count) {
        let child = step(node, pool[Int(span.start) + i])
        if child != 0 {
          moved = true
          walk(start, next + 1, limit, child, words + 1, isInflected || i > 0, joint, previousEnd, &best)
        }
      }
      // "Joseph R. Biden": an initial in the middle of a name.
      if !moved, next > start, next + 2 < limit, tokens[next].range.count == 1, tokens[next].shape == .capitalized,
        tokens[next + 1].isMark("."), tokens[next + 2].kind == .word, tokens[next + 2].isCapitalized
      {
        let span = spans[next + 2]
        for i in 0..<Int(span.count) {
          let child = step(node, pool[Int(span.start) + i])
          if child != 0 {
            walk(start, next + 3, limit, child, words + 1, isInflected || i > 0, joint, previousEnd, &best)
          }
        }
      }
    }

    /// Whether a form is written with a comma or dash itself.
    private func has(_ joint: UInt8, _ form: Form) -> Bool {
      if form.concept == Form.noConcept { return false }
      let text = files[Int(rows[Int(form.concept)].file)].bytes[form.text]
      // The second byte of U+2013 follows 0xE2 0x80.
      return text.contains(joint) || (joint == UInt8(ascii: "-") && text.contains(0xE2))
    }

    /// Whether a wording of one word, or a name, is only a piece of a hyphenated foreign word: "ga" in "Ca-ga-mê", "Ma-li" in "Ma-li-ki".
    ///
    /// What hyphens join on equal terms is left alone: "Mỹ-Trung", "kinh tế-xã hội".
    private func isPiece(_ form: Form, _ start: Int, _ end: Int) -> Bool {
      guard form.length == 1 || form.capitals != 0 else { return false }
      if end < tokens.count, tokens[end].hyphenBefore, tokens[end].shape == .lower { return true }
      return tokens[start].hyphenBefore && tokens[start].shape == .lower
    }

    // MARK: - Whether a form may be meant

    private func fits(_ form: Form, _ start: Int, _ end: Int, _ isInflected: Bool, _ previousEnd: Int) -> Bool {
      if form.concept == Form.noConcept {
        // "Thủ tướng Đức tin rằng": a capital within a sentence is a name's.
        return language != .english
          && (!tokens[start].isCapitalized || context.isSentenceStart(tokens, start) || isShouting)
          && !tokens[(start + 1)..<end].contains { $0.isCapitalized && !isShouting }
      }
      if language != .english, isPiece(form, start, end) { return false }
      if form.length == 1, context.isWordFirst(tokens[start].word), end < tokens.count, tokens[end].shape == .lower, tokens[end].spaceBefore,
        context.isSentenceStart(tokens, start)
      {
        return false
      }
      if rows[Int(form.concept)].isReplaced { return false }
      let isForeign = form.language != language && (language == .vietnamese || language == .english)
      if form.capitals == 0 {
        if isForeign { return false }
        // "in" and "mi" are units behind a number and words elsewhere.
        let needsNumber = form.isMeasure || (form.role == .acronym && form.count <= 3)
        return !needsNumber || isBehindNumber(start)
      }
      if form.length == 1, form.count == 1, form.role == .acronym || form.isMeasure, !isBehindNumber(start) { return false }
      let traits = form.traits
      if isForeign {
        if rows[Int(form.concept)].type == .title { return false }
        if traits.contains(.syllable), form.role != .acronym { return false }
      }
      // "Is" is no form of the firm "Be", "Times" none of "Time".
      if isInflected, form.length == 1, traits.contains(.name), form.role != .demonym { return false }
      if traits.contains(.unmarked), language == .vietnamese, !isUnmarked { return false }
      if traits.contains(.unmarked), form.length == 1, form.language == .vietnamese, form.role != .short { return false }
      if !capitalsFit(form, start, end, isInflected) { return false }
      if language != .english, rows[Int(form.concept)].type == .place {
        let isAfter = previousEnd == start && start > 0
        if form.length == 1, context.isHomograph(tokens[start].word), !isShouting {
          return context.meansCountry(tokens, start, afterMention: isAfter, startsMention: startsName)
        }
        if form.length <= 2, form.language == .vietnamese,
          context.continuesPerson(tokens, start, from: previousEnd)
        {
          return false
        }
      }
      return true
    }

    /// Whether the one small word of a name is such as newspapers write small: the last of "Mekong delta", "Labour party"; the first of "northern
    /// Europe". At a sentence's start "White house" may be a house.
    private func mayBeSmall(_ form: Form, _ start: Int, _ end: Int) -> Bool {
      guard language == .english, form.language == .english, form.role != .short, form.role != .acronym else { return false }
      let type = rows[Int(form.concept)].type
      guard type == .place || type == .organisation || type == .event else { return false }
      if !tokens[start].isCapitalized { return type == .place && end - start == 2 && context.isCompassPoint(tokens[start].word) }
      return tokens[end - 1].shape == .lower && tokens[end - 1].range.count >= 4 && !context.isSentenceStart(tokens, start)
    }

    private func isBehindNumber(_ at: Int) -> Bool {
      at > 0 && (tokens[at - 1].kind == .number || context.isNumberWord(tokens[at - 1].word))
    }

    @inline(__always)
    private func capitalsFit(_ form: Form, _ start: Int, _ end: Int, _ isInflected: Bool) -> Bool {
      if isShouting {
        // "WHO SAYS": an acronym of one word cannot be told from a word.
        return !(form.length == 1 && form.uppers != 0)
      }
      var i: UInt32 = 0
      var missing = 0
      var present = 0
      for at in start..<end where tokens[at].kind != .mark {
        let bit: UInt32 = 1 << i
        i += 1
        let token = tokens[at]
        guard token.kind == .word else { continue }
        if form.uppers & bit != 0, token.shape != .upper, token.shape != .mixed {
          // British newspapers write "Nato" and "Unesco"; "Plan" and "Who" are words.
          guard form.length == 1, token.shape == .capitalized, context.isSpokenAcronym(token.word) else { return false }
        }
        if form.capitals & bit != 0 {
          // "Kim Jong-un" and "Kim Jong-Un" are one.
          if token.isCapitalized || (token.hyphenBefore && at > start) { present += 1 } else { missing += 1 }
        }
      }
      if missing == 0 { return true }
      if form.traits.contains(.lenient) { return present >= missing }
      // "quận 8": a number behind the small word makes it the place.
      if language == .vietnamese, form.language == .vietnamese, missing == 1, present == 0, end - start == 2, tokens[end - 1].kind == .number,
        rows[Int(form.concept)].type == .place
      {
        return true
      }
      return missing == 1 && present > 0 && mayBeSmall(form, start, end)
    }
  }
}
