import Checks

/// Scores as machines read them: `doichieu.accuracy/1`.
public struct AccuracyReport: Encodable, Sendable {
  struct Recall: Encodable, Sendable {
    let faults: Int
    let found: Int
    let recall: Double

    init(_ recall: AccuracyScore.Recall) {
      faults = recall.faults
      found = recall.found
      self.recall = recall.share
    }
  }

  struct Recalls: Encodable, Sendable {
    let micro: Recall
    let macro: Double
    let categories: [String: Recall]

    init(_ recalls: AccuracyScore.Recalls) {
      micro = Recall(recalls.micro)
      macro = recalls.macro
      categories = recalls.categories.mapValues(Recall.init)
    }
  }

  struct Clean: Encodable, Sendable {
    let articles: Int
    let englishWords: Int
    let alarms: Int
    let errors: Int
    let alarmsPer1000Words: Double
    let silentAtWarning: Double
    let silentAtError: Double
    let onKnownErrors: Int

    init(_ alarms: AccuracyScore.Alarms) {
      articles = alarms.articles
      englishWords = alarms.englishWords
      self.alarms = alarms.alarms
      errors = alarms.errors
      alarmsPer1000Words = alarms.per1000Words
      let count = Double(max(1, alarms.articles))
      silentAtWarning = Double(alarms.silentAtWarning) / count
      silentAtError = Double(alarms.silentAtError) / count
      onKnownErrors = alarms.onKnownErrors
    }
  }

  struct Coverage: Encodable, Sendable {
    struct Side: Encodable, Sendable {
      let words: Int
      let rendered: Int
      let share: Double

      init(_ side: WordCoverage.Side) {
        words = side.words
        rendered = side.rendered
        share = side.share
      }
    }

    let english: Side
    let vietnamese: Side

    init(_ words: WordCoverage) {
      english = Side(words.english)
      vietnamese = Side(words.vietnamese)
    }
  }

  struct Decile: Encodable, Sendable {
    let from: Double
    let to: Double
    let findings: Int
    let claimed: Double
    let right: Double
  }

  struct Item: Encodable, Sendable {
    let corpus: String
    let fingerprint: String
    let pairs: Int
    let threshold: Severity
    let all: Recalls
    let byDirection: [String: Recalls]
    let clean: [String: Clean]
    let reliability: [Decile]
    let lexiconCoverage: Coverage

    init(_ score: AccuracyScore) {
      corpus = score.corpus
      fingerprint = score.fingerprint
      pairs = score.pairs
      threshold = score.threshold
      all = Recalls(score.all)
      byDirection = score.byDirection.mapValues(Recalls.init)
      clean = score.alarms.mapValues(Clean.init)
      lexiconCoverage = Coverage(score.words)
      reliability = score.reliability.enumerated().map { index, decile in
        Decile(
          from: Double(index) / 10, to: Double(index + 1) / 10, findings: decile.findings, claimed: decile.claimed,
          right: decile.share)
      }
    }
  }

  public let schema = "doichieu.accuracy/1"
  public let signature: String
  let corpora: [Item]

  public init(_ scores: [AccuracyScore], signature: String) {
    self.signature = signature
    corpora = scores.map(Item.init)
  }
}
