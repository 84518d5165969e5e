import Analytics
import Queries
import Report
import Wording

extension ElectionReport {
  /// Marginal and safe seats, and what the next election would be about.
  func closeAndSafe() throws -> [Report.Block] {
    let all = try ask("marginals").table.records
    let very = all.count { ($0.number("majority_share") ?? 1) < 0.05 }
    let middle = all.compactMap { $0.number("majority_share") }.median.map { Number.percent($0) } ?? Number.missing
    let close = try ask("marginals", limit: 20)
    let safe = try ask("safest", limit: 20)
    func lead(_ answer: QueryResult, _ how: String) -> String {
      answer.table.records.first.map {
        "\($0.text("constituency")) was \(how), by \(English.quantity($0.count("majority"), "vote"))"
      } ?? ""
    }
    return [
      .partBreak,
      .heading(1, "Marginal and safe seats", id: "close"),
      .paragraph(
        Report.Prose(
          "\(English.sentenceCase(English.quantity(very, "seat"))) had a majority of less than 5\(Number.unitSpace)% of valid "
            + "votes; half of all seats had one below \(middle). Half the majority is the swing that would have changed "
            + "the seat: so much of the vote moving from the winner to the second.")),
      try picture("majorities"),
      .columns([
        Report.Column(span: 6, [.table(try bands())]), Report.Column(span: 6, [.table(try secondPlaces())]),
      ]),
      .heading(2, "The twenty closest and the twenty safest", id: "closest"),
      .columns([
        Report.Column(span: 6, [closenessTable(close, title: lead(close, "closest"), "The smallest majorities")]),
        Report.Column(span: 6, [closenessTable(safe, title: lead(safe, "safest"), "The largest majorities")]),
      ]),
    ] + (try targets())
  }

  private func closenessTable(_ answer: QueryResult, title: String, _ subtitle: String) -> Report.Block {
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), library.party("Winner", "winner", name: \.code),
      library.party("Second", "second", name: \.code), .number("Majority", "majority"),
      .number("Share", "majority_share"),
    ]
    return .table(
      Report.Table(
        caption: caption(title, "\(subtitle) as a share of valid votes, \(election)", answer),
        columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact))
  }

  /// How many seats each of the larger winners holds by how much.
  private func bands() throws -> Report.Table {
    let answer = try ask("majorities")
    let rows = answer.table.records
    let won = rows.reduce(into: [String: Int]()) { $0[$1.text("winner"), default: 0] += $1.count("winner_seats") }
    let parties = won.keys.map(library.look)
      .sorted { (won[$1.code] ?? 0, $0.position) < (won[$0.code] ?? 0, $1.position) }.prefix(6)
    let groups = Dictionary(grouping: rows) { $0.reading("band_from") }
    let order = rows.map { $0.reading("band_from") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let body = order.compactMap { band -> Report.Row? in
      guard let own = groups[band], let first = own.first else { return nil }
      let cells = parties.map { party in
        Report.Cell(own.first { $0.text("winner") == party.code }?.reading("winner_seats") ?? Number.missing)
      }
      return Report.Row(
        [Report.Cell(band), Report.Cell(first.reading("band_to")), Report.Cell(first.reading("seats"))] + cells)
    }
    let safest = rows.last.map { "No majority reached \($0.reading("band_to"))" }
    return Report.Table(
      caption: caption(
        safest ?? "",
        "Seats by majority as a share of valid votes and by winner, the parties with most seats, \(election)",
        answer),
      columns: [.number("From"), .number("to under"), .number("All seats")]
        + parties.map { .number(Report.Prose($0.code)) },
      bands: [
        Report.Band("Majority", span: 2), Report.Band("", span: 1), Report.Band("Seats by winner", span: parties.count),
      ],
      rows: body, density: .compact)
  }

  /// The parties by how often they came second.
  private func secondPlaces() throws -> Report.Table {
    let answer = try ask("second-places")
    let rows = answer.table.records
    let columns: [Library.PrintedColumn] = [
      library.party("Party", "party"), .number("Seconds", "seconds"),
      .number("by under 10\u{A0}%", "within_10"),
    ]
    let title = rows.first.map {
      "\(library.look($0.text("party")).proseName) came second most often, in \(English.quantity($0.count("seconds"), "seat"))"
    }
    return Report.Table(
      caption: caption(
        English.sentenceCase(title ?? ""), "Second places and how many of them were close, the most first, \(election)",
        answer),
      columns: columns.columns, rows: columns.rows(rows.prefix(13)), density: .compact)
  }

  /// What each of the largest parties would have to win next time.
  private func targets() throws -> [Report.Block] {
    let parties = house.parties.map { library.look($0.text("party")) }.filter(\.isParty).prefix(3)
    guard let challenger = parties.dropFirst().first else { return [] }
    let short = house.needed - (house.parties.first { $0.text("party") == challenger.code }?.count("seats") ?? 0)
    let answers = try parties.map { ($0, try ask("targets", limit: 20, parties: [$0.code])) }
    let ladder = try ask("targets", parties: [challenger.code]).table.records
    var text =
      "A target is a seat that a party fought and did not win, ranked by the swing from its winner that would have changed it; by-elections and new boundaries may change the list before it is needed. "
    if short > 0, ladder.indices.contains(short - 1) {
      let last = ladder[short - 1]
      text +=
        "For a majority, \(challenger.proseName) needed \(English.quantity(short, "seat")) more: taken from the top of the ladder, the last of them is \(last.text("constituency")), for which the swing is \(last.inWords("swing_needed"))."
    }
    return [
      .heading(2, "Targets for the next election", id: "targets"), .paragraph(Report.Prose(text)),
      try picture("targets", party: challenger.code, limit: 15),
      .columns(answers.map { party, answer in Report.Column(span: 12 / answers.count, [ladderTable(party, answer)]) }),
    ]
  }

  private func ladderTable(_ party: PartyLook, _ answer: QueryResult) -> Report.Block {
    let columns: [Library.PrintedColumn] = [
      .number("", "rank"), .words("Constituency", "constituency"), library.party("Winner", "winner", name: \.code),
      .number("Swing", "swing_needed"),
    ]
    let title = answer.table.records.first.map {
      "Nearest for \(party.proseName): \($0.text("constituency"))"
    }
    return .table(
      Report.Table(
        caption: caption(title ?? party.name, "Seats by the swing needed from the winner, \(election)", answer),
        columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact))
  }
}
