import Charts
import Drawing
import Elections
import Figures
package import Findings
import Queries
import Report
import Wording

/// The report of one constituency: all its elections, who stood, where it came from and how close it is.
package struct ConstituencyReport {
  let library: Library
  /// The boundary set that it belongs to.
  let set: String
  /// The last general election fought on its boundaries.
  let election: Int
  /// How that was won.
  let contest: ContestsRow
  /// Everyone who stood on its boundaries.
  let history: Answer<HistoryRow>
  /// The elections on its boundaries, the earliest first, notional and estimated ones among them.
  let elections: [SeatContest]

  /// Makes the report of a constituency.
  ///
  /// - Parameters:
  ///   - name: its name or code; one that several boundary sets have stands for the newest.
  ///   - set: its boundary set; nil for the newest that has it.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for a name that no constituency has.
  package static func edition(_ name: String, on set: String? = nil, in library: Library) throws -> Edition {
    let report = try ConstituencyReport(name, on: set, in: library)
    let suffix = try report.newerNamesake() ? "-\(report.set)" : ""
    return Edition(name: "constituency-\(report.name.fileName)\(suffix)", report: try report.document())
  }

  /// Whether its boundaries are the newest.
  let isCurrent: Bool

  init(_ name: String, on set: String?, in library: Library) throws {
    self.library = library
    let found = try Self.find(name, on: set, in: library)
    (self.set, election, contest) = found
    isCurrent = try library.lastElections().first?.set == found.set
    history = try library.ask(HistoryRequest(on: found.set, constituency: found.contest.constituency))
    elections = SeatContest.all(history)
  }

  /// The last contest in a constituency that was declared: on the boundary set asked for, else on the newest that has the name or code.
  private static func find(
    _ name: String, on set: String?, in library: Library
  ) throws -> (set: String, election: Int, contest: ContestsRow) {
    let sought = try library.elections().reversed().filter { set == nil || $0.boundarySet == set }
    if let set, sought.isEmpty {
      throw QueryError.unknownBoundarySet(set, known: try library.lastElections().map(\.set))
    }
    var refusal: QueryError?
    for candidate in sought {
      do {
        let answer = try library.ask(ContestsRequest(election: candidate.election, constituency: name))
        if let contest = answer.rows.first { return (candidate.boundarySet, candidate.election, contest) }
      } catch let error as QueryError {
        // What the newest boundaries have to suggest is the best that can be said.
        refusal = refusal ?? error
      }
    }
    throw refusal ?? FigureError.nothingToShow(figure: "history", reason: "no result is known there")
  }

  var name: String { contest.constituency }
  var code: ConstituencyCode { contest.code }

  /// What everything here is asked about.
  var filters: Filters { Filters(on: set, constituency: name) }

  /// Whether a newer boundary set has another constituency of this name.
  private func newerNamesake() throws -> Bool {
    guard let newest = try library.lastElections().first, newest.set != set else { return false }
    return try library.ask(ContestsRequest(election: newest.election)).rows
      .contains { $0.constituency == name }
  }

  private func document() throws -> Report {
    let day = try library.row(of: election).date
    let title = elections.first.map { "\(name) since \($0.year)" } ?? name
    return Report(
      metadata: library.metadata(
        title: title, subject: "Every general election in the constituency of \(name)", day: day),
      source: SourceLine.counted, accent: library.look(contest.winner).colour,
      blocks: try result(on: day) + neighbours() + past() + slates() + ElectionReport.shortCommands, pageLimit: 2)
  }

  /// The last result in words, numbers and pictures.
  func result(on day: CalendarDate) throws -> [Report.Block] {
    let news = try library.underWay(code, on: set).map { [Report.Block.note(Report.Prose($0))] } ?? []
    return try head(on: day) + news + [
      .columns([
        Report.Column(span: 7, [.figure(Report.Picture(chart: historyChart()))]),
        Report.Column(span: 5, [.figure(Report.Picture(chart: locator(), height: 215))]),
      ]),
      .table(lastSlate()),
    ]
  }

  /// The seat among its neighbours.
  func locator() throws -> Chart { try Locator(contest: contest, election: election).chart(library) }

  /// The parties' shares over all elections.
  func historyChart() throws -> Chart { try Gallery.draw("history", FigureRequest(filters), in: library).chart }

  /// Who stood last.
  func lastSlate() throws -> Report.Table {
    let story = ConstituencyStory(self)
    return try slate(
      "\(story.member) \(contest.majority.map { "won \(Margin.words($0))" } ?? "was elected unopposed")",
      "Candidates at the general election of \(election), with the change since the one before", of: [election])
  }

  /// Who won, in a few sentences and numbers.
  func head(on day: CalendarDate) throws -> [Report.Block] {
    let story = ConstituencyStory(self)
    return [
      .heading(1, name, id: "result")
    ] + (try story.deck().map { [Report.Block.deck(Report.Prose($0))] } ?? []) + [
      .paragraph(Report.Prose(story.result(on: day))),
      .keyFigures(try keyFigures()),
    ]
  }

  private func keyFigures() throws -> [Report.KeyFigure] {
    let winner = library.look(contest.winner)
    func figure(_ value: String?, _ caption: String, colour: Colour? = nil) -> Report.KeyFigure? {
      value.map { Report.KeyFigure($0, Report.Prose(caption), colour: colour) }
    }
    let share = English.clause("majority, ", contest.majorityShare.map { Number.percentInWords($0) }, " of valid votes")
    var figures = [
      figure(
        contest.majority.map(Number.votes), contest.majority == 0 ? "majority: decided by lot" : share,
        colour: winner.colour),
      figure(contest.turnout.map { Number.percent($0) }, "turnout"),
      figure(contest.electorate.map(Number.count), "electors"),
    ].compactMap(\.self)
    if let row = try ranking().first(where: { $0.code == code }), row.majority > 0 {
      // What rounds to no swing is told in votes: more than half of the majority from one side to the other.
      let votes = (row.majority / 2).rounded(.down) + 1
      figures.append(
        Number.percent(row.swingNeeded) == Number.percent(0)
          ? Report.KeyFigure(Number.votes(votes), "votes from the winner to the second would have changed the seat")
          : Report.KeyFigure(Number.decimal(row.swingNeeded * 100), "points of swing would have changed the seat"))
    }
    if let leave = try leave() {
      figures.append(
        Report.KeyFigure(
          Number.percent(leave.leaveShare),
          Report.Prose("voted Leave" + (leave.leaveKnown ? "" : " (estimate)"))))
    }
    return figures
  }

  /// The constituencies on its boundaries from the closest to the safest.
  func ranking() throws -> [MarginalsRow] { try library.ask(MarginalsRequest(election: election)).rows }

  /// Its share of Leave; nil where that is not known.
  func leave() throws -> LeaveVoteRow? {
    guard try library.ask(HexesRequest(election: election)).from != nil else { return nil }
    return try library.ask(LeaveVoteRequest(to: election, party: contest.winner)).rows
      .first { $0.code == code }
  }
}

extension String {
  /// The name as part of a file's name: "Leeds North West" is "leeds-north-west".
  var fileName: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" }.map { $0.filter { $0 != "’" } }
      .joined(separator: "-")
  }
}
