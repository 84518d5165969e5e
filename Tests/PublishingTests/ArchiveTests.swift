import Dispatch
import Queries
import Synchronization
import Testing

import Publishing

@Suite struct ArchiveTests {
  private struct Fault: Error {}

  private let question = Newsroom.Question(query: "flips", filters: Filters(to: 2017))

  @Test("a question is asked once, however many ask it at the same time")
  func once() throws {
    let archive = Archive()
    let answer = try Press.engine().ask("flips", Filters(to: 2017))
    let asked = Mutex(0)
    let question = question
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let told = try? archive.answer(to: question) {
        asked.withLock { $0 += 1 }
        return answer
      }
      #expect(told == answer)
    }
    #expect(asked.withLock { $0 } == 1)
  }

  @Test("a failure is not kept")
  func failure() throws {
    let archive = Archive()
    #expect(throws: Fault.self) { try archive.answer(to: question) { throw Fault() } }
    let answer = try Press.engine().ask("flips", Filters(to: 2017))
    #expect(try archive.answer(to: question) { answer } == answer)
  }

  @Test("newsrooms that share an archive answer as they would alone")
  func shared() throws {
    let archive = Archive()
    let first = try Newsroom(Press.engine(), archive: archive)
    let second = try Newsroom(Press.engine(), archive: archive)
    let filters = Filters(election: 2017)
    _ = try first.ask("results", filters)
    let party = Filters(election: 2017, party: "LD")
    // The first makes the answer of what it knows; the second asks, and must not be told what the first made.
    _ = try first.ask("measures", party)
    #expect(try second.ask("measures", party) == Press.engine().ask("measures", party))
    #expect(try second.ask("results", filters) == first.ask("results", filters))
  }
}
