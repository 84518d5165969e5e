import Database
import Queries
import TableRecords
import Testing

/// What is compared with what: an earlier election with a later one, party by party, told by their bases.
@Suite struct ComparedPairsTests {
  @Test(
    "a comparison goes from an earlier election to a later one, and anything else is refused",
    arguments: ["flips", "swings", "flows", "changes", "collapses", "parties", "regions", "turnouts", "measures"])
  func order(query: String) throws {
    let isPair = ["flips", "swings", "flows", "changes", "collapses"].contains(query)
    func ask(_ from: Int, _ to: Int) throws -> QueryResult {
      let filters = isPair ? Filters(from: from, to: to) : Filters(election: to, from: from)
      return try CommittedDatabase.ask(query, filters)
    }
    #expect(try !ask(2015, 2017).table.rows.isEmpty)
    #expect(throws: QueryError.notEarlier(from: 2017, to: 2015)) { try ask(2017, 2015) }
    #expect(throws: QueryError.notEarlier(from: 2017, to: 2017)) { try ask(2017, 2017) }
  }

  @Test("a party that is named twice is refused, by any of its names")
  func twice() throws {
    #expect(throws: QueryError.partyTwice("Con")) {
      try CommittedDatabase.ask("swings", Filters(from: 2019, to: 2024, parties: ["Con", "Conservative"]))
    }
    #expect(throws: QueryError.partyTwice("Lab")) {
      try CommittedDatabase.engine().trend(Trend(.share, parties: ["Lab", "Labour"]))
    }
  }

  @Test(
    "seats gained and lost between any two elections are those that another party won, counted from the winners",
    arguments: [(2010, 2015), (2010, 2019), (2015, 2017), (2015, 2024), (2017, 2024), (2005, 2019)])
  func gains(from: Int, to: Int) throws {
    // Plain SQL on base tables: the winners of both, constituency by constituency.
    let rows = try CommittedDatabase.rows(
      """
      SELECT n.party, w.party, count(*) FROM tally_vote n
      JOIN tally t ON t.tally_id = n.tally_id AND t.election = \(to) AND t.basis = 'counted'
      JOIN tally b ON b.election = \(from) AND b.boundary_set = t.boundary_set AND b.preferred = 1
      JOIN tally_vote w ON w.tally_id = b.tally_id AND w.constituency_id = n.constituency_id AND w.place = 1
      WHERE n.place = 1 AND n.party <> w.party GROUP BY 1, 2
      """)
    var (gained, lost): ([String: Int], [String: Int]) = ([:], [:])
    for row in rows {
      let seats = try row.integer(2)
      gained[try row.text(0), default: 0] += seats
      lost[try row.text(1), default: 0] += seats
    }
    #expect(!gained.isEmpty)
    let parties = try CommittedDatabase.ask("parties", Filters(election: to, from: from)).table.records
    for row in parties {
      let party = row.text("party")
      #expect(row.number("gained") == Double(gained[party] ?? 0), "\(party)")
      #expect(row.number("lost") == Double(lost[party] ?? 0), "\(party)")
    }
    let regions = try CommittedDatabase.ask("regions", Filters(election: to, from: from)).table.records
    for (party, seats) in gained {
      let own = regions.filter { $0.text("party") == party }.compactMap { $0.number("gained") }.reduce(0, +)
      #expect(own == Double(seats), "\(party)")
    }
    let areas = try CommittedDatabase.ask("areas", Filters(election: to, from: from)).table.records
    #expect(areas.compactMap { $0.number("changed") }.reduce(0, +) == Double(gained.values.reduce(0, +)))
  }

  @Test("every question about a tally says on what basis it stands, and what it compares with")
  func bases() throws {
    let published = try CommittedDatabase.ask("parties", Filters(election: 2005)).table
    #expect(published.records.allSatisfy { $0.text("basis") == "published" && $0["from_basis"] == .missing })
    let estimated = try CommittedDatabase.ask("turnouts", Filters(election: 2017, on: "2024")).table.records
    #expect(estimated.allSatisfy { $0.text("basis") == "estimated" && $0.text("from_basis") == "estimated" })
    let crossing = try CommittedDatabase.ask("regional-swings", Filters(from: 2019, to: 2024)).table.records
    #expect(crossing.allSatisfy { $0.text("basis") == "counted" && $0.text("from_basis") == "published" })
    for query in Catalogue.queries where query.takes("on") && query.takes("election") {
      #expect(query.columns.contains { $0.name == "basis" }, "\(query.name)")
    }
  }
}
