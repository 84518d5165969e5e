import CSQLite
import CSQLiteMemory

/// Where SQLite takes its memory.
enum SQLiteMemory {
  /// Whether SQLite takes it without a lock that all threads share; touched before SQLite is first used.
  static let isReady: Bool = sqlite_memory_install() == SQLITE_OK

  /// Does some work on this thread that may take no more memory than a limit.
  static func limited<Result, Failure: Error>(
    toMegabytes megabytes: Int, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    sqlite_memory_limit(Int64(megabytes) << 20)
    defer { sqlite_memory_limit(0) }
    return try work()
  }
}
