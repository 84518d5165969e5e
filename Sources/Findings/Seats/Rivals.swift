package import Analytics
package import Elections
package import Queries

/// The two parties that a swing is measured between: those with the most seats, or those asked for, the largest
/// other taking the place of a second.
package struct Rivals {
  /// The first in lists: a positive swing is to it, and its side of a picture is the right one.
  package let right: PartyLook
  package let left: PartyLook

  /// Finds the rivals of an area; nil where no two parties stood in both elections.
  package init?(_ library: Library, _ filters: Filters) throws {
    var filters = filters
    let asked = try filters.parties.prefix(2).map(library.party(named:))
    filters.parties = []
    let largest = try library.ask(PartiesRequest(filters)).rows
      .filter { $0.shareChange != nil }.map { library.look($0.party) }.filter(\.isParty)
    let pair = asked + largest.filter { !asked.contains($0) }
    guard pair.count > 1, pair[0] != pair[1] else { return nil }
    let looks = pair.prefix(2).sorted { $0.position < $1.position }
    (right, left) = (looks[0], looks[1])
  }

  /// The two parties with the most seats of a projection; nil where only one has any.
  package init?(_ library: Library, _ projection: Projection) {
    let seats = projection.seats.reduce(into: [PartyCode: Int]()) { $0[$1.winner, default: 0] += 1 }
    let largest = seats.map { (look: library.look($0.key), seats: $0.value) }.filter(\.look.isParty)
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }.prefix(2).map(\.look)
      .sorted { $0.position < $1.position }
    guard largest.count == 2 else { return nil }
    (right, left) = (largest[0], largest[1])
  }

  /// Who a swing is to.
  package func winner(of swing: Double) -> PartyLook { swing >= 0 ? right : left }

  /// Who a swing is from.
  func loser(of swing: Double) -> PartyLook { swing >= 0 ? left : right }

  /// One of the two by its code; nil for neither.
  package func look(_ code: PartyCode?) -> PartyLook? { [right, left].first { $0.code == code } }

  /// The House at every uniform swing between the two.
  package func uniform(_ seats: [SeatResult]) -> TwoPartySwing {
    TwoPartySwing(right: right.code, left: left.code, seats.map { ($0.winner, $0.shares) })
  }

  /// The same from a projection.
  package func uniform(_ projection: Projection) -> TwoPartySwing {
    TwoPartySwing(right: right.code, left: left.code, projection.seats.map { ($0.winner, $0.shares) })
  }

  /// "from the Conservatives to Labour".
  package func direction(of swing: Double) -> String {
    "from \(loser(of: swing).proseName) to \(winner(of: swing).proseName)"
  }
}
