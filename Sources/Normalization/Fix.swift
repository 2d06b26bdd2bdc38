/// One kind of fault that the normalizer puts right. Raw values are the names on the command line and in ledgers.
public enum Fix: String, Sendable, CaseIterable, Codable {
  case legacy
  case mojibake
  case entities
  case controls
  case newlines
  case lineHyphenation = "line-hyphenation"
  case invisibles
  case width
  case confusables
  case nfc
  case markRepair = "mark-repair"
  case dstroke
  case toneRepair = "tone-repair"
  case toneStyle = "tone-style"
  case spaces
  case quotes
  case dashes
  case ellipsis
  case punctuationSpace = "punctuation-space"
  case repeats
  /// Bytes that are no UTF-8. Not switched as a fix but by `InvalidBytes`; in ledgers under this name.
  case invalid

  /// The fixes that `--only`, `--fix` and `--no-fix` may name.
  public static let switchable: [Fix] = allCases.filter { $0 != .invalid }

  @inline(__always)
  var bit: UInt32 { 1 << UInt32(ordinal) }

  /// The place in `allCases`, written out because it is asked for on every line.
  @inline(__always)
  var ordinal: Int {
    switch self {
    case .legacy: 0
    case .mojibake: 1
    case .entities: 2
    case .controls: 3
    case .newlines: 4
    case .lineHyphenation: 5
    case .invisibles: 6
    case .width: 7
    case .confusables: 8
    case .nfc: 9
    case .markRepair: 10
    case .dstroke: 11
    case .toneRepair: 12
    case .toneStyle: 13
    case .spaces: 14
    case .quotes: 15
    case .dashes: 16
    case .ellipsis: 17
    case .punctuationSpace: 18
    case .repeats: 19
    case .invalid: 20
    }
  }

  static let count = 21
}

/// A set of fixes, ordered as they run.
public struct FixSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private(set) var bits: UInt32 = 0

  public init() {}

  public init(arrayLiteral fixes: Fix...) { for fix in fixes { bits |= fix.bit } }

  public init(_ fixes: some Sequence<Fix>) { for fix in fixes { bits |= fix.bit } }

  public func contains(_ fix: Fix) -> Bool { bits & fix.bit != 0 }

  public mutating func insert(_ fix: Fix) { bits |= fix.bit }

  public mutating func remove(_ fix: Fix) { bits &= ~fix.bit }

  public func isSubset(of other: FixSet) -> Bool { bits & ~other.bits == 0 }

  public mutating func formUnion(_ other: FixSet) { bits |= other.bits }

  /// The members in the order in which they run.
  public var fixes: [Fix] { Fix.allCases.filter(contains) }
}

/// Where a tone mark goes in the open rhymes oa, oe, uy, whose spelling the two usages disagree on.
public enum ToneStyle: String, Sendable, CaseIterable, Codable {
  /// hòa, khỏe, thủy: usual in newspapers.
  case first
  /// hoà, khoẻ, thuỷ: usual in schoolbooks since 1984.
  case second
  /// As the author had it.
  case leave
}

/// What becomes of bytes that are no UTF-8 and that no legacy encoding explains.
public enum InvalidBytes: String, Sendable, CaseIterable, Codable {
  /// U+FFFD for each maximal part of a sequence, as the Unicode Standard recommends (chapter 3, “U+FFFD Substitution of Maximal Subparts”).
  case replace
  /// No text at all: the caller gets the position of the first.
  case error
  /// As they are. The output is then not UTF-8.
  case keep
}

/// Which fixes run, and how.
public struct Plan: Sendable, Equatable {
  public var fixes: FixSet
  public var toneStyle: ToneStyle
  public var invalidBytes: InvalidBytes

  public init(fixes: FixSet, toneStyle: ToneStyle = .leave, invalidBytes: InvalidBytes = .replace) {
    self.fixes = fixes
    self.toneStyle = toneStyle
    self.invalidBytes = invalidBytes
  }

  /// What repairs faults and leaves good text of either language byte for byte.
  public static let `default` = Plan(fixes: [
    .legacy, .mojibake, .entities, .controls, .invisibles, .width, .confusables, .nfc, .markRepair, .dstroke,
    .toneRepair,
  ])

  /// For reading an article that will be quoted: the defaults without what changes more than the spelling of a letter.
  ///
  /// HTML entities stay, since a file of plain text may speak of them.
  public static let reading = Plan(fixes: [
    .legacy, .mojibake, .controls, .invisibles, .width, .confusables, .nfc, .markRepair, .dstroke, .toneRepair,
  ])

  /// Unicode normalization alone.
  public static let unicode = Plan(fixes: [.nfc])

  /// Everything a corpus of running text can stand, layout and typography included.
  public static let corpus: Plan = {
    var plan = Plan.default
    for fix in [Fix.spaces, .newlines, .quotes, .dashes, .ellipsis, .punctuationSpace, .repeats] {
      plan.fixes.insert(fix)
    }
    return plan
  }()

  /// The profiles by name.
  public static let profiles: [(name: String, plan: Plan)] = [
    ("default", .default), ("reading", .reading), ("unicode", .unicode), ("corpus", .corpus),
  ]
}
