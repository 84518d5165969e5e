import Elections

/// The columns of `leave-vote-SET.csv`.
enum LeaveVoteColumn: String, CaseIterable {
  case code
  case estimated = "estimated_leave"
  case counted = "counted_leave"
}

extension LeaveVote: TidyRow {
  init(_ row: Row<LeaveVoteColumn>) throws(FieldError) {
    self.init(
      constituency: try row.code(.code), estimated: try row.fraction(.estimated),
      counted: row.optionalText(.counted) == nil ? nil : try row.fraction(.counted))
  }

  func cell(_ column: LeaveVoteColumn) -> String {
    switch column {
    case .code: constituency.text
    case .estimated: estimated.cell
    case .counted: counted?.cell ?? ""
    }
  }

  static var order: [TidyOrder<LeaveVoteColumn>] { [.text(.code)] }
}

/// The columns of `exit-polls.csv`.
enum ExitPollColumn: String, CaseIterable { case election, party, seats }

extension ExitPollForecast: TidyRow {
  init(_ row: Row<ExitPollColumn>) throws(FieldError) { try self.init(row, party: row.requiredText(.party)) }

  /// Reads a row, the party being decided elsewhere.
  init(_ row: Row<ExitPollColumn>, party: String) throws(FieldError) {
    self.init(election: try row.count(.election), party: party, seats: try row.count(.seats))
  }

  func cell(_ column: ExitPollColumn) -> String {
    switch column {
    case .election: String(election)
    case .party: party
    case .seats: String(seats)
    }
  }

  static var order: [TidyOrder<ExitPollColumn>] { [.smallest(.election), .largest(.seats), .text(.party)] }
}

/// A party and the group that the long run counts it in.
struct LongRunGroup: TidyRow {
  /// The columns of `long-run-groups.csv`.
  enum Column: String, CaseIterable {
    case party
    case group = "party_group"
  }

  let party: String
  let group: LongRunContest.Group

  init(_ row: Row<Column>) throws(FieldError) {
    party = try row.requiredText(.party)
    group = try row.value(.group, expected: "a group of the long run") { LongRunContest.Group(rawValue: $0) }
  }

  func cell(_ column: Column) -> String {
    switch column {
    case .party: party
    case .group: group.rawValue
    }
  }

  static var order: [TidyOrder<Column>] { [.text(.party)] }
}
