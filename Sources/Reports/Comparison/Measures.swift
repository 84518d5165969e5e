import Findings
import Queries
import Report

extension ComparisonReport {
  /// Turnout and the indices of every election.
  func measures() throws -> [Report.Block] {
    let answer = try library.ask(ElectionsRequest())
    let span = Filters(from: years.min(), to: years.max())
    let rows = answer.rows.filter { row in
      library.isOver(row.election) && years.min().map { $0 <= row.election } != false
        && years.max().map { row.election <= $0 } != false
    }
    let turnout: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .count(\.electorate, "Electorate"), .votes(\.validVotes, "Valid votes"),
      .count(\.invalidVotes, "Rejected"), .share(\.turnout, "Turnout"),
    ]
    let indices: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .party(\.largestParty, "Largest party", in: library),
      .count(\.houseMajority, "Majority"), .count(\.candidates, "Candidates"), .index(\.gallagher, "Gallagher"),
      .index(\.loosemoreHanby, "Loosemore–Hanby"), .index(\.enpVotes, "Parties by votes"),
      .index(\.enpSeats, "Parties by seats"), .index(\.volatility, "Volatility"),
    ]
    return [
      .partBreak, .heading(1, "Turnout, volatility and proportionality", id: "measures"),
      .columns([
        Report.Column(
          span: 6,
          [
            try picture("trend", span, measure: "turnout"),
            .table(
              Report.Table(
                caption: Report.Caption("Electorate and votes", "United Kingdom", answer), turnout, rows,
                density: .compact)),
          ]),
        Report.Column(span: 6, [try picture("proportionality", span, height: 300)]),
      ]),
      .table(
        Report.Table(
          caption: Report.Caption(
            "Majorities and proportionality",
            "Indices in points; effective number of parties; Pedersen volatility against the election before", answer),
          indices, rows)),
      .flow([
        .list([
          [.bold("Gallagher, Loosemore–Hanby"), ": how far shares of seats are from shares of votes, in points."],
          [.bold("Effective number of parties"), ": Laakso and Taagepera, by votes and by seats."],
          [
            .bold("Volatility"),
            ": Pedersen, half the sum of all parties’ changes; not defined where the votes of small parties were published together.",
          ],
          [.bold("Turnout"), ": valid votes divided by the electorate."],
        ])
      ]),
    ]
  }
}
