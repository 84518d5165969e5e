import Drawing
import Elections
import Testing

import Findings
import Press

@Suite struct SummaryTests {
  @Test("the summary of each election reads as it was approved")
  func fiveElections() throws {
    let library = try Press.library()
    let text = try Press.elections.map { election in
      let summary = Summary(library, try House(library, election: election))
      return ([String(election), summary.lead] + (try summary.paragraphs())).joined(separator: "\n")
    }.joined(separator: "\n\n")
    #expect(try Golden.differences("summaries", text + "\n") == [])
  }

  @Test("no sentence repeats another's words, doubles a space or leaves a stop out")
  func composed() throws {
    let library = try Press.library()
    for election in Press.elections {
      let summary = Summary(library, try House(library, election: election))
      for paragraph in try [summary.lead] + summary.paragraphs() {
        #expect(!paragraph.contains("  ") && !paragraph.contains("..") && paragraph.hasSuffix("."))
      }
    }
  }

  @Test("parties with the same gain or loss are named together")
  func ties() {
    let rows = parties([("Red", 6), ("Blue", 6), ("Green", -1), ("Grey", -11)])
    #expect(
      SeatGains(rows, "since 2010", look).findings.first?.words
        == "Red and Blue gained six seats each net since 2010 and Grey lost 11")
    let mirrored = parties([("Red", 1), ("Blue", -1)])
    #expect(
      SeatGains(mirrored, "since 2010", look).findings.first?.words
        == "Red gained one seat net since 2010 and Blue lost one")
  }

  @Test("where no seat moved or nothing is compared, no change is told")
  func unchanged() {
    #expect(SeatGains(parties([("Red", 0), ("Blue", 0)]), "since 2010", look).findings.isEmpty)
    #expect(SeatGains(parties([("Red", 1), ("Blue", -1)]), nil, look).findings.isEmpty)
    #expect(SeatGains([Totals](), "since 2010", look).findings.isEmpty)
  }

  @Test("a movement is told as its figure is printed: what rounds to nothing is little changed")
  func movements() {
    #expect(Movement(0.1234).words == "up 12.3 points")
    #expect(Movement(-0.199).words == "down 19.9 points")
    #expect(Movement(0.0004).words == "little changed")
    #expect(Movement(-0.0004).words == "little changed")
    #expect(Movement(0).words == "unchanged")
  }

  @Test("a party that ties for first in an area does not lead there")
  func leaders() {
    let areas: [(name: String, numbers: [String: Int])] = [
      ("Scotland", ["Red": 2, "Blue": 2]), ("Wales", ["Red": 3, "Blue": 2]), ("London", ["Blue": 1]),
    ]
    let leaders = AreaLeaders(areas) { $0 == "Red" ? 0 : 1 }
    #expect(
      leaders.sentence("won the most seats", { $0 })
        == "Red won the most seats in Wales and Blue in London")
    #expect(AreaLeaders<String>([], position: { _ in 0 }).sentence("won the most seats", { $0 }) == nil)
  }

  private func parties(_ changes: [(String, Int)]) -> [Totals] {
    changes.map { Totals(party: PartyCode($0.0), seatChange: $0.1) }
  }

  private func look(_ code: PartyCode) -> PartyLook {
    PartyLook(
      code: code, name: code.text, shortName: code.text, proseName: code.text, kind: .party, colour: .init(0),
      ink: .init(0),
      position: 0)
  }
}

/// A party of which nothing but the change of its seats is known.
private struct Totals: PartyTotals {
  let party: PartyCode
  let seatChange: Int?
  let candidates = 0
  let votes = 0.0
  let share = 0.0
  let shareChange: Double? = nil
  let seats = 0
  let gained: Int? = nil
  let lost: Int? = nil
  let lostDeposits: Int? = nil
}
