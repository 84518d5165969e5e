import Queries

/// What became of a party's votes, over all nations and regions.
struct VoteSum {
  let from: Double
  let to: Double
  let candidates: Int
  let left: (seats: Int, votes: Double)
  let fought: Int
  let foughtLost: Double
  let fellIn: Int
  let entered: Double

  init(_ rows: [VoteLossesRow]) {
    func sum<Value: AdditiveArithmetic>(_ value: (VoteLossesRow) -> Value) -> Value {
      rows.reduce(.zero) { $0 + value($1) }
    }
    from = sum(\.votesFrom)
    to = sum(\.votesTo)
    candidates = sum(\.candidatesFrom)
    left = (sum(\.leftSeats), sum(\.leftVotes))
    fought = sum(\.foughtSeats)
    foughtLost = sum(\.foughtFrom) - sum(\.foughtTo)
    fellIn = sum(\.fellIn)
    entered = sum(\.enteredVotes)
  }
}
