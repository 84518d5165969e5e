import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// What was reported on the night, beside the final count; nothing where no statements were collected.
  func asReported() throws -> [Report.Block] {
    // What was said of the whole House is not held against a part of it.
    guard house.isWhole else { return [] }
    let answer = try library.claims(about: election)
    let rows = answer.rows
    guard rows.count > 4 else { return [] }
    let verdicts = [ReportedClaim.Verdict.wrong, .superseded, .confirmed, .notCheckable].map { verdict in
      (verdict: verdict, rows: rows.filter { $0.verdict == verdict })
    }.filter { !$0.rows.isEmpty }
    let shorthand = Shorthand()
    let columns: [PrintedColumn<ClaimsRow>] = [
      .words(\.statement, "As reported", width: .flexible(2.2)), .words({ shorthand.printed($0.reported) }, "Figure"),
      .words({ $0.final.map(shorthand.printed) }, "Final count", width: .flexible(1.8)),
      .words(\.source, "Source", width: .flexible(1.1)),
    ]
    return [
      .pageBreak, .heading(1, "As reported", id: "reported"),
      .paragraph(Report.Prose(reportedSentences(rows))),
      try picture("reported"),
      .table(
        Report.Table(
          caption: caption(
            "Statements of the press and the count",
            "Paraphrased; the final figure is computed from the results", answer),
          columns: columns.map(\.column),
          groups: verdicts.map { verdict, rows in
            Report.RowGroup(
              "\(English.sentenceCase(verdict.rawValue)): \(English.quantity(rows.count, "statement"))",
              columns.rows(rows))
          },
          density: .compact)),
    ]
  }

  private func reportedSentences(_ rows: [ClaimsRow]) -> String {
    func count(_ verdict: ReportedClaim.Verdict) -> Int { rows.count { $0.verdict == verdict } }
    let sources = Set(rows.map { $0.source }).count
    let checkable = rows.count - count(.notCheckable)
    var text =
      "\(English.opening(English.quantity(rows.count, "statement"))) of \(English.quantity(sources, "article")) in the press "
      + "\(rows.count == 1 ? "was" : "were") collected. Of the \(English.numeral(checkable)) that "
      + "can be checked against the results, \(count(.confirmed) == checkable && checkable > 1 ? "all" : English.numeral(count(.confirmed))) \(count(.confirmed) == 1 ? "agrees" : "agree") with the final count"
    if count(.superseded) > 0 {
      text +=
        ", \(English.numeral(count(.superseded))) \(count(.superseded) == 1 ? "was a forecast or a count under way that came out otherwise" : "were forecasts or counts under way that came out otherwise")"
    }
    if count(.wrong) > 0 {
      text += ", and \(English.numeral(count(.wrong))) \(count(.wrong) == 1 ? "was" : "were") wrong"
    }
    return text
      + ". A statement counts as wrong only where it was reported as settled, and a figure that was given roughly agrees where the count is near it, on either side."
  }
}
