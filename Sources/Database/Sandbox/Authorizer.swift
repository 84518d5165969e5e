import CSQLite
import Glibc

/// What watches a free statement: SQLite's authorizer, which allows nothing but reading, and its progress handler, which ends the
/// statement when its time is up.
final class Authorizer {
  /// The first thing the statement would have done that it may not.
  private(set) var action: String?
  private(set) var isOutOfTime = false
  private var deadline: Double = .infinity

  /// Watches a connection, which must not outlive the authorizer unless it is released first.
  func watch(_ connection: Connection) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection.handle,
      { own, action, first, second, _, _ in
        guard let own else { return SQLITE_DENY }
        return Unmanaged<Authorizer>.fromOpaque(own).takeUnretainedValue().judge(action, first, second)
      }, own)
    sqlite3_progress_handler(
      connection.handle, 1000,
      { own in
        guard let own else { return 1 }
        return Unmanaged<Authorizer>.fromOpaque(own).takeUnretainedValue().isTimeUp() ? 1 : 0
      }, own)
  }

  /// Lets a connection do everything again.
  static func release(_ connection: Connection) {
    sqlite3_set_authorizer(connection.handle, nil, nil)
    sqlite3_progress_handler(connection.handle, 0, nil, nil)
  }

  /// Forgets the statement before, and starts the clock.
  func start(seconds: Double) {
    action = nil
    isOutOfTime = false
    deadline = Self.now + seconds
  }

  private func isTimeUp() -> Bool {
    isOutOfTime = isOutOfTime || Self.now > deadline
    return isOutOfTime
  }

  private func judge(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0).lowercased() } ?? ""
      guard Self.forbidden.contains(name) else { return SQLITE_OK }
      return deny("call \(name)()")
    case SQLITE_ATTACH, SQLITE_DETACH: return deny("attach another database")
    case SQLITE_PRAGMA: return deny("use PRAGMA \(first.map { String(cString: $0) } ?? "")")
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: return deny("open a transaction")
    case SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_VIEW, SQLITE_CREATE_TEMP_TRIGGER, SQLITE_CREATE_TEMP_INDEX:
      return deny("make something temporary")
    default: return deny("change the database")
    }
  }

  private func deny(_ action: String) -> Int32 {
    self.action = self.action ?? action
    return SQLITE_DENY
  }

  /// Functions that reach outside the database or into the program.
  private static let forbidden: Set<String> = ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"]

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
