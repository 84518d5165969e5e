import Analytics

/// What a House would be if so much of the vote went from one rival to the other in every constituency alike.
package struct UniformSwing {
  let rivals: Rivals
  private let swing: TwoPartySwing

  package init(seats: [SeatResult], rivals: Rivals) {
    self.rivals = rivals
    swing = TwoPartySwing(
      right: rivals.right.code, left: rivals.left.code, seats.map { ($0.winner, $0.shares) })
  }

  /// The seats of each party at a swing, a fraction of the vote, positive to the party on the right.
  package func house(at swing: Double) -> [String: Int] { self.swing.house(at: swing) }

  /// The seats that a majority takes.
  var majority: Int { swing.majority }

  /// The rival with a majority at a swing; nil where neither has one.
  func master(at swing: Double) -> PartyLook? { look(self.swing.master(at: swing)) }

  /// The ranges of swings in which the same party has a majority, from the left to the right, to a tenth of a point.
  package func reigns(within reach: Int) -> [(range: ClosedRange<Double>, master: PartyLook?)] {
    swing.reigns(within: reach).map { ($0.range, look($0.master)) }
  }

  private func look(_ party: String?) -> PartyLook? {
    party.map { $0 == rivals.right.code ? rivals.right : rivals.left }
  }
}
