import Queries
import Testing

import Publishing

@Suite struct NationalSwingTests {
  @Test("the swing of the country is half of what one party rose and the other fell")
  func country() throws {
    let library = try Press.library()
    for election in Press.elections {
      let house = try House(library, election: election)
      let swing = try #require(try NationalSwing(library, house))
      func change(_ party: PartyLook) throws -> Double {
        try #require(house.parties.first { $0.text("party") == party.code }?.number("share_change"))
      }
      let butler = try #require(swing.country?.number("butler"))
      #expect(abs(butler - (try change(swing.winner) - change(swing.loser)) / 2) < 1e-9, "\(election)")
      #expect(butler >= 0, "\(election): the swing is to the party it is said to be to")
    }
  }

  @Test("the mean swing of an area is the mean of its seats' swings")
  func means() throws {
    let library = try Press.library()
    for election in Press.elections {
      let swing = try #require(try NationalSwing(library, House(library, election: election)))
      for row in swing.answer.table.records where row.text("area_kind") != "gb" {
        let area = row.text("area_kind") == "uk" ? nil : row.text("area")
        let filters = Filters(to: election, area: area, parties: [swing.loser.code, swing.winner.code])
        let seats = try library.ask("swings", filters).table.records.compactMap { $0.number("butler") }
        #expect(row.count("seats") == seats.count, "\(election), \(row.text("area"))")
        guard let mean = row.number("mean") else { continue }
        #expect(abs(mean - seats.reduce(0, +) / Double(seats.count)) < 1e-9, "\(election), \(row.text("area"))")
      }
    }
  }

  @Test("there is no swing between the two where one of them does not stand")
  func absent() throws {
    let library = try Press.library()
    let swing = try #require(try NationalSwing(library, House(library, election: 2024)))
    #expect(swing.row("Northern Ireland") == nil)
    #expect(swing.row("Scotland") != nil)
  }

  @Test("the local swing of a seat that changed hands is that of the query of swings")
  func localSwings() throws {
    let library = try Press.library()
    for election in Press.elections {
      let local = try library.ask("swings", Filters(to: election)).table.records
        .reduce(into: [:]) { $0[$1.text("code")] = $1.number("local") }
      for row in try library.ask("flips", Filters(to: election)).table.records {
        let (own, other) = (row.number("local_swing"), local[row.text("code")])
        #expect((own == nil) == (other == nil), "\(election), \(row.text("constituency"))")
        if let own, let other { #expect(abs(own - other) < 1e-9, "\(election), \(row.text("constituency"))") }
      }
    }
  }

  @Test("the seats in which a party came second add up to its second places")
  func runnersUp() throws {
    let library = try Press.library()
    for election in Press.elections {
      let rows = try library.ask("runners-up", Filters(election: election)).table.records
      for party in try library.ask("second-places", Filters(election: election)).table.records {
        let own = rows.filter { $0.text("party") == party.text("party") }
        #expect(own.reduce(0) { $0 + $1.count("seats") } == party.count("seconds"))
        #expect(own.reduce(0) { $0 + $1.count("within_10") } == party.count("within_10"))
      }
    }
  }
}
