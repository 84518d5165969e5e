import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The parties that fell by a third or rose by half, in the country, its nations and regions.
  func collapses() throws -> [Report.Block] {
    let (falls, rises) = (try ask(CollapsesRequest.self), try ask(SurgesRequest.self))
    guard !falls.rows.isEmpty || !rises.rows.isEmpty else { return [] }
    let areas = try library.undividedAreas(at: election)
    return try [
      .heading(2, "Collapses and surges", id: "collapses"),
      .paragraph(
        Report.Prose(
          "A party collapsed where its share fell by at least a third and by three points or more, or where at least half of its "
            + "five or more seats were lost; it surged where its share rose by at least half and three points, or its seats at least doubled to "
            + "five or more and its share rose by three points. Only parties with at least 1% of the vote at one of the two "
            + "elections that contested at least a fifth of the seats both times are listed. Shares are over the constituencies that the party fought at both elections, so that a "
            + "withdrawal is not taken for a collapse. \(sentence(falls.rows, "collapsed", areas))")),
    ]
      + unlessEmpty { [try picture("collapses", mode: "falls", limit: 10)] }
      + table(falls, "collapsed")
      + [.paragraph(Report.Prose(sentence(rises.rows, "surged", areas)))]
      + unlessEmpty { [try picture("collapses", mode: "rises", limit: 10)] }
      + table(rises, "surged")
  }

  /// Which parties did so in the most areas.
  private func sentence(_ rows: [some Upheaval], _ verb: String, _ areas: Set<String>) -> String {
    let counts = rows.filter { areas.contains($0.area) }.reduce(into: [PartyCode: Int]()) {
      $0[$1.party, default: 0] += 1
    }
    guard let most = counts.values.max() else { return "No party \(verb) in any nation or region." }
    let parties = counts.filter { $0.value == most }.keys.map(library.look).sorted { $0.position < $1.position }
    let each = parties.count > 1 ? " each" : ""
    return English.sentenceCase(
      "\(English.list(parties.map(\.proseName))) \(verb) in \(English.quantity(most, "nation or region", "nations or regions"))\(each)\(counts.count > parties.count ? ", more than any other party" : "")."
    )
  }

  private func table<Row: Upheaval>(_ answer: Answer<Row>, _ verb: String) -> [Report.Block] {
    let mark = answer.basisMark
    let columns: [PrintedColumn<Row>] = [
      .words(\.area, "Area", width: .fit), .party(\.party, in: library), .share(\.shareFrom, "then", mark: mark),
      .share(\.shareTo, "now"), .change(\.change, "change", mark: mark),
      .seats(\.seatsFrom, "then", mark: mark), .seats(\.seatsTo, "now"),
      .count(\.candidatesFrom, "then", mark: mark), .count(\.candidatesTo, "now"),
      .words(\.reason, "By", width: .fit),
    ]
    let rows = answer.rows.filter { max($0.candidatesFrom, $0.candidatesTo) > 2 }
    guard let baseline, !rows.isEmpty else { return [] }
    return [
      .table(
        Report.Table(
          caption: caption(
            "Parties that \(verb), \(baseline) to \(election)",
            "Share of the vote where the party stood both times, seats and candidates, by area"
              + (isPieced ? "; stood then: in a third of it or more" : ""), answer),
          columns,
          bands: [
            Report.Band("", span: 2), Report.Band("Share", span: 3), Report.Band("Seats", span: 2),
            Report.Band("Stood", span: 2), Report.Band("", span: 1),
          ], rows, notes: answer.basisNotes, density: .compact))
    ]
  }
}
