import Figures
package import Findings
import Queries
import Report
import Wording

/// The report that sets several elections beside each other.
package struct ComparisonReport {
  let library: Library
  let houses: [House]
  let rows: [ElectionsRow]

  /// Makes the comparison of elections.
  ///
  /// - Parameters:
  ///   - elections: their years, in any order.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for an election that is not among the datasets.
  package static func edition(_ elections: [Int], in library: Library) throws -> Edition {
    let years = Set(elections).sorted()
    for year in years { try library.requireWhole(year) }
    let comparison = ComparisonReport(
      library: library, houses: try years.map { try House(library, election: $0) }, rows: try library.elections())
    return Edition(
      name: "comparison-" + years.map(String.init).joined(separator: "-"), report: try comparison.document())
  }

  private func document() throws -> Report {
    let years = houses.map { String($0.election) }
    let title = "General elections \(English.list(years)) compared"
    let day = rows.last { row in houses.contains { $0.election == row.election } }?.date
    return Report(
      metadata: library.metadata(
        title: title, subject: "Votes, seats and turnout at the general elections of \(English.list(years))", day: day),
      source: houses.map { SourceLine.plain($0.answer) }.flatMap { $0.split(separator: "; ").map(String.init) }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; "),
      accent: houses.last?.largest.colour ?? Library.grey,
      blocks: [.cover(try cover(title))] + [.contents(title: "Contents", depth: 2)] + about() + (try house())
        + (try votes()) + (try steps()) + (try turnout()) + (try oneMap()) + sources() + ElectionReport.commands)
  }

  private func cover(_ title: String) throws -> Report.Cover {
    Report.Cover(
      kicker: "General elections", title: English.list(houses.map { String($0.election) }),
      subtitle: Report.Prose(houses.map { "\($0.election): \(Summary(library, $0).lead)" }.joined(separator: " ")),
      blocks: try houses.map { try picture("scoreboard", Filters(election: $0.election)) }
        + [.columns(try sideBySide(houses) { [.paragraph([.bold(String($0.election))])] + (try story($0)) })],
      imprint: Report.Prose(
        "\(SourceLine.counted). Contains Parliamentary information licensed under the Open Parliament Licence v3.0. "
          + "Map of hexagons: Open Innovations."))
  }

  private func story(_ house: House) throws -> [Report.Block] {
    try Summary(library, house).paragraphs().prefix(2).map { .paragraph(Report.Prose($0)) }
  }

  /// A column for each election; with more than four of them there is no room for the earliest.
  func sideBySide(_ houses: [House], _ blocks: (House) throws -> [Report.Block]) throws -> [Report.Column] {
    let shown = houses.suffix(4)
    return try shown.map { Report.Column(span: 12 / shown.count, try blocks($0)) }
  }

  private func about() -> [Report.Block] {
    let sets = rows.reduce(into: [String]()) {
      if $0.last != $1.boundarySet { $0.append($1.boundarySet) }
    }
    let boundary =
      sets.count > 1
      ? " The boundaries changed with the election of \(English.list(Array(sets.dropFirst()))): figures for the country, its nations and regions can be set beside each other all the same, those of single constituencies only where they are estimated on the same boundaries, as in the last parts."
      : ""
    return [
      .space(8), .heading(1, "About this report", id: "about"),
      .paragraph(
        Report.Prose(
          "This report sets the general elections of \(English.list(houses.map { String($0.election) })) beside each other, with "
            + "those in between and before as their baselines. Shares are of valid votes in the United Kingdom.\(boundary)"
        )),
    ]
  }

  private func house() throws -> [Report.Block] {
    let answer = try library.ask(ElectionsRequest())
    let columns: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .party(\.largestParty, "Largest party", in: library),
      .count(\.houseMajority, "Majority"), .count(\.candidates, "Candidates"), .index(\.gallagher, "Gallagher"),
      .index(\.loosemoreHanby, "Loosemore–Hanby"), .index(\.enpVotes, "Parties by votes"),
      .index(\.enpSeats, "Parties by seats"), .index(\.volatility, "Volatility"),
    ]
    return [
      .pageBreak, .heading(1, "Seats", id: "seats"),
      .paragraph(Report.Prose(houses.map { "In \($0.election) \($0.finding)." }.joined(separator: " "))),
      try picture("trend", measure: "seats"),
      .table(try partyTable("Seats won") { Number.count($0.seats) }),
      .heading(2, "The House and how proportional it was", id: "house"),
      .table(
        Report.Table(
          caption: Report.Caption(
            "Majorities and proportionality",
            subtitle: "Indices in points; effective number of parties; Pedersen volatility against the election before",
            source: SourceLine.counted, command: answer.command),
          columns, answer.rows)),
      .columns(try sideBySide(houses) { [try picture("hexmap", Filters(election: $0.election))] }),
    ]
  }

  private func votes() throws -> [Report.Block] {
    [
      .pageBreak, .heading(1, "Votes", id: "votes"),
      .paragraph(Report.Prose(houses.map(\.firstPlaces).joined(separator: " "))),
      try picture("trend", measure: "share"),
      .table(try partyTable("Share of the vote") { Number.percentInCell($0.share) }),
    ]
  }

  private func turnout() throws -> [Report.Block] {
    let answer = try library.ask(ElectionsRequest())
    let columns: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .count(\.electorate, "Electorate"), .votes(\.validVotes, "Valid votes"),
      .count(\.invalidVotes, "Rejected"), .share(\.turnout, "Turnout"),
    ]
    return [
      .partBreak, .heading(1, "Turnout", id: "turnout"), try picture("trend", measure: "turnout"),
      .table(
        Report.Table(
          caption: Report.Caption(
            "Electorate and votes", subtitle: "United Kingdom", source: SourceLine.counted, command: answer.command),
          columns, answer.rows)),
    ]
  }

  private func sources() -> [Report.Block] {
    [
      .heading(1, "Definitions and sources", id: "sources"),
      .flow([
        .list([
          [
            .bold("Share"), ": a party’s votes divided by all valid votes. ", .bold("Turnout"),
            ": valid votes divided by the electorate.",
          ],
          [
            .bold("Majority of the House"),
            ": a party’s seats less all others’; the Speaker is a party of his own.",
          ],
          [.bold("Gallagher, Loosemore–Hanby"), ": how far shares of seats are from shares of votes, in points."],
          [.bold("Effective number of parties"), ": Laakso and Taagepera, by votes and by seats."],
          [
            .bold("Volatility"),
            ": Pedersen, half the sum of all parties’ changes; not defined where the votes of small parties were published together.",
          ],
        ])
      ]),
      .paragraph(
        "Sources: House of Commons Library and UK Parliament, Open Parliament Licence v3.0. Map of hexagons: Open Innovations, MIT licence."
      ),
    ]
  }

  /// A table of parties by elections: those that ever won a seat or a hundredth of the votes.
  private func partyTable(_ what: String, _ printed: (TimelineRow) -> String) throws -> Report.Table {
    let answer = try library.ask(TimelineRequest())
    let years = Set(answer.rows.map(\.election)).sorted()
    let rows = try largeParties(withSeats: true).map { look in
      let own = answer.rows.filter { $0.party == look.code }
      let byYear = Dictionary(own.map { ($0.election, $0) }, uniquingKeysWith: { first, _ in first })
      return Report.Row(
        [Report.Cell(look.name, chip: look.colour)]
          + years.map { Report.Cell(byYear[$0].map(printed) ?? Number.missing) })
    }
    return Report.Table(
      caption: Report.Caption(
        "\(what) by party",
        subtitle:
          "Parties that won a seat or 1% of the vote at any of the elections; “—” where a party did not stand",
        source: SourceLine.counted, command: answer.command),
      columns: [.words("Party")] + years.map { .numeric(Report.Prose(String($0))) }, rows: rows, density: .compact)
  }

  /// The parties with a hundredth of the votes at any election, or with a seat where that counts too, as in lists.
  func largeParties(withSeats: Bool = false) throws -> [PartyLook] {
    let large = try library.ask(TimelineRequest()).rows.filter {
      withSeats && $0.seats > 0 || $0.share >= 0.01
    }
    return Set(large.map(\.party)).map(library.look).sorted { $0.position < $1.position }
  }

  func picture(
    _ name: String, _ filters: Filters = Filters(), mode: String? = nil, measure: String? = nil
  ) throws -> Report.Block {
    let request = FigureRequest(filters, mode: mode, measure: measure)
    return .figure(Report.Picture(chart: try Gallery.draw(name, request, in: library).chart))
  }
}
