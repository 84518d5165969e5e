public import Elections

/// Puts contests and their candidacies into a new database.
public struct ContestLoader {
  private let contests: BulkInsert
  private let candidacies: BulkInsert

  init(_ connection: OpaquePointer) throws {
    contests = try BulkInsert(
      into: "contest",
      [
        "contest_id", "election", "constituency_id", "published_name", "declared_at", "electorate", "valid_votes",
        "invalid_votes", "published_majority", "published_label", "published_first", "published_second",
        "member_first_name", "member_surname",
      ], on: connection)
    candidacies = try BulkInsert(
      into: "candidacy",
      [
        "candidacy_id", "contest_id", "party", "published_abbreviation", "published_party", "published_name",
        "first_name", "surname", "gender", "sitting_mp", "former_mp", "registration", "member_id", "votes",
      ], on: connection)
  }

  /// Adds what was published about a contest as a whole.
  public func add(_ row: Return, contest: Int, election: Int, constituency: Int) throws {
    try contests.insert(
      contest, election, constituency, row.publishedConstituency, row.declaredAt?.description, row.electorate,
      row.validVotes, row.invalidVotes, row.majority, row.label, row.firstParty, row.secondParty, row.memberFirstName,
      row.memberSurname)
  }

  /// Adds a candidacy.
  public func add(_ row: Candidacy, candidacy: Int, contest: Int) throws {
    try candidacies.insert(
      candidacy, contest, row.party, row.publishedParty.abbreviation, row.publishedParty.name,
      row.publishedConstituency, row.firstName, row.surname, row.gender?.rawValue, row.isSittingMember,
      row.isFormerMember, row.registration, row.memberID, row.votes)
  }
}
