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

  /// Results are declared after the close of the poll and within a week, but where a correction says why not.
  static func checkDeclarations(
    _ contests: [TableRow<PublishedContest>], of election: Election, _ corrections: [Correction],
    _ findings: inout Findings
  ) {
    for row in contests {
      guard let declared = row.value.declaredAt, !election.canBeDeclared(at: declared),
        !corrections.confirm(declared, of: row.value.constituency, in: election)
      else { continue }
      findings.add(row.finding(in: .declaredAt, found: declared.description, expected: election.expectedDeclaration))
    }
  }
}

extension Election {
  /// Whether a result can have been declared at a time: after the close of the poll at ten in the evening, within a week.
  package func canBeDeclared(at time: LocalTime) -> Bool {
    let days = time.date.days(since: date)
    return (days == 0 && time.hour >= 22) || (1...7).contains(days)
  }

  /// When a result can be declared.
  package var expectedDeclaration: String {
    "a time from the close of the poll on \(date) to a week later (where the poll was put off, a row of corrections.csv that says so)"
  }
}

extension [Correction] {
  /// Whether a time of declaration is one of these: put right, or said to be right as it is, where a poll was put off.
  package func confirm(_ time: LocalTime, of code: ConstituencyCode, in election: Election) -> Bool {
    contains {
      $0.dataset == Tables.contests.schema.stem && $0.edition == String(election.year) && $0.code == code.text
        && $0.field == Column<PublishedContest>.declaredAt.name
        && [$0.published, $0.corrected].contains(time.description)
    }
  }
}
