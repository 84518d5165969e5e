package import Elections

/// The House at every uniform swing between two parties: in each seat so much of the vote goes from one to the other.
///
/// A seat where one of the two did not stand stays as it is; elsewhere it goes to whoever is ahead of the two and of the
/// strongest other party. With `right` 30, `left` 40 and a third party on 20%, a swing of 0.06 to the right wins the seat.
///
/// Source: Butler and Stokes, *Political Change in Britain* (1969), on uniform swing.
package struct TwoPartySwing: Sendable {
  /// The party that a positive swing is to.
  package let right: PartyCode
  /// The party that it is from.
  package let left: PartyCode
  private let seats: [Seat]

  /// What decides a seat.
  private struct Seat {
    let winner: PartyCode
    /// The shares of the two; nil where one of them did not stand.
    let shares: (right: Double, left: Double)?
    /// The strongest of all others.
    let other: (party: PartyCode, share: Double)?
  }

  /// Looks at every seat once.
  ///
  /// - Parameters:
  ///   - right: the party that a positive swing is to.
  ///   - left: the party that it is from.
  ///   - seats: who won each seat, and the share of each party, as fractions.
  package init(right: PartyCode, left: PartyCode, _ seats: [(winner: PartyCode, shares: [PartyCode: Double])]) {
    (self.right, self.left) = (right, left)
    self.seats = seats.map { seat in
      let others = seat.shares.filter { $0.key != right && $0.key != left }
      return Seat(
        winner: seat.winner,
        shares: seat.shares[right].flatMap { one in seat.shares[left].map { (one, $0) } },
        other: others.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) })
    }
  }

  /// The seats that a majority takes.
  package var majority: Int { seatsForMajority(of: seats.count) }

  /// The seats of each party at a swing, a fraction of the vote.
  package func house(at swing: Double) -> [PartyCode: Int] {
    seats.reduce(into: [:]) { house, seat in house[winner(of: seat, at: swing), default: 0] += 1 }
  }

  /// The party with a majority of a House of these seats; nil where there is none.
  package func master(of house: [PartyCode: Int]) -> PartyCode? { house.first { $0.value >= majority }?.key }

  /// The party with a majority at a swing; nil where there is none.
  package func master(at swing: Double) -> PartyCode? { master(of: house(at: swing)) }

  /// The ranges of swings in which the same party has a majority, to a tenth of a point.
  ///
  /// - Parameter reach: the largest swing either way, in points.
  /// - Returns: ranges in points, from the left to the right, each from where the one before ends; the first tenth at which the party has
  ///   it; and the party, nil for neither of the two.
  package func reigns(within reach: Int) -> [(range: ClosedRange<Double>, first: Double, master: PartyCode?)] {
    var reigns: [(range: ClosedRange<Double>, first: Double, master: PartyCode?)] = []
    for step in -reach * 10...reach * 10 {
      let (value, master) = (Double(step) / 10, master(at: Double(step) / 1000))
      if let last = reigns.last, last.master == master {
        reigns[reigns.count - 1].range = last.range.lowerBound...value
      } else {
        reigns.append(((reigns.last?.range.upperBound ?? value)...value, value, master))
      }
    }
    return reigns.filter { $0.range.upperBound > $0.range.lowerBound }
  }

  private func winner(of seat: Seat, at swing: Double) -> PartyCode {
    guard let shares = seat.shares else { return seat.winner }
    let (risen, fallen) = (shares.right + swing, shares.left - swing)
    if let other = seat.other, other.share >= max(risen, fallen) { return other.party }
    return risen >= fallen ? right : left
  }
}
