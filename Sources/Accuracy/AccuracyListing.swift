import Articles
import Checks

/// False alarms and missed faults one by one, for people who improve rules.
public struct AccuracyListing: Sendable {
  private let run: AccuracyRun
  private let threshold: Severity
  private let language: Language

  public init(_ run: AccuracyRun, threshold: Severity, language: Language) {
    self.run = run
    self.threshold = threshold
    self.language = language
  }

  /// The categories of the corpus's faults.
  public var categories: Set<String> { Set(run.corpus.faults.map(\.category)) }

  /// Every finding on a correct translation.
  public var alarms: String {
    let judge = FaultJudge(run, threshold: threshold)
    var out = ""
    for trial in run.clean {
      for observation in judge.alarms(trial, threshold: threshold).bad {
        out +=
          "\(run.corpus.name)/\(run.corpus.pairs[trial.pair].name) \(trial.direction.description)  \(line(observation))"
        out += "  < \(observation.originalContext)\n  > \(observation.translationContext)\n"
      }
    }
    return out
  }

  /// Every fault that was not found, of one category or of all.
  public func missed(_ category: String?) -> String {
    let judge = FaultJudge(run, threshold: threshold)
    var out = ""
    for (index, fault) in run.corpus.faults.enumerated()
    where !judge.found[index] && (category == nil || fault.category == category) {
      let trial = run.planted[index]
      out += "\(run.corpus.name)/\(fault.id) \(fault.direction.description)  \(fault.category)\n"
      out +=
        "  - \(fault.original.isEmpty ? "∅" : fault.original)\n  + \(fault.corrupted.isEmpty ? "∅" : fault.corrupted)\n"
      out += "  < \(trial.context.original)\n  > \(trial.context.translation)\n"
      for observation in trial.observations where judge.touches(index, observation) {
        let why =
          observation.severity < threshold
          ? (language == .vietnamese ? "dưới ngưỡng" : "below the threshold")
          : (language == .vietnamese ? "có sẵn ở bản dịch đúng" : "on the clean pair too")
        out += "  (\(why)) \(line(observation))"
      }
    }
    return out
  }

  private func line(_ observation: Observation) -> String {
    "\(observation.severity.rawValue) \(fixed(observation.confidence, 2)) \(observation.rule)  \(observation.message.text(in: language))\n"
  }
}
