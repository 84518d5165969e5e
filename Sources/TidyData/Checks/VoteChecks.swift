import Elections

extension Checks {
  /// No more ballots than voters: valid and rejected ones together, where both are known.
  static func checkTurnout(_ row: TableRow<PublishedContest>, _ findings: inout Findings) {
    guard let electorate = row.value.electorate else { return }
    let ballots = row.value.validVotes + (row.value.invalidVotes ?? 0)
    if ballots > electorate {
      findings.add(
        row.finding(
          in: .electorate, found: "\(ballots) ballots of \(electorate) voters", expected: "a turnout up to 1"))
    }
  }

  /// The candidates' votes add up to the valid votes.
  static func checkVotes(_ row: TableRow<PublishedContest>, sum: Int, _ findings: inout Findings) {
    if sum != row.value.validVotes {
      findings.add(
        row.finding(in: .validVotes, found: "\(row.value.validVotes) valid votes", expected: "the candidates' \(sum)"))
    }
  }
}
