import Elections
import Findings
import Queries
import Report
import Wording

/// A table of results: candidates, votes and seats, a row for each party of an area or for each area of a party.
struct ResultTable<Row: QueryRow & PartyTotals> {
  let library: Library
  let answer: Answer<Row>

  /// The columns that every such table has behind its first.
  private var columns: [PrintedColumn<Row>] {
    let mark = answer.basisMark
    return [
      .count(\.candidates, "Candidates"), .votes(\.votes), .share(\.share), .change(\.shareChange, mark: mark),
      .seats(\.seats), .count(\.gained, "Gained", mark: mark), .count(\.lost, "Lost", mark: mark),
      .signed(\.seatChange, "Net", mark: mark), .count(\.lostDeposits, "Lost deposits"),
    ]
  }

  private static var bands: [Report.Band] {
    [
      Report.Band("", span: 2), Report.Band("Votes", span: 3), Report.Band("Seats", span: 4), Report.Band("", span: 1),
    ]
  }

  /// The parties of an area; those that are not to be shown are summed in one row, and all are added up at the foot.
  ///
  /// - Parameters:
  ///   - caption: the words around the table.
  ///   - density: how close the rows stand.
  ///   - isShown: whether a party has a row of its own.
  /// - Returns: the table, parties in the order of the answer.
  func parties(
    _ caption: Report.Caption, density: Report.Table.Density = .regular, where isShown: (Row) -> Bool
  ) -> Report.Table {
    let (shown, rest) = (answer.rows.filter(isShown), answer.rows.filter { !isShown($0) })
    let name = PrintedColumn<Row>(column: .words("Party")) { row in
      let look = library.look(row.party)
      return Report.Cell(look.name, chip: look.colour)
    }
    let others =
      rest.isEmpty ? [] : [summed(library.others(rest.map(\.party)), rest)]
    return Report.Table(
      caption: caption, [name] + columns, bands: Self.bands, shown, more: others,
      totals: [summed("Total", answer.rows)], notes: answer.basisNotes, density: density)
  }

  /// A row of sums; what is not known of one party that stood is not known of several.
  private func summed(_ name: String, _ rows: [Row]) -> Report.Row {
    func sum(_ value: (Row) -> Int?) -> Int? {
      let stood = rows.filter { $0.candidates != 0 }
      let known = rows.compactMap(value)
      return stood.allSatisfy { value($0) != nil } ? known.reduce(0, +) : nil
    }
    func cell(_ value: (Row) -> Int?, _ written: (Int) -> String = Number.count) -> Report.Cell {
      Report.Cell(sum(value).map(written) ?? Number.missing)
    }
    func votes(_ rows: [Row]) -> Double { rows.reduce(0) { $0 + $1.votes } }
    return Report.Row([
      Report.Cell(name), cell(\.candidates), Report.Cell(Number.votes(votes(rows))),
      Report.Cell(Number.percent(votes(rows) / votes(answer.rows))), Report.Cell(Number.missing), cell(\.seats),
      cell(\.gained), cell(\.lost), cell(\.seatChange, Number.signed), cell(\.lostDeposits),
    ])
  }
}

extension ResultTable where Row == RegionsRow {
  /// A party in each nation and region it stood in.
  func areas(_ caption: Report.Caption) -> Report.Table {
    Report.Table(
      caption: caption, [.words(\.region, "Nation or region")] + columns, bands: Self.bands, answer.rows,
      notes: answer.basisNotes)
  }
}

extension Library {
  /// The row of those that have none of their own: "Others (106 parties, independents)".
  func others(_ rest: [PartyCode]) -> String {
    let parties = rest.count { look($0).isParty }
    let words =
      (parties > 0 ? [English.quantity(parties, "party", "parties")] : [])
      + rest.map(look).filter { !$0.isParty }.map(\.proseName)
    return "Others (\(words.joined(separator: ", ")))"
  }
}
