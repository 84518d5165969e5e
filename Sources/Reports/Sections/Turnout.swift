import Analytics
import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Who could vote, who did, and whose ballots were rejected.
  func turnout() throws -> [Report.Block] {
    let answer = try ask(TurnoutsRequest.self)
    let rows = answer.rows
    let rejected = try ask(RejectedBallotsRequest.self)
    return [
      .pageBreak,
      .heading(1, "Turnout", id: "turnout"),
      .paragraph(Report.Prose(try turnoutSentences(rows))),
      .columns([
        Report.Column(span: 6, [try picture("turnout", span: 6), .table(try turnoutByArea())]),
        Report.Column(
          span: 6, [try picture("hexmap", mode: baseline == nil ? "turnout" : "turnout-change", span: 6)]),
      ]),
      .heading(2, "Highest and lowest turnout", id: "turnout-extremes"),
      sideBySide(
        turnoutTable(answer, "The \(Self.ends) highest turnouts", rows.prefix(Self.listed)),
        turnoutTable(answer, "The \(Self.ends) lowest turnouts, the lowest first", rows.suffix(Self.listed).reversed())),
    ] + turnoutChanges(answer) + (try latePolls(answer)) + electorates(answer) + (try rejectedBallots(rejected))
  }

  /// How many constituencies a list of the highest or the lowest names.
  private static let listed = 8
  private static let ends = English.numeral(listed)

  /// Two tables beside each other.
  func sideBySide(_ left: Report.Table, _ right: Report.Table) -> Report.Block {
    .columns([Report.Column(span: 6, [.table(left)]), Report.Column(span: 6, [.table(right)])])
  }

  private func turnoutTable(
    _ answer: Answer<TurnoutsRow>, _ title: String, _ rows: some Sequence<TurnoutsRow>,
    of what: String = "Valid votes as a share of the electorate"
  ) -> Report.Table {
    let rows = Array(rows)
    let columns: [PrintedColumn<TurnoutsRow>] = [
      .constituency(\.constituency, \.code), .count(\.electorate, "Electorate"), .share(\.turnout, "Turnout"),
      .change(\.turnoutChange, from: \.turnoutFromBasis, in: rows),
    ]
    return Report.Table(
      caption: caption(title, "\(what), \(changing(answer, turnoutFrom: rows.map(\.turnoutFromBasis)))", answer),
      columns, rows, notes: answer.turnoutNotes(rows.map(\.turnoutFromBasis)), density: .compact)
  }

  private func turnoutByArea() throws -> Report.Table {
    let answer = try ask(AreasRequest.self)
    let columns: [PrintedColumn<AreasRow>] = [
      .words(\.region, "Nation or region"), .share(\.turnout, "Turnout"),
      .change(\.turnoutChange, from: \.turnoutFromBasis, in: answer.rows), .count(\.invalidVotes, "Rejected"),
    ]
    return Report.Table(
      caption: caption(
        "Turnout by nation and region",
        "Turnout and ballots rejected, \(changing(answer, turnoutFrom: answer.rows.map(\.turnoutFromBasis)))", answer),
      columns, answer.rows, notes: answer.turnoutNotes(answer.rows.map(\.turnoutFromBasis)), density: .compact)
  }

  private func turnoutChanges(_ answer: Answer<TurnoutsRow>) -> [Report.Block] {
    let moved = answer.rows.compactMap { row in row.turnoutChange.map { (row: row, change: $0) } }
      .sorted { $0.change > $1.change }
    guard let baseline, moved.count >= 20 else { return [] }
    let rises = moved.filter { $0.change > 0 }.map(\.row)
    let falls = moved.reversed().filter { $0.change < 0 }.map(\.row)
    func list(_ rows: [TurnoutsRow], _ what: (one: String, many: String)) -> Report.Column? {
      guard !rows.isEmpty else { return nil }
      let title =
        rows.count > Self.listed
        ? "The \(Self.ends) largest \(what.many) of turnout"
        : "Every \(what.one) of turnout"
      return Report.Column(span: 6, [.table(turnoutTable(answer, title, rows.prefix(Self.listed)))])
    }
    // A notional result is not needed where the land is the same.
    let same = answer.fromBasis == .counted ? 0 : answer.rows.count { $0.turnoutFromBasis == .counted }
    let counts =
      same == 0
      ? nil
      : " and, in the \(English.quantity(same, "constituency", "constituencies")) that kept all their addresses, from the count"
    return [
      .heading(2, "Where turnout rose and fell", id: "turnout-change"),
      .paragraph(
        Report.Prose(
          "Measured from \(baseline)\(English.clause("", counts)), turnout rose in \(English.quantity(rises.count, "constituency", "constituencies")) and fell in "
            + "\(English.numeral(falls.count)).")),
      .columns([list(rises, ("rise", "rises")), list(falls, ("fall", "falls"))].compactMap(\.self)),
    ]
  }

  /// The polls of this election and of the one before that were not on the day, which turnout shows.
  private func latePolls(_ answer: Answer<TurnoutsRow>) throws -> [Report.Block] {
    let years = [answer.from, answer.election].compactMap(\.self)
    let known = Set(try library.elections().map(\.election))
    let told = try years.filter(known.contains).flatMap { year in
      try library.ask(CorrectionsRequest(election: year)).rows.filter {
        $0.field == "declared_at" && $0.corrected == nil
      }
      .map { "\($0.constituency), \(year): \($0.reason)." }
    }
    return told.isEmpty ? [] : [.note(Report.Prose(told.joined(separator: " ")))]
  }

  private func electorates(_ answer: Answer<TurnoutsRow>) -> [Report.Block] {
    let bySize = answer.rows.sorted {
      ($1.electorate, $0.constituency) < ($0.electorate, $1.constituency)
    }
    guard let largest = bySize.first, let smallest = bySize.last, smallest.electorate > 0,
      let median = bySize.map({ Double($0.electorate) }).median
    else { return [] }
    let times = Number.decimal(Double(largest.electorate) / Double(smallest.electorate))
    return [
      .heading(2, "Electorates", id: "electorates"),
      .paragraph(
        Report.Prose(
          "\(largest.constituency) had the largest electorate, \(Number.count(largest.electorate)), "
            + "\(times) times that of \(smallest.constituency), the smallest with "
            + "\(Number.count(smallest.electorate)). Half of \(house.isWhole ? "all constituencies" : "those declared") had at least \(Number.votes(median.rounded(.up)))."
        )
      ),
      sideBySide(
        turnoutTable(
          answer, "The \(Self.ends) largest electorates", bySize.prefix(Self.listed), of: "Who may vote, and turnout"),
        turnoutTable(
          answer, "The \(Self.ends) smallest electorates, the smallest first", bySize.suffix(Self.listed).reversed(),
          of: "Who may vote, and turnout")),
    ]
  }

  private func rejectedBallots(_ answer: Answer<RejectedBallotsRow>) throws -> [Report.Block] {
    let rows = answer.rows.filter { $0.invalidShare != nil }
    guard let most = rows.first, let largest = most.invalidShare else { return [] }
    let country = try library.row(of: election)
    var sentences: [String] = []
    if let rejected = country.invalidVotes {
      let invalid = Double(rejected)
      let cast = invalid + country.validVotes
      sentences.append(
        "\(Number.count(rejected)) ballots, \(Number.percent(invalid / cast, 2)) of all cast, were rejected at the "
          + "count; with them the turnout at the ballot box was \(Number.percent(cast / Double(country.electorate))).")
    }
    sentences.append("The highest proportion was rejected in \(most.constituency), \(Number.percent(largest)).")
    let columns: [PrintedColumn<RejectedBallotsRow>] = [
      .constituency(\.constituency, \.code), .count(\.invalidVotes, "Rejected"),
      .share(\.invalidShare, "Of all ballots"), .share(\.ballotBoxTurnout, "Ballot-box turnout"),
    ]
    func table(_ title: String, _ rows: some Sequence<RejectedBallotsRow>) -> Report.Table {
      Report.Table(
        caption: caption(title, "Ballots rejected, as a share of all ballots cast, \(election)", answer),
        columns, rows, density: .compact)
    }
    return [
      .heading(2, "Rejected ballots", id: "rejected"),
      .paragraph(Report.Prose(sentences.joined(separator: " "))),
      sideBySide(
        table("The \(Self.ends) highest rejection rates", rows.prefix(Self.listed)),
        table("The \(Self.ends) lowest rejection rates, the lowest first", rows.suffix(Self.listed).reversed())),
    ]
  }

  private func turnoutSentences(_ rows: [TurnoutsRow]) throws -> String {
    let fact = try TurnoutChange(library, at: election)
    let elections = try library.elections()
    var sentences = [
      "Of an electorate of \(Number.count(fact.electorate)), \(Number.votes(fact.validVotes)) cast a valid vote: a turnout of "
        + "\(Number.percent(fact.turnout))\(English.clause(", ", fact.movement))"
    ]
    if let extreme = ElectionRank(.turnout, of: election, elections)?.extreme, let first = elections.first,
      let last = elections.last
    {
      sentences.append(
        "It was the \(extreme) of the general elections from \(first.election) to \(last.election)")
    }
    if let high = rows.first, let low = rows.last, rows.count > 1 {
      sentences.append(
        "It ran from \(Number.percent(low.turnout)) in \(low.constituency) to \(Number.percent(high.turnout)) in "
          + high.constituency)
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }
}
