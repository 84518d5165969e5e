import Analytics
import Database
import Elections

/// Makes the estimates of one boundary change, and stores what they are worth.
struct EstimateLoad {
  private let known: KnownChange
  private let estimateRows: Insertion
  private let seatRows: Insertion
  private let agreements: Insertion
  private let validations: Insertion
  private let estimator: Estimator
  private let kinds: [String: Party.Kind]
  private let referenceElection: Int?
  private let counted: [Int: [Contest]]
  private let published: [Int: [Contest]]

  /// Gets ready: finds the election that was counted before the change and published after it, among the elections fought
  /// on the old boundaries and the notional results on the new ones, by year; nil where none was fought on the old ones.
  init?(
    _ known: KnownChange, _ database: NewDatabase, counted: [Int: [Contest]], published: [Int: [Contest]],
    kinds: [String: Party.Kind]
  ) {
    let reference = counted.keys.filter { published[$0] != nil }.max()
    guard let election = reference ?? counted.keys.max(), let contests = counted[election] else { return nil }
    self.known = known
    estimateRows = database.insertion(
      into: "estimate", ["tally_id", "constituency_id", "exposure", "deviation", "probability", "comparable"])
    seatRows = database.insertion(
      into: "expected_seats", ["tally_id", "area_kind", "area_name", "party", "expected", "low", "high"])
    agreements = database.insertion(into: "agreement", ["tally_id", "reference_id", "measure", "party", "value"])
    validations = database.insertion(
      into: "validation", ["boundary_set", "experiment", "election", "method", "trials", "value"])
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
        try validations.insert(set, "split-pairs", year, kind.rawValue, score.pairs, value)
      }
    }
    let hidden = HiddenParts(
      change, counted: contests, published: published, parts: 3,
      method: method.fitting(inPasses: method.fittingPasses / 10))
    let uniform = Agreement(
      estimator.estimate(election, counted: contests, by: .uniform).contests, with: published,
      grouping: method.grouping)
    for (kind, value) in [(Method.uniform, uniform.distance), (.calibrated, hidden.distance)] {
      try validations.insert(set, "hidden-thirds", election, kind.rawValue, uniform.constituencies, value)
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
      try estimateRows.insert(
        tally, number, estimate.exposures[index], estimate.deviations[index], estimate.probabilities[index],
        estimate.isComparable[index])
    }
    try storeExpectedSeats(estimate, tally: tally, numbers, register.areas)
    if let reference, let contests = published[key.election] {
      let agreement = Agreement(estimate.contests, with: contests, grouping: known.method.grouping)
      try agreements.insert(tally, reference, "constituencies", "", Double(agreement.constituencies))
      try agreements.insert(tally, reference, "winners", "", Double(agreement.winners))
      try agreements.insert(tally, reference, "distance", "", agreement.distance)
      for (party, value) in agreement.errors.sorted(by: { $0.key < $1.key }) {
        try agreements.insert(tally, reference, "error", party, value)
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
        try seatRows.insert(tally, place.kind, place.name, party, row.expected, row.low, row.high)
      }
    }
  }
}
