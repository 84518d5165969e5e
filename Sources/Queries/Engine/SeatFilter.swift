import Database

/// A filter that only seats have: what is bound to its parameter, and how it is typed.
struct SeatFilter {
  /// The flag's name without dashes.
  let name: String
  let value: SQLValue
  /// What follows the flag; nil where it is not given.
  let words: String?

  /// Each of them, given or not.
  ///
  /// - Throws: `QueryError.unknownParty` with near misses.
  static func all(_ filters: Filters, _ resolver: NameResolver) throws -> [SeatFilter] {
    let loser = try filters.lostBy.map { $0 == Filters.anyParty ? $0 : try resolver.party($0) }
    return [
      SeatFilter(
        name: "lost-by", value: loser.map(SQLValue.text) ?? .null, words: loser.map(BoundQuery.quoted)),
      percent("majority-under", filters.majorityUnder), percent("swing-over", filters.swingOver),
      percent("leave-over", filters.leaveOver),
    ]
  }

  /// A limit that is typed in per cent, while shares are fractions.
  private static func percent(_ name: String, _ limit: Double?) -> SeatFilter {
    SeatFilter(
      name: name, value: limit.map { .real($0 / 100) } ?? .null,
      words: limit.map { $0 == $0.rounded() && $0.magnitude < 1e6 ? String(Int($0)) : String($0) })
  }
}

extension Table {
  /// The table in the order of one of its columns; what is missing comes last, and equals stay as they were.
  ///
  /// - Parameter name: the column, with a dash before it for the largest first.
  /// - Returns: the table with its rows in that order.
  /// - Throws: `QueryError.unknownColumn`.
  func sorted(by name: String) throws(QueryError) -> Table {
    let isDescending = name.hasPrefix("-")
    let wanted = isDescending ? String(name.dropFirst()) : name
    guard let place = index(of: wanted) else {
      throw .unknownColumn(wanted, option: "sort", known: columns.map(\.name))
    }
    // Numbers are compared as they are written.
    let kind = columns[place].kind
    func number(_ cell: Cell) -> Double? { kind.isNumeric ? Double(kind.machineText(of: cell)) : cell.number }
    func isBefore(_ one: Cell, _ other: Cell) -> Bool {
      switch (one, other) {
      case (.missing, _): false
      case (_, .missing): true
      case (.text(let one), .text(let other)): isDescending ? one > other : one < other
      default:
        if let one = number(one), let other = number(other) { isDescending ? one > other : one < other } else { false }
      }
    }
    var sorted = self
    sorted.rows = rows.enumerated().sorted { one, other in
      let (first, second) = (one.element[place], other.element[place])
      return isBefore(first, second) || !isBefore(second, first) && one.offset < other.offset
    }.map(\.element)
    return sorted
  }
}
