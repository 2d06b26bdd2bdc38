import Foundation

/// Pieces of work done side by side and handed on in the order in which they came.
///
/// Each worker takes the next piece, works on it, waits for its turn and hands it on. Taking and handing on are serial; memory is bounded by one
/// piece a worker.
final class OrderedPieces<Piece, Result>: @unchecked Sendable {
  // Guarded by `gate`, except that `take` runs under `intake` and `hand` under `gate`.
  private let gate = NSCondition()
  private let intake = NSLock()
  private var turn = 0
  private var taken = 0
  private var isDone = false
  private var failure: (any Error)?

  private let take: () throws -> Piece?
  private let work: @Sendable (Piece) throws -> Result
  private let hand: (Result) throws -> Void

  /// - Parameters:
  ///   - take: gives the next piece, nil at the end; never called by two threads at once.
  ///   - work: called by several threads.
  ///   - hand: called in order, never by two threads at once.
  init(
    take: @escaping () throws -> Piece?, work: @escaping @Sendable (Piece) throws -> Result,
    hand: @escaping (Result) throws -> Void
  ) {
    self.take = take
    self.work = work
    self.hand = hand
  }

  func run(jobs: Int) throws {
    if jobs <= 1 {
      while let piece = try take() { try hand(work(piece)) }
      return
    }
    let group = DispatchGroup()
    for _ in 0..<jobs {
      group.enter()
      let thread = Thread { [self] in
        loop()
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    if let failure { throw failure }
  }

  private func loop() {
    while true {
      intake.lock()
      if isDone {
        intake.unlock()
        return
      }
      let number = taken
      var piece: Piece?
      var problem: (any Error)?
      do { piece = try take() } catch { problem = error }
      if piece == nil { isDone = true } else { taken += 1 }
      intake.unlock()
      guard let piece else {
        if let problem { fail(problem) }
        return
      }
      let result = Swift.Result { try work(piece) }
      gate.lock()
      while turn != number, failure == nil { gate.wait() }
      if failure == nil {
        do { try hand(result.get()) } catch { failure = error }
      }
      turn += 1
      gate.broadcast()
      let stop = failure != nil
      gate.unlock()
      if stop {
        intake.lock()
        isDone = true
        intake.unlock()
        return
      }
    }
  }

  private func fail(_ error: any Error) {
    // What was taken before the failure is still handed on: its turn comes first.
    gate.lock()
    while turn != taken, failure == nil { gate.wait() }
    failure = failure ?? error
    gate.broadcast()
    gate.unlock()
  }
}
