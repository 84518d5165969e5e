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
  let contest: Record
  /// The elections on its boundaries, the earliest first, notional and estimated ones among them.
  let history: QueryResult

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

  private init(_ name: String, on set: String?, in library: Library) throws {
    self.library = library
    let found = try Self.find(name, on: set, in: library)
    (self.set, election, contest) = found
    history = try library.ask(
      "history", Filters(on: found.set, constituency: found.contest.text("constituency"), by: .party))
  }

  /// The last contest in a constituency: on the boundary set asked for, else on the newest that has the name or code.
  private static func find(
    _ name: String, on set: String?, in library: Library
  ) throws -> (set: String, election: Int, contest: Record) {
    let known = try library.lastElections()
    let sought = known.filter { set == nil || $0.set == set }
    if let set, sought.isEmpty { throw QueryError.unknownBoundarySet(set, known: known.map(\.set)) }
    var refusal = QueryError.unknownConstituency(name, boundarySet: known.first?.set ?? "", suggestions: [])
    for (number, candidate) in sought.enumerated() {
      do {
        let answer = try library.ask("contests", Filters(election: candidate.election, constituency: name))
        if let contest = answer.table.records.first { return (candidate.set, candidate.election, contest) }
      } catch let error as QueryError {
        // What the newest boundaries have to suggest is the best that can be said.
        if number == 0 { refusal = error }
      }
    }
    throw refusal
  }

  var name: String { contest.text("constituency") }
  var code: String { contest.text("code") }

  /// What everything here is asked about.
  var filters: Filters { Filters(on: set, constituency: name) }

  /// Whether a newer boundary set has another constituency of this name.
  private func newerNamesake() throws -> Bool {
    guard let newest = try library.lastElections().first, newest.set != set else { return false }
    return try library.ask("contests", Filters(election: newest.election)).table.records
      .contains { $0.text("constituency") == name }
  }

  private func document() throws -> Report {
    let day = try library.day(of: election)
    let rows = history.table.records
    let title = rows.first.map { "\(name) since \($0.count("election"))" } ?? name
    return Report(
      metadata: library.metadata(
        title: title, subject: "Every general election in the constituency of \(name)", day: day),
      source: SourceLine.counted, accent: library.look(contest.text("winner")).colour,
      blocks: try result(on: day) + neighbours() + past() + slates(), pageLimit: 2)
  }

  /// The last result in words, numbers and pictures.
  private func result(on day: String) throws -> [Report.Block] {
    let map = try Locator(contest: contest, election: election).chart(library)
    return [
      .heading(1, name, id: "result"),
      .paragraph(Report.Prose(try ConstituencyStory(self).result(on: day))),
      .keyFigures(try keyFigures()),
      .columns([
        Report.Column(
          span: 7, [.figure(Report.Picture(try Gallery.draw("history", FigureRequest(filters), in: library).chart))]),
        Report.Column(span: 5, [.figure(Report.Picture(map, height: 215))]),
      ]),
      .table(
        try slate(
          "\(contest.text("winner_name")) won by \(English.quantity(contest.count("majority"), "vote"))",
          "Candidates at the general election of \(election), with the change since the one before", of: [election])),
    ]
  }

  private func keyFigures() throws -> [Report.KeyFigure] {
    let winner = library.look(contest.text("winner"))
    var figures = [
      Report.KeyFigure(
        contest.reading("majority"), Report.Prose("majority, \(contest.inWords("majority_share")) of valid votes"),
        colour: winner.colour),
      Report.KeyFigure(contest.reading("turnout"), "turnout"),
      Report.KeyFigure(contest.reading("electorate"), "may vote"),
    ]
    if let row = try ranking().first(where: { $0.text("code") == code }) {
      // What rounds to no swing is told in votes: more than half of the majority from one side to the other.
      let votes = row.count("majority") / 2 + 1
      figures.append(
        row.reading("swing_needed") == Number.percent(0)
          ? Report.KeyFigure(Number.count(votes), "votes from the winner to the second would have changed the seat")
          : Report.KeyFigure(row.reading("swing_needed"), "swing that would have changed the seat"))
    }
    if let leave = try leave() {
      figures.append(
        Report.KeyFigure(
          leave.reading("leave_share"),
          Report.Prose("voted Leave" + (leave.count("leave_known") == 1 ? "" : " (estimate)"))))
    }
    return figures
  }

  /// The constituencies on its boundaries from the closest to the safest.
  func ranking() throws -> [Record] { try library.ask("marginals", Filters(election: election)).table.records }

  /// Its share of Leave; nil where that is not known.
  func leave() throws -> Record? {
    guard try library.ask("hexes", Filters(election: election)).from != nil else { return nil }
    return try library.ask("leave-vote", Filters(to: election, party: contest.text("winner"))).table.records
      .first { $0.text("code") == code }
  }
}

extension String {
  /// The name as part of a file's name: "Leeds North West" is "leeds-north-west".
  var fileName: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" }.map { $0.filter { $0 != "’" } }
      .joined(separator: "-")
  }
}
