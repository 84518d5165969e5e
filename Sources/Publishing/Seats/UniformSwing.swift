import Queries

/// What a House would be if so much of the vote went from one party to another in every constituency alike.
package struct UniformSwing {
  let rivals: Rivals
  private let seats: [Seat]

  /// Looks at every seat once: what a swing decides there is between no more than three parties.
  package init(seats: [SeatResult], rivals: Rivals) {
    self.rivals = rivals
    self.seats = seats.map { Seat($0, rivals) }
  }

  /// The seats of each party at a swing, a fraction of the vote, positive to the party on the right.
  package func house(at swing: Double) -> [String: Int] {
    seats.reduce(into: [:]) { house, seat in house[seat.winner(at: swing), default: 0] += 1 }
  }

  /// The seats that a majority takes.
  var majority: Int { seats.count / 2 + 1 }

  /// The rival with a majority at a swing; nil where neither has one.
  func master(at swing: Double) -> PartyLook? {
    let winners = seats.map { $0.winner(at: swing) }
    return [rivals.right, rivals.left].first { rival in winners.count { $0 == rival.code } >= majority }
  }

  /// The ranges of swings in which the same party has a majority, from the left to the right, to a tenth of a point.
  package func reigns(within reach: Int) -> [(range: ClosedRange<Double>, master: PartyLook?)] {
    var reigns: [(range: ClosedRange<Double>, master: PartyLook?)] = []
    for step in -reach * 10...reach * 10 {
      let (value, master) = (Double(step) / 10, master(at: Double(step) / 1000))
      if let last = reigns.last, last.master == master {
        reigns[reigns.count - 1].range = last.range.lowerBound...value
      } else {
        reigns.append(((reigns.last?.range.upperBound ?? value)...value, master))
      }
    }
    return reigns.filter { $0.range.upperBound > $0.range.lowerBound }
  }

  /// What decides a seat.
  private struct Seat {
    /// Who won it.
    let winner: String
    /// The shares of the rivals; nil where one of them did not stand, so that no swing between them moves the seat.
    let shares: (right: Double, left: Double)?
    /// The strongest of all others.
    let best: (party: String, share: Double)?
    private let codes: (right: String, left: String)

    init(_ seat: SeatResult, _ rivals: Rivals) {
      winner = seat.winner
      let (right, left) = (rivals.right.code, rivals.left.code)
      codes = (right, left)
      shares = seat.shares[right].flatMap { one in seat.shares[left].map { (one, $0) } }
      best = seat.shares.filter { $0.key != right && $0.key != left }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }

    func winner(at swing: Double) -> String {
      guard let shares else { return winner }
      let (risen, fallen) = (shares.right + swing, shares.left - swing)
      if let best, best.share >= max(risen, fallen) { return best.party }
      return risen >= fallen ? codes.right : codes.left
    }
  }
}
