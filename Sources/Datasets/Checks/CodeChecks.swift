import Elections

extension Checks {
  /// A contest or a candidacy must be in a constituency of the election's boundary set.
  static func checkCodes(_ checked: CheckedElection, _ findings: inout Findings) {
    for row in checked.contests where !checked.codes.contains(row.value.constituency) {
      findings.add(foreign(row, .code, row.value.constituency, checked.set.id))
    }
    for row in checked.candidacies where !checked.codes.contains(row.value.constituency) {
      findings.add(foreign(row, .code, row.value.constituency, checked.set.id))
    }
  }

  /// A finding about a code that the boundary set does not have.
  static func foreign<Value>(
    _ row: Located<Value>, _ column: Value.Column, _ code: ConstituencyCode, _ set: String
  ) -> Finding {
    row.finding(in: column, found: code.text, expected: "a constituency of the boundary set \(set)")
  }

  /// An election with contests has as many as its boundary set has constituencies, each once.
  static func checkContestCount(_ checked: CheckedElection, _ findings: inout Findings) {
    guard let last = checked.contests.last else {
      if !checked.candidacies.isEmpty {
        findings.add(
          Finding(
            .error, file: "contests-\(checked.election.year).csv", found: "no contests",
            expected: "one for each constituency of the candidacies", action: "nothing done"))
      }
      return
    }
    var seen: Set<ConstituencyCode> = []
    for row in checked.contests where !seen.insert(row.value.constituency).inserted {
      findings.add(row.finding(in: .code, found: "\(row.value.constituency) once more", expected: "each contest once"))
    }
    if seen.count != checked.set.constituencies {
      findings.add(
        last.finding(
          in: .code, found: "contest number \(seen.count) as the last",
          expected: "the \(checked.set.constituencies) of the boundary set \(checked.set.id)"))
    }
  }

  /// Two candidacies of one contest are not the same party's and name's.
  static func checkDuplicates(_ checked: CheckedElection, _ findings: inout Findings) {
    var seen: Set<[String]> = []
    for row in checked.candidacies {
      let candidacy = row.value
      let key = [candidacy.constituency.text, candidacy.party, candidacy.firstName, candidacy.surname]
      if !seen.insert(key).inserted {
        findings.add(
          row.finding(
            in: .surname, found: "\(candidacy.name) (\(candidacy.party)) once more in \(candidacy.constituency)",
            expected: "each candidacy once"))
      }
    }
  }
}
