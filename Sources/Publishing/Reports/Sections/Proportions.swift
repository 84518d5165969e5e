import Queries
import Report
import Wording

extension ElectionReport {
  /// How the shares of seats compare with those of votes, here and at the other elections.
  func proportions() throws -> [Report.Block] {
    let answer = try ask("votes-per-seat")
    let columns: [Library.PrintedColumn] = [
      library.party("Party", "party"), .number("of votes", "share"), .number("of seats", "seat_share"),
      .number("±", "bonus"), .number("Votes per seat", "votes_per_seat"),
    ]
    let rows = answer.table.records.filter { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.01 }
    return [
      .heading(2, "Votes and seats", id: "seats-and-votes"),
      .paragraph(
        Report.Prose([votesPerSeat(rows), bonusSentence(rows)].filter { !$0.isEmpty }.joined(separator: " "))),
      .columns([
        Report.Column(span: 7, [try picture("share-vs-seats", span: 7)]),
        Report.Column(
          span: 5,
          [
            .table(
              Report.Table(
                caption: caption(
                  bonusTitle(rows),
                  "Share of votes and seats, and votes for each seat won; parties with a seat or 1\(Number.unitSpace)% of the vote, United Kingdom, \(election)",
                  answer),
                columns: columns.columns,
                bands: [Report.Band("", span: 1), Report.Band("Share", span: 3), Report.Band("", span: 1)],
                rows: columns.rows(rows), density: .compact))
          ]),
      ]),
      .heading(2, "How proportional the result was", id: "proportionality"),
      .flow([.paragraph(Report.Prose(try indices())), .list(Self.terms)]),
      whole(try indexTable()),
      try picture("proportionality"),
    ]
  }

  private func votes(perSeatOf row: Record) -> Int { row.count("votes") / max(1, row.count("seats")) }

  /// How many votes there were for each seat won, where that was least and where most.
  private func votesPerSeat(_ rows: [Record]) -> String {
    let large = rows.filter { $0.count("seats") > 0 && ($0.number("share") ?? 0) >= 0.01 }
    guard let least = large.min(by: { votes(perSeatOf: $0) < votes(perSeatOf: $1) }),
      let most = large.max(by: { votes(perSeatOf: $0) < votes(perSeatOf: $1) }),
      votes(perSeatOf: least) < votes(perSeatOf: most)
    else { return "" }
    return
      "Among parties with a seat and at least 1\(Number.unitSpace)% of the vote, \(house.name(least)) had fewest votes "
      + "for each seat won, \(least.reading("votes_per_seat")), and \(house.name(most)) most, \(most.reading("votes_per_seat"))."
  }

  private func bonusSentence(_ rows: [Record]) -> String {
    let unseated = rows.filter { $0.count("seats") == 0 && library.look($0.text("party")).isParty }
      .max { $0.count("votes") < $1.count("votes") }
    return unseated.map {
      English.sentenceCase(
        "\(house.name($0)) had most votes of those without a seat: \($0.reading("votes")), \($0.inWords("share")) of all."
      )
    } ?? ""
  }

  private func bonusTitle(_ rows: [Record]) -> String {
    guard let first = rows.max(by: { ($0.number("bonus") ?? 0) < ($1.number("bonus") ?? 0) }),
      let last = rows.min(by: { ($0.number("bonus") ?? 0) < ($1.number("bonus") ?? 0) }),
      let gain = first.number("bonus"), let loss = last.number("bonus"), gain > 0, loss < 0
    else { return "" }
    return English.sentenceCase(
      "\(English.possessive(house.name(first))) share of the seats was furthest above that of the votes (\(first.reading("bonus"))), \(English.possessive(house.name(last))) furthest below (\(last.reading("bonus")))"
    )
  }

  private func indices() throws -> String {
    let rows = try library.elections()
    guard let own = rows.first(where: { $0.count("election") == election }), let gallagher = own.number("gallagher")
    else { return "" }
    let higher = rows.count { ($0.number("gallagher") ?? 0) > gallagher }
    let rank =
      higher == 0
      ? "the highest of the \(English.numeral(rows.count)) elections in this table"
      : higher == rows.count - 1
        ? "the lowest of the \(English.numeral(rows.count)) elections in this table"
        : "\(English.ordinal(higher + 1)) of the \(English.numeral(rows.count)) elections in this table, counted from the highest"
    return
      "The Gallagher index was \(own.reading("gallagher")): \(rank). By the Loosemore–Hanby index \(Number.decimal(own.number("loosemore_hanby") ?? 0)) "
      + "of every hundred seats went to other parties than votes alone would have sent them to. Votes were spread as over "
      + "\(own.reading("enp_votes")) parties of equal size, seats as over \(own.reading("enp_seats"))."
  }

  /// What the measures are.
  private static let terms: [Report.Prose] = [
    [
      .bold("Gallagher"),
      ": the root of half the sum of the squared differences between shares of seats and of votes, in points.",
    ],
    [.bold("Loosemore–Hanby"), ": half the sum of these differences, without their signs."],
    [.bold("Effective parties"), ": one divided by the sum of the squared shares (Laakso and Taagepera)."],
    [.bold("Winner’s bonus"), ": the largest party’s share of the seats less its share of the vote."],
    [.bold("Votes per seat"), ": a party’s votes divided by its seats."],
  ]

  private func indexTable() throws -> Report.Table {
    let answer = try library.ask("elections")
    let columns: [Library.PrintedColumn] = [
      .words("Election", "election"), library.party("Largest party", "largest_party"),
      .number("Majority", "house_majority"), .number("Winner’s bonus", "winners_bonus"),
      .number("Gallagher", "gallagher"), .number("Loosemore–Hanby", "loosemore_hanby"),
      .number("by votes", "enp_votes"), .number("by seats", "enp_seats"),
    ]
    let own = answer.table.records.first { $0.count("election") == election }
    let bonus = own?.number("winners_bonus") ?? 0
    return Report.Table(
      caption: caption(
        "The winner’s bonus was \(Movement(bonus).size) in \(election)",
        "Majority of the House in seats, negative where there is none; indices in points; effective number of parties, United Kingdom",
        answer),
      columns: columns.columns,
      bands: [Report.Band("", span: 6), Report.Band("Effective parties", span: 2)],
      rows: columns.rows(answer.table.records))
  }
}
