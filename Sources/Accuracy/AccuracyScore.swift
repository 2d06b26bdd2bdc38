import Checks

/// How well faults of one corpus were found, and how often an alarm was false, at one severity.
public struct AccuracyScore: Sendable, Codable, Equatable {
  public struct Recall: Sendable, Codable, Equatable {
    public var faults = 0
    public var found = 0
    public var share: Double { faults == 0 ? 0 : Double(found) / Double(faults) }

    enum CodingKeys: String, CodingKey { case faults, found }

    mutating func count(_ isFound: Bool) {
      faults += 1
      if isFound { found += 1 }
    }
  }

  /// Recall over the faults of one direction, or of both.
  public struct Recalls: Sendable, Codable, Equatable {
    public var categories: [String: Recall] = [:]

    /// Every fault counts alike.
    public var micro: Recall {
      categories.values.reduce(into: Recall()) {
        $0.faults += $1.faults
        $0.found += $1.found
      }
    }

    /// Every category counts alike.
    public var macro: Double {
      categories.isEmpty ? 0 : categories.values.reduce(0) { $0 + $1.share } / Double(categories.count)
    }
  }

  /// What was said of correct translations in one direction.
  public struct Alarms: Sendable, Codable, Equatable {
    public var articles = 0
    public var englishWords = 0
    /// False alarms at warning and above, and at error.
    public var alarms = 0
    public var errors = 0
    /// Articles without one.
    public var silentAtWarning = 0
    public var silentAtError = 0
    /// Findings on lines where the human translation is known to be wrong: neither right nor false.
    public var onKnownErrors = 0

    public var per1000Words: Double { englishWords == 0 ? 0 : 1000 * Double(alarms) / Double(englishWords) }
  }

  /// How often findings of one decile of confidence are right.
  public struct Reliability: Sendable, Codable, Equatable {
    public var findings = 0
    public var right = 0
    var confidenceSum = 0.0

    public var share: Double { findings == 0 ? 0 : Double(right) / Double(findings) }
    /// The mean of the confidences claimed.
    public var claimed: Double { findings == 0 ? 0 : confidenceSum / Double(findings) }
  }

  public let corpus: String
  public let fingerprint: String
  public let pairs: Int
  /// The least severity that counts as finding a fault.
  public let threshold: Severity
  public let all: Recalls
  public let byDirection: [String: Recalls]
  public let alarms: [String: Alarms]
  /// Ten deciles, from 0.0–0.1 to 0.9–1.0; all severities.
  public let reliability: [Reliability]
  /// How much of the clean pairs' vocabulary is known: content words whose rendering stands in the aligned sentence.
  public let words: WordCoverage

  /// Scores a run.
  public init(_ run: AccuracyRun, threshold: Severity = .warning) {
    let judge = FaultJudge(run, threshold: threshold)
    var all = Recalls()
    var byDirection: [String: Recalls] = [:]
    for (fault, isFound) in zip(run.corpus.faults, judge.found) {
      all.categories[fault.category, default: Recall()].count(isFound)
      byDirection[fault.direction.rawValue, default: Recalls()].categories[fault.category, default: Recall()].count(
        isFound)
    }
    var alarms: [String: Alarms] = [:]
    for trial in run.clean {
      let (bad, excluded) = judge.alarms(trial, threshold: .warning)
      let errors = bad.count { $0.severity == .error }
      alarms[trial.direction.rawValue, default: Alarms()].add(
        words: run.corpus.pairs[trial.pair].englishWordCount, alarms: bad.count, errors: errors, excluded: excluded)
    }
    corpus = run.corpus.name
    fingerprint = run.corpus.fingerprint
    pairs = run.corpus.pairs.count
    self.threshold = threshold
    self.all = all
    self.byDirection = byDirection
    self.alarms = alarms
    reliability = judge.reliability()
    // Both directions align the same sentences: one is enough.
    words = run.clean.filter { $0.direction == .fromEnglish }.reduce(into: WordCoverage()) { $0.add($1.trial.words) }
  }

  /// Both directions' alarms together.
  public var allAlarms: Alarms { alarms.values.reduce(into: Alarms()) { $0.add($1) } }
}

extension AccuracyScore.Alarms {
  mutating func add(words: Int, alarms: Int, errors: Int, excluded: Int) {
    add(
      AccuracyScore.Alarms(
        articles: 1, englishWords: words, alarms: alarms, errors: errors, silentAtWarning: alarms == 0 ? 1 : 0,
        silentAtError: errors == 0 ? 1 : 0,
        onKnownErrors: excluded))
  }

  mutating func add(_ other: AccuracyScore.Alarms) {
    articles += other.articles
    englishWords += other.englishWords
    alarms += other.alarms
    errors += other.errors
    silentAtWarning += other.silentAtWarning
    silentAtError += other.silentAtError
    onKnownErrors += other.onKnownErrors
  }
}

extension AccuracyScore.Reliability {
  mutating func count(_ confidence: Double, isRight: Bool) {
    findings += 1
    confidenceSum += confidence
    if isRight { right += 1 }
  }
}
