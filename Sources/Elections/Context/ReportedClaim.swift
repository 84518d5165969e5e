/// A statement that the press made about a result, what it reported, and how the final figure is computed.
package struct ReportedClaim: Equatable, Sendable {
  /// How firm the statement was when it was made.
  package enum Status: String, CaseIterable, Sendable {
    case final
    /// Reported while votes were still being counted.
    case provisional
    case forecast
    /// Reported as settled, and a slip.
    case erroneous
  }

  /// What became of the statement.
  package enum Verdict: String, CaseIterable, Sendable {
    /// The final figures bear it out.
    case confirmed
    /// It was a forecast or a count under way, and came out otherwise.
    case superseded
    /// It was reported as settled and is not so.
    case wrong
    case notCheckable = "not checkable"
  }

  /// How the check's value is compared with the expected one.
  package enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    /// Differing by no more than the tolerance.
    case about
  }

  /// What computes the final figure, and what it must be for the statement to hold.
  package struct Check: Equatable, Sendable {
    /// One SQL statement: the first value is compared, a second one is its reading.
    package var sql: String
    /// How the value is compared.
    package var comparison: Comparison
    /// What it is compared with: the reported value, or the threshold that a word such as "narrow" stands for.
    package var expected: String
    /// By how much they may differ.
    package var tolerance: Double?

    package init(sql: String, comparison: Comparison, expected: String, tolerance: Double?) {
      (self.sql, self.comparison, self.expected) = (sql, comparison, expected)
      self.tolerance = tolerance
    }
  }

  /// What the check of a claim came to.
  package struct Finding: Equatable, Sendable {
    /// What names the claim.
    package var claim: String
    /// The final figure as people read it; nil where results cannot tell.
    package var final: String?
    /// What became of the claim.
    package var verdict: Verdict

    package init(claim: String, final: String?, verdict: Verdict) {
      (self.claim, self.final, self.verdict) = (claim, final, verdict)
    }
  }

  package var id: String
  /// The paper or broadcaster, and the day.
  package var source: String
  /// The year of the election it is about.
  package var election: Int
  /// What it is about: a seat total, a majority, a person.
  package var kind: String
  /// Of whom or what.
  package var subject: String
  package var statement: String
  package var reported: String
  /// How firm it was.
  package var status: Status
  /// The final figure as those who collected the statements give it; nil where there is none.
  package var publishedFinal: String?
  /// The verdict of those who collected the statements.
  package var publishedVerdict: Verdict
  /// How the final figure is computed, in words.
  package var method: String
  /// What the verdict depends on besides the figures.
  package var firmness: String
  /// The check; nil where results cannot tell.
  package var check: Check?

  package init(
    id: String, source: String, election: Int, kind: String, subject: String, statement: String, reported: String,
    status: Status, publishedFinal: String?, publishedVerdict: Verdict, method: String, firmness: String, check: Check?
  ) {
    (self.id, self.source, self.election, self.kind) = (id, source, election, kind)
    (self.subject, self.statement, self.reported) = (subject, statement, reported)
    (self.status, self.publishedFinal) = (status, publishedFinal)
    (self.publishedVerdict, self.method, self.firmness) = (publishedVerdict, method, firmness)
    self.check = check
  }
}
