import Queries
import Report
import Wording

extension ElectionReport {
  /// The by-elections since the general election before; nothing where there was none.
  func byElections() throws -> [Report.Block] {
    let elections = try library.elections().map { $0.count("election") }
    guard let before = elections.last(where: { $0 < election }) else { return [] }
    let answer = try library.ask("by-elections", Filters(from: before, to: election))
    let rows = answer.table.records
    guard !rows.isEmpty else { return [] }
    let columns: [Library.PrintedColumn] = [
      .words("Date", "date", width: .fit),
      .words("Constituency", "constituency"), library.party("Won by", "winner", name: \.code),
      library.party("Before", "previous_winner", name: \.code), library.party("Second", "second", name: \.code),
      .words("Elected", "winner_name"), .number("Majority", "majority"), .number("Turnout", "turnout"),
      .number("Swing", "con_lab_swing", mark: "S"),
    ]
    let swing = answer.table.columns.first { $0.name == "con_lab_swing" }?.meaning ?? ""
    return [
      .partBreak,
      .heading(1, "By-elections since \(before)", id: "by-elections"),
      .paragraph(Report.Prose(byElectionSentences(rows, since: before))),
      .table(
        Report.Table(
          caption: caption(
            "", "By-elections between the general elections of \(before) and \(election); swing since \(before)", answer
          ),
          columns: columns.columns, rows: columns.rows(rows), notes: [[.mark("S"), Report.Run(" " + swing)]],
          density: .compact)),
    ]
  }

  private func byElectionSentences(_ rows: [Record], since before: Int) -> String {
    let gains = rows.filter { $0.text("winner") != $0.text("previous_winner") }
    var sentences = [
      "\(English.sentenceCase(English.quantity(rows.count, "by-election"))) \(rows.count == 1 ? "was" : "were") held between "
        + "the general elections of \(before) and \(election). They are no baseline here: gains and losses of \(election) are "
        + "measured from \(baseline ?? String(before))."
    ]
    let byWinner = Dictionary(grouping: gains) { $0.text("winner") }
      .sorted { ($1.value.count, library.look($0.key).position) < ($0.value.count, library.look($1.key).position) }
    if byWinner.isEmpty {
      sentences.append("None changed the party that held the seat.")
    } else {
      let parts = byWinner.map { "\(library.look($0.key).proseName) gained \(English.numeral($0.value.count))" }
      sentences.append(
        "\(English.sentenceCase(English.quantity(gains.count, "seat"))) changed hands: \(English.list(parts)).")
    }
    if let close = rows.min(by: { $0.count("majority") < $1.count("majority") }),
      let low = rows.min(by: { ($0.number("turnout") ?? 1) < ($1.number("turnout") ?? 1) }), rows.count > 1
    {
      sentences.append(
        "The closest was in \(close.text("constituency")), won by \(English.quantity(close.count("majority"), "vote")); turnout was "
          + "lowest in \(low.text("constituency")), at \(low.reading("turnout")).")
    }
    return sentences.joined(separator: " ")
  }
}
