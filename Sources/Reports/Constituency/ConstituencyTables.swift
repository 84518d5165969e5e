import Drawing
import Elections
import Figures
import Findings
import Queries
import Report
import Wording

extension ConstituencyReport {
  /// Everyone who stood at some elections, under the name of each where there are several.
  func slate(_ title: String, _ subtitle: String, of elections: [Int]) throws -> Report.Table {
    let answer = try library.ask(ContestantsRequest(filters))
    // Of results that were not counted, what is under half a per cent says nothing.
    let rows = answer.rows.filter { row in
      elections.contains(row.election) && (row.basis == .counted || row.share.map { $0 >= 0.005 } == true)
    }
    let isLong = elections.count > 1
    let isNamed = rows.contains { $0.basis == .counted }
    let isCounted = rows.allSatisfy { $0.basis == .counted }
    let columns: [PrintedColumn<ContestantsRow>] =
      (isNamed ? [.party(\.party, in: library), .words(\.candidate, "Candidate")] : [party])
      + [.votes(\.votes), .share(\.share), .change(\.shareChange, from: \.fromBasis, in: rows)]
    let groups = rows.runs(by: \.election).compactMap { own in
      own.first.map { Report.RowGroup(isLong ? SourceLine.named($0.election, $0.basis) : "", columns.rows(own)) }
    }
    return Report.Table(
      caption: Report.Caption(title, subtitle, answer), columns: columns.map(\.column), groups: groups,
      notes: isCounted ? [] : ["Of results that were not counted, parties under 0.5% are left out."], density: .compact,
      flow: isLong ? isNamed ? 2 : 3 : 1)
  }

  /// Parties by their codes, in what room the numbers leave.
  private var party: PrintedColumn<ContestantsRow> {
    PrintedColumn(column: .words("Party"), cell: PrintedColumn.party(\.party, in: library, name: \.code.text).cell)
  }

  /// Those who stood at the elections before the last, or the parties where only these are known.
  func slates() throws -> [Report.Block] {
    let before = elections.map(\.year).filter { $0 < election }
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
    let elections = try allElections()
    let before = try library.ask(ContestantsRequest(filters)).rows.count {
      $0.basis == .counted && $0.election < election
    }
    return elections + (try descent(isDrawn: elections.count == 2 && before <= Self.mostCandidates))
  }

  /// How many candidates of earlier elections leave room for the picture on two pages.
  private static let mostCandidates = 27

  /// All elections in a line each, and the by-elections.
  func allElections() throws -> [Report.Block] {
    let isJudged = elections.contains { $0.winner.probability != nil }
    let more: [PrintedColumn<SeatContest>] = isJudged ? [.share(\.winner.probability, "Probability")] : []
    let columns: [PrintedColumn<SeatContest>] = [
      PrintedColumn(column: .words("Election")) {
        Report.Cell(String($0.year), mark: $0.basis.mark, subject: .election($0.year))
      },
      .party(\.winner.party, "Won by", in: library), .votes(\.majority, "Majority"),
      .share(\.winner.turnout, "Turnout"),
    ]
    let shares: [PrintedColumn<SeatContest>] = elections.parties(library).prefix(8).map { look in
      .share({ $0.shares[look.code] }, look.code.text)
    }
    let table = Report.Table(
      caption: Report.Caption(
        ConstituencyStory(self).turns, subtitle: "Winner, majority in votes, turnout and shares of the vote",
        source: SourceLine.plain(history), command: history.command + " --by party"),
      columns + more + shares, elections.reversed(),
      notes: Basis.notes(elections.map(\.basis))
        + [ConstituencyStory(self).addition, ConstituencyStory(self).partly].compactMap { $0 }.map { Report.Prose($0) },
      density: .compact)
    return [.heading(2, "All its elections", id: "elections"), .table(table)] + (try byElections())
  }

  /// What it was made of, or what became of it.
  ///
  /// The picture gives way where by-elections or many candidates have to find room on the two pages.
  func descent(isDrawn: Bool) throws -> [Report.Block] {
    let answer = try library.ask(LineageRequest(filters))
    guard !answer.rows.isEmpty else { return [] }
    let figure = try Gallery.draw("lineage", FigureRequest(filters), in: library).chart
    let story = Report.Block.paragraph(Report.Prose(ConstituencyStory(self).descent(answer.rows)))
    let members = try formerMembers(answer.rows).map {
      [Report.Column(span: 6, [story]), Report.Column(span: 6, [.table($0)])]
    }
    let isNew = isCurrent && answer.rows.contains { $0.code == code }
    return [
      .heading(2, isNew ? "Where it came from" : "What happened to it", id: "descent"),
      members.map(Report.Block.columns) ?? story,
    ]
      // One ribbon from one box to another shows nothing that the sentence does not say.
      + (isDrawn && answer.rows.count > 1 ? [.figure(Report.Picture(chart: figure))] : [])
  }

  /// Who won the constituency that most of a new one was part of.
  private func formerMembers(_ lineage: [LineageRow]) throws -> Report.Table? {
    guard let parent = lineage.first(where: { $0.code == code && $0.predecessor }),
      let older = try library.lastElections().first(where: { $0.set < set })?.set
    else { return nil }
    let name = parent.fromConstituency
    let answer = try library.ask(ContestantsRequest(on: older, constituency: name))
    let winners = answer.rows.filter { $0.rank == 1 && $0.basis == .counted }
    return Report.Table(
      caption: Report.Caption("Members for the old \(name)", "Winners at general elections and their shares", answer),
      [
        .words({ String($0.election) }, "Election", width: .fit), .words(\.candidate, "Member"),
        .party(\.party, in: library, name: \.code.text), .share(\.share),
      ], winners, density: .compact)
  }

  /// The constituencies that were as close, and the by-elections.
  func neighbours() throws -> [Report.Block] {
    let answer = try library.ask(MarginalsRequest(election: election))
    let ranking = answer.rows
    guard let place = ranking.firstIndex(where: { $0.code == code }) else { return [] }
    let first = max(0, min(place - 2, ranking.count - 5))
    let columns: [PrintedColumn<MarginalsRow>] = [
      .constituency(\.constituency, \.code), .party(\.winner, "Won by", in: library),
      .party(\.second, "Second", in: library), .votes(\.majority, "Majority"), .share(\.majorityShare),
      .points(\.swingNeeded, "Swing needed"),
    ]
    let shown = ranking[first..<min(first + 5, ranking.count)]
    let rows = zip(shown, columns.rows(shown)).map { row, cells in
      guard row.code == code else { return cells }
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
            answer, comparing: false),
          columns: columns.map(\.column), rows: rows, density: .compact))
    ]
  }

  /// The by-elections in it, or in the old constituency that most of it was part of.
  private func byElections() throws -> [Report.Block] {
    let answer = try library.ask(ByElectionsRequest())
    let parent = try library.ask(LineageRequest(filters)).rows.first { $0.code == code && $0.predecessor }
    let old = isCurrent ? parent.flatMap { parent in parent.fromCode == code ? nil : parent } : nil
    let rows = answer.rows.filter { $0.code == code || $0.code == old?.fromCode }
    guard !rows.isEmpty else { return [] }
    let isOfBoth = rows.contains { $0.code != code }
    let place =
      isOfBoth ? old.map { ", those in the old \($0.fromConstituency) too, which the largest part of it was in" } : nil
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            rows.count == 1 ? "One by-election" : English.sentenceCase(English.quantity(rows.count, "by-election")),
            "Between general elections\(English.clause("", place)); “Before” is the party that won at the last one",
            answer),
          [
            .day(\.date, "Date", width: .flexible(1)), .words(\.winnerName, "Elected"),
            .party(\.winner, "Won by", in: library), .party(\.previousWinner, "Before", in: library),
            .party(\.second, "Second", in: library), .votes(\.majority, "Majority"), .share(\.turnout, "Turnout"),
          ], rows, density: .compact))
    ]
  }
}
