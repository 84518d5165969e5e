import Queries
import Report
import Wording

/// What the pages of all nations and regions are made of, asked once.
struct AreaData {
  let areas: Answer
  let regions: Answer
  let contests: Answer
  let flips: Answer?

  init(_ report: ElectionReport) throws {
    areas = try report.ask("areas")
    regions = try report.ask("regions")
    contests = try report.ask("contests")
    flips = report.baseline == nil ? nil : try report.ask("flips")
  }
}

/// The page of one nation or region: its parties, its map, what changed hands, what was close.
struct AreaPage {
  let report: ElectionReport
  let name: String
  /// The name in the middle of a sentence.
  let proseName: String
  /// The parties there.
  let parties: Answer
  let contests: Answer
  let flips: Answer?
  /// A number that decides which of several ways of saying something is taken, so that neighbours differ.
  let turn: Int

  private var newsroom: Newsroom { report.newsroom }

  func blocks() throws -> [Report.Block] {
    let story = AreaStory(page: self)
    return [
      .heading(2, name, id: "area-\(name)"), .paragraph(Report.Prose(try story.text())),
      .table(partyTable()),
      .columns([
        Report.Column(span: 6, try report.unlessEmpty { [try map()] }),
        Report.Column(span: 6, [.table(closest())] + exchanges()),
      ]),
    ] + changed()
  }

  private func map() throws -> Report.Block {
    try report.picture("hexmap", area: name, span: 6)
  }

  private func partyTable() -> Report.Table {
    let first = parties.table.records.max { $0.count("votes") < $1.count("votes") }
    let title = first.map { "\(newsroom.look($0.text("party")).proseName) had most votes, \($0.reading("share"))" }
    return ResultTable(newsroom: newsroom, answer: parties).parties(
      report.caption(
        English.sentenceCase(title ?? ""),
        "Candidates, votes and seats by party, \(name), \(report.changing(parties))", parties),
      density: .compact
    ) { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.01 || $0.count("seat_change") != 0 }
  }

  /// The seats with the smallest majorities.
  private func closest() -> Report.Table {
    let rows = contests.table.records.filter { $0.number("majority_share") != nil }
      .sorted { ($0.number("majority_share") ?? 1) < ($1.number("majority_share") ?? 1) }
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), newsroom.party("Winner", "winner", name: \.code),
      newsroom.party("Second", "second", name: \.code), .number("Majority", "majority"),
      .number("Share", "majority_share"),
    ]
    return Report.Table(
      caption: report.caption(
        rows.first.map { "Closest in \($0.text("constituency"))" } ?? "",
        "The smallest majorities as a share of valid votes, \(name), \(report.election)", contests),
      columns: columns.columns, rows: columns.rows(rows.prefix(8)), density: .compact)
  }

  /// The pairs of parties that seats changed hands between, where the seats are too many for a list.
  private func exchanges() -> [Report.Block] { [] }

  /// The seats that changed hands, by name.
  private func changed() -> [Report.Block] {
    guard let flips, !flips.table.rows.isEmpty else { return [] }
    let rows = flips.table.records
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), newsroom.party("From", "from_party", name: \.code),
      newsroom.party("To", "to_party", name: \.code), .number("Majority", "majority_share"),
      .number("Swing", "local_swing", mark: flips.basisMark),
    ]
    return [
      .table(
        Report.Table(
          caption: report.caption(
            "\(English.sentenceCase(English.quantity(rows.count, "seat"))) changed hands",
            "Seats won by another party than in \(report.baseline ?? ""), \(name), with the majority in \(report.election) and the local swing (Butler, from the loser to the gainer)",
            flips),
          columns: columns.columns, rows: columns.rows(rows), notes: flips.basisNotes, density: .compact,
          flow: rows.count > 5 ? 2 : 1))
    ]
  }
}
