import Articles
import ICUText
import Words

/// Reads the text of a file as a news article.
public struct ArticleReader: Sendable {
  public init() {}

  /// Reads the article a file holds.
  ///
  /// - Throws: `InputError` for what is not text.
  public func read(_ path: String) throws(InputError) -> Article {
    article(try TextFile.read(path))
  }

  /// The article in a text. Every byte belongs to a block or a separator.
  public func article(_ file: TextFile) -> Article {
    let (text, map) = normalized(file.text)
    let lines = Self.lines(of: text)
    var drafts: [(role: Role, range: Range<Int>)] = []
    var date: CalendarDate?
    var url: String?
    var headline: Range<Int>?

    let lastLine = lines.indices.last { $0 >= 0 }
    for (index, range) in lines.enumerated() {
      let line = String(decoding: text[range], as: UTF8.self)
      if drafts.isEmpty, let head = HeadLine(line) {
        date = date ?? head.date
        url = url ?? head.url
        drafts.append((.metadata, range))
        continue
      }
      if let role = Furniture.role(of: line, isLast: index == lastLine || index + 1 == lastLine) {
        if role == .source, let address = HeadLine.firstAddress(in: line) { url = url ?? address }
        drafts.append((role, range))
        continue
      }
      if headline != nil, drafts.last?.role == .headline, Furniture.isNamesOnly(line) {
        drafts.append((.byline, range))
        continue
      }
      if headline == nil, !drafts.contains(where: { $0.role.isStory && $0.role != .caption }), lines.count > 1,
        Self.looksLikeHeadline(line)
      {
        headline = range
        drafts.append((.headline, range))
        continue
      }
      if let end = Furniture.datelineEnd(text[range]), end < range.upperBound {
        let dateline = range.lowerBound..<end
        date = date ?? HeadLine.date(in: String(decoding: text[dateline], as: UTF8.self))
        drafts.append((.dateline, dateline))
        drafts.append((.body, end..<range.upperBound))
        continue
      }
      drafts.append((.body, range))
    }
    markSignature(&drafts, text)
    markRepeatedLead(&drafts, text)
    markLead(&drafts, hasHeadline: headline != nil)

    let identifier = LanguageIdentifier.shared
    var total = LanguageIdentifier.Evidence()
    let blocks: [Block] = drafts.map { draft in
      let evidence = identifier.evidence(in: text, draft.range)
      if draft.role.isStory { total = total + evidence }
      return Block(role: draft.role, range: draft.range, language: evidence.language)
    }
    return Article(
      path: file.path, given: file.text, text: text, map: map, blocks: blocks,
      separators: Self.gaps(between: blocks.map(\.range), count: text.count), language: total.language,
      title: headline.map { String(decoding: text[$0], as: UTF8.self) },
      date: date ?? url.flatMap(HeadLine.date(inAddress:)),
      sourceURL: url)
  }

  /// One sentence or paragraph that stands alone, such as a unit of a translation memory: a text of a single block.
  ///
  /// - Parameter language: what it is taken for where its words do not tell.
  public func unit(_ given: [UInt8], path: String, language: Language) -> Article {
    let (text, map) = normalized(given)
    let block = text.withUnsafeBufferPointer { Self.trim($0, 0..<text.count) }
    let evidence = LanguageIdentifier.shared.evidence(in: text, block)
    // A name or two says nothing of the language of a heading.
    let own = evidence.words >= 4 && (evidence.language == .english || evidence.language == .vietnamese) ? evidence.language : language
    return Article(
      path: path, given: given, text: text, map: map, blocks: [Block(role: .body, range: block, language: own)],
      separators: Self.gaps(between: [block], count: text.count), language: own, title: nil, date: nil, sourceURL: nil)
  }

  private func normalized(_ given: [UInt8]) -> (text: [UInt8], map: OffsetMap) {
    given.withUnsafeBufferPointer { buffer in
      // ICU fails on valid UTF-8 only when memory runs out; the text as given is then the best there is.
      guard let isNFC = try? UnicodeNormalization.isNFC(buffer), !isNFC,
        let result = try? UnicodeNormalization.normalize(buffer, to: .nfc)
      else { return (given, .identity) }
      return (result.bytes, OffsetMap(result.edits.map { OffsetMap.Replacement(old: $0.old, new: $0.new) }))
    }
  }

  /// The lines that hold more than white space, without the white space around them.
  static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let trimmed = trim(bytes, start..<end)
        if !trimmed.isEmpty { lines.append(trimmed) }
        start = end + 1
      }
    }
    return lines
  }

  static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let (scalar, length) = decodeScalar(bytes, at: low, end: high)
      guard scalar <= 0x20 || scalar == 0xA0 || scalar == 0xFEFF || scalar == 0x200B else { break }
      low += length
    }
    while high > low {
      if bytes[high - 1] <= 0x20 {
        high -= 1
      } else if high - 2 >= low, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  /// A headline is one line without a full stop, and no longer than headlines are (Vietnamese ones reach 30 words).
  private static func looksLikeHeadline(_ line: String) -> Bool {
    guard line.utf8.count < 300, line.wordCount <= 32 else { return false }
    guard let last = line.last(where: { !"\"”’»)".contains($0) }) else { return false }
    return !".:;,".contains(last)
  }

  /// Vietnamese pages sign below the story with nothing but names: the last line that is no furniture, when it reads so and more stands
  /// before it.
  private func markSignature(_ drafts: inout [(role: Role, range: Range<Int>)], _ text: [UInt8]) {
    let body = drafts.indices.filter { drafts[$0].role == .body }
    guard body.count >= 2, let last = body.last else { return }
    if Furniture.isSignature(String(decoding: text[drafts[last].range], as: UTF8.self)) { drafts[last].role = .byline }
  }

  /// News pages show the lead once above the body and once as its beginning; a dump has both.
  ///
  /// The second time a word or two may stand before it ("US Secretary of State …", "TTXVN - …") or instead of its first ones, so the lead less
  /// its opening is looked for near the beginning of the next paragraph.
  private func markRepeatedLead(_ drafts: inout [(role: Role, range: Range<Int>)], _ text: [UInt8]) {
    let opening = 24
    let story = drafts.indices.filter { drafts[$0].role == .body }
    for (first, second) in zip(story, story.dropFirst()).prefix(2) {
      let (a, b) = (drafts[first].range, drafts[second].range)
      guard a.count >= 40 + opening, b.count >= a.count - opening else { continue }
      let rest = text[(a.lowerBound + opening)..<a.upperBound]
      let latest = min(b.lowerBound + 2 * opening, b.upperBound - rest.count)
      let isRepeated =
        latest >= b.lowerBound && (b.lowerBound...latest).contains { text[$0..<($0 + rest.count)].elementsEqual(rest) }
      if isRepeated {
        drafts[first].role = .repeatedLead
        return
      }
    }
  }

  private func markLead(_ drafts: inout [(role: Role, range: Range<Int>)], hasHeadline: Bool) {
    guard hasHeadline, !drafts.contains(where: { $0.role == .repeatedLead }),
      let first = drafts.firstIndex(where: { $0.role == .body }), first > 0, drafts[first - 1].role == .headline
    else { return }
    drafts[first].role = .lead
  }

  private static func gaps(between ranges: [Range<Int>], count: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var end = 0
    for range in ranges {
      if range.lowerBound > end { gaps.append(end..<range.lowerBound) }
      end = range.upperBound
    }
    if end < count { gaps.append(end..<count) }
    return gaps
  }
}
