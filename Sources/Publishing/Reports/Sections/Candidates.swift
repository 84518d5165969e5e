import Queries
import Report
import Wording

extension ElectionReport {
  /// Who stood, who was elected, who was defeated.
  func candidatesAndMembers() throws -> [Report.Block] {
    let members = try ask("members")
    let women = try ask("women")
    return [
      .partBreak,
      .heading(1, "Candidates and members", id: "candidates"),
      .columns([
        Report.Column(
          span: 7,
          [
            .paragraph(Report.Prose(try candidatesSentences())),
            .paragraph(Report.Prose(womenSentences(women.table.records))),
          ]),
        Report.Column(span: 5, [.table(try ballotTable())]),
      ]),
      .heading(2, "Women, new and returning members", id: "members"),
      .paragraph(Report.Prose(memberSentences(members.table.records))),
      .columns([
        Report.Column(span: 5, [.table(womenTable(women))]), Report.Column(span: 7, [.table(memberTable(members))]),
      ]),
    ] + (try defeated())
  }

  private func candidatesSentences() throws -> String {
    let elections = try library.elections()
    guard let index = elections.firstIndex(where: { $0.count("election") == election }) else { return "" }
    let row = elections[index]
    let each = Double(row.count("candidates")) / Double(max(1, row.count("seats")))
    var text =
      "\(row.reading("candidates")) candidates stood, \(Number.decimal(each)) for each seat"
    if index > 0 {
      let change = row.count("candidates") - elections[index - 1].count("candidates")
      let before = elections[index - 1].count("election")
      text +=
        change == 0
        ? ", as many as in \(before)"
        : ", \(Number.count(abs(change))) \(change > 0 ? "more" : "fewer") than in \(before)"
    }
    let ballots = try ask("ballots").table.records
    guard let shortest = ballots.first, let longest = ballots.last, ballots.count > 1 else { return text + "." }
    func place(_ row: Record) -> String {
      row.count("constituencies") == 1
        ? "in \(row.text("first_by_name"))"
        : "in \(English.quantity(row.count("constituencies"), "constituency", "constituencies"))"
    }
    return text
      + ". The shortest ballot paper had \(English.quantity(shortest.count("candidates"), "name")) \(place(shortest)), "
      + "the longest \(English.numeral(longest.count("candidates"))) \(place(longest)). "
      + standing()
  }

  private func standing() -> String {
    let parties = house.parties.filter { library.look($0.text("party")).isParty }
    let everywhere = parties.filter { $0.count("candidates") * 10 >= house.seats * 9 }.map(house.name)
    let single = parties.count { $0.count("candidates") == 1 }
    let many =
      "\(English.sentenceCase(English.quantity(parties.count, "party", "parties"))) put up candidates, "
      + "\(English.numeral(single)) of them in one constituency only."
    return everywhere.isEmpty
      ? many
      : "\(many) \(English.sentenceCase(English.list(everywhere))) stood in at least nine of every ten constituencies."
  }

  private func ballotTable() throws -> Report.Table {
    let answer = try ask("ballots")
    let columns: [Library.PrintedColumn] = [
      .words("Names", "candidates", width: .fit), .number("Constituencies", "constituencies"),
      .words("The first of them by name", "first_by_name", width: .fit),
    ]
    return Report.Table(
      caption: caption("Names on the ballot paper", "Constituencies by number of candidates, \(election)", answer),
      columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact)
  }

  private func womenTable(_ answer: QueryResult) -> Report.Table {
    let rows = answer.table.records
    let shown = rows.filter { $0.count("all_elected") > 1 }
    let columns: [Library.PrintedColumn] = [
      library.party("Party", "party"), .number("Women", "candidates"), .number("All", "all_candidates"),
      .number("Women", "elected"), .number("All", "all_elected"), .number("Share", "share_of_elected"),
    ]
    func total(_ column: String) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
    let share = Double(total("elected")) / Double(max(1, total("all_elected")))
    let isKnown = rows.allSatisfy { $0.count("all_elected") == 0 || $0.number("share_of_elected") != nil }
    let totals = ["candidates", "all_candidates", "elected", "all_elected"].map { Report.Cell(Number.count(total($0))) }
    return Report.Table(
      caption: caption(
        "Women among candidates and members", "Parties with at least two seats, \(election)", answer),
      columns: columns.columns,
      bands: [Report.Band("", span: 1), Report.Band("Candidates", span: 2), Report.Band("Elected", span: 3)],
      rows: columns.rows(shown),
      totals: [
        Report.Row(["All parties"] + totals + [Report.Cell(isKnown ? Number.percent(share) : Number.missing)])
      ],
      density: .compact)
  }

  private func womenSentences(_ rows: [Record]) -> String {
    func total(_ column: String) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
    let (standing, elected) = (total("candidates"), total("elected"))
    let share = Double(elected) / Double(max(1, total("all_elected")))
    let candidates = Double(standing) / Double(max(1, total("all_candidates")))
    var text =
      "\(Number.count(standing)) of the candidates, \(Number.percent(candidates)), were women, and so were "
      + "\(Number.count(elected)) of the members elected, \(Number.percent(share))."
    let large = rows.filter { $0.count("all_elected") >= 10 && $0.number("share_of_elected") != nil }
    if let most = large.max(by: { ($0.number("share_of_elected") ?? 0) < ($1.number("share_of_elected") ?? 0) }),
      let least = large.min(by: { ($0.number("share_of_elected") ?? 0) < ($1.number("share_of_elected") ?? 0) }),
      most.text("party") != least.text("party")
    {
      text +=
        " Among parties with ten members or more the part of women was largest with \(house.name(most)), "
        + "\(most.reading("share_of_elected")), and smallest with \(house.name(least)), \(least.reading("share_of_elected"))."
    }
    return text
  }

  private func memberSentences(_ rows: [Record]) -> String {
    func total(_ column: String) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
    let (new, returned, defeated) = (total("new"), total("returned"), total("defeated"))
    var text =
      "Of the \(Number.count(total("elected"))) members elected, \(English.numeral(new)) had never sat before"
    if returned > 0 { text += " and \(English.numeral(returned)) came back after an absence" }
    text +=
      ". \(English.sentenceCase(English.quantity(total("incumbents"), "member"))) who sat at dissolution stood again, and "
    text += "\(English.numeral(defeated)) of them \(defeated == 1 ? "was" : "were") defeated."
    if let worst = rows.max(by: { $0.count("defeated") < $1.count("defeated") }), worst.count("defeated") * 2 > defeated
    {
      text +=
        " \(English.sentenceCase(English.numeral(worst.count("defeated")))) of those defeated stood for \(house.name(worst))."
    }
    return text
  }

  private func memberTable(_ answer: QueryResult) -> Report.Table {
    let rows = answer.table.records
    let hasUnknown = rows.contains { $0.count("unknown") > 0 }
    let columns: [Library.PrintedColumn] =
      [
        library.party("Party", "party"), .number("Elected", "elected"), .number("Re-elected", "re_elected"),
        .number("Returned", "returned"), .number("New", "new"),
      ] + (hasUnknown ? [.number("Not known", "unknown")] : []) + [
        .number("Stood again", "incumbents"), .number("Defeated", "defeated"),
      ]
    let summed =
      ["elected", "re_elected", "returned", "new"] + (hasUnknown ? ["unknown"] : []) + ["incumbents", "defeated"]
    let totals = summed.map { column in
      Report.Cell(Number.count(rows.reduce(0) { $0 + $1.count(column) }))
    }
    return Report.Table(
      caption: caption(
        "Members by party, new and returning",
        "Members elected, and those who sat at dissolution, stood again and were defeated, by the party they stood for, \(election)",
        answer),
      columns: columns.columns, rows: columns.rows(rows), totals: [Report.Row(["All parties"] + totals)],
      density: .compact)
  }

  /// The members who stood and lost, by the party they stood for.
  private func defeated() throws -> [Report.Block] {
    let answer = try ask("defeated-incumbents")
    let rows = answer.table.records
    guard !rows.isEmpty else { return [] }
    let columns: [Library.PrintedColumn] = [
      .words("Member", "candidate"), .words("Constituency", "constituency"),
      library.party("Winner", "winner_party", name: \.code), .number("Majority", "majority"),
    ]
    let groups = rows.runs(by: "party").map { party, rows in
      Report.RowGroup(
        "\(library.look(party).shortName): \(English.quantity(rows.count, "member"))",
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
          caption: caption("", "Members defeated, the winner’s party and its majority, \(election)", answer),
          columns: columns.columns, groups: groups, density: .compact, flow: 2)),
    ]
  }

  /// The name of a defeated member's row, for the index.
  static func anchor(defeatedIn row: Record) -> String { "defeated-\(row.text("code"))-\(row.text("candidate"))" }
}

extension [Record] {
  /// Rows that follow each other and read the same in a column.
  func runs(by column: String) -> [(text: String, rows: [Record])] {
    reduce(into: []) { runs, row in
      if runs.last?.text != row.reading(column) { runs.append((row.reading(column), [])) }
      runs[runs.count - 1].rows.append(row)
    }
  }
}
