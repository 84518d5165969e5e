import Charts
package import Elections
package import Findings

extension Library {
  /// The winners of seats with how many each won, the most first, in the order of the register where equal.
  ///
  /// - Parameter winners: the code of each seat's winner.
  /// - Returns: each party with its seats.
  package func ranked(_ winners: some Sequence<PartyCode>) -> [(look: PartyLook, seats: Int)] {
    winners.reduce(into: [PartyCode: Int]()) { $0[$1, default: 0] += 1 }
      .map { (look: look($0.key), seats: $0.value) }
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }
  }

  /// The legend of dots in the colour of each seat's winner.
  func legend(ofDots winners: some Sequence<PartyCode>) -> Legend {
    Legend(ranked(winners).map { Legend.Entry($0.look.shortName, $0.look.colour, .dot) })
  }
}
