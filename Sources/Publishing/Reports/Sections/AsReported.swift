import Queries
import Report
import Wording

extension ElectionReport {
  /// What was reported on the night, beside the final count; nothing where no statements were collected.
  func asReported() throws -> [Report.Block] {
    let answer = try library.claims(about: election)
    let rows = answer.table.records
    guard rows.count > 4 else { return [] }
    let verdicts = ["wrong", "superseded", "confirmed", "not checkable"].map { verdict in
      (verdict: verdict, rows: rows.filter { $0.text("verdict") == verdict })
    }.filter { !$0.rows.isEmpty }
    let columns: [Library.PrintedColumn] = [
      .words("As reported", "statement", width: .flexible(2.2)), .words("Figure", "reported"),
      .words("Final count", "final", width: .flexible(1.8)), .words("Source", "source", width: .flexible(1.1)),
    ]
    return [
      .space(24),
      .heading(1, "As reported", id: "reported"),
      .paragraph(Report.Prose(reportedSentences(rows, verdicts))),
      try picture("reported"),
      .table(
        Report.Table(
          caption: caption(
            "Statements of the press and the count",
            "Paraphrased; the final figure is computed from the results", answer),
          columns: columns.columns,
          groups: verdicts.map { verdict, rows in
            Report.RowGroup(
              "\(English.sentenceCase(verdict)): \(English.quantity(rows.count, "statement"))", columns.rows(rows))
          },
          density: .compact)),
    ]
  }

  private func reportedSentences(_ rows: [Record], _ verdicts: [(verdict: String, rows: [Record])]) -> String {
    func count(_ verdict: String) -> Int { verdicts.first { $0.verdict == verdict }?.rows.count ?? 0 }
    let sources = Set(rows.map { $0.text("source") }).count
    let checkable = rows.count - count("not checkable")
    var text =
      "\(English.sentenceCase(English.quantity(rows.count, "statement"))) of \(English.quantity(sources, "article")) written on "
      + "the night and the day after \(rows.count == 1 ? "was" : "were") collected. Of the \(Number.count(checkable)) that results "
      + "can tell, \(English.numeral(count("confirmed"))) \(count("confirmed") == 1 ? "agrees" : "agree") with the final count"
    if count("superseded") > 0 {
      text +=
        ", \(English.numeral(count("superseded"))) \(count("superseded") == 1 ? "was a forecast or a count under way that came out otherwise" : "were forecasts or counts under way that came out otherwise")"
    }
    if count("wrong") > 0 {
      text += ", and \(English.numeral(count("wrong"))) \(count("wrong") == 1 ? "was" : "were") wrong"
    }
    return text + ". A statement counts as wrong only where it was reported as settled."
  }
}
