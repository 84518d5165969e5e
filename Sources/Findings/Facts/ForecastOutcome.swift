package import Elections
package import Queries

/// What an exit poll gave a party, and what it won.
package struct ForecastOutcome {
  package let party: PartyCode
  package let forecast: Int
  package let seats: Int
  /// Seats won less seats forecast.
  package let difference: Int

  /// Takes a row; nil until all constituencies are declared.
  package init?(_ row: ExitPollsRow) {
    guard let seats = row.seats, let difference = row.difference else { return nil }
    (party, forecast) = (row.party, row.forecast)
    (self.seats, self.difference) = (seats, difference)
  }
}
