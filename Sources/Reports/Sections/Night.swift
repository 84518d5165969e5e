import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The night: how the results came in; nothing for an election whose times were not published.
  func night() throws -> [Report.Block] {
    let answer = try ask(DeclarationsRequest.self)
    let declared = answer.rows.compactMap { row in row.declaredAt.map { (row: row, time: $0) } }
    guard declared.count > 20 else { return [] }
    let rows = declared.map(\.row)
    return [
      .partBreak,
      .heading(1, "The night", id: "night"),
      .paragraph(Report.Prose(nightSentences(declared, untimed: answer.rows.filter { $0.declaredAt == nil }))),
      try picture("declarations"),
      .table(try hourTable()),
      .heading(2, "First and last to declare", id: "first-declared"),
      sideBySide(
        declarationTable(answer, "The fifteen first declarations", rows.prefix(15)),
        declarationTable(answer, "The fifteen last declarations", rows.suffix(15))),
    ]
  }

  /// What is told of the declarations, which are in the order of their times.
  private func nightSentences(
    _ declared: [(row: DeclarationsRow, time: LocalTime)], untimed: [DeclarationsRow]
  ) -> String {
    func clock(_ time: LocalTime) -> String { Day.time(time.description) }
    let (first, last) = (declared[0], declared[declared.count - 1])
    var sentences = [
      "The first result came from \(first.row.constituency) at \(clock(first.time)) and the last\(house.isWhole ? "" : " so far")\(untimed.isEmpty ? "" : " whose time is known") from "
        + "\(last.row.constituency) at \(clock(last.time)) on \(Day.long(last.time.description))."
    ]
    if house.isWhole {
      sentences.append("Half of all seats had been declared by \(clock(declared[(declared.count - 1) / 2].time)).")
    }
    let own = declared.filter { $0.row.winner == house.largest.code }
    if own.count >= house.needed {
      let time = own[house.needed - 1].time
      let names = own.filter { $0.time == time }.map(\.row.constituency)
      sentences.append(
        "\(English.sentenceCase(English.possessive(house.largest.proseName))) \(English.ordinal(house.needed)) seat, the one "
          + "that made the majority, came at \(clock(time)) with \(English.list(names)).")
    }
    sentences.append("Times are local, as published.")
    if !untimed.isEmpty {
      let who = untimed.count > 3 ? English.quantity(untimed.count, "seat") : English.list(untimed.map(\.constituency))
      sentences.append("No time is known of \(who).")
    }
    return sentences.joined(separator: " ")
  }

  /// Seats declared in each hour and by its end, for the parties with most seats.
  private func hourTable() throws -> Report.Table {
    let answer = try ask(DeclarationHoursRequest.self)
    let hours = answer.rows.runs(by: \.hour)
    let parties = house.parties.prefix(7).map(\.party)
    let body = hours.map { rows in
      Report.Row(
        [Report.Cell(Day.moment(rows[0].hour.description))]
          + [rows[0].declared, rows[0].declaredSoFar].map { Report.Cell(Number.count($0)) }
          + parties.map { party in
            Report.Cell(rows.first { $0.party == party }.map { Number.count($0.seatsSoFar) } ?? Number.missing)
          })
    }
    return Report.Table(
      caption: caption(
        "Seats declared hour by hour",
        "Seats declared in the hour, and by its end in all and for each party, \(election)",
        answer),
      columns: [.words("In the hour from"), .numeric("Declared"), .numeric("So far")]
        + parties.map { .numeric(Report.Prose(library.look($0).shortName)) },
      rows: body, density: .compact)
  }

  private func declarationTable(
    _ answer: Answer<DeclarationsRow>, _ title: String, _ rows: some Sequence<DeclarationsRow>
  ) -> Report.Table {
    let columns: [PrintedColumn<DeclarationsRow>] = [
      .words({ $0.declaredAt.map { Day.moment($0.description) } }, "Declared", width: .fit),
      .constituency(\.constituency, \.code), .party(\.winner, "Winner", in: library, name: \.code.text),
      .words(\.result, "Result"),
    ]
    return Report.Table(
      caption: caption(title, "Time of declaration, \(election)", answer), columns, rows, density: .compact)
  }
}
