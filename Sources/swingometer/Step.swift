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
    let queue = Mutex(Queue(first))
    DispatchQueue.concurrentPerform(iterations: first.count) { _ in
      while let turn = queue.withLock({ $0.next() }) {
        do {
          let start = DispatchTime.now().uptimeNanoseconds
          let next = try turn.step.work()
          let spent = DispatchTime.now().uptimeNanoseconds - start
          if let next { queue.withLock { $0.add(next, after: turn, spending: spent) } }
        } catch {
          queue.withLock { $0.fail(turn.index, error) }
        }
      }
    }
    if let failure = queue.withLock({ $0.failure }) { throw failure.error }
  }

  /// A step that can be done.
  struct Turn: Sendable {
    /// Which work it belongs to.
    let index: Int
    /// How many steps of the work were done before.
    let done: Int
    /// How long they took, in nanoseconds.
    let spent: UInt64
    fileprivate let step: Step
  }

  /// The steps that can be done, in the order in which they should be.
  struct Queue: Sendable {
    private var waiting: [Turn]
    private(set) var failure: (index: Int, error: any Error)?

    /// Begins with the first step of each work.
    init(_ first: [Step]) {
      waiting = first.enumerated().map { Turn(index: $0, done: 0, spent: 0, step: $1) }
    }

    /// The step to be done next; nil where there is none or one failed.
    mutating func next() -> Turn? {
      guard failure == nil else { return nil }
      let order = waiting.indices.min {
        let (one, other) = (waiting[$0], waiting[$1])
        return one.done != other.done ? one.done < other.done : one.spent > other.spent
      }
      return order.map { waiting.remove(at: $0) }
    }

    /// Adds the step that one led to, which took so many nanoseconds.
    mutating func add(_ step: Step, after turn: Turn, spending time: UInt64) {
      waiting.append(Turn(index: turn.index, done: turn.done + 1, spent: turn.spent + time, step: step))
    }

    /// Notes that a step failed.
    mutating func fail(_ index: Int, _ error: any Error) {
      if failure.map({ index < $0.index }) ?? true { failure = (index, error) }
    }
  }
}
