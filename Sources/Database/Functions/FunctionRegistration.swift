import CSQLite

extension SQLFunction {
  /// The most numbers that one aggregate may collect: 64 MB of them.
  fileprivate static let mostNumbers = 4_000_000

  /// Makes the function known to a connection.
  func register(on connection: Connection) throws(DatabaseError) {
    let holder = Unmanaged.passRetained(FunctionHolder(self)).toOpaque()
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let count = Int32(arguments.count)
    let code =
      switch work {
      case .scalar:
        sqlite3_create_function_v2(
          connection.handle, name, count, flags, holder, { callScalar($0, $1, $2) }, nil, nil, { releaseHolder($0) })
      case .aggregate:
        sqlite3_create_function_v2(
          connection.handle, name, count, flags, holder, nil, { stepAggregate($0, $1, $2) }, { finishAggregate($0) },
          { releaseHolder($0) })
      }
    guard code == SQLITE_OK else { throw DatabaseError.sqlite(connection.error.message) }
  }
}

/// Keeps a function alive as long as the connection that knows it.
private final class FunctionHolder {
  let function: SQLFunction
  init(_ function: SQLFunction) { self.function = function }
}

/// The columns of one aggregation while its rows come in.
private final class Columns {
  var values: [[Double?]]
  var count = 0
  init(_ width: Int) { values = Array(repeating: [], count: width) }
}

private func releaseHolder(_ pointer: UnsafeMutableRawPointer?) {
  if let pointer { Unmanaged<FunctionHolder>.fromOpaque(pointer).release() }
}

private func function(of context: OpaquePointer?) -> SQLFunction? {
  sqlite3_user_data(context).map { Unmanaged<FunctionHolder>.fromOpaque($0).takeUnretainedValue().function }
}

private func callScalar(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard case .scalar(let work) = function(of: context)?.work else { return sqlite3_result_null(context) }
  let arguments = (0..<Int(count)).map { values?[$0].map(SQLValue.init(argument:)) ?? .null }
  switch work(arguments) {
  case .null: sqlite3_result_null(context)
  case .integer(let number): sqlite3_result_int64(context, sqlite3_int64(number))
  case .real(let number): sqlite3_result_double(context, number)
  case .text(var text):
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_result_text(
          context, $0.baseAddress ?? UnsafePointer(bitPattern: 1), Int32($0.count),
          SQLValue.copied)
      }
    }
  }
}

private func stepAggregate(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let columns = columns(of: context, width: Int(count)) else { return sqlite3_result_error_nomem(context) }
  columns.count += Int(count)
  guard columns.count <= SQLFunction.mostNumbers else { return sqlite3_result_error_nomem(context) }
  for index in 0..<Int(count) {
    columns.values[index].append(values?[index].flatMap { SQLValue(argument: $0).number })
  }
}

private func finishAggregate(_ context: OpaquePointer?) {
  guard let slot = slot(of: context, size: 0), let pointer = slot.pointee else { return sqlite3_result_null(context) }
  let columns = Unmanaged<Columns>.fromOpaque(pointer).takeRetainedValue()
  slot.pointee = nil
  guard case .aggregate(let work) = function(of: context)?.work, let value = work(columns.values), value.isFinite else {
    return sqlite3_result_null(context)
  }
  sqlite3_result_double(context, value)
}

/// Where SQLite keeps the pointer to the columns of one aggregation.
private func slot(of context: OpaquePointer?, size: Int) -> UnsafeMutablePointer<UnsafeMutableRawPointer?>? {
  sqlite3_aggregate_context(context, Int32(size))?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
}

private func columns(of context: OpaquePointer?, width: Int) -> Columns? {
  guard let slot = slot(of: context, size: MemoryLayout<UnsafeMutableRawPointer?>.size) else { return nil }
  if let known = slot.pointee { return Unmanaged<Columns>.fromOpaque(known).takeUnretainedValue() }
  let columns = Columns(width)
  slot.pointee = Unmanaged.passRetained(columns).toOpaque()
  return columns
}

extension SQLValue {
  /// A value that SQLite hands to a function.
  fileprivate init(argument: OpaquePointer) {
    switch sqlite3_value_type(argument) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_value_int64(argument)))
    case SQLITE_FLOAT: self = .real(sqlite3_value_double(argument))
    case SQLITE_TEXT:
      let text = sqlite3_value_text(argument)
      let count = Int(sqlite3_value_bytes(argument))
      self = .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    default: self = .null
    }
  }
}
