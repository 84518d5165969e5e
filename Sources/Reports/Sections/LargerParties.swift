import Elections
import Findings
package import Queries
import Report
import Wording

extension ElectionReport {
  /// What makes a party one of the larger ones, with pages of its own: so much of the country’s vote, or so many seats.
  static let larger = (share: 0.03, seats: 9)

  /// The parties with pages of their own, by seats.
  package var largerPartyRows: [PartiesRow] {
    house.parties.filter { row in
      library.look(row.party).isParty
        && (row.share >= Self.larger.share || row.seats >= Self.larger.seats)
    }
  }

  /// Two pages for each of the larger parties.
  func largerParties() throws -> [Report.Block] {
    let rows = largerPartyRows
    let names = rows.map { library.look($0.party).proseName }
    let introduction =
      "These pages take the larger parties one by one: those with at least \(Number.percent(Self.larger.share, 0)) of the country’s vote or "
      + "\(English.quantity(Self.larger.seats, "seat")). In \(election) they were \(English.list(names)). What all others won is in the tables of the nations and regions."
    return [
      .pageBreak, .heading(1, "The larger parties", id: "larger-parties"), .paragraph(Report.Prose(introduction)),
    ]
      + (try rows.enumerated().flatMap { index, row in
        (index == 0 ? [] : [.pageBreak]) + (try PartyPages(self, row).blocks())
      })
  }
}
