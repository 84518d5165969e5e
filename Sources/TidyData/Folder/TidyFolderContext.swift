package import Elections

/// What was published about a by-election as a whole, and its candidacies.
package struct ByElection: Equatable, Sendable {
  package let date: CalendarDate
  /// The boundary set in force.
  package let boundarySet: String
  package let contest: PublishedContest
  /// The candidacies, most votes first.
  package let candidacies: [Candidacy]

  /// Puts by-elections together; one on a day before the first boundary set is left out.
  static func all(
    _ contests: [Dated<PublishedContest>], _ candidacies: [Dated<Candidacy>], _ calendar: BoundaryCalendar
  ) -> [ByElection] {
    let groups = Dictionary(grouping: candidacies) { [$0.date.description, $0.value.constituency.text] }
    return contests.compactMap { contest in
      guard let set = calendar.set(on: contest.date) else { return nil }
      let own = groups[[contest.date.description, contest.value.constituency.text]] ?? []
      return ByElection(
        date: contest.date, boundarySet: set, contest: contest.value,
        candidacies: own.map(\.value).sorted { $0.counted > $1.counted })
    }
  }
}

extension TidyFolder {
  /// The by-elections, by day and code.
  package func byElections(_ findings: inout Findings) throws(BrokenFileError) -> [ByElection] {
    let calendar = try BoundaryCalendar(self, &findings)
    return ByElection.all(
      try values(of: Tables.byElectionContests, &findings),
      try values(of: Tables.byElectionCandidacies, &findings), calendar)
  }

  /// The Leave vote on a boundary set, by code.
  package func leaveVotes(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [LeaveVote] {
    try values(of: Tables.leaveVotes, about: boundarySet, &findings)
  }

  /// The forecasts of exit polls, by election, most seats first.
  package func exitPolls(_ findings: inout Findings) throws(BrokenFileError) -> [ExitPollForecast] {
    try values(of: Tables.exitPolls, &findings)
  }

  /// The contests of the long run, by election and name.
  package func longRun(_ findings: inout Findings) throws(BrokenFileError) -> [LongRunContest] {
    try values(of: Tables.longRun, &findings)
  }

  /// The groups that the long run counts parties in; a party that is not named is in the pool.
  package func longRunGroups(
    _ findings: inout Findings
  ) throws(BrokenFileError) -> [(party: String, group: LongRunContest.Group)] {
    try values(of: Tables.longRunGroups, &findings).map { ($0.party, $0.group) }
  }

  /// The reported claims, by id.
  package func claims(_ findings: inout Findings) throws(BrokenFileError) -> [ReportedClaim] {
    try values(of: Tables.claims, &findings)
  }
}
