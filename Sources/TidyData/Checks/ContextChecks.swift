import Elections

extension Checks {
  /// The Leave vote is of constituencies of its boundary set, each once, and of all or none of an area.
  static func checkLeaveVote(_ rows: [TableRow<LeaveVote>], of places: CheckedBoundarySet, _ findings: inout Findings) {
    guard let last = rows.last else { return }
    let set = places.set
    let codes = places.codes
    let areas = Dictionary(grouping: places.constituencies.map(\.value), by: \.area).mapValues {
      Set($0.map(\.code))
    }
    var seen: Set<ConstituencyCode> = []
    for row in rows {
      let code = row.value.constituency
      if !codes.contains(code) { findings.add(foreign(row, .code, code, set.id)) }
      if !seen.insert(code).inserted {
        findings.add(row.finding(in: .code, found: "\(code) once more", expected: "each constituency once"))
      }
    }
    for (area, own) in areas.sorted(by: { $0.key < $1.key }) where !own.isDisjoint(with: seen) {
      for code in own.subtracting(seen).sorted() {
        findings.add(
          last.finding(in: .code, found: "nothing about \(code)", expected: "every constituency of the area \(area)"))
      }
    }
  }

  /// An exit poll is of a known election and of known parties, and shares out every seat.
  static func checkExitPolls(
    _ rows: [TableRow<ExitPollForecast>], _ references: ReferenceTables, _ findings: inout Findings
  ) {
    checkKeys(rows, of: Tables.exitPolls, &findings)
    for row in rows where !references.codes.contains(row.value.party) {
      findings.add(unknownParty(row, .party, row.value.party))
    }
    let polls = Dictionary(grouping: rows, by: \.value.election).sorted { $0.key < $1.key }
    for (year, own) in polls {
      let set = references.elections.first { $0.year == year }?.boundarySet
      guard let seats = references.boundarySets.first(where: { $0.id == set })?.constituencies else {
        findings.add(
          own[0].finding(in: .election, found: String(year), expected: "an election with constituencies of its own"))
        continue
      }
      let sum = own.reduce(0) { $0 + $1.value.seats }
      if sum != seats {
        findings.add(own[0].finding(in: .seats, found: "\(sum) seats in \(year)", expected: "all \(seats)"))
      }
    }
  }

  /// The long run has each contest once, no more members returned without a poll than there are, and votes that add up.
  static func checkLongRun(
    _ rows: [TableRow<LongRunContest>], groups: [TableRow<LongRunGroup>], _ references: ReferenceTables,
    _ findings: inout Findings
  ) {
    /// What tells contests of the long run apart.
    struct Key: Hashable {
      let election: String
      let name: String
      let region: String
    }
    checkKeys(groups, of: Tables.longRunGroups, &findings)
    for row in groups where !references.codes.contains(row.value.party) {
      findings.add(unknownParty(row, .party, row.value.party))
    }
    var seen: Set<Key> = []
    for row in rows {
      let contest = row.value
      if !seen.insert(Key(election: contest.election, name: contest.name, region: contest.region)).inserted {
        findings.add(
          row.finding(
            in: .constituency, found: "\(contest.name) once more in \(contest.election)",
            expected: "each contest once"))
      }
      if contest.unopposed.count > contest.members || contest.members == 0 {
        findings.add(
          row.finding(
            in: .unopposed, found: "\(contest.unopposed.count) returned without a poll",
            expected: "no more than the \(contest.members) members"))
      }
      // Where electors had two votes or three, the published total is of voters, rounded otherwise than the groups.
      let sum = contest.votes.values.reduce(0, +)
      if contest.members == 1, let total = contest.totalVotes, sum != total {
        findings.add(
          row.finding(in: .votes, found: "\(total) votes", expected: "the groups' \(sum)"))
      }
      if contest.votes.values.contains(0) {
        findings.add(
          row.finding(in: .votes, found: "a group with 0 votes", expected: "nothing where nobody stood"))
      }
      if contest.votes.isEmpty && contest.unopposed.isEmpty {
        findings.add(
          row.finding(in: .votes, found: "nobody elected", expected: "votes or members returned without any"))
      }
    }
  }

  /// A claim is there once, and has a check where its verdict says that results can tell.
  static func checkClaims(_ rows: [TableRow<ReportedClaim>], _ findings: inout Findings) {
    var seen: Set<String> = []
    for row in rows {
      if !seen.insert(row.value.id).inserted {
        findings.add(row.finding(in: .id, found: "\(row.value.id) once more", expected: "each claim once"))
      }
      if (row.value.publishedVerdict == .notCheckable) != (row.value.check == nil) {
        findings.add(
          row.finding(
            .warning, in: .check, found: row.value.check == nil ? "no check" : "a check",
            expected: row.value.check == nil ? "one: the verdict is \"\(row.value.publishedVerdict.rawValue)\"" : "none"
          ))
      }
    }
  }
}
