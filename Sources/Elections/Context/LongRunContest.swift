/// One contest of the long run from 1918, its votes by groups of parties.
package struct LongRunContest: Equatable, Sendable {
  /// A group of parties; all but the first four are pooled.
  package enum Group: String, CaseIterable, Sendable {
    case con = "Con"
    case lab = "Lab"
    case liberal = "Lib"
    case nationalist = "Nat"
    case other = "Other"
  }

  /// How many of a constituency's members a group has: those its votes settle, and those it leads for without that.
  package struct Seats: Equatable, Sendable {
    /// Members that are the group's for certain.
    package var certain = 0
    /// Members that may be another group's or a party's within the pool.
    package var uncertain = 0
  }

  /// The election: its year, with a letter where a year had two (1974F, 1974O).
  package var election: String
  /// The constituency's name as published.
  package var name: String
  /// The region of England, the nation, "Ireland" or "University".
  package var region: String
  /// How many members it returned.
  package var members: Int
  /// Who may vote; nil where unknown.
  package var electorate: Int?
  /// All votes as published; nil where nobody voted or the total is unknown.
  package var totalVotes: Int?
  /// Each group's votes; none for a group that nobody voted for.
  package var votes: [Group: Int]
  /// The groups of members returned without a poll, one entry a member.
  package var unopposed: [Group]

  /// How many members a constituency may have returned.
  package static let mostMembers = 0...100
  /// What may be published as votes: a number under 0 is of members returned without a poll.
  package static let publishedVotes = -100...1_000_000_000

  package init(
    election: String, name: String, region: String, members: Int, electorate: Int?, totalVotes: Int?,
    votes: [Group: Int], unopposed: [Group]
  ) {
    (self.election, self.name, self.region, self.members) = (election, name, region, members)
    (self.electorate, self.totalVotes, self.votes) = (electorate, totalVotes, votes)
    self.unopposed = unopposed
  }

  /// The members of each group that has any.
  ///
  /// Members returned without a poll are certain. Of the rest, all are certain where one group has all the votes, and the only
  /// member of a constituency is certain where a named group has more votes than every other group: even the pool, which may be
  /// many parties. Otherwise they count as uncertain with the group that leads, the pool where nobody voted.
  package var seats: [Group: Seats] {
    var seats: [Group: Seats] = [:]
    for group in unopposed { seats[group, default: Seats()].certain += 1 }
    let left = members - unopposed.count
    guard left > 0 else { return seats }
    let ranked = votes.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    let leader = ranked.first?.key ?? .other
    let isAhead = ranked.count > 1 && ranked[0].value > ranked[1].value
    let isCertain = ranked.count == 1 || (members == 1 && leader != .other && isAhead)
    if isCertain {
      seats[leader, default: Seats()].certain += left
    } else {
      seats[leader, default: Seats()].uncertain += left
    }
    return seats
  }
}
