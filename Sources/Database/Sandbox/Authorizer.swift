import CSQLite

/// SQLite's authorizer for a free statement, which allows nothing but reading.
final class Authorizer {
  /// The first thing the statement would have done that it may not.
  private(set) var action: String?
  /// How often the statement calls a function that may take long by itself.
  private var slowCalls = 0

  /// Whether it calls them more often than it may.
  var isTooSlow: Bool { slowCalls > Self.mostSlowCalls }

  /// Watches a connection, which must not outlive the authorizer unless it is released first.
  func watch(_ connection: Connection) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection.handle,
      { own, action, first, second, _, _ in
        guard let own else { return SQLITE_DENY }
        return Unmanaged<Authorizer>.fromOpaque(own).takeUnretainedValue().judge(action, first, second)
      }, own)
  }

  /// Lets a connection do everything again.
  static func release(_ connection: Connection) {
    sqlite3_set_authorizer(connection.handle, nil, nil)
  }

  /// Forgets the statement before.
  func start() {
    action = nil
    slowCalls = 0
  }

  private func judge(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0).lowercased() } ?? ""
      if Self.forbidden.contains(name) { return deny("call \(name)()") }
      if Self.slow.contains(name) { slowCalls += 1 }
      return isTooSlow ? SQLITE_DENY : SQLITE_OK
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

  /// Functions that may take a tenth of a second for one pair of the longest texts, in which no interruption is heard.
  static let slow: Set<String> = ["glob", "instr", "json_patch", "like", "replace"]
  /// So many of them, one after another, are no longer than the limit of time.
  static let mostSlowCalls = 200
}
