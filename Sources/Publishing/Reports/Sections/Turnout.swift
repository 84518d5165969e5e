import Queries
import Report
import Wording

extension ElectionReport {
  /// Who could vote, who did, and whose ballots were rejected.
  func turnout() throws -> [Report.Block] {
    let answer = try ask("turnouts")
    let rows = answer.table.records.filter { $0.number("turnout") != nil }
    let rejected = try ask("rejected-ballots")
    return [
      .partBreak,
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
    ] + turnoutChanges(answer, rows) + electorates(answer, rows) + (try rejectedBallots(rejected))
  }

  /// How many constituencies a list of the highest or the lowest names.
  private static let listed = 8
  private static let ends = English.numeral(listed)

  /// Two tables beside each other.
  func sideBySide(_ left: Report.Table, _ right: Report.Table) -> Report.Block {
    .columns([Report.Column(span: 6, [.table(left)]), Report.Column(span: 6, [.table(right)])])
  }

  private func turnoutTable(_ answer: QueryResult, _ title: String, _ rows: some Sequence<Record>) -> Report.Table {
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Electorate", "electorate"), .number("Turnout", "turnout"),
      .number("Change", "turnout_change", mark: answer.basisMark),
    ]
    return Report.Table(
      caption: caption(title, "Valid votes as a share of the electorate, \(changing(answer))", answer),
      columns: columns.columns, rows: columns.rows(rows), notes: answer.basisNotes, density: .compact)
  }

  private func turnoutByArea() throws -> Report.Table {
    let answer = try ask("areas")
    let columns: [Library.PrintedColumn] = [
      .words("Nation or region", "region"), .number("Turnout", "turnout"),
      .number("Change", "turnout_change", mark: answer.basisMark), .number("Rejected", "invalid_votes"),
    ]
    return Report.Table(
      caption: caption(
        "Turnout by nation and region", "Turnout and ballots rejected, \(changing(answer))", answer),
      columns: columns.columns, rows: columns.rows(answer.table.records), notes: answer.basisNotes, density: .compact)
  }

  private func turnoutChanges(_ answer: QueryResult, _ rows: [Record]) -> [Report.Block] {
    let moved = rows.filter { $0.number("turnout_change") != nil }
      .sorted { ($0.number("turnout_change") ?? 0) > ($1.number("turnout_change") ?? 0) }
    guard let baseline, moved.count >= 20 else { return [] }
    let rises = moved.filter { row in row.number("turnout_change").map { $0 > 0 } ?? false }
    let falls = moved.reversed().filter { row in row.number("turnout_change").map { $0 < 0 } ?? false }
    func list(_ rows: [Record], _ what: (one: String, many: String)) -> Report.Column? {
      guard !rows.isEmpty else { return nil }
      let title =
        rows.count > Self.listed
        ? "The \(Self.ends) largest \(what.many) of turnout"
        : "Every \(what.one) of turnout"
      return Report.Column(span: 6, [.table(turnoutTable(answer, title, rows.prefix(Self.listed)))])
    }
    return [
      .heading(2, "Where turnout rose and fell", id: "turnout-change"),
      .paragraph(
        Report.Prose(
          "Measured from \(baseline), turnout rose in \(English.quantity(rises.count, "constituency", "constituencies")) and fell in "
            + "\(English.numeral(falls.count)).")),
      .columns([list(rises, ("rise", "rises")), list(falls, ("fall", "falls"))].compactMap(\.self)),
    ]
  }

  private func electorates(_ answer: QueryResult, _ rows: [Record]) -> [Report.Block] {
    let bySize = rows.sorted {
      ($1.count("electorate"), $0.text("constituency")) < ($0.count("electorate"), $1.text("constituency"))
    }
    guard let largest = bySize.first, let smallest = bySize.last, smallest.count("electorate") > 0 else { return [] }
    let median = bySize[bySize.count / 2].reading("electorate")
    let times = Number.decimal(Double(largest.count("electorate")) / Double(smallest.count("electorate")))
    return [
      .heading(2, "Electorates", id: "electorates"),
      .paragraph(
        Report.Prose(
          "\(largest.text("constituency")) had the largest electorate, \(largest.reading("electorate")), "
            + "\(times) times that of \(smallest.text("constituency")), the smallest with "
            + "\(smallest.reading("electorate")). The constituency in the middle had \(median).")),
      sideBySide(
        turnoutTable(answer, "The \(Self.ends) largest electorates", bySize.prefix(Self.listed)),
        turnoutTable(
          answer, "The \(Self.ends) smallest electorates, the smallest first", bySize.suffix(Self.listed).reversed())),
    ]
  }

  private func rejectedBallots(_ answer: QueryResult) throws -> [Report.Block] {
    let rows = answer.table.records.filter { $0.number("invalid_share") != nil }
    guard let most = rows.first, let national = try nationalRow() else { return [] }
    let (invalid, valid) = (national.count("invalid_votes"), national.count("valid_votes"))
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Rejected", "invalid_votes"),
      .number("Of all ballots", "invalid_share"), .number("Ballot-box turnout", "ballot_box_turnout"),
    ]
    func table(_ title: String, _ rows: some Sequence<Record>) -> Report.Table {
      Report.Table(
        caption: caption(title, "Ballots rejected, as a share of all ballots cast, \(election)", answer),
        columns: columns.columns, rows: columns.rows(rows), density: .compact)
    }
    return [
      .heading(2, "Rejected ballots", id: "rejected"),
      .paragraph(
        Report.Prose(
          "\(Number.count(invalid)) ballots, \(Number.percent(Double(invalid) / Double(invalid + valid), 2)) of all cast, were "
            + "rejected at the count; with them the turnout at the ballot box was "
            + "\(Number.percent(Double(invalid + valid) / Double(max(1, national.count("electorate"))))). The largest part was "
            + "rejected in \(most.text("constituency")), \(most.reading("invalid_share")).")),
      sideBySide(
        table("The \(Self.ends) largest parts rejected", rows.prefix(Self.listed)),
        table("The \(Self.ends) smallest parts rejected, the smallest first", rows.suffix(Self.listed).reversed())),
    ]
  }

  /// This election's row among all elections.
  func nationalRow() throws -> Record? { try library.elections().first { $0.count("election") == election } }

  private func turnoutSentences(_ rows: [Record]) throws -> String {
    let elections = try library.elections()
    guard let index = elections.firstIndex(where: { $0.count("election") == election }) else { return "" }
    let row = elections[index]
    var sentences = [
      "Of an electorate of \(row.reading("electorate")), \(row.reading("valid_votes")) cast a valid vote: a turnout of "
        + "\(row.reading("turnout"))"
    ]
    if index > 0, let now = row.number("turnout"), let before = elections[index - 1].number("turnout") {
      sentences[0] += ", \(Movement(now - before).words) since \(elections[index - 1].count("election"))"
    }
    let turnouts = elections.compactMap { $0.number("turnout") }
    if let now = row.number("turnout"), turnouts.count > 2, let first = elections.first, let last = elections.last {
      let span = "of the general elections from \(first.count("election")) to \(last.count("election"))"
      if now == turnouts.max() { sentences.append("It was the highest \(span)") }
      if now == turnouts.min() { sentences.append("It was the lowest \(span)") }
    }
    if let high = rows.first, let low = rows.last, rows.count > 1 {
      sentences.append(
        "It ran from \(low.reading("turnout")) in \(low.text("constituency")) to \(high.reading("turnout")) in "
          + high.text("constituency"))
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }
}
