/// A statement that the press made about a result, what it reported, and how the final figure is computed.
public struct ReportedClaim: Equatable, Sendable {
  /// How firm the statement was when it was made.
  public enum Status: String, CaseIterable, Sendable {
    /// Reported as settled.
    case final
    /// Reported while votes were still being counted.
    case provisional
    /// A forecast.
    case forecast
    /// Reported as settled, and a slip.
    case erroneous
  }

  /// What became of the statement.
  public enum Verdict: String, CaseIterable, Sendable {
    /// The final figures bear it out.
    case confirmed
    /// It was a forecast or a count under way, and came out otherwise.
    case superseded
    /// It was reported as settled and is not so.
    case wrong
    /// Results cannot tell.
    case notCheckable = "not checkable"
  }

  /// How the check's value is compared with the expected one.
  public enum Comparison: String, CaseIterable, Sendable {
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
  public struct Check: Equatable, Sendable {
    /// One SQL statement: the first value is compared, a second one is its reading.
    public let sql: String
    /// How the value is compared.
    public let comparison: Comparison
    /// What it is compared with: the reported value, or the threshold that a word such as "narrow" stands for.
    public let expected: String
    /// By how much they may differ.
    public let tolerance: Double?

    /// Makes a check.
    public init(sql: String, comparison: Comparison, expected: String, tolerance: Double?) {
      self.sql = sql
      self.comparison = comparison
      self.expected = expected
      self.tolerance = tolerance
    }
  }

  /// What the check of a claim came to.
  public struct Finding: Equatable, Sendable {
    /// What names the claim.
    public let claim: String
    /// The final figure as people read it; nil where results cannot tell.
    public let final: String?
    /// What became of the claim.
    public let verdict: Verdict

    /// Makes a finding.
    public init(claim: String, final: String?, verdict: Verdict) {
      self.claim = claim
      self.final = final
      self.verdict = verdict
    }
  }

  /// What names it.
  public let id: String
  /// The paper or broadcaster, and the day.
  public let source: String
  /// The year of the election it is about.
  public let election: Int
  /// What it is about: a seat total, a majority, a person.
  public let kind: String
  /// Of whom or what.
  public let subject: String
  /// The statement, paraphrased.
  public let statement: String
  /// What was reported.
  public let reported: String
  /// How firm it was.
  public let status: Status
  /// The final figure as those who collected the statements give it; nil where there is none.
  public let publishedFinal: String?
  /// The verdict of those who collected the statements.
  public let publishedVerdict: Verdict
  /// How the final figure is computed, in words.
  public let method: String
  /// What the verdict hangs on beside the figures.
  public let firmness: String
  /// The check; nil where results cannot tell.
  public let check: Check?

  /// Makes a claim.
  public init(
    id: String, source: String, election: Int, kind: String, subject: String, statement: String, reported: String,
    status: Status, publishedFinal: String?, publishedVerdict: Verdict, method: String, firmness: String, check: Check?
  ) {
    self.id = id
    self.source = source
    self.election = election
    self.kind = kind
    self.subject = subject
    self.statement = statement
    self.reported = reported
    self.status = status
    self.publishedFinal = publishedFinal
    self.publishedVerdict = publishedVerdict
    self.method = method
    self.firmness = firmness
    self.check = check
  }
}
