import Elections
import Queries
import Testing

/// The question `seats` against the questions that say the same of all seats, and its choices against loops over all rows.
@Suite struct SeatChoiceTests {
  private static let lists: [(election: Int, set: String)] = [
    (2010, "2010"), (2019, "2010"), (2024, "2024"), (2017, "2024"), (2019, "2024"),
  ]

  @Test("says what contests, swings and the Leave vote say", arguments: lists)
  func values(election: Int, set: String) throws {
    let engine = try CommittedDatabase.engine()
    let seats = try engine.ask(SeatsRequest(election: election, on: set)).rows
    let contests = try engine.ask(ContestsRequest(election: election, on: set)).rows
    #expect(seats.map(\.code) == contests.map(\.code))
    for (seat, contest) in zip(seats, contests) {
      #expect(seat.winner == contest.winner && seat.second == contest.second && seat.winnerName == contest.winnerName)
      #expect(seat.basis == contest.basis && seat.electorate == contest.electorate)
      #expect(isNear(seat.majorityShare, contest.majorityShare) && isNear(seat.turnout, contest.turnout))
      #expect(isNear(seat.probability, contest.probability) && isNear(seat.majority, contest.majority, 0.051))
    }
    let swings = try engine.ask(SwingsRequest(to: election, on: set)).rows
    for (seat, swing) in zip(seats, swings) {
      #expect(seat.code == swing.code && seat.swingFrom == swing.localFrom && isNear(seat.swing, swing.local))
    }
    let leave = try engine.ask(LeaveVoteRequest(to: election, on: set, party: PartyCode("Lab"))).rows
    let shares = Dictionary(leave.map { ($0.code, $0.leaveShare) }) { first, _ in first }
    for seat in seats { #expect(isNear(seat.leaveShare, shares[seat.code])) }
  }

  @Test("every choice leaves the rows that fit, in their order")
  func choices() throws {
    let engine = try CommittedDatabase.engine()
    let all = try engine.ask(SeatsRequest(election: 2024)).rows
    func codes(_ filters: Filters) throws -> [ConstituencyCode] {
      try engine.ask(SeatsRequest(filters)).rows.map(\.code)
    }
    func kept(_ fits: (SeatsRow) -> Bool) -> [ConstituencyCode] { all.filter(fits).map(\.code) }
    let lost = kept { $0.changed == true && $0.former == PartyCode("Con") }
    #expect(try codes(Filters(election: 2024, lostBy: "conservatives")) == lost && lost.count > 200)
    #expect(try codes(Filters(election: 2024, lostBy: "any")) == kept { $0.changed == true })
    #expect(
      try codes(Filters(election: 2024, party: "LD", majorityUnder: 5))
        == kept { $0.winner == PartyCode("LD") && $0.majorityShare.map { $0 < 0.05 } == true })
    #expect(try codes(Filters(election: 2024, swingOver: 20)) == kept { $0.swing.map { $0 > 0.2 } == true })
    #expect(
      try codes(Filters(election: 2024, area: "Wales", leaveOver: 55))
        == kept { $0.nation == "Wales" && $0.leaveShare.map { $0 > 0.55 } == true })
    #expect(try engine.ask(SeatsRequest(election: 2024, name: "YNYS mon")).rows.map(\.constituency) == ["Ynys Môn"])
    let sorted = try engine.ask(SeatsRequest(election: 2024, sort: "-swing", limit: 50)).rows.compactMap(\.swing)
    #expect(sorted == all.compactMap(\.swing).sorted(by: >).prefix(50).map(\.self))
    #expect(try engine.ask(SeatsRequest(election: 2024, sort: "swing")).rows.last?.swing == nil)
    #expect(throws: QueryError.self) { try codes(Filters(election: 2024, sort: "beauty")) }
    #expect(throws: QueryError.self) { try engine.ask("contests", Filters(election: 2024, swingOver: 5)) }
  }

  private func isNear(_ one: Double?, _ other: Double?, _ tolerance: Double = 0.000_001) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= tolerance
  }
}
