import Synchronization
import Testing

import swingometer

@Suite struct StepTests {
  private struct Fault: Error, Equatable { let number: Int }

  /// What steps did, in the order they did it in.
  private final class Log: Sendable {
    let lines = Mutex([String]())
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  @Test("every step is done once, a further one after the one that led to it")
  func order() throws {
    let log = Log()
    try Step.all(
      (0..<20).map { number in
        Step {
          log.add("first \(number)")
          return Step {
            log.add("second \(number)")
            return nil
          }
        }
      })
    #expect(log.all.count == 40 && Set(log.all).count == 40)
    for number in 0..<20 {
      let first = try #require(log.all.firstIndex(of: "first \(number)"))
      let second = try #require(log.all.firstIndex(of: "second \(number)"))
      #expect(first < second)
    }
  }

  @Test("what the earliest work of those that failed threw is thrown, and nothing new is begun after a failure")
  func failures() {
    let log = Log()
    #expect(throws: Fault(number: 0)) {
      try Step.all(
        (0..<2000).map { number in
          Step {
            log.add("first \(number)")
            throw Fault(number: number)
          }
        })
    }
    #expect(log.all.count < 2000)
  }

  @Test("first steps come before second ones, and of those that of the work which took longest so far")
  func longest() {
    let step = Step { nil }
    var queue = Step.Queue(Array(repeating: step, count: 3))
    let turns = [queue.next(), queue.next(), queue.next()].compactMap { $0 }
    #expect(turns.map(\.index) == [0, 1, 2])
    for (turn, time) in zip(turns, [500, 900, 100] as [UInt64]) { queue.add(step, after: turn, spending: time) }
    queue.add(step, after: turns[1], spending: 0)
    let further = [queue.next(), queue.next(), queue.next(), queue.next()].compactMap { $0 }
    #expect(further.map(\.index) == [1, 0, 2, 1] && further.map(\.spent) == [900, 500, 100, 0])
    queue.add(step, after: further[0], spending: 1)
    let last = queue.next()
    #expect(last?.index == 1 && last?.done == 2 && last?.spent == 901)
  }

  @Test("nothing to do is done at once")
  func none() throws { try Step.all([]) }
}
