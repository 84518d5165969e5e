import Queries
import Report
import Wording

extension ElectionReport {
  /// The parties that fell by a third or rose by half, in the country, its nations and regions.
  func collapses() throws -> [Report.Block] {
    let (falls, rises) = (try ask("collapses"), try ask("surges"))
    guard !falls.table.rows.isEmpty || !rises.table.rows.isEmpty else { return [] }
    return try [
      .heading(2, "Collapses and surges", id: "collapses"),
      .paragraph(
        Report.Prose(
          "A party collapsed where its share fell by at least a third and by three points or more, or where at least half of its "
            + "five or more seats were lost; a surge is the mirror of that. Shares are over the constituencies that the party fought at both elections, so that a "
            + "withdrawal is not taken for a collapse. \(sentence(falls, "collapsed"))")),
    ]
      + unlessEmpty { [try picture("collapses", mode: "falls", limit: 10)] }
      + table(falls, "collapsed")
      + [.paragraph(Report.Prose(sentence(rises, "surged")))]
      + unlessEmpty { [try picture("collapses", mode: "rises", limit: 10)] }
      + table(rises, "surged")
  }

  /// Which parties did so in the most areas.
  private func sentence(_ answer: QueryResult, _ verb: String) -> String {
    let rows = answer.table.records.filter(isTold)
    let areas = rows.reduce(into: [String: Int]()) { $0[$1.text("party"), default: 0] += 1 }
    guard let most = areas.values.max() else { return "No party \(verb) in any nation or region." }
    let parties = areas.filter { $0.value == most }.keys.map(library.look).sorted { $0.position < $1.position }
    let each = parties.count > 1 ? " each" : ""
    return English.sentenceCase(
      "\(English.list(parties.map(\.proseName))) \(verb) in \(English.quantity(most, "nation or region", "nations or regions"))\(each)\(areas.count > parties.count ? ", more than any other party" : "")."
    )
  }

  /// Whether an area’s row is worth telling: one or two candidates say little of a party.
  private func isTold(_ row: Record) -> Bool {
    !(row.text("area_kind") == "uk" || row.text("area") == "England")
      && max(row.count("candidates_from"), row.count("candidates_to")) > 2
  }

  private func table(_ answer: QueryResult, _ verb: String) -> [Report.Block] {
    let mark = answer.basisMark
    let columns: [Library.PrintedColumn] = [
      .words("Area", "area", width: .fit), library.party("Party", "party"), .number("then", "share_from", mark: mark),
      .number("now", "share_to"),
      .number("change", "change", mark: mark), .number("then", "seats_from", mark: mark), .number("now", "seats_to"),
      .number("then", "candidates_from", mark: mark), .number("now", "candidates_to"),
      .words("By", "reason", width: .fit),
    ]
    let rows = answer.table.records.filter { max($0.count("candidates_from"), $0.count("candidates_to")) > 2 }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Report.Table(
          caption: caption(
            "Parties that \(verb), \(baseline ?? "") to \(election)",
            "Share of the vote where the party stood both times, seats and candidates, by area", answer),
          columns: columns.columns,
          bands: [
            Report.Band("", span: 2), Report.Band("Share", span: 3), Report.Band("Seats", span: 2),
            Report.Band("Stood", span: 2), Report.Band("", span: 1),
          ], rows: columns.rows(rows), notes: answer.basisNotes, density: .compact))
    ]
  }
}
