package import Elections

/// An election carried across a boundary change, and how far each constituency's winner can be trusted.
package struct Estimate: Equatable, Sendable {
  /// The contests in the new constituencies, by code.
  package let contests: [Contest]
  /// All votes in each piece; none of a published result.
  package let pieceVotes: [Double]
  /// The votes in the pieces of each old constituency: piece after piece, in each the contestants in their order; none of a published result.
  package let votes: [[Double]]
  /// How much of each constituency's result rests on assumptions, from 0 to 1.
  package let exposures: [Double]
  /// The error of each constituency's lead in percentage points; nil where the method has no error for the election.
  package let deviations: [Double?]
  /// The probability that each constituency's winner is right: 1 where it keeps what was counted, which nothing is assumed
  /// of; nil where the error or the lead is not known.
  package let probabilities: [Double?]
  /// Whether each constituency's result can be compared with another's; not where the Speaker wins, whom others did not stand against.
  package let isComparable: [Bool]
}

/// Carries elections across one boundary change.
package struct Estimator: Sendable {
  package let change: BoundaryChange
  /// What a published notional result tells of them; nil where none has been published.
  package let reference: ReferenceFit?
  package let referenceElection: Int
  /// How large errors are; nil where nothing has been published that they could be found in.
  package var errors: ErrorModel?
  private let method: NotionalMethod
  private let kinds: [String: Party.Kind]
  private var exposures: [Method: [Double]] = [:]

  /// Gets ready: fits the reference election and measures exposures by it.
  ///
  /// - Parameters:
  ///   - change: the pieces.
  ///   - election: the year of the reference election: the one with a published notional result, or the last before the change.
  ///   - counted: the reference election in the old constituencies.
  ///   - published: the same election in the new constituencies; nil where none has been published.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  package init(
    _ change: BoundaryChange, reference election: Int, counted: [Contest], published: [Contest]?,
    kinds: [String: Party.Kind], method: NotionalMethod
  ) {
    (self.change, self.method, self.kinds) = (change, method, kinds)
    referenceElection = election
    reference = published.map {
      ReferenceFit(change, counted: counted, published: $0, kinds: kinds, method: method)
    }
    for kind in methods {
      exposures[kind] = change.exposures(votes: apportion(election, counted, by: kind).pieceVotes)
    }
  }

  /// The methods there can be: without a published result only the uniform one.
  package var methods: [Method] { reference == nil ? [.uniform] : Method.allCases }

  /// Carries an election over.
  ///
  /// - Parameters:
  ///   - election: the year.
  ///   - counted: the election in the old constituencies.
  ///   - kind: how votes are shared out; calibrated without a published result is uniform.
  /// - Returns: the estimate.
  package func estimate(_ election: Int, counted: [Contest], by kind: Method) -> Estimate {
    let apportionment = apportion(election, counted, by: kind)
    return trust(
      apportionment.contests, pieceVotes: apportionment.pieceVotes, votes: apportionment.votes,
      ErrorModel.Case(election, kind))
  }

  /// The seats of every party when leans are damped otherwise.
  ///
  /// - Parameters:
  ///   - election: the year, another than that of the reference.
  ///   - counted: the election in the old constituencies.
  ///   - damping: the power that leans are raised to.
  /// - Returns: the seats by party.
  package func seats(_ election: Int, counted: [Contest], damping: Double) -> [String: Int] {
    guard let reference else { return [:] }
    let split = CalibratedSplit(reference, damping: damping)
    let contests = Apportionment(counted, over: change, by: split, kinds: kinds).contests
    return Dictionary(contests.compactMap { $0.winner.map { ($0.party, 1) } }, uniquingKeysWith: +)
  }

  /// The published result of the reference election, and how far each of its winners can be trusted.
  ///
  /// It is a model itself. That its leads have the errors of a calibrated estimate of the same election is our judgement, not its authors'.
  package func trust(published: [Contest]) -> Estimate {
    trust(published, pieceVotes: [], votes: [], ErrorModel.Case(referenceElection, .calibrated))
  }

  private func trust(
    _ contests: [Contest], pieceVotes: [Double], votes: [[Double]], _ own: ErrorModel.Case
  ) -> Estimate {
    let exposures = self.exposures[own.method] ?? self.exposures[.uniform] ?? []
    let deviations = exposures.map { exposure in
      errors.flatMap { errors in
        errors.remainders[own].map { errors.deviation(exposure: exposure, remainder: $0) }
      }
    }
    return Estimate(
      contests: contests, pieceVotes: pieceVotes, votes: votes, exposures: exposures, deviations: deviations,
      probabilities: contests.indices.map { index in
        // What was counted is known, however close it was.
        if exposures[index] == 0 { return contests[index].winner == nil ? nil : 1 }
        guard let lead = contests[index].majorityShare, let deviation = deviations[index] else { return nil }
        return LeadProbability.of(lead: 100 * lead, deviation: deviation)
      },
      isComparable: contests.map { contest in contest.winner.map { kinds[$0.party] != .speaker } ?? false })
  }

  private func apportion(_ election: Int, _ counted: [Contest], by kind: Method) -> Apportionment {
    let electorateShares = reference?.electorateShares ?? []
    switch (kind, reference) {
    case (.calibrated, let reference?) where election == referenceElection:
      return Apportionment(
        counted, over: change, by: FittedSplit(reference), electorateShares: electorateShares, kinds: kinds)
    case (.calibrated, let reference?):
      return Apportionment(
        counted, over: change, by: CalibratedSplit(reference), electorateShares: electorateShares, kinds: kinds)
    default:
      return Apportionment(
        counted, over: change, by: UniformSplit(change), electorateShares: electorateShares, kinds: kinds)
    }
  }
}
