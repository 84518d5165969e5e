package import Elections

extension Checks {
  /// What is published of an election's contests as a whole: each once, in a constituency of its boundary set, no more than that has.
  static func checkContests(
    _ contests: [TableRow<PublishedContest>], _ checked: CheckedContests, _ findings: inout Findings
  ) {
    let set = checked.places.set
    var seen: Set<ConstituencyCode> = []
    for row in contests {
      let code = row.value.constituency
      if !checked.places.codes.contains(code) { findings.add(foreign(row, .code, code, set.id)) }
      if !seen.insert(code).inserted {
        findings.add(row.finding(in: .code, found: "\(code) once more", expected: "each contest once"))
      }
      checkTurnout(row, &findings)
      if row.value.state == .winnerKnown, checked.references.winner(of: row.value) == nil {
        findings.add(
          row.finding(
            in: .firstParty, found: "\"\(row.value.firstParty ?? row.value.label ?? "")\"",
            expected: "the winner's party, one of party-names.csv"))
      }
    }
    checkDeclarations(contests, of: checked.election, checked.references.corrections, &findings)
    if let last = contests.last, seen.count < set.constituencies {
      findings.add(
        last.finding(
          .warning, in: .code, found: "contest number \(seen.count) as the last",
          expected: "the \(set.constituencies) of the boundary set \(set.id)",
          action: set.constituencies - seen.count == 1
            ? "the other is taken as to come" : "the other \(set.constituencies - seen.count) are taken as to come"))
    }
  }

  /// The candidacies of one contest: of a constituency and of parties that are known, each once, with votes that agree with what
  /// is published.
  ///
  /// - Parameters:
  ///   - contest: what is published of the contest; nil where nothing is.
  ///   - group: the candidacies.
  ///   - isNew: whether no other candidacies of the contest stood before them.
  ///   - checked: the election.
  ///   - findings: collects everything that is found.
  static func checkContest(
    _ contest: TableRow<PublishedContest>?, _ group: CandidacyGroup, isNew: Bool, _ checked: CheckedContests,
    _ findings: inout Findings
  ) {
    let code = group.code
    let isKnown = checked.places.codes.contains(code)
    for (place, candidacy) in group.candidacies.enumerated() {
      if !isKnown { findings.add(foreign(group.row(place), .code, code, checked.places.set.id)) }
      if !checked.references.hasParty(candidacy.party) {
        findings.add(unknownParty(group.row(place), .party, candidacy.party))
      }
    }
    checkDuplicates(group, &findings)
    if !isNew {
      findings.add(
        group.row(0).finding(
          in: .code, found: "candidacies in \(code) apart from the others", expected: "those of a contest together"))
    } else if let contest, contest.value.state >= .counted {
      checkCount(contest, group, checked, &findings)
    } else if let contest, contest.value.state == .winnerKnown {
      checkElected(contest, group, checked, &findings)
    }
  }

  /// Who is said to have won is one of the candidates.
  private static func checkElected(
    _ contest: TableRow<PublishedContest>, _ group: CandidacyGroup, _ checked: CheckedContests,
    _ findings: inout Findings
  ) {
    guard let winner = checked.references.winner(of: contest.value) else { return }
    let own = group.candidacies.filter { $0.party == winner }
    let surname = contest.value.memberSurname
    if own.isEmpty {
      findings.add(
        contest.finding(
          .warning, in: .result, found: "a winner of the party \(winner)",
          expected: "the party of one who stands in \(group.code)", action: "taken as it is"))
    } else if let surname, !own.contains(where: { $0.surname == surname }) {
      findings.add(
        contest.finding(
          .warning, in: .memberSurname, found: "\"\(surname)\"",
          expected: "the surname of \(own.map(\.name).joined(separator: " or ")) (\(winner))", action: "taken as it is")
      )
    }
  }

  /// What is published of a counted contest agrees with its candidacies.
  private static func checkCount(
    _ contest: TableRow<PublishedContest>, _ group: CandidacyGroup, _ checked: CheckedContests,
    _ findings: inout Findings
  ) {
    let isUnopposed = group.candidacies.count == 1 && (contest.value.validVotes ?? 0) == 0
    if isUnopposed || group.isUncounted { return }
    if contest.value.validVotes == nil {
      findings.add(
        contest.finding(in: .validVotes, found: "no valid votes", expected: "those of a contest that is counted"))
      return
    }
    if let place = group.candidacies.firstIndex(where: { $0.votes == nil }) {
      let own = group.candidacies[place]
      findings.add(
        group.row(place).finding(
          in: .votes, found: "no votes of \(own.name) (\(own.party))",
          expected: "a number: the contest is \(contest.value.state.rawValue)"))
    }
    let ranked = group.ranked(by: contest.value, checked.references)
    checkVotes(contest, sum: ranked.reduce(0) { $0 + $1.counted }, &findings)
    checkWinner(contest, ranked, checked.references, &findings)
  }

  /// Where votes are counted there are candidacies, and every piece of a constituency that votes are carried from has some.
  ///
  /// - Parameters:
  ///   - others: the contests without candidacies.
  ///   - counted: the contests with some.
  ///   - checked: the election.
  ///   - findings: collects everything that is found.
  static func checkCoverage(
    _ others: [TableRow<PublishedContest>], counted: Set<ConstituencyCode>, _ checked: CheckedContests,
    _ findings: inout Findings
  ) {
    let year = checked.election.year
    // An election that others are estimated from has to be whole.
    let severity = checked.changes.isEmpty ? Finding.Severity.warning : .error
    func action(_ words: String) -> String { severity == .error ? "row kept as it is" : words }
    let lacking = others.filter { $0.value.state >= .counted }
    if let first = lacking.first {
      findings.add(
        first.finding(
          severity, in: .code,
          found: lacking.count == 1
            ? "the counted contest \(first.value.constituency) without candidacies"
            : "\(lacking.count) counted contests without candidacies, the first \(first.value.constituency)",
          expected: "those of each in candidacies-\(year).csv",
          action: action("only the winners are counted until they come")))
    }
    if let first = checked.unused.first {
      let count = checked.unused.count
      findings.add(
        Finding(
          severity, file: first.file, at: first.position,
          found: count == 1 ? "votes in \(first.code)" : "votes in \(count) contests, the first \(first.code)",
          expected: "\(count == 1 ? "its row" : "their rows") in contests-\(year).csv as counted",
          action: action("the votes are not used")))
    }
    if let first = checked.uncounted.first {
      findings.add(
        Finding(
          .warning, file: first.file, at: first.position,
          found: "no votes of any candidate in \(checked.uncounted.count) contests that are counted",
          expected: "the votes of candidacies-\(year).csv", action: "only the winners are counted until they come"))
    }
    guard checked.progress.isWhole, lacking.isEmpty, checked.uncounted.isEmpty else { return }
    for overlaps in checked.changes { checkPieces(of: checked.election, counted, overlaps, &findings) }
  }

  /// A finding about a code that the boundary set does not have.
  static func foreign<Value>(
    _ row: TableRow<Value>, _ column: Column<Value>, _ code: ConstituencyCode, _ set: String
  ) -> Finding {
    row.finding(in: column, found: code.text, expected: "a constituency of the boundary set \(set)")
  }

  /// Two candidacies of one contest are not the same party's, name's and votes'; those without a name are not told apart.
  private static func checkDuplicates(_ group: CandidacyGroup, _ findings: inout Findings) {
    var seen: Set<Candidacy.Identity> = []
    for (place, own) in group.candidacies.enumerated() {
      guard let identity = own.identity, !seen.insert(identity).inserted else { continue }
      findings.add(
        group.row(place).finding(
          in: .surname, found: "\(own.name) (\(own.party)) once more in \(own.constituency)",
          expected: "each candidacy once"))
    }
  }
}

extension Candidacy {
  /// What tells candidacies apart: two independents may have one name, but hardly as many votes.
  package struct Identity: Hashable, Sendable {
    let constituency: ConstituencyCode
    let party: String
    let firstName: String
    let surname: String
    let votes: Int?
  }

  /// What tells it apart; nil for one without a name.
  package var identity: Identity? {
    surname.isEmpty && firstName.isEmpty
      ? nil
      : Identity(constituency: constituency, party: party, firstName: firstName, surname: surname, votes: votes)
  }
}
