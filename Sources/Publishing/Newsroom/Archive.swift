import Queries
import Synchronization

/// What the database answered, kept for all newsrooms that ask the same database: reports made side by side have many questions in
/// common.
package final class Archive: Sendable {
  private let shelves = Mutex<[Newsroom.Question: Shelf]>([:])

  private final class Shelf: Sendable {
    let answer = Mutex<QueryResult?>(nil)
  }

  /// Makes an empty archive.
  package init() {}

  /// The answer to a question; whoever asks it while another does waits for that one.
  func answer(to question: Newsroom.Question, asking: () throws -> QueryResult) throws -> QueryResult {
    let shelf = shelves.withLock { shelves in
      if let shelf = shelves[question] { return shelf }
      let shelf = Shelf()
      shelves[question] = shelf
      return shelf
    }
    return try shelf.answer.withLock { kept in
      if let kept { return kept }
      let answer = try asking()
      kept = answer
      return answer
    }
  }
}
