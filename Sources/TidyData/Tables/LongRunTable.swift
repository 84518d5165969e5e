import Elections

/// The columns of `long-run.csv`.
enum LongRunColumn: String, CaseIterable {
  case election, constituency, region, members, electorate, votes, con, lab, lib, nat, other, unopposed

  /// The column of a group's votes.
  init(_ group: LongRunContest.Group) {
    switch group {
    case .con: self = .con
    case .lab: self = .lab
    case .liberal: self = .lib
    case .nationalist: self = .nat
    case .other: self = .other
    }
  }
}

extension LongRunContest: TidyRow {
  init(_ row: Row<LongRunColumn>) throws(FieldError) {
    var votes: [Group: Int] = [:]
    for group in Group.allCases { votes[group] = try row.optionalCount(LongRunColumn(group)) }
    self.init(
      election: try row.requiredText(.election), name: try row.requiredText(.constituency),
      region: try row.requiredText(.region), members: try row.count(.members),
      electorate: try row.optionalCount(.electorate), totalVotes: try row.optionalCount(.votes), votes: votes,
      unopposed: try row.value(.unopposed, expected: "groups of the long run, one a member") { text in
        let words = text.split(separator: " ")
        let groups = words.compactMap { Group(rawValue: String($0)) }
        return groups.count == words.count ? groups : nil
      })
  }

  func cell(_ column: LongRunColumn) -> String {
    switch column {
    case .election: election
    case .constituency: name
    case .region: region
    case .members: String(members)
    case .electorate: electorate.map(String.init) ?? ""
    case .votes: totalVotes.map(String.init) ?? ""
    case .con: count(.con)
    case .lab: count(.lab)
    case .lib: count(.liberal)
    case .nat: count(.nationalist)
    case .other: count(.other)
    case .unopposed: unopposed.map(\.rawValue).joined(separator: " ")
    }
  }

  private func count(_ group: Group) -> String { votes[group].map(String.init) ?? "" }

  static var order: [TidyOrder<LongRunColumn>] { [.text(.election), .text(.constituency), .text(.region)] }
}
