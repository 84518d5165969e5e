import Database
import TidyData
import Elections

/// Stores what surrounds general elections: by-elections, the Leave vote, exit polls, the long run, reported claims.
struct ContextLoad {
  private let database: NewDatabase
  private let register: PlaceRegister

  init(_ database: NewDatabase, _ register: PlaceRegister) {
    (self.database, self.register) = (database, register)
  }

  func store(_ context: ContextData, _ elections: [Election]) throws {
    try store(context.byElections, elections.sorted { $0.date < $1.date })
    let leaveVotes = database.insertion(into: "leave_vote", ["constituency_id", "estimated", "counted"])
    for (set, votes) in context.leaveVotes {
      for vote in votes {
        try leaveVotes.insert(register.number(of: vote.constituency, on: set), vote.estimated, vote.counted)
      }
    }
    let exitPolls = database.insertion(into: "exit_poll", ["election", "party", "seats"])
    for forecast in context.exitPolls { try exitPolls.insert(forecast.election, forecast.party, forecast.seats) }
    try store(context.longRun, context.longRunGroups)
    try store(context.claims)
  }

  /// Stores what became of the claims.
  func store(_ findings: [ReportedClaim.Finding]) throws {
    let rows = database.insertion(into: "claim_finding", ["claim", "final", "verdict"])
    for finding in findings { try rows.insert(finding.claim, finding.final, finding.verdict.rawValue) }
    try rows.finish()
  }

  private func store(_ byElections: [ByElection], _ elections: [Election]) throws {
    let contests = database.insertion(
      into: "by_election",
      [
        "by_election_id", "date", "election", "constituency_id", "published_name", "electorate", "valid_votes",
        "invalid_votes", "published_majority", "published_label", "published_first", "published_second",
        "member_first_name", "member_surname",
      ])
    let candidacies = database.insertion(
      into: "by_election_candidacy",
      [
        "by_election_id", "place", "party", "published_abbreviation", "published_party", "first_name", "surname",
        "gender", "sitting_mp", "former_mp", "registration", "member_id", "votes",
      ])
    for (index, byElection) in byElections.enumerated() {
      guard let before = elections.last(where: { $0.date <= byElection.date }) else { continue }
      let row = byElection.contest
      try contests.insert(
        index + 1, byElection.date.description, before.year,
        register.number(of: row.constituency, on: byElection.boundarySet), row.publishedConstituency, row.electorate,
        row.validVotes, row.invalidVotes, row.majority, row.label, row.firstParty, row.secondParty,
        row.memberFirstName, row.memberSurname)
      for (place, row) in byElection.candidacies.enumerated() {
        try candidacies.insert(
          index + 1, place + 1, row.party, row.publishedParty.abbreviation, row.publishedParty.name, row.firstName,
          row.surname, row.gender?.rawValue, row.isSittingMember, row.isFormerMember, row.registration, row.memberID,
          row.votes)
      }
    }
  }

  private func store(_ longRun: [LongRunContest], _ parties: [(party: String, group: LongRunContest.Group)]) throws {
    let groups = database.insertion(into: "long_run_group", ["party", "party_group"])
    for (party, group) in parties { try groups.insert(party, group.rawValue) }
    let contests = database.insertion(
      into: "long_run_contest", ["long_run_id", "election", "name", "region", "members", "electorate", "votes"])
    let votes = database.insertion(
      into: "long_run_vote", ["long_run_id", "party_group", "votes", "seats_certain", "seats_uncertain"])
    for (index, row) in longRun.enumerated() {
      try contests.insert(
        index + 1, row.election, row.name, row.region, row.members, row.electorate, row.totalVotes)
      let seats = row.seats
      for group in LongRunContest.Group.allCases where row.votes[group] != nil || seats[group] != nil {
        try votes.insert(
          index + 1, group.rawValue, row.votes[group], seats[group]?.certain ?? 0, seats[group]?.uncertain ?? 0)
      }
    }
  }

  private func store(_ claims: [ReportedClaim]) throws {
    let rows = database.insertion(
      into: "claim",
      [
        "claim", "source", "election", "kind", "subject", "statement", "reported", "status", "published_final",
        "published_verdict", "method", "firmness", "check_sql", "comparison", "expected", "tolerance",
      ])
    for claim in claims {
      try rows.insert(
        claim.id, claim.source, claim.election, claim.kind, claim.subject, claim.statement, claim.reported,
        claim.status.rawValue, claim.publishedFinal, claim.publishedVerdict.rawValue, claim.method, claim.firmness,
        claim.check?.sql, claim.check?.comparison.rawValue, claim.check?.expected, claim.check?.tolerance)
    }
  }
}
