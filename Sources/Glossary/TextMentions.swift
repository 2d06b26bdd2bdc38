import Articles
import Foundation
import ICUText
import Words

/// A mention with its place in the file as given.
public struct PlacedMention: Sendable {
  public let mention: Mention
  /// Bytes of the text as given.
  public let range: Range<Int>
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

  /// The mentions of a text, in order, without short forms of persons that it does not introduce.
  ///
  /// - Parameters:
  ///   - given: valid UTF-8, in any normalization form.
  ///   - language: nil to find out.
  public func mentions(in given: [UInt8], language: Language? = nil) throws(ICUError) -> [PlacedMention] {
    let (text, map) = try TextMentions.composed(given)
    let language = language ?? TextMentions.language(of: text)
    let parts = TextMentions.parts(of: text)
    let results = run(text, parts) { finder, part in
      var names = NamesRead()
      var lines: [(mentions: [Mention], ranges: [Range<Int>], tokens: [Token])] = []
      finder.eachLine(of: part, language, text) { finder, bytes, line, language in
        let mentions = finder.mentions(in: bytes, line, language: language)
        if mentions.isEmpty { return }
        finder.terms.note(mentions, in: &names)
        let tokens = finder.tokens
        // Only short forms look at the words around them again.
        let hasShort = mentions.contains { $0.role == .short }
        lines.append((mentions, mentions.map { TextMentions.range(of: $0, tokens) }, hasShort ? tokens : []))
      }
      return (names, lines)
    }
    var names = NamesRead()
    for (part, _) in results { finder.terms.note(part, in: &names) }
    var found: [PlacedMention] = []
    for (_, lines) in results {
      for line in lines {
        let confirmed =
          line.tokens.isEmpty ? line.mentions : finder.terms.confirmed(line.mentions, tokens: line.tokens, names: names)
        var next = 0
        for mention in confirmed {
          while line.mentions[next].tokens != mention.tokens { next += 1 }
          found.append(PlacedMention(mention: mention, range: map.given(line.ranges[next])))
        }
      }
    }
    return found
  }

  /// How many mentions a text has: what `mentions` would list, without the list.
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

  private static func range(of mention: Mention, _ tokens: [Token]) -> Range<Int> {
    Int(tokens[mention.tokens.lowerBound].start)..<Int(tokens[mention.tokens.upperBound - 1].end)
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
