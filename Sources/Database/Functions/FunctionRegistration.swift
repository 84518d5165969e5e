import CSQLite

extension SQLFunction {
  /// The most numbers that one aggregate may collect: 16 MB of them, and as many again for each copy that the work makes.
  fileprivate static let mostNumbers = 2_000_000

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

/// The numbers of one aggregation while its rows come in, row by row; what is none is NaN, which SQLite does not have.
///
/// They are in memory that SQLite gives, so that they count towards its limit.
private struct Numbers {
  var start: UnsafeMutablePointer<Double>?
  var count: Int
  var room: Int

  /// Adds a number; whether there was memory for it.
  mutating func append(_ number: Double) -> Bool {
    if count == room {
      let more = max(64, 2 * room)
      guard let larger = sqlite3_realloc64(start, UInt64(more * MemoryLayout<Double>.stride)) else { return false }
      (start, room) = (larger.bindMemory(to: Double.self, capacity: more), more)
    }
    start?[count] = number
    count += 1
    return true
  }

  /// The numbers of each column.
  func columns(_ width: Int) -> [[Double?]] {
    (0..<width).map { column in
      stride(from: column, to: count, by: width).map { place in start.flatMap { $0[place].isNaN ? nil : $0[place] } }
    }
  }
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
  guard let numbers = numbers(of: context, isNeeded: true) else { return sqlite3_result_error_nomem(context) }
  for index in 0..<Int(count) {
    let number = values?[index].flatMap { SQLValue(argument: $0).number }
    guard numbers.pointee.count < SQLFunction.mostNumbers, numbers.pointee.append(number ?? .nan) else {
      return sqlite3_result_error_nomem(context)
    }
  }
}

private func finishAggregate(_ context: OpaquePointer?) {
  guard let numbers = numbers(of: context, isNeeded: false) else { return sqlite3_result_null(context) }
  defer {
    sqlite3_free(numbers.pointee.start)
    numbers.pointee = Numbers(start: nil, count: 0, room: 0)
  }
  guard let function = function(of: context), case .aggregate(let work) = function.work,
    let value = work(numbers.pointee.columns(function.arguments.count)), value.isFinite
  else {
    return sqlite3_result_null(context)
  }
  sqlite3_result_double(context, value)
}

/// Where SQLite keeps the numbers of one aggregation, zeros to begin with; nil where there are none and none are to come.
private func numbers(of context: OpaquePointer?, isNeeded: Bool) -> UnsafeMutablePointer<Numbers>? {
  sqlite3_aggregate_context(context, isNeeded ? Int32(MemoryLayout<Numbers>.size) : 0)?
    .assumingMemoryBound(to: Numbers.self)
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
