package import Elections

extension Tables {
  /// `long-run.csv`: every contest from 1918, votes by groups of parties.
  package static let longRun = Table<LongRunContest>(
    "long-run", "Every contest from 1918, votes by groups of parties", from: .library,
    [
      .election, .constituency, .region, .members, .electorate, .votes, .con, .lab, .lib, .nat, .other, .unopposed,
    ], key: [.election, .constituency, .region],
    sortedBy: [.text(.election), .text(.constituency), .text(.region)],
    blank: LongRunContest(
      election: "", name: "", region: "", members: 0, electorate: nil, totalVotes: nil, votes: [:], unopposed: []))
}

extension Column<LongRunContest> {
  static var election: Self {
    Self("election", .requiredText, "The year; 1974F and 1974O for its two elections.", \.election) {
      $0.election = $1
    }
  }
  static var constituency: Self {
    Self("constituency", .requiredText, "The constituency's name as published.", \.name) { $0.name = $1 }
  }
  static var region: Self {
    Self(
      "region", .requiredText, "The region of England, the nation, Ireland or University.", \.region
    ) { $0.region = $1 }
  }
  static var members: Self {
    Self("members", .integer(in: LongRunContest.mostMembers), "How many members it returned.", \.members) {
      $0.members = $1
    }
  }
  static var electorate: Self {
    Self("electorate", .optionalCount, "Who may vote; empty where unknown.", \.electorate) { $0.electorate = $1 }
  }
  static var votes: Self {
    Self(
      "votes", .optionalCount, "All votes as published; empty where nobody voted or the total is unknown.",
      \.totalVotes
    ) { $0.totalVotes = $1 }
  }
  static var con: Self {
    group("con", "Votes of the Conservatives and their allies; empty where none stood.", .con)
  }
  static var lab: Self { group("lab", "Votes of Labour.", .lab) }
  static var lib: Self { group("lib", "Votes of the Liberals, the Alliance, the Liberal Democrats.", .liberal) }
  static var nat: Self { group("nat", "Votes of the nationalists of Scotland and Wales.", .nationalist) }
  static var other: Self { group("other", "Votes of all others together.", .other) }
  static var unopposed: Self {
    Self(
      "unopposed", .groups, "The groups of members returned without a poll, one word a member.", \.unopposed
    ) { $0.unopposed = $1 }
  }

  private static func group(_ name: String, _ meaning: String, _ group: LongRunContest.Group) -> Self {
    Self(name, .optionalCount, meaning, { $0.votes[group] }, set: { $0.votes[group] = $1 })
  }
}

extension FieldType<[LongRunContest.Group]> {
  /// Groups of the long run, a space between them.
  fileprivate static var groups: Self {
    Self(
      .text, expected: "groups of the long run, one a member",
      write: { $0.map(\.rawValue).joined(separator: " ") }
    ) { text in
      let words = text.split(separator: " ")
      let groups = words.compactMap { LongRunContest.Group(rawValue: String($0)) }
      return groups.count == words.count ? groups : nil
    }
  }
}
