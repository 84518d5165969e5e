import Elections

extension Checks {
  /// No more ballots than voters: valid and rejected ones together, where both are known.
  static func checkTurnout(_ checked: CheckedElection, _ findings: inout Findings) {
    for row in checked.contests {
      guard let electorate = row.value.electorate else { continue }
      let ballots = row.value.validVotes + (row.value.invalidVotes ?? 0)
      if ballots > electorate {
        findings.add(
          row.finding(
            in: .electorate, found: "\(ballots) ballots of \(electorate) voters", expected: "a turnout up to 1"))
      }
    }
  }

  /// The candidates' votes add up to the valid votes.
  static func checkVotes(_ checked: CheckedElection, _ findings: inout Findings) {
    guard !checked.candidacies.isEmpty else { return }
    for row in checked.contests {
      let sum = checked.ranked[row.value.constituency, default: []].reduce(0) { $0 + $1.votes }
      if sum != row.value.validVotes {
        findings.add(
          row.finding(in: .validVotes, found: "\(row.value.validVotes) valid votes", expected: "the candidates' \(sum)")
        )
      }
    }
  }
}
