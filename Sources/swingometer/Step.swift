import Dispatch
import Synchronization

/// A step of some work; it may lead to a further one.
struct Step: Sendable {
  private let work: @Sendable () throws -> Step?

  /// Makes a step.
  init(_ work: @escaping @Sendable () throws -> Step?) { self.work = work }

  /// Does several works side by side, as many steps at a time as there are processors.
  ///
  /// First steps come before second ones. Among further steps that of the work which took longest so far comes first: it will
  /// take longest again, and what is short is best left for the end, when some processors would have to wait for the others.
  ///
  /// - Parameter first: the first step of each work.
  /// - Throws: what the step threw that stands first among those that failed; no step is begun after one failed.
  static func all(_ first: [Step]) throws {
    let state = Mutex(State(first))
    DispatchQueue.concurrentPerform(iterations: first.count) { _ in
      while let turn = state.withLock({ $0.next() }) {
        do {
          let start = DispatchTime.now().uptimeNanoseconds
          let next = try turn.step.work()
          let spent = DispatchTime.now().uptimeNanoseconds - start
          if let next { state.withLock { $0.add(next, after: turn, spending: spent) } }
        } catch {
          state.withLock { $0.fail(turn.index, error) }
        }
      }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure.error }
  }

  /// A step that can be done.
  private struct Turn: Sendable {
    /// Which work it belongs to.
    let index: Int
    /// How many steps of the work were done before.
    let done: Int
    /// How long they took, in nanoseconds.
    let spent: UInt64
    let step: Step
  }

  private struct State: Sendable {
    private var waiting: [Turn]
    private(set) var failure: (index: Int, error: any Error)?

    init(_ first: [Step]) {
      waiting = first.enumerated().map { Turn(index: $0, done: 0, spent: 0, step: $1) }
    }

    mutating func next() -> Turn? {
      guard failure == nil else { return nil }
      let order = waiting.indices.min {
        let (one, other) = (waiting[$0], waiting[$1])
        return one.done != other.done ? one.done < other.done : one.spent > other.spent
      }
      return order.map { waiting.remove(at: $0) }
    }

    mutating func add(_ step: Step, after turn: Turn, spending time: UInt64) {
      waiting.append(Turn(index: turn.index, done: turn.done + 1, spent: turn.spent + time, step: step))
    }

    mutating func fail(_ index: Int, _ error: any Error) {
      if failure.map({ index < $0.index }) ?? true { failure = (index, error) }
    }
  }
}
