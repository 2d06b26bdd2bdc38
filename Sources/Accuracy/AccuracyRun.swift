import Checks
import DoiChieu

/// All audits of one corpus, from which scores are counted.
public struct AccuracyRun: Sendable {
  let corpus: Corpus
  /// Audits of clean pairs, both directions, in the corpus's order.
  let clean: [CleanTrial]
  /// One audit a fault, in the corpus's order.
  let planted: [Trial]

  struct CleanTrial: Sendable {
    let pair: Int
    let direction: Corpus.Direction
    let trial: Trial
  }

  /// An audit of the corpus that could not be done.
  public struct Failure: Error, CustomStringConvertible {
    /// The pair or fault.
    public let id: String
    public let reason: any Error

    public var description: String { "\(id): \(reason)" }
  }

  public var auditCount: Int { clean.count + planted.count }

  /// Audits everything in a corpus.
  public init(_ corpus: Corpus, auditor: Auditor, work: OrderedWork) throws(Failure) {
    self.corpus = corpus
    let runner = TrialRunner(auditor: auditor, corpus: corpus)
    let jobs = corpus.pairs.indices.flatMap { pair in Corpus.Direction.allCases.map { (pair, $0) } }
    let clean = work.map(jobs) { pair, direction in
      Self.attempt(corpus.pairs[pair].name) {
        CleanTrial(pair: pair, direction: direction, trial: try runner.clean(corpus.pairs[pair], direction))
      }
    }
    var done: [CleanTrial] = []
    for result in clean { done.append(try result.get()) }
    self.clean = done
    let known = done
    let planted = work.map(corpus.faults) { fault in
      Self.attempt(fault.id) {
        try runner.planted(
          fault, clean: known.first { $0.pair == fault.pair && $0.direction == fault.direction }!.trial)
      }
    }
    var trials: [Trial] = []
    for result in planted { trials.append(try result.get()) }
    self.planted = trials
  }

  private static func attempt<Value>(_ id: String, _ body: () throws -> Value) -> Result<Value, Failure> {
    do { return .success(try body()) } catch { return .failure(Failure(id: id, reason: error)) }
  }
}
