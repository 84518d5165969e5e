import Database
import Elections

/// Stores contests and their candidacies, and numbers both from 1.
final class ContestLoad {
  private let contestRows: Insertion
  private let candidacyRows: Insertion
  private var contests = 0
  /// How many candidacies were stored.
  private(set) var candidacies = 0

  init(_ database: NewDatabase) {
    contestRows = database.insertion(
      into: "contest",
      [
        "contest_id", "election", "constituency_id", "published_name", "state", "declared_at", "electorate",
        "valid_votes",
        "invalid_votes", "published_majority", "published_label", "published_first", "published_second",
        "member_first_name", "member_surname",
      ])
    candidacyRows = database.insertion(
      into: "candidacy",
      [
        "candidacy_id", "contest_id", "party", "published_abbreviation", "published_party", "published_name",
        "first_name", "surname", "gender", "sitting_mp", "former_mp", "registration", "member_id", "votes",
      ])
  }

  /// Stores a contest and its candidacies.
  ///
  /// - Parameters:
  ///   - row: what was published about the contest as a whole.
  ///   - own: its candidacies.
  ///   - election: the year.
  ///   - constituency: the constituency's number.
  /// - Returns: the number of the first candidacy; the others follow.
  /// - Throws: `SQLiteError` where the schema forbids a row.
  func store(_ row: PublishedContest, _ own: [Candidacy], election: Int, constituency: Int) throws(SQLiteError) -> Int {
    contests += 1
    try contestRows.insert(
      contests, election, constituency, row.publishedConstituency, row.state.rawValue, row.declaredAt?.description,
      row.electorate,
      row.validVotes, row.invalidVotes, row.majority, row.label, row.firstParty, row.secondParty, row.memberFirstName,
      row.memberSurname)
    let first = candidacies + 1
    for candidacy in own {
      candidacies += 1
      try candidacyRows.add(candidacies)
      try candidacyRows.add(contests)
      try candidacyRows.add(candidacy.party)
      try candidacyRows.add(candidacy.publishedParty.abbreviation)
      try candidacyRows.add(candidacy.publishedParty.name)
      try candidacyRows.add(candidacy.publishedConstituency)
      try candidacyRows.add(candidacy.firstName)
      try candidacyRows.add(candidacy.surname)
      try candidacyRows.add(candidacy.gender?.rawValue)
      try candidacyRows.add(candidacy.isSittingMember)
      try candidacyRows.add(candidacy.isFormerMember)
      try candidacyRows.add(candidacy.registration)
      try candidacyRows.add(candidacy.memberID)
      try candidacyRows.add(candidacy.votes)
      try candidacyRows.endRow()
    }
    return first
  }
}
