import Articles
import Foundation
import ICUText
import Words

/// A mention with its place in the file as given.
public struct PlacedMention: Sendable {
  public let mention: Mention
  /// Bytes of the text as given.
  public let range: Range<Int>
  /// How well the wording sounds like the concept's English name, for mentions found by sound.
  public let score: Double?
}

/// All mentions in a text, on all processors.
///
/// The text is cut at line ends; a line is read in the language of the whole, or in its own where the whole has none.
public struct TextMentions: Sendable {
  private let finder: MentionFinder

  public init(_ terms: TermBase, words: Vocabulary) {
    finder = MentionFinder(terms, words: words)
  }

  /// The language most of a text is in, from its first 256 KB.
  public static func language(of text: [UInt8]) -> Language {
    LanguageIdentifier.shared.evidence(in: text, 0..<min(text.count, 256 << 10)).language
  }

  private struct Line {
    let mentions: [Mention]
    let ranges: [Range<Int>]
    /// Only where short forms will look at the words around them again.
    let tokens: [Token]
    /// Where a name may be found by sound: tokens and bytes.
    let candidates: [(tokens: Range<Int>, range: Range<Int>)]
  }

  /// The mentions of a text, in order, without short forms of persons that it does not introduce.
  ///
  /// - Parameters:
  ///   - given: valid UTF-8, in any normalization form.
  ///   - language: nil to find out.
  public func mentions(in given: [UInt8], language: Language? = nil) throws(ICUError) -> [PlacedMention] {
    let (text, map) = try TextMentions.composed(given)
    let language = language ?? TextMentions.language(of: text)
    let results = run(text, TextMentions.parts(of: text)) { finder, part in
      var names = NamesRead()
      var lines: [Line] = []
      finder.eachLine(of: part, language, text) { finder, bytes, line, language in
        let mentions = finder.mentions(in: bytes, line, language: language)
        let tokens = finder.tokens
        // A short form may be a piece of the name: "An" in "Ba-sa An Át-xát".
        let covered = mentions.filter { $0.role != .short }.map(\.tokens)
        let candidates = language == .english ? [] : SoundIndex.candidates(in: tokens, besides: covered)
        if mentions.isEmpty, candidates.isEmpty { return }
        finder.terms.note(mentions, in: &names)
        lines.append(
          Line(
            mentions: mentions, ranges: mentions.map { TextMentions.bytes(of: $0.tokens, tokens) },
            tokens: mentions.contains { $0.role == .short } ? tokens : [],
            candidates: candidates.map { ($0, TextMentions.bytes(of: $0, tokens)) }))
      }
      return (names, lines)
    }
    var names = NamesRead()
    for (part, _) in results { finder.terms.note(part, in: &names) }
    let heard = heardNames(results.flatMap { $0.1.flatMap(\.candidates).map(\.range) }, text)
    for found in heard.values {
      for name in found where finder.terms.type(of: name.concept) == .person { finder.terms.note(person: name.concept, in: &names) }
    }
    var found: [PlacedMention] = []
    for (_, lines) in results {
      for line in lines { found += placed(line, names, heard, text, map) }
    }
    return found
  }

  /// The names among spellings, by the spelling; the index of sounds is made only where there is something to look up.
  private func heardNames(
    _ ranges: [Range<Int>], _ text: [UInt8]
  ) -> [String: [(concept: ConceptIndex, score: Double)]] {
    let spellings = Set(ranges.map { String(decoding: text[$0], as: UTF8.self) }).filter { !SoundIndex.loanwords.contains($0.lowercased()) }
    if spellings.isEmpty { return [:] }
    let index = SoundIndex(finder.terms)
    return spellings.reduce(into: [:]) { heard, spelling in
      let found = index.concepts(for: spelling)
      if !found.isEmpty { heard[spelling] = found }
    }
  }

  private func placed(
    _ line: Line, _ names: NamesRead, _ heard: [String: [(concept: ConceptIndex, score: Double)]], _ text: [UInt8],
    _ map: OffsetMap
  ) -> [PlacedMention] {
    let confirmed =
      line.tokens.isEmpty ? line.mentions : finder.terms.confirmed(line.mentions, tokens: line.tokens, names: names)
    var result: [PlacedMention] = []
    var next = 0
    for mention in confirmed {
      while line.mentions[next].tokens != mention.tokens { next += 1 }
      result.append(PlacedMention(mention: mention, range: map.given(line.ranges[next]), score: nil))
    }
    if heard.isEmpty { return result }
    let taken = confirmed.map(\.tokens)
    var last = 0
    for (tokens, range) in line.candidates where tokens.lowerBound >= last {
      guard let found = heard[String(decoding: text[range], as: UTF8.self)], !taken.contains(where: tokens.overlaps)
      else { continue }
      let mention = Mention(tokens: tokens, concepts: found.map(\.concept), role: .phonetic, means: .sound)
      result.append(PlacedMention(mention: mention, range: map.given(range), score: found[0].score))
      last = tokens.upperBound
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// How many mentions a text has by the glossary's wordings: what `mentions` would list, except names found by sound.
  public func count(in given: [UInt8], language: Language? = nil) throws(ICUError) -> Int {
    let (text, _) = try TextMentions.composed(given)
    let language = language ?? TextMentions.language(of: text)
    let results = run(text, TextMentions.parts(of: text)) { finder, part in
      var names = NamesRead()
      var sure = 0
      var short: [(mention: Mention, tokens: [Token])] = []
      finder.eachLine(of: part, language, text) { finder, bytes, line, language in
        let found = finder.count(in: bytes, line, language: language, names: &names)
        sure += found.sure
        for mention in found.short { short.append((mention, finder.tokens)) }
      }
      return (sure, names, short)
    }
    var names = NamesRead()
    for (_, part, _) in results { finder.terms.note(part, in: &names) }
    return results.reduce(0) { sum, part in
      sum + part.0
        + part.2.count { !finder.terms.confirmed([$0.mention], tokens: $0.tokens, names: names).isEmpty }
    }
  }

  private func run<T: Sendable>(
    _ text: [UInt8], _ parts: [Range<Int>], _ body: @Sendable (inout MentionFinder, Range<Int>) -> T
  ) -> [T] {
    if parts.count == 1 {
      var own = finder
      return [body(&own, parts[0])]
    }
    return [T](unsafeUninitializedCapacity: parts.count) { buffer, count in
      // Each part writes its own element, so the threads share nothing.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        var own = finder
        (slots.baseAddress! + index).initialize(to: body(&own, parts[index]))
      }
      count = parts.count
    }
  }

  /// Stretches of a text, one a processor, cut at line ends; a small text stays whole.
  private static func parts(of text: [UInt8]) -> [Range<Int>] {
    let wanted = min(ProcessInfo.processInfo.activeProcessorCount, text.count >> 18)
    if wanted < 2 { return [0..<text.count] }
    var parts: [Range<Int>] = []
    var start = 0
    for i in 1...wanted {
      var end = i == wanted ? text.count : max(start, text.count / wanted * i)
      while end < text.count, text[end - 1] != 0x0A { end += 1 }
      if end > start { parts.append(start..<end) }
      start = end
    }
    return parts
  }

  private static func bytes(of range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// A text in NFC, and the way back.
  private static func composed(_ given: [UInt8]) throws(ICUError) -> (text: [UInt8], map: OffsetMap) {
    var isComposed = true
    var result: (bytes: [UInt8], edits: [NormalizationEdit])?
    var failure: ICUError?
    given.withUnsafeBufferPointer { buffer in
      do throws(ICUError) {
        isComposed = try UnicodeNormalization.isNFC(buffer)
        if !isComposed { result = try UnicodeNormalization.normalize(buffer, to: .nfc) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard let result else { return (given, .identity) }
    return (result.bytes, OffsetMap(result.edits.map { OffsetMap.Replacement(old: $0.old, new: $0.new) }))
  }
}

extension MentionFinder {
  /// Calls `body` with each line of a part, and the language to read it in.
  fileprivate mutating func eachLine(
    of part: Range<Int>, _ language: Language, _ text: [UInt8],
    _ body: (inout MentionFinder, UnsafeBufferPointer<UInt8>, Range<Int>, Language) -> Void
  ) {
    let isKnown = language == .vietnamese || language == .english
    text.withUnsafeBufferPointer { bytes in
      var start = part.lowerBound
      while start < part.upperBound {
        var end = start
        while end < part.upperBound, bytes[end] != 0x0A { end += 1 }
        if end > start {
          body(
            &self, bytes, start..<end,
            isKnown ? language : LanguageIdentifier.shared.evidence(in: text, start..<end).language)
        }
        start = end + 1
      }
    }
  }
}

extension TermBase {
  func note(_ other: NamesRead, in names: inout NamesRead) {
    for person in other.persons { note(person: person, in: &names) }
  }
}
