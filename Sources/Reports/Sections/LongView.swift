import Figures
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Where this election stands in the long run of general elections.
  func longView() throws -> [Report.Block] {
    let answer = try library.ask(LongRunRequest())
    let elections = answer.rows.runs { String($0.election) }
    guard let first = elections.first?.first, let last = elections.last, elections.count > 2 else { return [] }
    let sentences = longSentences(elections, since: String(first.election))
    return [
      .pageBreak,
      .heading(1, "The long view", id: "long-view"),
    ] + (house.isWhole ? [] : [.note("\(election) is left out until all constituencies are declared.")])
      + [sentences].compactMap { $0.map { .paragraph(Report.Prose($0)) } } + [
        .columns(
          try ["share", "seats"].map { mode in
            let drawn = try Gallery.draw(
              "long-run", FigureRequest(Filters(election: election), mode: mode), in: library)
            return Report.Column(span: 6, [.figure(Report.Picture(chart: drawn.chart, height: 205))])
          }),
        .table(longTable(answer, elections, since: String(first.election), groups: last.map(\.partyGroup))),
      ]
  }

  /// How this election compares with the others; nil where it is not among them.
  private func longSentences(_ elections: [[LongRunRow]], since start: String) -> String? {
    // What was published together is no group that could come first.
    let groups = elections.map { $0.filter { $0.party != nil } }
    func seats(_ row: LongRunRow) -> Int { row.seatsCertain + row.seatsUncertain }
    let largest = groups.compactMap { rows in rows.max { seats($0) < seats($1) } }
    let years = largest.map { String($0.election) }
    guard let index = years.firstIndex(of: String(election)), let party = largest[index].party,
      largest.count == elections.count
    else { return nil }
    let combined = groups.map { $0.map(\.share).sorted(by: >).prefix(2).reduce(0, +) }
    let winners = largest.map(\.share)
    let name = library.look(party).proseName
    let facts = [
      (
        "The two largest groups of parties, Other aside, had \(Number.percent(combined[index])) of the vote between them",
        combined
      ),
      (
        "\(English.possessive(name)) share, \(Number.percent(winners[index])), was the largest group’s",
        winners
      ),
    ]
    let sentences = facts.map { fact, values in
      English.sentenceCase(fact) + English.clause(", ", Standing(values, years, at: index).words) + "."
    }
    return "This table and these charts set \(election) beside every general election since \(start). "
      + sentences.joined(separator: " ")
      + " Allies of the large parties, the Coalition and National Liberals among them, are under Other, as in the source."
  }

  /// A row an election; the groups stand as the latest election has them, where those that came up later are among them.
  private func longTable(
    _ answer: Answer<LongRunRow>, _ elections: [[LongRunRow]], since start: String, groups: [String]
  ) -> Report.Table {
    func cells(_ rows: [LongRunRow], _ text: (LongRunRow) -> String) -> [Report.Cell] {
      groups.map { group in rows.first { $0.partyGroup == group }.map { Report.Cell(text($0)) } ?? "—" }
    }
    let body = elections.map { rows in
      let year = rows.first.map { String($0.election) } ?? Number.missing
      return Report.Row(
        [Report.Cell(year, bold: year == String(election))] + cells(rows) { Number.percent($0.share) }
          + cells(rows, \.seats))
    }
    let numbers = groups.map { Report.TableColumn.numeric(Report.Prose($0)) }
    return Report.Table(
      caption: caption(
        "Votes and seats at every general election since \(start)",
        "Groups of parties; F and O are February and October", answer),
      columns: [.words("Election")] + numbers + numbers,
      bands: [
        Report.Band("", span: 1), Report.Band("Share of the vote", span: groups.count),
        Report.Band("Seats", span: groups.count),
      ],
      rows: body,
      notes: [
        "Lib: Liberals, Alliance and Liberal Democrats; Nat: nationalists of Scotland and Wales. Where two numbers of seats stand, the published votes do not tell some winners apart: parties outside the groups were published together, and some constituencies had several members. Whom the source has under Other counts there, though he may have sat for one of the groups."
      ],
      density: .compact)
  }
}
