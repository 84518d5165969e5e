import Queries
import Report
import Wording

extension RegionReport {
  /// The newest election: in words, numbers, a map and bars.
  func result() throws -> [Report.Block] {
    let story = RegionStory(self)
    return [
      .heading(1, name, id: "result"), .paragraph(Report.Prose(story.result)), .keyFigures(keyFigures()),
      .columns([
        Report.Column(span: 6, [try picture("hexmap", filters, span: 6)]),
        Report.Column(span: 6, [try picture("seats", filters, span: 6), try picture("votes", filters, span: 6)]),
      ]),
    ]
  }

  private func keyFigures() -> [Report.KeyFigure] {
    guard let last = elections.table.records.last else { return [] }
    let largest = library.look(last.text("largest_party"))
    let share = row(largest.code, election)
    return [
      Report.KeyFigure(
        share?.reading("seats") ?? "", Report.Prose("of \(last.reading("seats")) seats for \(largest.proseName)"),
        colour: largest.colour),
      Report.KeyFigure(share?.inWords("share") ?? "", Report.Prose("of the vote for \(largest.proseName)")),
      Report.KeyFigure(last.reading("turnout"), "turnout"),
      Report.KeyFigure(last.reading("gallagher"), "Gallagher index: how far seats are from votes"),
    ]
  }

  /// Shares and seats at all elections.
  func overTheYears() throws -> [Report.Block] {
    let years = elections.table.records.map { $0.count("election") }
    let pair = [
      Report.TableColumn("%", .flexible(1), .trailing), Report.TableColumn("seats", .flexible(1), .trailing),
    ]
    let rows = parties.map { look in
      Report.Row(
        [Report.Cell(look.shortName, chip: look.colour)]
          + years.flatMap { year -> [Report.Cell] in
            guard let row = row(look.code, year) else { return ["—", "—"] }
            return [Report.Cell(Number.decimal((row.number("share") ?? 0) * 100)), Report.Cell(row.reading("seats"))]
          })
    }
    return [
      .heading(1, "All elections", id: "elections"), .paragraph(Report.Prose(RegionStory(self).years)),
      .columns([
        Report.Column(span: 6, [try picture("trend", Filters(area: name), measure: "share", span: 6)]),
        Report.Column(span: 6, [try picture("trend", Filters(area: name), measure: "seats", span: 6)]),
      ]),
      .table(
        Report.Table(
          caption: Report.Caption(
            "",
            "Shares of the vote in per cent, and seats, \(proseName); parties with a seat or 5\u{A0}% of the vote at any election",
            timeline),
          columns: [Report.TableColumn("Party")] + years.flatMap { _ in pair },
          bands: [Report.Band("", span: 1)] + years.map { Report.Band(String($0), span: 2) }, rows: rows)),
      .table(turnouts()),
    ]
  }

  private func turnouts() -> Report.Table {
    let columns: [Library.PrintedColumn] = [
      .words("Election", "election"), .number("Seats", "seats"), library.party("Most seats", "largest_party"),
      .number("Electorate", "electorate"), .number("Valid votes", "valid_votes"), .number("Turnout", "turnout"),
      .number("Candidates", "candidates"), .number("Gallagher", "gallagher"),
      .number("Parties by votes", "enp_votes"), .number("Parties by seats", "enp_seats"),
    ]
    return Report.Table(
      caption: Report.Caption(
        RegionStory(self).turnout,
        "Electorate, votes and turnout in \(proseName); Gallagher index and effective number of parties",
        elections),
      columns: columns.columns, rows: columns.rows(elections.table.records.reversed()))
  }

  /// Who won seats from whom.
  func seatsChanged() throws -> [Report.Block] {
    let answer = try library.ask("flips", changes)
    let rows = answer.table.records
    let story = RegionStory(self)
    guard !rows.isEmpty else {
      return [.heading(1, "Seats changing hands", id: "changed"), .paragraph(Report.Prose(story.noChange(answer)))]
    }
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), library.party("From", "from_party", name: \.code),
      .number("Majority", "majority"), .number("Share", "majority_share"),
    ]
    let groups = rows.runs { $0.text("to_party") }.map { own in
      let winner = library.look(own.first?.text("to_party") ?? "").shortName
      return Report.RowGroup("\(winner): \(English.quantity(own.count, "gain"))", columns.rows(own))
    }
    return [
      .heading(1, "Seats changing hands", id: "changed"), .paragraph(Report.Prose(story.changed(answer))),
      try picture("flows", changes),
      .table(
        Report.Table(
          caption: Report.Caption(
            "", "Seats that another party won, with its majority in votes and as a share of valid votes", answer),
          columns: columns.columns, groups: groups, notes: answer.basisNotes, density: .compact,
          flow: rows.count > 8 ? 2 : 1)),
    ]
  }

  /// The swing, and where it was largest.
  func swing() throws -> [Report.Block] {
    let answer = try library.ask("swings", changes)
    guard answer.table.records.count(where: { $0.number("butler") != nil }) > 1 else { return [] }
    let figure = try Gallery.draw("swing-distribution", FigureRequest(filters), in: library).chart
    return [
      .heading(1, "Swing", id: "swing"), .paragraph(Report.Prose(RegionStory(self).swing(answer))),
      .figure(Report.Picture(figure, height: 190)),
    ]
  }

  /// The closest seats and the safest.
  func close() throws -> [Report.Block] {
    func table(_ query: String, _ what: String) throws -> Report.Table {
      let answer = try library.ask(query, Filters(election: election, area: name, limit: 10))
      let columns: [Library.PrintedColumn] = [
        .words("Constituency", "constituency"), library.party("Winner", "winner", name: \.code),
        library.party("Second", "second", name: \.code), .number("Majority", "majority"),
        .number("Share", "majority_share"),
      ]
      return Report.Table(
        caption: Report.Caption(
          what, "By the majority as a share of valid votes, \(election)", answer),
        columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact)
    }
    return [
      .heading(1, "Majorities", id: "close"),
      .paragraph(Report.Prose(RegionStory(self).close(try library.ask("marginals", filters).table.records))),
      .columns([
        Report.Column(span: 6, [.table(try table("marginals", "The closest"))]),
        Report.Column(span: 6, [.table(try table("safest", "The safest"))]),
      ]),
    ]
  }

  /// Every constituency in a line.
  func constituencies() throws -> [Report.Block] {
    let answer = try library.ask("placings", filters)
    let rows = answer.table.records
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency", width: .flexible(1.4)), .words("Elected", "winner_name"),
      library.party("Won by", "winner", name: \.code),
      library.party("Before", "former", name: \.code, mark: answer.basisMark), .number("Share", "winner_share"),
      .number("Change", "winner_change", mark: answer.basisMark), .number("Majority", "majority"),
      library.party("Second", "second", name: \.code), .number("Share", "second_share"), .number("Turnout", "turnout"),
    ]
    return [
      .heading(1, "All constituencies", id: "constituencies"),
      .table(
        Report.Table(
          caption: Report.Caption(
            "",
            "Winner, majority in votes, second and turnout, \(election); “Before” is the party that had won the seat in \(SourceLine.baseline(answer) ?? "")",
            answer),
          columns: columns.columns, rows: columns.rows(rows), notes: answer.basisNotes, density: .compact)),
    ]
  }
}
