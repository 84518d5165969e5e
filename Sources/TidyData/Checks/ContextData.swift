package import Elections

/// What surrounds general elections: by-elections, the Leave vote, exit polls, the long run, reported claims.
package struct ContextData {
  /// The by-elections, by day and code.
  package let byElections: [ByElection]
  /// The Leave vote on each boundary set, by code.
  package let leaveVotes: [(boundarySet: String, votes: [LeaveVote])]
  /// The forecasts of exit polls, by election, most seats first.
  package let exitPolls: [ExitPollForecast]
  /// The groups that the long run counts parties in.
  package let longRunGroups: [(party: String, group: LongRunContest.Group)]
  /// The contests of the long run, by election and name.
  package let longRun: [LongRunContest]
  /// The reported claims, by id.
  package let claims: [ReportedClaim]

  init(
    _ folder: TidyFolder, _ references: ReferenceTables, _ places: [CheckedBoundarySet], _ findings: inout Findings
  ) throws(BrokenFileError) {
    let calendar = BoundaryCalendar(references.elections, places)
    let contests: [Located<Dated<PublishedContest>>] = try folder.located("by-election-contests.csv", &findings)
    let candidacies: [Located<Dated<Candidacy>>] = try folder.located("by-election-candidacies.csv", &findings)
    Checks.checkByElections(contests, candidacies, calendar, references, &findings)
    byElections = ByElection.all(contests.map(\.value), candidacies.map(\.value), calendar)

    var leaveVotes: [(boundarySet: String, votes: [LeaveVote])] = []
    for own in places {
      let rows: [Located<LeaveVote>] = try folder.located("leave-vote-\(own.set.id).csv", &findings)
      Checks.checkLeaveVote(rows, of: own, &findings)
      leaveVotes.append((own.set.id, rows.map(\.value)))
    }
    self.leaveVotes = leaveVotes

    let polls: [Located<ExitPollForecast>] = try folder.located("exit-polls.csv", &findings)
    Checks.checkExitPolls(polls, references, &findings)
    exitPolls = polls.map(\.value)

    let groups: [Located<LongRunGroup>] = try folder.located("long-run-groups.csv", &findings)
    let rows: [Located<LongRunContest>] = try folder.located("long-run.csv", &findings)
    Checks.checkLongRun(rows, groups: groups, references, &findings)
    longRunGroups = groups.map { ($0.value.party, $0.value.group) }
    longRun = rows.map(\.value)

    let claims: [Located<ReportedClaim>] = try folder.located("claims.csv", &findings)
    Checks.checkClaims(claims, &findings)
    self.claims = claims.map(\.value)
  }
}
