import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// How the shares of seats compare with those of votes, here and at the other elections.
  func proportions() throws -> [Report.Block] {
    let answer = try ask(VotesPerSeatRequest.self)
    let columns: [PrintedColumn<VotesPerSeatRow>] = [
      .party(\.party, in: library), .share(\.share, "of votes"), .share(\.seatShare, "of seats"),
      .change(\.bonus, "±"), .count(\.votesPerSeat, "Votes per seat"),
    ]
    let rows = answer.rows.filter { $0.seats > 0 || $0.share >= 0.01 }
    return [
      .heading(2, "Votes and seats", id: "seats-and-votes"),
      .paragraph(
        Report.Prose([votesPerSeat(rows), bonusSentence(rows)].compactMap(\.self).joined(separator: " "))),
      .columns([
        Report.Column(span: 7, [try picture("share-vs-seats", span: 7)]),
        Report.Column(
          span: 5,
          [
            .table(
              Report.Table(
                caption: caption(
                  bonusTitle(rows),
                  "Share of votes and seats, and votes for each seat won; parties with a seat or 1% of the vote, United Kingdom, \(election)",
                  answer),
                columns,
                bands: [Report.Band("", span: 1), Report.Band("Share", span: 3), Report.Band("", span: 1)], rows,
                density: .compact))
          ]),
      ]),
      .heading(2, "How proportional the result was", id: "proportionality"),
      .flow([
        .paragraph([
          Report.Run(try indices() + " What these measures are "), .link("stands at the end", to: "sources"),
          Report.Run(" of this report."),
        ])
      ]),
    ] + (house.isWhole ? [try picture("proportionality", height: 195)] : []) + [whole(try indexTable())]
  }

  /// How many votes there were for each seat won, where that was least and where most.
  private func votesPerSeat(_ rows: [VotesPerSeatRow]) -> String? {
    let large = rows.filter { $0.share >= 0.01 }
      .compactMap { row in row.votesPerSeat.map { (party: name(row), votes: $0) } }
    guard let least = large.min(by: { $0.votes < $1.votes }), let most = large.max(by: { $0.votes < $1.votes }),
      least.votes < most.votes
    else { return nil }
    return
      "Among parties with a seat and at least 1% of the vote, \(least.party) had fewest votes "
      + "for each seat won, \(Number.count(least.votes)), and \(most.party) most, \(Number.count(most.votes))."
  }

  private func name(_ row: VotesPerSeatRow) -> String { library.look(row.party).proseName }

  private func bonusSentence(_ rows: [VotesPerSeatRow]) -> String? {
    let unseated = rows.filter { $0.seats == 0 && library.look($0.party).isParty }
      .max { $0.votes < $1.votes }
    return unseated.map {
      English.sentenceCase(
        "\(name($0)) had the most votes of those without a seat: \(Number.votes($0.votes)), \(Number.percentInWords($0.share)) of all."
      )
    }
  }

  private func bonusTitle(_ rows: [VotesPerSeatRow]) -> String {
    guard let first = rows.max(by: { $0.bonus < $1.bonus }), let last = rows.min(by: { $0.bonus < $1.bonus }),
      first.bonus > 0, last.bonus < 0
    else { return "" }
    return English.sentenceCase(
      "\(English.possessive(name(first))) share of the seats was furthest above that of the votes (\(Number.points(first.bonus))), \(English.possessive(name(last))) furthest below (\(Number.points(last.bonus)))"
    )
  }

  private func indices() throws -> String {
    let rows = try library.elections()
    let own = try library.row(of: election)
    let higher = rows.count { $0.gallagher > own.gallagher }
    let words =
      higher == 0
      ? "highest" : higher == rows.count - 1 ? "lowest" : "\(English.ordinalInWords(higher + 1)) highest"
    let rank =
      house.isWhole
      ? ": the \(words) of the \(English.numeral(rows.count)) elections in this table" : " in the seats declared"
    return
      "The Gallagher index was \(Number.decimal(own.gallagher, 2))\(rank). By the Loosemore–Hanby index \(Number.decimal(own.loosemoreHanby)) "
      + "of every hundred seats went to other parties than votes alone would have sent them to. Votes were spread as over "
      + "\(Number.decimal(own.enpVotes, 2)) parties of equal size, seats as over \(Number.decimal(own.enpSeats, 2))."
  }

  private func indexTable() throws -> Report.Table {
    let answer = try library.ask(ElectionsRequest())
    let columns: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .party(\.largestParty, "Largest party", in: library),
      .count(\.houseMajority, "Majority"), .change(\.winnersBonus, "Winner’s bonus"),
      .index(\.gallagher, "Gallagher"), .index(\.loosemoreHanby, "Loosemore–Hanby"),
      .index(\.enpVotes, "by votes"), .index(\.enpSeats, "by seats"),
    ]
    let bonus = try library.row(of: election).winnersBonus
    return Report.Table(
      caption: caption(
        "The winner’s bonus was \(Movement(bonus).size) in \(election)",
        "Majority of the House in seats, negative where there is none; indices in points; effective number of parties, United Kingdom",
        answer),
      columns, bands: [Report.Band("", span: 6), Report.Band("Effective parties", span: 2)], answer.rows,
      notes: partNotes)
  }
}
