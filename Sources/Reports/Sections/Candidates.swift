import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Who stood, who was elected, who was defeated.
  func candidatesAndMembers() throws -> [Report.Block] {
    let members = try ask(MembersRequest.self)
    let women = try ask(WomenRequest.self)
    return [
      .pageBreak,
      .heading(1, "Candidates and members", id: "candidates"),
      .columns([
        Report.Column(
          span: 7,
          [
            .paragraph(Report.Prose(try candidatesSentences())),
            .paragraph(Report.Prose(womenSentences(women.rows))),
          ]),
        Report.Column(span: 5, [.table(try ballotTable())]),
      ]),
      .heading(2, "Women, new and returning members", id: "members"),
      .paragraph(Report.Prose(memberSentences(members.rows))),
      .columns([
        Report.Column(span: 5, [.table(womenTable(women))]), Report.Column(span: 7, [.table(memberTable(members))]),
      ]),
    ] + (try defeated())
  }

  private func candidatesSentences() throws -> String {
    let row = try library.row(of: election)
    let each = Double(row.candidates) / Double(row.seats)
    var text =
      "\(English.opening(English.quantity(row.candidates, "candidate"))) stood\(house.isWhole ? "" : " where it is counted"), \(Number.decimal(each)) for each seat"
    if house.isWhole, let before = try library.elections().last(where: { $0.election < election }) {
      let change = row.candidates - before.candidates
      text +=
        change == 0
        ? ", as many as in \(before.election)"
        : ", \(Number.count(abs(change))) \(change > 0 ? "more" : "fewer") than in \(before.election)"
    }
    let ballots = try ask(BallotsRequest.self).rows
    guard let shortest = ballots.first, let longest = ballots.last, ballots.count > 1 else { return text + "." }
    func place(_ row: BallotsRow) -> String {
      row.constituencies == 1
        ? "in \(row.firstByName)"
        : "in \(English.quantity(row.constituencies, "constituency", "constituencies"))"
    }
    return text
      + ". The shortest ballot paper had \(English.quantity(shortest.candidates, "name")) \(place(shortest)), "
      + "the longest \(English.numeral(longest.candidates)) \(place(longest)). "
      + standing()
  }

  private func standing() -> String {
    let parties = house.parties.filter { library.look($0.party).isParty }
    let everywhere = parties.filter { $0.candidates * 10 >= house.seats * 9 }.map(house.name)
    let single = parties.count { $0.candidates == 1 }
    let many =
      "\(English.opening(English.quantity(parties.count, "party", "parties"))) put up candidates, "
      + "\(English.numeral(single)) of them in one constituency only."
    return everywhere.isEmpty
      ? many
      : "\(many) \(English.sentenceCase(English.list(everywhere))) stood in at least nine of every ten constituencies."
  }

  private func ballotTable() throws -> Report.Table {
    let answer = try ask(BallotsRequest.self)
    let columns: [PrintedColumn<BallotsRow>] = [
      .words({ Number.count($0.candidates) }, "Names", width: .fit), .count(\.constituencies, "Constituencies"),
      .words(\.firstByName, "The first of them by name", width: .fit),
    ]
    return Report.Table(
      caption: caption("Names on the ballot paper", "Constituencies by number of candidates, \(election)", answer),
      columns, answer.rows, density: .compact)
  }

  private func womenTable(_ answer: Answer<WomenRow>) -> Report.Table {
    let rows = answer.rows
    let columns: [PrintedColumn<WomenRow>] = [
      .party(\.party, in: library), .count(\.candidates, "Women"), .count(\.allCandidates, "All"),
      .count(\.elected, "Women"), .count(\.allElected, "All"), .share(\.shareOfElected),
    ]
    let share = Double(rows.total(\.elected)) / Double(rows.total(\.allElected))
    let isKnown = rows.allSatisfy { $0.allElected == 0 || $0.shareOfElected != nil }
    let counted = [\WomenRow.candidates, \.allCandidates, \.elected, \.allElected]
    let totals = counted.map { Report.Cell(Number.count(rows.total($0))) }
    return Report.Table(
      caption: caption(
        "Women among candidates and members", "Parties with at least two seats, \(election)", answer),
      columns,
      bands: [Report.Band("", span: 1), Report.Band("Candidates", span: 2), Report.Band("Elected", span: 3)],
      rows.filter { $0.allElected > 1 },
      totals: [
        Report.Row(["All parties"] + totals + [Report.Cell(isKnown ? Number.percent(share) : Number.missing)])
      ],
      density: .compact)
  }

  private func womenSentences(_ rows: [WomenRow]) -> String {
    let (standing, elected) = (rows.total(\.candidates), rows.total(\.elected))
    let share = Double(elected) / Double(rows.total(\.allElected))
    let candidates = Double(standing) / Double(rows.total(\.allCandidates))
    var text =
      "Women were \(Number.count(standing)) of the candidates, \(Number.percent(candidates)), and "
      + "\(Number.count(elected)) of the members elected, \(Number.percent(share))."
    let large = rows.filter { $0.allElected >= 10 }
      .compactMap { row in row.shareOfElected.map { (party: library.look(row.party), share: $0) } }
    if let most = large.max(by: { $0.share < $1.share }), let least = large.min(by: { $0.share < $1.share }),
      most.party != least.party
    {
      text +=
        " Of the parties with ten members or more, \(most.party.proseName) had the largest share of women, "
        + "\(Number.percent(most.share)), and \(least.party.proseName) the smallest, \(Number.percent(least.share))."
    }
    return text
  }

  private func memberSentences(_ rows: [MembersRow]) -> String {
    let (new, returned, defeated) = (rows.total(\.new), rows.total(\.returned), rows.total(\.defeated))
    let again = English.quantity(rows.total(\.incumbents), "member")
    // Where it was not published of everybody whether they had sat, more may have.
    let least = rows.isKnown ? "" : "at least "
    var text =
      "Of the \(Number.count(rows.total(\.elected))) members elected, \(least)\(English.numeral(new)) had never sat before"
    if returned > 0 { text += " and \(least)\(English.numeral(returned)) came back after an absence" }
    text += ". \(English.opening(least + again)) who sat at dissolution stood again, and "
    text += "\(least)\(English.numeral(defeated)) of them \(defeated == 1 ? "was" : "were") defeated."
    if let worst = rows.max(by: { $0.defeated < $1.defeated }), worst.defeated * 2 > defeated {
      text +=
        " Of those defeated \(English.numeral(worst.defeated)) stood for \(library.look(worst.party).proseName)."
    }
    return text
  }

  private func memberTable(_ answer: Answer<MembersRow>) -> Report.Table {
    let rows = answer.rows
    let counted: [(head: String, value: KeyPath<MembersRow, Int>)] =
      [("Elected", \.elected), ("Re-elected", \.reElected), ("Returned", \.returned), ("New", \.new)]
      + (rows.contains { $0.unknown > 0 } ? [("Not known", \.unknown)] : [])
      + [("Stood again", \.incumbents), ("Defeated", \.defeated)]
    let totals = counted.map { Report.Cell(Number.count(rows.total($0.value))) }
    return Report.Table(
      caption: caption(
        "Members by party, new and returning",
        "Members elected, and those who sat at dissolution, stood again and were defeated, by the party they stood for, \(election)",
        answer),
      [.party(\.party, in: library)] + counted.map { column in .count({ $0[keyPath: column.value] }, column.head) },
      rows, totals: [Report.Row(["All parties"] + totals)], density: .compact)
  }

  /// The members who stood and lost, by the party they stood for.
  private func defeated() throws -> [Report.Block] {
    let answer = try ask(DefeatedIncumbentsRequest.self)
    let rows = answer.rows
    guard !rows.isEmpty else { return [] }
    let columns: [PrintedColumn<DefeatedIncumbentsRow>] = [
      .words(\.candidate, "Member"), .constituency(\.constituency, \.code),
      .party(\.winnerParty, "Winner", in: library, name: \.code.text), .votes(\.majority, "Majority"),
    ]
    let groups = rows.runs(by: \.party).map { rows in
      Report.RowGroup(
        "\(library.look(rows[0].party).shortName): \(English.quantity(rows.count, "member"))",
        zip(rows, columns.rows(rows)).map { row, cells in
          var cells = cells
          cells.anchor = Self.anchor(defeatedIn: row)
          return cells
        })
    }
    return [
      .heading(2, "Members defeated", id: "defeated"),
      .paragraph(
        Report.Prose(
          "Those who sat for any seat at dissolution, stood again and were not elected, by the party they stood for; where the "
            + "member was not the runner-up, the margin is the winner’s majority over the second.")),
      .table(
        Report.Table(
          caption: caption(
            English.sentenceCase(
              "\(try ask(MembersRequest.self).rows.isKnown ? "" : "at least ")\(English.quantity(rows.count, "member")) stood again and lost"
            ),
            "The winner’s party and its majority, \(election)", answer),
          columns: columns.map(\.column), groups: groups, density: .compact, flow: 2)),
    ]
  }

  /// The name of a defeated member's row, for the index.
  static func anchor(defeatedIn row: DefeatedIncumbentsRow) -> String { "defeated-\(row.code)-\(row.candidate)" }
}

extension [MembersRow] {
  /// Whether it was published of everybody elected whether they had sat.
  fileprivate var isKnown: Bool { total(\.unknown) == 0 }
}

extension Array {
  /// The sum of a count over all rows.
  fileprivate func total(_ count: KeyPath<Element, Int>) -> Int { reduce(0) { $0 + $1[keyPath: count] } }
}
