package import Elections

extension Tables {
  /// `claims.csv`: what the press reported, and the check of each statement; the last four columns are the project's own.
  package static let claims = Table<ReportedClaim>(
    "claims", "What the press reported, and the check of each statement", from: .press,
    [
      .id, .source, .election, .kind, .subject, .claim, .reported, .status, .publishedFinal, .verdict, .method,
      .firmness, .check, .comparison, .expected, .tolerance,
    ], key: [.id], sortedBy: [.text(.id)],
    blank: ReportedClaim(
      id: "", source: "", election: 0, kind: "", subject: "", statement: "", reported: "", status: .final,
      publishedFinal: nil, publishedVerdict: .notCheckable, method: "", firmness: "", check: nil))
}

extension Column<ReportedClaim> {
  package static var id: Self { Self("id", .requiredText, "What names it.", \.id) { $0.id = $1 } }
  package static var source: Self {
    Self("source", .requiredText, "Who reported it, and when.", \.source) { $0.source = $1 }
  }
  package static var election: Self {
    Self("election", .year, "The election it is about.", \.election) { $0.election = $1 }
  }
  package static var kind: Self {
    Self("kind", .requiredText, "What it is about: a seat total, a majority …", \.kind) { $0.kind = $1 }
  }
  package static var subject: Self {
    Self("subject", .requiredText, "Of whom or what.", \.subject) { $0.subject = $1 }
  }
  package static var claim: Self {
    Self("claim", .requiredText, "The statement, paraphrased.", \.statement) { $0.statement = $1 }
  }
  package static var reported: Self {
    Self("reported_value", .text, "What was reported.", \.reported) { $0.reported = $1 }
  }
  package static var status: Self {
    Self(
      "report_status", .oneOf("final, provisional, forecast or erroneous"), "How firm it was.", \.status
    ) { $0.status = $1 }
  }
  package static var publishedFinal: Self {
    Self(
      "final_value", .optionalText, "The final figure as those who collected the statements give it.",
      \.publishedFinal
    ) { $0.publishedFinal = $1 }
  }
  package static var verdict: Self {
    Self(
      "verdict", .oneOf("confirmed, superseded, wrong or not checkable"), "Their verdict.", \.publishedVerdict
    ) { $0.publishedVerdict = $1 }
  }
  package static var method: Self {
    Self("how_computed", .text, "How the final figure is computed, in words.", \.method) { $0.method = $1 }
  }
  package static var firmness: Self {
    Self("firmness", .text, "What the verdict hangs on beside the figures.", \.firmness) { $0.firmness = $1 }
  }
  package static var check: Self {
    Self(
      "check", .optionalText, "The SQL that computes the final figure; empty where results cannot tell.",
      { $0.check?.sql },
      set: { claim, sql in
        claim.check = sql.map { ReportedClaim.Check(sql: $0, comparison: .equal, expected: "", tolerance: nil) }
      })
  }
}

/// What a check has beside its SQL: read only where there is a check.
extension Column<ReportedClaim> {
  static var comparison: Self {
    Self("comparison", .comparison, "How its first value is compared.", { $0.check?.comparison }) {
      (claim, field) throws(FieldError) in
      if claim.check == nil { return }
      claim.check?.comparison = try FieldType.oneOf("=, <>, <, <=, >, >= or about").read(field)
    }
  }
  static var expected: Self {
    Self(
      "expected", .optionalText, "What it is compared with for the statement to hold.", { $0.check?.expected }
    ) { (claim, field) throws(FieldError) in
      if claim.check == nil { return }
      claim.check?.expected = try FieldType.requiredText.read(field)
    }
  }
  static var tolerance: Self {
    Self(
      "tolerance", .optionalNumber,
      "By how much they may differ, where they are compared as about the same.", { $0.check?.tolerance }
    ) { (claim, field) throws(FieldError) in
      guard let check = claim.check else { return }
      if check.comparison == .about {
        claim.check?.tolerance = try FieldType.number.read(field)
      } else if !field.tidied.isEmpty {
        throw FieldError(at: field, expected: "nothing")
      }
    }
  }
}

extension FieldType<ReportedClaim.Comparison?> {
  fileprivate static var comparison: Self {
    Self(.oneOf(ReportedClaim.Comparison.allCases.map(\.rawValue)), write: { $0?.rawValue ?? "" }) {
      (field) throws(FieldError) in ReportedClaim.Comparison(rawValue: field.tidied)
    }
  }
}
