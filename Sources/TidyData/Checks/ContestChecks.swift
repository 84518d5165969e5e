import Elections

extension Checks {
  /// What is published of an election's contests as a whole: each once, in a constituency of its boundary set, as many as that has.
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
    }
    if let last = contests.last, seen.count != set.constituencies {
      findings.add(
        last.finding(
          in: .code, found: "contest number \(seen.count) as the last",
          expected: "the \(set.constituencies) of the boundary set \(set.id)"))
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
    } else if let contest {
      let ranked = group.ranked
      checkVotes(contest, sum: ranked.reduce(0) { $0 + $1.votes }, &findings)
      checkWinner(contest, ranked, checked.references, &findings)
    }
  }

  /// Where an election has candidacies, every contest has, and every piece of a constituency that votes are carried from.
  static func checkCoverage(
    _ contests: [TableRow<PublishedContest>], counted: Set<ConstituencyCode>, _ checked: CheckedContests,
    _ findings: inout Findings
  ) {
    if contests.isEmpty {
      findings.add(
        Finding(
          .error, file: "contests-\(checked.election.year).csv", found: "no contests",
          expected: "one for each constituency of the candidacies", action: "nothing done"))
    }
    for contest in contests where !counted.contains(contest.value.constituency) {
      checkVotes(contest, sum: 0, &findings)
    }
    for overlaps in checked.changes { checkPieces(of: checked.election, counted, overlaps, &findings) }
  }

  /// A finding about a code that the boundary set does not have.
  static func foreign<Value>(
    _ row: TableRow<Value>, _ column: Column<Value>, _ code: ConstituencyCode, _ set: String
  ) -> Finding {
    row.finding(in: column, found: code.text, expected: "a constituency of the boundary set \(set)")
  }

  /// Two candidacies of one contest are not the same party's and name's.
  private static func checkDuplicates(_ group: CandidacyGroup, _ findings: inout Findings) {
    /// What tells candidacies of a contest apart.
    struct Person: Hashable {
      let party: String
      let firstName: String
      let surname: String
    }
    let candidacies = group.candidacies
    // A few are compared with each other sooner than hashed.
    let isFew = candidacies.count <= 24
    var seen: Set<Person> = []
    for place in candidacies.indices {
      let own = candidacies[place]
      let isKnown =
        isFew
        ? candidacies[..<place].contains {
          $0.party == own.party && $0.surname == own.surname && $0.firstName == own.firstName
        }
        : !seen.insert(Person(party: own.party, firstName: own.firstName, surname: own.surname)).inserted
      if !isKnown { continue }
      findings.add(
        group.row(place).finding(
          in: .surname, found: "\(own.name) (\(own.party)) once more in \(own.constituency)",
          expected: "each candidacy once"))
    }
  }
}
