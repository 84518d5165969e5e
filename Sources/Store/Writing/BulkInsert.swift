import GRDBSQLite

/// A value that a prepared statement can take.
protocol Bindable {
  /// Binds the value to a parameter, counted from 1, and gives SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, sqlite3_int64(self))
  }
}

extension Double: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_double(statement, index, self) }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int(statement, index, self ? 1 : 0) }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      // SQLITE_TRANSIENT: SQLite makes its own copy.
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(
          statement, index, $0.baseAddress ?? UnsafePointer(bitPattern: 1), Int32($0.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    self?.bind(to: statement, at: index) ?? sqlite3_bind_null(statement, index)
  }
}

/// A prepared insertion into one table, made for many rows.
final class BulkInsert {
  private let connection: OpaquePointer
  private let statement: OpaquePointer

  /// Prepares the insertion of whole rows, values in the order of the columns named.
  init(into table: String, _ columns: [String], on connection: OpaquePointer) throws {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ",")
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ","))) VALUES (\(places))"
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil) == SQLITE_OK,
      let prepared
    else { throw StoreError.sqlite(String(cString: sqlite3_errmsg(connection))) }
    self.connection = connection
    statement = prepared
  }

  deinit { sqlite3_finalize(statement) }

  /// Inserts one row.
  func insert<each Value: Bindable>(_ values: repeat each Value) throws {
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      guard value.bind(to: statement, at: index) == SQLITE_OK else { throw failure }
    }
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw failure }
  }

  private var failure: StoreError { .sqlite(String(cString: sqlite3_errmsg(connection))) }
}
