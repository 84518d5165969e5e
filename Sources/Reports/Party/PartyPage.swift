import Charts
import Drawing
package import Elections
import Figures
package import Findings
import Queries
package import Report
import Wording

/// What a page of its own says of a party: all its elections, in the country and in each nation and region.
package struct PartyPage {
  package let look: PartyLook
  /// The party's elections in a sentence.
  package let summary: String
  package let blocks: [Report.Block]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - party: the party; one that stood at some election.
  ///   - library: where its rows come from.
  /// - Throws: `QueryError`, `FigureError` for a party that never stood.
  package init(_ party: PartyCode, in library: Library) throws {
    look = library.look(party)
    let filters = Filters(party: party.text)
    let timeline = try library.ask(TimelineRequest(filters))
    // An election that is not over stands beside no other.
    let over = timeline.rows.filter { library.isOver($0.election) }
    let rows = over.isEmpty ? timeline.rows : over
    guard let last = rows.last else {
      throw FigureError.nothingToShow(figure: "trend", reason: "\(look.name) never stood")
    }
    let trend = try Gallery.draw("trend", FigureRequest(filters, measure: "share"), in: library).chart
    summary = "\(look.name): \(trend.title)."
    let regions = try library.ask(RegionsRequest(Filters(election: last.election, party: party.text)))
    blocks =
      [
        .heading(1, look.name, id: "party"), .figure(Report.Picture(chart: trend)),
        .table(Self.elections(rows, timeline)),
        .heading(2, "In the nations and regions", id: "areas"),
      ] + (try Self.places(filters, in: library))
      + [
        .table(
          ResultTable(library: library, answer: regions).areas(
            Report.Caption(
              "The nations and regions in \(last.election)", "Candidates, votes and seats of \(look.proseName)", regions
            )))
      ]
  }

  private static func elections(_ rows: [TimelineRow], _ timeline: Answer<TimelineRow>) -> Report.Table {
    let columns: [PrintedColumn<TimelineRow>] = [
      .year(\.election), .count(\.candidates, "Candidates"), .votes(\.votes), .share(\.share), .change(\.shareChange),
      .seats(\.seats), .seatChange(\.seatChange, from: \.fromBasis, in: rows),
      .share(\.seatShare, "Share of seats"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "General elections" + English.clause(" since ", rows.map(\.election).min().map(String.init)),
        "Votes and seats in the United Kingdom", timeline), columns,
      rows.reversed(), notes: Basis.notes(rows.compactMap(\.fromBasis)))
  }

  /// The lines in each nation and region; none for a party that stood in too few of them, or too seldom, to be drawn.
  private static func places(_ filters: Filters, in library: Library) throws -> [Report.Block] {
    let figure = try FigureError.nilWhereEmpty {
      try Gallery.draw("trend-by-region", FigureRequest(filters, measure: "share"), in: library)
    }
    return figure.map { [.figure(Report.Picture(chart: $0.chart))] } ?? []
  }
}
