import Checks

/// Decides which faults of a run were found, and which findings are false.
///
/// A fault is found when a finding of at least the threshold touches one of its lines (or sentences), and the clean pair has no finding of the same
/// rule and texts on the same lines: a finding that was there before the fault says nothing about it.
struct FaultJudge {
  private struct Place: Hashable {
    let kind: String
    let original: Int
    let translation: Int?
  }

  private let run: AccuracyRun
  /// One entry a fault.
  private(set) var found: [Bool] = []

  init(_ run: AccuracyRun, threshold: Severity) {
    self.run = run
    let before = known(threshold)
    found = run.planted.indices.map { index in
      let fault = run.corpus.faults[index]
      return run.planted[index].observations.contains { observation in
        observation.severity >= threshold && touches(index, observation)
          && !isOld(index, observation, before[Key(fault)] ?? [])
      }
    }
  }

  /// The false alarms of a clean pair, and how many findings stand where its translation is known to be wrong.
  func alarms(_ clean: AccuracyRun.CleanTrial, threshold: Severity) -> (bad: [Observation], excluded: Int) {
    let counted = clean.trial.observations.filter { $0.severity >= threshold }
    let bad = counted.filter { !isKnownError(clean.pair, $0) }
    return (bad, counted.count - bad.count)
  }

  /// How often findings of each decile of confidence are right: those that a fault brought about when they touch it, those on clean pairs never.
  func reliability() -> [AccuracyScore.Reliability] {
    var deciles = [AccuracyScore.Reliability](repeating: AccuracyScore.Reliability(), count: 10)
    func count(_ observation: Observation, isRight: Bool) {
      deciles[min(9, max(0, Int(observation.confidence * 10 + 1e-9)))].count(observation.confidence, isRight: isRight)
    }
    for trial in run.clean {
      for observation in trial.trial.observations where !isKnownError(trial.pair, observation) {
        count(observation, isRight: false)
      }
    }
    let before = known(.info)
    for (index, trial) in run.planted.enumerated() {
      let old = before[Key(run.corpus.faults[index])] ?? []
      for observation in trial.observations where !isOld(index, observation, old) {
        count(observation, isRight: touches(index, observation))
      }
    }
    return deciles
  }

  private struct Key: Hashable {
    let pair: Int
    let direction: Corpus.Direction

    init(pair: Int, direction: Corpus.Direction) {
      self.pair = pair
      self.direction = direction
    }

    init(_ fault: Corpus.Fault) { self.init(pair: fault.pair, direction: fault.direction) }
  }

  /// What was reported on clean pairs.
  private func known(_ threshold: Severity) -> [Key: Set<Place>] {
    var known: [Key: Set<Place>] = [:]
    for trial in run.clean {
      for observation in trial.trial.observations where observation.severity >= threshold {
        known[Key(pair: trial.pair, direction: trial.direction), default: []].insert(
          Place(kind: observation.kind, original: observation.originalUnit, translation: observation.translationUnit))
      }
    }
    return known
  }

  func touches(_ index: Int, _ observation: Observation) -> Bool {
    run.planted[index].originalUnits.contains(observation.originalUnit)
      || run.planted[index].translationUnits.contains(observation.translationUnit)
  }

  private func isOld(_ index: Int, _ observation: Observation, _ before: Set<Place>) -> Bool {
    guard case .files(_, _, let lineO, let lineT) = run.corpus.faults[index].plant else {
      return before.contains(
        Place(kind: observation.kind, original: observation.originalUnit, translation: observation.translationUnit))
    }
    // Lines behind a dropped or added line have moved by one.
    var line: Int? = observation.translationUnit
    switch run.corpus.faults[index].category {
    case "sentence-dropped":
      if let lineO, observation.translationUnit >= lineO { line = observation.translationUnit + 1 }
    case "sentence-added":
      if let lineT, observation.translationUnit == lineT { return false }
      if let lineT, observation.translationUnit > lineT { line = observation.translationUnit - 1 }
    default: break
    }
    return before.contains(Place(kind: observation.kind, original: observation.originalUnit, translation: line))
  }

  private func isKnownError(_ pair: Int, _ observation: Observation) -> Bool {
    guard run.corpus.unit == .line else { return false }
    return [observation.originalUnit, observation.translationUnit].contains {
      run.corpus.knownErrors.contains(Corpus.KnownError(pair: pair, line: $0))
    }
  }
}
