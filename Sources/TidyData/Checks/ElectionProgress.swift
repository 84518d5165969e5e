package import Elections

/// How far an election has got: in how many constituencies who won is known, and in how many the votes are.
package struct ElectionProgress: Sendable {
  /// How many constituencies its boundary set has.
  package let seats: Int
  /// Those in which it is known who won.
  package let declared: Set<ConstituencyCode>
  /// Those of which the votes are known.
  package let counted: Set<ConstituencyCode>
  /// What all contests have reached, but for those to come.
  package let state: ContestState
  /// The same as far as the contests' own file says it: not that whoever stands alone is elected unopposed.
  let stated: ContestState

  /// What the candidacies of an election say of how far it has got.
  struct Candidates: Sendable {
    /// The constituencies of which candidates' votes are there.
    var voted: Set<ConstituencyCode> = []
    /// Those in which one candidate stands alone.
    var alone: Set<ConstituencyCode> = []
  }

  /// Adds up how far contests have got.
  ///
  /// - Parameters:
  ///   - contests: what is published of them.
  ///   - hasCandidacies: whether it is known who stands.
  ///   - candidates: what the candidacies say; nil where all are taken to be counted as their contests are.
  ///   - set: the constituencies that there are.
  init(
    _ contests: [PublishedContest], hasCandidacies: Bool, candidates: Candidates? = nil, of set: BoundarySet
  ) {
    seats = set.constituencies
    declared = Set(contests.lazy.filter { $0.state.isDeclared }.map(\.constituency))
    let counted = Set(
      contests.lazy.filter {
        $0.state >= .counted && ($0.validVotes ?? 0) > 0 && candidates?.voted.contains($0.constituency) != false
      }.map(\.constituency))
    // Mostly one set, kept once.
    self.counted = counted == declared ? declared : counted
    func whole(_ states: [ContestState]) -> ContestState {
      let state = ContestState.ofElection(states)
      return state == .toCome && hasCandidacies ? .candidatesKnown : state
    }
    stated = whole(contests.map(\.state))
    state = whole(
      contests.map { contest in
        contest.state == .winnerKnown && candidates?.alone.contains(contest.constituency) == true
          ? .counted : contest.state
      })
  }

  /// Whether nobody's seat is still open, nor anybody's votes but where nobody else stood.
  package var isWhole: Bool { declared.count >= seats && state >= .counted }
}
