import Queries

/// What a House would be if so much of the vote went from one party to another in every constituency alike.
struct UniformSwing {
  let seats: [SeatResult]
  let rivals: Rivals

  /// The seats of each party at a swing, a fraction of the vote, positive to the party on the right.
  func house(at swing: Double) -> [String: Int] {
    seats.reduce(into: [:]) { house, seat in
      house[seat.winner(swinging: swing, to: rivals.right.code, from: rivals.left.code), default: 0] += 1
    }
  }

  /// The rival with a majority at a swing; nil where neither has one.
  func master(at swing: Double) -> PartyLook? {
    let house = house(at: swing)
    return [rivals.right, rivals.left].first { house[$0.code, default: 0] * 2 > seats.count }
  }

  /// The ranges of swings in which the same party has a majority, from the left to the right, to a tenth of a point.
  func reigns(within reach: Int) -> [(range: ClosedRange<Double>, master: PartyLook?)] {
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
}
