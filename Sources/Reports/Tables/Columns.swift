import Drawing
import Elections
import Findings
import Queries
import Report
import Wording

/// A column of a printed table: its head, and how a cell comes from a row.
///
/// What the numbers of a column are says how they are printed, in which unit, and what the column is called where nothing else is
/// said. A head has a mark where the numbers rest on more than counts.
struct PrintedColumn<Row> {
  let column: Report.TableColumn
  let cell: (Row) -> Report.Cell

  /// A column of words; empty where there are none.
  static func words(
    _ value: @escaping (Row) -> String?, _ head: String, width: Report.TableColumn.Width = .flexible(1)
  ) -> PrintedColumn {
    PrintedColumn(column: Report.TableColumn(Report.Prose(head), width)) { Report.Cell(English.clause("", value($0))) }
  }

  /// Constituencies by their names.
  static func constituency(
    _ name: @escaping (Row) -> String, _ code: @escaping (Row) -> ConstituencyCode, _ head: String = "Constituency",
    width: Report.TableColumn.Width = .flexible(1)
  ) -> PrintedColumn {
    PrintedColumn(column: Report.TableColumn(Report.Prose(head), width)) { row in
      Report.Cell(name(row), subject: .constituency(code(row)))
    }
  }

  /// The years of elections.
  static func year(_ value: @escaping (Row) -> Int, _ head: String = "Election") -> PrintedColumn {
    PrintedColumn(column: .words(Report.Prose(head))) { Report.Cell(String(value($0)), subject: .election(value($0))) }
  }

  /// Days: "7 Sep 2015".
  static func day(_ value: @escaping (Row) -> CalendarDate, _ head: String, width: Report.TableColumn.Width = .fit)
    -> PrintedColumn
  {
    words({ Day.short(value($0).description) }, head, width: width)
  }

  /// Numbers of things.
  static func count(_ value: @escaping (Row) -> Int?, _ head: String, mark: String = "") -> PrintedColumn {
    numbers(head, mark) { value($0).map(Number.count) }
  }

  /// Seats.
  static func seats(_ value: @escaping (Row) -> Int?, _ head: String = "Seats", mark: String = "") -> PrintedColumn {
    count(value, head, mark: mark)
  }

  /// Differences of numbers of things: "+9".
  static func signed(_ value: @escaping (Row) -> Int?, _ head: String, mark: String = "") -> PrintedColumn {
    numbers(head, mark) { value($0).map(Number.signed) }
  }

  /// Votes, which an estimate has fractions of.
  static func votes(_ value: @escaping (Row) -> Double?, _ head: String = "Votes", mark: String = "") -> PrintedColumn {
    numbers(head, mark) { value($0).map(Number.votes) }
  }

  /// Fractions of one: "36.8%", "< 0.1%".
  static func share(_ value: @escaping (Row) -> Double?, _ head: String = "Share", mark: String = "") -> PrintedColumn {
    numbers(head, mark) { value($0).map(Number.percentInCell) }
  }

  /// Probabilities that lie under a limit: with as many digits as show it.
  static func probability(_ value: @escaping (Row) -> Double?, under limit: Double, mark: String = "") -> PrintedColumn
  {
    numbers("Probability", mark) { row in
      value(row).map { Number.percent($0) == Number.percent(limit) ? Number.percent($0, 2) : Number.percentInCell($0) }
    }
  }

  /// Differences of fractions of one in percentage points, which the head says: "+9.5".
  static func change(_ value: @escaping (Row) -> Double?, _ head: String = "Change", mark: String = "")
    -> PrintedColumn
  {
    numbers(head + ", pp", mark) { value($0).map { Number.signedDecimal($0 * 100) } }
  }

  /// Changes with the mark of what they are measured from, a count where no address moved: in the head where it is one for all rows,
  /// in the cells where it is not.
  static func change(
    _ value: @escaping (Row) -> Double?, from basis: @escaping (Row) -> Basis?, in rows: [Row]
  ) -> PrintedColumn {
    changes("Change, pp", { value($0).map { Number.signedDecimal($0 * 100) } }, from: basis, in: rows)
  }

  /// Differences of numbers of seats with the mark of what they are measured from, as changes have it.
  static func seatChange(
    _ value: @escaping (Row) -> Int?, from basis: @escaping (Row) -> Basis?, in rows: [Row]
  ) -> PrintedColumn {
    changes("Change", { value($0).map(Number.signed) }, from: basis, in: rows)
  }

  private static func changes(
    _ head: String, _ printed: @escaping (Row) -> String?, from basis: @escaping (Row) -> Basis?, in rows: [Row]
  ) -> PrintedColumn {
    let bases = Set(rows.compactMap { row in printed(row) == nil ? nil : basis(row) })
    if bases.count < 2 { return numbers(head, (bases.first ?? .counted).mark, printed) }
    return PrintedColumn(column: .numeric(Report.Prose(head))) { row in
      guard let change = printed(row) else { return Report.Cell(Number.missing) }
      return Report.Cell(change, mark: (basis(row) ?? .counted).mark)
    }
  }

  /// Fractions of one in percentage points, which the head says: "9.5".
  static func points(_ value: @escaping (Row) -> Double?, _ head: String) -> PrintedColumn {
    numbers(head + ", pp", "") { value($0).map { String(Number.percentInCell($0).prefix { $0 != "%" }) } }
  }

  /// Numbers with two decimals.
  static func index(_ value: @escaping (Row) -> Double?, _ head: String, mark: String = "") -> PrintedColumn {
    numbers(head, mark) { value($0).map { Number.decimal($0, 2) } }
  }

  /// A column of numbers as they are printed; a dash where there is none.
  private static func numbers(_ head: String, _ mark: String, _ printed: @escaping (Row) -> String?) -> PrintedColumn {
    PrintedColumn(column: .numeric(.marked(head, mark))) { row in
      Report.Cell(printed(row) ?? Number.missing)
    }
  }

  /// Parties, each with its colour before it; a dash where there is none.
  static func party(
    _ value: @escaping (Row) -> PartyCode?, _ head: String = "Party", in library: Library,
    name: KeyPath<PartyLook, String> = \.shortName, mark: String = ""
  ) -> PrintedColumn {
    PrintedColumn(column: Report.TableColumn(.marked(head, mark), .fit)) { row in
      guard let look = value(row).map(library.look) else { return Report.Cell(Number.missing) }
      return Report.Cell(look[keyPath: name], chip: look.colour, subject: look.isParty ? .party(look.code) : nil)
    }
  }
}

extension Report.Table {
  /// A table with a row for each of an answer's.
  init<Row>(
    caption: Report.Caption, _ columns: [PrintedColumn<Row>], bands: [Report.Band] = [], _ rows: some Sequence<Row>,
    more: [Report.Row] = [], totals: [Report.Row] = [], notes: [Report.Prose] = [],
    density: Report.Table.Density = .regular, flow: Int = 1
  ) {
    self.init(
      caption: caption, columns: columns.map(\.column), bands: bands, rows: columns.rows(rows) + more, totals: totals,
      notes: notes, density: density, flow: flow)
  }
}

extension Array {
  /// The rows of a table.
  func rows<Row>(_ rows: some Sequence<Row>) -> [Report.Row] where Element == PrintedColumn<Row> {
    rows.map { row in Report.Row(map { $0.cell(row) }) }
  }
}

extension Report.Prose {
  /// Words with a raised mark behind them; without one where it is empty.
  static func marked(_ words: String, _ mark: String) -> Report.Prose {
    mark.isEmpty ? Report.Prose(words) : [Report.Run(words), .mark(mark)]
  }
}
