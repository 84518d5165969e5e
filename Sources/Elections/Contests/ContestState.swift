/// How far a contest has got, or an election: what is known of it, each state more than the one before.
package enum ContestState: String, CaseIterable, Comparable, Sendable {
  /// Nothing is known; also a poll that a candidate's death put off.
  case toCome = "to come"
  case candidatesKnown = "candidates known"
  /// Who won, but not by how many votes.
  case winnerKnown = "winner known"
  case counted
  /// Counted, and looked through by who publishes it.
  case verified

  /// Whether it is known who won.
  package var isDeclared: Bool { self >= .winnerKnown }

  /// Earlier states come first.
  package static func < (first: ContestState, second: ContestState) -> Bool { first.place < second.place }

  private var place: Int {
    switch self {
    case .toCome: 0
    case .candidatesKnown: 1
    case .winnerKnown: 2
    case .counted: 3
    case .verified: 4
    }
  }

  /// The state of an election: what its contests have all reached, but for those of which nothing is known.
  package static func ofElection(_ contests: some Sequence<ContestState>) -> ContestState {
    contests.filter { $0 != .toCome }.min() ?? .toCome
  }
}
