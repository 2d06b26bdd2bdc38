import Foundation
import Synchronization

/// Work on many items by several threads, whose results come out in the order of the items.
public struct OrderedWork: Sendable {
  /// Threads that work at the same time.
  public let workers: Int
  /// Items held in memory at once.
  private let window: Int

  /// - Parameters:
  ///   - workers: threads; the machine's cores when nil.
  ///   - perWorker: items a thread gets at a time. More even out items of unequal length, and take more memory.
  public init(workers: Int? = nil, perWorker: Int = 32) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    window = self.workers * max(1, perWorker)
  }

  /// Calls `job` for every item that `next` gives, and `take` with each result, in order, on the caller's thread.
  public func run<Item: Sendable, Result: Sendable, Failure: Error>(
    next: () throws(Failure) -> Item?, job: @Sendable (Item) -> Result, take: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    var isDone = false
    while !isDone {
      var items: [Item] = []
      while items.count < window {
        guard let item = try next() else {
          isDone = true
          break
        }
        items.append(item)
      }
      for result in map(items, job) { try take(result) }
    }
  }

  /// The results of `job` for some items, in order.
  public func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ job: @Sendable (Item) -> Result) -> [Result] {
    if workers == 1 || items.count < 2 { return items.map(job) }
    let results = Mutex([Result?](repeating: nil, count: items.count))
    let claimed = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, items.count)) { _ in
      while true {
        let index = claimed.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = job(items[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.map { $0! } }
  }
}
