import CSQLite

/// A prepared insertion into one table, made for many rows.
///
/// Rows that come together go in together: a statement of eight rows costs SQLite two thirds of eight statements of one.
final class BulkInsert {
  /// The most rows of one statement.
  private static let most = 8

  private let connection: OpaquePointer
  private let table: String
  private let columns: [String]
  /// The insertion of so many rows at once, prepared at the first asking.
  private var statements = [BoundRows?](repeating: nil, count: most + 1)

  /// Gets ready to insert whole rows, values in the order of the columns named.
  init(into table: String, _ columns: [String], on connection: OpaquePointer) throws {
    self.connection = connection
    self.table = table
    self.columns = columns
  }

  /// Inserts rows: a closure binds the values of each, column after column.
  @inline(__always)
  func insert<Row>(_ rows: [Row], _ bind: (Row, BoundRows) -> Void) throws {
    var rest = rows[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.most)
      rest = rest.dropFirst(Self.most)
      let statement = try statement(of: some.count)
      for row in some { bind(row, statement) }
      guard statement.run() else { throw failure }
    }
  }

  /// Inserts one row.
  func insert<each Value: Bindable>(_ values: repeat each Value) throws {
    let statement = try statement(of: 1)
    repeat statement.add(each values)
    guard statement.run() else { throw failure }
  }

  private func statement(of rows: Int) throws -> BoundRows {
    if let known = statements[rows] { return known }
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ",") + ")"
    let places = Array(repeating: row, count: rows).joined(separator: ",")
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ","))) VALUES \(places)"
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil) == SQLITE_OK,
      let prepared
    else { throw failure }
    let statement = BoundRows(prepared)
    statements[rows] = statement
    return statement
  }

  private var failure: StoreError { .sqlite(String(cString: sqlite3_errmsg(connection))) }
}
