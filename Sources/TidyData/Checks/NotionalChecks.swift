import Elections

/// The contests and votes of one notional result.
struct CheckedNotional {
  let set: BoundarySet?
  let codes: Set<ConstituencyCode>
  let contests: [TableRow<PublishedContest>]
  let votes: [TableRow<NotionalVote>]

  init(
    _ result: NotionalResult, on places: CheckedBoundarySet?, in folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    set = places?.set
    codes = places?.codes ?? []
    contests = try folder.rows(of: Tables.notionalContests, about: result.stem, &findings)
    votes = try folder.rows(of: Tables.notionalVotes, about: result.stem, &findings)
  }
}

extension Checks {
  /// A notional result is of its boundary set and of known parties, and its totals, winners and majorities agree with its votes.
  static func checkNotional(_ checked: CheckedNotional, _ references: ReferenceTables, _ findings: inout Findings) {
    checkKeys(checked.contests, of: Tables.notionalContests, &findings)
    checkKeys(checked.votes, of: Tables.notionalVotes, &findings)
    let votes = Dictionary(grouping: checked.votes, by: \.value.constituency)
    for row in checked.votes {
      if !checked.codes.contains(row.value.constituency) {
        findings.add(foreign(row, .code, row.value.constituency, checked.set?.id ?? "that is not there"))
      }
      if !references.codes.contains(row.value.party) { findings.add(unknownParty(row, .party, row.value.party)) }
    }
    for row in checked.contests {
      let contest = row.value
      if !checked.codes.contains(contest.constituency) {
        findings.add(foreign(row, .code, contest.constituency, checked.set?.id ?? "that is not there"))
      }
      let ranked = votes[contest.constituency, default: []].map(\.value).sorted { $0.votes > $1.votes }
      let sum = ranked.reduce(0) { $0 + $1.votes }
      if sum != contest.validVotes {
        findings.add(
          row.finding(
            in: .validVotes, found: contest.validVotes.map { "\($0) votes" } ?? "no votes",
            expected: "the parties' \(sum)"))
      }
      guard let winner = ranked.first else { continue }
      if let published = contest.firstParty, references.party(published) != winner.party {
        findings.add(row.finding(in: .firstParty, found: "\"\(published)\"", expected: "\(winner.party) by votes"))
      }
      let majority = winner.votes - (ranked.dropFirst().first?.votes ?? 0)
      if let published = contest.majority, published != majority {
        findings.add(row.finding(in: .majority, found: "a majority of \(published)", expected: "\(majority) by votes"))
      }
    }
    if let last = checked.contests.last, let set = checked.set, checked.contests.count != set.constituencies {
      findings.add(
        last.finding(
          in: .code, found: "contest number \(checked.contests.count) as the last",
          expected: "the \(set.constituencies) of the boundary set \(set.id)"))
    }
  }
}
