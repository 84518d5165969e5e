package import Elections

extension Tables {
  /// `leave-vote-SET.csv`: the Leave vote of 2016 by constituency.
  package static let leaveVotes = Table<LeaveVote>(
    "leave-vote", "The Leave vote of 2016 by constituencies of", from: .hanretty, [.code, .estimated, .counted],
    key: [.code], sortedBy: [.text(.code)], blank: LeaveVote(constituency: .none, estimated: 0, counted: nil))

  /// `exit-polls.csv`: the forecasts of exit polls, by election, most seats first.
  package static let exitPolls = Table<ExitPollForecast>(
    "exit-polls", "Forecasts of exit polls at ten o'clock", from: .broadcasters, [.election, .party, .seats],
    key: [.election, .party], sortedBy: [.smallest(.election), .largest(.seats), .text(.party)],
    blank: ExitPollForecast(election: 0, party: "", seats: 0))

  /// `long-run-groups.csv`: the groups that the long run counts parties in.
  package static let longRunGroups = Table<LongRunGroup>(
    "long-run-groups", "Groups that the long run counts parties in", from: .project, [.party, .group],
    key: [.party], sortedBy: [.text(.party)], blank: LongRunGroup())
}

extension Column<LeaveVote> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.constituency) { $0.constituency = $1 }
  }
  static var estimated: Self {
    Self("estimated_leave", .fraction, "The estimated share of Leave among valid votes.", \.estimated) {
      $0.estimated = $1
    }
  }
  static var counted: Self {
    Self(
      "counted_leave", .optionalFraction,
      "The counted share; empty where votes were not counted by constituency.", \.counted
    ) { $0.counted = $1 }
  }
}

extension Column<ExitPollForecast> {
  static var election: Self {
    Self("election", .year, "The election.", in: .election, \.election) { $0.election = $1 }
  }
  package static var party: Self {
    Self(
      "party", .requiredText, "The party; Oth for all that were not told apart.", in: .party, \.party
    ) { $0.party = $1 }
  }
  static var seats: Self {
    Self("seats", .integer(in: 0...10_000), "The seats it was given.", \.seats) { $0.seats = $1 }
  }
}

/// A party and the group that the long run counts it in.
package struct LongRunGroup: Equatable, Sendable {
  /// The code of the party.
  package var party = ""
  package var group = LongRunContest.Group.other
}

extension Column<LongRunGroup> {
  static var party: Self {
    Self("party", .requiredText, "The party; those not named are Other.", in: .party, \.party) { $0.party = $1 }
  }
  static var group: Self {
    Self("party_group", .oneOf("a group of the long run"), "The group.", \.group) { $0.group = $1 }
  }
}
