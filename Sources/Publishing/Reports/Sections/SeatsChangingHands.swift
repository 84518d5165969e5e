import Queries
import Report
import Wording

extension ElectionReport {
  /// Who won seats from whom: the flow, the map, and the lists by winner and by loser.
  func seatsChangingHands() throws -> [Report.Block] {
    let flips = try ask("flips")
    let rows = flips.table.records
    guard !rows.isEmpty else { return [] }
    let count = English.sentenceCase(English.quantity(rows.count, "seat"))
    return [
      .partBreak,
      .heading(1, "Seats changing hands", id: "changing"),
      .paragraph(
        Report.Prose(
          "\(count) of \(Number.count(house.seats)) \(rows.count == 1 ? "was" : "were") won by another party than in "
            + "\(baseline ?? ""). \(try flowSentence()) \(localSwings(rows))")),
      try picture("flows", height: 280),
      .columns([
        Report.Column(span: 6, [try picture("hexmap", mode: "changed", span: 6, height: 300)]),
        Report.Column(span: 6, [.table(try exchanges())]),
      ]),
      .heading(2, "Gains by winning party", id: "gains"),
      .table(
        try list(flips, rows, by: "to_party", other: "from_party", head: "From")),
      .heading(2, "Losses by losing party", id: "losses"),
      .table(
        try list(
          flips,
          rows.sorted {
            (place($0, "from_party"), place($0, "to_party"), $0.text("constituency")) < (
              place($1, "from_party"), place($1, "to_party"), $1.text("constituency")
            )
          },
          by: "from_party", other: "to_party", head: "To")),
    ]
  }

  /// The pairs of parties between which most seats changed hands.
  private func exchanges() throws -> Report.Table {
    let answer = try ask("flows")
    let rows = answer.table.records.filter { $0.text("from_party") != $0.text("to_party") }
      .sorted { $0.count("seats") > $1.count("seats") }
    let columns: [Library.PrintedColumn] = [
      library.party("From", "from_party"), library.party("To", "to_party"),
      .number("Seats", "seats", mark: answer.basisMark),
    ]
    return Report.Table(
      caption: caption(
        "Who lost seats to whom", "Seats by winner in \(baseline ?? "") and in \(election), the largest numbers", answer
      ), columns: columns.columns,
      rows: columns.rows(rows.prefix(15)), notes: answer.basisNotes, density: .compact)
  }

  private func place(_ row: Record, _ column: String) -> Int { library.look(row.text(column)).position }

  private func list(
    _ answer: QueryResult, _ rows: [Record], by column: String, other: String, head: String
  ) throws -> Report.Table {
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), library.party(head, other, name: \.code),
      .number("Majority", "majority_share"), .number("Swing", "local_swing", mark: answer.basisMark),
    ]
    var groups: [Report.RowGroup] = []
    var rest = rows[...]
    while let first = rest.first {
      let party = first.text(column)
      let own = rest.prefix { $0.text(column) == party }
      rest = rest.dropFirst(own.count)
      groups.append(
        Report.RowGroup("\(library.look(party).shortName): \(English.quantity(own.count, "seat"))", columns.rows(own)))
    }
    return Report.Table(
      caption: caption(
        "",
        "Seats won by another party than in \(baseline ?? ""), with the majority in \(election) and the local swing: Butler’s, from the party that lost the seat to the one that gained it",
        answer),
      columns: columns.columns,
      groups: groups, notes: answer.basisNotes, density: .compact,
      flow: 2)
  }

  /// Where the local swing was largest and how many of the seats are held by little.
  private func localSwings(_ rows: [Record]) -> String {
    let narrow = rows.count { ($0.number("majority_share") ?? 1) < 0.05 }
    let close =
      narrow == 0
      ? ""
      : " In \(English.numeral(narrow)) of the seats that changed hands the new majority was under 5\(Number.unitSpace)%."
    guard let most = rows.max(by: { ($0.number("local_swing") ?? 0) < ($1.number("local_swing") ?? 0) }),
      let swing = most.number("local_swing"), swing > 0
    else { return close }
    return "The local swing was largest in \(most.text("constituency")), \(Movement(swing).size) from "
      + "\(library.look(most.text("from_party")).proseName) to \(library.look(most.text("to_party")).proseName)."
      + close
  }

  private func flowSentence() throws -> String {
    let flows = try ask("flows").table.records.filter { $0.text("from_party") != $0.text("to_party") }
      .sorted { $0.count("seats") > $1.count("seats") }
    let parts = flows.prefix(3).map { row in
      "\(library.look(row.text("to_party")).proseName) took \(English.numeral(row.count("seats"))) from "
        + library.look(row.text("from_party")).proseName
    }
    return English.sentenceCase(English.list(parts)) + "."
  }
}
