public import Elections

/// Puts tallies into a new database.
public struct TallyLoader {
  private let tallies: BulkInsert
  private let contests: BulkInsert
  private let votes: BulkInsert
  private let outcomes: BulkInsert

  init(_ connection: OpaquePointer) throws {
    tallies = try BulkInsert(
      into: "tally",
      ["tally_id", "election", "boundary_set", "basis", "method", "estimated", "preferred", "baseline_id", "source"],
      on: connection)
    contests = try BulkInsert(
      into: "tally_contest", ["tally_id", "constituency_id", "electorate", "valid_votes"], on: connection)
    votes = try BulkInsert(
      into: "tally_vote",
      ["tally_id", "constituency_id", "place", "party", "candidacy_id", "estimated", "votes"], on: connection)
    outcomes = try BulkInsert(
      into: "published_outcome",
      [
        "tally_id", "constituency_id", "published_name", "published_majority", "published_first", "published_second",
      ], on: connection)
  }

  /// Adds a tally's head.
  public func add(_ key: TallyKey, tally: Int, isPreferred: Bool, baseline: Int?, source: String) throws {
    try tallies.insert(
      tally, key.election, key.boundarySet, key.basis.rawValue, key.method?.rawValue, key.basis == .estimated,
      isPreferred, baseline, source)
  }

  /// Adds one contest of a tally: its contestants in the order of their places.
  ///
  /// - Parameters:
  ///   - contest: the votes, ranked.
  ///   - tally: the tally's number.
  ///   - isEstimated: whether the tally is an estimate.
  ///   - constituency: the constituency's number.
  /// - Throws: `StoreError` where the database refuses a row.
  public func add(_ contest: Contest, tally: Int, isEstimated: Bool, constituency: Int) throws {
    try contests.insert(tally, constituency, contest.electorate, contest.validVotes)
    var place = 0
    try votes.insert(contest.contestants) { contestant, row in
      place += 1
      row.add(tally)
      row.add(constituency)
      row.add(place)
      row.add(contestant.party)
      row.add(contestant.candidacy)
      row.add(isEstimated)
      row.add(contestant.votes)
    }
  }

  /// Adds what the authors of a notional result say of a constituency as a whole.
  public func add(_ row: Return, tally: Int, constituency: Int) throws {
    try outcomes.insert(
      tally, constituency, row.publishedConstituency, row.majority, row.firstParty, row.secondParty)
  }
}
