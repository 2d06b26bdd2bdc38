import Articles
import Words

/// Turns the cells of a glossary into sequences of words, and adds what people need not type in: names without their marks, the other order
/// of a name, British spelling, dotted initials, the singular of a plural.
struct FormCompiler {
  var base = TermBase()
  var words = Tokenizer(known: Vocabulary())
  private let file: TSVFile
  private var tokens: [Token] = []
  private var sequence: [WordID] = []
  /// The unmarked twin of a word, worked out once a word.
  private var bare: [UInt32: WordID] = [:]
  private var spellings: [UInt32: WordID] = [:]

  // The row at hand.
  private var concept = 0
  private var traits: Form.Traits = []
  private var type = ConceptType.term
  private var turnsAround = false
  private var isMeasure = false

  init(file: TSVFile) {
    self.file = file
  }

  /// To be called once `base` and `words` are those to work on.
  mutating func prepare() { spellings = SpellingVariants.twins(&words) }

  mutating func begin(
    concept: ConceptIndex, type: ConceptType, isProposed: Bool, isMeasure: Bool, cells: [Range<Int>],
    columns: [(index: Int, language: Language, role: FormRole)]
  ) {
    self.concept = concept
    self.type = type
    self.isMeasure = isMeasure
    traits = type.isName ? .name : []
    if type == .person { traits.insert(.person) }
    if isProposed { traits.insert(.proposed) }
    // A person whom Vietnamese and English write differently comes from where the family name stands first.
    turnsAround = false
    if type == .person {
      let preferred = columns.filter { $0.role == .preferred }.map { file.bytes[cells[$0.index]] }
      turnsAround = preferred.count == 2 && !preferred[0].elementsEqual(preferred[1])
    }
  }

  mutating func add(_ range: Range<Int>, _ language: Language, _ role: FormRole) {
    let bytes = file.bytes
    var text = range
    var context = range.upperBound..<range.upperBound
    if bytes[range.upperBound - 1] == UInt8(ascii: "}"), let brace = bytes[range].lastIndex(of: UInt8(ascii: "{")) {
      context = (brace + 1)..<(range.upperBound - 1)
      var end = brace
      while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
      text = range.lowerBound..<end
    }
    tokens.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { words.append(tokensOf: $0, text, to: &tokens) }
    // Without its sign, "US$" would be the country and "°C" a letter.
    if tokens.contains(where: { $0.kind == .mark && FormCompiler.isSign($0.scalar) }) { return }
    tokens.removeAll { $0.kind == .mark }
    guard !tokens.isEmpty, tokens.count <= 32 else { return }
    var capitals: UInt32 = 0
    var uppers: UInt32 = 0
    var isMarked = false
    sequence.removeAll(keepingCapacity: true)
    for (i, token) in tokens.enumerated() {
      if token.isCapitalized { capitals |= 1 << UInt32(i) }
      // "LeT" and "MoST" are not "let" and "most" at a sentence's start.
      if token.shape == .upper && token.range.count > 1 || role == .acronym && token.shape == .mixed { uppers |= 1 << UInt32(i) }
      if token.isMarked { isMarked = true }
      sequence.append(token.kind == .word ? token.word : words.id(of: Array(bytes[token.range])))
    }
    // "The Gambia" is "the Gambia" in a sentence, "Châu Á" is "châu Á".
    let rest = capitals & ~1
    if rest != 0, sequence[0] == base.context.the || (type != .person && base.context.isClassifier(sequence[0])) {
      capitals = rest
    }
    var traits = traits
    if tokens.count == 1, capitals != 0, isSyllable(sequence[0]) { traits.insert(.syllable) }
    if language == .vietnamese, tokens.count > 2, type != .person { traits.insert(.lenient) }
    let form = Form(
      concept: UInt32(concept), text: text, context: context, language: language, role: role, capitals: capitals,
      uppers: uppers, length: tokens.count, traits: traits, isMeasure: isMeasure && tokens.count == 1)
    base.insert(form, at: sequence)
    addVariants(of: form, isMarked: isMarked)
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0x2B, 0xA2...0xA5, 0xB0, 0x20A0...0x20CF, 0x2103, 0x2109: true
    default: false
    }
  }

  // MARK: - What need not be typed in

  private mutating func addVariants(of form: Form, isMarked: Bool) {
    let names = form.traits.contains(.name)
    if isMarked, form.capitals != 0, form.role != .phonetic,
      form.language == .english || (names && (tokens.count > 1 || type == .person))
    {
      addUnmarked(form)
    }
    if type == .person, form.role == .phonetic { addPhoneticSurname(form) }
    guard form.language == .english else { return }
    if turnsAround, (2...4).contains(tokens.count) { addTurned(form, sequence) }
    if form.role == .acronym, tokens.count == 1 { addDotted(form) }
    if tokens.count > 1 { addUndotted(form) }
    var changed = false
    for i in sequence.indices {
      if let twin = spellings[sequence[i].rawValue] {
        sequence[i] = twin
        changed = true
      }
    }
    if changed { base.insert(form.derived(), at: sequence) }
    if !names, tokens.count > 1 { addSingular(form) }
  }

  private mutating func addUnmarked(_ form: Form) {
    var plain: [WordID] = []
    for (token, word) in zip(tokens, sequence) {
      guard token.isMarked else {
        plain.append(word)
        continue
      }
      guard let twin = unmarkedTwin(of: token) else { return }
      plain.append(twin)
    }
    let unmarked = form.derived(.unmarked)
    base.insert(unmarked, at: plain)
    if type == .person, form.language == .vietnamese, (2...4).contains(plain.count) { addTurned(unmarked, plain) }
  }

  private mutating func unmarkedTwin(of token: Token) -> WordID? {
    if let known = bare[token.word.rawValue] { return known }
    var key = WordKey()
    file.bytes.withUnsafeBufferPointer { key.fold($0, token.range) }
    if key.bare.isEmpty { return nil }
    // Folded again, because "my" from "Mỹ" has the key of "mi".
    let plain = key.bare
    plain.withUnsafeBufferPointer { key.fold($0, 0..<$0.count) }
    let twin = words.id(of: key.bytes)
    bare[token.word.rawValue] = twin
    return twin
  }

  /// "Xi Jinping" as "Jinping Xi", "Nguyen Phu Trong" as "Phu Trong Nguyen".
  private mutating func addTurned(_ form: Form, _ sequence: [WordID]) {
    base.insert(form.derived(form.traits), at: Array(sequence.dropFirst()) + [sequence[0]])
  }

  /// "Vla-đi-mia Pu-tin" as "Pu-tin", once the article has the full name.
  private mutating func addPhoneticSurname(_ form: Form) {
    guard let start = tokens.lastIndex(where: { !$0.hyphenBefore }), start > 0, tokens.count - start > 1 else { return }
    var surname = Form(
      concept: form.concept, text: form.text, context: form.context, language: form.language, role: .short,
      capitals: form.capitals >> UInt32(start), uppers: 0, length: tokens.count - start,
      traits: form.traits.union(.derived))
    surname.next = .max
    base.insert(surname, at: Array(sequence[start...]))
  }

  /// "UN" as "U.N.".
  private mutating func addDotted(_ form: Form) {
    let key = Array(file.bytes[tokens[0].range])
    guard (2...5).contains(key.count), key.allSatisfy({ (0x41...0x5A).contains($0) }) else { return }
    var dotted = form.derived()
    dotted.length = UInt8(key.count)
    dotted.capitals = (1 << UInt32(key.count)) - 1
    dotted.uppers = 0
    base.insert(dotted, at: key.map { words.id(of: [$0 | 0x20]) })
  }

  /// "U.S. dollar" as "US dollar".
  private mutating func addUndotted(_ form: Form) {
    let run = tokens.prefix { $0.range.count == 1 && $0.shape != .lower }.count
    guard run >= 2 else { return }
    let key = tokens[..<run].map { file.bytes[$0.range.lowerBound] | 0x20 }
    var joined = form.derived()
    joined.length = UInt8(tokens.count - run + 1)
    joined.capitals = 1 | (form.capitals >> UInt32(run)) << 1
    joined.uppers = 1 | (form.uppers >> UInt32(run)) << 1
    base.insert(joined, at: [words.id(of: key)] + sequence.dropFirst(run))
  }

  /// "war crimes" as "war crime". Words of one are left alone: "news" is not several of "new".
  private mutating func addSingular(_ form: Form) {
    let last = tokens[tokens.count - 1]
    guard last.kind == .word else { return }
    let key = Array(words.key(of: last.word))
    guard key.count >= 4, key[key.count - 1] == UInt8(ascii: "s"),
      !"suiao".utf8.contains(key[key.count - 2])
    else { return }
    var singular = Array(key.dropLast())
    if key.suffix(3).elementsEqual("ies".utf8) { singular = key.dropLast(3) + "y".utf8 }
    if key.suffix(4).elementsEqual("sses".utf8) || key.suffix(4).elementsEqual("ches".utf8) {
      singular = Array(key.dropLast(2))
    }
    base.insert(form.derived(.singular), at: sequence.dropLast() + [words.id(of: singular)])
  }

  private func isSyllable(_ word: WordID) -> Bool { VietnameseSyllable.isPossible(words.key(of: word)) }
}

extension Form {
  /// A form made from this one by rule.
  fileprivate func derived(_ more: Form.Traits = []) -> Form {
    var form = Form(
      concept: concept, text: text, context: context, language: language, role: role, capitals: capitals,
      uppers: uppers, length: Int(length), traits: traits.union(more).union(.derived), isMeasure: isMeasure)
    form.next = .max
    return form
  }
}
