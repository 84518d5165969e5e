extension Layout<ContestColumn> {
  /// House of Commons Library, one row a constituency: the columns that all its editions share.
  ///
  /// The columns of single parties differ by year ("UUP (as UCUNF)", "BRX", "Of which other winner"); candidates' files
  /// have their votes.
  static var library: Layout {
    Layout(
      name: "House of Commons Library constituencies",
      places: .header([
        .code: "ONS ID", .constituency: "Constituency name", .declaredAt: "Declaration time",
        .electorate: "Electorate", .validVotes: "Valid votes", .invalidVotes: "Invalid votes", .majority: "Majority",
        .result: "Result", .firstParty: "First party", .secondParty: "Second party",
        .memberFirstName: "Member first name", .memberSurname: "Member surname",
      ]))
  }
}

extension Layout<ConstituencyColumn> {
  /// House of Commons Library, one row a constituency, read for the constituencies themselves.
  static var libraryContests: Layout {
    Layout(
      name: "House of Commons Library constituencies",
      places: .header([
        .code: "ONS ID", .name: "Constituency name", .area: "Region name", .kind: "Constituency type",
      ]))
  }
}
