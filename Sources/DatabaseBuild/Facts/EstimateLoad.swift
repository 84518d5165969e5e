import Analytics
import Database
import Elections

/// Makes the estimates of one boundary change, finds what they are worth, and stores it.
struct EstimateLoad {
  /// An estimate and what it is worth.
  struct Worth {
    let estimate: Estimate
    /// The seats that each party may have won, place by place.
    let seats: [(place: Geography, parties: [String: ExpectedSeats])]
    /// How it agrees with the published result of the same election; nil where none has been published.
    let agreement: Agreement?
  }

  /// What an experiment came to where the truth is known.
  struct Validation {
    let experiment: String
    let election: Int
    let method: Method
    let trials: Int
    let value: Double
  }

  private let known: KnownChange
  private let estimateRows: Insertion
  private let seatRows: Insertion
  private let agreementRows: Insertion
  private let validationRows: Insertion
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
    agreementRows = database.insertion(into: "agreement", ["tally_id", "reference_id", "measure", "party", "value"])
    validationRows = database.insertion(
      into: "validation", ["boundary_set", "experiment", "election", "method", "trials", "value"])
    (self.counted, self.published, self.kinds) = (counted, published, kinds)
    referenceElection = reference
    estimator = Estimator(
      known.change, reference: election, counted: contests, published: published[election], kinds: kinds,
      method: known.method)
  }

  /// Tries the methods where the truth is known.
  ///
  /// Hidden constituencies are fitted in a tenth of the passes: after a few hundred their votes hardly move.
  func validations() -> [Validation] {
    guard let election = referenceElection, let contests = counted[election], let published = published[election],
      !published.isEmpty
    else { return [] }
    let (change, method) = (known.change, known.method)
    let experiment = SplitExperiment(change, counted: contests, kinds: kinds, method: method)
    var validations: [Validation] = []
    for (year, votes) in counted.sorted(by: { $0.key < $1.key }) where year != election {
      guard let score = experiment.score(votes) else { continue }
      for (kind, value) in [(Method.uniform, score.uniform), (.calibrated, score.calibrated)] {
        validations.append(
          Validation(experiment: "split-pairs", election: year, method: kind, trials: score.pairs, value: value))
      }
    }
    let hidden = HiddenParts(
      change, counted: contests, published: published, parts: 3,
      method: method.fitting(inPasses: method.fittingPasses / 10))
    let uniform = Agreement(
      estimator.estimate(election, counted: contests, by: .uniform).contests, with: published,
      grouping: method.grouping)
    for (kind, value) in [(Method.uniform, uniform.distance), (.calibrated, hidden.distance)] {
      validations.append(
        Validation(
          experiment: "hidden-thirds", election: election, method: kind, trials: uniform.constituencies, value: value))
    }
    return validations
  }

  /// Stores what the experiments came to.
  func store(_ rows: [Validation]) throws {
    for row in rows {
      try validationRows.insert(
        known.set.id, row.experiment, row.election, row.method.rawValue, row.trials, row.value)
    }
  }

  /// The estimate of an election, and what it is worth.
  func estimate(_ key: TallyKey, _ register: PlaceRegister) -> Worth {
    let estimate = estimator.estimate(key.election, counted: counted[key.election] ?? [], by: key.method ?? .uniform)
    var places: [Geography: [Int]] = [:]
    for (index, contest) in estimate.contests.enumerated() {
      let area = register.constituencies[known.set.id]?[contest.constituency].flatMap { register.areas[$0] }
      for place in area?.places ?? [] { places[place, default: []].append(index) }
    }
    return Worth(
      estimate: estimate,
      seats: places.sorted { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }.map { place, own in
        (place, estimate.expectedSeats(coverage: known.method.coverage, in: own) ?? [:])
      },
      agreement: published[key.election].map {
        Agreement(estimate.contests, with: $0, grouping: known.method.grouping)
      })
  }

  /// Stores what an estimate is worth, constituency by constituency, place by place, and against the published result.
  ///
  /// - Parameters:
  ///   - worth: the estimate, whose contests are stored already.
  ///   - tally: its number.
  ///   - reference: the number of the published tally of the same election; nil where there is none.
  ///   - register: the numbers of constituencies.
  /// - Throws: `SQLiteError` where the schema forbids a row.
  func store(_ worth: Worth, tally: Int, reference: Int?, _ register: PlaceRegister) throws {
    let estimate = worth.estimate
    for (index, contest) in estimate.contests.enumerated() {
      try estimateRows.insert(
        tally, register.number(of: contest.constituency, on: known.set.id), estimate.exposures[index],
        estimate.deviations[index], estimate.probabilities[index], estimate.isComparable[index])
    }
    for (place, parties) in worth.seats {
      for (party, row) in parties.sorted(by: { $0.key < $1.key }) {
        try seatRows.insert(tally, place.kind, place.name, party, row.expected, row.low, row.high)
      }
    }
    guard let reference, let agreement = worth.agreement else { return }
    try agreementRows.insert(tally, reference, "constituencies", "", Double(agreement.constituencies))
    try agreementRows.insert(tally, reference, "winners", "", Double(agreement.winners))
    try agreementRows.insert(tally, reference, "distance", "", agreement.distance)
    for (party, value) in agreement.errors.sorted(by: { $0.key < $1.key }) {
      try agreementRows.insert(tally, reference, "error", party, value)
    }
  }
}
