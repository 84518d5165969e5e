import Queries
import Database
import TableRecords
import Testing

@Suite struct NotionalQueriesTests {
  @Test("flips across the change carry a probability, and those under 80% are uncertain")
  func flips() throws {
    let answer = try CommittedDatabase.ask("flips", Filters(from: 2017, to: 2024))
    #expect(answer.notes.first == "comparing on the boundaries of 2024; --on names others")
    let rows = answer.table.records
    #expect(rows.count == 257)
    for row in rows {
      let probability = try #require(row.number("probability"))
      #expect((probability < 0.8) == (row.count("uncertain") == 1))
      #expect(row.text("from_basis") == "estimated")
    }
    // What is published of 2019 is a model: its winners, and the changes since, are only as sure as that.
    let since = try CommittedDatabase.ask("flips", Filters(to: 2024)).table.records
    #expect(since.count == 303 && since.allSatisfy { $0.text("from_basis") == "published" })
    #expect(since.allSatisfy { $0.number("probability") != nil } && since.contains { $0.count("uncertain") == 1 })
    #expect(
      try CommittedDatabase.ask("flips", Filters(from: 2015, to: 2017, on: "2010")).table.records
        .allSatisfy { $0.number("probability") == nil })
  }

  @Test("where seats are counted by notional winners it is said how many of these are likely to be wrong")
  func doubts() throws {
    func note(_ election: Int) throws -> String {
      let rows = try CommittedDatabase.rows(
        """
        SELECT t.basis, e.probability FROM tally t JOIN estimate e USING (tally_id)
        WHERE t.election = \(election) AND t.boundary_set = '2024' AND t.preferred
        """)
      let wrong = try rows.reduce(0) { $0 + 1 - (try #require($1.number(1))) }
      let numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      let count = Int(wrong.rounded())
      return
        "\(election) is \(try #require(rows.first).text(0)) on these boundaries: "
        + "about \(count < numerals.count ? numerals[count] : String(count)) of its 650 winners are likely to be wrong"
    }
    for (query, filters) in [
      ("majorities", Filters(election: 2017, on: "2024")), ("votes-per-seat", Filters(election: 2017, on: "2024")),
      ("flows", Filters(from: 2017, to: 2024, on: "2024")),
    ] {
      #expect(try CommittedDatabase.ask(query, filters).notes == [try note(2017)], "\(query)")
    }
    #expect(
      try CommittedDatabase.ask("sequences", Filters(from: 2015, to: 2024)).notes
        == [try note(2015), try note(2017), try note(2019)])
    // What says it in a column of its own, and what was counted, needs no note.
    #expect(try CommittedDatabase.ask("parties", Filters(election: 2017, on: "2024")).notes.isEmpty)
    #expect(try CommittedDatabase.ask("majorities", Filters(election: 2017)).notes.isEmpty)
  }

  @Test("the winners of notional contests have their probabilities beside them", arguments: [2010, 2019, 2024])
  func contests(election: Int) throws {
    let rows = try CommittedDatabase.ask("contests", Filters(election: election, on: "2024")).table.records
    #expect(rows.count == 650)
    let known =
      election == 2024 ? [] : try CommittedDatabase.ask("apportionment", Filters(election: election)).table.records
    let probabilities = Dictionary(
      known.map { ($0.text("code"), $0.number("probability")) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      #expect(row.number("probability") == probabilities[row.text("code")] ?? nil, "\(row.text("constituency"))")
    }
  }

  @Test("no winner that was counted is in doubt", arguments: [2010, 2015, 2017])
  func counted(election: Int) throws {
    let rows = try CommittedDatabase.ask("apportionment", Filters(election: election)).table.records
    let unchanged = rows.filter { $0.number("exposure") == 0 }
    #expect(unchanged.count >= 67)
    #expect(unchanged.allSatisfy { $0.number("probability") == 1 })
    let changed = rows.filter { $0.number("exposure") != 0 }
    #expect(changed.allSatisfy { ($0.number("probability") ?? 1) < 1 })
  }

  @Test("changes count the flips of each pair of elections, and the uncertain ones among them")
  func changes() throws {
    let answer = try CommittedDatabase.ask("changes", Filters(from: 2015, to: 2024))
    #expect(answer.table.rows.count == 6)
    for row in answer.table.records {
      let (from, to) = (row.count("from_election"), row.count("to_election"))
      let flips = try CommittedDatabase.ask("flips", Filters(from: from, to: to, on: "2024")).table.records
      #expect(row.count("changed") == flips.count)
      #expect(row.count("uncertain") == flips.count { $0.count("uncertain") == 1 })
    }
  }

  @Test("the map of hexagons looks back to the election asked for, on the boundaries of either")
  func hexes() throws {
    let answer = try CommittedDatabase.ask("hexes", Filters(election: 2024, from: 2017))
    #expect(answer.command == "swingometer query hexes --election 2024 --from 2017")
    let rows = answer.table.records
    let flips = try CommittedDatabase.ask("flips", Filters(from: 2017, to: 2024)).table.records
    #expect(rows.count { $0.text("winner") != $0.text("former") } == flips.count)
    #expect(
      Set(rows.filter { $0.count("change_uncertain") == 1 }.map { $0.text("code") })
        == Set(flips.filter { $0.count("uncertain") == 1 }.map { $0.text("code") }))
    #expect(rows.allSatisfy { $0.number("probability") == nil && $0.number("former_probability") != nil })
    let earlier = try CommittedDatabase.ask("hexes", Filters(election: 2017, on: "2024")).table.records
    #expect(earlier.count { $0.text("winner") == "Con" } == 325)
    #expect(earlier.allSatisfy { $0.number("probability") != nil })
  }

  @Test("another method gives other flips")
  func method() throws {
    let filters = Filters(from: 2017, to: 2024, method: .uniform)
    let answer = try CommittedDatabase.ask("flips", filters)
    #expect(answer.table.rows.count == 263)
    #expect(answer.command == "swingometer query flips --from 2017 --to 2024 --method uniform")
  }

  @Test("expected seats stand beside those of the estimated winners, with their range, and sum to 650")
  func expectedSeats() throws {
    let rows = try CommittedDatabase.ask("parties", Filters(election: 2017, on: "2024")).table.records
    let con = try #require(rows.first { $0.text("party") == "Con" })
    #expect(con.count("seats") == 325)
    #expect(abs(rows.compactMap { $0.number("expected_seats") }.reduce(0, +) - 650) < 0.01)
    let expected = try #require(con.number("expected_seats"))
    #expect(Double(con.count("seats_low")) < expected && expected < Double(con.count("seats_high")))
    #expect(
      try CommittedDatabase.ask("parties", Filters(election: 2024)).table.records.allSatisfy {
        $0.number("expected_seats") == nil
      })
  }

  @Test("sequences of winners have a column an election, and every seat has one")
  func sequences() throws {
    let table = try CommittedDatabase.ask("sequences", Filters(from: 2015)).table
    #expect(table.columns.map(\.name) == ["2015", "2017", "2019", "2024", "seats"])
    #expect(table.records.reduce(0) { $0 + $1.count("seats") } == 650)
    let first = try #require(table.records.first)
    #expect(first.text("2015") == "Lab" && first.text("2024") == "Lab" && first.count("seats") == 175)
    let old = try CommittedDatabase.ask("sequences", Filters(to: 2019)).table
    #expect(old.columns.map(\.name) == ["2010", "2015", "2017", "2019", "seats"])
    #expect(old.records.reduce(0) { $0 + $1.count("seats") } == 650)
  }

  @Test("Ynys Môn is found without its accent, and has five elections, the first four as they were")
  func history() throws {
    let answer = try CommittedDatabase.ask("history", Filters(constituency: "Ynys Mon", by: .party))
    #expect(answer.notes.first == nil)
    let rows = answer.table.records
    #expect(rows.map { $0.count("election") } == [2010, 2015, 2017, 2019, 2024])
    #expect(rows.map { $0.text("winner") } == ["Lab", "Lab", "Lab", "Con", "PC"])
    #expect(rows.map { $0.count("majority") } == [2461, 229, 5259, 1968, 637])
  }

  @Test(
    "the history of a constituency is everybody's who stood there, and set by party it is that of its own parties",
    arguments: [("Buckingham", "2010"), ("Belfast South", "2010"), ("Ynys Mon", "2024")])
  func historyByParty(name: String, set: String) throws {
    let rows = try CommittedDatabase.ask("history", Filters(on: set, constituency: name)).table.records
    let wide = try CommittedDatabase.ask("history", Filters(on: set, constituency: name, by: .party)).table
    let elections = Set(rows.map { $0.count("election") })
    #expect(wide.rows.count == elections.count && elections.count == 5)
    for row in wide.records {
      let own = rows.filter { $0.count("election") == row.count("election") }
      // The table of candidacies, or the notional votes: every vote of the contest is somebody's.
      #expect(abs(own.compactMap { $0.number("share") }.reduce(0, +) - 1) < 1e-9)
      let elected = own.filter { $0.count("elected") == 1 }
      #expect(elected.map { $0.text("party") } == [row.text("winner")] && elected.first?.count("rank") == 1)
      for column in wide.columns.dropFirst(8) {
        let shares = own.filter { $0.text("party") == column.name }.compactMap { $0.number("share") }
        #expect(row.number(column.name) == nil ? shares.isEmpty : true, "\(column.name)")
        if let share = row.number(column.name) { #expect(abs(share - shares.reduce(0, +)) < 1e-12, "\(column.name)") }
      }
    }
    #expect(wide.columns.dropFirst(8).contains { $0.name == wide.records.last?.text("winner") })
  }

  @Test("the history of Leeds North West says that most of it was Pudsey")
  func namesake() throws {
    let answer = try CommittedDatabase.ask("history", Filters(constituency: "leeds north west", by: .party))
    #expect(
      answer.notes.first
        == "Leeds North West kept its name, not its land: its main predecessor is Pudsey, 51.5% of it")
    #expect(answer.table.rows.count == 5)
  }

  @Test("an old name stands for its successors")
  func oldName() throws {
    let answer = try CommittedDatabase.ask("history", Filters(constituency: "Morley and Outwood"))
    #expect(
      answer.notes.first
        == "Morley and Outwood is a constituency of 2010; its successor is Leeds South West and Morley (67.2% of it)"
    )
    #expect(Set(answer.table.records.map { $0.text("constituency") }) == ["Leeds South West and Morley"])
    let old = try CommittedDatabase.ask("history", Filters(on: "2010", constituency: "Morley and Outwood", by: .party))
    #expect(old.table.records.map { $0.text("winner") }.last == "Con")
    #expect(throws: QueryError.self) {
      try CommittedDatabase.ask("history", Filters(constituency: "Morley and Outward"))
    }
    #expect(throws: QueryError.self) { try CommittedDatabase.ask("history") }
  }

  @Test("every part of every new constituency has its old one, and shares of the new sum to one")
  func lineage() throws {
    let rows = try CommittedDatabase.ask("lineage").table.records
    #expect(rows.count == 1411)
    #expect(rows.reduce(0) { $0 + $1.count("unchanged") } == 67)
    var sums: [String: Double] = [:]
    for row in rows { sums[row.text("code"), default: 0] += row.number("share_of_new") ?? 0 }
    #expect(sums.count == 650)
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-6 })
    let pudsey = try CommittedDatabase.ask("lineage", Filters(constituency: "Pudsey")).table.records
    #expect(pudsey.map { $0.text("constituency") } == ["Leeds North West", "Leeds West and Pudsey"])
  }

  @Test("the apportionment says how far each winner can be trusted; its agreement is that of the tables")
  func apportionment() throws {
    let rows = try CommittedDatabase.ask("apportionment", Filters(election: 2015)).table.records
    #expect(rows.count == 650)
    #expect(rows.filter { $0.count("comparable") == 0 }.map { $0.text("constituency") } == ["Buckingham and Bletchley"])
    let score = try CommittedDatabase.ask("agreement", Filters(election: 2019, method: .uniform)).table.records
    #expect(score.first?.text("measure") == "winners agreed")
    #expect(score.first?.number("value") == 640)
    #expect(throws: QueryError.noEstimate(election: 2024, known: [2010, 2015, 2017, 2019])) {
      try CommittedDatabase.ask("apportionment", Filters(election: 2024))
    }
  }

  @Test("where the Speaker wins an estimate no swing is shown")
  func speaker() throws {
    let rows = try CommittedDatabase.ask("swings", Filters(from: 2017, to: 2024)).table.records
    #expect(rows.count == 650)
    let row = try #require(rows.first { $0.text("constituency") == "Buckingham and Bletchley" })
    #expect(row.number("butler") == nil && row.number("steed") == nil && row.number("local") == nil)
    #expect(rows.count { $0.number("butler") != nil } > 600)
  }

  @Test("turnout across the change is known from estimated electorates, and is between a third and nine tenths")
  func turnout() throws {
    let rows = try CommittedDatabase.rows(
      "SELECT min(turnout), max(turnout), count(turnout) FROM contest_result WHERE basis = 'estimated'")
    let row = try #require(rows.first)
    #expect(try #require(row.number(0)) > 0.33)
    #expect(try #require(row.number(1)) < 0.9)
    #expect(try row.integer(2) == 8 * 650)
  }
}
