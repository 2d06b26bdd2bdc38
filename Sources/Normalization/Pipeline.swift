import CText
import Glibc
import ICUText

/// Finds the lines that need work and runs the plan's fixes over them in order.
///
/// Two passes. The first looks at whole blocks for anything a default fix could want (`ct_clean_prefix`); nearly all good text ends there.
/// The second takes a line that did not pass through the fixes, each of which is skipped when the line has none of its triggers.
struct Pipeline: Sendable {
  let plan: Plan
  /// What the bytes are, where that is known; `.utf8` means that single lines may still turn out otherwise.
  let encoding: TextEncoding
  /// The plan's fixes in the order in which they run.
  private let active: [any TextFix.Type]
  /// Whether the quick first pass sees all that the plan's fixes would.
  private let hasQuickPass: Bool

  /// Fixes whose faults `ct_clean_prefix` finds.
  private static let quick: FixSet = [
    .legacy, .mojibake, .entities, .controls, .invisibles, .width, .confusables, .nfc, .markRepair, .dstroke,
    .toneRepair,
  ]

  /// A line longer than this is worked on in pieces, cut where a space is followed by an ASCII letter, digit or mark.
  static let longLine = 1 << 16

  init(plan: Plan, encoding: TextEncoding = .utf8, usesQuickPass: Bool = true) {
    var plan = plan
    if plan.toneStyle == .leave { plan.fixes.remove(.toneStyle) } else { plan.fixes.insert(.toneStyle) }
    self.plan = plan
    self.encoding = encoding
    active = Pipeline.order.filter { plan.fixes.contains($0.fix) }
    hasQuickPass = plan.fixes.isSubset(of: Pipeline.quick) && encoding == .utf8 && usesQuickPass
  }

  /// Normalizes a text that holds whole lines.
  func run<Sink: NormalizedSink>(
    _ text: UnsafeBufferPointer<UInt8>, offset: Int, isRecording: Bool, into sink: inout Sink
  ) throws(NormalizationError) -> FixCounts {
    var counts = FixCounts()
    guard let base = text.baseAddress else { return counts }
    var at = 0
    var clean = 0
    while at < text.count {
      if hasQuickPass {
        let passed = ct_clean_prefix(base + at, text.count - at)
        if passed == text.count - at { break }
        let fault = at + passed
        at = lineStart(text, fault, from: at)
      }
      let end = pieceEnd(text, from: at)
      for part in try parts(text, at..<end, offset: offset) {
        let line = UnsafeBufferPointer(rebasing: text[part])
        guard let changed = work(line, isRecording: isRecording) else { continue }
        if clean < part.lowerBound {
          sink.clean(UnsafeBufferPointer(rebasing: text[clean..<part.lowerBound]), at: offset + clean)
        }
        sink.changed(changed, given: line, at: offset + part.lowerBound)
        counts += changed.counts
        clean = part.upperBound
      }
      at = end
    }
    if clean < text.count { sink.clean(UnsafeBufferPointer(rebasing: text[clean...]), at: offset + clean) }
    return counts
  }

  func isPlainlyClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hasQuickPass, let base = text.baseAddress else { return false }
    return ct_clean_prefix(base, text.count) == text.count
  }

  /// The beginning of the line (or of the piece of a very long line) that holds `fault`.
  private func lineStart(_ text: UnsafeBufferPointer<UInt8>, _ fault: Int, from start: Int) -> Int {
    var i = fault
    // A letter cut short shows at the byte behind it, which may be the line feed of its own line, never one of the next.
    while i > start, text[i - 1] != 0x0A { i -= 1 }
    // The pieces of a long line are counted from its beginning.
    while fault - i >= Pipeline.longLine {
      let next = pieceEnd(text, from: i)
      if next > fault { break }
      i = next
    }
    return i
  }

  /// Where the piece that begins at `start` ends: behind the line feed, or within a very long line at a place that no fix looks across.
  func pieceEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    if isWide { return widePieceEnd(text, from: start) }
    let window = min(text.count - start, Pipeline.longLine)
    var from = start
    while from < start + window, let found = memchr(base + from, 0x0A, start + window - from) {
      let end = base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      if !continues(text, lineFeed: end - 1, from: start) { return end }
      from = end
    }
    if window == text.count - start { return text.count }
    var i = start + window
    let limit = min(text.count - 1, i + (1 << 20))
    while i < limit {
      if text[i] == 0x0A, !continues(text, lineFeed: i, from: start) { return i + 1 }
      if text[i - 1] == 0x20, (0x21...0x7E).contains(text[i]) { return i }
      i += 1
    }
    if limit == text.count - 1 { return text.count }
    // Nothing for a megabyte: any scalar's beginning must do.
    while i < text.count, text[i] & 0xC0 == 0x80 { i += 1 }
    return i
  }

  private var isWide: Bool { encoding == .utf16 || encoding == .utf16LittleEndian || encoding == .utf16BigEndian }

  /// Whether a fix of the plan looks across the end of this line: a word is broken there.
  private func continues(_ text: UnsafeBufferPointer<UInt8>, lineFeed: Int, from start: Int) -> Bool {
    guard plan.fixes.contains(.lineHyphenation), lineFeed + 1 < text.count else { return false }
    var i = lineFeed
    if i > start, text[i - 1] == 0x0D { i -= 1 }
    return i > start && (text[i - 1] == 0x2D || (text[i - 1] == 0xAD && i > start + 1 && text[i - 2] == 0xC2))
  }

  /// The same for code units of two bytes.
  private func widePieceEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let low = encoding == .utf16BigEndian ? 1 : 0
    var i = start
    let limit = min(text.count - 1, start + (1 << 20))
    while i < limit {
      if text[i + 1 - low] == 0 {
        if text[i + low] == 0x0A { return i + 2 }
        if text[i + low] == 0x20, i - start >= Pipeline.longLine { return i + 2 }
      }
      i += 2
    }
    return limit == text.count - 1 ? text.count : i
  }

  /// How much of a buffer can be worked on before more is read: all whole lines, or whole pieces of a line that has no end yet.
  func completePrefix(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if !isWide, !plan.fixes.contains(.lineHyphenation), let at = text.lastIndex(of: 0x0A) { return at + 1 }
    var at = 0
    while true {
      let end = pieceEnd(text, from: at)
      if end >= text.count { return at }
      at = end
    }
  }

  /// The line as one, unless the plan keeps bad bytes: then what stands between them, since no fix can read across.
  private func parts(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, offset: Int
  ) throws(NormalizationError) -> [Range<Int>] {
    if plan.invalidBytes == .replace || encoding != .utf8 { return [line] }
    let bytes = UnsafeBufferPointer(rebasing: text[line])
    guard var fault = UTF8Bytes.firstFault(bytes) else { return [line] }
    if plan.fixes.contains(.legacy), LegacyText.isExplained(bytes) { return [line] }
    if plan.invalidBytes == .error { throw .invalidByte(position: offset + line.lowerBound + fault.lowerBound) }
    var parts: [Range<Int>] = []
    var at = 0
    while true {
      if at < fault.lowerBound { parts.append((line.lowerBound + at)..<(line.lowerBound + fault.lowerBound)) }
      at = fault.upperBound
      guard let next = UTF8Bytes.firstFault(bytes, from: at) else { break }
      fault = next
    }
    if at < bytes.count { parts.append((line.lowerBound + at)..<line.upperBound) }
    return parts
  }

  /// Runs the fixes over one line. Nil when they change nothing.
  private func work(_ line: UnsafeBufferPointer<UInt8>, isRecording: Bool) -> EditedText? {
    // The commonest fault by far is decomposed text: composed, it is usually clean.
    if hasQuickPass, !isRecording, plan.fixes.contains(.nfc), let base = line.baseAddress,
      plan.fixes.contains(.markRepair)
    {
      var count = 0
      var written = -1
      let quick = [UInt8](unsafeUninitializedCapacity: line.count) { buffer, size in
        written = ct_compose_vietnamese(base, line.count, buffer.baseAddress, &count)
        size = max(0, written)
      }
      if written >= 0, count > 0 {
        let passed = quick.withUnsafeBufferPointer { ct_clean_prefix($0.baseAddress, $0.count) }
        if passed == quick.count {
          var text = EditedText([], isRecording: false)
          text.replaceAll(quick, by: .nfc, count: count)
          return text
        }
      }
    }
    var text = EditedText(Array(line), isRecording: isRecording)
    if encoding != .utf8 {
      LegacyText.decode(&text, as: encoding)
    } else if plan.fixes.contains(.legacy) {
      LegacyText.decodeBytes(&text)
    }
    InvalidSequences.replace(&text)
    var replacements = Replacements()
    // One fix can make work for another that ran before it; more rounds settle that.
    for round in 0..<4 {
      let made = text.counts.total
      var features = text.features
      for fix in active {
        if features.isDisjoint(with: fix.triggers) || (round > 0 && fix.fix == .entities) { continue }
        if run(fix, &text, features, &replacements) { features = text.features }
        // Text misread twice must be whole before other fixes see it.
        var again = 0
        while fix.fix == .mojibake, !replacements.isEmpty, again < 6 {
          if run(fix, &text, features, &replacements) { features = text.features }
          again += 1
        }
      }
      if text.counts.total == made || (hasQuickPass && text.isPlainlyClean) { break }
    }
    return text.counts.total == 0 ? nil : text
  }

  private static let order: [any TextFix.Type] = [
    Mojibake.self, LegacyText.self, Entities.self, Controls.self, Newlines.self, LineHyphenation.self, Invisibles.self,
    Width.self, Confusables.self,
    Composition.self, MarkRepair.self, StrokedD.self, ToneRepair.self, ToneStyling.self, Spaces.self, Quotes.self,
    Dashes.self, Ellipsis.self,
    PunctuationSpace.self, Repeats.self,
  ]

  private func run(
    _ fix: any TextFix.Type, _ text: inout EditedText, _ features: Features, _ replacements: inout Replacements
  ) -> Bool {
    replacements.removeAll()
    text.bytes.withUnsafeBufferPointer { bytes in
      fix.find(in: LineText(bytes: bytes, features: features, plan: plan), into: &replacements)
    }
    if replacements.isEmpty { return false }
    text.apply(replacements, by: fix.fix)
    return true
  }
}

extension EditedText {
  var features: Features { bytes.withUnsafeBufferPointer { Features($0) } }

  var isPlainlyClean: Bool { bytes.withUnsafeBufferPointer { ct_clean_prefix($0.baseAddress, $0.count) == $0.count } }
}
