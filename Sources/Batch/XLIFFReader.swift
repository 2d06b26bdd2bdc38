import Articles

/// Units of XLIFF 1.2 (`trans-unit`) and 2.x (`segment`).
struct XLIFFReader: XMLUnitReader {
  private enum Side { case original, translation }

  private(set) var isRecognized = false
  private var sourceLanguage: Language?
  private var line = 0
  private var id: String?
  private var original = ""
  private var translation: String?
  private var side: Side?
  private var isTranslatable = true
  /// Depth inside `alt-trans`: proposals with a source and target of their own.
  private var proposalDepth = 0
  /// Depth inside elements whose text is native code, not words (1.2).
  private var codeDepth = 0

  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "x", "bx", "ex"]

  mutating func open(_ element: String, _ attributes: [String: String], line: Int) {
    switch element {
    case "xliff":
      isRecognized = true
      sourceLanguage = Language(tag: attributes["srcLang"])
    case "file": if let tag = attributes["source-language"] { sourceLanguage = Language(tag: tag) }
    case "unit":
      id = attributes["id"]
      isTranslatable = attributes["translate"] != "no"
    case "trans-unit":
      id = attributes["id"]
      isTranslatable = attributes["translate"] != "no"
      begin(line)
    case "segment":
      begin(line)
    case "alt-trans": proposalDepth += 1
    case "source" where proposalDepth == 0: side = .original
    case "target" where proposalDepth == 0:
      side = .translation
      translation = ""
    case "cp" where codeDepth == 0:
      // A character that XML cannot hold; it parts words.
      append(" ")
    default: if side != nil, codeDepth > 0 || Self.codes.contains(element) { codeDepth += 1 }
    }
  }

  private mutating func begin(_ line: Int) {
    self.line = line
    original = ""
    translation = nil
    codeDepth = 0
  }

  mutating func text(_ text: String) { if codeDepth == 0 { append(text) } }

  private mutating func append(_ text: String) {
    switch side {
    case .original: original += text
    case .translation: translation? += text
    case nil: break
    }
  }

  mutating func close(_ element: String) -> XMLUnit? {
    switch element {
    case "alt-trans": proposalDepth -= 1
    case "source", "target": if proposalDepth == 0 { side = nil }
    case "trans-unit", "segment":
      if !isTranslatable { return .skipped }
      let (source, target) = (original.trimmedUTF8, (translation ?? "").trimmedUTF8)
      if source.isEmpty { return .skipped }
      if target.isEmpty { return .untranslated }
      return .unit(
        BitextUnit(id: id, line: line, original: source, translation: target, originalLanguage: sourceLanguage))
    case "cp": break
    default: if side != nil, codeDepth > 0 { codeDepth -= 1 }
    }
    return nil
  }
}
