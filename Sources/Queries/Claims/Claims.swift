package import Elections
import Store
import Wording

/// What was reported, beside the final figures.
///
/// Checks come with the datasets, so they run in the sandbox, as a reader's own SQL does: all of them when the database is built, and
/// those that were not when they are asked for.
package final class Claims {
  private let database: ElectionDatabase
  /// Where checks run, opened for the first.
  private var sandbox: Sandbox?

  /// Gets ready to tell what was reported.
  ///
  /// - Parameter database: an open database.
  init(_ database: ElectionDatabase) {
    self.database = database
  }

  /// Gets ready to tell what was reported.
  ///
  /// - Parameter path: the database.
  /// - Throws: `StoreError` where it cannot be opened.
  package convenience init(databaseAt path: String) throws { self.init(try ElectionDatabase(path: path)) }

  /// Checks every claim of a database that was just built.
  ///
  /// - Parameter path: the database.
  /// - Returns: what each check came to; none for a claim whose check cannot be run or takes long, which whoever asks is told.
  /// - Throws: `StoreError` where the database fails.
  package static func findings(databaseAt path: String) throws -> [ReportedClaim.Finding] {
    let claims = try Claims(databaseAt: path)
    return try claims.rows().compactMap { row in
      do {
        return try claims.finding(of: row, within: Sandbox.Limits(seconds: 1))
      } catch is SandboxRefusal {
        return nil
      }
    }
  }

  /// The claims: each one's final figure is computed, and its verdict follows from the comparison.
  ///
  /// - Parameters:
  ///   - election: the year of the elections they are about; nil for all.
  ///   - verdict: the verdict they come to; nil for all.
  /// - Returns: a table with a row a claim, by source and in the order of their names.
  /// - Throws: `QueryError` for a year that no claim is about, `SandboxRefusal` for a check that cannot be run.
  package func table(election: Int? = nil, verdict: ReportedClaim.Verdict? = nil) throws -> Table {
    let years = try elections
    if let election, !years.contains(election) { throw QueryError.unknownElection(election, known: years) }
    let wanted = try rows().filter { row in try election.map { try row.integer(1) == $0 } ?? true }
    let checked = try wanted.map { row in
      let finding = try known(of: row) ?? finding(of: row, within: Sandbox.Limits())
      return (verdict: finding.verdict, cells: try cells(row, finding))
    }
    return Table(
      columns: Self.columns, rows: checked.filter { verdict == nil || $0.verdict == verdict }.map(\.cells))
  }

  private func rows() throws -> [SQLRow] {
    try database.rows(
      """
      SELECT
        c.claim, c.election, c.source, c.subject, c.statement, c.reported, c.status, c.check_sql, c.comparison, c.expected,
        c.tolerance, c.firmness, f.final, f.verdict
      FROM claim c LEFT JOIN claim_finding f USING (claim)
      ORDER BY c.election, c.source, c.claim
      """)
  }

  /// What the check came to when the database was built; nil where it was not run then.
  private func known(of row: SQLRow) throws -> ReportedClaim.Finding? {
    guard let verdict = row.optionalText(13).flatMap(ReportedClaim.Verdict.init) else { return nil }
    return ReportedClaim.Finding(claim: try row.text(0), final: row.optionalText(12), verdict: verdict)
  }

  private func finding(of row: SQLRow, within limits: Sandbox.Limits) throws -> ReportedClaim.Finding {
    let claim = try row.text(0)
    let open = ReportedClaim.Finding(claim: claim, final: nil, verdict: .notCheckable)
    guard let sql = row.optionalText(7), let status = ReportedClaim.Status(rawValue: try row.text(6)),
      let comparison = ReportedClaim.Comparison(rawValue: try row.text(8))
    else { return open }
    let check = ReportedClaim.Check(
      sql: sql, comparison: comparison, expected: try row.text(9), tolerance: row.number(10))
    let sandbox = try sandbox ?? Sandbox(path: database.path, functions: MeasureFunctions.all)
    self.sandbox = sandbox
    guard let answer = try sandbox.run(sql, limits: limits).rows.first, let value = answer[0].plainText else {
      return open
    }
    return ReportedClaim.Finding(
      claim: claim, final: answer[1].plainText ?? answer[0].reading,
      verdict: ReportedClaim.verdict(on: status, holds: check.holds(for: value)))
  }

  private func cells(_ row: SQLRow, _ finding: ReportedClaim.Finding) throws -> [Cell] {
    [
      .integer(try row.integer(1)), .text(try row.text(2)), .text(try row.text(3)), .text(try row.text(4)),
      .text(try row.text(5)), finding.final.map(Cell.text) ?? .missing, .text(finding.verdict.rawValue),
      .text(try row.text(6)), .text(try row.text(11)), .text(try row.text(0)),
    ]
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

extension SQLValue {
  /// The value as programs write it, whole numbers without a point; nil for NULL.
  fileprivate var plainText: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): Int(exactly: number).map(String.init) ?? number.description
    case .text(let text): text
    }
  }

  /// The value as people read it.
  fileprivate var reading: String {
    switch self {
    case .integer(let number): Number.count(number)
    case .real(let number): Int(exactly: number).map(Number.count) ?? Number.decimal(number, 2)
    case .null, .text: plainText ?? ""
    }
  }
}
