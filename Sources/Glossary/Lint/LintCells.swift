import Articles
import ICUText

extension Lint {
  mutating func checkCells(_ tables: [GlossaryTable], _ ids: Set<String>) {
    for table in tables {
      for concept in table.concepts {
        checkRequired(table, concept)
        checkReferences(table, concept, ids)
        checkDates(table, concept)
        for form in concept.forms { checkText(table, concept, form.text) }
        for (column, value) in concept.fields where column != "note" { checkText(table, concept, value) }
        checkCase(table, concept)
      }
    }
  }

  private mutating func checkRequired(_ table: GlossaryTable, _ concept: GlossaryConcept) {
    if concept.id.isEmpty { report("missing-id", .error, table, concept, "no id", "không có id") }
    if concept.type == nil {
      let types = ConceptType.allCases.map(\.rawValue).joined(separator: ", ")
      report(
        "unknown-type", .error, table, concept, "type \"\(concept.typeName)\" is none of \(types)",
        "loại \"\(concept.typeName)\" không thuộc \(types)")
    }
    for language in [Language.english, .vietnamese] {
      let preferred = concept.forms(language, .preferred)
      if preferred.isEmpty {
        report(
          "missing-form", .error, table, concept, "no preferred form in column \(language.rawValue)",
          "thiếu dạng ưu tiên ở cột \(language.rawValue)")
      } else if preferred.count > 1 {
        report(
          "several-preferred", .error, table, concept, "\(preferred.count) preferred forms in column \(language.rawValue)",
          "\(preferred.count) dạng ưu tiên ở cột \(language.rawValue)")
      }
    }
    if let status = concept.fields["status"] {
      if ConceptStatus(rawValue: status) == nil {
        report(
          "unknown-status", .error, table, concept, "status \"\(status)\" is neither approved nor proposed",
          "trạng thái \"\(status)\" không phải approved hay proposed")
      }
    } else {
      report("missing-status", .error, table, concept, "no status", "không có trạng thái")
    }
    if concept.fields["source"] == nil { report("missing-source", .error, table, concept, "no source", "không có nguồn") }
    if let policy = concept.fields["policy"], Policy(rawValue: policy) == nil, policy != "accept" {
      report(
        "unknown-policy", .error, table, concept, "policy \"\(policy)\" is none of accept, enforce, advise, keep",
        "chính sách \"\(policy)\" không thuộc accept, enforce, advise, keep")
    }
  }

  private mutating func checkReferences(_ table: GlossaryTable, _ concept: GlossaryConcept, _ ids: Set<String>) {
    for form in concept.forms {
      if let context = form.context, !ids.contains(context) {
        report(
          "unknown-context", .error, table, concept, "\"\(form.cell)\": no entry has the id \(context)",
          "\"\(form.cell)\": không mục nào có id \(context)")
      }
    }
    if let part = concept.fields["part"], !ids.contains(part) {
      report(
        "unknown-part", .error, table, concept, "part of \(part), which no entry has as id",
        "thuộc \(part), id không mục nào có")
    }
    if let cell = concept.fields["title"] {
      for piece in cell.split(separator: "|") {
        guard let office = OfficeHeld(String(piece)) else {
          report(
            "bad-title", .error, table, concept, "office \"\(piece)\" is not TITLE@PLACE FROM..TO",
            "chức vụ \"\(piece)\" không theo dạng CHỨC@NƠI TỪ..ĐẾN")
          continue
        }
        for id in [office.title, office.place].compactMap(\.self) where !ids.contains(id) {
          report(
            "bad-title", .error, table, concept, "office \(office.title): no entry has the id \(id)",
            "chức vụ \(office.title): không mục nào có id \(id)")
        }
      }
    }
  }

  private mutating func checkDates(_ table: GlossaryTable, _ concept: GlossaryConcept) {
    let from = concept.fields["from"]
    let to = concept.fields["to"]
    for value in [from, to].compactMap(\.self) where PartialDate(value) == nil {
      report(
        "bad-date", .error, table, concept, "\"\(value)\" is no year or ISO date",
        "\"\(value)\" không phải năm hay ngày ISO")
    }
    if let from = from.flatMap({ PartialDate($0) }), let to = to.flatMap({ PartialDate($0) }), to.last < from.first {
      report(
        "bad-date", .error, table, concept, "valid to \(to) before from \(from)", "hết hạn \(to) trước khi bắt đầu \(from)")
    }
  }

  private mutating func checkText(_ table: GlossaryTable, _ concept: GlossaryConcept, _ text: String) {
    var isASCII = true
    var before: UInt32 = 0
    var strayed = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value >= 0x80 { isASCII = false }
      if value == 0xA0 || value == 0x202F || value == 0x3000 || (value == 0x20 && before == 0x20) { strayed = true }
      before = value
    }
    if strayed {
      report(
        "stray-space", .error, table, concept, "\"\(text)\" has two spaces in a row or a space that is none",
        "\"\(text)\" có hai dấu cách liền nhau hoặc dấu cách lạ")
    }
    if isASCII { return }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
        report(
          "invisible-character", .error, table, concept, "\"\(text)\" has the invisible U+\(Lint.hex(scalar))",
          "\"\(text)\" có ký tự ẩn U+\(Lint.hex(scalar))")
        return
      case 0xD0,
        0xF0 where concept.forms.contains { $0.language == .vietnamese && $0.text == text }, 0x370...0x52F:
        // μ in units is meant.
        if scalar.value == 0x3BC, concept.domain == "units" { break }
        report(
          "look-alike-letter", .error, table, concept, "\"\(text)\" has U+\(Lint.hex(scalar)), which only looks like a Latin letter",
          "\"\(text)\" có U+\(Lint.hex(scalar)), chỉ trông giống chữ Latinh")
        return
      default: break
      }
    }
    var utf8 = text
    let isComposed = utf8.withUTF8 { (try? UnicodeNormalization.isNFC($0)) ?? true }
    if !isComposed {
      report("not-nfc", .error, table, concept, "\"\(text)\" is not in NFC", "\"\(text)\" không ở dạng NFC")
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Brands that begin with a small letter are names all the same.
  private static let smallBrands: Set<String> = ["iPhone", "iPad", "iOS", "iCloud", "iPod", "iMac", "eBay", "adidas", "xAI"]

  private mutating func checkCase(_ table: GlossaryTable, _ concept: GlossaryConcept) {
    guard let type = concept.type else { return }
    // Nicknames ("đảo quốc sư tử") stand among the admitted forms and need no capital.
    for form in concept.forms where form.role == .preferred || form.role == .admitted {
      let letters = form.text.unicodeScalars.filter { $0.properties.isAlphabetic }
      guard let first = letters.first else { continue }
      let hasCapital = letters.contains { $0.properties.isUppercase }
      if type == .person || type == .place || type == .organisation, form.role == .preferred, !hasCapital, !form.text.contains(where: \.isNumber),
        first.properties.isLowercase,
        !Lint.smallBrands.contains(form.text)
      {
        report(
          "suspicious-case", .warning, table, concept, "\"\(form.text)\": a \(type.rawValue)'s name without a capital",
          "\"\(form.text)\": tên riêng không viết hoa")
      }
      // "hÀ Nội": a capital behind a small letter in a word, in Vietnamese.
      if form.language == .vietnamese, form.text.split(whereSeparator: { " -/.&".contains($0) }).contains(where: Lint.isOddlyCapitalised) {
        report(
          "suspicious-case", .warning, table, concept, "\"\(form.text)\": capitals inside a word",
          "\"\(form.text)\": chữ hoa giữa từ")
      }
    }
  }

  private static func isOddlyCapitalised(_ word: Substring) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard scalars.contains(where: { $0.value >= 0x1EA0 && $0.value <= 0x1EF9 }), scalars.count > 1 else { return false }
    return scalars[0].properties.isLowercase && scalars.dropFirst().contains { $0.properties.isUppercase }
  }
}
