import Alignment
import Articles
import Facts
import Glossary
import Words

/// Names of people, places and organisations, carried over, swapped, dropped or added.
///
/// Two kinds of evidence: concepts of the glossary (Hoa Kỳ = United States) and the letters themselves, since both languages write foreign names
/// alike and Vietnamese ones with or without marks.
struct NameCheck: Check {
  static let rules = [changed, dropped, added]

  static let changed = Rule(
    "changed-name", what: Message("A name was replaced by another.", vi: "Một tên riêng bị thay bằng tên khác."),
    why: Message("The wrong person did it, the wrong city was hit.", vi: "Sai người làm, sai thành phố bị nạn."),
    quiet: Message(
      "The glossary knows both forms as one (Mỹ, Hoa Kỳ, US), or only the marks differ (Nguyen, Nguyễn).",
      vi: "Từ điển biết hai dạng là một (Mỹ, Hoa Kỳ, US), hoặc chỉ khác dấu (Nguyen, Nguyễn)."),
    misses: Message("Names spelled like ordinary words.", vi: "Tên viết giống từ thường."),
    examples: [
      .reports("Thủ tướng Nhật Bản thăm Paris.", "The Japanese prime minister visited Milan."),
      .quiet(
        "Thủ tướng Nhật Bản thăm Paris.", "Japan's prime minister visited Paris.",
        because: Message("a demonym names its country", vi: "tính từ chỉ nước cũng là tên nước")),
      .reports("The report was written by Karen Whitfield.", "Báo cáo do Susan Whitfield viết."),
      .quiet("Ông Nguyễn Văn Hùng phát biểu.", "Nguyen Van Hung spoke.", because: Message("English drops the marks", vi: "tiếng Anh bỏ dấu")),
    ], source: "CLDR country names; the bundled glossaries")

  static let dropped = Rule(
    "dropped-name", what: Message("A name of the original is missing from the translated sentence.", vi: "Câu dịch thiếu một tên riêng của bản gốc."),
    why: Message("Who did it is gone.", vi: "Mất người làm."),
    quiet: Message(
      "The name was said in the neighbouring sentence, or a pronoun stands for a name repeated in the article.",
      vi: "Tên nằm ở câu bên cạnh, hoặc đại từ thay cho tên đã nhắc trong bài."),
    misses: Message("A name dropped where the article has it often.", vi: "Tên bị bỏ ở chỗ mà bài nhắc nhiều lần."),
    examples: [
      .reports("The ball came back to Mateo Kovarik, who scored.", "Bóng quay lại với một đồng đội, người đã ghi bàn."),
      .quiet("The ball came back to Mateo Kovarik.", "Bóng quay lại với Mateo Kovarik.", because: Message("the name is there", vi: "tên vẫn có")),
    ], source: "the bundled glossaries")

  static let added = Rule(
    "added-name", what: Message("A name of the translation is not in the original.", vi: "Bản dịch có tên riêng mà bản gốc không có."),
    why: Message("The translation accuses or credits someone its source does not.", vi: "Bản dịch gán việc cho người mà bản gốc không nêu."),
    quiet: Message("The name stands in the neighbouring sentence.", vi: "Tên nằm ở câu bên cạnh."),
    misses: Message("Names spelled like ordinary words.", vi: "Tên viết giống từ thường."),
    examples: [
      .reports("Bóng quay lại với một đồng đội.", "The ball came back to Mateo Kovarik."),
      .quiet("Bóng quay lại với Mateo Kovarik.", "The ball came back to Mateo Kovarik.", because: Message("the name is there", vi: "tên vẫn có")),
    ], source: "the bundled glossaries")

  private let analyzer: Analyzer

  private let standIns: StandIns
  private let words: NameFinder.Words

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    standIns = StandIns(analyzer)
    words = NameFinder.Words(analyzer)
  }

  func run(_ state: inout AuditState) {
    state.linkBeads()
    let bitext = state.bitext
    let (segmentsO, segmentsT) = confirmed(bitext)
    let shared = SharedNames(segmentsO, segmentsT, &state.session)
    let finder = NameFinder(analyzer, shared, words, &state.session)
    let original = TextNames(segmentsO, finder, &state.session)
    let translation = TextNames(segmentsT, finder, &state.session)
    for (number, bead) in bitext.beads.enumerated() where !state.settled.contains(number) && !bead.original.isEmpty && !bead.translation.isEmpty {
      let o = BeadNames(original, bead.original, isEnglish: bitext.isFromEnglish, state.beadLinks[number])
      let t = BeadNames(translation, bead.translation, isEnglish: !bitext.isFromEnglish, state.beadLinks[number])
      compare(o, t, bead, standIns, &state)
    }
  }

  /// The segments of both sides with short forms of persons only where one of the articles names the person in full.
  private func confirmed(_ bitext: Bitext) -> ([SegmentText], [SegmentText]) {
    let terms = analyzer.knowledge.terms
    var read = NamesRead()
    for text in bitext.originalSegments + bitext.translationSegments { terms.note(text.mentions, in: &read) }
    func confirmed(_ segments: [SegmentText]) -> [SegmentText] {
      segments.map { text in
        guard text.mentions.contains(where: { $0.role == .short }) else { return text }
        return text.with(mentions: terms.confirmed(text.mentions, tokens: text.tokens, names: read))
      }
    }
    return (confirmed(bitext.originalSegments), confirmed(bitext.translationSegments))
  }

  private func compare(_ o: BeadNames, _ t: BeadNames, _ bead: Bead, _ standIns: StandIns, _ state: inout AuditState) {
    var lostO = o.names.filter { !t.index.has($0, in: t.segments, analyzer, besides: (o.index, o.segments)) }
    var lostT = t.names.filter { !o.index.has($0, in: o.segments, analyzer, besides: (t.index, t.segments)) }
    if lostO.isEmpty && lostT.isEmpty {
      exchanged(o, t, &state)
      return
    }
    // Part of a name stands there beside a word of another: Paul Mills became Peter Mills.
    for name in lostO where name.isStrong {
      guard let other = t.variant(of: name, o, analyzer) else { continue }
      report(name, Name(other), 0.75, &state)
      lostO.removeAll { $0.range.overlaps(name.range) }
      lostT.removeAll { $0.range.overlaps(other.range) }
    }
    for name in lostT where name.isStrong {
      guard let other = o.variant(of: name, t, analyzer) else { continue }
      report(Name(other), name, 0.75, &state)
      lostT.removeAll { $0.range.overlaps(name.range) }
      lostO.removeAll { $0.range.overlaps(other.range) }
    }
    // Two things of one kind that the glossary tells apart: the International Court of Justice, Tòa án Hình sự Quốc tế.
    var pairs: [(Name, Name)] = []
    for name in lostO where name.isStrong && !name.concepts.isEmpty {
      guard let other = lostT.first(where: { isOther($0, than: name) && !(o.isRendered(name, in: t) && t.isRendered($0, in: o)) }) else { continue }
      pairs.append((name, other))
      lostO.removeAll { $0.range == name.range }
      lostT.removeAll { $0.range == other.range }
    }
    // A name whose every word is rendered is there, whatever the glossary says: National Hurricane Center, Trung tâm Bão quốc gia.
    lostO.removeAll { o.isRendered($0, in: t) }
    lostT.removeAll { t.isRendered($0, in: o) }
    // Pairs: a name lost here and another gained here.
    for name in lostO where name.isStrong {
      // A name of which part is there changed only if another name has that part too: Phan Đức Thịnh became Phạm Đức Thành.
      let isPart = t.index.has(name, in: t.segments, analyzer, allowPart: true)
      let others = lostT.filter { other in
        other.isStrong && (isPart ? sharesWord(name, other) : !o.index.has(other, in: o.segments, analyzer, allowPart: true))
      }
      // A person known from elsewhere and a place are two things.
      let likes = others.filter { other in
        let placed = name.concepts.isEmpty ? other : name
        return name.concepts.isEmpty == other.concepts.isEmpty || types(placed) != [.place]
          || !(name.concepts.isEmpty ? t.index.has(name, in: t.all, analyzer) : o.index.has(other, in: o.all, analyzer))
      }
      if let other = partner(of: name, in: likes) {
        pairs.append((name, other))
        lostT.removeAll { $0.range == other.range }
      }
    }
    lostO.removeAll { name in pairs.contains { $0.0.range == name.range } }
    for (a, b) in pairs {
      let isUnknown = !t.index.has(a, in: t.all, analyzer) || !o.index.has(b, in: o.all, analyzer)
      report(a, b, isReading(a, b, state.bitext) ? 0.3 : isUnknown && isSameKind(a, b) ? 0.85 : 0.65, &state)
    }
    for name in lostO where name.isStrong {
      let text = state.bitext.original.string(name.range)
      guard let confidence = confidence(ofLosing: name, text, from: o, in: t, standIns) else { continue }
      let at = state.translationRange(bead).upperBound
      state.report(
        Finding(
          NameCheck.dropped.id, confidence < 0.5 ? .info : .warning, confidence,
          Message("\(text) is missing from the translation", vi: "bản dịch thiếu \(text)"),
          suggestion: suggestion(for: name, state), original: Side(name.range), translation: Side(at..<at)))
    }
    for name in lostT where name.isStrong {
      let text = state.bitext.translation.string(name.range)
      guard let confidence = confidence(ofLosing: name, text, from: t, in: o, standIns) else { continue }
      let at = state.originalRange(bead).upperBound
      state.report(
        Finding(
          NameCheck.added.id, confidence < 0.5 ? .info : .warning, confidence,
          Message("\(text) is not in the original", vi: "bản gốc không có \(text)"),
          original: Side(at..<at), translation: Side(name.range)))
    }
  }

  /// Two names that both sides have, the one oftener in the original, the other in the translation: "Sims lost his glasses" with the names
  /// changed. A pronoun in a name's place makes only one of them rarer.
  private func exchanged(_ o: BeadNames, _ t: BeadNames, _ state: inout AuditState) {
    let (namesO, namesT) = (o.names.filter { $0.isStrong && $0.concepts.isEmpty }, t.names.filter { $0.isStrong && $0.concepts.isEmpty })
    guard namesO.count >= 2, namesT.count >= 2 else { return }
    func count(_ names: [Name], _ word: WordID) -> Int { names.count { $0.bare.contains(word) } }
    let words = Set((namesO + namesT).compactMap(\.bare.last))
    let fewer = words.filter { count(namesT, $0) == count(namesO, $0) - 1 && count(namesT, $0) > 0 }
    let more = words.filter { count(namesT, $0) == count(namesO, $0) + 1 && count(namesO, $0) > 0 }
    guard fewer.count == 1, more.count == 1, let from = namesO.last(where: { $0.bare.last == fewer.first }),
      let to = namesT.last(where: { $0.bare.last == more.first }), Set(from.bare).isDisjoint(with: to.bare)
    else { return }
    report(from, to, 0.6, &state)
  }

  /// How much it says that a name of one side is not on the other; nil for nothing.
  private func confidence(ofLosing name: Name, _ text: String, from own: BeadNames, in other: BeadNames, _ standIns: StandIns) -> Double? {
    // What a neighbour says counts: names move over sentence boundaries.
    if other.index.has(name, in: other.near, analyzer, allowPart: true) || standIns.explains(name, in: other) { return nil }
    if namesWhole(of: name, own, other) || own.isInRenderedPhrase(name) { return nil }
    let isKnown = other.index.has(name, in: other.all, analyzer)
    if isLead(name, text, isKnown, own, other, standIns) { return 0.3 }
    // "Suong said" – chị nói: the pronoun's sentence stands not far behind the name's.
    if isKnown, standIns.hasMorePronouns(other, than: own), other.index.has(name, in: other.before, analyzer, allowPart: true) { return 0.3 }
    return isKnown ? 0.5 : 0.6
  }

  /// A name whose absence or presence says little: an acronym spelled out, a place that the article names elsewhere and a translator adds or
  /// leaves out for clearness ("the economy", "kinh tế Mỹ"), a body described by common words, a title in quotation marks.
  private func isLead(_ name: Name, _ text: String, _ isKnown: Bool, _ own: BeadNames, _ other: BeadNames, _ standIns: StandIns) -> Bool {
    if isAcronym(text),
      name.concepts.isEmpty || name.concepts.allSatisfy({ analyzer.knowledge.terms.type(of: $0) == .place }) || text.utf8.count <= 2
        || standIns.spellsOut(name, in: other)
    {
      return true
    }
    let terms = analyzer.knowledge.terms
    if !name.concepts.isEmpty, name.concepts.allSatisfy({ terms.type(of: $0) == .place }),
      isKnown || name.concepts.contains(where: { terms.id(of: $0) == "VN" })
    {
      return true
    }
    if !name.isProven, own.isDescription(name, analyzer) && own.isHalfLinked(name) { return true }
    if other.hasPart(name), standIns.isTeam(name, own) { return true }
    return own.isTitle(name) && other.hasQuotation
  }

  /// An acronym, which the other side may well have spelled out.
  private func isAcronym(_ text: String) -> Bool {
    !text.contains(" ") && text.utf8.count <= 6
      && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "s" || $0 == "." || $0 == "&" }
  }

  /// Whether one may be the Vietnamese reading of the other, a Chinese name that the glossary does not have.
  private func isReading(_ o: Name, _ t: Name, _ bitext: Bitext) -> Bool {
    let (from, to) = (bitext.original.string(o.range), bitext.translation.string(t.range))
    let (english, vietnamese, name) = bitext.isFromEnglish ? (from, to, o) : (to, from, t)
    return name.concepts.isEmpty && !name.isProven && Pinyin.spells(english) && !vietnamese.allSatisfy(\.isASCII)
  }

  private func sharesWord(_ a: Name, _ b: Name) -> Bool {
    let shared = Set(a.bare).intersection(b.bare)
    return !shared.isEmpty && shared.count < min(Set(a.bare).count, Set(b.bare).count)
  }

  private func report(_ o: Name, _ t: Name, _ confidence: Double, _ state: inout AuditState) {
    let (from, to) = (state.bitext.original.string(o.range), state.bitext.translation.string(t.range))
    state.report(
      Finding(
        NameCheck.changed.id, confidence > 0.8 ? .error : confidence < 0.5 ? .info : .warning, confidence,
        Message("\(from) became \(to)", vi: "\(from) thành \(to)"),
        suggestion: suggestion(for: o, state), original: Side(o.range, value: o.concepts.min().map(analyzer.knowledge.terms.id(of:))),
        translation: Side(t.range, value: t.concepts.min().map(analyzer.knowledge.terms.id(of:)))))
  }

  /// How the translation should write a name: the glossary's form, else the name as it stands.
  private func suggestion(for name: Name, _ state: AuditState) -> String? {
    let language = state.bitext.suggestionLanguage
    if let concept = name.concepts.min(), let form = analyzer.knowledge.terms.preferredForm(of: concept, in: language) { return form }
    return state.bitext.isFromEnglish ? state.bitext.original.string(name.range) : nil
  }

  /// Whether two names of the glossary are bodies, events or works, and not the same.
  private func isOther(_ a: Name, than b: Name) -> Bool {
    let things: Set<ConceptType> = [.organisation, .event, .work]
    return a.isStrong && !types(a).intersection(types(b)).isDisjoint(with: things) && a.concepts.isDisjoint(with: b.concepts)
  }

  private func types(_ name: Name) -> Set<ConceptType> { Set(name.concepts.map(analyzer.knowledge.terms.type(of:))) }

  /// Whether two names surely name the same kind of thing: by the glossary, or because neither is in it.
  private func isSameKind(_ a: Name, _ b: Name) -> Bool {
    a.concepts.isEmpty == b.concepts.isEmpty && (a.concepts.isEmpty || !types(a).isDisjoint(with: types(b)))
  }

  /// Whether the other side names instead what a name lies in or belongs to, and this side does not: the White House for the United States.
  private func namesWhole(of name: Name, _ own: BeadNames, _ other: BeadNames) -> Bool {
    let wholes = name.concepts.flatMap(wholes(of:))
    return !wholes.isEmpty && other.index.names(Set(wholes), in: other.segments, butNothingOf: own.index, in: own.segments)
  }

  /// What the glossary says a concept lies in or belongs to, step by step.
  private func wholes(of concept: ConceptIndex) -> [ConceptIndex] {
    let terms = analyzer.knowledge.terms
    var result: [ConceptIndex] = []
    var at = concept
    for _ in 0..<3 {
      let cell = terms.cell("part", of: at)
      guard !cell.isEmpty, let next = terms.concept(id: cell) else { break }
      result.append(next)
      at = next
    }
    return result
  }

  /// Whether the glossary says that one lies in or belongs to the other: Cardiff and Wales, the White House and the United States.
  private func isMetonym(_ part: Name, _ whole: Name) -> Bool {
    part.concepts.contains { wholes(of: $0).contains(where: whole.concepts.contains) }
  }

  /// The lost name of the other side most likely written in place of `name`: same type, or the only one.
  private func partner(of name: Name, in others: [Name]) -> Name? {
    var best: (name: Name, score: Int)?
    func isShort(_ name: Name) -> Bool { name.concepts.isEmpty && name.tokens.count == 1 && name.range.count <= 4 && !name.isProven }
    for other in others {
      // An acronym on one side only is spelled out on the other, not exchanged.
      if isShort(name) != isShort(other) || isMetonym(name, other) || isMetonym(other, name) { continue }
      var score = 1
      if name.isProven && other.isProven { score += 2 }
      let (own, theirs) = (types(name), types(other))
      if !own.isEmpty, !theirs.isEmpty, !name.isProven || !other.isProven || !own.isDisjoint(with: theirs) {
        // The UK and the EU act alike; a person is no place.
        if own.isDisjoint(with: theirs), !own.union(theirs).isSubset(of: [.place, .organisation]) { continue }
        score += own.isDisjoint(with: theirs) ? 0 : 3
      }
      if score > best?.score ?? 0 { best = (other, score) }
    }
    return best?.name
  }
}
