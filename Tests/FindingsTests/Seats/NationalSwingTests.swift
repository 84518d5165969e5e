import Elections
import Queries
import Testing

import Findings
import Press

@Suite struct NationalSwingTests {
  @Test("the swing of the country is half of what one party rose and the other fell")
  func country() throws {
    let library = try Press.library()
    for election in Press.elections {
      let house = try House(library, election: election)
      let swing = try #require(try NationalSwing(library, house))
      func change(_ party: PartyLook) throws -> Double {
        try #require(house.parties.first { $0.party == party.code }?.shareChange)
      }
      let butler = try #require(swing.country?.butler)
      #expect(abs(butler - (try change(swing.winner) - change(swing.loser)) / 2) < 1e-9, "\(election)")
      #expect(butler >= 0, "\(election): the swing is to the party it is said to be to")
    }
  }

  @Test("the mean swing of an area is the mean of its seats' swings")
  func means() throws {
    let library = try Press.library()
    for election in Press.elections {
      let swing = try #require(try NationalSwing(library, House(library, election: election)))
      for row in swing.answer.rows where row.areaKind != "gb" {
        let area = row.areaKind == "uk" ? nil : row.area
        let request = SwingsRequest(to: election, area: area, parties: [swing.loser.code, swing.winner.code])
        let seats = try library.ask(request).rows.compactMap(\.butler)
        #expect(row.seats == seats.count, "\(election), \(row.area)")
        guard let mean = row.mean else { continue }
        #expect(abs(mean - seats.reduce(0, +) / Double(seats.count)) < 1e-9, "\(election), \(row.area)")
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
      let local = try library.ask(SwingsRequest(to: election)).rows.reduce(into: [:]) { $0[$1.code] = $1.local }
      for row in try library.ask(FlipsRequest(to: election)).rows {
        let (own, other) = (row.localSwing, local[row.code])
        #expect((own == nil) == (other == nil), "\(election), \(row.constituency)")
        if let own, let other { #expect(abs(own - other) < 1e-9, "\(election), \(row.constituency)") }
      }
    }
  }

  @Test("the seats in which a party came second add up to its second places")
  func runnersUp() throws {
    let library = try Press.library()
    for election in Press.elections {
      let rows = try library.ask(RunnersUpRequest(election: election)).rows
      for party in try library.ask(SecondPlacesRequest(election: election)).rows {
        let own = rows.filter { $0.party == party.party }
        #expect(own.reduce(0) { $0 + $1.seats } == party.seconds)
        #expect(own.reduce(0) { $0 + $1.within10 } == party.within10)
      }
    }
  }
}
