import Database
import TidyData
import Elections
import Wording

/// Checks the claims of the press against a new database.
///
/// Checks come with the datasets, so they run in the sandbox, as a reader's own SQL does.
enum ClaimChecks {
  /// How long the check of one claim may take, and all of them together: a hundred times what those of the datasets take.
  private static let seconds = (each: 1.0, all: 20.0)

  /// Finds what became of each claim.
  ///
  /// - Parameters:
  ///   - claims: the claims.
  ///   - file: where they were read from, for findings.
  ///   - database: the new database, with all that claims can be about.
  ///   - findings: where a check that could not be run is told; its claim is not checkable.
  /// - Returns: what each claim came to, in their order.
  /// - Throws: `DatabaseError` where the sandbox cannot be opened.
  static func run(
    _ claims: [ReportedClaim], from file: String, in database: NewDatabase, _ findings: inout Findings
  ) throws -> [ReportedClaim.Finding] {
    let sandbox = try database.sandbox()
    let clock = ContinuousClock()
    let start = clock.now
    return claims.map { claim in
      do throws(SandboxError) {
        let rest = seconds.all - (clock.now - start) / .seconds(1)
        return try finding(of: claim, in: sandbox, Sandbox.Limits(seconds: min(seconds.each, max(rest, 0.001))))
      } catch {
        findings.add(
          Finding(
            .warning, file: file, found: "a check of \(claim.id) that cannot be run (\(error))",
            expected: "a statement that is answered within a second", action: "the claim is not checkable"))
        return ReportedClaim.Finding(claim: claim.id, final: nil, verdict: .notCheckable)
      }
    }
  }

  private static func finding(
    of claim: ReportedClaim, in sandbox: Sandbox, _ limits: Sandbox.Limits
  ) throws(SandboxError) -> ReportedClaim.Finding {
    guard let check = claim.check, let answer = try sandbox.run(check.sql, limits: limits).rows.first,
      let value = answer[0].plainText
    else { return ReportedClaim.Finding(claim: claim.id, final: nil, verdict: .notCheckable) }
    return ReportedClaim.Finding(
      claim: claim.id, final: answer[1].plainText ?? answer[0].reading,
      verdict: ReportedClaim.verdict(on: claim.status, holds: check.holds(for: value)))
  }
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
