import Analytics
import Database
import Elections
import Findings
import Queries
import Testing

@Suite("Seats and votes over several elections, computed again")
struct PathOracleTests {
  private static func winners(_ elections: [Int], on set: String) throws -> [String: [String]] {
    let tallies = try elections.map { try Oracle($0, on: set).contests }
    return Dictionary(
      uniqueKeysWithValues: tallies[0].keys.map { code in (code, tallies.map { $0[code]?.winner ?? "" }) })
  }

  @Test(
    "how often every seat changed hands is counted from the winners of the base tables",
    arguments: [
      ([2015, 2017, 2024], "2024"), ([2010, 2024], "2024"), ([2010, 2015, 2017, 2019], "2010"), ([2010, 2019], "2010"),
    ])
  func paths(elections: [Int], set: String) throws {
    let library = try Library(CommittedDatabase.engine())
    let rows = try library.ask(WinnersRequest(from: elections.first, to: elections.last, on: set)).rows
    let paths = try #require(SeatPaths(rows, at: elections))
    let expected = try Self.winners(elections, on: set)
    #expect(paths.seats.count == 650 && expected.count == 650)
    for seat in paths.seats { #expect(seat.winners.map(\.text) == expected[seat.code.text], "\(seat.name)") }
    // The Speaker's notional wins are no changes: nobody of the larger parties had stood against him.
    func isSpeakers(_ winner: String, _ index: Int) -> Bool { winner == "Spk" && String(elections[index]) < set }
    func hasChanged(_ winners: [String], _ index: Int) -> Bool {
      let isOfSpeaker = (set == "2024") && [index - 1, index].contains { isSpeakers(winners[$0], $0) }
      return winners[index] != winners[index - 1] && !isOfSpeaker
    }
    func changes(_ winners: [String]) -> Int { (1..<winners.count).count { hasChanged(winners, $0) } }
    #expect(paths.held.count == expected.values.count { Set($0).count == 1 })
    #expect(paths.incomparable.count == (set == "2024" ? 1 : 0), "Buckingham and Bletchley")
    for times in 1..<elections.count {
      #expect(paths.changed(times).count == expected.values.count { changes($0) == times }, "\(times)")
    }
    let winding = expected.values.filter { changes($0) > 1 }
    #expect(paths.windingPaths.reduce(0) { $0 + $1.seats.count } == winding.count)
    for path in paths.windingPaths {
      #expect(path.seats.count == winding.count { $0 == path.winners.map(\.text) })
    }
    #expect(paths.constancy.reduce(0) { $0 + $1.held } == paths.held.count)
    let parts = paths.constancy.map { Double($0.held) / Double($0.seats) }
    #expect(parts == parts.sorted(by: >))
    for index in elections.indices.dropFirst() {
      for flow in paths.flows(to: index) {
        #expect(
          flow.seats == expected.values.count { $0[index - 1] == flow.from.text && $0[index] == flow.to.text })
      }
      #expect(paths.flows(to: index).reduce(0) { $0 + $1.seats } == 650)
      #expect(
        paths.changes(to: index).reduce(0) { $0 + $1.seats } == expected.values.count { hasChanged($0, index) })
    }
    #expect(SeatPaths(rows, at: elections + [1918]) == nil, "an election that is not known")
  }

  @Test("what became of marginal seats is counted from places and majorities", arguments: [(2015, 2017), (2017, 2019)])
  func marginals(from: Int, to: Int) throws {
    let library = try Library(CommittedDatabase.engine())
    let rows = try library.ask(WinnersRequest(from: from, to: to, on: "2010")).rows
    let fates = MarginalFates(try #require(SeatPaths(rows, at: [from, to])), library)
    let (was, now) = (try Oracle(from, on: "2010"), try Oracle(to, on: "2010"))
    let seconds = try CommittedDatabase.rows(
      "SELECT k.code, v.party FROM tally_vote v JOIN constituency k USING (constituency_id) WHERE v.tally_id = \(was.number) AND v.place = 2"
    )
    let second = Dictionary(uniqueKeysWithValues: try seconds.map { (try $0.text(0), try $0.text(1)) })
    let close = was.contests.filter {
      $0.value.ranked.count > 1 && ($0.value.ranked[0] - $0.value.ranked[1]) * 20 < $0.value.valid
    }
    #expect(Set(fates.seats.map(\.code.text)) == Set(close.keys) && close.count > 40)
    for seat in fates.seats {
      let code = seat.code.text
      let winner = try #require(now.contests[code]?.winner)
      let expected: MarginalFates.Fate =
        winner == close[code]?.winner ? .kept : winner == second[code] ? .second : .third
      #expect(MarginalFates.fate(seat) == expected, "\(seat.name)")
    }
    #expect(fates.byContest.reduce(0) { $0 + $1.seats.count } == close.count)
    let kept = fates.seats.count { MarginalFates.fate($0) == .kept }
    #expect(fates.title.hasPrefix("Of \(close.count) marginal seats of \(from), \(kept) were kept"))
    let carried = try library.ask(WinnersRequest(from: from, to: to, on: "2024")).rows
    let estimated = MarginalFates(try #require(SeatPaths(carried, at: [from, to])), library)
    #expect(estimated.title.contains("marginal seats of \(from) (estimated), "))
    #expect(
      estimated.words(library).contains("Of the winners of \(from) (estimated) in these"), "how many are likely wrong")
  }

  @Test("the Speaker’s seat is none of the marginal ones, though an estimate has it close")
  func speaker() throws {
    let library = try Library(CommittedDatabase.engine())
    let rows = try library.ask(WinnersRequest(from: 2010, to: 2024, on: "2024")).rows
    let own = try #require(rows.first { $0.constituency == "Buckingham and Bletchley" && $0.election == 2010 })
    #expect(own.winner == PartyCode("Spk") && own.majorityShare.map { $0 < 0.05 } == true && !own.comparable)
    let fates = MarginalFates(try #require(SeatPaths(rows, at: [2010, 2024])), library)
    #expect(fates.seats.count == 91 && !fates.seats.contains { $0.winners[0] == own.winner })
  }

  @Test(
    "where a party's votes were lost is added up seat by seat, and adds up to what it had left",
    arguments: [
      ("UKIP", 2015, 2017, "2010"), ("LD", 2010, 2015, "2010"), ("Con", 2017, 2024, "2024"),
      ("SNP", 2015, 2017, "2010"),
    ])
  func voteLosses(party: String, from: Int, to: Int, set: String) throws {
    let library = try Library(CommittedDatabase.engine())
    let rows = try library.ask(VoteLossesRequest(from: from, to: to, on: set, party: PartyCode(party))).rows
    let (was, now) = (try Oracle(from, on: set).contests, try Oracle(to, on: set).contests)
    for row in rows {
      let seats = was.filter { $0.value.region == row.region }.map {
        (was: $0.value.votes[party], now: now[$0.key]?.votes[party])
      }
      let both = seats.filter { $0.was != nil && $0.now != nil }
      let left = seats.filter { $0.was != nil && $0.now == nil }
      func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-6 * max(1, abs(other)) }
      #expect(row.candidatesFrom == seats.count { $0.was != nil } && row.candidatesTo == seats.count { $0.now != nil })
      #expect(row.leftSeats == left.count && row.foughtSeats == both.count)
      #expect(near(row.leftVotes, left.reduce(0) { $0 + ($1.was ?? 0) }), "\(row.region)")
      #expect(near(row.foughtFrom, both.reduce(0) { $0 + ($1.was ?? 0) }), "\(row.region)")
      #expect(near(row.foughtTo, both.reduce(0) { $0 + ($1.now ?? 0) }), "\(row.region)")
      #expect(row.fellIn == both.count { ($0.now ?? 0) < ($0.was ?? 0) })
      #expect(near(row.votesTo, row.votesFrom - row.leftVotes - (row.foughtFrom - row.foughtTo) + row.enteredVotes))
    }
    #expect(!rows.isEmpty)
  }

  @Test(
    "the seats that a party held, lost and gained are those of the winners",
    arguments: [("LD", 2010, 2015), ("SNP", 2015, 2017)])
  func seatLosses(party: String, from: Int, to: Int) throws {
    let library = try Library(CommittedDatabase.engine())
    let loss = SeatLoss(PartyCode(party), try library.ask(FlowsRequest(from: from, to: to, on: "2010")).rows)
    let winners = try Self.winners([from, to], on: "2010").values
    #expect(loss.before == winners.count { $0[0] == party } && loss.after == winners.count { $0[1] == party })
    #expect(
      loss.held == winners.count { $0 == [party, party] } && loss.lost == loss.takers.reduce(0) { $0 + $1.seats })
    for taker in loss.takers { #expect(taker.seats == winners.count { $0 == [party, taker.party.text] }) }
  }

  @Test("the board names the six parties with the most votes of those with a seat, and everybody stands on it once")
  func board() throws {
    let library = try Library(CommittedDatabase.engine())
    for election in [2010, 2015, 2017, 2019, 2024] {
      let rows = try library.ask(PartiesRequest(election: election)).rows
      let board = Board(rows) { library.look($0).isParty }
      let contests = try Oracle(election, on: election == 2024 ? "2024" : "2010").contests.values
      let parties = Set(
        try CommittedDatabase.rows("SELECT party FROM party WHERE kind = 'party'").map { try $0.text(0) })
      var (votes, seats): ([String: Double], [String: Int]) = ([:], [:])
      for contest in contests {
        seats[contest.winner, default: 0] += 1
        for (party, own) in contest.votes { votes[party, default: 0] += own }
      }
      let named = seats.keys.filter(parties.contains).sorted { votes[$0, default: 0] > votes[$1, default: 0] }.prefix(6)
      #expect(Set(board.parties.map(\.party.text)) == Set(named), "\(election)")
      #expect(board.parties.map(\.seats) == named.map { seats[$0, default: 0] }.sorted(by: >), "\(election)")
      #expect((board.parties + board.others).reduce(0) { $0 + $1.seats } == 650, "\(election)")
      #expect(board.parties.count + board.others.count == rows.count, "\(election)")
    }
  }

  @Test("a rank in the long series is said only of the first or the last in it")
  func longRank() throws {
    let library = try Library(CommittedDatabase.engine())
    // The Conservatives' 121 seats and 23.7% are the fewest of any election since 1918; Labour's 33.7% the least of a winner.
    let con = try #require(try LongRank(library, PartyCode("Con"), at: 2024))
    #expect(con.seats == "the lowest of all 29 elections" && con.share == "the lowest of all 29 elections")
    #expect(con.start == "1918" && con.winner == nil)
    let lab = try #require(try LongRank(library, PartyCode("Lab"), at: 2024))
    #expect(lab.winner == "the lowest of all 29 elections")
    let lib = try #require(try LongRank(library, PartyCode("LD"), at: 2024))
    #expect(lib.seats == "the highest since 1923" && lib.share == "the highest since 2010")
    #expect(
      try LongRank(library, PartyCode("SNP"), at: 2024) == nil && LongRank(library, PartyCode("Con"), at: 1900) == nil)
  }
}
