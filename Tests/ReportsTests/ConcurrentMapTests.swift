import Glibc
import Testing

import Reports

@Suite struct ConcurrentMapTests {
  private struct Fault: Error, Equatable { let number: Int }

  @Test("results stand in the order of what they were made of, not in the order in which they were ready")
  func order() throws {
    let squares = try (0..<40).map { $0 }.concurrentMap { number in
      usleep(UInt32(40 - number) * 50)
      return number * number
    }
    #expect(squares == (0..<40).map { $0 * $0 })
  }

  @Test("of several failures the first in the order of the elements is thrown, though a later one came sooner")
  func failures() {
    #expect(throws: Fault(number: 3)) {
      _ = try (0..<40).map { $0 }.concurrentMap { number in
        if number == 3 { usleep(20_000) }
        if number >= 3 { throw Fault(number: number) }
        return number
      }
    }
  }

  @Test("nothing is made of nothing")
  func none() throws { #expect(try [Int]().concurrentMap { $0 }.isEmpty) }
}
