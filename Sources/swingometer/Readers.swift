import Queries
import Synchronization

/// Open databases that steps of work take in turn: no more are opened than are asked at the same time.
final class Readers: Sendable {
  private let path: String
  private let idle: Mutex<[Reader]>

  /// Nobody asks it while it is idle, and only the one who took it while it is not.
  private struct Reader: @unchecked Sendable {
    let engine: QueryEngine
  }

  /// Makes readers of a database, one of which is open.
  init(databaseAt path: String, first: sending QueryEngine) {
    self.path = path
    idle = Mutex([Reader(engine: first)])
  }

  /// Lends an open database for some work.
  func lend<Result>(to work: (QueryEngine) throws -> Result) throws -> Result {
    let reader = try idle.withLock { $0.popLast() } ?? Reader(engine: QueryEngine(databaseAt: path))
    defer { idle.withLock { $0.append(reader) } }
    return try work(reader.engine)
  }
}
