package import Elections
import CSQLite

/// Puts what surrounds general elections into a new database.
package struct ContextLoader {
  private let byElections: BulkInsert
  private let candidacies: BulkInsert
  private let leaveVotes: BulkInsert
  private let exitPolls: BulkInsert
  private let groups: BulkInsert
  private let contests: BulkInsert
  private let votes: BulkInsert
  private let claims: BulkInsert

  init(_ connection: OpaquePointer) throws {
    byElections = try BulkInsert(
      into: "by_election",
      [
        "by_election_id", "date", "election", "constituency_id", "published_name", "electorate", "valid_votes",
        "invalid_votes", "published_majority", "published_label", "published_first", "published_second",
        "member_first_name", "member_surname",
      ], on: connection)
    candidacies = try BulkInsert(
      into: "by_election_candidacy",
      [
        "by_election_id", "place", "party", "published_abbreviation", "published_party", "first_name", "surname",
        "gender", "sitting_mp", "former_mp", "registration", "member_id", "votes",
      ], on: connection)
    leaveVotes = try BulkInsert(into: "leave_vote", ["constituency_id", "estimated", "counted"], on: connection)
    exitPolls = try BulkInsert(into: "exit_poll", ["election", "party", "seats"], on: connection)
    groups = try BulkInsert(into: "long_run_group", ["party", "party_group"], on: connection)
    contests = try BulkInsert(
      into: "long_run_contest", ["long_run_id", "election", "name", "region", "members", "electorate", "votes"],
      on: connection)
    votes = try BulkInsert(
      into: "long_run_vote", ["long_run_id", "party_group", "votes", "seats_certain", "seats_uncertain"],
      on: connection)
    claims = try BulkInsert(
      into: "claim",
      [
        "claim", "source", "election", "kind", "subject", "statement", "reported", "status", "published_final",
        "published_verdict", "method", "firmness", "check_sql", "comparison", "expected", "tolerance",
      ], on: connection)
  }

  /// Adds what was published about a by-election as a whole.
  package func add(
    _ row: PublishedContest, byElection: Int, on date: CalendarDate, after election: Int, constituency: Int
  ) throws {
    try byElections.insert(
      byElection, date.description, election, constituency, row.publishedConstituency, row.electorate, row.validVotes,
      row.invalidVotes, row.majority, row.label, row.firstParty, row.secondParty, row.memberFirstName,
      row.memberSurname)
  }

  /// Adds a candidacy at a by-election.
  package func add(_ row: Candidacy, place: Int, byElection: Int) throws {
    try candidacies.insert(
      byElection, place, row.party, row.publishedParty.abbreviation, row.publishedParty.name, row.firstName,
      row.surname, row.gender?.rawValue, row.isSittingMember, row.isFormerMember, row.registration, row.memberID,
      row.votes)
  }

  /// Adds the Leave vote of a constituency, given by its number.
  package func add(_ vote: LeaveVote, constituency: Int) throws {
    try leaveVotes.insert(constituency, vote.estimated, vote.counted)
  }

  /// Adds a forecast of an exit poll.
  package func add(_ forecast: ExitPollForecast) throws {
    try exitPolls.insert(forecast.election, forecast.party, forecast.seats)
  }

  /// Adds a party that the long run counts in a group.
  package func add(_ party: String, in group: LongRunContest.Group) throws { try groups.insert(party, group.rawValue) }

  /// Adds a contest of the long run with the votes and members of its groups.
  package func add(_ contest: LongRunContest, number: Int) throws {
    try contests.insert(
      number, contest.election, contest.name, contest.region, contest.members, contest.electorate, contest.totalVotes)
    let seats = contest.seats
    let groups = LongRunContest.Group.allCases.filter { contest.votes[$0] != nil || seats[$0] != nil }
    try votes.insert(groups) { group, row in
      row.add(number)
      row.add(group.rawValue)
      row.add(contest.votes[group])
      row.add(seats[group]?.certain ?? 0)
      row.add(seats[group]?.uncertain ?? 0)
    }
  }

  /// Adds a reported claim.
  package func add(_ claim: ReportedClaim) throws {
    try claims.insert(
      claim.id, claim.source, claim.election, claim.kind, claim.subject, claim.statement, claim.reported,
      claim.status.rawValue, claim.publishedFinal, claim.publishedVerdict.rawValue, claim.method, claim.firmness,
      claim.check?.sql, claim.check?.comparison.rawValue, claim.check?.expected, claim.check?.tolerance)
  }
}
