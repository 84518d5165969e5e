import Queries
import Report
import Wording

extension ConstituencyReport {
  /// Everyone who stood at some elections, under the name of each where there are several.
  func slate(_ title: String, _ subtitle: String, of elections: [Int]) throws -> Report.Table {
    let answer = try library.ask("contestants", filters)
    // Of results that were not counted, what is under half a per cent says nothing.
    let rows = answer.table.records.filter { row in
      elections.contains(row.count("election"))
        && (row.text("basis") == "counted" || (row.number("share") ?? 0) >= 0.005)
    }
    let isLong = elections.count > 1
    let marks = rows.map { Basis.mark($0.text("basis")) }.filter { !$0.isEmpty }
    let notes = Basis.plainNotes(marks) + (marks.isEmpty ? [] : ["Of these, parties under 0.5\u{A0}% are left out."])
    var columns = [library.party("Party", "party")]
    let isNamed = rows.contains { $0.text("basis") == "counted" }
    if isNamed {
      columns.append(.words("Candidate", "candidate"))
    } else {
      columns = [Library.PrintedColumn(column: .text("Party"), cell: library.party("", "party", name: \.code).cell)]
    }
    columns += [.number("Votes", "votes"), .number("Share", "share"), .number("Change", "share_change")]
    let groups = rows.runs { $0.reading("election") }.map { own in
      Report.RowGroup(isLong ? own.first.map(Self.heading) ?? "" : "", columns.rows(own))
    }
    return Report.Table(
      caption: Report.Caption(title, subtitle, answer), columns: columns.columns, groups: groups,
      notes: notes, density: .compact,
      flow: isLong ? isNamed ? 2 : 3 : 1)
  }

  private static func heading(_ row: Record) -> String {
    SourceLine.named(row.count("election"), row.text("basis"))
  }

  /// Those who stood at the elections before the last, or the parties where only these are known.
  func slates() throws -> [Report.Block] {
    let before = history.table.records.map { $0.count("election") }.filter { $0 != election }
    guard !before.isEmpty else { return [] }
    return [
      .table(
        try slate(
          "The elections before",
          "Votes and shares at the elections before \(election), with the change since the one before each",
          of: before))
    ]
  }

  /// All elections in a line each, and where the constituency came from or went.
  func past() throws -> [Report.Block] {
    let rows = history.table.records
    var columns: [Library.PrintedColumn] = [
      Library.PrintedColumn(column: .text("Election")) {
        Report.Cell($0.reading("election"), mark: Basis.mark($0.text("basis")))
      },
      library.party("Won by", "winner"), .number("Majority", "majority"), .number("Turnout", "turnout"),
    ]
    columns += FigureKind.parties(history.table, library).prefix(8).map { .number($0.code, $0.code) }
    let table = Report.Table(
      caption: Report.Caption(
        ConstituencyStory(self).turns, "Winner, majority in votes, turnout and shares of the vote", history),
      columns: columns.columns, rows: columns.rows(rows.reversed()),
      notes: Basis.notes(rows.map { Basis.mark($0.text("basis")) }), density: .compact)
    let byElections = try byElections()
    return [.heading(2, "All its elections", id: "elections"), .table(table)] + byElections
      + (try descent(isDrawn: byElections.isEmpty))
  }

  /// What it was made of, or what became of it.
  ///
  /// The picture gives way where by-elections have to find room on the two pages.
  private func descent(isDrawn: Bool) throws -> [Report.Block] {
    let answer = try library.ask("lineage", filters)
    guard !answer.table.records.isEmpty else { return [] }
    let figure = try Gallery.draw("lineage", FigureRequest(filters), in: library).chart
    let story = Report.Block.paragraph(Report.Prose(try ConstituencyStory(self).descent(answer.table.records)))
    let members = try formerMembers(answer.table.records).map {
      [Report.Column(span: 6, [story]), Report.Column(span: 6, [.table($0)])]
    }
    let isNew = answer.table.records.contains { $0.text("code") == code }
    return [
      .heading(2, isNew ? "Where it came from" : "What became of it", id: "descent"),
      members.map(Report.Block.columns) ?? story,
    ] + (isDrawn ? [.figure(Report.Picture(figure, height: 150))] : [])
  }

  /// Who won the constituency that most of a new one was part of.
  private func formerMembers(_ lineage: [Record]) throws -> Report.Table? {
    guard let parent = lineage.first(where: { $0.text("code") == code && $0.count("predecessor") == 1 }),
      let older = try library.lastElections().first(where: { $0.set < set })?.set
    else { return nil }
    let name = parent.text("from_constituency")
    let answer = try library.ask("contestants", Filters(on: older, constituency: name))
    let columns: [Library.PrintedColumn] = [
      .words("Election", "election", width: .fit), .words("Member", "candidate"),
      library.party("Party", "party", name: \.code), .number("Share", "share"),
    ]
    let winners = answer.table.records.filter { $0.count("rank") == 1 && $0.text("basis") == "counted" }
    return Report.Table(
      caption: Report.Caption("Members for the old \(name)", "Winners at general elections and their shares", answer),
      columns: columns.columns, rows: columns.rows(winners), density: .compact)
  }

  /// The constituencies that were as close, and the by-elections.
  func neighbours() throws -> [Report.Block] {
    let answer = try library.ask("marginals", Filters(election: election))
    let ranking = answer.table.records
    guard let place = ranking.firstIndex(where: { $0.text("code") == code }) else { return [] }
    let first = max(0, min(place - 2, ranking.count - 5))
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), library.party("Won by", "winner"), library.party("Second", "second"),
      .number("Majority", "majority"), .number("Share", "majority_share"), .number("Swing needed", "swing_needed"),
    ]
    let shown = ranking[first..<min(first + 5, ranking.count)]
    let rows = zip(shown, columns.rows(shown)).map { row, cells in
      guard row.text("code") == code else { return cells }
      var cells = cells
      for index in cells.cells.indices { cells.cells[index].bold = true }
      return cells
    }
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            ConstituencyStory(self).closeness(ranking[place], place: place, of: ranking.count),
            "The constituencies with the next smaller and larger majorities in \(election), as shares of valid votes",
            answer),
          columns: columns.columns, rows: rows, density: .compact))
    ]
  }

  /// The by-elections in it, or in the old constituency that most of it was part of.
  private func byElections() throws -> [Report.Block] {
    let answer = try library.ask("by-elections")
    let rows = answer.table.records.filter { $0.text("code") == code }
    guard !rows.isEmpty else { return [] }
    let columns: [Library.PrintedColumn] = [
      Library.PrintedColumn(column: .text("Date")) { Report.Cell(Day.short($0.text("date"))) },
      .words("Elected", "winner_name"), library.party("Won by", "winner"), library.party("Before", "previous_winner"),
      library.party("Second", "second"), .number("Majority", "majority"), .number("Turnout", "turnout"),
    ]
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            rows.count == 1 ? "One by-election" : English.sentenceCase(English.quantity(rows.count, "by-election")),
            "Between general elections; “Before” is the party that won at the last one", answer),
          columns: columns.columns, rows: columns.rows(rows), density: .compact))
    ]
  }
}
