import Analytics
import Elections
import Queries
import Testing

import Findings
import Press

@Suite struct RivalsTests {
  private let con = PartyCode("Con")
  private let lab = PartyCode("Lab")

  private func uniform(_ election: Int, on set: String? = nil) throws -> TwoPartySwing {
    let library = try Press.library()
    let filters = Filters(election: election, on: set)
    return try #require(try Rivals(library, Filters(election: 2024)))
      .uniform(SeatResult.all(library.ask(ResultsRequest(filters))))
  }

  @Test("no swing gives the House that was elected")
  func none() throws {
    let house = try uniform(2024).house(at: 0)
    #expect(house[lab] == 411 && house[con] == 121 && house[PartyCode("LD")] == 72 && house[PartyCode("SNP")] == 9)
    #expect(house.values.reduce(0, +) == 650)
  }

  @Test("a swing from one party to another gives it no fewer seats and takes none to the other")
  func monotone() throws {
    let uniform = try uniform(2024)
    let houses = (-20...20).map { uniform.house(at: Double($0) / 100) }
    for (one, two) in zip(houses, houses.dropFirst()) {
      #expect(two[con, default: 0] >= one[con, default: 0])
      #expect(two[lab, default: 0] <= one[lab, default: 0])
    }
  }

  @Test("the reigns cover the range from end to end without a gap")
  func reigns() throws {
    let reigns = try uniform(2019, on: "2024").reigns(within: 15)
    #expect(reigns.first?.range.lowerBound == -15 && reigns.last?.range.upperBound == 15)
    #expect(zip(reigns, reigns.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    #expect(reigns.map(\.master) == [lab, nil, con])
  }

  @Test("Butler's swing is half of one party's rise and the other's fall, and needs both in both elections")
  func butler() throws {
    let (red, blue) = (PartyCode("Red"), PartyCode("Blue"))
    let seat = SeatResult(
      code: try #require(ConstituencyCode("E14000001")), name: "A", region: "", winner: red,
      shares: [red: 0.5, blue: 0.3], changes: [red: 0.06, blue: -0.04])
    #expect(abs((seat.swing(to: red, from: blue) ?? 0) - 0.05) < 1e-12)
    #expect(seat.swing(to: red, from: PartyCode("Green")) == nil)
  }
}
