package import Elections

extension Checks {
  /// No more ballots than voters: valid and rejected ones together, where both are known.
  static func checkTurnout(_ row: TableRow<PublishedContest>, _ findings: inout Findings) {
    guard let electorate = row.value.electorate, let valid = row.value.validVotes else { return }
    let ballots = valid + (row.value.invalidVotes ?? 0)
    if ballots > electorate {
      findings.add(
        row.finding(
          in: .electorate, found: "\(ballots) ballots of \(electorate) voters", expected: "a turnout up to 1"))
    }
  }

  /// The candidates' votes add up to the valid votes.
  static func checkVotes(_ row: TableRow<PublishedContest>, sum: Int, _ findings: inout Findings) {
    guard let valid = row.value.validVotes, sum != valid else { return }
    findings.add(row.finding(in: .validVotes, found: "\(valid) valid votes", expected: "the candidates' \(sum)"))
  }

  /// Results are declared after the close of the poll and within a week; one may be of a poll that was put off.
  static func checkDeclarations(
    _ contests: [TableRow<PublishedContest>], of election: Election, _ findings: inout Findings
  ) {
    var hasPutOff = false
    for row in contests {
      guard let declared = row.value.declaredAt, !election.canBeDeclared(at: declared) else { continue }
      if !hasPutOff, election.canBePutOff(to: declared) {
        hasPutOff = true
      } else {
        findings.add(
          row.finding(in: .declaredAt, found: declared.description, expected: election.expectedDeclaration))
      }
    }
  }
}

extension Election {
  /// Whether a result can have been declared at a time: after the close of the poll at ten in the evening, within a week.
  package func canBeDeclared(at time: LocalTime) -> Bool {
    let days = time.date.days(since: date)
    return (days == 0 && time.hour >= 22) || (1...7).contains(days)
  }

  /// Whether a poll that a candidate's death put off can have been declared at a time; no election had two of them.
  package func canBePutOff(to time: LocalTime) -> Bool { (8...42).contains(time.date.days(since: date)) }

  /// When a result can be declared.
  package var expectedDeclaration: String { "a time from the close of the poll on \(date) to a week later" }
}
