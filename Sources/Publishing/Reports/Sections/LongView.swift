import Queries
import Report
import Wording

extension ElectionReport {
  /// Where this election stands in the long run of general elections.
  func longView() throws -> [Report.Block] {
    let answer = try library.ask("long-run")
    let elections = answer.table.records.runs(by: "election")
    guard elections.count > 2 else { return [] }
    return [
      .partBreak,
      .heading(1, "The long view", id: "long-view"),
      .paragraph(Report.Prose(longSentences(elections))),
      .figure(Report.Picture(try Gallery.draw("long-run", FigureRequest(mode: "share"), in: library).chart)),
      .figure(Report.Picture(try Gallery.draw("long-run", FigureRequest(mode: "seats"), in: library).chart)),
      .table(longTable(answer, elections)),
    ]
  }

  private typealias LongElection = (text: String, rows: [Record])

  private func longSentences(_ elections: [LongElection]) -> String {
    guard let index = elections.firstIndex(where: { $0.text == String(election) }), let first = elections.first else {
      return ""
    }
    // What was published together is no group that could come first.
    let elections = elections.map { (text: $0.text, rows: $0.rows.filter { !$0.text("party").isEmpty }) }
    func seats(_ row: Record) -> Int { row.count("seats_certain") + row.count("seats_uncertain") }
    func largest(_ rows: [Record]) -> Record? { rows.max { seats($0) < seats($1) } }
    func two(_ rows: [Record]) -> Double { rows.compactMap { $0.number("share") }.sorted(by: >).prefix(2).reduce(0, +) }
    let years = elections.map(\.text)
    let combined = elections.map { two($0.rows) }
    let winners = elections.map { largest($0.rows)?.number("share") ?? 0 }
    let name = largest(elections[index].rows).map { library.look($0.text("party")).proseName } ?? ""
    let facts = [
      ("The two largest groups of parties had \(Number.percent(combined[index])) of the vote between them", combined),
      (
        "\(English.possessive(name)) share, \(Number.percent(winners[index])), was that of the group with most seats",
        winners
      ),
    ]
    let sentences = facts.map { fact, values in
      English.sentenceCase(fact) + (Standing(values, years, at: index).words.map { ", \($0)" } ?? "") + "."
    }
    return "This table and these charts set \(election) beside every general election since \(first.text). "
      + sentences.joined(separator: " ")
  }

  private func longTable(_ answer: QueryResult, _ elections: [LongElection]) -> Report.Table {
    // Groups that came up later stand where the latest election has them.
    let groups = elections.last?.rows.map { $0.text("party_group") } ?? []
    func cells(_ rows: [Record], _ text: (Record) -> String) -> [Report.Cell] {
      groups.map { group in rows.first { $0.text("party_group") == group }.map { Report.Cell(text($0)) } ?? "—" }
    }
    let body = elections.map { election in
      Report.Row(
        [Report.Cell(election.text, bold: election.text == String(self.election))]
          + cells(election.rows) { $0.reading("share") }
          + cells(election.rows) { $0.reading("seats") })
    }
    let numbers = groups.map { Report.TableColumn.number(Report.Prose($0)) }
    return Report.Table(
      caption: caption(
        "Votes and seats at every general election since \(elections.first?.text ?? "")",
        "Groups of parties; F and O are February and October", answer),
      columns: [.text("Election")] + numbers + numbers,
      bands: [
        Report.Band("", span: 1), Report.Band("Share of the vote", span: groups.count),
        Report.Band("Seats", span: groups.count),
      ],
      rows: body,
      notes: [
        "Lib: Liberals, Alliance and Liberal Democrats; Nat: nationalists of Scotland and Wales. Where two numbers of seats stand, the published votes do not tell some winners apart: parties outside the groups were published together, and some constituencies had several members."
      ],
      density: .compact)
  }
}
