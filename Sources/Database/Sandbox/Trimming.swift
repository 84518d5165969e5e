import CSQLite

/// SQLite's trim(), ltrim() and rtrim() of two arguments, in time that grows with both texts and not with their product:
/// its own would take seconds for two long ones, in which no interruption is heard.
enum Trimming {
  /// Puts them in the place of SQLite's own.
  static func register(on connection: Connection) throws(DatabaseError) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    for code in [
      sqlite3_create_function_v2(
        connection.handle, "trim", 2, flags, nil, { trim($0, $2, atStart: true, atEnd: true) }, nil, nil, nil),
      sqlite3_create_function_v2(
        connection.handle, "ltrim", 2, flags, nil, { trim($0, $2, atStart: true, atEnd: false) }, nil, nil, nil),
      sqlite3_create_function_v2(
        connection.handle, "rtrim", 2, flags, nil, { trim($0, $2, atStart: false, atEnd: true) }, nil, nil, nil),
    ] where code != SQLITE_OK {
      throw DatabaseError.sqlite(connection.error.message)
    }
  }
}

/// Takes every character of the second argument from the ends of the first.
private func trim(
  _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?, atStart: Bool, atEnd: Bool
) {
  guard let whole = text(values?[0]), let taken = text(values?[1]) else { return sqlite3_result_null(context) }
  let characters = Set(taken.unicodeScalars)
  var rest = whole.unicodeScalars[...]
  if atStart { rest = rest.drop(while: characters.contains) }
  if atEnd { while let last = rest.last, characters.contains(last) { rest.removeLast() } }
  var result = String(Substring(rest))
  result.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text(
        context, $0.baseAddress ?? UnsafePointer(bitPattern: 1), Int32($0.count), SQLValue.copied)
    }
  }
}

/// A value as text; nil for NULL.
private func text(_ value: OpaquePointer?) -> String? {
  guard let value, let start = sqlite3_value_text(value) else { return nil }
  return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))), as: UTF8.self)
}
