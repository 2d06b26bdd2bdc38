import Articles

/// One way to name a concept, laid out flat so that a glossary's forms can be kept in a file as they are.
struct Form: Sendable {
  /// What a form is beyond its letters.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Stands in for a name that lost its marks.
    static let unmarked = Traits(rawValue: 1)
    /// Made from another form by rule; not written in the glossary.
    static let derived = Traits(rawValue: 2)
    /// One word that could be a Vietnamese syllable, so that a text of the other language proves nothing by it.
    static let syllable = Traits(rawValue: 4)
    /// A Vietnamese name of which newsrooms write some words with a small letter: "bộ Ngoại giao", "Ngân hàng thế giới".
    static let lenient = Traits(rawValue: 8)
    /// The singular of a form that the glossary has in the plural.
    static let singular = Traits(rawValue: 16)
    /// Belongs to a proper name's concept.
    static let name = Traits(rawValue: 32)
    /// Belongs to a person.
    static let person = Traits(rawValue: 64)
    /// A proposed entry, not confirmed by a person.
    static let proposed = Traits(rawValue: 128)
  }

  var concept: UInt32
  /// The form's text: byte offset in its file, and bytes.
  var start: UInt32
  /// The next form at the same trie node, or `.max`.
  var next: UInt32
  /// Which tokens must be capitals in the text: bit i for token i.
  var capitals: UInt32
  /// Which tokens must be all capitals.
  var uppers: UInt32
  var count: UInt16
  /// Where the context in braces begins behind the text's end, and its bytes; no bytes, no context.
  var contextGap: UInt8
  var contextCount: UInt8
  /// Tokens that are no marks.
  var length: UInt8
  private var languageCode: UInt8
  private var roleCode: UInt8
  private var traitBits: UInt8

  init(
    concept: UInt32, text: Range<Int>, context: Range<Int>, language: Language, role: FormRole, capitals: UInt32,
    uppers: UInt32, length: Int, traits: Traits, isMeasure: Bool = false
  ) {
    self.concept = concept
    start = UInt32(text.lowerBound)
    count = UInt16(clamping: text.count)
    contextGap = UInt8(clamping: context.lowerBound - text.upperBound)
    contextCount = UInt8(clamping: context.count)
    self.capitals = capitals
    self.uppers = uppers
    self.length = UInt8(length)
    languageCode = (language == .vietnamese ? 1 : 0) | (isMeasure ? 2 : 0)
    roleCode = Form.code(of: role)
    traitBits = traits.rawValue
    next = .max
  }

  var language: Language { languageCode & 1 == 1 ? .vietnamese : .english }
  /// Whether it is a measure's word, which means the measure behind a number only: *chỉ*, *công*, *second*, *m*.
  var isMeasure: Bool { languageCode & 2 != 0 }
  var role: FormRole { Form.roles[Int(min(roleCode, UInt8(Form.roles.count - 1)))] }
  /// Roles in the order in which one form's claim to a wording beats another's.
  var rank: UInt8 { roleCode }
  var traits: Traits { Traits(rawValue: traitBits) }
  var text: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  var context: Range<Int> {
    let from = Int(start) + Int(count) + Int(contextGap)
    return from..<(from + Int(contextCount))
  }

  static let shortRank: UInt8 = 5
  /// The concept of a common word that only keeps terms from being found inside it.
  static let noConcept = UInt32.max

  private static let roles: [FormRole] = [
    .preferred, .admitted, .acronym, .demonym, .phonetic, .short, .deprecated, .forbidden,
  ]

  private static func code(of role: FormRole) -> UInt8 {
    switch role {
    case .preferred: 0
    case .admitted: 1
    case .acronym: 2
    case .demonym: 3
    case .phonetic: 4
    case .short: 5
    case .deprecated: 6
    case .forbidden: 7
    }
  }
}

/// A concept's row in its file, and which forms are its own.
struct Row: Sendable {
  var row: UInt32
  var firstForm: UInt32
  var formsEnd: UInt32
  var file: UInt16
  private var typeCode: UInt8
  private var stateBits: UInt8

  init(file: Int, row: Int, type: ConceptType, isProposed: Bool, forms: Range<Int>) {
    self.file = UInt16(file)
    self.row = UInt32(row)
    typeCode = UInt8(ConceptType.allCases.firstIndex(of: type)!)
    stateBits = isProposed ? 1 : 0
    firstForm = UInt32(forms.lowerBound)
    formsEnd = UInt32(forms.upperBound)
  }

  var type: ConceptType { ConceptType.allCases[Int(typeCode) % ConceptType.allCases.count] }
  var isProposed: Bool { stateBits & 1 != 0 }
  /// Whether a later file has the same id; then this one's forms are nobody's.
  var isReplaced: Bool {
    get { stateBits & 2 != 0 }
    set { stateBits = newValue ? stateBits | 2 : stateBits & ~2 }
  }
  var forms: Range<Int> { Int(firstForm)..<Int(formsEnd) }
}
