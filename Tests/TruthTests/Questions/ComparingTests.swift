import Queries
import TableRecords
import Testing

@Suite struct ComparingTests {
  private func compare(_ names: [String], _ measure: TrendMeasure? = nil, on set: String? = nil) throws
    -> (result: QueryResult, reading: Table)
  {
    let engine = try CommittedDatabase.engine()
    return try engine.compare(engine.comparing(names, on: set, from: nil, to: nil), measure)
  }

  @Test(
    "constituencies have the shares and turnouts that their histories have, on the newest boundaries that have them all"
  )
  func constituencies() throws {
    let names = ["Bath", "hendon", "E14001174"]
    let (result, reading) = try compare(names)
    #expect(result.command == "swingometer compare Bath Hendon Clacton --on 2024")
    #expect(reading.columns.map(\.name) == ["measure", "party", "election", "Bath", "Hendon", "Clacton"])
    #expect(result.notes == [])
    var known = 0
    for name in ["Bath", "Hendon", "Clacton"] {
      let history = try CommittedDatabase.ask("history", Filters(on: "2024", constituency: name)).table.records
      let own = result.table.records.filter { $0.text("constituency") == name }
      for row in own where row.text("measure") == "share" {
        let rows = history.filter {
          $0.count("election") == row.count("election") && $0.text("party") == row.text("party")
        }
        #expect(abs((row.number("value") ?? 9) - rows.reduce(0) { $0 + ($1.number("share") ?? 0) }) < 1e-12)
        #expect(row.text("basis") == rows[0].text("basis"))
        known += 1
      }
      for row in own where row.text("measure") == "turnout" {
        #expect(
          row.number("value") == history.first { $0.count("election") == row.count("election") }?.number("turnout"))
      }
      // Whoever won is told of.
      let told = Set(own.map { $0.text("party") })
      #expect(history.filter { $0.count("rank") == 1 }.allSatisfy { told.contains($0.text("party")) })
    }
    #expect(known > 60)
  }

  @Test("an old seat is compared on the boundaries that have it, and two of different boundaries are refused")
  func oldBoundaries() throws {
    let (result, _) = try compare(["Pudsey", "Bath"], .turnout)
    #expect(result.command == "swingometer compare Pudsey Bath --measure turnout --on 2010")
    #expect(Set(result.table.records.map { $0.count("election") }) == [2005, 2010, 2015, 2017, 2019])
    #expect(throws: QueryError.mixedBoundaries("Pudsey", "2010", "Hove and Portslade", "2024")) {
      try compare(["Pudsey", "Hove and Portslade"])
    }
  }

  @Test("areas have the seats and shares of the results there")
  func areas() throws {
    let (result, _) = try compare(["wales", "the North East"])
    #expect(result.command == "swingometer compare Wales \"North East\"")
    for row in result.table.records where ["seats", "share"].contains(row.text("measure")) {
      let parties = try CommittedDatabase.ask(
        "parties", Filters(election: row.count("election"), area: row.text("area"))
      ).table.records
      let own = try #require(parties.first { $0.text("party") == row.text("party") })
      #expect(row.number("value") == own.number(row.text("measure")), "\(row.text("area")) \(row.text("party"))")
    }
    #expect(
      Set(result.table.records.map { $0.text("measure") }) == ["seats", "share", "turnout", "enp-votes", "gallagher"])
  }

  @Test("parties have the votes and seats of the country, and a measure alone is told alone")
  func parties() throws {
    let (result, reading) = try compare(["Tory", "lib dems", "Reform"])
    #expect(result.command == "swingometer compare Con LD RUK")
    for row in result.table.records where row.text("measure") == "votes" {
      let parties = try CommittedDatabase.ask("parties", Filters(election: row.count("election"))).table.records
      #expect(row.number("value") == parties.first { $0.text("party") == row.text("party") }?.number("votes"))
    }
    #expect(reading.columns.map(\.name) == ["measure", "election", "Con", "LD", "RUK"])
    let (alone, _) = try compare(["Con", "Lab"], .women)
    #expect(alone.command == "swingometer compare Con Lab --measure women")
    #expect(alone.table.records.map { Int($0.number("value") ?? 0) }.suffix(2) == [29, 190])
  }

  @Test("what cannot be compared is refused")
  func refused() throws {
    #expect(throws: QueryError.comparedCount(1)) { try compare(["Bath"]) }
    #expect(throws: QueryError.comparedCount(5)) { try compare(["Con", "Lab", "LD", "SNP", "PC"]) }
    #expect(throws: QueryError.comparedTwice("Lab")) { try compare(["Labour", "Lab"]) }
    #expect(throws: QueryError.mixedKinds("Wales", "an area", "Lab", "a party")) { try compare(["Wales", "Lab"]) }
    #expect(throws: QueryError.self) { try compare(["Wales", "Scotlnd"]) }
    #expect(throws: QueryError.self) { try compare(["Bath", "Hendn"]) }
    #expect(throws: QueryError.self) { try compare(["Nowhere", "Neverland"]) }
    #expect(
      throws: QueryError.notComparedBy(
        measure: "gallagher", kind: "a party", known: Comparing.Kind.party.measures.map(\.rawValue))
    ) { try compare(["Con", "Lab"], .gallagher) }
  }
}
