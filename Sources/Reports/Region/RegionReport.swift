import Elections
import Figures
package import Findings
import Queries
import Report
import Wording

/// The report of a nation, a region or a group of seats: all its elections, who won what from whom, and every constituency.
package struct RegionReport {
  let library: Library
  /// The nation's, region's or group's name.
  let name: String
  /// Its name in the middle of a sentence: "Scotland", "the North East".
  let proseName: String
  /// Whether it is a group of seats, which may lie in several nations.
  let isGroup: Bool
  /// Every constituency at the newest election.
  let contests: [ContestsRow]
  /// Every election in the area.
  let elections: Answer<ElectionsRow>
  /// The newest of them.
  let newest: ElectionsRow
  /// Every party at every election in the area.
  let timeline: Answer<TimelineRow>
  /// The elections that can be set beside each other, all of whose seats are counted.
  let over: [ElectionsRow]

  /// Makes the report of an area.
  ///
  /// - Parameters:
  ///   - name: a nation or a region of England, as people write it, or a group of seats.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for a name that no nation or region has.
  package static func edition(_ name: String, in library: Library) throws -> Edition {
    let report = try RegionReport(name, in: library)
    let kind = report.isGroup ? "group" : "region"
    return Edition(name: "\(kind)-\(report.name.fileName)", report: try report.document())
  }

  private init(_ name: String, in library: Library) throws {
    self.library = library
    let years = try library.elections().map(\.election)
    guard let last = years.last else { throw Self.nothing }
    // Of an election that is under way nothing may be declared here.
    var contests: [ContestsRow] = []
    for year in years.reversed() where contests.isEmpty {
      contests = try library.ask(ContestsRequest(election: year, area: name)).rows
    }
    self.contests = contests
    let (nations, regions) = (Set(contests.map(\.nation)), Set(contests.map(\.region)))
    isGroup = library.groups.contains(name)
    guard let first = contests.first, nations.count == 1 || isGroup else {
      let areas = try library.ask(AreasRequest(election: last)).rows
      let known = areas.flatMap { [$0.nation, $0.region] }
      throw QueryError.unknownArea(name, known: known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    let area = regions.count == 1 ? first.region : first.nation
    self.name = isGroup ? name : area
    proseName = isGroup ? name : AreaName.inProse(area)
    elections = try library.ask(ElectionsRequest(area: self.name))
    guard let newest = elections.rows.last else { throw Self.nothing }
    self.newest = newest
    over = elections.rows.filter { library.isOver($0.election) }
    timeline = try library.ask(TimelineRequest(area: self.name))
  }

  private static let nothing = FigureError.nothingToShow(figure: "votes", reason: "no election is known")

  var election: Int { newest.election }

  /// What the newest election is asked about.
  var filters: Filters { Filters(election: election, area: name) }
  /// What it is asked about where it is compared with the one before.
  var changes: Filters { Filters(to: election, area: name) }

  /// A figure of the area.
  func picture(_ kind: String, _ filters: Filters, measure: String? = nil, span: Int = 12) throws -> Report.Block {
    let figure = try Gallery.draw(kind, FigureRequest(filters, measure: measure), in: library)
    return .figure(Report.Picture(chart: figure.chart, span: span))
  }

  /// The parties that a table has room for: those that won a seat or a twentieth of the votes here at any election.
  var parties: [PartyLook] {
    let large = timeline.rows.filter { $0.seats > 0 || $0.share >= 0.05 }
    return Set(large.map(\.party)).map(library.look).filter { !$0.isPool }
      .sorted { $0.position < $1.position }
  }

  /// A party's row at an election.
  func row(_ party: PartyCode, _ election: Int) -> TimelineRow? {
    timeline.rows.first { $0.party == party && $0.election == election }
  }

  private func document() throws -> Report {
    let first = elections.rows.first?.election ?? election
    let title = "\(English.sentenceCase(name)), general elections \(first) to \(election)"
    return Report(
      metadata: library.metadata(
        title: title, subject: "Every general election in \(proseName)", day: newest.date),
      source: SourceLine.counted, accent: library.look(newest.largestParty).colour,
      blocks: try result() + overTheYears() + seatsChanged() + swing() + close() + constituencies()
        + ElectionReport.shortCommands)
  }
}
