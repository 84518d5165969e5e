import Elections

/// The columns of `claims.csv`; the last four are the project's own.
enum ClaimColumn: String, CaseIterable {
  case id, source, election, kind, subject, claim
  case reported = "reported_value"
  case status = "report_status"
  case publishedFinal = "final_value"
  case verdict
  case method = "how_computed"
  case firmness, check, comparison, expected, tolerance
}

extension ReportedClaim: TidyRow {
  init(_ row: Row<ClaimColumn>) throws(FieldError) { try self.init(row, check: row.check()) }

  /// Reads a row of any layout, the check standing elsewhere.
  init(_ row: Row<ClaimColumn>, check: Check?) throws(FieldError) {
    self.init(
      id: try row.requiredText(.id), source: try row.requiredText(.source), election: try row.count(.election),
      kind: try row.requiredText(.kind), subject: try row.requiredText(.subject),
      statement: try row.requiredText(.claim), reported: row.text(.reported),
      status: try row.value(.status, expected: "final, provisional, forecast or erroneous") { Status(rawValue: $0) },
      publishedFinal: row.optionalText(.publishedFinal),
      publishedVerdict: try row.value(.verdict, expected: "confirmed, superseded, wrong or not checkable") {
        Verdict(rawValue: $0)
      }, method: row.text(.method), firmness: row.text(.firmness), check: check)
  }

  func cell(_ column: ClaimColumn) -> String {
    switch column {
    case .id: id
    case .source: source
    case .election: String(election)
    case .kind: kind
    case .subject: subject
    case .claim: statement
    case .reported: reported
    case .status: status.rawValue
    case .publishedFinal: publishedFinal ?? ""
    case .verdict: publishedVerdict.rawValue
    case .method: method
    case .firmness: firmness
    case .check: check?.sql ?? ""
    case .comparison: check?.comparison.rawValue ?? ""
    case .expected: check?.expected ?? ""
    case .tolerance: check?.tolerance?.cell ?? ""
    }
  }

  static var order: [TidyOrder<ClaimColumn>] { [.text(.id)] }
}

extension Row<ClaimColumn> {
  /// The check; nil where there is none.
  fileprivate func check() throws(FieldError) -> ReportedClaim.Check? {
    guard let sql = optionalText(.check) else { return nil }
    let comparison = try value(.comparison, expected: "=, <>, <, <=, >, >= or about") {
      ReportedClaim.Comparison(rawValue: $0)
    }
    let needsTolerance = comparison == .about
    let tolerance = try value(.tolerance, expected: needsTolerance ? "a number not under 0" : "nothing") {
      text -> Double?? in
      guard needsTolerance else { return text.isEmpty ? .some(nil) : nil }
      return Double(text).flatMap { $0 >= 0 && $0.isFinite ? .some($0) : nil }
    }
    return ReportedClaim.Check(
      sql: sql, comparison: comparison, expected: try requiredText(.expected), tolerance: tolerance)
  }
}
