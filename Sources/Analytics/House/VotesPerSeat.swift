/// Votes for each seat won: 3,881,099 votes for one seat are 3,881,099, 1,454,436 for 56 are 25,972.1.
///
/// Nil without seats, which is not the same as endless. Source: arithmetic.
package func votesPerSeat(votes: Double, seats: Int) -> Double? { seats > 0 ? votes / Double(seats) : nil }
