package import Elections
package import Queries

/// The seats of one party in the country or in a part of it, and how they changed.
package protocol SeatTotals {
  var party: PartyCode { get }
  /// Its votes; nil where they are not counted.
  var countedVotes: Double? { get }
  var seats: Int { get }
  /// Seats now less seats in the election compared with; nil without one.
  var seatChange: Int? { get }
}

extension PartySeatsRow: SeatTotals {
  package var countedVotes: Double? { votes }
}

/// What one party had in the country or in a part of it, and what it had in the election compared with.
///
/// What is nil is not known or has no meaning: nothing is compared, the party did not stand in both, or it was not counted.
package protocol PartyTotals: SeatTotals {
  var candidates: Int { get }
  var votes: Double { get }
  /// Its votes as a fraction of all.
  var share: Double { get }
  var shareChange: Double? { get }
  var gained: Int? { get }
  var lost: Int? { get }
  var lostDeposits: Int? { get }
}

extension PartyTotals {
  package var countedVotes: Double? { votes }

  /// Whether it won a seat now or in the election compared with.
  package var hasOrHadSeats: Bool { seats > 0 || seatChange.map { $0 < 0 } == true }
}

extension PartiesRow: PartyTotals {}
extension RegionsRow: PartyTotals {}
