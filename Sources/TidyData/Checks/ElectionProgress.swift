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

  /// Adds up how far contests have got.
  ///
  /// - Parameters:
  ///   - contests: what is published of them.
  ///   - hasCandidacies: whether it is known who stands.
  ///   - voted: the constituencies of which candidates' votes are there; nil where all are taken to be.
  ///   - set: the constituencies that there are.
  init(
    _ contests: [PublishedContest], hasCandidacies: Bool, voted: Set<ConstituencyCode>? = nil, of set: BoundarySet
  ) {
    seats = set.constituencies
    declared = Set(contests.lazy.filter { $0.state.isDeclared }.map(\.constituency))
    let counted = Set(
      contests.lazy.filter {
        $0.state >= .counted && ($0.validVotes ?? 0) > 0 && voted?.contains($0.constituency) != false
      }.map(\.constituency))
    // Mostly one set, kept once.
    self.counted = counted == declared ? declared : counted
    let state = ContestState.ofElection(contests.map(\.state))
    self.state = state == .toCome && hasCandidacies ? .candidatesKnown : state
  }

  /// Whether nobody's seat is still open, nor anybody's votes but where nobody else stood.
  package var isWhole: Bool { declared.count >= seats && state >= .counted }
}
