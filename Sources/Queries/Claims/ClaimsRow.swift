package import Elections

/// What was reported, beside what the final figures say.
package struct ClaimsRow: AnswerRow {
  package let election: Int
  /// Who reported it, and when.
  package let source: String
  /// Of whom or what.
  package let subject: String
  /// The statement, paraphrased.
  package let statement: String
  package let reported: String
  /// The final figure; nil where results cannot tell.
  package let final: String?
  package let verdict: ReportedClaim.Verdict

  package init(_ cells: inout CellReader) {
    election = cells.next()
    source = cells.next()
    subject = cells.next()
    statement = cells.next()
    reported = cells.next()
    final = cells.next()
    verdict = cells.next()
  }
}
