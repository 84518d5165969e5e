import Queries
import Report

extension Newsroom {
  /// A column of a printed table: its head, and how a cell comes from a row.
  struct PrintedColumn {
    let column: Report.TableColumn
    let cell: (Record) -> Report.Cell

    /// A column of words.
    static func words(_ head: String, _ column: String, weight: Double = 1) -> PrintedColumn {
      PrintedColumn(column: .text(Report.Prose(head), weight: weight)) { Report.Cell($0.reading(column)) }
    }

    /// A column of numbers as the query's column is read; a mark after each.
    static func number(_ head: String, _ column: String) -> PrintedColumn {
      PrintedColumn(column: .number(Report.Prose(head))) { Report.Cell($0.reading(column)) }
    }
  }

  /// A column with a party, its colour before it.
  func party(_ head: String, _ column: String, name: KeyPath<PartyLook, String> = \.shortName) -> PrintedColumn {
    PrintedColumn(column: Report.TableColumn(Report.Prose(head), .fit)) { row in
      let code = row.text(column)
      guard !code.isEmpty else { return Report.Cell("—") }
      let look = self.look(code)
      return Report.Cell(look[keyPath: name], chip: look.colour)
    }
  }
}

extension [Newsroom.PrintedColumn] {
  /// The columns as a table has them.
  var columns: [Report.TableColumn] { map(\.column) }

  /// The rows of a table.
  func rows(_ records: some Sequence<Record>) -> [Report.Row] {
    records.map { row in Report.Row(map { $0.cell(row) }) }
  }
}
