import Alignment
import Articles
import Checks
import DoiChieu
import Facts
import Ingestion

/// A finding as it is scored: what it says and on which lines (or sentences) it stands.
struct Observation: Sendable {
  let rule: RuleID
  let severity: Severity
  let confidence: Double
  let message: Message
  let originalText: String
  let translationText: String
  /// Line or sentence of the original.
  let originalUnit: Int
  /// Line or sentence of the translation; for faults planted by replacement, of the clean translation.
  let translationUnit: Int
  /// The sentences (or lines) around both sides, for a person to judge by.
  let originalContext: String
  let translationContext: String

  /// The rule, with the texts where they are short, so that a right finding is told from an old alarm on the same line.
  var kind: String {
    let texts = [originalText, translationText]
    return texts.allSatisfy { $0.unicodeScalars.count <= 60 } ? "\(rule)|\(texts[0])|\(texts[1])" : rule.rawValue
  }
}

/// The sentences of a clean pair and how they were aligned.
struct Layout: Sendable {
  let original: [Range<Int>]
  let translation: [Range<Int>]
  let beads: [Bead]

  init(_ bitext: Bitext) {
    original = bitext.originalSegments.map { bitext.original.map.given($0.segment.range) }
    translation = bitext.translationSegments.map { bitext.translation.map.given($0.segment.range) }
    beads = bitext.beads
  }

  /// The sentence an offset stands in or behind.
  static func sentence(_ offset: Int, in sentences: [Range<Int>]) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// One audit of a corpus, clean or with a fault.
struct Trial: Sendable {
  let observations: [Observation]
  /// Units that the fault touches.
  let originalUnits: Set<Int>
  let translationUnits: Set<Int>
  /// What the fault's units say, in the original and in the clean or faulty translation.
  let context: (original: String, translation: String)
  /// Only for a clean pair that is counted by sentences.
  let layout: Layout?
  /// How many content words have a counterpart.
  let words: WordCoverage
}

/// Audits clean pairs and planted faults.
struct TrialRunner: Sendable {
  let auditor: Auditor
  let corpus: Corpus

  private static let reader = ArticleReader()

  func clean(_ pair: Corpus.Pair, _ direction: Corpus.Direction) throws -> Trial {
    let (original, translation) =
      direction == .fromEnglish ? (pair.english, pair.vietnamese) : (pair.vietnamese, pair.english)
    let audit = try auditor.audit(original: original, translation: translation)
    let layout = corpus.unit == .sentence ? Layout(audit.bitext) : nil
    return Trial(
      observations: observations(audit, layout, nil), originalUnits: [], translationUnits: [], context: ("", ""),
      layout: layout, words: audit.words)
  }

  func planted(_ fault: Corpus.Fault, clean: Trial) throws -> Trial {
    switch fault.plant {
    case .files(let original, let translation, let lineOfOriginal, let lineOfTranslation):
      let audit = try auditor.audit(original: original, translation: translation)
      return Trial(
        observations: observations(audit, nil, nil), originalUnits: Set([lineOfOriginal].compactMap(\.self)),
        translationUnits: Set([lineOfTranslation].compactMap(\.self)),
        context: (
          Self.line(lineOfOriginal, of: audit.bitext.original),
          Self.line(lineOfTranslation, of: audit.bitext.translation)
        ), layout: nil, words: audit.words)
    case .replacement(let occurrence):
      let pair = corpus.pairs[fault.pair]
      let (original, translation) =
        fault.direction == .fromEnglish ? (pair.english, pair.vietnamese) : (pair.vietnamese, pair.english)
      let text = try TextFile.read(translation).text
      guard let range = ReplacementFolder.range(of: fault.original, occurrence, in: text), let layout = clean.layout
      else {
        throw Corpus.Failure.unreadable(path: translation)
      }
      let corrupted = Array(fault.corrupted.utf8)
      let audit = try auditor.audit(
        original: Self.reader.read(original),
        translation: Self.reader.article(
          TextFile(path: translation, text: text[..<range.lowerBound] + corrupted + text[range.upperBound...])))
      let change = Change(range: range, length: corrupted.count)
      let touched = Set(layout.translation.indices.filter { layout.translation[$0].overlaps(range) })
      let counterparts = layout.beads.filter { bead in bead.translation.contains(where: touched.contains) }.flatMap(
        \.original)
      let given = audit.bitext.original.given
      let context = (
        counterparts.sorted().map { String(decoding: given[layout.original[$0]], as: UTF8.self) }.joined(
          separator: " "),
        touched.sorted().map { String(decoding: text[layout.translation[$0]], as: UTF8.self) }.joined(separator: " ")
      )
      return Trial(
        observations: observations(audit, layout, change), originalUnits: Set(counterparts), translationUnits: touched,
        context: context, layout: nil, words: audit.words)
    }
  }

  private static func line(_ line: Int?, of article: Article) -> String {
    guard let line else { return "" }
    return text(around: LineIndex(article.given).start(ofLine: line), in: article.given)
  }

  /// The line an offset stands on.
  private static func text(around offset: Int, in bytes: [UInt8]) -> String {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func sentence(around offset: Int, _ segments: [SegmentText], _ article: Article) -> String {
    let sentences = segments.map { article.map.given($0.segment.range) }
    guard !sentences.isEmpty else { return "" }
    return String(decoding: article.given[sentences[Layout.sentence(offset, in: sentences)]], as: UTF8.self)
  }

  /// A replacement in a clean text.
  private struct Change {
    let range: Range<Int>
    let length: Int

    /// The offset in the clean text of an offset in the changed one.
    func cleanOffset(_ offset: Int) -> Int {
      if offset < range.lowerBound { return offset }
      if offset < range.lowerBound + length { return range.lowerBound }
      return offset - length + range.count
    }
  }

  private func observations(_ audit: Audit, _ layout: Layout?, _ change: Change?) -> [Observation] {
    let (original, translation) = (audit.bitext.original, audit.bitext.translation)
    let linesO = LineIndex(original.given)
    let linesT = LineIndex(translation.given)
    return audit.findings.map { finding in
      let o = original.map.given(finding.original.range)
      let t = translation.map.given(finding.translation.range)
      let start = change?.cleanOffset(t.lowerBound) ?? t.lowerBound
      return Observation(
        rule: finding.rule, severity: finding.severity, confidence: finding.confidence, message: finding.message,
        originalText: String(decoding: original.given[o], as: UTF8.self),
        translationText: String(decoding: translation.given[t], as: UTF8.self),
        originalUnit: layout.map { Layout.sentence(o.lowerBound, in: $0.original) } ?? linesO.line(of: o.lowerBound),
        translationUnit: layout.map { Layout.sentence(start, in: $0.translation) } ?? linesT.line(of: t.lowerBound),
        originalContext: Self.sentence(around: o.lowerBound, audit.bitext.originalSegments, original),
        translationContext: Self.sentence(around: t.lowerBound, audit.bitext.translationSegments, translation))
    }
  }
}
