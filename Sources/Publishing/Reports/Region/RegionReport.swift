import Queries
import Report
import Wording

/// The report of a nation or a region: all its elections, who won what from whom, and every constituency.
package struct RegionReport {
  let library: Library
  /// The nation's or region's name.
  let name: String
  /// Its name in the middle of a sentence: "Scotland", "the North East".
  let proseName: String
  let election: Int
  /// Every constituency at the newest election.
  let contests: [Record]
  /// Every election in the area.
  let elections: QueryResult
  /// Every party at every election in the area.
  let timeline: QueryResult

  /// Makes the report of an area.
  ///
  /// - Parameters:
  ///   - name: a nation or a region of England, as people write it.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for a name that no nation or region has.
  package static func edition(_ name: String, in library: Library) throws -> Edition {
    let report = try RegionReport(name, in: library)
    return Edition(name: "region-\(report.name.fileName)", report: try report.document())
  }

  private init(_ name: String, in library: Library) throws {
    self.library = library
    election = try library.elections().last?.count("election") ?? 0
    contests = try library.ask("contests", Filters(election: election, area: name)).table.records
    let (nations, regions) = (Set(contests.map { $0.text("nation") }), Set(contests.map { $0.text("region") }))
    guard let first = contests.first, nations.count == 1 else {
      let areas = try library.ask("areas", Filters(election: election)).table.records
      let known = areas.flatMap { [$0.text("nation"), $0.text("region")] }
      throw QueryError.unknownArea(name, known: known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    self.name = regions.count == 1 ? first.text("region") : first.text("nation")
    proseName = regions.count == 1 ? first.areaInProse : first.text("nation")
    elections = try library.ask("elections", Filters(area: self.name))
    timeline = try library.ask("timeline", Filters(area: self.name))
  }

  /// What the newest election is asked about.
  var filters: Filters { Filters(election: election, area: name) }
  /// What it is asked about where it is compared with the one before.
  var changes: Filters { Filters(to: election, area: name) }

  /// A figure of the area.
  func picture(_ kind: String, _ filters: Filters, measure: String? = nil, span: Int = 12) throws -> Report.Block {
    let figure = try Gallery.draw(kind, FigureRequest(filters, measure: measure), in: library)
    return .figure(Report.Picture(figure.chart, span: span))
  }

  /// The parties that a table has room for: those that won a seat or a twentieth of the votes here at any election.
  var parties: [PartyLook] {
    let large = timeline.table.records.filter { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.05 }
    return Set(large.map { $0.text("party") }).map(library.look).filter { !$0.isPool }
      .sorted { $0.position < $1.position }
  }

  /// A party's row at an election.
  func row(_ party: String, _ election: Int) -> Record? {
    timeline.table.records.first { $0.text("party") == party && $0.count("election") == election }
  }

  private func document() throws -> Report {
    let years = elections.table.records.map { $0.reading("election") }
    let title = "\(name), general elections \(years.first ?? "") to \(years.last ?? "")"
    let leader = elections.table.records.last?.text("largest_party") ?? ""
    return Report(
      metadata: library.metadata(
        title: title, subject: "Every general election in \(proseName)", day: try library.day(of: election)),
      source: SourceLine.counted, accent: library.look(leader).colour,
      blocks: try result() + overTheYears() + seatsChanged() + swing() + close() + constituencies())
  }
}
