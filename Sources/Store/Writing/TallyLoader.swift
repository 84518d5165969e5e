package import Elections
import Interning

/// Puts tallies into a new database.
package final class TallyLoader {
  private let tallies: BulkInsert
  private let outcomes: BulkInsert
  private let row = RowPacker()
  private let contests: PackedTree
  private let votes: PackedTree
  private let voteParties: PackedTree
  /// The tally in the making, and its contests, which are in the order of their constituencies only when all are there.
  private var tally = (number: 0, isEstimated: false)
  private var waiting: [(constituency: Int, contest: Contest)] = []
  private var parties = TextNumbers()
  /// The key and the number of every vote, by its party.
  private var known: [[(key: VoteKey, votes: Double)]] = []

  init(_ connection: OpaquePointer, _ packing: Packing) throws {
    tallies = try BulkInsert(
      into: "tally",
      ["tally_id", "election", "boundary_set", "basis", "method", "estimated", "preferred", "baseline_id", "source"],
      on: connection)
    outcomes = try BulkInsert(
      into: "published_outcome",
      [
        "tally_id", "constituency_id", "published_name", "published_majority", "published_first", "published_second",
      ], on: connection)
    contests = packing.tree("tally_contest", .index)
    votes = packing.tree("tally_vote", .index)
    voteParties = packing.tree("tally_vote_party", .index)
    packing.atEnd { [unowned self] packing in
      try packTally()
      try packParties()
      packing.refer("tally_vote", to: parties)
    }
    packing.keep(self)
  }

  /// Adds a tally's head; tallies are numbered one after another, and the contests of each come before the next.
  package func add(_ key: TallyKey, tally: Int, isPreferred: Bool, baseline: Int?, source: String) throws {
    try packTally()
    try tallies.insert(
      tally, key.election, key.boundarySet, key.basis.rawValue, key.method?.rawValue, key.basis == .estimated,
      isPreferred, baseline, source)
    self.tally = (tally, key.basis == .estimated)
  }

  /// Adds one contest of the tally: its contestants in the order of their places.
  ///
  /// - Parameters:
  ///   - contest: the votes, ranked.
  ///   - constituency: the constituency's number.
  /// - Throws: `StoreError` where the schema forbids it.
  package func add(_ contest: Contest, constituency: Int) throws {
    try Packing.require(contest.electorate ?? 0 >= 0, "electorate >= 0")
    try Packing.require(contest.validVotes >= 0, "valid_votes >= 0")
    for contestant in contest.contestants {
      let votes = contestant.votes
      try Packing.require(
        votes >= 0 && (tally.isEstimated || votes == votes.rounded(.towardZero)),
        "votes >= 0 AND (estimated OR votes = CAST(votes AS INTEGER))")
    }
    waiting.append((constituency, contest))
  }

  /// Adds what the authors of a notional result say of a constituency as a whole.
  package func add(_ row: PublishedContest, tally: Int, constituency: Int) throws {
    try outcomes.insert(
      tally, constituency, row.publishedConstituency, row.majority, row.firstParty, row.secondParty)
  }

  /// Packs the contests of the tally in the making.
  private func packTally() throws {
    if !waiting.indices.dropFirst().allSatisfy({ waiting[$0 - 1].constituency < waiting[$0].constituency }) {
      waiting.sort { $0.constituency < $1.constituency }
    }
    for (constituency, contest) in waiting {
      row.begin()
      row.add(tally.number)
      row.add(constituency)
      row.add(contest.electorate)
      row.add(contest.validVotes)
      try contests.append(row, key: VoteKey(tally: tally.number, constituency: constituency, place: 0).number)
      for (index, contestant) in contest.contestants.enumerated() {
        try pack(contestant, VoteKey(tally: tally.number, constituency: constituency, place: index + 1))
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func pack(_ contestant: Contest.Contestant, _ key: VoteKey) throws {
    row.begin()
    row.add(key.tally)
    row.add(key.constituency)
    row.add(key.place)
    row.add(contestant.party)
    row.add(contestant.candidacy)
    row.add(tally.isEstimated)
    row.add(contestant.votes)
    try votes.append(row, key: key.number)
    let party = parties.number(of: contestant.party)
    if party == known.count { known.append([]) }
    known[party].append((key, contestant.votes))
  }

  /// Each vote by its party; those of one party came in the order of their keys.
  private func packParties() throws {
    var place: UInt64 = 0
    for party in parties.sorted {
      for (key, votes) in known[party] {
        row.begin()
        parties.withBytes(of: party) { row.add(text: $0) }
        row.add(key.tally)
        row.add(key.constituency)
        row.add(key.place)
        row.add(votes)
        try voteParties.append(row, key: place)
        place += 1
      }
      known[party] = []
    }
  }
}

/// What a vote is found by, in one number that is larger for a later one.
private struct VoteKey {
  let number: UInt64

  init(tally: Int, constituency: Int, place: Int) {
    precondition(tally < 1 << 20 && constituency < 1 << 24 && place < 1 << 20, "more votes than any database can hold")
    number = UInt64(tally) << 44 | UInt64(constituency) << 20 | UInt64(place)
  }

  var tally: Int { Int(number >> 44) }
  var constituency: Int { Int(number >> 20) & 0xFF_FFFF }
  var place: Int { Int(number) & 0xF_FFFF }
}
