import Foundation

/// Pieces of work done side by side and handed on in the order in which they came.
///
/// Each worker takes the next piece, works on it, waits for its turn and hands it on. Taking and handing on are serial; memory is bounded by one
/// piece a worker.
final class OrderedPieces<Piece>: @unchecked Sendable {
  // Guarded by `gate`, except that `take` runs under `intake` and `hand` under `gate`.
  private let gate = NSCondition()
  private let intake = NSLock()
  private var turn = 0
  private var taken = 0
  private var isDone = false
  private var failure: (any Error)?

  private let take: () throws -> Piece?
  private let work: @Sendable (inout Piece) throws -> Void
  private let hand: (Piece) throws -> Void

  /// - Parameters:
  ///   - take: gives the next piece, nil at the end; never called by two threads at once.
  ///   - work: called by several threads.
  ///   - hand: called in order, never by two threads at once.
  init(
    take: @escaping () throws -> Piece?, work: @escaping @Sendable (inout Piece) throws -> Void,
    hand: @escaping (Piece) throws -> Void
  ) {
    self.take = take
    self.work = work
    self.hand = hand
  }

  func run(jobs: Int) throws {
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
      var next: Piece?
      var problem: (any Error)?
      do { next = try take() } catch { problem = error }
      if next == nil { isDone = true } else { taken += 1 }
      intake.unlock()
      guard var piece = next.take() else {
        if let problem { fail(problem) }
        return
      }
      do { try work(&piece) } catch { problem = error }
      gate.lock()
      while turn != number, failure == nil { gate.wait() }
      if failure == nil {
        if let problem {
          failure = problem
        } else {
          do { try hand(piece) } catch { failure = error }
        }
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
