import CSQLite

/// A value that a prepared statement can take.
protocol Bindable {
  /// Binds the value to the next parameter.
  func bind(to rows: BoundRows)
}

extension Int: Bindable {
  func bind(to rows: BoundRows) { rows.bind { sqlite3_bind_int64($0, $1, sqlite3_int64(self)) } }
}

extension Double: Bindable {
  func bind(to rows: BoundRows) { rows.bind { sqlite3_bind_double($0, $1, self) } }
}

extension Bool: Bindable {
  func bind(to rows: BoundRows) { rows.bind { sqlite3_bind_int($0, $1, self ? 1 : 0) } }
}

extension String: Bindable {
  func bind(to rows: BoundRows) { rows.bind(text: self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to rows: BoundRows) { if let self { self.bind(to: rows) } else { rows.bind { sqlite3_bind_null($0, $1) } } }
}

/// A prepared insertion of some rows, whose parameters take values one after another.
final class BoundRows {
  private let statement: OpaquePointer
  private var place: Int32 = 0
  private var code = SQLITE_OK
  /// Where texts stand until the statement has run: for a copy of its own SQLite would ask for memory each time.
  private let texts = UnsafeMutableRawBufferPointer.allocate(byteCount: 8192, alignment: 1)
  private var end = 0

  /// Takes a prepared statement and finalises it in the end.
  init(_ statement: OpaquePointer) { self.statement = statement }

  deinit {
    sqlite3_finalize(statement)
    texts.deallocate()
  }

  /// Binds the next value.
  @inline(__always)
  func add(_ value: some Bindable) { value.bind(to: self) }

  /// Inserts the rows; whether that went well.
  func run() -> Bool {
    defer { (place, end, code) = (0, 0, SQLITE_OK) }
    guard code == SQLITE_OK else { return false }
    let result = sqlite3_step(statement)
    sqlite3_reset(statement)
    return result == SQLITE_DONE
  }

  @inline(__always)
  fileprivate func bind(_ value: (OpaquePointer, Int32) -> Int32) {
    place += 1
    code |= value(statement, place)
  }

  fileprivate func bind(text: String) {
    var text = text
    text.withUTF8 { bytes in
      let isShort = bytes.count < texts.count - end
      let free = UnsafeMutableRawBufferPointer(rebasing: texts[end...])
      if isShort {
        free.copyMemory(from: UnsafeRawBufferPointer(bytes))
        end += bytes.count
      }
      let start = isShort ? UnsafeRawPointer(free.baseAddress) : UnsafeRawPointer(bytes.baseAddress)
      // SQLITE_STATIC for what stays where it is, SQLITE_TRANSIENT for what SQLite has to make a copy of.
      let owner = isShort ? nil : unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      bind {
        sqlite3_bind_text($0, $1, start?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), owner)
      }
    }
  }
}
