import Analytics
import Queries
import TableRecords
import Testing

@Suite struct PublishedMeasureTests {
  private func share(_ party: String, _ election: Int) throws -> Double {
    try #require(
      try CommittedDatabase.ask("timeline", Filters(party: party)).table.records
        .first { $0.count("election") == election }?.number("share"))
  }

  @Test("the national swing from Labour to the Conservatives", arguments: [(2010, 2015, -0.0035), (2015, 2017, -0.02)])
  func butler(from: Int, to: Int, expected: Double) throws {
    let then = PairOfShares(from: try share("Lab", from), to: try share("Con", from))
    let now = PairOfShares(from: try share("Lab", to), to: try share("Con", to))
    let swing = try #require(now.butlerSwing(since: then))
    #expect(abs(swing - expected) < 0.00005)
  }

  @Test("marginal seats, and winners with over half of the votes", arguments: [(2015, 125, 316), (2017, 169, 476)])
  func marginals(election: Int, marginal: Int, overHalf: Int) throws {
    let rows = try CommittedDatabase.ask("marginals", Filters(election: election)).table.records
    #expect(rows.count == 649)
    #expect(
      rows.count { $0.number("majority_share").map { Marginality(majorityShare: $0) != .safer } ?? false } == marginal)
    let results = try CommittedDatabase.ask("results", Filters(election: election)).table.records
    #expect(results.count { $0.count("elected") == 1 && ($0.number("share") ?? 0) > 0.5 } == overHalf)
  }

  @Test("women elected", arguments: [(2015, 191), (2017, 208)])
  func women(election: Int, elected: Int) throws {
    let rows = try CommittedDatabase.ask("women", Filters(election: election)).table.records
    #expect(rows.reduce(0) { $0 + $1.count("elected") } == elected)
    #expect(rows.reduce(0) { $0 + $1.count("all_elected") } == 650)
  }

  @Test("2015: the Liberal Democrats collapse everywhere, Labour in Scotland, where the SNP surges")
  func collapses() throws {
    let collapses = try CommittedDatabase.ask("collapses", Filters(election: 2015)).table.records
    func row(_ rows: [Record], _ party: String, _ area: String) -> Record? {
      rows.first { $0.text("party") == party && $0.text("area") == area }
    }
    let liberals = try #require(row(collapses, "LD", "United Kingdom"))
    #expect(liberals.count("seats_from") == 57 && liberals.count("seats_to") == 8)
    #expect(liberals.text("reason") == "share and seats")
    #expect(row(collapses, "Lab", "Scotland")?.count("seats_to") == 1)
    #expect(row(collapses, "Lab", "England") == nil)
    let surges = try CommittedDatabase.ask("surges", Filters(election: 2015)).table.records
    #expect(row(surges, "SNP", "Scotland")?.count("seats_to") == 56)
    #expect(row(surges, "Con", "United Kingdom") == nil)
  }

  @Test("a party that stood in fewer places has not collapsed by that alone")
  func withdrawal() throws {
    let rows = try CommittedDatabase.ask("collapses", Filters(from: 2015, to: 2017)).table.records
    let ukip = try #require(rows.first { $0.text("party") == "UKIP" && $0.text("area_kind") == "uk" })
    #expect(ukip.count("candidates_from") == 624 && ukip.count("candidates_to") == 378)
    #expect(try #require(ukip.number("share_to")) > 0.03)
  }

  @Test("between the two largest parties the local swing is the Butler swing; the Speaker has none")
  func localSwing() throws {
    let rows = try CommittedDatabase.ask("swings", Filters(from: 2015, to: 2017)).table.records
    #expect(rows.count == 650)
    for row in rows where row.text("local_to") == "Con" && row.text("local_from") == "Lab" {
      #expect(abs(try #require(row.number("local")) + (try #require(row.number("butler")))) < 1e-12)
    }
    let speaker = try #require(rows.first { $0.text("constituency") == "Buckingham" })
    #expect(speaker.number("butler") == nil)
  }

  @Test("seats in the bands of majorities add up, and so do second places")
  func sums() throws {
    let bands = try CommittedDatabase.ask("majorities", Filters(election: 2017)).table.records
    #expect(bands.reduce(0) { $0 + $1.count("winner_seats") } == 650)
    let very = bands.filter { ($0.number("band_to") ?? 1) < 0.051 }
    #expect(very.reduce(0) { $0 + $1.count("winner_seats") } == very.first?.count("seats"))
    let seconds = try CommittedDatabase.ask("second-places", Filters(election: 2024)).table.records
    #expect(seconds.reduce(0) { $0 + $1.count("seconds") } == 650)
    for row in seconds {
      #expect(row.count("behind_con") + row.count("behind_lab") + row.count("behind_other") == row.count("seconds"))
    }
  }
}
