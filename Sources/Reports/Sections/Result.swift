import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The page that gets quoted: who won how much, and what it meant.
  func result() throws -> [Report.Block] {
    let points = try KeyPoints(library, house).points().map { point -> Report.Block in
      .paragraph([.bold(point.lead), Report.Run(" " + point.text)])
    }
    let small = [try largestExchanges(), try smallestMajorities()].compactMap { $0 }
    return [
      .heading(1, "The result", id: "result"),
      .columns([Report.Column(span: 7, [.table(resultTable())]), Report.Column(span: 5, points)]),
    ] + (small.isEmpty ? [] : [.columns(small.map { Report.Column(span: 12 / small.count, [.table($0)]) })]) + [
      .columns([
        Report.Column(
          span: 4,
          [.note([.bold("Written by"), " Swingometer, from published results; no number here was typed by hand."])]),
        Report.Column(
          span: 4,
          [
            .note([
              .bold("Results"),
              " House of Commons Library and UK Parliament, Open Parliament Licence v3.0. Map of hexagons: Open Innovations.",
            ])
          ]),
        Report.Column(span: 4, [.note(baselineNote)]),
      ])
    ]
  }

  /// What changes are measured from.
  private var baselineNote: Report.Prose {
    guard let baseline else {
      return [.bold("Changes"), " are not given: no earlier election is at hand on these boundaries."]
    }
    return house.answer.fromBasis == .published
      ? [
        .bold(English.sentenceCase(baseline)),
        " Colin Rallings and Michael Thrasher, for BBC, ITN, PA and Sky: a model, not a count.",
      ]
      : [.bold("Changes"), Report.Run(" are measured from \(baseline), as counted.")]
  }

  /// Every party with a seat now or before, by seats; all others in one row.
  func resultTable() -> Report.Table {
    let mark = house.answer.basisMark
    let shown = house.parties.filter(\.hasOrHadSeats).sorted { ($0.seats, $0.votes) > ($1.seats, $1.votes) }
    let rest = house.parties.filter { !$0.hasOrHadSeats }
    let columns: [PrintedColumn<PartiesRow>] = [
      .party(\.party, in: library), .seats(\.seats), .signed(\.seatChange, "±", mark: mark), .votes(\.votes),
      .share(\.share), .change(\.shareChange, "±", mark: mark),
    ]
    func sums(_ name: String, _ rows: [PartiesRow]) -> Report.Row {
      let all = house.parties.reduce(0) { $0 + $1.votes }
      let votes = rows.reduce(0) { $0 + $1.votes }
      return [
        Report.Cell(name), Report.Cell(Number.count(rows.reduce(0) { $0 + $1.seats })), "",
        Report.Cell(Number.votes(votes)),
        Report.Cell(Number.percentInCell(votes / all)), "",
      ]
    }
    return Report.Table(
      caption: caption(
        "Seats, votes and shares", "Parties with a seat now or before, United Kingdom, \(changing(house.answer))",
        house.answer),
      columns, shown,
      more: rest.isEmpty ? [] : [sums(library.others(rest.map(\.party)), rest)],
      totals: [sums("Total", house.parties)],
      notes: house.answer.basisNotes)
  }

  /// How many of the seats that changed hands are likely not to have; nil where both elections were counted.
  func wrongChanges() throws -> String? {
    LikelyWrong(
      try ask(HexesRequest.self).rows.filter { $0.comparable && $0.former != $0.winner }.map(\.changeProbability)
    ).words
  }

  /// The six largest flows of seats; nil where nothing can be compared.
  private func largestExchanges() throws -> Report.Table? {
    guard let baseline, let changes = try ChangesOfHands(library, to: election), changes.seats > 0 else { return nil }
    let answer = try ask(FlowsRequest.self)
    let moved = answer.rows.filter { $0.fromParty != $0.toParty }.sorted { $0.seats > $1.seats }
    let columns: [PrintedColumn<FlowsRow>] = [
      .party(\.fromParty, "From", in: library), .party(\.toParty, "To", in: library),
      .seats(\.seats, mark: answer.basisMark),
    ]
    let rest = moved.dropFirst(6)
    let more: [Report.Row] =
      rest.isEmpty
      ? []
      : [
        [
          Report.Cell("Others (\(English.quantity(rest.count, "exchange")))"), "",
          Report.Cell(Number.count(rest.reduce(0) { $0 + $1.seats })),
        ]
      ]
    return Report.Table(
      caption: caption(
        "\(English.sentenceCase(English.quantity(changes.seats, "seat"))) changed hands",
        "From whom to whom, since \(baseline)\(English.clause("; ", try wrongChanges()))",
        answer), columns, Array(moved.prefix(6)), more: more, notes: answer.basisNotes, density: .compact)
  }

  /// The six contests that were closest by votes.
  private func smallestMajorities() throws -> Report.Table? {
    let answer = try ask(ContestsRequest.self)
    let fought = answer.rows.compactMap { row in
      row.second.flatMap { _ in row.majority.map { (row: row, majority: $0) } }
    }
    .sorted { $0.majority < $1.majority }.prefix(6)
    let rows = fought.map(\.row)
    guard let last = fought.last, rows.count > 2 else { return nil }
    let columns: [PrintedColumn<ContestsRow>] = [
      .constituency(\.constituency, \.code), .party(\.winner, "Won by", in: library, name: \.code.text),
      .party(\.second, "Second", in: library, name: \.code.text), .votes(\.majority, "Majority"),
    ]
    return Report.Table(
      caption: caption(
        "\(English.sentenceCase(English.numeral(rows.count))) seats were won by \(English.votes(last.majority)) or fewer",
        "The smallest majorities, in votes, \(election)", answer), columns, rows, density: .compact)
  }
}
