import Elections
import Figures
import Findings
import Queries
import Report
import Wording

extension RegionReport {
  /// The newest election: in words, numbers, a map and bars.
  func result() throws -> [Report.Block] {
    let story = RegionStory(self)
    return [
      .heading(1, English.sentenceCase(name), id: "result"), .paragraph(Report.Prose(story.result)),
      .keyFigures(keyFigures()),
    ] + (try underWay()) + [
      .columns([
        Report.Column(span: 6, [try picture("hexmap", filters, span: 6)]),
        Report.Column(span: 6, [try picture("seats", filters, span: 6), try picture("votes", filters, span: 6)]),
      ])
    ]
  }

  /// That a later election is under way, of which nothing is declared here yet.
  private func underWay() throws -> [Report.Block] {
    try library.underWay(in: proseName, after: election).map { [.note(Report.Prose($0))] } ?? []
  }

  private func keyFigures() -> [Report.KeyFigure] {
    let largest = library.look(newest.largestParty)
    let own = row(largest.code, election).map { row in
      [
        Report.KeyFigure(
          Number.count(row.seats),
          Report.Prose(
            "of \(Number.count(newest.seats)) \(newest.seats == 1 ? "seat" : "seats") for \(largest.proseName)"),
          colour: largest.colour),
        Report.KeyFigure(Number.percentInWords(row.share), Report.Prose("of the vote for \(largest.proseName)")),
      ]
    }
    return (own ?? []) + [
      Report.KeyFigure(Number.percent(newest.turnout), "turnout"),
      Report.KeyFigure(Number.decimal(newest.gallagher, 2), "Gallagher index: how far seats are from votes"),
    ]
  }

  /// Shares and seats at all elections.
  func overTheYears() throws -> [Report.Block] {
    let years = over.map(\.election)
    guard !years.isEmpty else { return [] }
    let pair = [
      Report.TableColumn("%", .flexible(1), .trailing), Report.TableColumn("seats", .flexible(1), .trailing),
    ]
    let rows = parties.map { look in
      Report.Row(
        [Report.Cell(look.shortName, chip: look.colour)]
          + years.flatMap { year -> [Report.Cell] in
            guard let row = row(look.code, year) else { return ["—", "—"] }
            return [Report.Cell(Number.share(row.share)), Report.Cell(Number.count(row.seats))]
          })
    }
    return [
      .heading(2, "All elections", id: "elections")
    ] + leftOut.map { .note($0) } + [
      .paragraph(Report.Prose(RegionStory(self).years)),
      .columns([
        Report.Column(span: 6, [try picture("trend", Filters(area: name), measure: "share", span: 6)]),
        Report.Column(span: 6, [try picture("trend", Filters(area: name), measure: "seats", span: 6)]),
      ]),
      .table(
        Report.Table(
          caption: Report.Caption(
            "Shares and seats at every election",
            "Shares of the vote in per cent, and seats, \(proseName); parties with a seat or 5% of the vote at any election",
            timeline),
          columns: [Report.TableColumn("Party")] + years.flatMap { _ in pair },
          bands: [Report.Band("", span: 1)] + years.map { Report.Band(String($0), span: 2) }, rows: rows,
          notes: leftOut)),
      .table(turnouts()),
    ]
  }

  /// What is said below tables of all elections where one is not over.
  private var leftOut: [Report.Prose] {
    library.isOver(election)
      ? []
      : [
        Report.Prose(
          "\(election) is left out: \(Number.count(newest.seats)) of \(English.quantity(newest.constituencies, "seat")) in \(proseName) "
            + "\(newest.seats == 1 ? "is" : "are") declared.")
      ]
  }

  private func turnouts() -> Report.Table {
    let columns: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .seats(\.seats), .party(\.largestParty, "Most seats", in: library),
      .count(\.electorate, "Electorate"), .votes(\.validVotes, "Valid votes"), .share(\.turnout, "Turnout"),
      .count(\.candidates, "Candidates"), .index(\.gallagher, "Gallagher"),
      .index(\.enpVotes, "Parties by votes"), .index(\.enpSeats, "Parties by seats"),
    ]
    return Report.Table(
      caption: Report.Caption(
        RegionStory(self).turnout ?? "Turnout",
        "Electorate, votes and turnout in \(proseName); Gallagher index and effective number of parties",
        elections),
      columns, over.reversed(), notes: leftOut)
  }

  /// Who won seats from whom.
  func seatsChanged() throws -> [Report.Block] {
    let answer = try library.ask(FlipsRequest(changes))
    guard let baseline = SourceLine.baseline(answer) else { return [] }
    let rows = answer.rows
    let story = RegionStory(self)
    guard !rows.isEmpty else {
      let sentence = story.noChange(since: baseline)
      return [.heading(2, "Seats changing hands", id: "changed"), .paragraph(Report.Prose(sentence))]
    }
    let columns: [PrintedColumn<FlipsRow>] = [
      .constituency(\.constituency, \.code), .party(\.fromParty, "From", in: library, name: \.code.text),
      .votes(\.majority, "Majority"), .share(\.majorityShare),
    ]
    let groups = rows.runs(by: \.toParty).map { own in
      let winner = library.look(own[0].toParty).shortName
      return Report.RowGroup("\(winner): \(English.quantity(own.count, "gain"))", columns.rows(own))
    }
    return [
      .heading(2, "Seats changing hands", id: "changed"),
      .paragraph(
        Report.Prose(story.changed(rows, since: baseline) + English.clause(" ", UncertainChanges(rows).sentence))),
      try picture("flows", changes),
      .table(
        Report.Table(
          caption: Report.Caption(
            English.sentenceCase("\(English.quantity(rows.count, "seat")) that another party won"),
            "By the party that won, with its majority in votes and as a share of valid votes", answer),
          columns: columns.map(\.column), groups: groups, notes: answer.basisNotes, density: .compact,
          flow: rows.count > 8 ? 2 : 1)),
    ]
  }

  /// The swing, and where it was largest.
  func swing() throws -> [Report.Block] {
    let answer = try library.ask(SwingsRequest(changes))
    guard let baseline = SourceLine.baseline(answer), answer.rows.count(where: { $0.butler != nil }) > 1 else {
      return []
    }
    let figure = try Gallery.draw("swing-distribution", FigureRequest(filters), in: library).chart
    return [
      .heading(2, "Swing", id: "swing"), .paragraph(Report.Prose(RegionStory(self).swing(since: baseline))),
      .figure(Report.Picture(chart: figure, height: 190)),
    ]
  }

  /// The closest seats and the safest.
  func close() throws -> [Report.Block] {
    func table<Row: Closeness>(_ answer: Answer<Row>, _ what: String) -> Report.Block {
      let columns: [PrintedColumn<Row>] = [
        .constituency(\.constituency, \.code), .party(\.winner, "Winner", in: library, name: \.code.text),
        .party(\.second, "Second", in: library, name: \.code.text), .votes(\.majority, "Majority"),
        .share(\.majorityShare),
      ]
      return .table(
        Report.Table(
          caption: Report.Caption(
            what, "By the majority as a share of valid votes, \(election)", answer, comparing: false), columns,
          answer.rows, density: .compact))
    }
    let closest = try library.ask(MarginalsRequest(election: election, area: name, limit: 10))
    let safest = try library.ask(SafestRequest(election: election, area: name, limit: 10))
    let all = try library.ask(MarginalsRequest(filters)).rows
    let sentences = RegionStory(self).close(all).map { [Report.Block.paragraph(Report.Prose($0))] }
    return [
      .heading(2, "Majorities", id: "close")
    ] + (sentences ?? []) + [
      .columns([
        Report.Column(span: 6, [table(closest, "The closest")]),
        Report.Column(span: 6, [table(safest, "The safest")]),
      ])
    ]
  }

  /// Every constituency in a line.
  func constituencies() throws -> [Report.Block] {
    let answer = try library.ask(PlacingsRequest(filters))
    let before = SourceLine.baseline(answer).map { "“Before” is the party that had won the seat in \($0)" }
    let subtitle = ["Winner, majority in votes, second and turnout, \(election)", before]
    let columns: [PrintedColumn<PlacingsRow>] = [
      .constituency(\.constituency, \.code, width: .flexible(1.4)), .words(\.winnerName, "Elected"),
      .party(\.winner, "Won by", in: library, name: \.code.text),
      .party(\.former, "Before", in: library, name: \.code.text, mark: answer.basisMark), .share(\.winnerShare),
      .change(\.winnerChange, mark: answer.basisMark), .votes(\.majority, "Majority"),
      .party(\.second, "Second", in: library, name: \.code.text), .share(\.secondShare), .share(\.turnout, "Turnout"),
    ]
    return [
      .heading(2, "All constituencies", id: "constituencies"),
      .table(
        Report.Table(
          caption: Report.Caption(
            "Every seat in \(election)", subtitle.compactMap(\.self).joined(separator: "; "), answer), columns,
          answer.rows, notes: answer.basisNotes, density: .compact)),
    ]
  }
}
