import Articles
import Words

extension Lint {
  mutating func checkIdentity(_ tables: [GlossaryTable]) {
    var seen: [String: (path: String, line: Int)] = [:]
    for table in tables {
      for concept in table.concepts where !concept.id.isEmpty {
        if let other = seen[concept.id] {
          report(
            "duplicate-id", .error, table, concept, "\(concept.id) stands already at \(other.path):\(other.line)",
            "\(concept.id) đã có ở \(other.path):\(other.line)")
        } else {
          seen[concept.id] = (table.path, concept.line)
        }
      }
    }
  }

  private struct Place {
    let table: Int
    let concept: Int
    let form: Int
  }

  /// Forms are compared by their words as the matcher folds them: without case, hyphens and tone style.
  mutating func checkForms(_ tables: [GlossaryTable]) {
    var words = Tokenizer(known: Vocabulary())
    var trie = WordTrie(capacity: 32_768)
    var placesOfNode: [[Place]] = []
    var tokens: [Token] = []
    var sequence: [WordID] = []
    for (t, table) in tables.enumerated() {
      for (c, concept) in table.concepts.enumerated() {
        for (f, form) in concept.forms.enumerated() {
          var text = form.text
          tokens.removeAll(keepingCapacity: true)
          sequence.removeAll(keepingCapacity: true)
          text.withUTF8 { bytes in
            words.append(tokensOf: bytes, 0..<bytes.count, to: &tokens)
            for token in tokens {
              // Marks tell "US$" from "US"; numbers count by their digits.
              sequence.append(token.kind == .word ? token.word : words.id(of: Array(bytes[token.range])))
            }
          }
          let node = Int(trie.insert(sequence))
          if node >= placesOfNode.count {
            placesOfNode.append(contentsOf: repeatElement([], count: max(node + 1, placesOfNode.count * 2) - placesOfNode.count))
          }
          placesOfNode[node].append(Place(table: t, concept: c, form: f))
          checkTrap(table, concept, form, tokens)
        }
      }
    }
    for places in placesOfNode where places.count > 1 {
      for (i, place) in places.enumerated() {
        for other in places[..<i] { compare(tables, other, place) }
      }
    }
  }

  private mutating func compare(_ tables: [GlossaryTable], _ a: Place, _ b: Place) {
    let (one, two) = (tables[a.table].concepts[a.concept], tables[b.table].concepts[b.concept])
    let (first, second) = (one.forms[a.form], two.forms[b.form])
    if a.table == b.table, a.concept == b.concept {
      compareWithin(tables[a.table], one, first, second)
    } else {
      compareAcross(tables[b.table], one, two, first, second)
    }
  }

  private mutating func compareWithin(
    _ table: GlossaryTable, _ concept: GlossaryConcept, _ first: GlossaryForm, _ second: GlossaryForm
  ) {
    guard first.language == second.language, first.context == second.context else { return }
    let bad: Set<FormRole> = [.forbidden, .deprecated]
    if bad.contains(first.role) != bad.contains(second.role), first.text == second.text {
      report(
        "forbidden-preferred", .error, table, concept,
        "\"\(first.text)\" is both used and \(bad.contains(first.role) ? first.role.rawValue : second.role.rawValue)",
        "\"\(first.text)\" vừa được dùng vừa bị \(bad.contains(first.role) ? first.role.rawValue : second.role.rawValue)")
      return
    }
    if bad.contains(first.role) != bad.contains(second.role) { return }
    if first.text == second.text {
      report(
        "repeated-form", .error, table, concept,
        "\"\(first.text)\" stands twice (\(GlossaryTable.column(first.language, first.role)), \(GlossaryTable.column(second.language, second.role)))",
        "\"\(first.text)\" có hai lần (\(GlossaryTable.column(first.language, first.role)), \(GlossaryTable.column(second.language, second.role)))")
    } else if Lint.letters(first.text) != Lint.letters(second.text) {
      report(
        "tone-twin", .warning, table, concept, "\"\(second.text)\" is \"\(first.text)\" with another tone or i/y style; the matcher knows both",
        "\"\(second.text)\" chỉ khác \"\(first.text)\" ở kiểu đặt dấu hay i/y; bộ dò biết cả hai")
    } else {
      // Of "bin Laden" and "Bin Laden" the first finds both.
      let capitals = { (form: GlossaryForm) in form.text.count { $0.isUppercase } }
      let (first, second) = capitals(first) > capitals(second) ? (second, first) : (first, second)
      report(
        "needless-form", .warning, table, concept, "\"\(second.text)\" differs from \"\(first.text)\" only in capitals or hyphens; the matcher knows both",
        "\"\(second.text)\" chỉ khác \"\(first.text)\" ở chữ hoa hay gạch nối; bộ dò biết cả hai")
    }
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

  private mutating func compareAcross(
    _ table: GlossaryTable, _ one: GlossaryConcept, _ two: GlossaryConcept, _ first: GlossaryForm, _ second: GlossaryForm
  ) {
    guard one.typeName == two.typeName, one.id != two.id, first.language == second.language, first.text == second.text,
      first.context == second.context
    else { return }
    // Short forms, acronyms and demonyms are shared by nature: two Bushes, two WTOs, Congolese.
    let claims: Set<FormRole> = [.preferred, .admitted]
    guard claims.contains(first.role), claims.contains(second.role) else { return }
    let notes = [one.fields["note"], two.fields["note"]].compactMap(\.self)
    if !notes.isEmpty { return }
    // One took over from the other: the provinces of 2025.
    if one.fields["to"] != nil || two.fields["to"] != nil || one.fields["from"] != nil || two.fields["from"] != nil { return }
    report(
      "shared-form", .warning, table, two, "\"\(second.text)\" also stands in \(one.id); say in a note when it means which",
      "\"\(second.text)\" cũng có ở \(one.id); hãy ghi chú khi nào là mục nào")
  }

  private mutating func checkTrap(
    _ table: GlossaryTable, _ concept: GlossaryConcept, _ form: GlossaryForm, _ tokens: [Token]
  ) {
    guard concept.domain != "units", form.role == .preferred || form.role == .admitted, tokens.count == 1,
      tokens[0].kind == .word, tokens[0].shape == .lower, form.role == .admitted,
      Lint.traps.contains(form.text)
    else { return }
    report(
      "substring-trap", .warning, table, concept, "\"\(form.text)\" is a common word of its own and part of many; give it company",
      "\"\(form.text)\" là từ thông thường và nằm trong nhiều từ khác; hãy thêm từ đi kèm")
  }

  /// Words that stand alone or in compounds in every other sentence, so that a term of one of them is found where it is not meant.
  private static let traps = Set(
    """
    chỉ bằng điều tin công hộ vật tố tiêu lao ho tổ chốt tăng sở vụ phòng ban khoa bắt kiện môn lớp điểm món bản châu phủ hạt hòa lỗi chủ cố nguyên \
    quyền sao cung cầu chuẩn phiên vải bông liều tiếng lý xác nguồn bộ là của và cho với được người việc cái con cùng \
    the a an of and in on at to for is it as be by or so we he do no set play pass post save net field head body late acting fine point one man way
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  mutating func checkParts(_ tables: [GlossaryTable]) {
    var part: [String: String] = [:]
    for table in tables { for concept in table.concepts { part[concept.id] = concept.fields["part"] } }
    for table in tables {
      for concept in table.concepts where concept.fields["part"] != nil {
        var at = part[concept.id]
        var steps = 0
        while let next = at, next != concept.id, steps < 64 {
          at = part[next]
          steps += 1
        }
        if at == concept.id {
          report("cycle", .error, table, concept, "\(concept.id) is a part of itself", "\(concept.id) là một phần của chính nó")
        }
      }
    }
  }
}
