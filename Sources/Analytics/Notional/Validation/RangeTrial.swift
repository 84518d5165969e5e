package import Elections

/// A range of seats held against the truth: that of a party in a made-up boundary change, or in one area of it.
package struct RangeTrial: Equatable, Sendable {
  /// The number of the change, from 1.
  package let change: Int
  /// The code of the area; nil for all of the change.
  package let area: String?
  package let election: Int
  package let party: String
  package let estimated: Int
  package let counted: Int
  package let range: DrawnRange
}

extension SplitExperiment {
  /// Tries the ranges of seats of the three parties that were largest at the reference election.
  ///
  /// As many pairs of some regions as can be, none with a constituency in common, are taken for one boundary change: the elections are
  /// carried across it, with noise, and drawn, a tenth as often as in earnest. It is done several times, with other pairs and other noise.
  ///
  /// - Parameters:
  ///   - areas: the code of the area that each old constituency of the regions lies in.
  ///   - numbers: the numbers of the changes, from 1.
  ///   - donors: what pairs of other regions were wrong by.
  ///   - model: how large errors are, found in the same regions as the donors.
  ///   - noise: the deviation of the logarithms of what the reference tells of the halves.
  /// - Returns: a range for each change, election and party, in all of it and in each area where there is anything to tell.
  package func ranges(
    in areas: [ConstituencyCode: String], numbers: Range<Int>, donors: [Donor], model: ErrorModel, noise: Double
  ) -> [RangeTrial] {
    let usable = pairs.indices.filter { place in
      pairs[place].change.new.allSatisfy { areas[$0] != nil } && pairs[place].merged.allSatisfy { $0 != nil }
    }
    // These are pairs: what is found in pairs is not to be made smaller.
    var ofPairs = model
    ofPairs.ofPairs = 1
    let pool = DonorPool(donors, model: ofPairs)
    let parties = largest(usable)
    return numbers.flatMap { number -> [RangeTrial] in
      let random = random(noise: method.chance.noises + number)
      let made = MadeUpChange(self, disjoint(usable, random), random, noise: noise)
      let halves = made.fit.change.new
      let parts = Dictionary(grouping: halves.indices) { areas[halves[$0]] }.sorted { ($0.key ?? "") < ($1.key ?? "") }
      let whole: [(area: String?, halves: [Int])] = [(nil, Array(halves.indices))]
      let places = whole + parts.map { (area: $0.key, halves: $0.value) }
      let sources = made.sources(model)
      let draws = Draws(sources, reference: made.fit, pool: pool)
      return zip(sources, draws.elections).flatMap { source, drawn -> [RangeTrial] in
        let estimated = source.estimate.contests.map { $0.winner?.party }
        let counted = made.winners(source.election)
        let winners = DrawnWinners(source.estimate.contests, drawn)
        return places.flatMap { area, own -> [RangeTrial] in
          let seats = winners.seats(among: own, draws: draws.count)
          return parties.compactMap { party in
            let truth = own.count { counted[halves[$0]] == party }
            // Where a party wins nothing in any draw nor in truth there is nothing to tell.
            guard seats[party] != nil || truth > 0 || area == nil else { return nil }
            let drawn = seats[party] ?? Array(repeating: 0, count: draws.count)
            return DrawnRange(drawn, coverage: method.coverage).map {
              RangeTrial(
                change: number, area: area, election: source.election, party: party,
                estimated: own.count { estimated[$0] == party }, counted: truth, range: $0)
            }
          }
        }
      }
    }
  }

  /// Some of the pairs, in random order, none with a constituency in common; by number.
  private func disjoint(_ places: [Int], _ random: SeededRandom) -> [Int] {
    let order = random.part(pairs.count)
    var taken: Set<Int> = []
    return places.map { (key: order.below(1 << 30, $0), place: $0) }.sorted { $0 < $1 }.map(\.place)
      .filter { place in
        let own = [pairs[place].first, pairs[place].second]
        guard taken.isDisjoint(with: own) else { return false }
        taken.formUnion(own)
        return true
      }
      .sorted()
  }

  /// The three parties with most votes at the reference election in some pairs.
  private func largest(_ places: [Int]) -> [String] {
    var votes: [String: Double] = [:]
    for place in places {
      for case let merged? in pairs[place].merged where merged.election == reference {
        for contestant in merged.whole.contestants where kinds[contestant.party] == .party {
          votes[contestant.party, default: 0] += contestant.votes
        }
      }
    }
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
  }
}

/// Pairs taken for one boundary change, and what is told of their halves.
private struct MadeUpChange {
  let fit: ReferenceFit
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
    (self.experiment, self.chosen) = (experiment, chosen)
  }

  /// The elections carried across it, by year.
  func sources(_ model: ErrorModel) -> [DrawnElection.Source] {
    (chosen.first?.merged ?? []).indices.compactMap { place in
      let merged = chosen.compactMap { $0.merged[place] }
      return merged.first.map { source($0.election, merged.map(\.whole), model) }
    }
  }

  private func source(_ election: Int, _ counted: [Contest], _ model: ErrorModel) -> DrawnElection.Source {
    let carried =
      election == experiment.reference
      ? Apportionment(counted, over: fit.change, by: FittedSplit(fit), kinds: experiment.kinds)
      : Apportionment(counted, over: fit.change, by: CalibratedSplit(fit), kinds: experiment.kinds)
    let exposures = fit.change.exposures(votes: carried.pieceVotes)
    let remainder = model.remainders[ErrorModel.Case(election, .calibrated)]
    let estimate = Estimate(
      contests: carried.contests, pieceVotes: carried.pieceVotes, votes: carried.votes, exposures: exposures,
      deviations: exposures.map { exposure in
        remainder.map { model.ofPairs * model.deviation(exposure: exposure, remainder: $0) }
      },
      probabilities: [], isComparable: [])
    return DrawnElection.Source(election: election, counted: counted, estimate: estimate)
  }

  /// The party that won each half as counted.
  func winners(_ election: Int) -> [ConstituencyCode: String] {
    var winners: [ConstituencyCode: String] = [:]
    for pair in chosen {
      for case let merged? in pair.merged where merged.election == election {
        for (code, winner) in zip(pair.change.new, merged.winners) {
          winners[code] = winner.map { merged.whole.contestants[$0].party }
        }
      }
    }
    return winners
  }
}
