import Articles
import ICUText
import Words

/// Cuts an article's story into sentences.
///
/// ICU proposes the boundaries; two rules correct them, because ICU 72 breaks Vietnamese after "TP." and English after "Mr." and does not
/// break where a dump lost the space behind a full stop ("…Health.The…").
public struct Segmenter: ~Copyable {
  private let vietnamese: SentenceBreaker
  private let english: SentenceBreaker

  public init() throws(ICUError) {
    let vietnamese = try SentenceBreaker(locale: "vi")
    let english = try SentenceBreaker(locale: "en")
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The segments of an article's story blocks, in order.
  public func segments(of article: Article) throws(ICUError) -> [Segment] {
    var segments: [Segment] = []
    for (index, block) in article.blocks.enumerated() where block.role.isStory {
      let ranges =
        block.role == .headline
        ? [block.range]
        : try sentences(in: article.text, block.range, block.language == .vietnamese ? .vietnamese : .english)
      for range in ranges {
        segments.append(Segment(index: segments.count, block: index, role: block.role, range: range))
      }
    }
    return segments
  }

  /// The sentences in a range of a text, without the white space around them.
  public func sentences(
    in text: [UInt8], _ range: Range<Int>, _ language: Language
  ) throws(ICUError) -> [Range<Int>] {
    var found: [Int] = []
    var failure: ICUError?
    text.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      do throws(ICUError) {
        found = language == .vietnamese ? try vietnamese.boundaries(in: part) : try english.boundaries(in: part)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    var ends: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      for boundary in found.map({ $0 + range.lowerBound }) {
        if boundary == range.upperBound
          || !Abbreviations.stands(before: boundary, in: bytes, from: range.lowerBound)
            && !Self.goesOn(bytes, boundary, range.upperBound)
        {
          ends.append(boundary)
        }
      }
      ends += Self.missingSpaces(bytes, range) + Self.ellipses(bytes, range)
    }
    ends.sort()
    var result: [Range<Int>] = []
    var start = range.lowerBound
    text.withUnsafeBufferPointer { bytes in
      for end in ends where end > start {
        let trimmed = ArticleReader.trim(bytes, start..<end)
        if !trimmed.isEmpty { result.append(trimmed) }
        start = end
      }
    }
    return result
  }

  /// Whether a small letter follows, so that the sentence goes on: "Will you go?" he asked.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ boundary: Int, _ end: Int) -> Bool {
    guard boundary < end else { return false }
    return Unicode.Scalar(decodeScalar(bytes, at: boundary, end: end).scalar)?.properties.isLowercase ?? false
  }

  /// Ellipses with a capital behind them, after which ICU does not break.
  private static func ellipses(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    for i in range.dropLast(4)
    where bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA6 && bytes[i + 3] == 0x20 {
      let next = decodeScalar(bytes, at: i + 4, end: range.upperBound).scalar
      if Unicode.Scalar(next)?.properties.isUppercase == true { ends.append(i + 4) }
    }
    return ends
  }

  /// Full stops between a word of three or more lower-case letters and a capitalised word, without a space: "Health.The".
  private static func missingSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var lowerRun = 0
    var i = range.lowerBound
    var hasAddress = false
    while i < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: i, end: range.upperBound)
      if scalar == 0x2F || scalar == 0x40 { hasAddress = true }
      if scalar <= 0x20 { hasAddress = false }
      if scalar == 0x2E, lowerRun >= 3, !hasAddress, i + 2 < range.upperBound {
        let (next, size) = decodeScalar(bytes, at: i + 1, end: range.upperBound)
        let isUpper = Unicode.Scalar(next)?.properties.isUppercase ?? false
        if isUpper, i + 1 + size < range.upperBound {
          let after = decodeScalar(bytes, at: i + 1 + size, end: range.upperBound).scalar
          if after == 0x20 || Unicode.Scalar(after)?.properties.isLowercase == true { ends.append(i + 1) }
        }
      }
      if Unicode.Scalar(scalar)?.properties.isLowercase == true { lowerRun += 1 } else { lowerRun = 0 }
      i += length
    }
    return ends
  }
}
