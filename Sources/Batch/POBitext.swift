import Articles

/// Units of a gettext catalogue. Obsolete and fuzzy entries are left out; of plurals each form is a unit.
struct POBitext {
  let path: String

  private struct Entry {
    var line = 0
    var context: [UInt8]?
    var original: [UInt8]?
    var plural: [UInt8]?
    var translations: [(form: Int, text: [UInt8])] = []
    var isFuzzy = false
  }

  private enum Field { case none, context, original, plural, translation }

  func forEachUnit(_ take: (BitextUnit) throws -> Void) throws -> BitextCounts {
    var counts = BitextCounts()
    var reader = try LineReader(path)
    var entry = Entry()
    var field = Field.none
    func finish(_ entry: Entry) throws {
      guard let original = entry.original, !original.isEmpty || entry.context != nil else { return }
      if entry.isFuzzy {
        counts.skipped += 1
        return
      }
      let id = entry.context.map { String(decoding: $0, as: UTF8.self) }
      for (form, translation) in entry.translations {
        counts.units += 1
        if translation.isEmpty {
          counts.untranslated += 1
        } else {
          let source = form == 0 ? original : entry.plural ?? original
          try take(BitextUnit(id: id, line: entry.line, original: source, translation: translation))
        }
      }
    }
    while let line = try reader.next() {
      let text = line[(line.firstIndex { $0 > 0x20 } ?? line.endIndex)...]
      if text.isEmpty { continue }
      if text.first == UInt8(ascii: "#") {
        if entry.original != nil {
          try finish(entry)
          entry = Entry()
          field = .none
        }
        if text.starts(with: Array("#,".utf8)), String(decoding: text, as: UTF8.self).contains("fuzzy") {
          entry.isFuzzy = true
        }
        continue
      }
      let keyword = text.prefix { $0 != UInt8(ascii: "\"") && $0 > 0x20 }
      let value = try unquoted(text[keyword.endIndex...], line: reader.line)
      switch String(decoding: keyword, as: UTF8.self) {
      case "msgctxt":
        if entry.original != nil {
          try finish(entry)
          entry = Entry()
        }
        entry.context = value
        field = .context
      case "msgid":
        if entry.original != nil {
          try finish(entry)
          entry = Entry()
        }
        entry.original = value
        entry.line = reader.line
        field = .original
      case "msgid_plural":
        entry.plural = value
        field = .plural
      case let name where name.hasPrefix("msgstr"):
        let form = name.dropFirst(6)
        guard entry.original != nil, form.isEmpty || form.first == "[" && form.last == "]",
          let number = form.isEmpty ? 0 : Int(form.dropFirst().dropLast())
        else { throw malformed(reader.line, "\(name) without msgid") }
        entry.translations.append((number, value))
        field = .translation
      case "":
        switch field {
        case .context: entry.context! += value
        case .original: entry.original! += value
        case .plural: entry.plural! += value
        case .translation: entry.translations[entry.translations.count - 1].text += value
        case .none: throw malformed(reader.line, "a text that belongs to nothing")
        }
      case let name: throw malformed(reader.line, "unknown keyword \(name)")
      }
    }
    try finish(entry)
    return counts
  }

  private func malformed(_ line: Int, _ reason: String) -> BitextFailure {
    .malformed(path: path, line: line, reason: reason)
  }

  /// What stands between quotation marks, with escapes undone.
  private func unquoted(_ text: ArraySlice<UInt8>, line: Int) throws(BitextFailure) -> [UInt8] {
    guard let start = text.firstIndex(of: UInt8(ascii: "\"")), text[..<start].allSatisfy({ $0 <= 0x20 }) else {
      throw malformed(line, "expected a text in quotation marks")
    }
    var result: [UInt8] = []
    var i = start + 1
    while i < text.endIndex, text[i] != UInt8(ascii: "\"") {
      guard text[i] == UInt8(ascii: "\\"), i + 1 < text.endIndex else {
        result.append(text[i])
        i += 1
        continue
      }
      i += 2
      switch text[i - 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case let other: result.append(other)
      }
    }
    guard i < text.endIndex else { throw malformed(line, "a text without its closing quotation mark") }
    return result
  }
}
