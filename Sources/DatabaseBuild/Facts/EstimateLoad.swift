import Analytics
import Database
import Elections

/// Makes the estimates of one boundary change, finds what they are worth, and stores it.
struct EstimateLoad {
  private let known: KnownChange
  private let register: PlaceRegister
  private let estimateRows: Insertion
  private let agreementRows: Insertion
  private let draws: DrawLoad
  private let estimator: Estimator
  private let trust: EstimateTrust?
  private let validation: ValidationLoad
  private let found: ValidationLoad.Found?
  private let counted: [Int: [Contest]]
  private let published: [Int: [Contest]]
  /// The calibrated estimates made so far, which draws begin with.
  private var calibrated: [Int: Estimate] = [:]
  /// The preferred tallies on the new boundaries so far.
  private var preferred: [DrawLoad.Tally] = []

  /// Gets ready, and tries the methods where the truth is known.
  ///
  /// Finds the election that was counted before the change and published after it, among the elections fought
  /// on the old boundaries and the notional results on the new ones, by year; nil where none was fought on the old ones.
  init?(
    _ known: KnownChange, _ database: NewDatabase, counted: [Int: [Contest]], published: [Int: [Contest]],
    register: PlaceRegister
  ) {
    let reference = counted.keys.filter { published[$0] != nil }.max()
    guard let election = reference ?? counted.keys.max(), let contests = counted[election] else { return nil }
    (self.known, self.register) = (known, register)
    estimateRows = database.insertion(
      into: "estimate", ["tally_id", "constituency_id", "exposure", "deviation", "probability", "comparable"])
    agreementRows = database.insertion(into: "agreement", ["tally_id", "reference_id", "measure", "party", "value"])
    draws = DrawLoad(known, database, register)
    (self.counted, self.published) = (counted, published)
    var estimator = Estimator(
      known.change, reference: election, counted: contests, published: published[election], kinds: register.kinds,
      method: known.method)
    trust = published[election].map {
      EstimateTrust(
        estimator, counted: counted, published: $0, areas: register.areaCodes(of: [known.predecessor, known.set.id]),
        kinds: register.kinds, method: known.method)
    }
    estimator.errors = trust?.model
    self.estimator = estimator
    validation = ValidationLoad(known, database, register)
    found = trust.flatMap { trust in
      published[election].map {
        ValidationLoad.Found(trust, estimator, election, counted: counted, published: $0, method: known.method)
      }
    }
  }

  /// Stores what came of trying the methods.
  func storeValidation() throws { if let found { try validation.store(found) } }

  /// Carries an election over.
  func estimate(_ key: TallyKey) -> Estimate {
    estimator.estimate(key.election, counted: counted[key.election] ?? [], by: key.method ?? .uniform)
  }

  /// Stores what an estimate is worth, constituency by constituency, and against the published result.
  ///
  /// - Parameters:
  ///   - estimate: the estimate, whose contests are stored already.
  ///   - source: its tally.
  ///   - reference: the number of the published tally of the same election; nil where there is none.
  /// - Throws: `SQLiteError` where the schema forbids a row.
  mutating func store(_ estimate: Estimate, _ source: TallySource, reference: Int?) throws {
    let tally = source.number
    try store(estimate, tally: tally)
    if source.key.method == .calibrated { calibrated[source.key.election] = estimate }
    if source.isPreferred, trust != nil {
      preferred.append(
        DrawLoad.Tally(
          number: tally, election: source.key.election, contests: estimate.contests, trust: estimate))
    } else {
      try draws.storeExpected(estimate, tally: tally)
    }
    guard let reference, let truth = published[source.key.election] else { return }
    let agreement = Agreement(estimate.contests, with: truth, grouping: known.method.grouping)
    try agreementRows.insert(tally, reference, "constituencies", "", Double(agreement.constituencies))
    try agreementRows.insert(tally, reference, "winners", "", Double(agreement.winners))
    try agreementRows.insert(tally, reference, "distance", "", agreement.distance)
    for (party, value) in agreement.errors.sorted(by: { $0.key < $1.key }) {
      try agreementRows.insert(tally, reference, "error", party, value)
    }
  }

  /// Takes note of a tally on the new boundaries that was counted there, or published of an election fought on the old ones.
  ///
  /// Then its winners have probabilities too. A House of which only a part is known is not drawn.
  mutating func take(_ contests: [Contest], _ source: TallySource) throws {
    guard source.isPreferred, trust != nil, contests.count == known.change.new.count else { return }
    let ordered = known.change.inOrder(contests)
    let own = source.key.election == estimator.referenceElection ? estimator.trust(published: ordered) : nil
    if source.key.basis == .published {
      guard let own else { return }
      try store(own, tally: source.number)
    }
    preferred.append(
      DrawLoad.Tally(number: source.number, election: source.key.election, contests: ordered, trust: own))
  }

  /// Draws the elections, once all of them are known; `storing` is called in between.
  func storeDraws(storing: () -> Void) throws {
    guard let trust, let reference = estimator.reference else { return }
    let sources = calibrated.sorted { $0.key < $1.key }.map { election, estimate in
      DrawnElection.Source(
        election: election, counted: counted[election] ?? [], estimate: estimate)
    }
    let drawn = Draws(sources, reference: reference, donors: trust.donors, model: trust.model)
    storing()
    try draws.store(preferred.sorted { $0.election < $1.election }, drawn)
  }

  private func store(_ estimate: Estimate, tally: Int) throws {
    for (index, contest) in estimate.contests.enumerated() {
      try estimateRows.insert(
        tally, register.number(of: contest.constituency, on: known.set.id), estimate.exposures[index],
        estimate.deviations[index], estimate.probabilities[index], estimate.isComparable[index])
    }
  }
}
