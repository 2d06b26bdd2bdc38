import Foundation

/// Scores that must not get worse: recall by category as least values, false alarms as greatest.
public struct Floors: Codable, Sendable, Equatable {
  public struct Corpus: Codable, Sendable, Equatable {
    /// By category; "micro" and "macro" besides.
    public var recall: [String: Double]
    /// By direction: false alarms in 1,000 English words, at most.
    public var alarmsPer1000Words: [String: Double]
    /// Shares of correct translations on which nothing is reported, at least.
    public var silentAtWarning: Double
    public var silentAtError: Double
  }

  /// What the floors were measured with.
  public var signature: String
  /// By the corpus's name.
  public var corpora: [String: Corpus]

  /// Floors at exactly what was measured.
  public init(_ scores: [AccuracyScore], signature: String) {
    self.signature = signature
    corpora = [:]
    for score in scores { corpora[score.corpus] = Corpus(score) }
  }

  /// A file that holds no floors.
  public struct Unusable: Error, CustomStringConvertible {
    public let path: String
    public let reason: String
    public var description: String { "\(path): \(reason)" }
  }

  public init(path: String) throws(Unusable) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unusable(path: path, reason: "cannot be read")
    }
    do { self = try JSONDecoder().decode(Floors.self, from: data) } catch {
      throw Unusable(path: path, reason: "is no floors file: \(error)")
    }
  }

  public func write(to path: String) throws(Unusable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do { try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Unusable(path: path, reason: "cannot be written: \(error.localizedDescription)")
    }
  }

  /// A floor that a score fell through.
  public struct Breach: Sendable, Equatable {
    public let corpus: String
    public let what: String
    public let floor: Double
    public let measured: Double
    /// Whether more is worse.
    public let isCeiling: Bool
  }

  /// The floors that scores break, and the pinned corpora that were not measured.
  ///
  /// Floors of a category that the corpus no longer has are broken too: a fault taken away must not pass for one found.
  public func breaches(_ scores: [AccuracyScore]) -> [Breach] {
    var breaches: [Breach] = []
    for score in scores {
      guard let floor = corpora[score.corpus] else { continue }
      let measured = Corpus(score)
      func check(_ what: String, _ floor: Double, _ value: Double, isCeiling: Bool = false) {
        // One fault more or less moves a share by more than this; rounding in the file does not.
        let isBroken = isCeiling ? value > floor + 1e-4 : value < floor - 1e-4
        if isBroken {
          breaches.append(Breach(corpus: score.corpus, what: what, floor: floor, measured: value, isCeiling: isCeiling))
        }
      }
      for (name, value) in floor.recall.sorted(by: { $0.key < $1.key }) {
        check("recall \(name)", value, measured.recall[name] ?? 0)
      }
      for (name, value) in floor.alarmsPer1000Words.sorted(by: { $0.key < $1.key }) {
        check(
          "false alarms per 1,000 words \(name)", value, measured.alarmsPer1000Words[name] ?? .infinity, isCeiling: true
        )
      }
      check("silent at warning", floor.silentAtWarning, measured.silentAtWarning)
      check("silent at error", floor.silentAtError, measured.silentAtError)
    }
    return breaches
  }
}

extension Floors.Corpus {
  init(_ score: AccuracyScore) {
    func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
    var recall = score.all.categories.mapValues { rounded($0.share) }
    recall["micro"] = rounded(score.all.micro.share)
    recall["macro"] = rounded(score.all.macro)
    self.recall = recall
    alarmsPer1000Words = score.alarms.mapValues { rounded($0.per1000Words) }
    let all = score.allAlarms
    silentAtWarning = all.articles == 0 ? 0 : rounded(Double(all.silentAtWarning) / Double(all.articles))
    silentAtError = all.articles == 0 ? 0 : rounded(Double(all.silentAtError) / Double(all.articles))
  }
}
