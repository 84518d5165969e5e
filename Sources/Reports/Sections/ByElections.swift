import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The by-elections since the general election before; nothing where there was none.
  func byElections() throws -> [Report.Block] {
    guard let before = try library.elections().last(where: { $0.election < election })?.election else { return [] }
    let answer = try library.ask(ByElectionsRequest(from: before, to: election))
    let rows = answer.rows
    guard !rows.isEmpty else { return [] }
    let columns: [PrintedColumn<ByElectionsRow>] = [
      .day(\.date, "Date"), .constituency(\.constituency, \.code),
      .party(\.winner, "Won by", in: library, name: \.code.text),
      .party(\.previousWinner, "Before", in: library, name: \.code.text),
      .party(\.second, "Second", in: library, name: \.code.text),
      .words(\.winnerName, "Elected"), .votes(\.majority, "Majority"), .share(\.turnout, "Turnout"),
      .party(\.localFrom, "Swing from", in: library, name: \.code.text), .change(\.local, "Swing", mark: "S"),
    ]
    let swing = ByElectionsRow.query.columns.first { $0.name == "local" }
    return [
      .partBreak,
      .heading(1, "By-elections since \(before)", id: "by-elections"),
      .paragraph(Report.Prose(byElectionSentences(rows, since: before))),
      .table(
        Report.Table(
          caption: caption(
            English.sentenceCase(English.quantity(rows.count, "by-election")),
            "Between the general elections of \(before) and \(election); swing since \(before)", answer
          ),
          columns, rows,
          notes: swing.map { [[.mark("S"), Report.Run(" " + $0.meaning.replacing("empty where", with: "— where"))]] }
            ?? [], density: .compact)),
    ]
  }

  private func byElectionSentences(_ rows: [ByElectionsRow], since before: Int) -> String {
    let gains = rows.filter { $0.winner != $0.previousWinner }
    var sentences = [
      "\(English.opening(English.quantity(rows.count, "by-election"))) \(rows.count == 1 ? "was" : "were") held between "
        + "the general elections of \(before) and \(election). They do not serve as a baseline here: gains and losses of \(election) are "
        + "measured from \(baseline ?? String(before))."
    ]
    let byWinner = Dictionary(grouping: gains, by: \.winner)
      .sorted { ($1.value.count, library.look($0.key).position) < ($0.value.count, library.look($1.key).position) }
    if byWinner.isEmpty {
      sentences.append("None changed the party that held the seat.")
    } else {
      let parts = byWinner.map { "\(library.look($0.key).proseName) gained \(English.numeral($0.value.count))" }
      sentences.append(
        "\(English.opening(English.quantity(gains.count, "seat"))) changed hands: \(English.list(parts)).")
    }
    if let close = rows.min(by: { $0.majority < $1.majority }),
      let low = rows.min(by: { $0.turnout < $1.turnout }), rows.count > 1
    {
      sentences.append(
        "The closest was in \(close.constituency), won by \(English.votes(close.majority)); turnout was "
          + "lowest in \(low.constituency), at \(Number.percent(low.turnout)).")
    }
    return sentences.joined(separator: " ")
  }
}
