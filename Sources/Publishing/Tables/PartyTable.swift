import Queries
import Report
import Wording

extension Newsroom {
  /// The national table: every party with a seat or at least a thousandth of the votes, the rest added up.
  func partyTable(_ answer: Answer, title: String, place: String) -> Report.Table {
    let records = answer.table.records
    let shown = records.filter { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.001 }
    let rest = records.filter { $0.count("seats") == 0 && ($0.number("share") ?? 0) < 0.001 }
    let columns: [PrintedColumn] = [
      PrintedColumn(column: .text("Party")) { row in
        let look = self.look(row.text("party"))
        return Report.Cell(look.name, chip: look.colour)
      },
      .number("Candidates", "candidates"), .number("Votes", "votes"), .number("Share", "share"),
      .number("Change", "share_change", mark: answer.basisMark), .number("Seats", "seats"),
      .number("Gained", "gained", mark: answer.basisMark), .number("Lost", "lost", mark: answer.basisMark),
      .number("Net", "seat_change", mark: answer.basisMark), .number("Lost deposits", "lost_deposits"),
    ]
    func total(_ column: String, _ rows: [Record]) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
    func summed(_ name: String, _ rows: [Record]) -> Report.Row {
      let votes = total("votes", rows)
      let share = Double(votes) / Double(max(1, total("votes", records)))
      let isCompared = answer.from != nil
      return Report.Row([
        Report.Cell(name), Report.Cell(Number.count(total("candidates", rows))), Report.Cell(Number.count(votes)),
        Report.Cell(Number.percent(share)), "—", Report.Cell(Number.count(total("seats", rows))),
        Report.Cell(isCompared ? Number.count(total("gained", rows)) : "—"),
        Report.Cell(isCompared ? Number.count(total("lost", rows)) : "—"),
        Report.Cell(isCompared ? Number.signed(total("seat_change", rows)) : "—"),
        Report.Cell(Number.count(total("lost_deposits", rows))),
      ])
    }
    var rows = columns.rows(shown)
    if !rest.isEmpty {
      rows.append(summed("Others (\(English.quantity(rest.count, "party", "parties")))", rest))
    }
    let against = SourceLine.baseline(answer).map { ", change since \($0)" } ?? ""
    return Report.Table(
      caption: Report.Caption(
        title, subtitle: "Candidates, votes and seats by party, \(place)\(against)", source: SourceLine.plain(answer),
        command: answer.command),
      columns: columns.columns,
      bands: [
        Report.Band("", span: 2), Report.Band("Votes", span: 3), Report.Band("Seats", span: 4),
        Report.Band("", span: 1),
      ],
      rows: rows, totals: [summed("Total", records)], notes: answer.basisNotes)
  }
}
