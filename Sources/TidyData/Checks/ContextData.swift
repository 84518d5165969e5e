package import Elections

/// What the datasets have beside general elections: by-elections, the Leave vote, exit polls, the long run, reported claims.
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
    let contests = try folder.rows(of: Tables.byElectionContests, &findings)
    let candidacies = try folder.rows(of: Tables.byElectionCandidacies, &findings)
    Checks.checkByElections(contests, candidacies, calendar, references, &findings)
    byElections = ByElection.all(contests.map(\.value), candidacies.map(\.value), calendar)

    var leaveVotes: [(boundarySet: String, votes: [LeaveVote])] = []
    for own in places {
      let rows = try folder.rows(of: Tables.leaveVotes, about: own.set.id, &findings)
      Checks.checkLeaveVote(rows, of: own, &findings)
      leaveVotes.append((own.set.id, rows.map(\.value)))
    }
    self.leaveVotes = leaveVotes

    let polls = try folder.rows(of: Tables.exitPolls, &findings)
    Checks.checkExitPolls(polls, references, &findings)
    exitPolls = polls.map(\.value)

    let groups = try folder.rows(of: Tables.longRunGroups, &findings)
    let rows = try folder.rows(of: Tables.longRun, &findings)
    Checks.checkLongRun(rows, groups: groups, references, &findings)
    longRunGroups = groups.map { ($0.value.party, $0.value.group) }
    longRun = rows.map(\.value)

    let claims = try folder.rows(of: Tables.claims, &findings)
    Checks.checkClaims(claims, &findings)
    self.claims = claims.map(\.value)
  }
}
