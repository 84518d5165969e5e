/// The swing from the winner that a rival needs to win a seat: (the winner's share − the rival's) / 2.
///
/// A winner with 45% falls to a rival with 35% by a swing of just over 5 points: half the majority for the runner-up, more for
/// others. Both shares are fractions of one, and so is the answer; 0 for the winner.
///
/// Source: arithmetic; a Butler swing of this size makes the two level.
package func swingNeeded(winner: Double, rival: Double) -> Double { (winner - rival) / 2 }
