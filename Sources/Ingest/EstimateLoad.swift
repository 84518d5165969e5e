import Analytics
import Elections
import Store

/// Makes the estimates of one boundary change, and stores what they are worth.
struct EstimateLoad {
  private let known: KnownChange
  private let loader: NotionalLoader
  private let estimator: Estimator
  private let kinds: [String: Party.Kind]
  private let referenceElection: Int?
  private let counted: [Int: [Contest]]
  private let published: [Int: [Contest]]

  /// Gets ready: finds the election that was counted before the change and published after it, among the elections fought
  /// on the old boundaries and the notional results on the new ones, by year; nil where none was fought on the old ones.
  init?(
    _ known: KnownChange, _ loader: NotionalLoader, counted: [Int: [Contest]], published: [Int: [Contest]],
    kinds: [String: Party.Kind]
  ) {
    let reference = counted.keys.filter { published[$0] != nil }.max()
    guard let election = reference ?? counted.keys.max(), let contests = counted[election] else { return nil }
    self.known = known
    self.loader = loader
    self.counted = counted
    self.published = published
    self.kinds = kinds
    referenceElection = reference
    estimator = Estimator(
      known.change, reference: election, counted: contests, published: published[election], kinds: kinds,
      method: known.method)
  }

  /// Tries the methods where the truth is known, and stores what came of it.
  ///
  /// Hidden constituencies are fitted in a tenth of the passes: after a few hundred their votes hardly move.
  func storeValidation() throws {
    guard let election = referenceElection, let contests = counted[election], let published = published[election],
      !published.isEmpty
    else { return }
    let (change, method, set) = (known.change, known.method, known.set.id)
    let experiment = SplitExperiment(change, counted: contests, kinds: kinds, method: method)
    for (year, votes) in counted.sorted(by: { $0.key < $1.key }) where year != election {
      guard let score = experiment.score(votes) else { continue }
      for (kind, value) in [(Method.uniform, score.uniform), (.calibrated, score.calibrated)] {
        try loader.add(value, of: "split-pairs", on: set, election: year, method: kind, trials: score.pairs)
      }
    }
    let hidden = HiddenParts(
      change, counted: contests, published: published, parts: 3,
      method: method.fitting(inPasses: method.fittingPasses / 10))
    let uniform = Agreement(
      estimator.estimate(election, counted: contests, by: .uniform).contests, with: published,
      grouping: method.grouping)
    for (kind, value) in [(Method.uniform, uniform.distance), (.calibrated, hidden.distance)] {
      try loader.add(
        value, of: "hidden-thirds", on: set, election: election, method: kind, trials: uniform.constituencies)
    }
  }

  /// The estimate of an election.
  func estimate(_ key: TallyKey) -> Estimate {
    estimator.estimate(key.election, counted: counted[key.election] ?? [], by: key.method ?? .uniform)
  }

  /// Stores what an estimate is worth, constituency by constituency, place by place, and against the published result.
  ///
  /// Its contests must be stored already; `reference` is the number of the published tally of the same election, if any.
  func store(_ estimate: Estimate, _ key: TallyKey, tally: Int, reference: Int?, _ register: PlaceRegister) throws {
    let numbers = register.constituencies[known.set.id] ?? [:]
    let places = estimate.contests.indices.compactMap { index in
      numbers[estimate.contests[index].constituency].map { (index: index, number: $0) }
    }
    for (index, number) in places.sorted(by: { $0.number < $1.number }) {
      try loader.add(
        exposure: estimate.exposures[index], deviation: estimate.deviations[index],
        probability: estimate.probabilities[index], isComparable: estimate.isComparable[index], tally: tally,
        constituency: number)
    }
    try storeExpectedSeats(estimate, tally: tally, numbers, register.areas)
    if let reference, let contests = published[key.election] {
      let agreement = Agreement(estimate.contests, with: contests, grouping: known.method.grouping)
      try loader.add(Double(agreement.constituencies), named: "constituencies", tally: tally, reference: reference)
      try loader.add(Double(agreement.winners), named: "winners", tally: tally, reference: reference)
      try loader.add(agreement.distance, named: "distance", tally: tally, reference: reference)
      for (party, value) in agreement.errors.sorted(by: { $0.key < $1.key }) {
        try loader.add(value, named: "error", party: party, tally: tally, reference: reference)
      }
    }
  }

  private func storeExpectedSeats(
    _ estimate: Estimate, tally: Int, _ numbers: [ConstituencyCode: Int], _ areas: [Int: Area]
  ) throws {
    var codes: [Geography: Set<ConstituencyCode>] = [:]
    for (code, number) in numbers {
      for place in areas[number]?.places ?? [] { codes[place, default: []].insert(code) }
    }
    for (place, own) in codes.sorted(by: { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }) {
      let seats = estimate.expectedSeats(coverage: known.method.coverage) { own.contains($0) }
      for (party, row) in (seats ?? [:]).sorted(by: { $0.key < $1.key }) {
        try loader.add(
          expected: row.expected, low: row.low, high: row.high, of: party, tally: tally, place: place)
      }
    }
  }
}
