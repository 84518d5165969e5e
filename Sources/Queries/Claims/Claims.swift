package import Database
package import Elections

/// What was reported, beside the final figures: what became of each claim was found when the database was built.
package struct Claims {
  private let database: ElectionDatabase

  /// Gets ready to tell what was reported.
  package init(_ database: ElectionDatabase) { self.database = database }

  /// The claims with their final figures and verdicts.
  ///
  /// - Parameters:
  ///   - election: the year of the elections they are about; nil for all.
  ///   - verdict: the verdict they come to; nil for all.
  /// - Returns: a table with a row a claim, by source and in the order of their names.
  /// - Throws: `QueryError` for a year that no claim is about, `DatabaseError` where the database fails.
  package func table(election: Int? = nil, verdict: ReportedClaim.Verdict? = nil) throws -> Table {
    let years = try elections
    if let election, !years.contains(election) { throw QueryError.unknownElection(election, known: years) }
    let rows = try database.rows(
      """
      SELECT
        c.election, c.source, c.subject, c.statement, c.reported, f.final, f.verdict, c.status, c.firmness, c.claim
      FROM claim c JOIN claim_finding f USING (claim)
      WHERE (:election IS NULL OR c.election = :election) AND (:verdict IS NULL OR f.verdict = :verdict)
      ORDER BY c.election, c.source, c.claim
      """,
      [
        "election": election.map(SQLValue.integer) ?? .null,
        "verdict": (verdict?.rawValue).map(SQLValue.text) ?? .null,
      ])
    return Table(columns: Self.columns, rows: rows.map { $0.values.map(Cell.init) })
  }

  /// The years of the elections that claims are about, the earliest first.
  package var elections: [Int] {
    get throws { try database.rows("SELECT DISTINCT election FROM claim ORDER BY election").map { try $0.integer(0) } }
  }

  static let columns = [
    Table.Column(name: "election", kind: .year, meaning: "The election it is about."),
    Table.Column(name: "source", kind: .text, meaning: "Who reported it, and when."),
    Table.Column(name: "subject", kind: .text, meaning: "Of whom or what."),
    Table.Column(name: "statement", kind: .text, meaning: "The statement, paraphrased."),
    Table.Column(name: "reported", kind: .text, meaning: "What was reported."),
    Table.Column(name: "final", kind: .text, meaning: "The final figure, computed; empty where results cannot tell."),
    Table.Column(name: "verdict", kind: .text, meaning: "confirmed, superseded, wrong or not checkable."),
    Table.Column(name: "status", kind: .text, meaning: "How firm the report was."),
    Table.Column(name: "firmness", kind: .text, meaning: "What the verdict hangs on beside the figures."),
    Table.Column(name: "claim", kind: .text, meaning: "What names it among the datasets."),
  ]
}
