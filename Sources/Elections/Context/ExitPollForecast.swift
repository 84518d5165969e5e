/// The seats that the exit poll gave a party when polling stations closed.
public struct ExitPollForecast: Equatable, Sendable {
  /// The year of the election.
  public let election: Int
  /// The code of the party; the pool's for all that were not told apart.
  public let party: String
  /// The seats.
  public let seats: Int

  /// Makes a forecast.
  public init(election: Int, party: String, seats: Int) {
    self.election = election
    self.party = party
    self.seats = seats
  }
}
