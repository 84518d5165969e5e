import Analytics
import Database
import Elections
import TidyData

/// Stores what the methods of one boundary change came to where the truth is known, and how much hangs on their constants.
struct ValidationLoad {
  /// What was found out about the methods.
  struct Found {
    let trust: EstimateTrust
    let election: Int
    /// How many constituencies were hidden, all in all.
    let constituencies: Int
    /// The mean total variation distances from the published result.
    let distances: [Method: Double]
    /// The seats of every party by election and damping of leans.
    let seats: [(election: Int, damping: Double, seats: [String: Int])]

    /// Fits the reference again with a third of the new constituencies hidden, in turn, and carries the elections over with other dampings of leans.
    ///
    /// Hidden constituencies are fitted in a tenth of the passes: after a few hundred their votes hardly move.
    init(
      _ trust: EstimateTrust, _ estimator: Estimator, _ election: Int, counted: [Int: [Contest]], published: [Contest],
      method: NotionalMethod
    ) {
      (self.trust, self.election) = (trust, election)
      let own = counted[election] ?? []
      var quick = method
      quick.fittingPasses /= 10
      let hidden = HiddenParts(estimator.change, counted: own, published: published, parts: 3, method: quick)
      let uniform = Agreement(
        estimator.estimate(election, counted: own, by: .uniform).contests, with: published, grouping: method.grouping)
      constituencies = uniform.constituencies
      distances = [.calibrated: hidden.distance, .uniform: uniform.distance]
      seats = counted.keys.sorted().filter { $0 != election }.flatMap { year in
        [0.5, 1].map { damping in
          (year, damping, estimator.seats(year, counted: counted[year] ?? [], damping: damping))
        }
      }
    }
  }

  private let known: KnownChange
  private let register: PlaceRegister
  private let trialRows: Insertion
  private let rangeRows: Insertion
  private let hiddenRows: Insertion
  private let constantRows: Insertion
  private let sensitivityRows: Insertion

  init(_ known: KnownChange, _ database: NewDatabase, _ register: PlaceRegister) {
    (self.known, self.register) = (known, register)
    trialRows = database.insertion(
      into: "trial",
      [
        "boundary_set", "election", "method", "noisy", "half_id", "partner_id", "tuned", "exposure", "lead",
        "lead_error", "share_error", "deviation", "share_deviation", "probability", "is_right",
      ])
    rangeRows = database.insertion(
      into: "range_trial",
      [
        "boundary_set", "made_up_change", "area", "election", "party", "estimated", "counted", "low", "high", "within",
      ])
    hiddenRows = database.insertion(
      into: "hidden_part", ["boundary_set", "election", "method", "constituencies", "distance"])
    constantRows = database.insertion(
      into: "method_constant", ["boundary_set", "constant", "election", "method", "value", "provenance"])
    sensitivityRows = database.insertion(
      into: "sensitivity", ["boundary_set", "election", "damping", "party", "seats"])
  }

  /// Stores the trials, the constants that were found, the distances and the seats.
  func store(_ found: Found) throws {
    let (trust, set) = (found.trust, known.set.id)
    for trial in trust.trials {
      // Of several noises one is enough to see what they come to.
      guard trial.setting.noise < 2, let deviation = trust.model.deviation(of: trial) else { continue }
      let setting = trial.setting
      try trialRows.insert(
        set, setting.election, setting.method.rawValue, setting.noise,
        register.number(of: setting.half, on: known.predecessor),
        register.number(of: setting.partner, on: known.predecessor), trust.tuned.contains(setting.half), trial.exposure,
        trial.lead, trial.leadError, trial.shareError, deviation, deviation * trust.model.ofShare,
        LeadProbability.of(lead: trial.lead, deviation: deviation), trial.isRight)
    }
    for trial in trust.ranges {
      try rangeRows.insert(
        set, trial.change, trial.area ?? "", trial.election, trial.party, trial.estimated, trial.counted,
        trial.range.low, trial.range.high, trial.range.within)
    }
    for constant in known.constants {
      try constantRows.insert(set, constant.name.rawValue, nil, nil, constant.value, constant.provenance)
    }
    for constant in trust.model.constants {
      try constantRows.insert(
        set, constant.name, constant.own?.election, constant.own?.method.rawValue, constant.value, constant.provenance)
    }
    for (method, distance) in found.distances.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try hiddenRows.insert(set, found.election, method.rawValue, found.constituencies, distance)
    }
    for row in found.seats {
      for (party, count) in row.seats.sorted(by: { $0.key < $1.key }) {
        try sensitivityRows.insert(set, row.election, row.damping, party, count)
      }
    }
  }
}
