import CSQLite
import Glibc

/// What watches a free statement: allows nothing but reading, and ends it when its time is up.
final class Guard {
  /// What the statement would have done first that it may not.
  private(set) var deed: String?
  private var deadline: Double = .infinity
  private(set) var isOutOfTime = false

  /// Puts the guard on a connection, which must not outlive it.
  func watch(_ connection: OpaquePointer) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { own, action, first, second, _, _ in
        guard let own else { return SQLITE_DENY }
        return Unmanaged<Guard>.fromOpaque(own).takeUnretainedValue().judge(action, first, second)
      }, own)
    sqlite3_progress_handler(
      connection, 1000,
      { own in
        guard let own else { return 1 }
        return Unmanaged<Guard>.fromOpaque(own).takeUnretainedValue().isTimeUp() ? 1 : 0
      }, own)
  }

  /// Forgets the statement before, and starts the clock.
  func start(seconds: Double) {
    deed = nil
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

  private func deny(_ deed: String) -> Int32 {
    self.deed = self.deed ?? deed
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
