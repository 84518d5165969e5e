package import Elections

/// An election carried across a boundary change, and how far each constituency's winner can be trusted.
package struct Estimate: Equatable, Sendable {
  /// The contests in the new constituencies, by code.
  package let contests: [Contest]
  /// All votes in each piece.
  package let pieceVotes: [Double]
  /// How much of each constituency's result rests on assumptions, from 0 to 1.
  package let exposures: [Double]
  /// The error of each constituency's lead in percentage points; nil where the method has no error for the election.
  package let deviations: [Double?]
  /// The probability that each constituency's winner is right: 1 where it keeps what was counted, which nothing is assumed
  /// of; nil where the error or the lead is not known.
  package let probabilities: [Double?]
  /// Whether each constituency's result can be compared with another's; not where the Speaker wins, whom others did not stand against.
  package let isComparable: [Bool]

  /// The seats that every party may have won in some constituencies; nil where a probability is not known.
  ///
  /// - Parameters:
  ///   - coverage: how much of the probability a range covers.
  ///   - places: the places of the constituencies among the contests; all when nil.
  /// - Returns: the seats by party.
  package func expectedSeats(coverage: Double, in places: [Int]? = nil) -> [String: ExpectedSeats]? {
    let chosen = places ?? Array(contests.indices)
    let known = chosen.compactMap { probabilities[$0] }
    guard known.count == chosen.count else { return nil }
    return ExpectedSeats.byParty(chosen.map { contests[$0] }, probabilities: known, coverage: coverage)
  }
}

/// Carries elections across one boundary change.
package struct Estimator: Sendable {
  package let change: BoundaryChange
  /// What a published notional result tells of them; nil where none has been published.
  package let reference: ReferenceFit?
  private let referenceElection: Int
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
  /// - Returns: the estimate. Calibrated estimates of elections that the method has no error for, the reference itself
  ///   among them, carry no probability. A constituency whose exposure is 0 keeps its counted votes: its winner is certain.
  package func estimate(_ election: Int, counted: [Contest], by kind: Method) -> Estimate {
    let apportionment = apportion(election, counted, by: kind)
    let contests = apportionment.contests
    let exposures = self.exposures[kind] ?? self.exposures[.uniform] ?? []
    let remainder = kind == .uniform ? 1 : method.errors.remainders[election]
    let deviations = exposures.map { exposure in
      remainder.map { method.errors.deviation(exposure: exposure, remainder: $0) }
    }
    return Estimate(
      contests: contests, pieceVotes: apportionment.pieceVotes, exposures: exposures, deviations: deviations,
      probabilities: contests.indices.map { index in
        guard let lead = contests[index].majorityShare, let deviation = deviations[index] else { return nil }
        // What was counted is known, however close it was.
        if exposures[index] == 0 { return 1 }
        return NotionalMethod.ErrorCurve.probability(lead: 100 * lead, deviation: deviation)
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
