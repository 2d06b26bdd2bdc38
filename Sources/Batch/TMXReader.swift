import Articles

/// Translation units of TMX 1.4: in each, the Vietnamese and the English variant.
struct TMXReader: XMLUnitReader {
  private(set) var isRecognized = false
  private var sourceLanguage: Language?
  private var line = 0
  private var id: String?
  private var variants: [(language: Language?, text: String)] = []
  private var language: Language?
  private var isInSegment = false
  /// Depth inside elements whose text is markup, not words.
  private var codeDepth = 0

  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]

  mutating func open(_ element: String, _ attributes: [String: String], line: Int) {
    switch element {
    case "tmx": isRecognized = true
    case "header": sourceLanguage = Language(tag: attributes["srclang"])
    case "tu":
      self.line = line
      id = attributes["tuid"]
      variants = []
      if let own = Language(tag: attributes["srclang"]) { sourceLanguage = own }
    case "tuv": language = Language(tag: attributes["xml:lang"] ?? attributes["lang"])
    case "seg":
      isInSegment = true
      codeDepth = 0
      variants.append((language, ""))
    default: if isInSegment, codeDepth > 0 || Self.codes.contains(element) { codeDepth += 1 }
    }
  }

  mutating func text(_ text: String) {
    if isInSegment, codeDepth == 0 { variants[variants.count - 1].text += text }
  }

  mutating func close(_ element: String) -> XMLUnit? {
    switch element {
    case "seg": isInSegment = false
    case "tu":
      guard let english = variants.first(where: { $0.language == .english }),
        let vietnamese = variants.first(where: { $0.language == .vietnamese })
      else { return .skipped }
      let isFromEnglish =
        sourceLanguage.map { $0 == .english } ?? (variants.first { $0.language != nil }?.language == .english)
      let (original, translation) = isFromEnglish ? (english.text, vietnamese.text) : (vietnamese.text, english.text)
      if original.trimmedUTF8.isEmpty || translation.trimmedUTF8.isEmpty { return .untranslated }
      return .unit(
        BitextUnit(
          id: id, line: line, original: original.trimmedUTF8, translation: translation.trimmedUTF8,
          originalLanguage: isFromEnglish ? .english : .vietnamese))
    default: if isInSegment, codeDepth > 0 { codeDepth -= 1 }
    }
    return nil
  }
}

extension Language {
  /// Vietnamese or English by a BCP 47 tag of any region ("en-US", "vi_VN"); nil for every other language.
  init?(tag: String?) {
    switch tag?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
    case "en": self = .english
    case "vi": self = .vietnamese
    default: return nil
    }
  }
}
