import Synchronization

/// Lends unit auditors to threads, so that what one has looked up serves the next units too.
public final class UnitAuditors: Sendable {
  private let auditor: Auditor
  private let waiting = Mutex<[UnitAuditor]>([])

  /// Units after which an auditor is let go, with all the words it remembers: a run over millions of units takes no more memory than over thousands.
  private static let life = 4096

  public init(_ auditor: Auditor) { self.auditor = auditor }

  /// An auditor for one thread, to be given back.
  public func take(isFromEnglish: Bool) -> UnitAuditor {
    waiting.withLock { waiting in
      waiting.lastIndex { $0.isFromEnglish == isFromEnglish }.map { waiting.remove(at: $0) }
    } ?? UnitAuditor(auditor, isFromEnglish: isFromEnglish)
  }

  public func give(_ auditor: UnitAuditor) {
    guard auditor.count < Self.life else { return }
    waiting.withLock { $0.append(auditor) }
  }
}
