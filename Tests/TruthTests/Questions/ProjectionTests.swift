import Analytics
import Elections
import Findings
import Queries
import TableRecords
import Testing

@Suite struct ProjectionTests {
  private func project(_ year: Int, _ swings: [(party: String, points: Double)], on set: String? = nil) throws
    -> Projection
  {
    try QueryEngine(databaseAt: CommittedDatabase.path.get()).project(from: year, .swings(swings), on: set)
  }

  @Test("no swing gives the real result, to the seat")
  func none() throws {
    let projection = try project(2024, [("Lab", 0)])
    #expect(projection.changes.rows.isEmpty)
    #expect(projection.house == "Labour: 411 seats of 650, a majority of 172")
    let actual = try CommittedDatabase.ask("parties", Filters(election: 2024)).table.records.filter {
      $0.count("seats") > 0
    }
    #expect(projection.parties.records.map { $0.text("party") } == actual.map { $0.text("party") })
    #expect(projection.parties.records.map { $0.count("seats") } == actual.map { $0.count("seats") })
    #expect(projection.parties.records.allSatisfy { abs($0.number("share_change") ?? 1) < 1e-12 })
  }

  @Test("Reform up by six, Labour down by six: seats add up, and every change is Labour's loss or Reform's gain")
  func swing() throws {
    let projection = try project(2024, [("RUK", 6), ("labour", -6)])
    #expect(projection.command == "swingometer project --from 2024 --swing RUK:+6 --swing Lab:-6")
    #expect(projection.parties.records.reduce(0) { $0 + $1.count("seats") } == 650)
    #expect(projection.parties.records.reduce(0) { $0 + $1.count("seat_change") } == 0)
    let changes = projection.changes.records
    #expect(changes.count > 50)
    #expect(changes.allSatisfy { $0.text("from_party") == "Lab" || $0.text("to_party") == "RUK" })
    #expect(projection.house == "Labour: 346 seats of 650, a majority of 42")
  }

  @Test("a party short of a majority is told so, and the Speaker's seat never changes")
  func short() throws {
    let projection = try project(2017, [("Con", 0.0)])
    #expect(projection.house == "The Conservatives: 317 seats of 650, nine seats short of a majority")
    let storm = try project(2024, [("Spk", -90), ("Green", 60)])
    #expect(storm.parties.records.contains { $0.text("party") == "Spk" && $0.count("seats") == 1 })
  }

  @Test("an estimate can be projected, unknown parties and elections cannot")
  func grounds() throws {
    #expect(try project(2017, [("Lab", 1)], on: "2024").parties.records.reduce(0) { $0 + $1.count("seats") } == 650)
    #expect(throws: QueryError.self) { try project(2016, [("Lab", 1)]) }
    #expect(throws: QueryError.self) { try project(2017, [("Whig", 1)]) }
    #expect(throws: QueryError.swungTwice("Lab")) { try project(2017, [("Lab", 1), ("labour", 2)]) }
  }

  @Test(
    "the shares of a poll come out within what uniform swing can give, and say what was asked",
    arguments: SwingMethod.allCases)
  func shares(method: SwingMethod) throws {
    let engine = try QueryEngine(databaseAt: CommittedDatabase.path.get())
    let wish = Projection.Wish.shares([("Tory", 24), ("Lab", 24), ("Reform", 27)])
    let projection = try engine.project(from: 2024, wish, by: method)
    let rows = projection.parties.records
    #expect(rows.reduce(0) { $0 + $1.count("seats") } == 650)
    for (party, asked) in [("Con", 0.24), ("Lab", 0.24), ("RUK", 0.27)] {
      let row = try #require(rows.first { $0.text("party") == party })
      #expect(row.number("asked") == asked)
      #expect(abs((row.number("share") ?? 0) - asked) < 0.015)
      #expect(row.count("seats_low") <= row.count("seats") && row.count("seats") <= row.count("seats_high"))
    }
    // Northern Ireland does not move.
    #expect(
      rows.filter { ["SF", "DUP", "APNI"].contains($0.text("party")) }.allSatisfy { $0.count("seat_change") == 0 })
    #expect(projection.changes.records.allSatisfy { ($0.number("probability") ?? 0) >= 0.5 })
  }

  @Test("the shares really got give the seats of then again, and past errors are those of four elections")
  func errors() throws {
    let engine = try QueryEngine(databaseAt: CommittedDatabase.path.get())
    let same = try engine.project(from: 2024, .shares([("Lab", 34.654)]))
    #expect(same.changes.rows.count < 10)
    let errors = same.errors.records
    #expect(Set(errors.map { $0.count("election") }) == [2015, 2017, 2019, 2024])
    for year in [2015, 2017, 2019, 2024] {
      let rows = errors.filter { $0.count("election") == year && $0.text("party") == "Con" }
      let won = try CommittedDatabase.ask("parties", Filters(election: year)).table.records.first {
        $0.text("party") == "Con"
      }
      // Buckingham, which the Conservatives won in 2019, had been the Speaker's.
      #expect(rows.map { $0.count("won") } == [(won?.count("seats") ?? -1) - (year == 2019 ? 1 : 0)])
    }
    #expect(throws: QueryError.sharesOverAll("120")) {
      try engine.project(from: 2024, .shares([("Con", 60), ("Lab", 60)]))
    }
    #expect(throws: QueryError.nothingToMove("SF", election: 2024)) {
      try engine.project(from: 2024, .shares([("SF", 5)]))
    }
  }

  @Test(
    "what is drawn of a projection begins with its seats, and the swings around it move between its two largest parties"
  )
  func drawn() throws {
    let library = try Library(CommittedDatabase.engine())
    let projection = try CommittedDatabase.engine().project(
      from: 2024, .shares([("Con", 24), ("Lab", 24), ("RUK", 27)]), by: .proportional)
    let seats = Dictionary(
      uniqueKeysWithValues: projection.parties.records.map { (PartyCode($0.text("party")), $0.count("seats")) }
    ).filter { $0.value > 0 }
    let rivals = try #require(Rivals(library, projection))
    let largest = seats.sorted { $1.value < $0.value }.prefix(2).map(\.key.text)
    #expect(Set([rivals.left.code.text, rivals.right.code.text]) == Set(largest))
    let uniform = rivals.uniform(projection)
    #expect(uniform.house(at: 0) == seats)
    #expect(uniform.house(at: 0.05)[rivals.right.code, default: 0] > seats[rivals.right.code, default: 0])
    #expect(projection.seats.count == 650)
  }
}
