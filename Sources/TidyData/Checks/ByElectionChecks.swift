import Elections

extension Checks {
  /// By-elections are in constituencies in force on their days, by known parties, and their totals agree with their votes.
  static func checkByElections(
    _ contests: [TableRow<Dated<PublishedContest>>], _ candidacies: [TableRow<Dated<Candidacy>>],
    _ calendar: BoundaryCalendar,
    _ references: ReferenceTables, _ findings: inout Findings
  ) {
    let groups = Dictionary(grouping: candidacies) { [$0.value.date.description, $0.value.value.constituency.text] }
    for row in candidacies where !references.codes.contains(row.value.value.party) {
      findings.add(unknownParty(row, .own(.party), row.value.value.party))
    }
    var seen: Set<[String]> = []
    for row in contests {
      let contest = row.value.value
      let key = [row.value.date.description, contest.constituency.text]
      if !seen.insert(key).inserted {
        findings.add(
          row.finding(in: .day(), found: "\(key[1]) on \(key[0]) once more", expected: "each by-election once"))
      }
      if !calendar.knows(contest.constituency, on: row.value.date) {
        findings.add(
          row.finding(
            in: .own(.code), found: contest.constituency.text, expected: "a constituency in force on \(row.value.date)"
          ))
      }
      let ranked = (groups[key] ?? []).map(\.value.value).sorted { $0.counted > $1.counted }
      checkTotals(row, ranked, references, &findings)
    }
    for key in groups.keys.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) where !seen.contains(key) {
      guard let row = groups[key]?.first else { continue }
      findings.add(
        row.finding(
          in: .day(), found: "candidacies in \(key[1]) on \(key[0])", expected: "their contest among the rows")
      )
    }
  }

  private static func checkTotals(
    _ row: TableRow<Dated<PublishedContest>>, _ ranked: [Candidacy], _ references: ReferenceTables,
    _ findings: inout Findings
  ) {
    let contest = row.value.value
    let sum = ranked.reduce(0) { $0 + $1.counted }
    if sum != contest.validVotes {
      findings.add(
        row.finding(
          in: .own(.validVotes), found: contest.validVotes.map { "\($0) valid votes" } ?? "no valid votes",
          expected: "the candidates' \(sum)"))
    }
    let ballots = (contest.validVotes ?? 0) + (contest.invalidVotes ?? 0)
    if let electorate = contest.electorate, ballots > electorate {
      findings.add(
        row.finding(
          in: .own(.electorate), found: "\(ballots) ballots of \(electorate) voters", expected: "a turnout up to 1"))
    }
    guard let winner = ranked.first else { return }
    let majority = winner.counted - (ranked.dropFirst().first?.counted ?? 0)
    if let published = contest.majority, published != majority {
      findings.add(
        row.finding(in: .own(.majority), found: "a majority of \(published)", expected: "\(majority) by votes"))
    }
    let labelled = contest.label.flatMap { Label($0)?.winner }
    for (column, published, party) in [
      (Column<PublishedContest>.firstParty, contest.firstParty, winner.party), (.result, labelled, winner.party),
      (.secondParty, contest.secondParty, ranked.dropFirst().first?.party ?? winner.party),
    ] {
      guard let published, references.party(published) != party else { continue }
      findings.add(row.finding(in: .own(column), found: "\"\(published)\"", expected: "\(party) by votes"))
    }
  }
}
