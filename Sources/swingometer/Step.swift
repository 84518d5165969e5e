import Dispatch
import Synchronization

/// A step of some work; it may lead to a further one.
struct Step: Sendable {
  private let work: @Sendable () throws -> Step?

  /// Makes a step.
  init(_ work: @escaping @Sendable () throws -> Step?) { self.work = work }

  /// Does several works side by side, as many steps at a time as there are processors; first steps come before second ones.
  ///
  /// - Parameter first: the first step of each work.
  /// - Throws: what the step threw that stands first among those that failed; no step is begun after one failed.
  static func all(_ first: [Step]) throws {
    let state = Mutex(State(waiting: first.enumerated().map { (index: $0, step: $1) }))
    DispatchQueue.concurrentPerform(iterations: first.count) { _ in
      while let (index, step) = state.withLock({ $0.next() }) {
        do {
          let next = try step.work()
          if let next { state.withLock { $0.waiting.append((index, next)) } }
        } catch {
          state.withLock { $0.fail(index, error) }
        }
      }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure.error }
  }

  private struct State: Sendable {
    var waiting: [(index: Int, step: Step)]
    private(set) var failure: (index: Int, error: any Error)?

    init(waiting: [(index: Int, step: Step)]) { self.waiting = waiting }

    mutating func next() -> (index: Int, step: Step)? {
      guard failure == nil, !waiting.isEmpty else { return nil }
      return waiting.removeFirst()
    }

    mutating func fail(_ index: Int, _ error: any Error) {
      if failure.map({ index < $0.index }) ?? true { failure = (index, error) }
    }
  }
}
