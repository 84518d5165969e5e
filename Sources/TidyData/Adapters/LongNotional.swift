import Elections

/// UK Parliament, a notional result with one row a party and constituency.
enum LongNotionalColumn: Hashable {
  case code, constituency, abbreviation, votes, validVotes, electorate
}

extension Layout<LongNotionalColumn> {
  /// UK Parliament, a notional result with one row a party and constituency; parties without votes have rows too.
  static var parliament: Layout {
    Layout(
      name: "UK Parliament notional result, one row a party",
      places: .header([
        .code: "constituency_id", .constituency: "constituency_name", .abbreviation: "mnis_party_abbrev",
        .votes: "votes", .validVotes: "total_votes", .electorate: "electorate",
      ]))
  }
}

extension Row<LongNotionalColumn> {
  /// What the row says of the contest as a whole, the same in each of its rows.
  func contest() throws(FieldError) -> PublishedContest {
    PublishedContest(
      constituency: try code(.code), publishedConstituency: text(.constituency),
      electorate: try optionalCount(.electorate), validVotes: try count(.validVotes))
  }
}
