/// The seats that the exit poll gave a party when polling stations closed.
package struct ExitPollForecast: Equatable, Sendable {
  /// The year of the election.
  package var election: Int
  /// The code of the party; the pool's for all that were not told apart.
  package var party: String
  package var seats: Int

  package init(election: Int, party: String, seats: Int) {
    (self.election, self.party, self.seats) = (election, party, seats)
  }
}
