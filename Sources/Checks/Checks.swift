import Alignment
import Facts

/// Every check, in the order they run: whole sentences first, so that later checks leave settled ones alone.
public enum Checks {
  static let all: [any Check.Type] = [
    DifferentTextsCheck.self, SentenceCheck.self, ValueCheck.self, ValueExchangeCheck.self, NameCheck.self, SpeakerCheck.self, BodyCheck.self,
    ExchangeCheck.self, OfficeCheck.self, GlossaryTermCheck.self, InconsistentNameCheck.self, OrderCheck.self, ContrastCheck.self, DegreeCheck.self,
    NegationCheck.self, CueCheck.self, ModalCheck.self, TenseCheck.self, CoverageCheck.self, RoleCheck.self, SubstitutionCheck.self, QuotationCheck.self,
  ]

  /// Every rule, in the order of the checks.
  public static var rules: [Rule] { all.flatMap { $0.rules } }

  /// The rule with an id, or nil.
  public static func rule(_ id: RuleID) -> Rule? { rules.first { $0.id == id } }
}

/// Runs every check over bitexts.
public struct CheckRunner: Sendable {
  private let checks: [any Check]

  public init(_ analyzer: Analyzer) { checks = Checks.all.map { $0.init(analyzer) } }

  /// Audits one bitext.
  public func run(_ bitext: Bitext, session: Analyzer.Session) -> Audit {
    var session = session
    return run(bitext, session: &session)
  }

  /// Audits one bitext in a session that goes on afterwards.
  public func run(_ bitext: Bitext, session: inout Analyzer.Session) -> Audit {
    var state = AuditState(bitext: bitext, session: session.analyzer.session())
    // The state owns the session while checks run, so that nothing is copied when they change it.
    swap(&state.session, &session)
    for check in checks { check.run(&state) }
    swap(&state.session, &session)
    let findings = state.distinct.sorted {
      ($0.translation.range.lowerBound, $0.original.range.lowerBound, $0.rule.rawValue)
        < ($1.translation.range.lowerBound, $1.original.range.lowerBound, $1.rule.rawValue)
    }
    return Audit(
      bitext: bitext, findings: findings, factCount: state.factCount, carriedCount: state.carriedCount, carried: state.carriedPairs,
      words: WordCoverage(state.orderedLinks.lazy.map(\.links)))
  }
}
