import Elections

/// The cells of one row, read from the first to the last.
///
/// What is not as the question's head says is remembered; no row is made of it. So a row is read without a way out at each of its
/// columns, which would be most of its code.
package struct CellReader {
  private let cells: [Cell]
  private let query: String
  private let columns: [Table.Column]
  private var position = 0
  /// What is wrong with the first cell that is not as the head says; nil where all are.
  private(set) var error: RowError?

  init(_ cells: [Cell], of result: QueryResult) {
    (self.cells, query, columns) = (cells, result.query, result.table.columns)
  }

  /// The name of the column that is read next; nil behind the last.
  var column: String? { columns.indices.contains(position) ? columns[position].name : nil }

  /// The next cell.
  private mutating func take() -> Cell {
    defer { position += 1 }
    return position < cells.count ? cells[position] : .missing
  }

  /// Passes over cells that nobody asks for.
  mutating func skip(_ count: Int) { position += count }

  /// The next cell as a value; nil where it is missing, and where it is no such value, which is remembered.
  private mutating func read<Value>(_ expected: String, _ value: (Cell) -> Value?) -> Value? {
    let cell = take()
    if cell == .missing { return nil }
    let value = value(cell)
    if value == nil { fail(expected) }
    return value
  }

  /// A value that the head says is always there; where it is not, that is remembered.
  private mutating func required<Value>(_ value: Value?, _ expected: String, or placeholder: Value) -> Value {
    if value == nil { fail(expected) }
    return value ?? placeholder
  }

  /// Remembers what is wrong with the cell read last.
  private mutating func fail(_ expected: String) {
    guard error == nil else { return }
    let column = columns.indices.contains(position - 1) ? columns[position - 1].name : "\(position)"
    error = RowError(query: query, column: column, expected: expected)
  }

  /// A number of things; the electorate of an estimate has fractions of a person, and is rounded as it is printed.
  @inline(never) mutating func next() -> Int? { read("a whole number") { $0.number.map { Int($0.rounded()) } } }
  @inline(never) mutating func next() -> Double? { read("a number", \.number) }
  @inline(never) mutating func next() -> Bool? { read("yes or no") { $0.number.map { $0 != 0 } } }
  @inline(never) mutating func next() -> String? { read("a text", \.text) }
  @inline(never) mutating func next() -> PartyCode? { read("a party") { $0.text.map(PartyCode.init) } }
  @inline(never) mutating func next() -> Basis? { read("a basis") { $0.text.flatMap(Basis.init) } }
  @inline(never) mutating func next() -> ConstituencyCode? {
    read("a constituency's code") { $0.text.flatMap(ConstituencyCode.init) }
  }
  @inline(never) mutating func next() -> CalendarDate? { read("a day") { $0.text.flatMap(CalendarDate.init(iso:)) } }
  @inline(never) mutating func next() -> LocalTime? { read("a time") { $0.text.flatMap(LocalTime.init(iso:)) } }

  @inline(never) mutating func next() -> ReportedClaim.Verdict? {
    read("a verdict") { $0.text.flatMap(ReportedClaim.Verdict.init) }
  }

  @inline(never) mutating func next() -> Int { required(next(), "a whole number", or: 0) }
  @inline(never) mutating func next() -> Double { required(next(), "a number", or: 0) }
  @inline(never) mutating func next() -> Bool { required(next(), "yes or no", or: false) }
  @inline(never) mutating func next() -> String { required(next(), "a text", or: "") }
  @inline(never) mutating func next() -> PartyCode { required(next(), "a party", or: PartyCode("")) }
  @inline(never) mutating func next() -> Basis { required(next(), "a basis", or: .counted) }
  @inline(never) mutating func next() -> ConstituencyCode { required(next(), "a constituency's code", or: .none) }
  @inline(never) mutating func next() -> CalendarDate { required(next(), "a day", or: .first) }
  @inline(never) mutating func next() -> LocalTime { required(next(), "a time", or: .first) }
  @inline(never) mutating func next() -> ReportedClaim.Verdict {
    required(next(), "a verdict", or: .notCheckable)
  }
}
