package import Elections

/// A range of seats held against the truth: that of a party in a made-up boundary change.
package struct RangeTrial: Equatable, Sendable {
  /// The number of the change, from 1.
  package let change: Int
  package let election: Int
  package let party: String
  package let estimated: Int
  package let counted: Int
  package let range: DrawnRange
}

extension SplitExperiment {
  /// Tries the ranges of seats of the three parties that were largest at the reference election.
  ///
  /// As many pairs as can be, none with a constituency in common and all of them outside the regions that errors were found in, are taken
  /// for one boundary change: the elections are carried across it, with noise, and drawn, a tenth as often as in earnest. It is done several times, with other
  /// pairs and other noise.
  ///
  /// - Parameters:
  ///   - elections: the elections in the old constituencies, by year.
  ///   - tuned: the old constituencies that errors were found in.
  ///   - donors: what pairs there were wrong by.
  ///   - model: how large errors are.
  ///   - noise: the deviation of the logarithms of what the reference tells of the halves.
  /// - Returns: a range for each change, election and party.
  package func ranges(
    _ elections: [Int: [Contest]], outside tuned: Set<ConstituencyCode>, donors: [Donor], model: ErrorModel,
    noise: Double
  ) -> [RangeTrial] {
    let ordered = self.elections(elections)
    let usable = pairs.indices.filter { place in
      let pair = pairs[place]
      return [pair.first, pair.second].allSatisfy { !tuned.contains(change.old[$0]) }
        && ordered.allSatisfy { $0.tried(pair, kinds) != nil }
    }
    // These are pairs: what is found in pairs is not to be made smaller.
    var ofPairs = model
    ofPairs.ofPairs = 1
    let parties = largest(elections[reference] ?? [])
    return (1...method.chance.changes).flatMap { number -> [RangeTrial] in
      let random = random(noise: method.chance.noises + number)
      let made = MadeUpChange(self, disjoint(usable, random), random, noise: noise)
      let sources = ordered.map { made.source($0, model) }
      let draws = Draws(sources, reference: made.fit, donors: donors, model: ofPairs)
      return zip(ordered, zip(sources, draws.elections)).flatMap { own, drawing -> [RangeTrial] in
        let (estimated, drawn) = (drawing.0.estimate.contests, drawing.1)
        let counted = made.fit.change.new.compactMap { code in own.contests[made.old[code] ?? 0] }
        let seats = DrawnWinners(estimated, drawn).seats(among: Array(estimated.indices), draws: draws.count)
        return parties.compactMap { party in
          DrawnRange(seats[party] ?? Array(repeating: 0, count: draws.count), coverage: method.coverage).map {
            RangeTrial(
              change: number, election: own.election, party: party,
              estimated: estimated.count { $0.winner?.party == party },
              counted: counted.count { $0.winner?.party == party }, range: $0)
          }
        }
      }
    }
  }

  /// Some of the pairs, in random order, none with a constituency in common; by number.
  private func disjoint(_ places: [Int], _ random: SeededRandom) -> [Int] {
    let order = random.part(pairs.count)
    var taken: Set<Int> = []
    return places.sorted { (order.below(1 << 30, $0), $0) < (order.below(1 << 30, $1), $1) }
      .filter { place in
        let own = [pairs[place].first, pairs[place].second]
        guard taken.isDisjoint(with: own) else { return false }
        taken.formUnion(own)
        return true
      }
      .sorted()
  }

  private func largest(_ contests: [Contest]) -> [String] {
    var votes: [String: Double] = [:]
    for contestant in contests.flatMap(\.contestants) where kinds[contestant.party] == .party {
      votes[contestant.party, default: 0] += contestant.votes
    }
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
  }
}

/// Pairs taken for one boundary change, and what is told of their halves.
private struct MadeUpChange {
  let fit: ReferenceFit
  /// The numbers of the halves.
  let old: [ConstituencyCode: Int]
  private let experiment: SplitExperiment
  private let chosen: [SplitExperiment.Pair]

  init(_ experiment: SplitExperiment, _ places: [Int], _ random: SeededRandom, noise: Double) {
    let chosen = places.map { experiment.pairs[$0] }
    let change = BoundaryChange(chosen.flatMap(\.overlaps))
    let told = places.map { SplitExperiment.noisy(experiment.pairs[$0].votes, random.part($0), noise) }
    var method = experiment.method
    method.chance = NotionalMethod.Chance(
      seed: method.chance.seed, draws: method.chance.draws / 10, leanNoise: method.chance.leanNoise,
      noises: method.chance.noises, changes: method.chance.changes)
    let groups = 0..<method.grouping.count
    fit = ReferenceFit(
      change, votes: groups.flatMap { group in told.flatMap { $0[(2 * group)...(2 * group + 1)] } },
      electorates: chosen.flatMap(\.electorates),
      totals: groups.flatMap { group in told.map { $0[2 * group] + $0[2 * group + 1] } },
      isSilent: chosen.map { _ in false }, method: method)
    let halves = chosen.flatMap { [$0.first, $0.second] }
    old = Dictionary(uniqueKeysWithValues: halves.map { (experiment.change.old[$0], $0) })
    (self.experiment, self.chosen) = (experiment, chosen)
  }

  /// An election carried across it.
  func source(_ own: SplitExperiment.Election, _ model: ErrorModel) -> DrawnElection.Source {
    let counted = chosen.compactMap { own.tried($0, experiment.kinds)?.whole }
    let isReference = own.election == experiment.reference
    let carried =
      isReference
      ? Apportionment(counted, over: fit.change, by: FittedSplit(fit), kinds: experiment.kinds)
      : Apportionment(counted, over: fit.change, by: CalibratedSplit(fit), kinds: experiment.kinds)
    let exposures = fit.change.exposures(votes: carried.pieceVotes)
    let remainder = model.remainders[ErrorModel.Case(own.election, .calibrated)]
    let estimate = Estimate(
      contests: carried.contests, pieceVotes: carried.pieceVotes, votes: carried.votes, exposures: exposures,
      deviations: exposures.map { exposure in
        remainder.map { model.ofPairs * model.deviation(exposure: exposure, remainder: $0) }
      },
      probabilities: [], isComparable: [])
    return DrawnElection.Source(election: own.election, counted: counted, estimate: estimate, isReference: isReference)
  }
}
