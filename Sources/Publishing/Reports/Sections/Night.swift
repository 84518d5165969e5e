import Queries
import Report
import Wording

extension ElectionReport {
  /// The night: how the results came in; nothing for an election whose times were not published.
  func night() throws -> [Report.Block] {
    let answer = try ask("declarations")
    let rows = answer.table.records.filter { !$0.text("declared_at").isEmpty }
    guard let first = rows.first, let last = rows.last, rows.count > 20 else { return [] }
    return [
      .partBreak,
      .heading(1, "The night", id: "night"),
      .paragraph(Report.Prose(nightSentences(rows, first: first, last: last))),
      try picture("declarations"),
      .table(try hourTable()),
      .heading(2, "First and last to declare", id: "first-declared"),
      sideBySide(
        declarationTable(answer, "The fifteen first declarations", rows.prefix(15)),
        declarationTable(answer, "The fifteen last declarations", rows.suffix(15))),
    ]
  }

  private func nightSentences(_ rows: [Record], first: Record, last: Record) -> String {
    var sentences = [
      "The first result came from \(first.text("constituency")) at \(Day.time(first.text("declared_at"))) and the last from "
        + "\(last.text("constituency")) at \(Day.time(last.text("declared_at"))) on \(Day.long(last.text("declared_at"))).",
      "Half of all seats had been declared by \(Day.time(rows[(rows.count - 1) / 2].text("declared_at"))).",
    ]
    let own = rows.filter { $0.text("winner") == house.largest.code }
    if house.majority > 0, own.count >= house.needed {
      let row = own[house.needed - 1]
      sentences.append(
        "\(English.sentenceCase(English.possessive(house.largest.proseName))) \(English.ordinal(house.needed)) seat, the one "
          + "that made the majority, was \(row.text("constituency")) at \(Day.time(row.text("declared_at"))).")
    }
    sentences.append("Times are as published, by the clocks there.")
    return sentences.joined(separator: " ")
  }

  /// Seats declared in each hour and by its end, for the parties with most seats.
  private func hourTable() throws -> Report.Table {
    let answer = try ask("declaration-hours")
    let hours = answer.table.records.runs(by: "hour")
    let parties = house.parties.prefix(7).map { $0.text("party") }
    let body = hours.map { hour, rows in
      Report.Row(
        [Report.Cell(hour)] + ["declared", "declared_so_far"].map { Report.Cell(rows[0].reading($0)) }
          + parties.map { party in
            Report.Cell(rows.first { $0.text("party") == party }?.reading("seats_so_far") ?? Number.missing)
          })
    }
    return Report.Table(
      caption: caption(
        "Seats declared hour by hour",
        "Seats declared in the hour, and by its end in all and for each party, \(election)",
        answer),
      columns: [.text("In the hour from"), .number("Declared"), .number("So far")]
        + parties.map { .number(Report.Prose(library.look($0).shortName)) },
      rows: body, density: .compact)
  }

  private func declarationTable(_ answer: QueryResult, _ title: String, _ rows: some Sequence<Record>) -> Report.Table {
    let columns: [Library.PrintedColumn] = [
      .words("Declared", "declared_at", width: .fit),
      .words("Constituency", "constituency"), library.party("Winner", "winner", name: \.code),
      .words("Result", "result"),
    ]
    return Report.Table(
      caption: caption(title, "Time of declaration, \(election)", answer), columns: columns.columns,
      rows: columns.rows(rows), density: .compact)
  }
}
