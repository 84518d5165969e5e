import Queries
import Report
import Wording

/// A table of results: candidates, votes and seats, a row for each party of an area or for each area of a party.
struct ResultTable {
  let library: Library
  let answer: QueryResult

  /// The columns that every such table has behind its first.
  private var columns: [Library.PrintedColumn] {
    let mark = answer.basisMark
    return [
      .number("Candidates", "candidates"), .number("Votes", "votes"), .number("Share", "share"),
      .number("Change", "share_change", mark: mark), .number("Seats", "seats"), .number("Gained", "gained", mark: mark),
      .number("Lost", "lost", mark: mark), .number("Net", "seat_change", mark: mark),
      .number("Lost deposits", "lost_deposits"),
    ]
  }

  private static let bands = [
    Report.Band("", span: 2), Report.Band("Votes", span: 3), Report.Band("Seats", span: 4), Report.Band("", span: 1),
  ]

  /// The parties of an area; those that are not to be shown are summed in one row, and all are added up at the foot.
  ///
  /// - Parameters:
  ///   - caption: the words around the table.
  ///   - density: how close the rows stand.
  ///   - isShown: whether a party has a row of its own.
  /// - Returns: the table, parties in the order of the answer.
  func parties(
    _ caption: Report.Caption, density: Report.Table.Density = .regular, where isShown: (Record) -> Bool
  ) -> Report.Table {
    let records = answer.table.records
    let (shown, rest) = (records.filter(isShown), records.filter { !isShown($0) })
    let name = Library.PrintedColumn(column: .text("Party")) { row in
      let look = library.look(row.text("party"))
      return Report.Cell(look.name, chip: look.colour)
    }
    var rows = ([name] + columns).rows(shown)
    if !rest.isEmpty {
      rows.append(summed("Others (\(English.quantity(rest.count, "party", "parties")))", rest, of: records))
    }
    return Report.Table(
      caption: caption, columns: ([name] + columns).columns, bands: Self.bands, rows: rows,
      totals: [summed("Total", records, of: records)], notes: answer.basisNotes, density: density)
  }

  /// A party in each nation and region it stood in.
  func areas(_ caption: Report.Caption) -> Report.Table {
    let columns = [Library.PrintedColumn.words("Nation or region", "region")] + columns
    return Report.Table(
      caption: caption, columns: columns.columns, bands: Self.bands, rows: columns.rows(answer.table.records),
      notes: answer.basisNotes)
  }

  private func summed(_ name: String, _ rows: [Record], of all: [Record]) -> Report.Row {
    func total(_ column: String, _ rows: [Record]) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
    let votes = total("votes", rows)
    let share = Double(votes) / Double(max(1, total("votes", all)))
    let isCompared = answer.from != nil
    func moved(_ column: String, _ written: (Int) -> String) -> Report.Cell {
      Report.Cell(isCompared ? written(total(column, rows)) : Number.missing)
    }
    return Report.Row([
      Report.Cell(name), Report.Cell(Number.count(total("candidates", rows))), Report.Cell(Number.count(votes)),
      Report.Cell(Number.percent(share)), Report.Cell(Number.missing), Report.Cell(Number.count(total("seats", rows))),
      moved("gained", Number.count), moved("lost", Number.count), moved("seat_change", Number.signed),
      Report.Cell(Number.count(total("lost_deposits", rows))),
    ])
  }
}
