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

  /// Adds the candidacies of a contest, numbered one after another.
  public func add(_ rows: [Candidacy], numberedFrom first: Int, contest: Int) throws {
    var number = first
    try candidacies.insert(rows) { candidacy, row in
      row.add(number)
      row.add(contest)
      row.add(candidacy.party)
      row.add(candidacy.publishedParty.abbreviation)
      row.add(candidacy.publishedParty.name)
      row.add(candidacy.publishedConstituency)
      row.add(candidacy.firstName)
      row.add(candidacy.surname)
      row.add(candidacy.gender?.rawValue)
      row.add(candidacy.isSittingMember)
      row.add(candidacy.isFormerMember)
      row.add(candidacy.registration)
      row.add(candidacy.memberID)
      row.add(candidacy.votes)
      number += 1
    }
  }
}
