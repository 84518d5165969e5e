import Elections
import TidyData

extension Layout<PublishedContest> {
  /// House of Commons Library, one row a constituency: the columns that all its editions share.
  ///
  /// The columns of single parties differ by year ("UUP (as UCUNF)", "BRX", "Of which other winner"); candidates' files
  /// have their votes.
  static var library: Layout {
    Tables.contests.layout(
      "House of Commons Library constituencies",
      header: [
        .code: "ONS ID", .constituency: "Constituency name", .declaredAt: "Declaration time",
        .electorate: "Electorate", .validVotes: "Valid votes", .invalidVotes: "Invalid votes", .majority: "Majority",
        .result: "Result", .firstParty: "First party", .secondParty: "Second party",
        .memberFirstName: "Member first name", .memberSurname: "Member surname",
      ])
  }
}

extension Layout<Constituency> {
  /// House of Commons Library, one row a constituency, read for the constituencies themselves.
  static var libraryContests: Layout {
    Tables.constituencies.layout(
      "House of Commons Library constituencies",
      header: [
        .code: "ONS ID", .name: "Constituency name", .anyArea: "Region name", .kind: "Constituency type",
      ])
  }
}

extension Column<Constituency> {
  /// The area by any name that files call it; the import decides which it is.
  static var anyArea: Self { Self("area", .text, "The area, by any name.", \.area) { $0.area = $1 } }
}
