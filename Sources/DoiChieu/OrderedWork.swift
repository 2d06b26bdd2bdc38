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

  /// Work on items that come one by one: `take` gets each result on the thread of whoever pushes, in order.
  public final class Feed<Item: Sendable, Result: Sendable> {
    private let work: OrderedWork
    private let job: @Sendable (Item) -> Result
    private let take: (Result) throws -> Void
    private var waiting: [Item] = []

    fileprivate init(
      _ work: OrderedWork, _ job: @escaping @Sendable (Item) -> Result, _ take: @escaping (Result) throws -> Void
    ) {
      self.work = work
      self.job = job
      self.take = take
    }

    public func push(_ item: Item) throws {
      waiting.append(item)
      if waiting.count >= work.window { try finish() }
    }

    /// Works on what still waits.
    public func finish() throws {
      let items = waiting
      waiting.removeAll(keepingCapacity: true)
      for result in work.map(items, job) { try take(result) }
    }
  }

  public func feed<Item: Sendable, Result: Sendable>(
    job: @escaping @Sendable (Item) -> Result, take: @escaping (Result) throws -> Void
  ) -> Feed<Item, Result> { Feed(self, job, take) }

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
